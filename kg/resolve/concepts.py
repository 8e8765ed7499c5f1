"""What the vocabulary says: labels of one concept are one thing. Imports `vocabulary`, `normalise`, its neighbours."""

from collections import defaultdict
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
    owners: dict[Node, set[str]] = defaultdict(set)
    keyed = _keyed(tuple(concepts))
    preferred = {(concept.type, name_key(concept.type, concept.label)) for concept, _ in keyed}
    for concept, keys in keyed:
        for key in keys:
            owners[concept.type, key].add(concept.iri)
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
            elif node not in preferred and len(owners[node]) == 1 and same_digits(key, own):
                joins.join(concept.type, own, key, f"vocabulary: {label!r} is {concept.label!r}")
    return dict(sorted(named.items())), dict(sorted(votes.items()))


@lru_cache(maxsize=2)
def _keyed(concepts: tuple[Concept, ...]) -> list[tuple[Concept, dict[str, str]]]:
    return [(concept, _keys(concept)) for concept in sorted(concepts)]


def _keys(concept: Concept) -> dict[str, str]:
    labels = (concept.label, *concept.alternatives)
    return {name_key(concept.type, label): label for label in reversed(labels)}
