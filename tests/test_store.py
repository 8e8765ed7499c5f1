"""The store keeps papers, lets them go without a trace, and says what is wrong with it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Quad

from kg.errors import StoreError
from kg.graph import Graph
from kg.iri import mint_paper
from kg.quads import quads
from kg.store import MARKER, Store, build_store
from tests.graphs import random_graph, small_graph

GRAPH = small_graph()
FIRST, SECOND = (p.iri for p in GRAPH.papers)


def part(graph: Graph, iris: set[str]) -> Graph:
    """Return what only these papers say; entities keep their names."""
    entities = (replace(e, papers=tuple(p for p in e.papers if p in iris)) for e in graph.entities)
    return replace(
        graph,
        papers=tuple(p for p in graph.papers if p.iri in iris),
        entities=tuple(e for e in entities if e.papers),
        statements=tuple(s for s in graph.statements if s.paper in iris),
        results=tuple(r for r in graph.results if r.paper in iris),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the folder of a store with the small graph."""
    where = tmp_path / "store"
    build_store(where, quads(GRAPH))
    return where


def test_build_and_read(path: Path) -> None:
    """A built store holds the graph, its papers and its size."""
    with Store(path) as store:
        assert store.graph() == GRAPH
        assert store.papers() == [FIRST, SECOND]
        assert len(store) == len(list(quads(GRAPH)))


def test_removing_leaves_no_orphans(path: Path) -> None:
    """A store without a paper equals one that never had it, down to the dataset's counts."""
    with Store(path, read_only=False) as store:
        assert store.remove_papers([FIRST]) == 1
        assert set(store) == set(quads(part(GRAPH, {SECOND})))
        assert store.remove_papers([FIRST, "x:none"]) == 0
        assert store.remove_papers([SECOND]) == 1
        assert set(store) == set(quads(Graph()))


def test_putting_back_restores(path: Path) -> None:
    """A paper that is removed and put back leaves the store as it was; so does putting it twice."""
    with Store(path, read_only=False) as store:
        store.remove_papers([FIRST])
        store.put(quads(GRAPH))
        store.put(quads(GRAPH))
        assert set(store) == set(quads(GRAPH))


def test_papers_one_by_one_equal_all_at_once() -> None:
    """Putting papers one after the other, each with what it mentions, gives the graph of all of them."""
    whole = random_graph(8, seed=5)
    with Store(None) as store:
        for paper in whole.papers:
            described = part(whole, {paper.iri})
            store.put(quads(described))
        assert store.graph() == whole
        assert set(store) == set(quads(whole))


def test_replacing_a_paper_drops_what_it_said(path: Path) -> None:
    """A new version of a paper takes the place of the old one, and entities that it no longer names go."""
    alone = replace(part(GRAPH, {FIRST}), entities=(), statements=(), results=())
    with Store(path, read_only=False) as store:
        store.put(quads(alone))
        expected = part(GRAPH, {SECOND})
        found = store.graph()
        assert found.papers == GRAPH.papers
        assert (found.entities, found.statements, found.results) == (
            expected.entities,
            expected.statements,
            expected.results,
        )


def test_a_family_that_goes_is_no_family(tmp_path: Path) -> None:
    """When an entity goes, what was said to be its variant is so no longer."""
    entities = tuple(
        replace(e, family="https://w3id.org/paper-kg/method/swiftlet") if e.label == "Warbler" else e
        for e in GRAPH.entities
    )
    where = tmp_path / "store"
    build_store(where, quads(replace(GRAPH, entities=entities)))
    with Store(where, read_only=False) as store:
        store.remove_papers([FIRST])
        assert store.graph() == part(GRAPH, {SECOND})


def test_dump_is_canonical(path: Path, tmp_path: Path) -> None:
    """A dump has the same bytes whatever the order in which the quads came."""
    with Store(path) as store, Store(None) as other:
        other.load(list(quads(GRAPH))[::-1])
        assert store.dump(tmp_path / "a.nq") == other.dump(tmp_path / "b.nq") == len(store)
    assert (tmp_path / "a.nq").read_bytes() == (tmp_path / "b.nq").read_bytes()


def test_an_interrupted_build_leaves_the_old_store(path: Path) -> None:
    """When the quads stop coming, the store that was there stays, and nothing lies beside it."""

    def broken() -> Iterator[Quad]:
        yield from list(quads(GRAPH))[:50]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_store(path, broken())
    assert [p.name for p in path.parent.iterdir()] == ["store"]
    with Store(path) as store:
        assert store.graph() == GRAPH


def test_a_rebuild_keeps_the_neighbours(path: Path) -> None:
    """Files that the caller keeps in the store's folder outlive a rebuild."""
    (path / "records.jsonl").write_text("kept", encoding="utf8")
    (path / "more").mkdir()
    assert build_store(path, []) == 0
    assert (path / "records.jsonl").read_text(encoding="utf8") == "kept"
    assert (path / "more").is_dir()


def test_what_is_no_store_is_named(tmp_path: Path) -> None:
    """A missing folder, a folder of something else and a broken marker are told apart."""
    with pytest.raises(StoreError, match="is not there"):
        Store(tmp_path / "none")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "file.txt").touch()
    with pytest.raises(StoreError, match="is not a store"):
        Store(tmp_path / "other")
    with pytest.raises(StoreError, match="something else than a store"):
        build_store(tmp_path / "other", [])
    (tmp_path / "other" / MARKER).write_text("{", encoding="utf8")
    with pytest.raises(StoreError, match="cannot be read"):
        Store(tmp_path / "other")


def test_another_version_is_refused(path: Path) -> None:
    """A store of another version is refused with both versions."""
    marker = {"format": "kg-store", "version": 99, "base": "x"}
    (path / MARKER).write_text(json.dumps(marker), encoding="utf8")
    with pytest.raises(StoreError, match=r"kg-store 99, this is kg-store 1"):
        Store(path)


def test_a_missing_database_is_named(path: Path) -> None:
    """A marker without a database is refused."""
    (path / "quads" / "CURRENT").unlink()
    with pytest.raises(StoreError, match="database is missing"):
        Store(path)


def test_read_only_is_kept(path: Path) -> None:
    """A store that is open read-only refuses every change."""
    with Store(path) as store:
        for change in (
            lambda: store.put([]),
            lambda: store.remove_papers([FIRST]),
            store.clear,
            lambda: store.load([]),
        ):
            with pytest.raises(StoreError, match="read-only"):
                change()


def test_one_writer(path: Path) -> None:
    """A second writer is refused while readers are welcome, also from another process."""
    code = "import sys\nfrom pathlib import Path\nfrom kg.store import Store\nprint(len(Store(Path(sys.argv[1]))))"
    with Store(path, read_only=False) as store:
        with pytest.raises(StoreError, match="another process has it open"):
            Store(path, read_only=False)
        done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
        assert int(done.stdout) == len(store)
    with Store(path, read_only=False) as store:
        assert len(store)


def test_changes_last(path: Path) -> None:
    """What was put is there when the store is opened again."""
    with Store(path, read_only=False) as store:
        store.remove_papers([FIRST])
    with Store(path) as store:
        assert store.papers() == [SECOND]


def test_loading_needs_an_empty_store(path: Path) -> None:
    """Bulk loading into a store that holds something is refused; after clearing it works."""
    with Store(path, read_only=False) as store:
        with pytest.raises(StoreError, match="not empty"):
            store.load([])
        store.clear()
        assert store.load(quads(GRAPH)) == len(list(quads(GRAPH)))


def test_a_closed_store_says_so(path: Path) -> None:
    """A closed store can be closed again and does nothing else."""
    store = Store(path)
    store.close()
    store.close()
    with pytest.raises(StoreError, match="is closed"):
        len(store)


def test_hostile_texts_cannot_leave_their_literals(path: Path) -> None:
    """Texts that look like SPARQL are put and removed as text."""
    hostile = 'x" . } } ; DROP ALL ; INSERT DATA { GRAPH <x:g> { <x:a> <x:b> "'
    first = replace(
        GRAPH.papers[0], paper=replace(GRAPH.papers[0].paper, id=hostile, title=hostile), iri=mint_paper(hostile)
    )
    with Store(path, read_only=False) as store:
        before = set(store)
        store.put(quads(Graph(papers=(first,))))
        assert store.graph().papers[-1].paper.title == hostile or hostile in {
            p.paper.title for p in store.graph().papers
        }
        store.remove_papers([first.iri])
        assert set(store) == before


def test_a_base_of_its_own(tmp_path: Path) -> None:
    """The marker keeps the base of the IRIs."""
    where = tmp_path / "store"
    build_store(where, quads(Graph(base="https://example.org/")), base="https://example.org/")
    with Store(where) as store:
        assert store.base == store.graph().base == "https://example.org/"


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_a_missing_parent_is_a_store_error(tmp_path: Path) -> None:
    """A store cannot be built in a folder that is not there."""
    with pytest.raises(StoreError):
        build_store(tmp_path / "none" / "store", [])
