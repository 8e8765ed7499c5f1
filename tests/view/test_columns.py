"""The columns that the page reads."""

import json
from importlib.resources import files
from itertools import pairwise

import pytest

from kg.graph import Graph
from kg.model import ENTITY_TYPES, PREDICATES
from kg.style import CLASS_COLOURS, DARK_BACKGROUND, DARK_CONTRAST, PREDICATE_COLOURS, contrast, on_dark
from kg.view.columns import EXTENT, columns, web_link
from tests.graphs import nasty_graphs, random_graph, small_graph

GRAPHS = nasty_graphs()


@pytest.mark.parametrize("name", GRAPHS)
def test_columns_of_one_table_are_of_one_length(name: str) -> None:
    """Every column of a table has as many values as the table has rows, and positions lie in the extent."""
    graph = GRAPHS[name]
    found = columns(graph)
    rows = {
        "nodes": len(graph.papers) + len(graph.entities),
        "about": len(graph.papers) + len(graph.entities),
        "papers": len(graph.papers),
        "edges": len({(s.subject, s.predicate, s.object) for s in graph.statements}),
        "statements": len(graph.statements),
        "results": len(graph.results),
    }
    for table, n_rows in rows.items():
        assert {column: len(values) for column, values in found[table].items()} == dict.fromkeys(found[table], n_rows)
    assert all(abs(value) <= EXTENT for axis in "xy" for value in found["nodes"][axis])


@pytest.mark.parametrize("name", GRAPHS)
def test_every_statement_can_be_told_again_from_the_columns(name: str) -> None:
    """Subject, property, object, paper, quote and qualifiers of each statement come back from the columns."""
    graph = GRAPHS[name]
    found = json.loads(json.dumps(columns(graph)))
    iris = [graph.base + node for node in found["nodes"]["id"]] + [""]
    edges, statements = found["edges"], found["statements"]
    told = set()
    for at, edge in enumerate(statements["edge"]):
        told.add(
            (
                graph.base + statements["id"][at],
                iris[edges["from"][edge]],
                PREDICATES[edges["property"][edge]],
                iris[edges["to"][edge]],
                iris[statements["paper"][at]],
                found["quotes"][statements["quote"][at]],
                *(iris[statements[qualifier][at]] for qualifier in ("benchmark", "metric", "hardware")),
            )
        )
    assert told == {
        (s.iri, s.subject, s.predicate, s.object, s.paper, s.quote.text, s.benchmark, s.metric, s.hardware)
        for s in graph.statements
    }


def test_statements_are_sorted_by_edge() -> None:
    """Statements stand in the order of their edges, which the page relies on."""
    edges = columns(random_graph(20, seed=1))["statements"]["edge"]
    assert all(low <= high for low, high in pairwise(edges))


def test_papers_come_first() -> None:
    """The first nodes are the papers, of the first class, which the page relies on."""
    found = columns(small_graph())
    assert found["nodes"]["class"][:2] == [0, 0]
    assert 0 not in found["nodes"]["class"][2:]
    assert [c["name"] for c in found["classes"]] == ["Paper", *ENTITY_TYPES]


def test_results_keep_ranges() -> None:
    """A range is told with both ends, a value without needless digits."""
    assert set(columns(small_graph())["results"]["value"]) == {"4.2", "1.5–2.5", "81"}


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//host", "http://", "http://[", "x", ""]
)
def test_only_web_addresses_become_links(url: str) -> None:
    """An address that is not http or https, or has no host, is left out."""
    assert not web_link(url)


@pytest.mark.parametrize("colour", sorted({*CLASS_COLOURS.values(), *PREDICATE_COLOURS.values()}))
def test_colours_stand_out_from_the_dark_background(colour: str) -> None:
    """Every colour of the dark page has the contrast that is asked for."""
    assert contrast(on_dark(colour), DARK_BACKGROUND) >= DARK_CONTRAST


@pytest.mark.parametrize("style", ["view/static/graph.css", "serve/static/kg.css"])
def test_the_styles_have_the_dark_background(style: str) -> None:
    """The ground on which dark colours are to stand out is that of the pages."""
    package = files("kg")
    assert f"--ground: {DARK_BACKGROUND};" in (package / style).read_text(encoding="utf8")


def test_an_empty_graph_has_empty_columns() -> None:
    """An empty graph has columns without rows."""
    assert columns(Graph())["nodes"]["id"] == []
