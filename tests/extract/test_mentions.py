"""Surfaces of one thing, and where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.mentions import normal, occurrences, trim


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Spec - Bench", "spec bench", True),
        ("DDPM", "DDPM models", True),
        ("LLM", "LLMs", True),
        ("Medusa - 1", "Medusa - 2", False),
        ("LoRA", "LoRA +", False),
        ("loss", "los", False),
    ],
)
def test_spellings_are_one_thing_and_digits_are_not(one: str, other: str, same: bool) -> None:  # noqa: FBT001  a case table
    """Case, hyphens, class word and plural s are folded away; digits and a plus are not."""
    assert (normal(one.split()) == normal(other.split())) is same


def test_every_occurrence_is_found() -> None:
    """Surfaces are found wherever their tokens stand, at one place the longer before the shorter."""
    surfaces = {("c",): "C", ("a",): "A", ("a", "b"): "AB"}
    found = [(0, 2, "AB"), (0, 1, "A"), (2, 4, "AB"), (2, 3, "A"), (4, 5, "C")]
    assert list(occurrences(["a", "b", "a", "b", "c"], surfaces)) == found


@given(st.lists(st.sampled_from(["a", "(", ")", "{", "}", "+", "-", "."]), max_size=6))
def test_trimming_leaves_a_name_or_nothing(words: list[str]) -> None:
    """What is left starts with a letter or digit, and lies inside what was given."""
    start, end = trim(words, 0, len(words))
    assert 0 <= start <= end <= len(words)
    assert start == end or words[start].isalnum()
    name = words[start:end]
    assert all(name.count(opening) == name.count(closing) for opening, closing in ("()", "[]", "{}"))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("T2V ) generation", "T2V"),
        ("NOCS ( Normalized Space", "NOCS"),
        ("Mask } mechanism", "Mask"),
        ("S [ ) net", "S"),
        ("E ( 3 ) network", "E ( 3 ) network"),
    ],
)
def test_a_name_ends_before_a_bracket_without_a_partner(text: str, left: str) -> None:
    """A bracket stays only with its partner."""
    words = text.split()
    start, end = trim(words, 0, len(words))
    assert " ".join(words[start:end]) == left
