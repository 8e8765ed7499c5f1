"""Acronyms and their long forms."""

import pytest

from kg.extract.abbreviations import find_pairs, is_short_form
from kg.extract.tokens import split_tokens


def pairs(text: str) -> list[tuple[str, str]]:
    """Return long and short forms found in a text."""
    words = [t for t in split_tokens(text) if not t.isspace()]
    return [(" ".join(words[a:b]), "".join(words[c:d])) for a, b, c, d in find_pairs(words)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("we use mixture of experts (MoE) layers", [("mixture of experts", "MoE")]),
        ("the MoE (mixture of experts) layers", [("mixture of experts", "MoE")]),
        ("Low-Rank Adaptation (LoRA) is small", [("Low - Rank Adaptation", "LoRA")]),
        ("large language models (LLMs) are slow", [("large language models", "LLMs")]),
        ("as we show (see Table 2)", []),
        ("reaches 5 points (SQuAD)", []),
        ("it ends. Big (NLP)", []),
        ("(", []),
        ("()", []),
    ],
)
def test_letters_are_found_in_the_words_before(text: str, found: list[tuple[str, str]]) -> None:
    """The short form's letters stand in the long form in order, the first at the start of a word."""
    assert pairs(text) == found


def test_a_short_form_has_a_capital() -> None:
    """A number or a small word in a bracket is none."""
    assert is_short_form("KV")
    assert not is_short_form("kv")
    assert not is_short_form("2024")
    assert not is_short_form("K")
