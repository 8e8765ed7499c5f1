"""Score as the published tables do: micro F1 over what is exactly right, mentions or relations of all texts."""

from collections.abc import Hashable, Iterable, Sequence
from collections.abc import Set as AbstractSet

from benchmarks.public_sets.texts import Mention, Relation
from kg.evaluate import Tally


def micro(gold: Sequence[AbstractSet[Hashable]], found: Sequence[AbstractSet[Hashable]]) -> Tally:
    """Return the counts over all texts; an item is right where the same one is in the gold of its text.

    >>> micro([{"a", "b"}, {"c"}], [{"a"}, {"b"}]).f1
    0.4
    """
    tally = Tally()
    for wanted, given in zip(gold, found, strict=True):
        right = len(wanted & given)
        tally.add(Tally(right, len(wanted), len(given), right))
    return tally


def mention_tallies(gold: Sequence[Iterable[Mention]], found: Sequence[Iterable[Mention]]) -> dict[str, Tally]:
    """Return the counts of each class, and of `all`: a mention is right with both ends and the class."""
    kinds = sorted({kind for mentions in gold for _, _, kind in mentions})
    tallies = {"all": micro([set(x) for x in gold], [set(x) for x in found])}
    for kind in kinds:
        tallies[kind] = micro(*([{m for m in x if m[2] == kind} for x in side] for side in (gold, found)))
    return tallies


def boundaries(relations: Iterable[Relation]) -> set[tuple[tuple[int, int], str, tuple[int, int]]]:
    """Return relations without the classes of their ends: what `Rel` counts; `Rel+` counts them too."""
    return {(head[:2], kind, tail[:2]) for head, kind, tail in relations}
