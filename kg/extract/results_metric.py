"""Propose what quantity a number measures: noun phrases in the places where a metric stands beside its number.

Each proposal carries the name of the place (`after`, `of`, `by`, `paren`, …); a ranker chooses among them.
"""

import re

from kg.extract.results_context import Candidate, Sentence
from kg.extract.results_cues import measure_class
from kg.extract.results_kind import unit_class
from kg.model import Kind
from kg.spans import lower


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


EXPLICIT = _words(
    "aligned-right aligned-left head-in in share headed compared after fast by from to of at is are reaches reaching "
    "verb head-of paren colon"
)
"""The places whose phrase stands in grammar beside the number; the others are what is near, carried on or assumed."""

SPEEDUP = "speedup"
"""What a speedup measures where the text names nothing better; source: the guidelines, on results."""

_STOPS = _words(
    "of in on at for with without by to from and or while when than over under across among between against via "
    "through compared relative vs versus respectively but which that as during is are was were be been has have "
    "can our its it we this these those their the a an using within up per after before where if surpassing "
    "outperforming achieving reaching exceeding only just also even both despite"
)
_WORD = r"[A-Za-z][\w'@./+-]*(?:\s?\$?@\$?\d+)?"
_TOKEN = re.compile(rf"\s*(?:({_WORD})|([^\sA-Za-z]))")
_PIECE = re.compile(rf"{_WORD}|[^\sA-Za-z]")
HEADS = _words(
    "improvement improvements gain gains increase increases boost boosts reduction reductions decrease decreases "
    "drop drops saving savings margin enhancement uplift lead advantage degradation decline compression "
    "advancement lift growth advance"
)
"""Nouns of change, which stand behind the name of what changes."""
_EMPTY = _words(
    "significant substantial additional notable further consistent absolute relative remarkable considerable "
    "average overall state-of-the-art new impressive total maximum strong best large respective"
)
_COMPARE = _words(
    "higher lower better less fewer smaller more greater larger shorter faster slower quicker worse cheaper best "
    "increased reduced improved average relative absolute additional overall"
)
_FAST = _words("faster slower quicker speedup speedups speed-up speed-ups acceleration accelerations")
_CHANGE = re.compile(
    r"\b(?:reduc|improv|increas|boost|rais|enhanc|lower|decreas|cut|cutt|shorten|sav|accelerat|speed(?:s"
    r"|ing)? up|minimi[sz]|elevat|lift"
    r"|compress|shrink|rais|drop|push|bring|doubl|halv|tripl|degrad|advanc|preserv|retain|maintain|achiev"
    r"|reach|attain|yield|deliver"
    r"|provid|obtain|gain|amplif|outperform|surpass|exceed|recover|keep|us|requir|add|grow|grew|ris|rose|fall"
    r"|fell|show|report|demonstrat)"
    r"(?:es|ed|e|ing|s|ting|ten|ens|ening|y|ies|ying)?\b",
)
_APPROX = (
    r"(?:up to|over|about|around|roughly|approximately|nearly|almost|only|just|at least|at most"
    r"|more than|less than|below|above|as (?:high|low|much) as|an? (?:average|impressive|remarkable"
    r"|substantial|significant)(?: of)?|an? (?:factor|average) of)"
)
_TAIL = rf"(?:\s?{_APPROX}\b|[\s+~$≈<>\-]|\\?(?:sim|approx|textbf|emph|mathbf)[\s!{{]?){{0,6}}$"
_BY = re.compile(rf"\b(?P<p>by|from|to|of|at|is|was|are|reaches|equals?|exceeds|exceeding|reaching|hits?)\b{_TAIL}")
_APART = re.compile(r"(?<![\w.-])\d|[;:]\s|,\s|\s(?:while|whereas|but|compared|outperform\w*|surpass\w*)\s")
"""What stands between a number and a metric that it does not measure."""
_NEXT = re.compile(r"\s?,\s(?:\w[\w/-]*\s){1,6}?(?:of|is)\s+[~+$]?\d")
"""After a number, a phrase that says of which quantity the next one is: "740 TFLOPs/s, a utilization of 75%"."""
_BARE = re.compile(rf"(?P<p>[\s(:=]){_TAIL}")


_PASSIVE = re.compile(
    r"(?:\s(?:can|could|will|is|are|was|were|be|been|being|has|have|also|further|significantly|substantially)){0,4}"
    r"\s(?:reduc|improv|increas|boost|rais|lower|decreas|cut|shorten|sav|drop|climb|ris|fall|fell|rose|grow"
    r"|grew|declin|jump)(?:e|es|ed|s|ped|ps|ing)?\s*$",
    re.IGNORECASE,
)
_PASSIVE_REACH = 90
"""Characters that such a verb may take, with the words before it."""


def proposals(candidate: Candidate, kind: Kind, sentence: Sentence) -> list[tuple[str, str]]:
    """Return pairs of place and phrase, best places first, no phrase empty; two places may hold the same phrase."""
    left, right = candidate.context.left, candidate.context.right
    before = _before(left)
    named = kind == "score" and any(place in EXPLICIT and measure_class(phrase) != "-" for place, phrase in before)
    beside = [] if _NEXT.match(right) else _behind(right)
    behind = [(place, phrase) for place, phrase in beside if not (named and place == "in")]
    found = [*_aligned(candidate), *behind, *before]
    found += _mentioned(candidate, sentence)
    found += _default(candidate, kind)
    return [(place, phrase) for place, phrase in found if phrase and not _is_verb(phrase)]


def _is_verb(phrase: str) -> bool:
    """Say whether a phrase is a verb of change or a stop word, no quantity."""
    small = phrase.lower()
    return small in _STOPS or (bool(_CHANGE.fullmatch(small)) and measure_class(phrase) == "-")


def phrase_after(text: str, limit: int = 6) -> tuple[list[str], int]:
    """Return the words of the noun phrase at the start of a text, and where it ends.

    >>> phrase_after(" average accuracy on five tasks")
    (['average', 'accuracy'], 17)
    """
    words: list[str] = []
    at = 0
    while len(words) < limit:
        hit = _TOKEN.match(text, at)
        if hit is None or not hit.group(1) or hit.group(1).casefold() in _STOPS:
            break
        words.append(hit.group(1).rstrip(".'"))
        at = hit.end()
        if hit.group(1).endswith("."):
            break
    return words, at


def phrase_before(text: str, limit: int = 6) -> list[str]:
    """Return the words of the noun phrase at the end of a text, back to a stop word, a verb of change or a mark.

    >>> phrase_before("it reduces peak memory usage ")
    ['peak', 'memory', 'usage']
    """
    words: list[str] = []
    for piece in reversed(_PIECE.findall(text[-100:])):
        if (
            not piece[0].isalpha()
            or piece.casefold() in _STOPS
            or (words and _CHANGE.fullmatch(piece.lower()))
            or len(words) == limit
        ):
            break
        words.append(piece)
    return words[::-1]


def _aligned(candidate: Candidate) -> list[tuple[str, str]]:
    """Return the phrase that answers to the number's place where a list of phrases stands beside a list of numbers."""
    length, place = candidate.context.run_length, candidate.number.run[1]
    if length < 2:
        return []
    out = []
    after = re.match(r"[\s}$]*(?:[\w-]+\s){0,3}?(?:of|in|on|for)\s(?:the\s)?([^.;:()]{1,120})", candidate.context.tail)
    before = re.search(
        r"([^.;:()]{1,120}?)\s(?:by|of|to)\s(?:up to\s|about\s|over\s|average\s|an\s)*[~+]?$",
        candidate.context.lead[-140:],
    )
    for name, hit in (("aligned-right", after), ("aligned-left", before)):
        parts = re.split(r",\s(?:and\s)?|\sand\s", hit.group(1)) if hit else []
        if len(parts) >= length:
            part = parts[place] if name == "aligned-right" else parts[place - length]
            words = phrase_after(part)[0] if name == "aligned-right" else phrase_before(part)
            out.append((name, " ".join(w for w in words if w.casefold() not in _EMPTY)))
    return out


def _behind(right: str) -> list[tuple[str, str]]:
    lead = re.match(r"[\s}$\\,]{0,3}(?:\([^()]{1,20}\)\s?)?(?:(?:absolute|relative|the|a|an)\s)?", right)
    text = right[lead.end() :] if lead else right
    words, at = phrase_after(text)
    compared = bool(words) and words[0].casefold() in _COMPARE
    first = words[0].casefold() if words else ""
    while words and words[0].casefold() in _COMPARE:
        words = words[1:]
    words = [w for w in words if w.casefold() not in _EMPTY]
    headed = next((i for i, w in enumerate(words) if w.casefold() in HEADS), -1)
    out = []
    if headed == 0 or (not words and (compared or re.match(r"[\s}$\\]*(?:in|of)\s", text))):
        found = re.match(r"\s*(?:in|of|to|for|on)\s(?:the\s|its\s|their\s|average\s|terms of\s)?", text[at:])
        inner = phrase_after(text[at + found.end() :])[0] if found else []
        place = "head-in" if headed == 0 else "share" if found and found.group().split()[0] == "of" else "in"
        if place == "in" and measure_class(" ".join(inner)) == "-":
            place = "in-other"
        if place != "share" or measure_class(" ".join(inner)) != "-":
            out.append((place, " ".join(inner)))
        if headed == 0:
            out.append(("head", words[0]))
    on = re.match(r"[\s}$\\]*(?:on|for)\s(?:the\s)?", text)
    if on and not words:
        out.append(("on", " ".join(phrase_after(text[on.end() :])[0])))
    if headed > 0:
        out.append(("headed", " ".join(words[:headed])))
    elif words and headed < 0:
        out.append(("compared" if compared else "after", " ".join(words)))
    if first in _FAST:
        out.append(("fast", SPEEDUP))
    return out


def _before(left: str) -> list[tuple[str, str]]:
    out = []
    hit = _BY.search(lower(left[-60:]))
    if hit:
        at = len(left) - len(left[-60:]) + hit.start()
        passive = _PASSIVE.search(left, max(0, at - _PASSIVE_REACH), at)
        words = phrase_before(left[: passive.start() if passive else at])
        named = [w for w in words if w.casefold() not in HEADS and w.casefold() not in _EMPTY]
        heads = [w for w in words if w.casefold() in HEADS]
        if named:
            out.append(("head-of" if heads else hit.group("p").casefold(), " ".join(named)))
        elif heads:
            out.append(("head", heads[-1]))
        verbs = list(_CHANGE.finditer(lower(left[max(0, at - 120) : at])))
        if verbs and not re.search(r"\d", left[max(0, at - 120) + verbs[-1].end() : at]):
            words, _ = phrase_after(
                re.sub(r"^\s*(?:the|its|their|a|an|both)\s", "", left[max(0, at - 120) + verbs[-1].end() : at])
            )
            out.append(("verb", " ".join(words)))
    hit = _BARE.search(left[-40:])
    if hit:
        at = len(left) - len(left[-40:]) + hit.start()
        place = {"(": "paren", ":": "colon", "=": "colon"}.get(hit.group("p"), "bare")
        out.append((place, " ".join(phrase_before(left[:at]))))
    return out


def _mentioned(candidate: Candidate, sentence: Sentence) -> list[tuple[str, str]]:
    at = candidate.number.start + sentence.start
    metrics = [m for m in sentence.mentions if m.type == "Metric"]
    before = [m for m in metrics if m.end <= at]
    after = [m for m in metrics if m.start >= at]
    out = []
    for name, near in (("before", before[-1:]), ("after", after[:1])):
        for m in near:
            start, end = m.start - sentence.start, m.end - sentence.start
            number = candidate.number
            between = sentence.text[end : number.start] if name == "before" else sentence.text[number.end : start]
            out.append((f"mention-{name}{'-far' if _APART.search(between) else ''}", sentence.phrase(m)))
    return out


def _default(candidate: Candidate, kind: Kind) -> list[tuple[str, str]]:
    unit = candidate.number.unit
    name = unit_class(unit)
    if kind == "speedup":
        names = [SPEEDUP]
    elif name in ("rate", "other", "energy", "work"):
        names = [unit]
    elif name in ("time", "memory"):
        names = ["latency", "time"] if name == "time" else ["memory"]
    elif kind == "score":
        names = ["accuracy" if unit else "score"]
    else:
        names = ["performance", "score"]
    return [("default" if not i else "default-second", name) for i, name in enumerate(names)]


def metric_features(place: str, phrase: str, kind: Kind, unit: str, *, known: bool, other: str = "") -> list[str]:
    """Return the features of one proposal.

    Args:
        place: Where it stands, as `proposals` names it, or a kind of carrying on from an earlier result.
        phrase: The proposal.
        kind: The result's kind.
        unit: The result's unit.
        known: Whether the phrase is, or holds, a metric mention of the paper.
        other: Type of the benchmark, method or device that the phrase names, or "".
    """
    name = unit_class(unit)
    what = measure_class(phrase)
    words = min(len(phrase.split()), 4)
    return [
        f"at={place}", f"at={place}|{name}", f"at={place}|{known}", f"known={known}", f"what={what}",
        f"what={what}|{kind}", f"what={what}|{name}", f"at={place}|{what}", f"words={words}", f"known={known}|{what}",
        f"at={place}|{kind}", f"names={other}", f"names={other}|{place}",
    ]  # fmt: skip
