"""Vocabulary labels in tokens."""

import pytest

from kg.extract.lexicon import Lexicon, Match
from kg.vocabulary import Concept

LEXICON = Lexicon(
    [
        Concept("b:1", "Benchmark", "Penn Treebank", ("PTB",)),
        Concept("t:1", "Task", "image classification", (), "fold"),
        Concept("t:2", "Task", "image", (), "fold"),
        Concept("m:1", "Method", "BERT"),
        Concept("o:1", "Organization", "BERT"),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on Penn Treebank .", [Match(1, 3, "Benchmark", "Penn Treebank")]),
        ("on Penn - Treebank .", [Match(1, 4, "Benchmark", "Penn Treebank")]),
        ("on penn treebank .", []),
        ("Image Classification", [Match(0, 2, "Task", "image classification"), Match(0, 1, "Task", "image")]),
        ("images", [Match(0, 1, "Task", "image")]),
        ("BERTs", [Match(0, 1, "Organization", "BERT"), Match(0, 1, "Method", "BERT")]),
        ("", []),
    ],
)
def test_labels_are_found_by_their_case_policy(text: str, found: list[Match]) -> None:
    """Exact labels match as written, folded ones in any case; hyphens and a plural s do not matter."""
    assert LEXICON.find(text.split()) == found


def test_a_trailing_hyphen_is_no_part_of_a_match() -> None:
    """`BERT-based` holds `BERT`, one token long."""
    assert LEXICON.find(["BERT", "-", "based"])[0].end == 1
