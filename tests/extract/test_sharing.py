"""An extractor that fails on one paper: the paper is named and the others go on, in one process and in several."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from kg.errors import GroundingError, ModelMissingError, ReadError
from kg.extract.worker import attempt
from kg.model import Extraction, Paper, Source

TITLES = ("One", "Two", "Broken", "Four", "Five")
PAPERS = [Paper(str(n), title, sources=(Source("in.jsonl", "json-lines", n),)) for n, title in enumerate(TITLES, 1)]
PLUGIN = """
from kg.model import Extraction

class Fragile:
    name = "fragile/1"

    def extract(self, papers):
        for paper in papers:
            if paper.title == "Broken":
                raise ZeroDivisionError("none is left\\nto divide")
            yield Extraction(paper, extractor=self.name)
"""


class Fragile:
    """Be an extractor that works in batches, and raises for a batch with a certain paper in it."""

    name = "fragile/1"

    def __init__(self, error: Exception, batch: int = 5) -> None:
        self.error, self.batch = error, batch

    def extract(self, papers: Iterable[Paper]) -> Iterator[Extraction]:
        """Yield one extraction a paper, a batch at a time."""
        left = list(papers)
        while left:
            now, left = left[: self.batch], left[self.batch :]
            if any(paper.title == "Broken" for paper in now):
                raise self.error
            yield from (Extraction(paper, extractor=self.name) for paper in now)


class Lazy(Fragile):
    """Be an extractor that notes whether its papers come as an iterator."""

    lazily = False

    def extract(self, papers: Iterable[Paper]) -> Iterator[Extraction]:
        """Yield one extraction a paper."""
        self.lazily = isinstance(papers, Iterator)
        yield from super().extract(papers)


@pytest.mark.parametrize("lazily", [True, False])
def test_papers_come_as_a_list_or_one_by_one(*, lazily: bool) -> None:
    """A process of a pool hands the extractor all its papers at once; where a record is waited for they come lazily."""
    extractor = Lazy(ValueError())
    found = list(attempt(extractor, PAPERS[:2], strict=False, lazily=lazily))
    assert [one.paper for one in found if isinstance(one, Extraction)] == list(PAPERS[:2])
    assert extractor.lazily is lazily


class Short(Fragile):
    """Be an extractor that gives no record for a certain paper, and so breaks its contract."""

    def extract(self, papers: Iterable[Paper]) -> Iterator[Extraction]:
        """Yield one extraction a paper, but for one."""
        return (Extraction(paper, extractor=self.name) for paper in papers if paper.title != "Broken")


@pytest.mark.parametrize("batch", [1, 2, 5])
def test_the_papers_beside_the_broken_one_are_extracted(batch: int) -> None:
    """However large the batch that fails, each other paper gives its record, in order, and the broken one an error."""
    found = list(attempt(Fragile(ValueError("odd\n  number"), batch), PAPERS, strict=False))
    assert [one.paper.id if isinstance(one, Extraction) else one.line for one in found] == ["1", "2", 3, "4", "5"]
    assert str(found[2]) == ("in.jsonl:3: paper 3: its extraction failed: ValueError: odd number; --debug shows where")


def test_several_papers_may_fail() -> None:
    """Two broken papers, one after the other and at the end, are two errors."""
    papers = [*PAPERS[:3], PAPERS[2], PAPERS[3], PAPERS[2]]
    found = list(attempt(Fragile(ValueError("odd")), papers, strict=False))
    assert [isinstance(one, ReadError) for one in found] == [False, False, True, True, False, True]


def test_what_is_not_in_the_text_is_that_paper_s_failure() -> None:
    """A quote that is not in the text fails its paper and no other."""
    error = GroundingError("3", "entity e1", "'Yeti' is not in the text")
    found = list(attempt(Fragile(error), PAPERS, strict=False))
    assert "GroundingError: paper 3: entity e1: 'Yeti'" in str(found[2])
    assert len(found) == len(PAPERS)


def test_a_missing_record_is_that_paper_s_failure() -> None:
    """An extractor that passes a paper over does not give its record to the next one."""
    found = list(attempt(Short(ValueError()), PAPERS[2:], strict=False))
    assert [isinstance(one, ReadError) for one in found] == [True, False, False]
    assert [one.paper.id for one in found if isinstance(one, Extraction)] == ["4", "5"]


def test_an_error_of_the_run_ends_it() -> None:
    """A missing model is no paper's fault, and passes through."""
    with pytest.raises(ModelMissingError):
        list(attempt(Fragile(ModelMissingError("m", "kg train")), PAPERS, strict=False))


def test_strict_lets_the_exception_through() -> None:
    """What was raised is raised, after the records of the papers before."""
    found = attempt(Fragile(ZeroDivisionError("none"), 1), PAPERS, strict=True)
    assert [next(found), next(found)] == [Extraction(paper, extractor="fragile/1") for paper in PAPERS[:2]]
    with pytest.raises(ZeroDivisionError, match="none"):
        next(found)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with an installed plug-in, papers of which it fails on one, and one that it fails on."""
    folder = tmp_path_factory.mktemp("plugin")
    (folder / "fragile.py").write_text(PLUGIN, encoding="utf8")
    info = folder / "fragile-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: fragile\nVersion: 1\n", encoding="utf8")
    (info / "entry_points.txt").write_text("[kg.extractors]\nfragile = fragile:Fragile\n", encoding="utf8")
    rows = [json.dumps({"id": paper.id, "title": paper.title, "abstract": "It runs."}) + "\n" for paper in PAPERS]
    (folder / "in.jsonl").write_text("".join(rows), encoding="utf8")
    (folder / "broken.jsonl").write_text(rows[2], encoding="utf8")
    return folder


def kg(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Return how `kg` ends with the plug-in installed."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    extractor = () if arguments[0] == "update" else ("--extractor", "fragile")  # an update has that of the build
    command = [sys.executable, "-m", "kg", *arguments, *extractor]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_extract_names_the_paper_that_fails(folder: Path, jobs: str) -> None:
    """With a real plug-in, alone and in a pool, `kg extract` prints the other papers and names file, line and cause."""
    done = kg(folder, "extract", "in.jsonl", "--jobs", jobs)
    assert [json.loads(line)["title"] for line in done.stdout.splitlines()] == ["Five", "Four", "One", "Two"]
    assert "skipped in.jsonl:3: paper" in done.stderr
    assert "ZeroDivisionError: none is left to divide" in done.stderr
    assert done.returncode == 4


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_debug_shows_where_it_failed(folder: Path, jobs: str) -> None:
    """With `--debug` the exception ends the run, and its traceback names the plug-in's line."""
    done = kg(folder, "extract", "in.jsonl", "--debug", "--jobs", jobs)
    assert "fragile.py" in done.stderr
    assert done.stderr.rstrip().endswith("ZeroDivisionError: none is left\nto divide")
    assert done.returncode == 1


def test_build_leaves_the_paper_out(folder: Path, tmp_path: Path) -> None:
    """`kg build` makes the store of the other papers, and counts the one that failed as skipped."""
    done = kg(folder, "build", "in.jsonl", "-o", str(tmp_path), "--json")
    report = json.loads(done.stdout)
    assert (report["papers"], report["entries"], done.returncode) == (4, 5, 4)
    (skipped,) = report["skipped"]
    assert (skipped["path"], skipped["line"]) == ("in.jsonl", 3)
    records = (tmp_path / "records.jsonl").read_text(encoding="utf8").splitlines()
    assert sorted(json.loads(record)["title"] for record in records) == ["Five", "Four", "One", "Two"]


def test_update_keeps_a_paper_that_fails_as_it_was(folder: Path, tmp_path: Path) -> None:
    """`kg update` adds the papers that it can, and leaves the one that fails now as the store has it."""
    for file, titles in (("old.jsonl", {1: "One", 2: "Two"}), ("new.jsonl", {2: "Broken", 3: "Three"})):
        rows = [{"id": f"2404.0000{n}", "title": title, "abstract": "It runs."} for n, title in titles.items()]
        (tmp_path / file).write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf8")
    kg(folder, "build", str(tmp_path / "old.jsonl"), "-o", str(tmp_path / "out"))
    arguments = ("update", str(tmp_path / "new.jsonl"), "--store", str(tmp_path / "out" / "store"), "--json")
    done = kg(folder, *arguments)
    report = json.loads(done.stdout)
    assert (report["papers"], report["added"], report["replaced"], report["removed"]) == (3, ["2404.00003"], [], [])
    (skipped,) = report["skipped"]
    assert (skipped["path"], skipped["line"], done.returncode) == (str(tmp_path / "new.jsonl"), 1, 4)
    records = (tmp_path / "out" / "records.jsonl").read_text(encoding="utf8").splitlines()
    assert [json.loads(record)["title"] for record in records] == ["One", "Two", "Three"]
    assert "ZeroDivisionError: none is left" in kg(folder, *arguments, "--debug").stderr


@pytest.mark.parametrize("command", [("build", "-o", "out"), ("extract",)])
def test_a_run_without_a_single_paper_fails(folder: Path, command: tuple[str, ...]) -> None:
    """Where the extraction of every paper fails there is nothing to go on with, and the error says so."""
    done = kg(folder, *command, "broken.jsonl")
    assert "kg: broken.jsonl:1: paper" in done.stderr
    assert done.returncode == 1
