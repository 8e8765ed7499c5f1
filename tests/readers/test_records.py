"""Records: papers with what was found in them."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import ReadError
from kg.model import Extraction
from kg.readers.records import READER
from kg.record import format_record

RECORD: dict[str, Any] = {
    "id": "2404.18911",
    "title": "Kangaroo",
    "abstract": "Kangaroo beats Medusa by 1.5x on CNN/DM.",
    "source": {"path": "page.txt", "format": "daily-papers-page", "line": 3},
    "extractor": "other/1",
    "entities": [
        {"id": "e1", "type": "Method", "name": "Kangaroo", "mentions": [{"field": "abstract", "start": 0, "end": 8}]},
        {"id": "e2", "type": "Method", "name": "Medusa", "mentions": [{"field": "abstract", "start": 15, "end": 21}]},
    ],
    "relations": [
        {"type": "outperforms", "source": "e1", "target": "e2",
         "evidence": {"field": "abstract", "start": 0, "end": 40}}
    ],
    "results": [
        {"subject": "e1", "kind": "speedup", "metric": "speedup", "value": 1.5, "unit": "x", "baseline": "e2",
         "evidence": {"field": "abstract", "start": 0, "end": 40}}
    ],
}  # fmt: skip


def read(folder: Path, *lines: str) -> tuple[list[Extraction], list[ReadError]]:
    """Write lines and read them back."""
    path = folder / "records"
    path.write_text("\n".join(lines), encoding="utf8")
    skipped: list[ReadError] = []
    return [e for e in READER.read(path, skipped.append) if isinstance(e, Extraction)], skipped


def test_round_trip(tmp_path: Path) -> None:
    """A record keeps all that it says, its source and its extractor, and comes back the same when written and read."""
    (found,), skipped = read(tmp_path, json.dumps(RECORD))
    assert skipped == []
    assert (found.extractor, found.paper.sources[0].path, found.quote(found.statements[0].evidence)) == (
        "other/1",
        "page.txt",
        RECORD["abstract"],
    )
    assert read(tmp_path, format_record(found))[0] == [found]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"title": None}, "not a record: title must be text, not NoneType"),
        ({"entities": [{**RECORD["entities"][0], "type": "Thing"}]}, "not a record: entity type 'Thing' is none of"),
        (
            {"abstract": "Kangaroo"},
            "not a record: paper 2404.18911: entity e2 'Medusa': [15, 21) lies outside abstract",
        ),
        (
            {"relations": [{**RECORD["relations"][0], "target": "e9"}]},
            "not a record: paper 2404.18911: e1 outperforms e9",
        ),
        ({"relations": [{**RECORD["relations"][0], "benchmark": ["e1"]}]}, "not a record: "),
        ({"results": [{**RECORD["results"][0], "value": "fast"}]}, "not a record: could not convert"),
    ],
)
def test_records_that_do_not_hold(tmp_path: Path, change: dict[str, Any], reason: str) -> None:
    """A record that is malformed, or is not in its own text, is named with its line; the others are read."""
    found, skipped = read(tmp_path, json.dumps(RECORD), json.dumps({**RECORD, **change}), "", json.dumps(RECORD))
    assert (len(found), [e.line for e in skipped]) == (2, [2])
    assert skipped[0].reason.startswith(reason)


def test_line_that_is_no_json(tmp_path: Path) -> None:
    """A broken line and one nested without end are named."""
    found, skipped = read(tmp_path, json.dumps(RECORD)[:-5], "[" * 100_000, '{"x": "\\u0000', json.dumps(RECORD))
    assert (len(found), [e.line for e in skipped]) == (1, [1, 2, 3])


def test_text_that_no_writer_can_hold(tmp_path: Path) -> None:
    """NUL and half a surrogate pair are replaced without moving an offset."""
    abstract = RECORD["abstract"].replace("by", "\x00\ud800")
    (found,), _ = read(tmp_path, json.dumps({**RECORD, "abstract": abstract}))
    assert format_record(found).encode("utf8")
    assert [found.quote(e.mentions[0]) for e in found.entities] == ["Kangaroo", "Medusa"]
