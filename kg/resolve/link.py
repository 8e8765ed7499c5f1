"""Resolve the entities of all papers: join keys, settle abbreviations, keep homonyms apart, name what is left."""

from collections.abc import Iterable, Sequence

from kg.iri import BASE
from kg.model import Extraction
from kg.resolve.concepts import join_concepts
from kg.resolve.homonyms import place
from kg.resolve.joins import Joins
from kg.resolve.naming import name_clusters
from kg.resolve.reading import read_locals
from kg.resolve.records import Resolution
from kg.resolve.senses import join_abbreviations, join_halves, join_wordings, spelt_out
from kg.vocabulary import Concept, load_vocabularies


def resolve(
    extractions: Sequence[Extraction], *, base: str = BASE, concepts: Iterable[Concept] | None = None
) -> Resolution:
    """Resolve the entities of all papers; the order of papers does not matter.

    Args:
        extractions: One for each paper.
        base: Base of the IRIs.
        concepts: Vocabulary whose labels are joined; None takes the one that ships.

    Returns:
        One link for each local entity, and the entities that they lead to.

    Cost: about linear in the number of local entities; names are compared only under one key or abbreviation.
    """
    locals_ = read_locals(extractions)
    joins = Joins()
    vocabulary = load_vocabularies() if concepts is None else concepts
    present = frozenset((x.type, x.key) for x in locals_)
    known, votes = join_concepts(vocabulary, present, joins)
    spelt = spelt_out(locals_, votes)
    join_wordings(spelt, joins)
    join_halves(locals_, joins)
    open_ = join_abbreviations(spelt, joins)
    concept_of = {joins.root(node): concept for node, concept in reversed(known.items())}
    return name_clusters(place(locals_, joins, open_, frozenset(concept_of)), concept_of, base=base)
