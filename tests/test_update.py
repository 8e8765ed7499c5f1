"""An updated store is the store that a build of the same papers gives."""

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.build import BuildOptions, build
from kg.errors import ReadError, StoreError, UnknownNameError
from kg.inverse import read_graph
from kg.quads import quads
from kg.query import run_query
from kg.resolve.curation import FILE as CURATION
from kg.resolve.curation import HEADER, RENAME
from kg.store import Store, build_store
from kg.store.folder import current_data
from kg.store.papers import FILE, read_book
from kg.update import UpdateOptions, remove, update
from kg.validate import validate
from tests.graphs import small_graph

QUICK = UpdateOptions(store_only=True)
NAMES = ("Kangaroo", "Medusa", "Lookahead", "Speculative Decoding (SD)", "SD", "Eagle")


def record(paper: int, version: int, file: str) -> str:
    """Return a record, as a line; papers 4 and 5 have one title, so that they are one paper."""
    ours, theirs, other = (NAMES[(paper + version * step) % len(NAMES)] for step in (1, 2, 3))
    text = f"We propose {ours}. {ours} outperforms {theirs} and {other} on GSM8K by {version + 2}x."
    names = dict.fromkeys((ours, theirs, other))
    entities = [
        {"id": f"e{at}", "type": "Method", "name": name, "role": "baseline" if at else "proposed", "confidence": 0.9}
        for at, name in enumerate(names)
    ]
    evidence = {"field": "abstract", "start": text.index(". ") + 2, "end": len(text)}
    ends = [(0, at) for at in range(1, len(names))]
    return json.dumps(
        {
            "id": f"paper-{paper}",
            "title": f"On {NAMES[min(paper, 4)]} number {min(paper, 4)}",
            "abstract": text,
            "sources": [{"path": file, "format": "test"}],
            "entities": [*entities, {"id": "b", "type": "Benchmark", "name": "GSM8K", "role": "evaluation"}],
            "relations": [
                {"type": "outperforms", "source": f"e{s}", "target": f"e{o}", "benchmark": "b", "evidence": evidence}
                for s, o in ends
            ],
            "results": [],
        }
    )


def write(path: Path, records: Iterable[str]) -> Path:
    """Write records into a file and return it."""
    path.write_text("".join(f"{one}\n" for one in records), encoding="utf8")
    return path


def dump(store: Path) -> bytes:
    """Return a store's canonical N-Quads."""
    with Store(store) as opened:
        opened.dump(store.parent / "dump.nq")
    return (store.parent / "dump.nq").read_bytes()


def rebuilt(folder: Path, store: Path, records: Iterable[str]) -> Path:
    """Return the store that a build of these records gives where the same IRIs have been published."""
    out = folder / "rebuilt"
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(store, out / "store")
    build([write(folder / "rebuild.jsonl", records)], BuildOptions(out))
    return out / "store"


def same(one: Path, other: Path) -> bool:
    """Say whether two stores hold the same quads and keep the same of their papers, which make those quads."""
    with current_data(one) as (_, first), current_data(other) as (_, second):
        equal = dump(one) == dump(other) and read_book(first) == read_book(second)
    with Store(one) as opened:
        return equal and opened.graph() == read_graph(opened)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Return a store of four papers, with all files beside it."""
    build([write(tmp_path / "first.jsonl", (record(n, 0, "a") for n in range(4)))], BuildOptions(tmp_path / "out"))
    return tmp_path / "out/store"


_PUT = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 2), st.sampled_from("ab")),
    max_size=3,
    unique_by=lambda one: (one[0], one[2]),
)
_STEPS = st.lists(st.tuples(_PUT, st.sets(st.integers(0, 5), max_size=2)), min_size=2, max_size=4)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=_STEPS)
def test_any_updates_give_what_a_rebuild_gives(steps: list[tuple[list[tuple[int, int, str]], set[int]]]) -> None:
    """However papers are added, replaced, merged and removed: the store is that of a build of what is there."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        here = {(0, "a"): record(0, 0, "a")}
        build([write(folder / "first.jsonl", here.values())], BuildOptions(folder / "out"))
        path = folder / "out/store"
        for put, gone in steps:
            new = {(paper, file): record(paper, version, file) for paper, version, file in put}
            if new:
                here |= new
                update(path, [write(folder / "more.jsonl", new.values())], QUICK)
            _remove(path, gone, here)
        if here:
            assert same(path, rebuilt(folder, path, here.values()))
        else:
            with Store(path) as opened:
                assert opened.papers() == []


def _remove(path: Path, papers: set[int], here: dict[tuple[int, str], str]) -> None:
    """Remove those of the papers that are there, and what is one paper with them."""
    papers |= {4, 5} if papers & {4, 5} else set()
    ids = {f"paper-{paper}" for paper in papers}
    with current_data(path) as (_, data):
        known = sorted(ids.intersection(read_book(data).papers))
    if known:
        remove(path, known, QUICK)
    for key in [key for key in here if key[0] in papers]:
        del here[key]


def test_an_update_says_what_it_did(store: Path, tmp_path: Path) -> None:
    """New, changed and unchanged papers are told apart, and the quads counted."""
    more = [record(0, 0, "a"), record(1, 1, "a"), record(4, 0, "a")]
    report = update(store, [write(tmp_path / "more.jsonl", more)], QUICK)
    assert (report.added, report.replaced, report.unchanged) == (("paper-4",), ("paper-1",), 1)
    assert (report.papers, report.removed, report.outputs) == (5, (), ())
    with Store(store) as opened:
        assert len(opened) == report.quads
        assert validate(opened) == []
        assert run_query(opened, "ASK { ?p dcterms:identifier 'paper-4' }").value  # type: ignore[union-attr]  # ASK


def test_nothing_new_writes_nothing(store: Path, tmp_path: Path) -> None:
    """An update with what is there already leaves the data as they are."""
    with Store(store) as opened:
        report = update(store, [tmp_path / "first.jsonl"])
        assert opened.is_current
        assert (report.unchanged, report.quads, report.quads_added) == (4, len(opened), 0)


def test_two_names_of_one_paper_become_one(store: Path, tmp_path: Path) -> None:
    """Where a new paper shows that two are one, the one that is left is what a build would make."""
    lines = [record(4, 0, "a"), record(5, 1, "b")]
    update(store, [write(tmp_path / "four.jsonl", lines[:1])], QUICK)
    report = update(store, [write(tmp_path / "five.jsonl", lines[1:])], QUICK)
    assert report.papers == 5
    assert same(store, rebuilt(tmp_path, store, [*(record(n, 0, "a") for n in range(4)), *lines]))


def test_files_beside_the_store_follow(store: Path, tmp_path: Path) -> None:
    """An update writes anew the files that a build wrote and that are still there; other files stay."""
    out = store.parent
    (out / "graph.gexf").unlink()
    (out / "notes.txt").write_text("mine", encoding="utf8")
    report = update(store, [write(tmp_path / "more.jsonl", [record(4, 0, "a")])])
    assert "graph.html" in report.outputs
    assert "graph.gexf" not in report.outputs
    assert not (out / "graph.gexf").exists()
    assert json.loads((out / "stats.json").read_text(encoding="utf8"))["papers"] == 5
    assert (out / "notes.txt").read_text(encoding="utf8") == "mine"
    before = (out / "stats.json").read_bytes()
    remove(store, ["paper-4"], QUICK)
    assert (out / "stats.json").read_bytes() == before


def test_papers_are_removed_by_any_name(store: Path) -> None:
    """Id, IRI and title name a paper; an unknown one is told with those that are near, and nothing goes."""
    with pytest.raises(UnknownNameError, match="did you mean paper-"):
        remove(store, ["paper-1", "paper-9"], QUICK)
    with Store(store) as opened:
        iris = opened.papers()
    report = remove(store, ["paper-0", iris[1], "on LOOKAHEAD, number 2"], QUICK)
    assert report.removed == ("paper-0", "paper-1", "paper-2")
    with Store(store) as opened:
        assert opened.papers() == iris[3:]


def test_papers_are_extracted_like_in_the_build(tmp_path: Path) -> None:
    """Bare papers are extracted with the extractor of the build, and once only."""
    papers = [{"id": str(n), "title": f"Kangaroo {n}", "abstract": "We propose Roo. It beats Kanga."} for n in "12"]
    one, two = (write(tmp_path / f"{n}.jsonl", [json.dumps(papers[n])]) for n in (0, 1))
    build([one], BuildOptions(tmp_path / "out", min_confidence=0.5, form="rdf12"))
    path = tmp_path / "out/store"
    update(path, [two], QUICK)
    other = tmp_path / "rebuilt"
    shutil.copytree(path, other / "store")
    build([one, two], BuildOptions(other, min_confidence=0.5, form="rdf12"))
    assert same(path, other / "store")


def test_another_version_does_all_afresh(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a new release everything is extracted and written again, since it may find other things."""
    before = dump(store)
    monkeypatch.setattr("kg.update.__version__", "99")
    report = update(store, [tmp_path / "first.jsonl"], QUICK)
    assert (report.unchanged, report.papers) == (4, 4)
    with Store(store) as opened:
        assert opened.folder
        assert opened.folder.name == "data-2"
    assert dump(store) == before


def test_nothing_readable_is_an_error(store: Path, tmp_path: Path) -> None:
    """Where nothing can be read, the store stays as it was; where something can, the rest is named."""
    (tmp_path / "empty.txt").touch()
    before = dump(store)
    with pytest.raises(ReadError, match=r"empty\.txt"):
        update(store, [tmp_path / "empty.txt"], QUICK)
    assert dump(store) == before
    report = update(store, [tmp_path / "empty.txt", write(tmp_path / "4.jsonl", [record(4, 0, "a")])], QUICK)
    assert (report.added, len(report.skipped)) == (("paper-4",), 1)


def test_a_store_of_quads_alone_is_refused(tmp_path: Path) -> None:
    """A store without the papers that its quads came from cannot be brought up to date."""
    build_store(tmp_path / "store", quads(small_graph()))
    with pytest.raises(StoreError, match="build it anew"):
        remove(tmp_path / "store", ["x"], QUICK)
    with pytest.raises(StoreError, match="is not there"):
        remove(tmp_path / "none", ["x"], QUICK)
    assert not (tmp_path / "none").exists()


def test_a_store_without_a_setting_is_named(store: Path) -> None:
    """A store that does not keep all settings of its build, as an early kg made it, is not changed by guessing them."""
    with current_data(store) as (_, data), sqlite3.connect(data / FILE) as database:
        database.execute("DELETE FROM settings WHERE name = 'curation'")
    with pytest.raises(StoreError, match=r"setting 'curation'.*kg build"):
        remove(store, ["paper-1"], QUICK)


def test_damaged_papers_are_a_store_error(store: Path) -> None:
    """Where the file of the papers is no database any more, the error names the store."""
    with current_data(store) as (_, data):
        (data / FILE).write_bytes(b"not a database, and long enough to be looked at as one " * 40)
    with pytest.raises(StoreError, match="not a database"):
        remove(store, ["paper-1"], QUICK)


def test_decisions_of_people_are_applied(store: Path, tmp_path: Path) -> None:
    """A line in the curation file beside the store takes effect with the next update, also where no paper is new."""
    with Store(store) as opened:
        iri = next(entity.iri for entity in opened.graph().entities if entity.label == "Medusa")
    line = f"{iri}\t{RENAME}\t\tMedusa of old\t\t\t"
    (store.parent / CURATION).write_text("\t".join(HEADER) + f"\n{line}\n", encoding="utf8")
    report = update(store, [tmp_path / "first.jsonl"], QUICK)
    assert (report.unchanged, report.quads_added > 0) == (4, True)
    with Store(store) as opened:
        assert iri in {entity.iri for entity in opened.graph().entities if entity.label == "Medusa of old"}
        assert opened.graph() == read_graph(opened)
