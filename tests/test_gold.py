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


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "1"}', "1: not in the form of gold/GUIDELINES.md.*entities"),
        ('{"id": "1", "entities": [1], "relations": [], "results": []}', "1: not in the form of"),
        ("[1]", "1: not an object with an id"),
        ('{"title": "a"}', "1: not an object with an id"),
    ],
)
def test_what_is_no_gold_is_named(tmp_path: Path, line: str, reason: str) -> None:
    """A line of another form is a ReadError with the line, and so is a file that is not there."""
    (tmp_path / "gold").write_text(line, encoding="utf8")
    (tmp_path / "texts").write_text('{"id": "1", "title": "a"}', encoding="utf8")
    with pytest.raises(ReadError, match=f"gold:{reason}"):
        list(read_gold(tmp_path / "gold", tmp_path / "texts"))
    with pytest.raises(ReadError, match=r"none: cannot be read as UTF-8 text: .*No such file"):
        list(read_gold(tmp_path / "gold", tmp_path / "none"))


def test_broken_gold_is_named(tmp_path: Path) -> None:
    """A line that is not JSON is a ReadError with the line."""
    (tmp_path / "texts").write_text("{", encoding="utf8")
    with pytest.raises(ReadError, match=r"texts:1: not JSON"):
        list(read_gold(tmp_path / "gold", tmp_path / "texts"))
