"""What one paper says of its own entities: the long form, its abbreviations, whether it introduces them.

Imports `model`, `normalise`, `joins` and `keys`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model import PAPER, Entity, EntityType, Extraction, Paper
from kg.normalise import is_acronym, words
from kg.resolve.joins import Node
from kg.resolve.keys import bracketed, name_key

_UNDATED = "9999"
_GAP = re.compile(r"(?<=\w)[\s\-]+")
_SHORT = re.compile(r"[^\s]*(?:[A-Z][^\s]*[A-Z]|[A-Z]\S*\d|\d\S*[A-Z])[^\s]*")


@dataclass(frozen=True, slots=True)
class Pair:
    """Say that a paper abbreviates `long` as `short`; `whole` where the entity itself has both as names."""

    short: str
    long: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Local:
    """Hold one entity of one paper as resolution sees it.

    Attributes:
        paper: The paper.
        entity: The entity.
        node: Its class, and the key of its long form, or of its name where it has none.
        long: The written long form, or the name.
        pairs: Abbreviations that its surfaces give.
        introduced: Whether the paper introduces it.
    """

    paper: Paper
    entity: Entity
    node: Node
    long: str
    pairs: tuple[Pair, ...]
    introduced: bool

    @property
    def type(self) -> EntityType:
        """Return the entity's class."""
        return self.node[0]

    @property
    def key(self) -> str:
        """Return the key within its class."""
        return self.node[1]

    @property
    def order(self) -> tuple[str, str, str]:
        """Return what sorts it: date of its paper (undated papers last), paper, local id."""
        return (self.paper.published or _UNDATED, self.paper.id, self.entity.id)


def read_locals(extractions: Iterable[Extraction]) -> tuple[Local, ...]:
    """Return all local entities, earliest paper first; the order of the extractions does not matter."""
    found = [local for extraction in extractions for local in _of_paper(extraction)]
    return tuple(sorted(found, key=lambda local: local.order))


def _of_paper(extraction: Extraction) -> Iterator[Local]:
    named = {s.object for s in extraction.statements if s.predicate == "introduces" and s.subject == PAPER}
    for entity in extraction.entities:
        pairs = _pairs(entity)
        long = next((p.long for p in pairs if p.whole and p.short == entity.name), entity.name)
        introduced = entity.role == "proposed" or entity.id in named
        yield Local(extraction.paper, entity, (entity.type, name_key(entity.type, long)), long, pairs, introduced)


def _pairs(entity: Entity) -> tuple[Pair, ...]:
    """Return the abbreviations that the forms of an entity give, those of the entity itself first."""
    forms = list(dict.fromkeys((entity.name, *entity.surfaces)))
    marked = [bracketed(form) for form in forms if "(" in form]
    found = [Pair(short, long, whole=long == entity.name) for short, long in marked if short]
    if len(forms) > 1:
        found += _between(entity.name, forms)
    return tuple(sorted(set(found), key=lambda p: (not p.whole, p.short, p.long)))


def _between(name: str, forms: list[str]) -> Iterator[Pair]:
    """Find the forms of an entity that abbreviate another one of them, wholly or in part."""
    longs = [f for f in forms if " " in f or "-" in f]
    for short in filter(_SHORT.fullmatch, forms):
        for long in longs:
            if name in (short, long) and _abbreviates(short, long):
                yield Pair(short, long, whole=True)
    for short in longs:
        if " " in short and short != name:
            yield from _partly_short(short, name)
            yield from _partly_short(name, short)


def _abbreviates(short: str, long: str) -> bool:
    """Say whether one form of an entity abbreviates another, rather than being a part or a misspelling of it."""
    return len(short) <= 0.7 * len(long) and not set(words(short)) & set(words(long)) and is_acronym(short, long)


def _partly_short(short: str, long: str) -> Iterator[Pair]:
    """Find "KV cache" for "key-value cache": an abbreviation and the rest unchanged."""
    head, _, rest = short.partition(" ")
    if not _SHORT.fullmatch(head):
        return
    n_rest, n_long = len(words(rest)), len(words(long))
    if n_rest and len(words(short)) < n_long and words(rest) == words(long)[-n_rest:]:
        front = " ".join(_GAP.split(long)[: n_long - n_rest])
        if is_acronym(head, front):
            yield Pair(short, long, whole=True)
            yield Pair(head, front, whole=False)
