"""Texts and numbers that are worked out some at a time are those worked out one by one."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.export.texts import Texts, exact_text, exact_texts, legal_text, legal_texts, numbers
from kg.export.xml import escape, escaped_texts, markup_texts, xml_text, xml_texts

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=[]) | st.sampled_from("&<\x00\x7f\ud800\uffff"))


def markup(text: str) -> str:
    """Return any text as XML holds it, escaped."""
    return escape(xml_text(text))


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        (exact_text, exact_texts),
        (legal_text, legal_texts),
        (xml_text, xml_texts),
        (escape, escaped_texts),
        (markup, markup_texts),
    ],
)
@given(few=st.lists(ANY_TEXT, max_size=4), place=st.integers(0, 60), number=st.integers(0, 60))
def test_many_texts_come_out_as_each_does(
    text: Callable[[str], str], texts: Texts, few: list[str], place: int, number: int
) -> None:
    """Odd texts among ordinary ones, wherever they stand, come out as alone, and so do the ordinary ones."""
    given_texts = ["ordinary"] * number
    given_texts[place:place] = few
    assert list(texts(given_texts)) == [text(one) for one in given_texts]


@given(st.lists(st.none() | st.floats(allow_nan=False) | st.integers() | st.sampled_from([0.0, -0.0, 1.0, 1])))
def test_numbers_are_written_as_python_writes_them(values: list[float | None]) -> None:
    """Each number is its own shortest form, the sign of zero and whole numbers too; none is nothing."""
    assert numbers(values) == ["" if value is None else repr(value) for value in values]


@given(st.lists(st.integers(0, 10_000).map(lambda step: step / 10_000)))
def test_confidences_are_written_as_python_writes_them(values: list[float]) -> None:
    """Numbers of four decimals, which are looked up, come out as their own shortest form, 0 and 1 too."""
    assert numbers(values) == [repr(value) for value in values]
