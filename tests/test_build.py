"""Hold the main job, on the examples and on the five real pages."""

import filecmp
import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.build import BuildOptions, Report, build, extract_all
from kg.errors import ReadError, SettingError, StoreError
from kg.model import Paper
from kg.record import parse_record
from kg.store import Store

ROOT = Path(__file__).parent.parent
FILES = {"records.jsonl", "resolution.tsv", "stats.json", "graph.ttl", "graph.html", "graph.gexf", "neo4j", "store"}


def files_below(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by relative path; the database's own files left out."""
    found = {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
    return {name: data for name, data in found.items() if "/quads/" not in name}


@pytest.fixture(scope="module")
def pages(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Report]:
    """Return what the five pages give."""
    out = tmp_path_factory.mktemp("pages") / "out"
    return out, build([shared / "corpus/pages"], BuildOptions(out))


@pytest.mark.parametrize(
    "base", ["", "nonsense", "https://w3id.org/kg", "https://w3id.org/kg#", "https://a b/", "urn:kg/", "http:///"]
)
def test_a_base_is_an_address(base: str) -> None:
    """A base under which no IRI can be minted is refused before anything is read."""
    with pytest.raises(SettingError, match="setting base: must be an http or https address that ends in /"):
        BuildOptions(Path("out"), base=base)


def test_the_five_pages_give_196_papers(pages: tuple[Path, Report]) -> None:
    """203 entries are 196 papers; nothing is skipped; every class and nearly every property occurs."""
    _, report = pages
    assert (report.entries, report.papers, report.skipped) == (203, 196, ())
    assert len(report.entities) == 6
    assert len(report.statements) >= 8
    assert report.results > 100


def test_every_output_is_there(pages: tuple[Path, Report]) -> None:
    """The build writes all its files and leaves nothing else behind."""
    out, _ = pages
    assert {p.name for p in out.iterdir()} == FILES


def test_every_quote_is_in_its_text(pages: tuple[Path, Report]) -> None:
    """Each record reads back, with its offsets checked against the text."""
    out, report = pages
    lines = (out / "records.jsonl").read_text(encoding="utf8").splitlines()
    assert len([parse_record(line) for line in lines]) == report.papers


def test_the_store_gives_back_the_counts(pages: tuple[Path, Report]) -> None:
    """The graph read from the store has the papers, statements and results that were reported."""
    out, report = pages
    with Store(out / "store") as store:
        graph = store.graph()
    assert len(graph.papers) == report.papers
    assert len(graph.statements) == sum(report.statements.values())
    assert len(graph.results) == report.results
    assert json.loads((out / "stats.json").read_text(encoding="utf8"))["results"] == report.results


def test_another_run_in_another_process_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two builds of the examples, with other hash seeds and numbers of processes, write the same bytes."""
    for seed, jobs, name in (("1", "1", "a"), ("2", "2", "b")):
        command = [sys.executable, "-m", "kg", "build", "examples/", "-o", str(tmp_path / name), "--jobs", jobs]
        subprocess.run(command, cwd=ROOT, env={"PYTHONHASHSEED": seed}, check=True, capture_output=True)
    assert files_below(tmp_path / "a") == files_below(tmp_path / "b")


def test_exports_holds_what_the_examples_give(tmp_path: Path) -> None:
    """What is committed in `exports/` is what `kg build examples/` writes."""
    subprocess.run(
        [sys.executable, "-m", "kg", "build", "examples/", "-o", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    listed = subprocess.run(["git", "ls-files", "exports"], cwd=ROOT, check=True, capture_output=True, text=True)
    committed = [Path(line).relative_to("exports") for line in listed.stdout.splitlines()]
    assert committed
    for file in committed:
        assert filecmp.cmp(ROOT / "exports" / file, tmp_path / file, shallow=False), file


def test_records_are_read_instead_of_extracted(tmp_path: Path) -> None:
    """A record is taken as it is: its statements are in the graph, whatever our extractor would find."""
    quote = "We propose Roo, which beats Kanga."
    record = {
        "id": "1",
        "title": "Roo",
        "abstract": quote,
        "entities": [
            {"id": "e1", "type": "Method", "name": "Roo", "role": "proposed"},
            {"id": "e2", "type": "Method", "name": "Kanga", "role": "baseline"},
        ],
        "relations": [
            {
                "type": "outperforms",
                "source": "e1",
                "target": "e2",
                "evidence": {"field": "abstract", "start": 0, "end": len(quote)},
            }
        ],
    }
    (tmp_path / "r.jsonl").write_text(json.dumps(record), encoding="utf8")
    report = build([tmp_path / "r.jsonl"], BuildOptions(tmp_path / "out"))
    assert report.statements == {"outperforms": 1}


def test_nothing_readable_is_an_error_and_leaves_the_old_output(tmp_path: Path) -> None:
    """Where no file can be read, the old output stays as it was."""
    (tmp_path / "empty.txt").touch()
    (tmp_path / "out").mkdir()
    (tmp_path / "out/graph.ttl").write_text("old", encoding="utf8")
    with pytest.raises(ReadError, match=r"empty\.txt"):
        build([tmp_path / "empty.txt"], BuildOptions(tmp_path / "out"))
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["graph.ttl"]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """Where the output folder is a file, the message names it."""
    (tmp_path / "out").touch()
    with pytest.raises(StoreError, match="cannot be written"):
        build([ROOT / "examples"], BuildOptions(tmp_path / "out"))


def test_the_users_own_files_stay(tmp_path: Path) -> None:
    """A file of the user's in the output folder is not touched."""
    (tmp_path / "notes.txt").write_text("mine", encoding="utf8")
    build([ROOT / "examples"], BuildOptions(tmp_path))
    assert (tmp_path / "notes.txt").read_text(encoding="utf8") == "mine"
    assert {p.name for p in tmp_path.iterdir()} == FILES | {"notes.txt"}


def test_two_processes_extract_what_one_does() -> None:
    """The pool gives the same extractions in the same order."""
    papers = [Paper(f"{n}", f"Roo {n}: a method", "We propose Roo. It runs on an NVIDIA A100.") for n in range(70)]
    one, two = (list(extract_all(papers, BuildOptions(Path(), jobs=jobs))) for jobs in (1, 2))
    assert one == two


def test_bad_input_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    """Among broken files a good one is built; each broken one is named with its line; the exit code says so."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "binary.bin").write_bytes(bytes(range(256)) * 20)
    (folder / "empty.txt").touch()
    title = 'Roo<script>alert(1)</script>: "quotes" \\ back \u202e\x07 and \u05e9\u05dc\u05d5\u05dd'
    good = [{"id": f"2101.0000{n}", "title": f"{title} {n}", "abstract": "We propose Roo."} for n in range(9)]
    lines = [json.dumps(row) for row in good]
    lines[6] = lines[6][:30]
    (folder / "papers.jsonl").write_text("\n".join(lines), encoding="utf8")
    command = [sys.executable, "-m", "kg", "build", str(folder), "-o", str(tmp_path / "out")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 4
    for name in ("binary.bin", "empty.txt", "papers.jsonl:7"):
        assert name in done.stderr
    assert "Traceback" not in done.stderr
    assert "\x07" not in done.stdout + done.stderr
    assert json.loads((tmp_path / "out/stats.json").read_text(encoding="utf8"))["papers"] == 8
    assert "<script>alert(1)" not in (tmp_path / "out/graph.html").read_text(encoding="utf8")
