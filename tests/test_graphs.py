"""The test graphs keep the promises of `kg.graph.Graph`, or the tests that use them prove nothing."""

import pytest

from kg.graph import Graph
from tests.graphs import nasty_graphs, random_graph, surrogate_graph, texts_graph

GRAPHS = {**nasty_graphs(), "surrogate": surrogate_graph(), "larger": random_graph(40)}


@pytest.mark.parametrize("name", sorted(GRAPHS))
def test_every_end_is_there_and_sorted(name: str) -> None:
    """Every tuple is sorted by IRI without doubles, and every end is a paper or an entity of the graph."""
    graph = GRAPHS[name]
    for part in (graph.papers, graph.entities, graph.statements, graph.results):
        iris = [item.iri for item in part]
        assert iris == sorted(set(iris))
    papers = {p.iri for p in graph.papers}
    known = papers | {e.iri for e in graph.entities}
    for s in graph.statements:
        assert {s.subject, s.object, s.paper} <= known
        assert {s.benchmark, s.metric, s.hardware} <= known | {""}
    for r in graph.results:
        assert {r.subject, r.benchmark, r.baseline, r.hardware} <= known | {""}
    assert all(e.papers and set(e.papers) <= papers for e in graph.entities)


@pytest.mark.parametrize("name", sorted(GRAPHS))
def test_every_quote_is_verbatim(name: str) -> None:
    """Each quote is the slice of its paper's field that it claims to be, and is not empty."""
    graph = GRAPHS[name]
    papers = {p.iri: p.paper for p in graph.papers}
    said = [(s.paper, s.quote) for s in graph.statements] + [(r.paper, r.quote) for r in graph.results]
    for paper, quote in said:
        assert quote.text
        assert papers[paper].text(quote.field)[quote.start : quote.end] == quote.text


def test_the_generator_is_seeded() -> None:
    """The same seed gives an equal graph, another seed another one."""
    assert random_graph(5, seed=1) == random_graph(5, seed=1)
    assert random_graph(5, seed=1) != random_graph(5, seed=2)
    assert isinstance(texts_graph(), Graph)
