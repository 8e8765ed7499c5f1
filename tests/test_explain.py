"""Hold the looking up of sentences."""

import pytest

from kg.errors import QueryError, UnknownNameError
from kg.explain import explain
from kg.quads import quads
from kg.store import Store
from tests.graphs import small_graph


@pytest.fixture
def store() -> Store:
    """Return the small graph in memory: Swiftlet extends and outperforms Warbler."""
    store = Store(None, read_only=False)
    store.load(quads(small_graph()))
    return store


def test_all_that_is_said_of_one(store: Store) -> None:
    """One name gives the statements with it on either side, most certain first."""
    found = explain(store, ["warbler"])
    assert {(e.subject, e.predicate) for e in found} >= {("Swiftlet", "outperforms"), ("Swiftlet", "extends")}
    assert [e.confidence for e in found] == sorted((e.confidence for e in found), reverse=True)


def test_two_names_give_what_is_between_them(store: Store) -> None:
    """Two names give both directions, unless a property makes the first one the subject."""
    assert {e.predicate for e in explain(store, ["warbler", "SWIFTLET"])} == {"extends", "outperforms"}
    assert explain(store, ["warbler", "swiftlet"], predicate="outperforms") == []
    assert {e.predicate for e in explain(store, ["swiftlet", "warbler"], predicate="extends")} == {"extends"}


def test_uncertain_statements_are_left_out(store: Store) -> None:
    """Nothing is left above the highest confidence."""
    best = explain(store, ["warbler"])[0].confidence
    assert all(e.confidence == best for e in explain(store, ["warbler"], min_confidence=best))


def test_unknown_names_are_said(store: Store) -> None:
    """A name or a statement that is not there is an UnknownNameError, three names a QueryError."""
    with pytest.raises(UnknownNameError, match="no entity or paper 'yeti'"):
        explain(store, ["yeti"])
    with pytest.raises(UnknownNameError, match="no statement"):
        explain(store, ["https://w3id.org/paper-kg/statement/0"])
    with pytest.raises(QueryError, match="one or two"):
        explain(store, ["a", "b", "c"])
