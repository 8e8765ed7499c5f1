"""One JSON object a paper."""

import gzip
import json
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from kg.errors import ReadError
from kg.gold import gold_text
from kg.model import Paper
from kg.readers import detect
from kg.readers.json_lines import READER


def read(folder: Path, *rows: dict[str, Any]) -> tuple[list[Paper], list[ReadError]]:
    """Write rows and read them back."""
    path = folder / "rows"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf8")
    skipped: list[ReadError] = []
    return [p for p in READER.read(path, skipped.append) if isinstance(p, Paper)], skipped


def test_text_is_verbatim(tmp_path: Path) -> None:
    """Title and abstract are kept to the character, so that offsets which others made still fit."""
    (paper,), _ = read(tmp_path, {"title": " Outliers   in\nLLMs ", "abstract": "We\t propose\n\nit. \u0007"})
    assert (paper.title, paper.abstract) == (" Outliers   in\nLLMs ", "We\t propose\n\nit. \u0007")


def test_text_can_be_written(tmp_path: Path) -> None:
    """NUL and half a surrogate pair, which JSON can carry and UTF-8 cannot, are replaced; the length stays."""
    (paper,), _ = read(tmp_path, {"title": "a\x00b\ud83dc", "authors": ["\udc00"], "keywords": ["\U0001f600"]})
    assert (paper.title, paper.authors, paper.keywords) == ("a\ufffdb\ufffdc", ("\ufffd",), ("\U0001f600",))


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"id": "arxiv:2509.03477"}, {"id": "2509.03477", "identifiers": (("arxiv", "2509.03477"),)}),
        ({"id": "acl:1991.iwpt-1.10"}, {"id": "acl:1991.iwpt-1.10", "identifiers": (("acl", "1991.iwpt-1.10"),)}),
        ({"id": "a-slug-of-another-tool"}, {"id": "a-slug-of-another-tool", "identifiers": ()}),
        ({"id": 17}, {"id": "t", "identifiers": ()}),
        ({"doi": "10.1000/X", "arxiv": "2404.00001v2"},
         {"id": "2404.00001", "identifiers": (("arxiv", "2404.00001"), ("doi", "10.1000/x"))}),
        ({"doi": "https://doi.org/10.1000/X"}, {"id": "10.1000/x"}),
        ({"url": "https://arxiv.org/abs/2404.00001"}, {"id": "2404.00001", "url": "https://arxiv.org/abs/2404.00001"}),
        ({"identifiers": {"acl": "P19-1452"}}, {"id": "t", "identifiers": (("acl", "P19-1452"),)}),
        ({"published": "2024-04-29T10:00:00Z"}, {"published": "2024-04-29"}),
        ({"published": "last spring", "year": "1991"}, {"published": "1991"}),
        ({"year": 1991}, {"published": "1991"}),
        ({"date": "2024-02-30"}, {"published": ""}),
        ({"dateline": "Sep 4, 2024 2"}, {"published": "2024-09-04"}),
        ({"dateline": "Sep 4"}, {"published": ""}),
        ({"byline": "• 4 authors"}, {"byline": "", "organization": ""}),
        ({"byline": "lab The Lab", "organization": "The Lab"}, {"byline": "lab The Lab", "organization": "The Lab"}),
        ({"organization": "The Lab"}, {"byline": "The Lab", "organization": "The Lab"}),
        ({"authors": "A. B. and C. D."}, {"authors": ("A. B.", "C. D.")}),
        ({"authors": None, "keywords": ["x"]}, {"authors": (), "keywords": ("x",)}),
        ({"truncated": True}, {"truncated": True}),
        ({"code": "https://example.org/x", "upvotes": 3, "comments": 0},
         {"code": "https://example.org/x", "upvotes": 3, "comments": 0}),
        ({"summary": "We propose."}, {"abstract": "We propose."}),
    ],
)  # fmt: skip
def test_keys(tmp_path: Path, row: dict[str, Any], expected: dict[str, Any]) -> None:
    """Each key goes to its field in the one form that the package knows."""
    (paper,), skipped = read(tmp_path, {"title": "T", **row})
    assert {key: getattr(paper, key) for key in expected} == expected
    assert skipped == []


@pytest.mark.parametrize("part", ["dev", "train"])
def test_gold_texts(shared: Path, part: str) -> None:
    """The gold texts are read as the gold itself reads them: same ids, text, byline, organization."""
    path = shared / "gold" / f"{part}.texts.jsonl"
    papers = [p for p in READER.read(path, print) if isinstance(p, Paper)]
    gold = [gold_text(json.loads(line)) for line in path.read_text("utf8").splitlines()]
    kept = ("id", "title", "abstract", "byline", "organization")
    assert [[getattr(p, k) for k in kept] for p in papers] == [[getattr(g, k) for k in kept] for g in gold]
    assert detect(path) == "json-lines"


def test_corpus(shared: Path) -> None:
    """The packed corpus of abstracts is read with its ids, schemes and years, blank lines passed over."""
    path = shared / "corpus" / "abstracts.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf8") as lines:
        rows = [json.loads(line) for line in islice(lines, 2000)]
    papers = [p for p in islice(READER.read(path, print), 2000) if isinstance(p, Paper)]
    assert [p.id for p in papers] == [row["id"] for row in rows]
    assert [p.published for p in papers] == [row.get("year", "") for row in rows]
    assert {scheme for p in papers for scheme, _ in p.identifiers} == {"acl"}
