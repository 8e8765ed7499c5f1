"""What the tagger's probabilities propose."""

import numpy as np
import pytest

from kg.extract.candidates import Tagging, gather, likely_spans
from kg.extract.features import View


def tagging(total: list[float], begins: list[float]) -> Tagging:
    """Return a tagging of one class with these probabilities by token."""
    inside = np.zeros((len(total), 12), np.float32)
    inside[:, 0] = total
    return Tagging([], inside, np.array(begins, np.float32))


def test_an_unsure_end_proposes_both_spans() -> None:
    """Where the tagger doubts whether a span goes on, the short and the long one are proposed, as likely as it says."""
    found = likely_spans(tagging([0.0, 0.9, 0.3], [0.0, 0.9, 0.0]))
    assert found == {(1, 2): pytest.approx(0.6), (1, 3): pytest.approx(0.3)}


def test_a_faint_span_is_proposed_and_a_fainter_one_is_not() -> None:
    """A tenth is enough for a span to be looked at; a hundredth is not."""
    assert list(likely_spans(tagging([0.1, 0.0, 0.01], [0.1, 0.0, 0.01]))) == [(0, 1)]


def test_neighbours_that_both_begin_are_two() -> None:
    """Two names side by side, each sure to begin, are two spans and not one."""
    assert set(likely_spans(tagging([1.0, 1.0], [1.0, 1.0]))) == {(0, 1), (1, 2)}


def test_no_tokens_propose_nothing() -> None:
    """An empty paper has no spans."""
    assert likely_spans(tagging([], [])) == {}


def test_a_class_word_is_part_of_a_name_only_where_that_is_asked_for() -> None:
    """Our guidelines leave "dataset" off a name; for other annotations the names with it and without are two things."""
    view = View(["the", "SQuAD", "dataset", "and", "SQuAD"], [False] * 5, [0], 0)
    said = Tagging([(1, 3, "Benchmark"), (4, 5, "Benchmark")], np.zeros((5, 12), np.float32), np.zeros(5, np.float32))
    assert [candidate.spans for candidate in gather(view, said, ())] == [[(1, 2), (4, 5)]]
    assert [candidate.spans for candidate in gather(view, said, (), whole=True)] == [[(1, 2), (4, 5)], [(1, 3)]]


def test_a_longer_surface_holds_the_shorter() -> None:
    """Of one thing's spans those inside another are dropped, and those that stand apart are kept."""
    view = View(["Roo", "-", "s", "Roo", "Roo", "-", "-", "s"], [False] * 8, [0], 0)
    spans = [(0, 3, "Method"), (3, 4, "Method"), (2, 5, "Method"), (4, 8, "Method")]
    said = Tagging(spans, np.zeros((8, 12), np.float32), np.zeros(8, np.float32))
    assert [candidate.spans for candidate in gather(view, said, ())] == [[(0, 3), (3, 4), (4, 8)], [(2, 5)]]
