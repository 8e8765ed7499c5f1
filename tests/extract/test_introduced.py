"""Names that a paper gives to its own work."""

import pytest

from kg.extract.introduced import find_introduced, looks_named, names_after, title_name
from kg.extract.tokens import split_tokens


def introduced(title: str, abstract: str = "") -> list[tuple[str, str]]:
    """Return names and ways."""
    head = [t for t in split_tokens(title) if not t.isspace()]
    words = head + [t for t in split_tokens(abstract) if not t.isspace()]
    return [("".join(words[s:e]), way) for s, e, way in find_introduced(words, len(head))]


@pytest.mark.parametrize(
    ("title", "abstract", "found"),
    [
        ("Wombat: Fast Decoding", "", [("Wombat", "title")]),
        ("Fast Decoding of Long Texts: A Study of Things That Matter", "", []),
        ("Is it so: a question", "", []),
        ("A title", "We propose Wombat-2, which", [("Wombat-2", "propose")]),
        ("A title", 'We introduce a framework, dubbed "Wombat".', [("Wombat", "called")]),
        ("A title", "we propose a method that works", []),
    ],
)
def test_three_ways_of_naming(title: str, abstract: str, found: list[tuple[str, str]]) -> None:
    """A title's prefix, "we propose X" and "called X" name the work; a phrase in small letters does not."""
    assert introduced(title, abstract) == found


def test_a_name_is_seen_by_its_writing() -> None:
    """Inner capitals and letters with digits are names; ordinary words and numbers are not."""
    assert [w for w in ("LoRA", "B200", "word", "Word", "42") if looks_named(w)] == ["LoRA", "B200"]


def test_a_name_ends_where_small_words_begin() -> None:
    """Linking hyphens stay inside a name and are left off at its end."""
    assert names_after(["Spec", "-", "Bench", "is"], 0) == (0, 3)
    assert names_after(["Spec", "-", ",", "is"], 0) == (0, 1)
    assert names_after(["is", "it"], 0) is None


def test_no_colon_no_title_name() -> None:
    """A title without a colon names nothing."""
    assert title_name(["Fast", "Decoding"]) is None
