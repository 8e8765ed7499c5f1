"""Gephi's own importer takes the GEXF without a warning and without repair."""

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from kg.export.gexf import write_gexf
from kg.graph import Graph
from kg.layout import layout_graph
from kg.style import CLASS_COLOURS, node_radius, rgb
from tests.export.readback import expected
from tests.peers.conftest import run_java


@pytest.fixture(scope="module")
def imported(classpath: Callable[[str], str], graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what Gephi holds after opening the file."""
    path = tmp_path_factory.mktemp("gephi") / "graph.gexf"
    write_gexf(graph, path)
    return dict(json.loads(run_java(classpath("gephi"), "ImportGexf.java", path)))


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
    assert {i: (n["class"], n["label"]) for i, n in nodes.items()} == expected(graph).nodes
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
    assert found == expected(graph).edges
    assert set(edges) == {s.iri for s in graph.statements}
