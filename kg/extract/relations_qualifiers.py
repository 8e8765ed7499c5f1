"""Find the benchmark, the metric and the hardware of a comparison in its sentence.

Imports `relations_view`.
"""

from collections.abc import Iterable, Iterator

from kg.extract.relations_view import Item, Sentence
from kg.model import Entity

_KINDS = ("Benchmark", "Metric", "Hardware")
_ENDS = (";", ":")
_REACH = 40


def qualifiers(sentence: Sentence, at: int) -> dict[str, str]:
    """Return `benchmark`, `metric` and `hardware` of a comparison: local ids, "" where the sentence names none.

    What follows the loser's mention in the same clause comes before what precedes it: "beats B on C in D".

    Args:
        sentence: The sentence that holds the comparison.
        at: Item index of the loser's mention.
    """
    items = sentence.items
    ahead, behind = items[at + 1 : at + _REACH], items[max(0, at - _REACH + 1) : at]
    near = [*_clause(ahead), *_clause(reversed(behind))]
    found = {kind.lower(): "" for kind in _KINDS}
    for entity in reversed(near):  # the first of a kind stands
        if entity.type in _KINDS:
            found[entity.type.lower()] = entity.id
    return found


def _clause(items: Iterable[Item]) -> Iterator[Entity]:
    """Yield the entities of items up to the end of the clause."""
    for item in items:
        if item.word in _ENDS:
            return
        yield from item.entities
