r"""Find numbers with their units, ranges and lists in running text: `find_numbers`.

Imports `spans` only. A number here is a candidate: whether it says how well something does is decided elsewhere.
Numbers inside names (`GPT-4`, `ImageNet-1K`), versions, dimensions (`64x64`), model sizes (`7B`), years and list marks
are left out. Both what LaTeX writes and what web pages make of it are read: `20\%`, `77. 7%`, `3.2times`,
`1.68$\times$`, `sim!30`.
"""

import re
from typing import NamedTuple

from kg.spans import lower

PERCENT, TIMES, POINTS = "%", "x", "points"

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twenty": 20, "thirty": 30, "fifty": 50, "hundred": 100, "a": 1, "an": 1, "several": 0,
}  # fmt: skip
_PREFIX = r"(?:\{?\\?(?:thick)?sim\s?[!}]?\s?|\\?approx\s?|\\?(?:le|ge|leq|geq)\s)?"
_DIGITS = r"\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?|\d{1,9}(?:\.\d{1,9})?|\.\d{1,9}"
_ATOM = re.compile(  # what it may begin with comes first, since that is found out soonest
    rf"(?=[\d.{{\\satlg])(?<![\w.@#^_\\]){_PREFIX}(?P<n>\d{{1,3}}\.\s\d{{1,2}}(?=\s?\\?%)|{_DIGITS})(?![\d]|[.,]\d)"
)
_SPELLED = re.compile(
    r"\b(?P<w>one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|hundred)"
    r"(?:-?(?P<fold>fold)|[\s-]times|[\s-](?P<u>percentage points|percent|points?|seconds?|minutes?|hours?|days?))\b",
)
_WORDY = re.compile(
    r"\b(?:(?:(?P<n>an?|one|two|three|four|five|six|\d)(?:\s?(?:to|-|–)\s?(?P<m>two|three|four|five|six|\d))?|several)"
    r"[\s-](?:full\s)?orders?[\s-]of[\s-]magnitudes?|(?P<two>twice|doubl(?:es|ed|ing|e))|(?P<three>tripl(?:es"
    r"|ed|ing|e))"
    r"|(?P<half>halv(?:es|ed|ing|e)|(?:by|in|than|only|about|nearly|almost|approximately|roughly)\s(?:a\s)?half"
    r"|half\s(?:of\s)?(?:the|as)))\b",
)
_COUNTED = ("fold", "times", "percent", "point", "second", "minute", "hour", "day")
"""One of these is in each text where `_SPELLED` finds something; few sentences have one, and looking is quick."""
_SCALED = ("magnitude", "twice", "doubl", "tripl", "hal")
"""The same of `_WORDY`."""
_PAD = r"(?:[\s}~]{0,2}\$?|,)"
_PER = (
    r"(?:\s?/\s?|\sper\s)(?:s|sec|second|seconds|minute|min|hour|h|day|W|J|joule|watt|GPU|mm\^?2|frame"
    r"|image|token|step|sample)"
)
_UNITS = (
    (PERCENT, re.compile(r"[\s}~,]{0,2}\$?\s?\\?%(?:\$)?(?:[\s-](?:age\s)?(?:absolute\s)?points?\b)?")),
    (PERCENT, re.compile(r"\s?[- ]?per\s?cent\b(?!age)")),
    (POINTS, re.compile(_PAD + r"[\s-]?(?:(?:absolute|percentage|percent|accuracy)[\s-]){0,2}"
                        r"(?:points?|pts|p\.p\.|pp|ppts?)(?![\w])", re.IGNORECASE)),
    (TIMES, re.compile(r"[\s}]{0,2}-?\$?\s?(?:\{?\\?times\}?(?![A-Za-z])|[x×](?![A-Za-z])"
                       r"|\\boldsymbol\{\\times\}|[X](?![\w])|-?\s?fold\b)\$?"
                       r"(?!\s?\d)(?!\s?\\?times)")),
    ("", re.compile(
        _PAD + r"[\s-]?(?P<u>"
        r"(?:[A-Z]\d{1,4}[\s-])?(?:GPU|TPU|NPU|CPU)[\s-]?(?:hours?|days?)|frames?(?:\s|-)?(?:per|/)(?:\s"
        r"|-)?(?:second|s|sec)\b|fps\b|FPS\b|Hz\b|[kMG]Hz\b"
        r"|(?:[kKMGT]?\s?(?:tokens?|tok|images?|imgs?|img|samples?|queries|requests?|frames?|words?"
        r"|inferences?|QPS|bits?|bytes?|Gb|GB|MB|"
        r"[TGPM]?OPS|[TGPM]?FLOPS?|[TGPM]?FLOPs?)" + _PER + r"\b(?:\s?/\s?mm\^?2)?)"
        r"|[TGPM]OPS?/W\b|[TGPEM]?FLOP[Ss]?/W\b|[TGPM]OPS\b|[TGPEM]FLOP[Ss]?\b|TFLOP/s\b"
        r"|[KMGT]i?B\b(?:/s)?|[mμµunp]s\b|milliseconds?|microseconds?|nanoseconds?|seconds?\b|secs?\b"
        r"|s(?![\w'-])|minutes?\b|mins?\b|hours?\b|hrs?\b|days?\b"
        r"|dB[mi]?\b|[mkμuM]?W(?:h|att|atts)?\b|[mkμunpf]?J(?:/\w{1,12})?\b|joules?\b|mm\^?2"
        r"|[kmcn]?m(?![\w'-])|deg(?:rees?)?\b|°"
        r")")),
)  # fmt: skip
_RANGE = re.compile(r"\s?(?:[-–—~]|--|\$?-\$?|\\?sim|\s?to\s(?:up to\s)?|\sand\s)\s?[+$~≈]?\s?(?:over\s|nearly\s)?")
_LIST = re.compile(
    r"\s?(?:\([^()]{1,24}\)\s?)?(?:,\s?(?:and\s|or\s)?|/\s?|\sand\s|\sor\s|\s?&\s|;\s)\s?"
    r"(?:up to\s|over\s|by\s|a\s)?[~+≈$<>-]{0,3}(?:\\?(?:textbf|emph|mathbf)\{)?"
)
_SCALE = {"k": 1e3, "K": 1e3}
_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")


class Number(NamedTuple):
    """Hold one number of the text, `[start, end)` with its unit.

    Attributes:
        start: First character, sign and approximation marks left out.
        digits_end: Where the number itself ends.
        end: Where its unit ends.
        value: The number, or the upper end of a range; finite.
        low: The lower end of a range, or None.
        unit: `%`, `x`, `points`, the unit as written, or "".
        sign: `+`, `-` or "".
        shape: `decimal`, `integer` or `word`.
        run: Which list of numbers this one stands in, `(first index, place)`; alone in it where there is no list.
        from_: Whether this is A of "from A to B"; `to_` whether it is B.
    """

    start: int
    digits_end: int
    end: int
    value: float
    unit: str
    sign: str = ""
    shape: str = "integer"
    low: float | None = None
    run: tuple[int, int] = (0, 0)
    from_: bool = False
    to_: bool = False


def find_numbers(text: str) -> list[Number]:
    """Return the numbers of a text in order, ranges joined and units shared along lists.

    Cost: linear in the text; no pattern can backtrack further than a few dozen characters.

    >>> [(n.value, n.low, n.unit) for n in find_numbers("2 to 3x faster, +4.7/+2.1~pp, GPT-4 at 20 ms")]
    [(3.0, 2.0, 'x'), (4.7, None, 'points'), (2.1, None, 'points'), (20.0, None, 'ms')]
    """
    found = sorted([*_atoms(text), *_spelled(text)], key=lambda n: n.start)
    return _shared(text, _joined(text, found))


def _atoms(text: str) -> list[Number]:
    found: list[Number] = []
    ended = -1
    for hit in _ATOM.finditer(text):
        start, stop = hit.span("n")
        if not _starts_well(text, hit.start(), ended):
            continue
        atom = _atom(text, start, stop, hit.group("n"))
        if atom is not None:
            found.append(atom)
            ended = atom.end
    return found


def _starts_well(text: str, start: int, ended: int) -> bool:
    before = text[max(0, start - 2) : start]
    if not before or before[-1].isspace():
        return True
    if before[-1] in "-–":
        return start - 1 == ended or len(before) == 1 or not (before[0].isalnum() or before[0] in "})\"'")
    if before[-1] == "{":
        return before[0] not in "^_"
    if before[-1] in ":.":
        return False
    return before[-1] != "/" or start - 1 == ended


def _atom(text: str, start: int, stop: int, digits: str) -> Number | None:
    value = float(re.sub(r"[,\s]", "", digits))
    unit, end = _unit(text, stop)
    if not unit and text[stop : stop + 1] in _SCALE:
        unit, end = _unit(text, stop + 1)
        value *= _SCALE[text[stop]] if unit else 1
        if not unit:
            return None
    if not unit and not _ends_well(text, start, stop, digits):
        return None
    mark = text[max(0, start - 2) : start].strip("$ ~{≈")[-1:]
    sign = "-" if mark in "-−" and mark else mark if mark == "+" else ""
    return Number(start, stop, end, value, unit, sign, "decimal" if "." in digits else "integer")


def _unit(text: str, at: int) -> tuple[str, int]:
    for name, pattern in _UNITS:
        hit = pattern.match(text, at)
        if hit:
            return name or hit.group("u"), hit.end()
    return "", at


def _ends_well(text: str, start: int, stop: int, digits: str) -> bool:
    after = text[stop : stop + 2]
    if after[:1].isalpha() or after[:1] in "^_×°":
        return False
    if after[:1] in "-:" and after[1:].isalnum() and not after[1:].isdigit():
        return False
    if after[:1] == ":" and after[1:].isdigit():
        return False
    if after[:1] == ")" and text[start - 1 : start] in "( " and len(digits) == 1:
        return False
    return not re.match(r"\s?(?:\\?times|[x×])\s?\d", text[stop : stop + 9]) and not _YEAR.fullmatch(digits)


def _spelled(text: str) -> list[Number]:
    found = []
    small = lower(text)
    for hit in _SPELLED.finditer(small) if any(map(small.__contains__, _COUNTED)) else ():
        raw = text[slice(*hit.span("u"))] if hit.group("u") else TIMES
        unit = POINTS if "point" in raw else PERCENT if raw == "percent" else raw
        value = float(_WORDS[hit.group("w")])
        found.append(Number(hit.start(), hit.end("w"), hit.end(), value, unit, shape="word"))
    for hit in _WORDY.finditer(small) if any(map(small.__contains__, _SCALED)) else ():
        value, low, unit = _wordy(hit)
        if value:
            found.append(Number(hit.start(), hit.end(), hit.end(), value, unit, shape="word", low=low))
    return found


def _wordy(hit: re.Match[str]) -> tuple[float, float | None, str]:
    if hit.group("half"):
        return 50.0, None, PERCENT
    if hit.group("two") or hit.group("three"):
        return (2.0 if hit.group("two") else 3.0), None, TIMES
    powers = [10.0 ** int(_WORDS.get(w, w)) for w in hit.group("n", "m") if w]
    return (powers[-1] if powers else 0.0), (powers[0] if len(powers) == 2 else None), TIMES


def _joined(text: str, found: list[Number]) -> list[Number]:
    joined: list[Number] = []
    for number in found:
        last = joined[-1] if joined else None
        if last is not None and number.start < last.end:
            continue
        gap = text[last.end : number.start] if last is not None else ""
        if last is None or len(gap) > 16 or not _RANGE.fullmatch(gap) or not _fits(last, number):
            joined.append(number)
            continue
        lead = text[max(0, last.start - 24) : last.start].casefold()
        if " and" in gap and "between" not in lead[-12:]:
            joined.append(number)
        elif "to" in gap and _moves(lead):
            joined[-1] = last._replace(from_=True, unit=last.unit or number.unit)
            joined.append(number._replace(to_=True))
        else:
            low, high = sorted((last.value, number.value))
            joined[-1] = number._replace(start=last.start, low=low, value=high, sign=last.sign or number.sign)
    return joined


def _fits(first: Number, second: Number) -> bool:
    return first.low is None and first.unit in ("", second.unit)


def _moves(lead: str) -> bool:
    """Say whether what stands before A makes "A to B" a change and not a range."""
    if re.search(r"\b(?:improv|increas|boost|rais|reduc|decreas|lower)\w*\s$", lead):
        return True
    hit = re.search(r"\bfrom\s(?:about|around|only|just|roughly|nearly|an?|\W){0,3}\s?$", lead)
    return bool(hit) and not re.search(r"rang\w*\s$", lead[: hit.start()] if hit else "")


def _shared(text: str, found: list[Number]) -> list[Number]:
    out: list[Number] = []
    first = 0
    for i in range(1, len(found) + 1):
        if i < len(found) and _listed(text, found[i - 1], found[i]):
            continue
        group = found[first:i]
        unit = group[-1].unit
        for place, number in enumerate(group):
            shared = unit if not number.unit and number.shape != "word" else number.unit
            out.append(number._replace(unit=shared, run=(first, place)))
        first = i
    return out


def _listed(text: str, first: Number, second: Number) -> bool:
    gap = text[first.end : second.start]
    return len(gap) <= 40 and not first.to_ and bool(_LIST.fullmatch(gap))
