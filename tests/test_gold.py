"""Hold the reading of gold annotations."""

from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.gold import read_gold
from kg.record import check_grounding


@pytest.mark.parametrize(("part", "papers"), [("train", 240), ("dev", 100)])
def test_the_gold_is_grounded(shared: Path, part: str, papers: int) -> None:
    """Every annotated paper reads, and every span it holds is in its text."""
    gold = list(read_gold(shared / f"gold/{part}.gold.jsonl", shared / f"gold/{part}.texts.jsonl"))
    assert len(gold) == papers
    for paper in gold:
        check_grounding(paper.extraction)
        assert len(paper.required_entities) == len(paper.extraction.entities)


def test_gold_without_its_text_is_named(tmp_path: Path) -> None:
    """A gold line whose paper has no text is a ReadError with the line."""
    (tmp_path / "gold").write_text('\n{"id": "1", "entities": [], "relations": [], "results": []}\n', encoding="utf8")
    (tmp_path / "texts").write_text("", encoding="utf8")
    with pytest.raises(ReadError, match=r"gold:2: 1 has no text"):
        list(read_gold(tmp_path / "gold", tmp_path / "texts"))


def test_broken_gold_is_named(tmp_path: Path) -> None:
    """A line that is not JSON is a ReadError with the line."""
    (tmp_path / "texts").write_text("{", encoding="utf8")
    with pytest.raises(ReadError, match=r"texts:1: not JSON"):
        list(read_gold(tmp_path / "gold", tmp_path / "texts"))
