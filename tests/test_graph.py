"""Extractions and a resolution make a graph that keeps its promises."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import GroundingError
from kg.graph import build_graph
from kg.model import PAPER, Entity, Evidence, Extraction, Paper, Result, Statement
from kg.resolve.records import Cluster, Link, Resolution
from kg.validate import check_graph

BASE = "https://w3id.org/paper-kg/"
TEXT = "Newt beats Toad. Newt beats Toad again. It is 1.5x faster."
ONE, TWO, SPEED = Evidence("abstract", 0, 16), Evidence("abstract", 17, 39), Evidence("abstract", 40, 58)
ENTITIES = (
    Entity("e1", "Method", "Newt", ("Newt",), "proposed", 0.9),
    Entity("e2", "Method", "Toad", ("Toad",), "baseline", 0.8),
    Entity("e3", "Method", "toad", ("toad",), "background", 0.2),
)


def extraction(paper: str = "p1", **fields: object) -> Extraction:
    """Return an extraction of one paper; further fields as in `Extraction`."""
    return replace(Extraction(Paper(paper, "A title", TEXT), ENTITIES, extractor="kg/1"), **fields)  # type: ignore[arg-type]  # fields of any type


def resolution(*papers: str, family: str = "") -> Resolution:
    """Return a resolution that makes one entity of Toad and toad in all papers."""
    iris = {"e1": f"{BASE}method/newt", "e2": f"{BASE}method/toad", "e3": f"{BASE}method/toad"}
    links = tuple(Link(p, e.id, e.type, e.name, iris[e.id], "same name") for p in papers for e in ENTITIES)
    newt = Cluster(iris["e1"], "Method", "Newt", ("Newt",), family=family)
    toad = Cluster(iris["e2"], "Method", "Toad", ("toad", "TOAD"))
    other = Cluster(f"{BASE}method/unseen", "Method", "Unseen")
    return Resolution(links, (newt, toad, other))


def beats(evidence: Evidence = ONE, confidence: float = 0.9, target: str = "e2") -> Statement:
    """Return the statement that Newt beats Toad."""
    return Statement("e1", "outperforms", target, evidence, confidence)


def test_ends_become_iris() -> None:
    """A statement gets the IRIs of its ends and its paper, its quote, and the extractor."""
    said = Statement(PAPER, "introduces", "e1", ONE, 0.7)
    graph = build_graph([extraction(statements=(said,))], resolution("p1"))
    (made,) = graph.statements
    assert (made.subject, made.predicate, made.object) == (f"{BASE}paper/p1", "introduces", f"{BASE}method/newt")
    assert (made.quote.text, made.confidence, made.extractor) == ("Newt beats Toad.", 0.7, "kg/1")
    assert made.iri.startswith(f"{BASE}statement/")
    assert check_graph(graph) == []


def test_only_what_is_mentioned_is_there() -> None:
    """A cluster that no paper links to is left out, and aliases do not repeat the label."""
    graph = build_graph([extraction("p1"), extraction("p2")], resolution("p1", "p2"))
    assert [e.label for e in graph.entities] == ["Newt", "Toad"]
    assert graph.entities[0].aliases == ()
    assert graph.entities[1].aliases == ("TOAD", "toad")
    assert graph.entities[1].papers == (f"{BASE}paper/p1", f"{BASE}paper/p2")
    assert graph.labels[f"{BASE}method/newt"] == "Newt"


def test_self_loops_go() -> None:
    """A statement whose ends resolve to one entity is left out."""
    loop = Statement("e2", "extends", "e3", ONE)
    assert build_graph([extraction(statements=(loop,))], resolution("p1")).statements == ()


def test_evidence_keeps_statements_apart() -> None:
    """The same said in two places is two statements; said twice in one place it is the surer one."""
    said = (beats(ONE, 0.3), beats(TWO, 0.4), beats(ONE, 0.6, target="e3"))
    graph = build_graph([extraction(statements=said)], resolution("p1"))
    assert sorted((s.quote.start, s.confidence) for s in graph.statements) == [(0, 0.6), (17, 0.4)]


def test_results_keep_their_ends() -> None:
    """A result keeps value, range, unit and ends; one without a finite number is left out."""
    good = Result("e1", "speedup", "speed", 1.5, "x", SPEED, 1.0, baseline="e2")
    bad = [replace(good, value=float("nan")), replace(good, value_low=float("-inf"))]
    graph = build_graph([extraction(results=(good, *bad))], resolution("p1"))
    (made,) = graph.results
    assert (made.value, made.value_low, made.unit, made.baseline) == (1.5, 1.0, "x", f"{BASE}method/toad")
    assert made.benchmark == ""


def test_families_that_are_not_there_go() -> None:
    """A family is kept where it is an entity of the graph, and left out where it is not."""
    kept = build_graph([extraction()], resolution("p1", family=f"{BASE}method/toad"))
    assert kept.entities[0].family == f"{BASE}method/toad"
    for lost in (f"{BASE}method/unseen", f"{BASE}method/newt"):
        assert build_graph([extraction()], resolution("p1", family=lost)).entities[0].family == ""


def test_minimum_confidence() -> None:
    """What is less sure is left out, but for entities that a surer statement speaks of."""
    said = (beats(ONE, 0.9), beats(TWO, 0.4))
    graph = build_graph([extraction(statements=said)], resolution("p1"), min_confidence=0.85)
    assert [s.confidence for s in graph.statements] == [0.9]
    assert [e.label for e in graph.entities] == ["Newt", "Toad"]
    alone = build_graph([extraction()], resolution("p1"), min_confidence=0.85)
    assert [e.label for e in alone.entities] == ["Newt"]


def test_a_paper_stands_once() -> None:
    """The same paper twice is refused."""
    with pytest.raises(GroundingError, match="stands twice"):
        build_graph([extraction(), extraction()], resolution("p1"))


def test_a_lost_link_is_named() -> None:
    """An entity that the resolution does not cover is refused."""
    with pytest.raises(GroundingError, match="p2: entity e1"):
        build_graph([extraction("p2")], resolution("p1"))


@settings(deadline=None, max_examples=10)
@given(st.permutations(["p1", "p2", "p3"]))
def test_order_does_not_matter(order: list[str]) -> None:
    """The graph is the same whatever the order of the papers."""
    made = [extraction(p, statements=(beats(ONE), beats(TWO))) for p in order]
    whole = build_graph(made, resolution("p1", "p2", "p3"))
    assert whole == build_graph(sorted(made, key=lambda x: x.paper.id), resolution(*order))
    assert check_graph(whole) == []


def test_another_base() -> None:
    """Every minted IRI starts with the base."""
    graph = build_graph([extraction(statements=(beats(),))], resolution("p1"), base="https://example.org/")
    assert graph.papers[0].iri == "https://example.org/paper/p1"
    assert graph.statements[0].iri.startswith("https://example.org/statement/")
    assert graph.base == "https://example.org/"
