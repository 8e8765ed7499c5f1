"""The JSON of the Daily Papers API."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import ReadError
from kg.model import Paper, Source
from kg.readers.daily_papers_api import READER

ITEM: dict[str, Any] = {
    "paper": {
        "id": "2404.18911",
        "title": "Kangaroo: Lossless\n  Decoding",
        "summary": "We present\nKangaroo. ",
        "publishedAt": "2024-04-29T17:53:54.000Z",
        "submittedOnDailyAt": "2024-04-30T00:10:00.000Z",
        "upvotes": 7,
        "authors": [{"name": "A. B."}, {"name": " C. D. "}],
        "ai_keywords": ["early exiting"],
        "ai_summary": "left out",
        "githubRepo": "https://example.org/kangaroo",
        "organization": {"name": "lab", "fullname": "The  Lab"},
    },
    "publishedAt": "2024-04-29T20:00:00.000Z",
    "title": "Kangaroo",
    "numComments": 2,
}


def read(folder: Path, text: str) -> tuple[list[Paper], list[ReadError]]:
    """Write an answer and read it back."""
    path = folder / "answer"
    path.write_text(text, encoding="utf8")
    skipped: list[ReadError] = []
    return [p for p in READER.read(path, skipped.append) if isinstance(p, Paper)], skipped


def test_all_keys(tmp_path: Path) -> None:
    """Every key that says something is kept, white space folded; the day of the list is the date of the source."""
    (paper,), skipped = read(tmp_path, json.dumps([ITEM]))
    assert paper == Paper(
        id="2404.18911",
        title="Kangaroo: Lossless Decoding",
        abstract="We present Kangaroo.",
        published="2024-04-29",
        byline="The Lab",
        organization="The Lab",
        authors=("A. B.", "C. D."),
        keywords=("early exiting",),
        url="https://arxiv.org/abs/2404.18911",
        code="https://example.org/kangaroo",
        upvotes=7,
        comments=2,
        identifiers=(("arxiv", "2404.18911"),),
        sources=(Source(str(tmp_path / "answer"), "daily-papers-api", 1, "2024-04-30"),),
    )
    assert skipped == []


def test_few_keys(tmp_path: Path) -> None:
    """A title is enough; the organization may stand beside the paper; the date of the list is the item's."""
    item = {"paper": {"title": "A title"}, "organization": {"name": "lab"}, "publishedAt": "2024-05-01T00:00:00Z"}
    (paper,), _ = read(tmp_path, json.dumps(item))
    assert (paper.id, paper.organization, paper.url, paper.upvotes) == ("a-title", "lab", "", None)
    assert (paper.published, paper.sources[0].date) == ("", "2024-05-01")


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ({"paper": None}, "no object 'paper' in it; give the API's answer as it came"),
        ({"paper": {"id": "2404.18911"}}, "title is missing or empty"),
        ({"paper": {"title": "T", "upvotes": -1}}, "upvotes must be a whole number from 0, not -1"),
        ({"paper": {"title": "T", "authors": 5}}, "authors must be a list of names, not int"),
        ({"paper": {"title": "T", "authors": [5]}}, "authors must hold names only"),
        ({"paper": {"title": "T", "organization": {"fullname": 1}}}, "fullname must be text, not int"),
    ],
)
def test_bad_items(tmp_path: Path, item: dict[str, Any], reason: str) -> None:
    """An item of the wrong shape is named with its line; the others are read."""
    papers, skipped = read(tmp_path, f"[{json.dumps(ITEM)},\n{json.dumps(item)},\n{json.dumps(ITEM)}]")
    assert (len(papers), [(e.line, e.reason) for e in skipped]) == (2, [(2, reason)])


@pytest.mark.parametrize(("year", "n_papers"), [("2024", 2212), ("2025", 3950), ("2026", 3706)])
def test_three_years(shared: Path, year: str, n_papers: int) -> None:
    """All papers of the three years are read; each has an arXiv id, a date, a list's date and authors."""
    path = shared / "corpus" / "hf-daily" / f"{year}.json.gz"
    skipped: list[ReadError] = []
    papers = [p for p in READER.read(path, skipped.append) if isinstance(p, Paper)]
    assert (len(papers), skipped) == (n_papers, [])
    assert all(dict(p.identifiers)["arxiv"] == p.id for p in papers)
    assert all(len(p.published) == len(p.sources[0].date) == 10 for p in papers)
    assert sum(bool(p.organization) for p in papers) == {"2024": 0, "2025": 647, "2026": 2264}[year]
