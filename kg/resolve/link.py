"""Resolve the entities of all papers: join keys, settle abbreviations, keep homonyms apart, name what is left."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from kg.iri import BASE
from kg.model import Extraction
from kg.resolve.abbreviations import load_abbreviations, vote
from kg.resolve.concepts import join_concepts
from kg.resolve.curation import Curation
from kg.resolve.expansion import join_expanded, join_makers
from kg.resolve.homonyms import Evidence, place
from kg.resolve.joins import Joins
from kg.resolve.keys import name_key
from kg.resolve.naming import Known, name_clusters
from kg.resolve.parents import load_parents, root_parents
from kg.resolve.published import Published
from kg.resolve.reading import Local, read_locals
from kg.resolve.records import Past, Resolution
from kg.resolve.reworded import join_reworded
from kg.resolve.senses import join_abbreviations, join_halves, join_wordings, spelt_out
from kg.resolve.spelling import join_equivalents, join_initials, join_misspelt, join_slips, load_equivalents
from kg.vocabulary import Concept, load_vocabularies


def resolve(
    extractions: Sequence[Extraction],
    *,
    base: str = BASE,
    concepts: Iterable[Concept] | None = None,
    published: Published | None = None,
    curation: Curation | None = None,
) -> Resolution:
    """Resolve the entities of all papers; the order of papers does not matter.

    Args:
        extractions: One for each paper.
        base: Base of the IRIs.
        concepts: Vocabulary whose labels are joined; None takes the one that ships.
        published: The ledger of an earlier resolution, whose IRIs stay; None where nothing was published.
        curation: What people decided; None where nothing was.

    Returns:
        One link for each local entity, and the entities that they lead to.

    Raises:
        ReadError: A decision of the curation cannot be applied; names its line.

    Cost: about linear in the number of local entities; names are compared only under one key or abbreviation.
    """
    past = Past((published or Published()).under(base), curation or Curation())
    with _collector_paused():
        locals_ = read_locals(extractions)
        known, evidence = _gather(locals_, load_vocabularies() if concepts is None else concepts)
        return name_clusters(place(locals_, evidence), known, past, base=base)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the collector of cycles from walking over all records again and again: there are none to be found here."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _gather(locals_: Sequence[Local], concepts: Iterable[Concept]) -> tuple[Known, Evidence]:
    """Return what vocabularies know of the roots of keys, and what the papers say of all keys."""
    joins = Joins()
    present = frozenset(x.node for x in locals_)
    shorts = present | {(x.type, name_key(x.type, pair.short)) for x in locals_ for pair in x.pairs}
    known, votes = join_concepts(concepts, present, joins)
    equal = join_equivalents(load_equivalents(), present, joins)
    roots = frozenset(joins.root(node) for node in present)
    for more in (equal, vote(load_abbreviations(), roots, shorts, joins)):
        for node, shares in more.items():
            votes[node] = {**shares, **votes.get(node, {})}
    spelt = spelt_out(locals_, votes)
    join_wordings(spelt, joins)
    join_halves(locals_, joins)
    join_expanded(locals_, spelt, load_abbreviations(), joins)
    join_makers(locals_, spelt, joins)
    join_reworded(locals_, joins)
    join_slips(locals_, joins)
    join_misspelt(locals_, joins)
    join_initials(locals_, spelt, joins)
    open_ = join_abbreviations(spelt, votes, joins)
    named = {joins.root(node): concept for node, concept in reversed(known.items())}
    coined = frozenset(node for node in spelt if node not in votes)
    return Known(named, root_parents(load_parents(), joins)), Evidence(joins, open_, frozenset(named), coined)
