"""A record that does not hold is named, counted and left out, whoever wrote it; the others go on."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.build import BuildOptions, extract_all, make_graph
from kg.errors import GroundingError, OntologyError, ReadError
from kg.extract.worker import attempt
from kg.model import Extraction, Paper
from kg.quads import quads
from kg.readers import read_papers
from kg.record import check_record, extraction_of, format_record, parse_record, record_of
from kg.resolve import Published

TEXT = "Roo beats Kanga by 2x in speed on GLUE with A100."
QUOTE = {"field": "abstract", "start": 0, "end": len(TEXT)}
NAMES = (("e1", "Method", "Roo"), ("e2", "Method", "Kanga"), ("e3", "Benchmark", "GLUE"), ("e4", "Hardware", "A100"))
GOOD: dict[str, Any] = {
    "id": "1",
    "title": "Roo",
    "abstract": TEXT,
    "identifiers": {"arxiv": "2404.00001"},
    "sources": [{"path": "papers.jsonl", "format": "json-lines", "line": 7}],
    "extractor": "other/1",
    "entities": [
        {
            "id": one, "type": kind, "name": name, "surfaces": [name], "role": "background", "confidence": 0.9,
            "mentions": [{"field": "abstract", "start": TEXT.index(name), "end": TEXT.index(name) + len(name)}],
        }
        for one, kind, name in NAMES
    ],
    "relations": [
        {"type": "outperforms", "source": "e1", "target": "e2", "benchmark": "e3", "evidence": QUOTE, "confidence": 0},
        {"type": "introduces", "source": "@paper", "target": "e1", "confidence": 1, "evidence": QUOTE},
    ],
    "results": [
        {"subject": "e1", "kind": "speedup", "metric": "speed", "value": 2, "value_low": 1.5, "unit": "x",
         "benchmark": "e3", "baseline": "e2", "hardware": "e4", "confidence": 0.7, "evidence": QUOTE},
    ],
}  # fmt: skip
OTHER = {"id": "2", "title": "Other", "abstract": TEXT, "entities": [], "relations": [], "results": []}
JUNK: st.SearchStrategy[object] = st.sampled_from(
    [
        *(None, True, -1, 0, 57, 10**6, 10**400, 2.5, float("nan"), float("inf"), "", " ", "\n", "\x00", "\ud800"),
        *("e1", "e2", "e3", "e9", "@paper", "Roo", "Method", "Animal", "outperforms", "addresses", [], {}, ["e1"]),
    ]
)
ODD = st.sampled_from([object(), b"Roo", (), iter(()), len, 2j])


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to each part of a record, of JSON values or of Python's records."""
    if is_dataclass(value):
        parts: Iterable[tuple[Any, Any]] = ((one.name, getattr(value, one.name)) for one in fields(value))
    else:
        parts = (
            value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list | tuple) else ()
        )
    for key, part in parts:
        yield (*at, key)
        yield from places(part, (*at, key))


def put(value: Any, at: tuple[Any, ...], junk: object) -> Any:
    """Return a record with something else in one place."""
    if not at:
        return junk
    if is_dataclass(value):
        return replace(value, **{at[0]: put(getattr(value, at[0]), at[1:], junk)})  # type: ignore[type-var]  # an instance
    changed = dict(value) if isinstance(value, dict) else dict(enumerate(value))
    changed[at[0]] = put(changed[at[0]], at[1:], junk)
    return changed if isinstance(value, dict) else type(value)(changed.values())


def carried_through(items: Iterable[Paper | Extraction], skipped: list[ReadError]) -> list[Extraction]:
    """Return the records that are taken, after all that a build makes of them."""
    options = BuildOptions(Path("nowhere"))
    found = list(extract_all(list(items), options, on_skip=skipped.append))
    _, graph = make_graph(found, options, Published())
    assert list(quads(graph))
    for one in found:
        format_record(one).encode("utf8")
        assert record_of(parse_record(format_record(one))) == record_of(one)
    return found


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(list(places(GOOD))), JUNK)
def test_a_broken_line_of_a_file_is_named_and_the_next_is_read(
    tmp_path: Path, at: tuple[Any, ...], junk: object
) -> None:
    """Whatever stands anywhere in a line of records, it is taken or named by its line, and the next line is taken."""
    path = tmp_path / "records.jsonl"
    path.write_text(f"{json.dumps(OTHER)}\n{json.dumps(put(GOOD, at, junk))}\n{json.dumps({**OTHER, 'id': '3'})}\n")
    skipped: list[ReadError] = []
    found = carried_through(read_papers([path], on_skip=skipped.append), skipped)
    assert len(found) + len(skipped) == 3
    assert [one.paper.id for one in found if one.paper.title == "Other"] == ["2", "3"]


@dataclass
class Plugin:
    """Be an extractor that gives a made record for one paper and empty ones for the others."""

    made: Extraction
    name: str = "plugin/1"

    def extract(self, papers: Iterable[Paper]) -> Iterator[Extraction]:
        """Yield one extraction a paper."""
        return (self.made if paper.id == "1" else Extraction(paper, extractor=self.name) for paper in papers)


PAPERS = [parse_record(json.dumps(one)).paper for one in (GOOD, OTHER)]


@settings(max_examples=25)
@given(st.sampled_from(list(places(extraction_of(GOOD)))), JUNK | ODD)
def test_a_plug_in_s_broken_record_is_named_and_the_next_is_taken(at: tuple[Any, ...], junk: object) -> None:
    """Whatever a plug-in puts anywhere into a record, it is taken or named by the paper's file and line."""
    try:
        made = put(extraction_of(GOOD), at, junk)
    except TypeError:
        return  # not even Python can make it
    outcomes = list(attempt(Plugin(made), PAPERS, strict=False))
    skipped = [one for one in outcomes if isinstance(one, ReadError)]
    found = carried_through([one for one in outcomes if isinstance(one, Extraction)], skipped)
    assert len(found) + len(skipped) == 2
    assert [(one.path, one.line) for one in skipped] == [("papers.jsonl", 7)] * len(skipped)
    assert found[-1].paper.id == "2"


@pytest.mark.parametrize(
    ("at", "junk", "words"),
    [
        (("statements", 0, "evidence", "end"), 99, "lies outside abstract of"),
        (("entities", 0, "type"), "Animal", "entity type 'Animal' is none of"),
        (("entities", 0, "role"), "hero", "role 'hero' is none of"),
        (("entities", 0, "name"), "", "it has no name"),
        (("entities", 0, "id"), "", "the id is empty"),
        (("entities", 0, "mentions", 0, "field"), "body", "field 'body' is none of"),
        (("entities", 0, "mentions", 0, "start"), 0.0, "start must not be of type float"),
        (("entities",), None, "entities must not be of type NoneType"),
        (("statements", 0, "predicate"), "eats", "relation type 'eats' is none of"),
        (("statements", 0, "object"), "e9", "'e9' is no entity of the record"),
        (("statements", 0, "object"), "", "the subject or the object is missing"),
        (("statements", 0, "confidence"), 1.5, "confidence 1.5 lies outside [0, 1]"),
        (("statements", 0, "confidence"), float("nan"), "confidence nan lies outside [0, 1]"),
        (("statements", 0, "confidence"), "0.5", "confidence must not be of type str"),
        (("results", 0, "value"), float("nan"), "nan is not a finite number"),
        (("results", 0, "value_low"), float("-inf"), "-inf is not a finite number"),
        (("results", 0, "metric"), "\ud800", "half of a surrogate pair"),
        (("results", 0, "unit"), None, "a name must be text, not NoneType"),
    ],
)
def test_each_fault_of_a_record_made_in_python_has_its_words(at: tuple[Any, ...], junk: object, words: str) -> None:
    """What a plug-in got wrong is said with the paper's id."""
    with pytest.raises(GroundingError) as caught:
        check_record(put(extraction_of(GOOD), at, junk))
    assert str(caught.value).startswith("paper 1: ")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("at", "junk", "words"),
    [
        (("relations", 0, "type"), "addresses", "Method addresses Method is outside domain and range"),
        (("relations", 0, "benchmark"), "e4", "e4 is a Hardware, not a Benchmark"),
        (("results", 0, "hardware"), "e3", "e3 is a Benchmark, not a Hardware"),
        (("results", 0, "value_low"), 3, "the range runs from 3 down to 2"),
    ],
)
def test_what_breaks_the_ontology_is_told_of_its_paper(at: tuple[Any, ...], junk: object, words: str) -> None:
    """A record that the ontology forbids is left out with file, line and cause; a strict run ends with the cause."""
    broken, options = extraction_of(put(GOOD, at, junk)), BuildOptions(Path("nowhere"))
    skipped: list[ReadError] = []
    assert carried_through([broken, extraction_of(OTHER)], skipped) == [extraction_of(OTHER)]
    assert (skipped[0].path, skipped[0].line) == ("papers.jsonl", 7)
    assert words in skipped[0].reason
    with pytest.raises(OntologyError, match="does not conform"):
        list(extract_all([broken], options))


PLUGIN = """
from kg.model import Entity, Evidence, Extraction, Statement

class Liar:
    name = "liar/1"

    def extract(self, papers):
        for paper in papers:
            quote = Evidence("abstract", 0, 999 if "lie" in paper.abstract else 2)
            said = Statement("@paper", "introduces", "e1", quote)
            yield Extraction(paper, (Entity("e1", "Method", "T", ("T",)),), (said,), (), self.name)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with an installed plug-in that quotes what is not there, and papers on which it does."""
    folder = tmp_path_factory.mktemp("plugin")
    (folder / "liar.py").write_text(PLUGIN, encoding="utf8")
    (folder / "liar-1.dist-info").mkdir()
    (folder / "liar-1.dist-info/METADATA").write_text("Metadata-Version: 2.1\nName: liar\nVersion: 1\n")
    (folder / "liar-1.dist-info/entry_points.txt").write_text("[kg.extractors]\nliar = liar:Liar\n")
    return folder


def kg(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Return how `kg` ends with the plug-in installed."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    command = [sys.executable, "-m", "kg", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_plug_in_s_lie_costs_its_paper_and_no_other(folder: Path, tmp_path: Path, jobs: str) -> None:
    """`kg extract`, `build` and `update` leave out what is not in the text, name it, and end with the code for that."""
    rows = [{"id": f"2404.0000{n}", "title": f"T{n}", "abstract": "No lie." if n == 2 else "It is so."} for n in (1, 2)]
    papers, more = tmp_path / "papers.jsonl", tmp_path / "more.jsonl"
    papers.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf8")
    more.write_text(json.dumps({**rows[0], "abstract": "And this is a lie."}) + "\n", encoding="utf8")
    out = str(tmp_path / "out")
    told = "GroundingError: paper 2404.0000{}: introduces evidence: [0, 999) lies outside abstract of"
    for command, file, line, paper in (
        (("extract", str(papers), "--extractor", "liar", "--jobs", jobs), papers, 2, 2),
        (("build", str(papers), "--extractor", "liar", "--jobs", jobs, "-o", out), papers, 2, 2),
        (("update", str(more), "--store", f"{out}/store", "--jobs", jobs), more, 1, 1),
    ):
        done = kg(folder, *command)
        assert f"skipped {file}:{line}: paper 2404.0000{paper}: " in done.stderr
        assert told.format(paper) in done.stderr
        assert done.returncode == 4
    (record,) = (tmp_path / "out/records.jsonl").read_text(encoding="utf8").splitlines()
    assert (json.loads(record)["id"], json.loads(record)["abstract"]) == ("2404.00001", "It is so.")
