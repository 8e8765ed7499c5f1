"""Counting what abbreviations stand for."""

from pathlib import Path

from kg.resolve.abbreviations import Abbreviation, load_abbreviations
from kg.train.abbreviations import count_abbreviations, write_abbreviations


def test_count() -> None:
    """Each paper counts once, spellings of one long form count together, and the commonest one is kept."""
    texts = ["We use wild bird tuning (WBT). More wild bird tuning (WBT)."] * 3
    texts += ["The Wild-Bird Tuning (WBTs) is used.", "A wide band tuner (WBT) is rare.", "No (x) and (Y1 2)."]
    assert count_abbreviations(texts) == (Abbreviation("WBT", "wild bird tuning", 4, 5),)


def test_rare_senses_go() -> None:
    """A long form of few papers, or of a small share of them, is left out."""
    assert count_abbreviations(["A wide band tuner (WBT)"] * 3) == ()
    texts = ["A wide band tuner (WBT)"] * 4 + ["Use wild bird tuning (WBT)"] * 100
    assert [row.long for row in count_abbreviations(texts)] == ["wild bird tuning"]


def test_write_and_load(tmp_path: Path) -> None:
    """What was written is what is read."""
    rows = (Abbreviation("WBT", "wild bird tuning", 4, 5), Abbreviation("XY", "xenial yonder", 9, 9))
    assert write_abbreviations(reversed(rows), tmp_path / "a.tsv") == 2
    assert load_abbreviations(tmp_path / "a.tsv") == rows
