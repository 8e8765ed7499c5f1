"""Cut what was taken for hardware to the names of devices: `8-GPU` to `GPU`, `CPU-GPU` to both, `GPU` to `mobile GPU`.

How many devices there are and what is done with them is no part of a device's name; its model number and its kind
are. The tagger learns this badly: there are few devices in the annotated papers, and each is counted in its own way.
"""

import re
from collections.abc import Iterable, Sequence

from kg.extract.hardware import find_hardware
from kg.extract.mentions import normal
from kg.extract.tokens import split_tokens
from kg.model import Mention, Paper

_CLASS = r"(?:[CDGNTV]PU|FPGA|DSP|ASIC|SoC|MCU)s?"
_HEAD = re.compile(rf"{_CLASS}(?!\w)")
_JOINED = re.compile(rf"({_CLASS})(?: ?-{{1,2}} ?| ?[/+&] ?|, | and )({_CLASS})")
_COUNT = re.compile(
    r"(?:(?:\d{1,3}(?:,\d{3})*|an?|one|two|three|four|six|eight|single|multiple|several|few|many|modern|recent|current"
    r"|standard|commercial|various|different|same|(?:(?:tens of )?thousands|hundreds|dozens) of"
    r"|(?:distributed )?clusters? of)(?: | ?- ?| ?[x×] ?)|\d{1,3}[x×] ?)+(?=[A-Za-z])",
    re.IGNORECASE,
)
"""What counts devices or only says that they are usual; a number of four digits is a model's."""
_REST = re.compile(
    r"[- ](?:[Aa]ccelerated|[Bb]ased|[Oo]nly|friendly|optimi[sz]ed|enabled|equipped|bound|efficient|aware|compatible"
    r"|centric)\b.*| (?:cards?|boards?|platforms?|computers?|setups?|machines?|instances?)"
)
"""What may follow a device's name and is no part of it."""
_KIND = re.compile(
    r"(?<![\w-])(?:mobile|embedded|edge|laptop|integrated|server|desktop|workstation|consumer(?:-grade)?|commodity"
    r"|(?:high|low)-end|multi-core) $",
    re.IGNORECASE,
)
"""What makes a kind of device of a class of devices."""
Devices = Sequence[tuple[int, int, str]]


def cut(text: str, start: int, end: int, devices: Devices) -> list[tuple[int, int]]:
    """Return the devices named by a stretch of text, `[start, end)` in characters; itself where nothing is to cut.

    Args:
        text: A title or an abstract.
        start: Where the stretch begins.
        end: Where it ends.
        devices: What `find_hardware` finds in the text.

    >>> [t[s:e] for t in ("on 8-GPU", "on CPU-GPU", "on mobile GPU") for s, e in cut(t, t.rfind(" ") + 1, len(t), ())]
    ['GPU', 'CPU', 'GPU', 'mobile GPU']
    """
    joined = _JOINED.fullmatch(text, start, end)
    if joined:
        return [joined.span(1), joined.span(2)]
    count = _COUNT.match(text, start, end)
    first = count.end() if count else start
    inner = [(first + s, first + e, way) for s, e, way in find_hardware(text[first:end])] if count else []
    for begin, last, way in (*devices, *inner):
        if way == "model" and begin <= first < last:
            whole = max(last, end)
            ware = _REST.search(text, begin, whole)
            return [(begin, ware.start() if ware and ware.end() == whole else whole)]
    head = _HEAD.match(text, first, end)
    kind = _KIND.search(text[max(0, first - 20) : first]) if head else None
    if kind:
        return [(first - len(kind.group()), end)]
    if head:
        return [(first, head.end() if _REST.fullmatch(text, head.end(), end) else end)]
    return [(start, end)]


def cut_devices(paper: Paper, entities: Iterable[Sequence[Mention]]) -> list[list[tuple[Mention, ...]]]:
    """Return, for the mentions of each hardware entity, those of each that it becomes: none, one or several.

    A mention that is cut goes to the entity that has its name, if there is one.
    """
    entities = list(entities)
    if not entities:  # most papers: no need to look for devices
        return []
    found = {field: find_hardware(paper.text(field)) for field in ("title", "abstract")}
    groups: list[dict[str, list[Mention]]] = []
    home: dict[str, list[Mention]] = {}
    moved: list[tuple[int, Mention]] = []
    for at, mentions in enumerate(entities):
        kept = []
        for mention in mentions:
            spans = cut(paper.text(mention.field), mention.start, mention.end, found[mention.field])
            cuts = [Mention(mention.field, *span) for span in spans]
            if cuts == [mention]:
                kept.append(mention)
            moved += [(at, m) for m in cuts if m != mention]
        groups.append({"": kept})
        for mention in kept:
            home.setdefault(_key(paper, mention), kept)
    for at, mention in moved:
        key = _key(paper, mention)
        if key not in home:
            home[key] = groups[at].setdefault(key if groups[at][""] else "", [])
        home[key].append(mention)
    return [[tuple(sorted(set(ms))) for ms in group.values() if ms] for group in groups]


def _key(paper: Paper, mention: Mention) -> str:
    return normal(split_tokens(paper.text(mention.field)[mention.start : mention.end]))
