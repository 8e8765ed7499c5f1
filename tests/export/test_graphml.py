"""GraphML: typed keys, legal ids, looks that Gephi takes; networkx reads it."""

import re
from pathlib import Path

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from kg.export.graphml import write_graphml
from kg.export.xml import name_token
from kg.iri import BASE
from kg.style import CLASS_COLOURS, rgb
from tests.graphs import nasty_graphs, small_graph


def test_values_have_their_types(tmp_path: Path) -> None:
    """Numbers come back as numbers, colour and place stand in the keys that Gephi reads."""
    write_graphml(small_graph(), tmp_path / "a.graphml")
    found = nx.read_graphml(tmp_path / "a.graphml")
    node = found.nodes["method:swiftlet"]
    assert (node["papers"], node["statements"], node["class"]) == (1, 6, "Method")
    assert (node["r"], node["g"], node["b"]) == rgb(CLASS_COLOURS["Method"])
    assert isinstance(node["x"], float)
    edge = found.get_edge_data("method:swiftlet", "benchmark:tinybench")
    assert [e["weight"] for e in edge.values()] == [0.9]


def test_ids_are_name_tokens_and_each_once(tmp_path: Path) -> None:
    """Every id is an XML name token, whatever the paper's own id holds, and no id stands twice."""
    for graph in nasty_graphs().values():
        write_graphml(graph, tmp_path / "a.graphml")
        text = (tmp_path / "a.graphml").read_text(encoding="utf8")
        ids = re.findall(r'<(?:node|edge) id="([^"]*)"', text)
        assert len(ids) == len(set(ids)) == len(graph.papers) + len(graph.entities) + len(graph.statements)
        assert all(re.fullmatch(r"[A-Za-z0-9._:-]+", i) for i in ids)


@given(st.text(min_size=1), st.text(min_size=1))
def test_two_iris_never_share_a_token(one: str, two: str) -> None:
    """Different tails, with or without the base, give different tokens."""
    iris = sorted({one, two, BASE + one, BASE + two})
    assert len({name_token(iri, BASE) for iri in iris}) == len(iris)
