"""What the vocabulary says: labels of one concept are one thing. Imports `vocabulary`, `normalise`, its neighbours."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from kg.normalise import is_acronym
from kg.resolve.joins import Joins, Node, same_digits
from kg.resolve.keys import name_key
from kg.vocabulary import Concept


def join_concepts(
    concepts: Iterable[Concept], present: frozenset[Node], joins: Joins
) -> tuple[dict[Node, Concept], dict[Node, dict[str, float]]]:
    """Join the labels of each concept, and return what they name and which abbreviations they spell out.

    A label that is an abbreviation only votes, since papers may mean something else by it; one that stands for two
    concepts joins neither, unless it is the preferred label of one.

    Args:
        concepts: The vocabulary.
        present: Keys that occur; concepts without any of them are passed over.
        joins: Where the labels are joined.

    Returns:
        The concept of each preferred label's key, and for each abbreviation the labels it stands for, each sorted.
    """
    keyed, owners = _keyed(tuple(concepts))
    named: dict[Node, Concept] = {}
    votes: dict[Node, dict[str, float]] = defaultdict(dict)
    for concept, keys in keyed:
        if not any((concept.type, key) in present for key in keys):
            continue
        own = name_key(concept.type, concept.label)
        named.setdefault((concept.type, own), concept)
        for key, label in keys.items():
            node = (concept.type, key)
            if is_acronym(label, concept.label):
                votes[node][concept.label] = 1.0
            elif owners[node] == 1 and same_digits(key, own):
                joins.join(concept.type, own, key, f"vocabulary: {label!r} is {concept.label!r}")
    return dict(sorted(named.items())), dict(sorted(votes.items()))


@lru_cache(maxsize=2)
def _keyed(concepts: tuple[Concept, ...]) -> tuple[list[tuple[Concept, dict[str, str]]], Counter[Node]]:
    """Return each concept with its keys, and for how many concepts each key stands, a preferred one for one more."""
    keyed = [(concept, _keys(concept)) for concept in sorted(concepts)]
    owners = Counter((concept.type, key) for concept, keys in keyed for key in keys)
    owners.update((concept.type, name_key(concept.type, concept.label)) for concept, _ in keyed)
    return keyed, owners


def _keys(concept: Concept) -> dict[str, str]:
    labels = (concept.label, *concept.alternatives)
    return {name_key(concept.type, label): label for label in reversed(labels)}
