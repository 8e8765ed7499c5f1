"""Hold the leaving out of what is uncertain."""

from kg.confidence import confident, confident_graph
from kg.graph import Graph, GraphStatement, Quote
from kg.model import PAPER, Entity, Evidence, Extraction, Paper, Result, Statement


def test_what_hangs_on_an_uncertain_entity_goes_with_it() -> None:
    """Below the least confidence an entity goes, and every statement with it at an end."""
    span = Evidence("title", 0, 3)
    roo = Entity("e1", "Method", "Roo", ("Roo",), confidence=0.9)
    kanga = Entity("e2", "Method", "Kanga", ("Kanga",), confidence=0.2)
    statements = (Statement(PAPER, "introduces", "e1", span, 0.9), Statement("e1", "uses", "e2", span, 0.9))
    left = confident(Extraction(Paper("1", "Roo Kanga"), (roo, kanga), statements), 0.5)
    assert [e.id for e in left.entities] == ["e1"]
    assert [s.predicate for s in left.statements] == ["introduces"]


def test_no_threshold_changes_nothing() -> None:
    """A least confidence of 0 gives back what was given."""
    extraction = Extraction(Paper("1", "T"), results=(Result("", "score", "", 1.0, "", Evidence("title", 0, 1)),))
    assert confident(extraction, 0.0) is extraction
    assert confident_graph(graph := Graph(), 0.0) is graph


def test_a_graph_loses_its_uncertain_statements() -> None:
    """Statements below the least confidence go, papers and entities stay."""
    quote = Quote("Roo", "title", 0, 3)
    said = [GraphStatement(f"s{n}", "a", "uses", "b", "p", quote, n / 10) for n in range(10)]
    assert len(confident_graph(Graph(statements=tuple(said)), 0.5).statements) == 5
