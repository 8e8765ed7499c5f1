"""What one paper says of its own entities: the long form, its abbreviations, whether it introduces them.

Imports `model`, `normalise` and `keys`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model import PAPER, Entity, EntityType, Extraction, Paper
from kg.normalise import is_acronym, words
from kg.resolve.keys import bracketed, name_key

_UNDATED = "9999"
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
        key: Key of its long form, or of its name where it has none.
        long: The written long form, or the name.
        pairs: Abbreviations that its surfaces give.
        introduced: Whether the paper introduces it.
    """

    paper: Paper
    entity: Entity
    key: str
    long: str
    pairs: tuple[Pair, ...]
    introduced: bool

    @property
    def type(self) -> EntityType:
        """Return the entity's class."""
        return self.entity.type

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
        pairs = tuple(sorted(set(_pairs(entity)), key=lambda p: (not p.whole, p.short, p.long)))
        long = next((p.long for p in pairs if p.whole and p.short == entity.name), entity.name)
        introduced = entity.role == "proposed" or entity.id in named
        yield Local(extraction.paper, entity, name_key(entity.type, long), long, pairs, introduced)


def _pairs(entity: Entity) -> Iterator[Pair]:
    forms = list(dict.fromkeys((entity.name, *entity.surfaces)))
    for form in forms:
        short, long = bracketed(form) if "(" in form else ("", "")
        if short:
            yield Pair(short, long, whole=long == entity.name)
    shorts = [f for f in forms if _SHORT.fullmatch(f)]
    longs = [f for f in forms if " " in f or "-" in f]
    for short in shorts:
        for long in longs:
            if entity.name in (short, long) and _abbreviates(short, long):
                yield Pair(short, long, whole=True)
    for short in longs:
        if " " in short and short != entity.name:
            yield from _partly_short(short, entity.name)
            yield from _partly_short(entity.name, short)


def _abbreviates(short: str, long: str) -> bool:
    """Say whether one form of an entity abbreviates another, rather than being a part or a misspelling of it."""
    return len(short) <= 0.7 * len(long) and not set(words(short)) & set(words(long)) and is_acronym(short, long)


def _partly_short(short: str, long: str) -> Iterator[Pair]:
    """Find "KV cache" for "key-value cache": an abbreviation and the rest unchanged."""
    head, _, rest = short.partition(" ")
    n_rest = len(words(rest))
    if (
        len(words(short)) < len(words(long))
        and n_rest
        and words(rest) == words(long)[-n_rest:]
        and _SHORT.fullmatch(head)
    ):
        front = " ".join(re.split(r"(?<=\w)[\s\-]+", long)[: len(words(long)) - n_rest])
        if is_acronym(head, front):
            yield Pair(short, long, whole=True)
            yield Pair(head, front, whole=False)
