"""Describe an entity mention as what a result may be about: where it stands to the number, under which words.

The features are read by the rankers of `results_links`. Patterns of words read text in small letters.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.results_context import Judged, Near, Sentence
from kg.model import EntityType

_GOVERNOR = re.compile(
    r"(?<![\w-])(?:on|over|than|to|vs|versus|against|from|using|with|for|of|in|by|at|for|and|or|like|as"
    r"|across|under|via|through|both"
    r"|outperform\w*|surpass\w*|exceed\w*|beat\w*|compared|relative|achiev\w*|improv\w*|boost\w*|reduc\w*"
    r"|accelerat\w*|match\w*|enabl\w*"
    r"|reach\w*|evaluat\w*|experiments?|applied|applying|train\w*|fine-tun\w*|running|deploy\w*|implement\w*"
    r"|baselines?)(?![\w-])|[,;:(/]",
)
_COMPARED = re.compile(
    r"\b(?:(?P<beat>outperform\w*|surpass\w*|exceed\w*|beat\w*|superior to)|(?P<than>than|that of)"
    r"|(?P<over>over|above|vs\.?|versus|against)"
    r"|(?P<compared>compared (?:to|with|against)|relative to|in comparison (?:to|with)|improv\w* (?:up)?on)"
    r"|(?P<match>match\w*|on par with|comparable (?:to|with)))"
    r"\s(?:(?!\b(?:on|in|for|with|from|using|by|while|across|at|when|achiev\w*|reach\w*|under)\b)(?:[^.;:()]|(?<=[ie])\.)){0,70}\(?$",
)
"""How a comparison names what it compares with, before the mention."""
_RAISED = re.compile(
    r"\b(?:boost|improv|enhanc|accelerat|lift|rais|augment|compress|turn|outfit)(?:s|es|ed|e|ing)?\s(?:the\s|a\s)?$"
    r"|\b(?:appl(?:ied|ying)\s(?:\w+\s)?to|on top of|(?:combined|integrated) (?:with|into)"
    r"|(?:used|needed|required) by)\s(?:the\s)?$",
)
_COMPARED_ANY = re.compile(r"\b(?:outperform\w*|surpass\w*|exceed\w*|than|over|compared)\b")
_VERBISH = re.compile(
    r"\b(?:achiev|reach|attain|obtain|improv|reduc|increas|boost|outperform|surpass|exceed|beat|deliver|yield"
    r"|scor|enabl|accelerat|maintain|requir|us"
    r"|generat|run|operat|support|accomplish|deliver|lower|cut|sav|shorten|lead|set|provid|demonstrat"
    r"|show)(?:s|es|ed|e|ing|ning|ting)?\b"
    r"|\b(?:is|are|was|can|has|have)\b",
)
_CLASS = re.compile(
    r"\b(?:methods|models|approaches|techniques|baselines?|systems|algorithms|frameworks|networks|solutions"
    r"|counterparts?|works|state-of-the-art|datasets|tasks"
    r"|benchmarks|devices|hardware|platforms|GPUs|CPUs)$",
    re.IGNORECASE,
)
_JOIN = re.compile(
    r"[^.;:]{0,28}?(?:,\s?(?:and\s|or\s)?|/|\sand\s|\sor\s|\s&\s|\svs\.?\s)(?:on\s|the\s|in\s|for\s"
    r"|over\s){0,2}[^.;:,]{0,28}"
)
_OWNS = re.compile(r"[\s)]{0,2}\((?:[^()]{0,24}\s)?[~$+]?")
_RIGHT_ON = re.compile(r"[\s)]{0,2}(?:\w+\s){0,5}?on\s(?:the\s)?")
_OPENS_COMPARED = re.compile(r"\W*compared\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.-])\d[\d.,]*\s?(?:\\?%|x\b|×|times|points)?")
_BOUND = re.compile(r"[;:]\s|,\s|\s(?:while|whereas|but|and|compared)\s|\s[-–—]{1,3}\s")


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """Hold how the mentions of a sentence that may be one end of a result are listed; it equals only itself.

    Attributes:
        groups: The mentions in order, those that are listed together in one list.
        distinct: The ids of the entities mentioned, in order.
        nearest: The id of the mention that begins nearest to the number.
    """

    groups: Sequence[Sequence[Near]]
    distinct: Sequence[str]
    nearest: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold what is said of a mention as an end of a result, whichever end.

    Attributes:
        names: Features that come before those of the end.
        more: Features that come after these.
        side: Where it stands: `left`, `right` or `back`.
        numbers: How many numbers stand between.
        around: Its setting.
    """

    names: tuple[str, ...]
    more: tuple[str, ...]
    side: str
    numbers: int
    around: "Setting"


@dataclass(frozen=True, slots=True)
class Setting:
    """Hold what a sentence says around a mention, whatever the number.

    Attributes:
        governor: What `governor` says of the text before.
        compared: How a comparison names it: `beat`, `than`, `over`, `compared`, `match`, or "" where none does.
        claims: Words of comparison before it, where one names it.
        raised: Whether it is what something is applied to.
        acts: Whether a verb follows.
        named: `proper` for a name, `class` for a class of things, `phrase` for other words.
    """

    governor: str
    compared: str
    claims: int
    raised: bool
    acts: bool
    named: str


@lru_cache(maxsize=4096)
def setting(text: str, start: int, end: int) -> Setting:
    """Return what a sentence says around the mention at `[start, end)`; kept, since each number asks for it."""
    before = text[max(0, start - 110) : start].lower()
    compared = _COMPARED.search(before)
    return Setting(
        governor(text[max(0, start - 60) : start]),
        str(compared.lastgroup) if compared else "",
        len(_COMPARED_ANY.findall(text[:start].lower())) if compared else 0,
        bool(_RAISED.search(before)),
        bool(_VERBISH.match(text[end : end + 24].lstrip(" )").lower())),
        _named(text[start:end]),
    )


@lru_cache(maxsize=4096)
def _gap(text: str, start: int, end: int) -> tuple[int, int, bool]:
    """Return how many numbers and clause bounds stand between a mention and a number, and whether a verb does."""
    between, near = text[start:end], text[start : min(end, start + 200)]
    return len(_NUMBER.findall(near)), len(_BOUND.findall(near)), bool(_VERBISH.search(between.lower()))


def mention_features(
    name: str, near: Near, listing: Listing, sentence: Sentence, one: Judged, **known: object
) -> list[str]:
    """Return the features of a mention as one end of a result.

    Args:
        name: The link, `subject`, `benchmark`, `baseline` or `hardware`.
        near: The mention.
        listing: All mentions of the sentence that may be this end, as `listed` returns them.
        sentence: Where the mention stands.
        one: The result.
        known: `back`, whether the mention stands in the sentence before; `earlier`, the links of the sentence's
            results before this one; `links`, what is chosen of this one; `main`, the main method's id.
    """
    stands = _standing(near, listing, sentence, one, bool(known["back"]))
    out = [*stands.names, *_known_features(name, near, known)]
    likely = _likely(name, out, one, stands.around.compared, side=stands.side, numbers=stands.numbers)
    out += (
        [f"likely={likely}", f"likely={likely}|{one.kind}", f"likely={likely}|{stands.around.named}"]
        if likely
        else ["unlikely"]
    )
    return [*out, *stands.more]


@lru_cache(maxsize=256)
def _standing(near: Near, listing: Listing, sentence: Sentence, one: Judged, back: bool) -> Standing:  # noqa: FBT001  part of a key
    """Return what is said of a mention whichever end it is; kept, since what may be a subject may be a baseline."""
    start, end = near.start - sentence.start, near.end - sentence.start
    side, low, high = _between(start, end, sentence, one, back=back)
    around = setting(sentence.text, start, end)
    numbers, bounds, verbs = _gap(sentence.text, low, high)
    out = [*_basic_features(around.governor, around.named, near.own, near.type, one.kind, side)]
    number = one.candidate.number
    if number.from_ or number.to_:
        out.append(f"from={number.from_}|{around.governor}|{side}")
    out += [
        f"nums={side}|{min(numbers, 2)}",
        f"bounds={side}|{min(bounds, 3)}",
        f"count={side}|{min(len(listing.distinct), 3)}",
        f"far={side}|{min(max(0, high - low) // 30, 4)}",
    ]
    out += _list_features(near, listing, one, side)
    out += _place_features(near, listing, sentence, one, side=side, numbers=numbers)
    if side != "back" and not numbers:
        out.append(f"{'last-left' if side == 'left' else 'first-right'}|{verbs}")
    if around.acts:
        out.append(f"acts|{side}|{min(numbers, 2)}")
    more = []
    if side == "left" and _OWNS.fullmatch(sentence.text, low, high):
        more.append("owns-paren")
    if side == "right" and _RIGHT_ON.fullmatch(sentence.text, low, high):
        more.append("right-on")
    if start < 14 and side == "left":
        more.append(f"opens|{around.governor}")
    return Standing(tuple(out), tuple(more), side, numbers, around)


def _between(start: int, end: int, sentence: Sentence, one: Judged, *, back: bool) -> tuple[str, int, int]:
    """Return on which side of the number a mention stands, and `[low, high)` of what lies between them."""
    number = one.candidate.number
    if back:
        return "back", end, len(sentence.text)
    return ("left", end, number.start) if end <= number.start else ("right", number.end, start)


@lru_cache(maxsize=4096)
def _basic_features(word: str, named: str, own: bool, kind: str, result: str, side: str) -> tuple[str, ...]:  # noqa: FBT001  part of a key
    """Describe a mention by its setting, its type, the kind of the result and its side."""
    return (
        *("some", f"side={side}", f"side={side}|{result}", f"gov={word}", f"gov={word}|{side}", f"own={own}"),
        *(
            f"own={own}|{side}",
            f"gov={word}|{result}",
            f"type={kind}",
            f"gov={word}|own{own}",
            named,
            f"{named}|{side}",
        ),
    )


def _named(phrase: str) -> str:
    """Return `proper` for a name, `class` for a class of things, `phrase` for other words."""
    if _CLASS.search(phrase):
        return "class"
    return "proper" if any(c.isupper() or c.isdigit() for c in phrase) else "phrase"


def _likely(name: str, names: Sequence[str], one: Judged, cue: str, *, side: str, numbers: int) -> str:
    """Return the rule under which a mention is plainly the one meant, or ""."""
    held = set(names)
    if held & {"aligned=True", "spread=True", "aligned=False"}:
        return "" if "aligned=False" in held else "aligned"
    if name == "baseline":
        return _likely_baseline(held, one, cue, side, numbers)
    if cue or side == "back" or numbers:
        return ""
    if name == "subject":
        return "acts" if {"acts|left|0", "bounds=left|0"} <= held else ""
    if name == "benchmark" and {"nums=left|0", "bounds=left|0", "last-left|False"} <= held:
        return "own-phrase"
    return f"on-{side}" if held & {"gov=on", "gov=across", "gov=in", "gov=for", "gov=using", "right-on"} else ""


def _likely_baseline(held: set[str], one: Judged, cue: str, side: str, numbers: int) -> str:
    if one.kind == "score" or cue in ("", "match") or "own=True" in held:
        return ""
    if side == "right":
        if numbers == 0:
            return "than-right"
        return "shared-right" if numbers == 1 and held & {"bounds=right|0", "bounds=right|1"} else ""
    return f"than-{side}" if numbers <= 1 and cue in ("beat", "compared") else ""


def _place_features(
    near: Near, listing: Listing, sentence: Sentence, one: Judged, *, side: str, numbers: int
) -> list[str]:
    start, end = near.start - sentence.start, near.end - sentence.start
    around = setting(sentence.text, start, end)
    cue = around.compared
    out = [f"no-cmp|{side}"]
    if cue:
        out = [
            f"cmp={cue}",
            f"cmp={cue}|{side}",
            f"cmp={cue}|{one.kind}",
            f"cmp|{side}|{min(numbers, 2)}",
            f"cmp|own{near.own}",
            f"cmp-rank|{side}|{min(around.claims, 2)}",
        ]
    if around.raised:
        out += ["raised", f"raised|{one.kind}", f"raised|{side}"]
    if start < 40 and _OPENS_COMPARED.match(sentence.text):
        out.append("opens-compared")
    if near.id == listing.nearest:
        out += ["nearest", f"nearest|{side}|{min(numbers, 2)}"]
    return out


def governor(before: str) -> str:
    """Return the stem of the last word before something that says how it stands in the sentence, or "-".

    >>> governor("with gains on the ")
    'on'
    """
    hits = list(_GOVERNOR.finditer(before.lower()))
    if not hits:
        return "-"
    word = hits[-1].group()
    return re.sub(r"(?:ing|es|ed|e|s)$", "", word) if len(word) > 5 else word


@lru_cache(maxsize=256)
def listed(types: tuple[EntityType, ...], sentence: Sentence, at: int) -> Listing:
    """Return how a sentence's mentions of some types are listed; the nearest is that to the place `at` in the text."""
    of_type = [mention for mention in sentence.mentions if mention.type in types]
    groups: list[list[Near]] = []
    for mention in of_type:
        last = groups[-1][-1] if groups else None
        gap = sentence.text[last.end - sentence.start : mention.start - sentence.start] if last else ""
        if (
            last is not None
            and mention.start >= last.end
            and len(gap) < 40
            and _JOIN.fullmatch(gap)
            and not _NUMBER.search(gap)
        ):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    nearest = min(of_type, key=lambda m: abs(m.start - at)).id if of_type else ""
    return Listing(groups, list(dict.fromkeys(m.id for m in of_type)), nearest)


def _list_features(near: Near, listing: Listing, one: Judged, side: str) -> list[str]:
    length = one.candidate.context.run_length
    place = one.candidate.number.run[1]
    out = []
    group = next(g for g in listing.groups if near in g)
    at = [m.id for m in group].index(near.id)
    if length > 1 and len(group) == length:
        out += [f"aligned={at == place}", f"aligned={at == place}|{side}"]
    elif length > 1 and len(listing.distinct) == length:
        out.append(f"spread={listing.distinct.index(near.id) == place}")
    if len(group) > 1 and length == 1:
        out.append(f"in-list={side}|{at == 0}")
    return out


def _known_features(name: str, near: Near, known: Mapping[str, object]) -> list[str]:
    earlier, links, main = known["earlier"], known["links"], known["main"]
    out = []
    if earlier:
        out.append(f"carry={getattr(earlier[-1], name) == near.id}")  # type: ignore[index]  # a sequence of Links
    if name == "baseline":
        out.append(f"is-subject={near.id == links.subject}")  # type: ignore[attr-defined]  # Links
    out.append(f"is-main={near.id == main}")
    return out
