"""Which quads tell two states of a graph apart, found by looking only at the papers and entities that changed."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode, Quad

from kg.dataset import count, counts_of, describe
from kg.graph import Graph
from kg.quads import Form, content
from kg.store.database import Store
from kg.terms import dataset_graph, entities_graph, paper_graph, term


@dataclass(frozen=True, slots=True)
class Changed:
    """Name what changed, by IRI.

    Attributes:
        papers: Papers that are new or say something else.
        gone: Papers that are no more.
        entities: Entities that are new or described otherwise.
        lost: Entities that are no more.
    """

    papers: Collection[str] = ()
    gone: Collection[str] = ()
    entities: Collection[str] = ()
    lost: Collection[str] = ()


def difference(store: Store, graph: Graph, changed: Changed, *, form: Form) -> tuple[set[Quad], set[Quad]]:
    """Return the quads to take out of a store, and those to put in, for it to hold the graph.

    Args:
        store: The old state; its counts of classes and properties tell the new ones.
        graph: The new state.
        changed: In what the two differ.
        form: As in `kg.quads.quads`; that of the store.

    Cost: linear in the graph's records, and in the quads of what changed.
    """
    old, new = set[Quad](), set[Quad]()
    for iri in (*changed.papers, *changed.gone):
        old |= _quads_of(store, paper_graph(iri))
    part = _part(graph, set(changed.papers), set(changed.entities))
    new.update(content(part, form=form))
    described = NamedNode(entities_graph(graph.base))
    for iri in (*(entity.iri for entity in part.entities), *changed.lost):
        old |= set(store.database.quads_for_pattern(NamedNode(iri), None, None, described))
        old |= set(store.database.quads_for_pattern(None, term("owl:sameAs"), NamedNode(iri), described))
    gone, added = old - new, new - old
    dataset = _quads_of(store, dataset_graph(graph.base))
    counts = Counter(counts_of(dataset))
    counts.update(what for quad in added for what in count(quad))
    counts.subtract(what for quad in gone for what in count(quad))
    counted = set(describe(counts, graph.base))
    return gone | (dataset - counted), added | (counted - dataset)


def _quads_of(store: Store, name: str) -> set[Quad]:
    return set(store.database.quads_for_pattern(None, None, None, NamedNode(name)))


def _part(graph: Graph, papers: set[str], entities: set[str]) -> Graph:
    """Return what these papers say, with the entities that they mention and these entities."""
    mentioned = (replace(e, papers=tuple(p for p in e.papers if p in papers)) for e in graph.entities)
    return Graph(
        papers=tuple(paper for paper in graph.papers if paper.iri in papers),
        entities=tuple(e for e in mentioned if e.papers or e.iri in entities),
        statements=tuple(said for said in graph.statements if said.paper in papers),
        results=tuple(said for said in graph.results if said.paper in papers),
        base=graph.base,
    )
