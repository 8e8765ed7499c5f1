"""Flat values: what becomes of text, dates, degrees and labels."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ExportError
from kg.export.property_graph import NODE_ATTRIBUTES, PropertyGraph, joined
from kg.export.texts import legal_date, legal_text
from tests.graphs import make_graph, make_paper, make_result, nasty_graphs, small_graph

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=[]))


def flat(name: str) -> PropertyGraph:
    """Return a nasty graph, flat."""
    return PropertyGraph(nasty_graphs()[name], "test", Path("nowhere"))


@given(ANY_TEXT)
def test_legal_text_has_a_line_and_an_encoding(text: str) -> None:
    """Legal text has no control character and no surrogate, is one line, is as long as before, and stays as it is."""
    legal = legal_text(text)
    assert not {unicodedata.category(c) for c in legal} & {"Cc", "Cs", "Zl", "Zp"}
    assert len(legal.encode("utf8").decode("utf8").splitlines()) <= 1
    assert len(legal) == len(text)
    assert legal_text(legal) == legal


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"])))
def test_ordinary_text_is_left_alone(text: str) -> None:
    """Without control characters nothing changes."""
    assert legal_text(text) == text


@pytest.mark.parametrize(
    "text", ["", "2024", "2024-13-01", "2024-02-30", "20240229", "2024-W01-1", "soon", "2024-1-1 "]
)
def test_what_is_no_date_is_none(text: str) -> None:
    """Only whole, real ISO dates are dates."""
    assert legal_date(text) == ""


def test_dates_of_leap_days_and_far_years() -> None:
    """Real dates stay as they are."""
    for text in ("2024-02-29", "0001-01-01", "9999-12-31"):
        assert legal_date(text) == text


def test_entity_has_the_date_of_its_first_paper() -> None:
    """An entity of two papers came up with the earlier one."""
    nodes = {n.label: n for n in PropertyGraph(small_graph(), "test", Path("nowhere")).nodes()}
    assert [n.date for n in nodes.values() if n.n_papers == 2] == ["2024-01-02"]
    assert nodes["Mentioned Only"].date == "2024-02-10"


def test_qualifiers_are_labels() -> None:
    """Benchmark, metric and hardware of an edge are shown by name, and left out where the statement has none."""
    shown = {
        tuple(e.attributes().get(k, "") for k in ("benchmark", "metric", "hardware")) for e in flat("qualified").edges()
    }
    assert shown == {(b, m, h) for b in ("", "Bench") for m in ("", "F1") for h in ("", "A100")}


def test_degree_counts_both_ends_of_a_self_loop() -> None:
    """The degrees of all nodes sum to twice the number of statements."""
    for name, graph in nasty_graphs().items():
        assert sum(n.degree for n in flat(name).nodes()) == 2 * len(graph.statements)


def test_attributes_leave_out_what_is_empty() -> None:
    """No attribute is an empty string or list; zero stays."""
    for node in flat("texts").nodes():
        values = node.attributes()
        assert set(values) <= set(NODE_ATTRIBUTES)
        assert "" not in values.values()
        assert () not in values.values()
    assert [n.attributes()["statements"] for n in flat("one-paper").nodes()] == [0]


def test_lists_are_joined() -> None:
    """A list is shown with bars between its parts, a number as Python shows it."""
    assert joined(("a", "b")) == "a | b"
    assert joined(0.1) == "0.1"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_result_that_is_no_number_is_refused(value: float) -> None:
    """A value that is not finite raises ExportError with the result's IRI."""
    paper = make_paper("1", "One")
    graph = make_graph([paper], [], [], [make_result(paper, None, value)])
    with pytest.raises(ExportError, match=r"result/[0-9a-f]+: value"):
        list(PropertyGraph(graph, "json", Path("nowhere")).results())
