"""Gephi's own importer takes GEXF and GraphML without a warning and without repair, and its preview draws the graph."""

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kg.export.gexf import write_gexf
from kg.export.graphml import write_graphml
from kg.export.property_graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES
from kg.export.xml import name_token, xml_text
from kg.graph import Graph
from kg.layout import layout_graph
from kg.style import CLASS_COLOURS, node_radius, rgb
from tests.export.readback import expected
from tests.graphs import small_graph
from tests.peers.conftest import run_java


@pytest.fixture(scope="module")
def imported(classpath: Callable[[str], str], graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what Gephi holds after opening the file."""
    path = tmp_path_factory.mktemp("gephi") / "graph.gexf"
    write_gexf(graph, path)
    return dict(json.loads(run_java(classpath("gephi"), "ImportGraph.java", path)))


@pytest.fixture(scope="module")
def by_graphml(
    classpath: Callable[[str], str], graph: Graph, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """Return what Gephi holds after opening the GraphML."""
    path = tmp_path_factory.mktemp("gephi") / "graph.graphml"
    write_graphml(graph, path)
    return dict(json.loads(run_java(classpath("gephi"), "ImportGraph.java", path)))


def test_gephi_reports_nothing_but_information(imported: dict[str, Any]) -> None:
    """The importer's report has neither warning nor error, and knows the version and that edges run in parallel."""
    assert sorted(imported["issues"]) == [
        "INFO GEXF version 1.3",
        "INFO Parallel edges detected, remember to choose a merge strategy",
    ]
    assert (imported["dynamic"], imported["timeformat"]) == (True, "DATE")


def test_gephi_holds_every_node_with_its_looks(imported: dict[str, Any], graph: Graph) -> None:
    """Class, label, colour, size, place and first date of every node arrive."""
    nodes = {n["id"]: n for n in imported["nodes"]}
    assert {i: (n["class"], n["label"]) for i, n in nodes.items()} == expected(graph, xml_text).nodes
    degree = Counter(end for s in graph.statements for end in (s.subject, s.object))
    places = layout_graph(graph)
    for iri, node in nodes.items():
        assert tuple(node["rgb"]) == rgb(CLASS_COLOURS[node["class"]])
        assert node["size"] == pytest.approx(node_radius(degree[iri]))
        assert (node["x"], -node["y"]) == pytest.approx(places[iri], abs=0.01)
    dated = {p.iri for p in graph.papers if p.paper.published}
    assert {i for i, n in nodes.items() if n["class"] == "Paper" and n["dates"]} == dated


def test_gephi_holds_every_statement(imported: dict[str, Any], graph: Graph) -> None:
    """Every statement is an edge, parallel ones too, with predicate, quote and confidence.

    Gephi takes a text that is just `null` for no text at all.
    """
    edges = {e["id"]: e for e in imported["edges"]}
    found = Counter(
        (e["source"], e["kind"], e["target"], e["quote"] or "null", e["confidence"]) for e in edges.values()
    )
    assert found == expected(graph, xml_text).edges
    assert set(edges) == {s.iri for s in graph.statements}


def test_no_attribute_is_lost(imported: dict[str, Any]) -> None:
    """Every attribute of nodes and edges is a column of its type."""
    names = {str: "String", tuple: "String", int: "Integer", float: "Double"}
    wanted = {"node": {n: names[kind] for n, (_, kind) in NODE_ATTRIBUTES.items()}}
    wanted["edge"] = {n: names[kind] for n, kind in EDGE_ATTRIBUTES.items()}
    for what, columns in wanted.items():
        assert columns.items() <= imported["columns"][what].items()


def test_the_timeline_runs_from_the_first_to_the_last_date(imported: dict[str, Any], graph: Graph) -> None:
    """The dynamic range is that of the papers' dates."""
    dates = sorted(p.paper.published for p in graph.papers if p.paper.published)
    milliseconds = [datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp() * 1000 for day in (dates[0], dates[-1])]
    assert imported["range"] == milliseconds


def test_gephi_takes_graphml_too(by_graphml: dict[str, Any], graph: Graph) -> None:
    """The GraphML importer has no warning either, and finds every node and every statement.

    Gephi shows a node without a label, or with one of white space only, under its id.
    """
    assert not [issue for issue in by_graphml["issues"] if not issue.startswith("INFO")]
    nodes = Counter((n["class"], n["label"]) for n in by_graphml["nodes"])
    assert nodes == Counter(
        (kind, label if label.strip() else name_token(iri, graph.base))
        for iri, (kind, label) in expected(graph, xml_text).nodes.items()
    )
    assert len(by_graphml["edges"]) == len(graph.statements)


def test_gephi_draws_the_graph(classpath: Callable[[str], str], tmp_path: Path) -> None:
    """The preview draws a disc a node and a path an edge, in the colours of the file."""
    graph = small_graph()
    write_gexf(graph, tmp_path / "small.gexf")
    run_java(classpath("gephi"), "RenderGexf.java", tmp_path / "small.gexf", tmp_path / "small.svg")
    drawn = (tmp_path / "small.svg").read_text(encoding="utf8")
    assert drawn.count("<circle") == len(graph.papers) + len(graph.entities)
    assert {CLASS_COLOURS["Method"], CLASS_COLOURS["Paper"]} <= set(re.findall(r'fill="(#\w{6})"', drawn))
