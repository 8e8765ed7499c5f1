"""The shapes and the quick checks let good graphs pass, and name each fault."""

from dataclasses import replace
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.graph import Graph, GraphStatement
from kg.iri import expand
from kg.quads import quads
from kg.terms import term
from kg.validate import check_graph, check_shapes, validate
from tests.graphs import random_graph, small_graph

GRAPH = small_graph()
SWIFTLET = "https://w3id.org/paper-kg/method/swiftlet"


def test_a_good_graph_conforms() -> None:
    """The small graph breaks nothing, by shapes or by checks, as records or as quads."""
    assert validate(GRAPH) == []
    assert validate(quads(GRAPH)) == []


def test_an_empty_graph_conforms() -> None:
    """No papers break no shape."""
    assert validate(Graph()) == []


def changed(part: str, place: int, **fields: Any) -> Graph:
    """Return the small graph with one record changed."""
    records = list(getattr(GRAPH, part))
    record = records[place]
    records[place] = record._replace(**fields) if isinstance(record, GraphStatement) else replace(record, **fields)
    changes: dict[str, Any] = {part: tuple(records)}
    return replace(GRAPH, **changes)


def statement(predicate: str) -> int:
    """Return the place of the first statement with a predicate."""
    return next(i for i, s in enumerate(GRAPH.statements) if s.predicate == predicate)


def quote(**fields: Any) -> Any:
    """Return the first statement's quote, changed."""
    return replace(GRAPH.statements[0].quote, **fields)


FAULTS = {
    "no label": (changed("entities", 0, label=""), "an entity has a label"),
    "no paper": (changed("entities", 0, papers=()), "is mentioned by a paper"),
    "lost paper": (changed("entities", 0, papers=("x:x",)), "mentioned by x:x, which is not there"),
    "lost family": (changed("entities", 0, family="x:x"), "variant of x:x"),
    "lost parent": (changed("entities", 0, parent="x:x"), "both must be organizations"),
    "former IRI of itself": (changed("entities", 0, former=(SWIFTLET,)), "is an entity or a paper"),
    "former IRI of two": (
        replace(GRAPH, entities=tuple(replace(e, former=("x:old",)) for e in GRAPH.entities)),
        "x:old: leads to",
    ),
    "lost subject": (changed("statements", 0, subject="x:x"), "the end x:x is not there"),
    "lost object": (changed("statements", 0, object="x:x"), "the end x:x is not there"),
    "unknown predicate": (changed("statements", 0, predicate="likes"), "no predicate likes"),
    "wrong end": (changed("statements", statement("runsOn"), predicate="addresses"), "outside domain and range"),
    "wrong qualifier": (changed("statements", 0, benchmark=SWIFTLET), "is a Method, not a Benchmark"),
    "lost qualifier": (changed("statements", 0, metric="x:x"), "the end x:x is not there"),
    "confidence": (changed("statements", 0, confidence=1.5), "lies outside [0, 1]"),
    "no number": (changed("results", 0, value=float("inf")), "is no decimal"),
    "upside down": (changed("results", 0, value=1.0, value_low=2.0), "runs from 2 down to 1"),
    "lost statement paper": (changed("statements", 0, paper="x:x"), "the paper x:x is not there"),
    "no field": (changed("statements", 0, quote=quote(field="body")), "no field 'body'"),
    "moved quote": (changed("statements", 0, quote=quote(start=1)), "the quote is not the abstract at [1,"),
    "empty quote": (changed("statements", 0, quote=quote(text="", start=3, end=3)), "the quote is not the abstract"),
    "twice": (replace(GRAPH, papers=GRAPH.papers[:1] * 2), "stands twice"),
    "out of order": (replace(GRAPH, papers=GRAPH.papers[::-1]), "stands out of order"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_checks_name_the_fault(fault: str) -> None:
    """Each fault in the records is named."""
    graph, message = FAULTS[fault]
    assert any(message in line for line in check_graph(graph)), check_graph(graph)


ST = GRAPH.statements[0].iri
RESULT = next(r.iri for r in GRAPH.results if r.value_low is not None)
PAPER = GRAPH.papers[0].iri
LOOSE = NamedNode("https://example.org/loose")
SHAPE_FAULTS = {
    "no label": ("skos:prefLabel", SWIFTLET, None, "an entity has one label"),
    "two labels": ("skos:prefLabel", SWIFTLET, [Literal("a"), Literal("b")], "an entity has one label"),
    "two classes": ("rdf:type", SWIFTLET, [term("kg:Method"), term("kg:Task")], "exactly one class"),
    "bad key": ("kg:key", SWIFTLET, [Literal("Not A Key")], "small letters and digits"),
    "confidence above one": ("kg:confidence", ST, [Literal("1.5", datatype=term("xsd:decimal"))], "from 0 to 1"),
    "confidence as text": ("kg:confidence", ST, [Literal("0.5")], "from 0 to 1"),
    "no evidence": ("kg:evidence", ST, None, "one piece of evidence"),
    "no provenance": ("prov:wasDerivedFrom", ST, None, "comes from one paper"),
    "no subject": ("rdf:subject", ST, None, "one subject, one known predicate and one object"),
    "unknown predicate": ("rdf:predicate", ST, [LOOSE], "one known predicate"),
    "value as text": ("kg:value", RESULT, [Literal("many")], "one decimal value"),
    "unknown kind": ("kg:kind", RESULT, [Literal("luck")], "a score, a gain"),
    "range upside down": (
        "kg:valueLow",
        RESULT,
        [Literal("99", datatype=term("xsd:decimal"))],
        "not above the upper one",
    ),
    "no title": ("dcterms:title", PAPER, None, "one title"),
    "loose end": ("kg:extends", SWIFTLET, [LOOSE], "extends a method or benchmark"),
    "loose subject": ("kg:uses", LOOSE.value, [NamedNode(SWIFTLET)], "uses a method"),
    "wrong end": ("kg:runsOn", SWIFTLET, [NamedNode(SWIFTLET)], "runs on hardware"),
    "part of a method": ("schema:parentOrganization", SWIFTLET, [NamedNode(SWIFTLET)], "a part of an organization"),
    "redirect to two": ("owl:sameAs", LOOSE.value, [NamedNode(SWIFTLET), LOOSE], "leads to one entity"),
    "redirect of an entity": ("owl:sameAs", SWIFTLET, [NamedNode(SWIFTLET)], "nothing else is said"),
    "method introduces": ("kg:introduces", SWIFTLET, [NamedNode(SWIFTLET)], "a paper introduces"),
}


@pytest.mark.parametrize("fault", SHAPE_FAULTS)
def test_shapes_name_the_fault(fault: str) -> None:
    """Each fault in the quads breaks a shape with a message that says it."""
    curie, node, values, message = SHAPE_FAULTS[fault]
    subject, predicate = NamedNode(node), term(curie)
    kept = [q for q in quads(GRAPH) if (q.subject, q.predicate) != (subject, predicate)]
    found = check_shapes([*kept, *(Quad(subject, predicate, value, NamedNode("x:g")) for value in values or ())])
    assert any(message in line for line in found), found


def test_evidence_needs_its_words() -> None:
    """Evidence without its exact words breaks a shape."""
    kept = [q for q in quads(GRAPH) if q.predicate.value != expand("oa:exact")]
    assert any("exact words" in line for line in check_shapes(kept))


def test_broken_quads_are_a_violation() -> None:
    """Quads out of which no graph can be read are named, not raised."""
    kept = [q for q in quads(GRAPH) if q.predicate.value != expand("oa:start")]
    assert any("no whole graph" in line for line in validate(kept))


def test_rdf12_is_judged_by_the_checks() -> None:
    """The checks read triple terms, which SHACL cannot see."""
    from kg.inverse import read_graph  # noqa: PLC0415  used here only

    assert check_graph(read_graph(quads(GRAPH, form="rdf12"))) == []


def test_a_corpus_is_checked_quickly() -> None:
    """A random graph keeps every promise but the classes of the ends, which it draws by chance."""
    found = check_graph(random_graph(20))
    assert [line for line in found if "outside domain and range" not in line and "not a" not in line] == []
