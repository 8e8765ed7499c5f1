"""Turn names that another tool found, a spaCy pipeline or a language model, into entities of the record.

A name counts only where it stands in the text as a whole word; two things of one class that share a place are one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.model import FIELDS, Entity, EntityType, Mention, Paper, Role
from kg.spans import find_mentions


@dataclass(frozen=True, slots=True)
class Named:
    """Hold a thing as another tool names it.

    Attributes:
        type: Its class.
        name: Its best form.
        surfaces: Further written forms; what is not in the text is passed over, the name too.
        role: Its role.
        confidence: In [0, 1].
    """

    type: EntityType
    name: str
    surfaces: tuple[str, ...] = ()
    role: Role = "background"
    confidence: float = 1.0


def place_entities(paper: Paper, things: Sequence[Named]) -> tuple[tuple[Entity, ...], tuple[str, ...]]:
    """Return the entities, numbered in order of first mention, and the local id of each thing.

    A mention inside a longer one goes, where the thing has others; things of one class that share a mention become
    one, under the name and role of the first. The id is "" where nothing of the thing is left.

    >>> found, ids = place_entities(Paper("1", "Roo-2 beats Roo"), [Named("Method", "Roo"), Named("Method", "Roo-2")])
    >>> [(e.id, e.name, e.mentions[0].start) for e in found], ids
    ([('e1', 'Roo-2', 0), ('e2', 'Roo', 12)], ('e2', 'e1'))
    """
    texts = [paper.text(field) for field in FIELDS]
    asked = [(t.type, frozenset(s for s in (t.name, *t.surfaces) if s and any(s in x for x in texts))) for t in things]
    found = {surfaces: find_mentions(paper, surfaces) for _, surfaces in asked}
    outer = _outer(mention for mentions in found.values() for mention in mentions)
    holder: dict[tuple[EntityType, Mention], int] = {}
    kept: dict[int, dict[Mention, None]] = {}
    owners: dict[tuple[EntityType, frozenset[str]], int] = {}
    for at, (kind, surfaces) in enumerate(asked):
        if (kind, surfaces) in owners:
            continue
        left = [m for m in found[surfaces] if m in outer] or found[surfaces]
        owner = min((holder.get((kind, m), at) for m in left), default=-1)
        owners[kind, surfaces] = owner
        for mention in left:
            if holder.setdefault((kind, mention), owner) == owner:
                kept.setdefault(owner, {})[mention] = None
    ranked = sorted(kept, key=lambda at: (min(map(_place, kept[at])), things[at].type, at))
    numbers = {at: f"e{number}" for number, at in enumerate(ranked, 1)}
    entities = tuple(_entity(paper, things[at], kept[at], numbers[at]) for at in ranked)
    return entities, tuple(numbers.get(owners[key], "") for key in asked)


def _entity(paper: Paper, thing: Named, mentions: Iterable[Mention], number: str) -> Entity:
    ordered = tuple(sorted(mentions, key=_place))
    surfaces = tuple(dict.fromkeys(paper.text(m.field)[m.start : m.end] for m in ordered))
    name = thing.name if thing.name in surfaces else max(surfaces, key=lambda s: (len(s), -surfaces.index(s)))
    return Entity(number, thing.type, name, surfaces, thing.role, thing.confidence, tuple(sorted(ordered)))


def _outer(mentions: Iterable[Mention]) -> set[Mention]:
    """Return the mentions that lie inside no longer one."""
    kept: set[Mention] = set()
    reached = (-1, 0)
    for mention in sorted(set(mentions), key=_place):
        end = (FIELDS.index(mention.field), mention.end)
        if end > reached:
            kept.add(mention)
            reached = end
    return kept


def _place(mention: Mention) -> tuple[int, int, int]:
    return FIELDS.index(mention.field), mention.start, -mention.end
