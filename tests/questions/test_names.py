"""Names are found as people type them, and what is not found or not clear is said."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import AmbiguousNameError, UnknownNameError
from kg.questions import Reader, find_thing
from kg.store import Store


@pytest.mark.parametrize(
    "typed",
    [
        "Swiftlet-1",
        "SWIFTLET 1",
        " swiftlet1 ",
        "swift let one",
        "method/swiftlet-1",
        "Method:swiftlet-1",
        "https://w3id.org/paper-kg/method/swiftlet-1",
    ],
)
def test_a_name_is_matched_as_typed(store: Store, typed: str) -> None:
    """Case, punctuation, other written forms, IRIs and the end of an IRI lead to the same thing."""
    assert find_thing(Reader(store), typed).label == "Swiftlet-1"


@pytest.mark.parametrize("typed", ["2401.00001", "arxiv:2401.00001", "swiftlet", "https://example.org/1"])
def test_a_paper_is_found(store: Store, typed: str) -> None:
    """A paper is found by identifier, title and address."""
    assert find_thing(Reader(store), typed, ("Paper",)).label == "Swiftlet"


def test_an_ambiguous_name_lists_the_candidates(store: Store) -> None:
    """Two methods of one name are both named, and each is found by its IRI."""
    with pytest.raises(AmbiguousNameError, match="'sam' names 2 things") as caught:
        find_thing(Reader(store), "sam")
    assert caught.value.exit_code == 3
    for label, kind, iri in caught.value.candidates:
        thing = find_thing(Reader(store), iri)
        assert (thing.label, thing.type) == (label, kind)


def test_an_unknown_name_suggests_near_ones(store: Store) -> None:
    """A misspelt name gets a suggestion, one of the wrong class is told what it is."""
    with pytest.raises(UnknownNameError, match="no method 'wabler'; did you mean Warbler"):
        find_thing(Reader(store), "wabler", ("Method",))
    with pytest.raises(UnknownNameError, match="no benchmark 'owl'; it is a Method"):
        find_thing(Reader(store), "owl", ("Benchmark",))
    with pytest.raises(UnknownNameError, match=r"no entity or paper 'zzzzzz'$"):
        find_thing(Reader(store), "zzzzzz")


@settings(max_examples=60, deadline=None)
@given(typed=st.text(max_size=30))
def test_any_text_is_looked_up_safely(store: Store, typed: str) -> None:
    """Whatever is typed, it finds a thing or is an unknown or unclear name; it never becomes part of a query."""
    with suppress(UnknownNameError, AmbiguousNameError):
        assert find_thing(Reader(store), typed).iri
