"""Tokens: names fall apart at hyphens, numbers stay whole, nothing is lost."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.tokens import KgTokenizer, split_tokens

VOCAB = spacy.blank("en").vocab


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("LLaMA-2", ["LLaMA", "-", "2"]),
        ("1.68times", ["1.68", "times"]),
        ("20times", ["20", "times"]),
        ("5.8x/3.7x", ["5.8", "x", "/", "3.7", "x"]),
        ("3D", ["3D"]),
        ("1,024", ["1,024"]),
        ("a  b", ["a", "  ", "b"]),
        ("", []),
    ],
)
def test_tokens_suit_names_and_numbers(text: str, tokens: list[str]) -> None:
    """A hyphen stands alone, a unit leaves its decimal number, white space is kept."""
    assert split_tokens(text) == tokens


@settings(deadline=None)
@given(st.text())
def test_a_doc_has_its_text(text: str) -> None:
    """Whatever the characters, the Doc's text is the same as what went in."""
    assert KgTokenizer(VOCAB)(text).text == text


def test_it_is_saved_as_nothing() -> None:
    """A pipeline with this tokenizer can be written and read like any other."""
    tokenizer = KgTokenizer(spacy.blank("en").vocab)
    assert tokenizer.to_bytes() == b""
    assert tokenizer.from_bytes(b"") is tokenizer
    tokenizer.to_disk("nowhere")
    assert tokenizer.from_disk("nowhere") is tokenizer
