"""The RDF formats hold every quad, in the same bytes, and read back."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad, RdfFormat, Triple, parse
from rdflib import Dataset
from rdflib import Graph as RdfGraph

from kg.errors import ExportError
from kg.export.jsonld import json_lines, load_context
from kg.export.rdf import write_jsonld, write_nquads, write_ntriples, write_rdfxml, write_trig, write_turtle
from kg.export.xml import xml_text
from kg.graph import Graph
from kg.ontology import load_ontology
from kg.quads import quads
from kg.store import Store
from tests.graphs import nasty_graphs, small_graph

WITH_GRAPHS: dict[str, Callable[[Graph, Path], int]] = {"trig": write_trig, "nq": write_nquads, "jsonld": write_jsonld}
WITHOUT: dict[str, Callable[[Graph, Path], int]] = {"ttl": write_turtle, "nt": write_ntriples, "rdf": write_rdfxml}
GRAPHS = nasty_graphs()


@pytest.mark.parametrize("name", GRAPHS)
@pytest.mark.parametrize("ending", WITH_GRAPHS)
def test_quads_come_back(name: str, ending: str, tmp_path: Path) -> None:
    """Formats with named graphs hold all quads."""
    path = tmp_path / f"x.{ending}"
    made = set(quads(GRAPHS[name]))
    assert WITH_GRAPHS[ending](GRAPHS[name], path) == len(made)
    assert set(parse(path=path)) == made


def for_xml(triple: Triple) -> Triple:
    """Return a triple with the characters that XML can hold."""
    value = triple.object
    if not isinstance(value, Literal) or value.value == xml_text(value.value):
        return triple
    return Triple(triple.subject, triple.predicate, Literal(xml_text(value.value)))


@pytest.mark.parametrize("name", GRAPHS)
@pytest.mark.parametrize("ending", WITHOUT)
def test_triples_come_back(name: str, ending: str, tmp_path: Path) -> None:
    """Formats without named graphs hold all triples; RDF/XML all but control characters."""
    path = tmp_path / f"x.{ending}"
    made = {quad.triple for quad in quads(GRAPHS[name])}
    if ending == "rdf":
        made = set(map(for_xml, made))
    assert WITHOUT[ending](GRAPHS[name], path) == len(made)
    assert {quad.triple for quad in parse(path=path)} == made


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")
@pytest.mark.parametrize("ending", [*WITH_GRAPHS, *WITHOUT])
def test_rdflib_reads_the_same(ending: str, tmp_path: Path) -> None:
    """An independent reader finds as many triples in each format."""
    graph, path = small_graph(), tmp_path / f"x.{ending}"
    written = {**WITH_GRAPHS, **WITHOUT}[ending](graph, path)
    names = {"ttl": "turtle", "nt": "nt", "rdf": "xml", "trig": "trig", "nq": "nquads", "jsonld": "json-ld"}
    data = Dataset() if ending in WITH_GRAPHS else RdfGraph()
    data.parse(data=path.read_text(encoding="utf8"), format=names[ending])
    found = len(list(data.quads())) if isinstance(data, Dataset) else len(data)
    assert found == written


def test_nquads_equal_the_dump(tmp_path: Path) -> None:
    """The export and the store's dump are the same bytes."""
    graph = small_graph()
    write_nquads(graph, tmp_path / "a.nq")
    with Store(None) as store:
        store.load(quads(graph))
        store.dump(tmp_path / "b.nq")
    assert (tmp_path / "a.nq").read_bytes() == (tmp_path / "b.nq").read_bytes()


def test_turtle_reads_well(tmp_path: Path) -> None:
    """Turtle uses prefixes and groups what is said of one thing."""
    write_turtle(small_graph(), tmp_path / "x.ttl")
    text = (tmp_path / "x.ttl").read_text(encoding="utf8")
    assert "@prefix kg: <https://w3id.org/paper-kg/ontology#>" in text
    assert text.count("\n<https://w3id.org/paper-kg/method/swiftlet> ") == 1


def test_jsonld_uses_the_context(tmp_path: Path) -> None:
    """JSON-LD carries the context that ships, and its terms."""
    write_jsonld(small_graph(), tmp_path / "x.jsonld")
    data = json.loads((tmp_path / "x.jsonld").read_text(encoding="utf8"))
    assert data["@context"] == load_context()
    nodes = [node for part in data["@graph"] for node in part["@graph"]]
    said = next(node for node in nodes if node.get("@type") == "Result" and node["unit"] == "x")
    assert (said["value"], said["valueLow"], said["kind"]) == ("2.5", "1.5", "speedup")


def test_the_context_knows_every_term() -> None:
    """Every class and property of the ontology is a term of the context."""
    ontology = load_ontology()
    assert {*ontology.classes, *ontology.properties} <= set(load_context())


def test_jsonld_refuses_triple_terms() -> None:
    """A triple term has no form in JSON-LD, and is not dropped in silence."""
    made: list[Quad] = list(quads(small_graph(), form="rdf12"))
    with pytest.raises(TypeError, match="no form in JSON-LD"):
        list(json_lines(made))


def test_other_literals_say_their_type() -> None:
    """Language tags and datatypes that the context does not coerce to stand in the value."""
    line = b'<x:g> { <x:s> <https://w3id.org/paper-kg/ontology#unit> "a"@en , 1 , <x:o> }'
    text = "".join(json_lines(parse(line, format=RdfFormat.TRIG)))
    assert '"@language": "en"' in text
    assert set(parse(text, format=RdfFormat.JSON_LD)) == set(parse(line, format=RdfFormat.TRIG))


@pytest.mark.parametrize("ending", [*WITH_GRAPHS, *WITHOUT])
def test_a_missing_folder_is_an_export_error(ending: str, tmp_path: Path) -> None:
    """A path in a folder that is not there is refused with the format's name."""
    with pytest.raises(ExportError):
        {**WITH_GRAPHS, **WITHOUT}[ending](small_graph(), tmp_path / "none" / "x")
