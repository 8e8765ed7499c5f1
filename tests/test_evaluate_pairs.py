"""Scoring a resolution against pairs."""

from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.evaluate_pairs import PairScore, evaluate_pairs, read_pairs
from kg.resolve import Link, Resolution

HEADER = "verdict\ttype_a\tname_a\tpaper_a\ttype_b\tname_b\tpaper_b\tnote\n"
LINKS = tuple(Link(p, "e1", "Method", n, i, "") for p, n, i in [("1", "A", "x"), ("2", "B", "x"), ("3", "C", "y")])


def test_counts(tmp_path: Path) -> None:
    """Found, kept, missed and unknown pairs are told apart."""
    path = tmp_path / "pairs.tsv"
    rows = [
        "same\t{}A\t1\t{}B\t2\t",
        "same\t{}A\t1\t{}C\t3\tn",
        "different\t{}B\t2\t{}C\t3",
        "different\t{}A\t1\t{}D\t4\t",
    ]
    path.write_text(HEADER + "\n".join(r.format("Method\t", "Method\t") for r in rows) + "\n\n", encoding="utf8")
    score = evaluate_pairs(Resolution(LINKS, ()), path)
    assert (score.n_same, score.n_same_found, score.n_different, score.n_different_kept) == (2, 1, 2, 1)
    assert (score.same, score.different) == (0.5, 0.5)
    assert [p.note for p in score.misses] == ["n", ""]
    assert [p.second[2] for p in score.unknown] == ["D"]


def test_no_pairs() -> None:
    """Without pairs nothing was missed."""
    score = PairScore(0, 0, 0, 0, (), ())
    assert (score.same, score.different) == (1.0, 1.0)


@pytest.mark.parametrize(
    "text", ["", "a\tb\n", HEADER + "maybe\tMethod\tA\t1\tMethod\tB\t2\n", HEADER + "same\tMethod\n"]
)
def test_broken_pairs(tmp_path: Path, text: str) -> None:
    """A file of another form is refused by name and line."""
    path = tmp_path / "pairs.tsv"
    path.write_text(text, encoding="utf8")
    with pytest.raises(ReadError, match=r"pairs\.tsv:\d"):
        read_pairs(path)


def test_missing_pairs(tmp_path: Path) -> None:
    """A file that is not there is an error that names it."""
    with pytest.raises(ReadError, match="missing"):
        read_pairs(tmp_path / "missing.tsv")
