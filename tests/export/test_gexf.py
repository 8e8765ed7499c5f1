"""GEXF for Gephi: looks, dates, declared types; networkx reads it; no illegal character."""

import os
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from kg.errors import ExportError
from kg.export.gexf import write_gexf
from kg.layout import layout_graph
from kg.style import CLASS_COLOURS, PREDICATE_COLOURS, node_radius, rgb
from tests.graphs import (
    make_entity,
    make_graph,
    make_paper,
    make_statement,
    nasty_graphs,
    small_graph,
    surrogate_graph,
    texts_graph,
)

SCHEMA = os.environ.get("KG_GEXF_SCHEMA", "")
OURS = etree.RelaxNG(etree.parse(Path(__file__).parent / "gexf_subset.rng"))
GRAPHS = {**nasty_graphs(), "surrogate": surrogate_graph()}
SPACE = {"g": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}


def parse(path: Path) -> ET.Element:
    """Return the root element."""
    return ET.parse(path).getroot()  # noqa: S314  written by this test


def test_every_node_has_colour_size_place_and_date(tmp_path: Path) -> None:
    """A node carries the colour of its class, the size of its degree, the place of the layout, the date it came up."""
    graph = small_graph()
    write_gexf(graph, tmp_path / "a.gexf")
    places = layout_graph(graph)
    nodes = {n.attrib["id"]: n for n in parse(tmp_path / "a.gexf").iterfind(".//g:node", SPACE)}
    for iri, entity_type in [(e.iri, e.type) for e in graph.entities]:
        viz = {e.tag.rpartition("}")[2]: e.attrib for e in nodes[iri].iterfind("viz:*", SPACE)}
        assert tuple(int(viz["color"][c]) for c in "rgb") == rgb(CLASS_COLOURS[entity_type])
        assert (float(viz["position"]["x"]), -float(viz["position"]["y"])) == places[iri]
        degree = sum((s.subject == iri) + (s.object == iri) for s in graph.statements)
        assert float(viz["size"]["value"]) == node_radius(degree)
    warbler = nodes["https://w3id.org/paper-kg/method/warbler"]
    assert warbler.attrib["start"] == "2024-01-02"


def test_parallel_edges_differ_in_kind_colour_and_id(tmp_path: Path) -> None:
    """Every statement is an edge of its own, with its predicate as kind and label, and the predicate's colour."""
    graph = nasty_graphs()["parallel"]
    write_gexf(graph, tmp_path / "a.gexf")
    edges = list(parse(tmp_path / "a.gexf").iterfind(".//g:edge", SPACE))
    assert {e.attrib["id"] for e in edges} == {s.iri for s in graph.statements}
    for edge in edges:
        colour = edge.find("viz:color", SPACE)
        assert colour is not None
        assert tuple(int(colour.attrib[c]) for c in "rgb") == rgb(PREDICATE_COLOURS[edge.attrib["kind"]])
        assert edge.attrib["label"] == edge.attrib["kind"]


@pytest.mark.parametrize("name", sorted(nasty_graphs()))
def test_attributes_are_declared_and_of_their_type(name: str, tmp_path: Path) -> None:
    """Each attvalue points at a declaration of its class, once, and is a value of the declared type."""
    write_gexf(nasty_graphs()[name], tmp_path / "a.gexf")
    root = parse(tmp_path / "a.gexf")
    readers = {"string": str, "integer": int, "double": float}
    for what in ("node", "edge"):
        declared = {
            a.attrib["id"]: a.attrib["type"]
            for a in root.iterfind(f".//g:attributes[@class='{what}']/g:attribute", SPACE)
        }
        for item in root.iterfind(f".//g:{what}", SPACE):
            values = [(v.attrib["for"], v.attrib["value"]) for v in item.iterfind("g:attvalues/g:attvalue", SPACE)]
            assert len({k for k, _ in values}) == len(values)
            for key, value in values:
                readers[declared[key]](value)


@pytest.mark.parametrize("name", sorted(GRAPHS))
def test_it_is_valid_under_our_schema(name: str, tmp_path: Path) -> None:
    """Elements, attributes, their order and their types are those of GEXF 1.3, for every nasty graph."""
    write_gexf(GRAPHS[name], tmp_path / "a.gexf")
    OURS.assertValid(etree.parse(str(tmp_path / "a.gexf"), etree.XMLParser(huge_tree=True)))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b' version="1.3"', b' version="1.2"'),
        (b'start="2024-01-02"', b'start="2024-13-02"'),
        (b' g="143"', b' g="256"'),
        (b'shape value="disc"', b'shape value="round"'),
        (b'weight="0.9"', b'weight="0"'),
        (b'size value="', b'size thickness="'),
        (b' target="', b' end="'),
        (b"</edges>", b"<node/></edges>"),
    ],
)
def test_our_schema_finds_what_is_wrong(right: bytes, wrong: bytes, tmp_path: Path) -> None:
    """A value, an attribute or an element that GEXF 1.3 does not have there is an error."""
    write_gexf(small_graph(), tmp_path / "a.gexf")
    written = (tmp_path / "a.gexf").read_bytes()
    assert right in written
    assert not OURS.validate(etree.fromstring(written.replace(right, wrong, 1)))


@pytest.mark.skipif(not SCHEMA, reason="KG_GEXF_SCHEMA names no gexf.rng; github.com/gephi/gexf has it, version 1.3")
@pytest.mark.parametrize("name", sorted(GRAPHS))
def test_it_is_valid_under_gephis_schema(name: str, tmp_path: Path) -> None:
    """The RELAX NG schema of GEXF 1.3 finds nothing wrong with any nasty graph."""
    write_gexf(GRAPHS[name], tmp_path / "a.gexf")
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    schema.assertValid(etree.parse(str(tmp_path / "a.gexf"), etree.XMLParser(huge_tree=True)))


def test_graph_without_dates_is_static(tmp_path: Path) -> None:
    """Without a single known date the graph is no dynamic one, and no node has a start."""
    write_gexf(make_graph([make_paper("1", "One")]), tmp_path / "a.gexf")
    graph = parse(tmp_path / "a.gexf").find("g:graph", SPACE)
    assert graph is not None
    assert graph.attrib["mode"] == "static"
    assert "start" not in next(graph.iterfind(".//g:node", SPACE)).attrib


def test_confidence_of_zero_keeps_a_weight(tmp_path: Path) -> None:
    """Gephi's layouts need a weight above zero; the confidence itself stays zero."""
    write_gexf(nasty_graphs()["numbers"], tmp_path / "a.gexf")
    text = (tmp_path / "a.gexf").read_text(encoding="utf8")
    assert min(float(w) for w in re.findall(r' weight="([^"]+)"', text)) > 0
    assert '<attvalue for="confidence" value="0.0"/>' in text


def test_networkx_reads_it(tmp_path: Path) -> None:
    """Networkx finds all nodes with class and colour, and all edges, parallel ones too."""
    graph = small_graph()
    write_gexf(graph, tmp_path / "a.gexf")
    found = nx.read_gexf(tmp_path / "a.gexf")
    assert found.number_of_nodes() == len(graph.papers) + len(graph.entities)
    assert found.number_of_edges() == len(graph.statements)
    node = found.nodes["https://w3id.org/paper-kg/method/swiftlet"]
    assert (node["label"], node["class"]) == ("Swiftlet", "Method")


def test_number_that_is_none_is_refused_and_the_old_file_stays(tmp_path: Path) -> None:
    """A confidence of NaN raises an ExportError that names the statement; what stood there stays."""
    path = tmp_path / "a.gexf"
    path.write_text("old", encoding="utf8")
    paper = make_paper("1", "One")
    method = make_entity("Method", "M", [paper])
    graph = make_graph([paper], [method], [make_statement(paper, paper, "uses", method, confidence=float("nan"))])
    with pytest.raises(ExportError, match=r"statement/[0-9a-f]+: confidence nan"):
        write_gexf(graph, path)
    assert path.read_text(encoding="utf8") == "old"
    assert len(list(tmp_path.iterdir())) == 1


@given(st.lists(st.text(st.characters(codec=None, exclude_categories=[]), min_size=1), min_size=1, max_size=3))
def test_any_text_makes_well_formed_xml(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    """Whatever characters a name holds, lone surrogates too, an XML parser reads the file."""
    path = tmp_path_factory.mktemp("gexf") / "a.gexf"
    write_gexf(texts_graph(texts), path)
    assert len(list(parse(path).iterfind(".//g:node", SPACE))) == 3 * len(texts)
