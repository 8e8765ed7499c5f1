"""What holds for every registered reader: told by content, deterministic, grounded in its source, streaming."""

import gzip
import json
from itertools import islice
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.model import Extraction, Paper
from kg.readers import READERS, detect, get_reader, read_papers
from kg.record import check_grounding, format_record

ABSTRACT = "We propose LoRA, which beats full tuning on GLUE. " * 5


def page_entry(number: int) -> str:
    """Return a paper as the page shows it."""
    return f"Paper number {number}\n\n{ABSTRACT}\n\nlab The Lab\n·\nSep 4, 2024 2\n\n"


def api_item(number: int) -> str:
    """Return a paper as the API gives it."""
    paper = {"id": f"2404.{number:05}", "title": f"Paper number\n {number}", "summary": ABSTRACT}
    return json.dumps({"paper": paper, "numComments": 1})


def row(number: int) -> str:
    """Return a paper as a JSON line."""
    return json.dumps({"id": f"p{number}", "title": f"Paper number {number}", "abstract": ABSTRACT})


def record(number: int) -> str:
    """Return a paper as a record with an entity."""
    entity = {"id": "e1", "type": "Method", "name": "LoRA", "mentions": [{"field": "abstract", "start": 11, "end": 15}]}
    return json.dumps({**json.loads(row(number)), "entities": [entity], "relations": [], "results": []})


SAMPLES = {
    "daily-papers-page": "Daily Papers\n\nDec 12\n\n" + "".join(map(page_entry, range(50))),
    "daily-papers-api": "[" + ",\n".join(map(api_item, range(50))) + "]",
    "json-lines": "\n".join(map(row, range(50))),
    "records": "\n".join(map(record, range(50))),
}
BROKEN = {
    "daily-papers-page": "x\n·\nSep 4, 2024\n\n" + "".join(map(page_entry, range(2))),
    "daily-papers-api": f"{api_item(1)}\n{{}}\n{api_item(2)}",
    "json-lines": f"{row(1)}\n{{}}\n{row(2)}",
    "records": f"{record(1)}\n{record(2).replace('11', '12')}\n{record(3)}",
}


@pytest.fixture(params=sorted(READERS.plugins()))
def name(request: pytest.FixtureRequest) -> str:
    """Return the name of each registered reader."""
    return str(request.param)


@pytest.fixture
def sample(name: str, tmp_path: Path) -> Path:
    """Return a file of fifty papers in the reader's format, under a name that says nothing."""
    path = tmp_path / "sample.bin"
    path.write_text(SAMPLES[name], encoding="utf8")
    return path


def paper_of(item: Paper | Extraction) -> Paper:
    """Return the paper of what a reader yields."""
    return item.paper if isinstance(item, Extraction) else item


def test_format_is_told_by_content(name: str, sample: Path) -> None:
    """A file is of exactly one format, whatever its name, packed or not."""
    assert detect(sample) == name
    sample.write_bytes(gzip.compress(sample.read_bytes()))
    assert detect(sample) == name


def test_papers_and_their_sources(name: str, sample: Path) -> None:
    """Every paper is there once, in order, with id, title, abstract, and the file, format and line it came from."""
    papers = [paper_of(item) for item in read_papers([sample], on_skip=_fail)]
    assert [p.title for p in papers] == [f"Paper number {i}" for i in range(50)]
    assert len({p.id for p in papers}) == 50
    assert {p.abstract.strip() for p in papers} == {ABSTRACT.strip()}
    assert all(len(p.sources) == 1 for p in papers)
    assert {(p.sources[0].path, p.sources[0].format) for p in papers} == {(str(sample), name)}
    lines = [p.sources[0].line for p in papers]
    assert (lines, lines[0] > 0) == (sorted(set(lines)), True)


def test_twice_the_same(sample: Path) -> None:
    """Reading twice gives the same, and packing changes nothing."""
    first = list(read_papers([sample], on_skip=_fail))
    assert list(read_papers([sample], on_skip=_fail)) == first
    sample.write_bytes(gzip.compress(sample.read_bytes()))
    assert list(read_papers([sample], on_skip=_fail)) == first


def test_streams(name: str, sample: Path) -> None:
    """The first paper comes before the last is looked at: what is broken at the end is told at the end."""
    with sample.open("ab") as out:
        out.write({"daily-papers-page": "A title alone\n"}.get(name, "\n{").encode())
    skipped: list[ReadError] = []
    items = get_reader(name).read(sample, skipped.append)
    assert len(list(islice(items, 50))) == 50
    assert skipped == []
    assert list(items) == []
    assert len(skipped) == 1


def test_bad_item_is_named(name: str, tmp_path: Path) -> None:
    """A bad item is named with its line, and the others are read."""
    path = tmp_path / "broken"
    path.write_text(BROKEN[name], encoding="utf8")
    skipped: list[ReadError] = []
    found = list(read_papers([path], on_skip=skipped.append))
    assert len(found) == 2
    assert [e.line for e in skipped] == [2]
    assert str(path) in str(skipped[0])


def test_papers_can_be_written(sample: Path) -> None:
    """What a reader yields can be written as a record, in UTF-8, and its spans lie in its text."""
    for item in read_papers([sample], on_skip=_fail):
        extraction = item if isinstance(item, Extraction) else Extraction(item)
        check_grounding(extraction)
        assert format_record(extraction).encode("utf8")


def _fail(error: ReadError) -> None:
    raise error
