"""The store holds what was built, gives it back, and says what is wrong with it."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Quad

from kg.errors import StoreError
from kg.graph import Graph
from kg.quads import quads
from kg.store import MARKER, Store, build_store
from tests.graphs import small_graph

GRAPH = small_graph()
FIRST, SECOND = (p.iri for p in GRAPH.papers)


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


def test_dump_is_canonical(path: Path, tmp_path: Path) -> None:
    """A dump has the same bytes whatever the order in which the quads came."""
    with Store(path) as store, Store(None) as other:
        other.load(list(quads(GRAPH))[::-1])
        assert store.dump(tmp_path / "a.nq") == other.dump(tmp_path / "b.nq") == len(store)
    assert (tmp_path / "a.nq").read_bytes() == (tmp_path / "b.nq").read_bytes()


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
    with pytest.raises(StoreError, match="name too long"):
        Store(tmp_path / ("long" * 100))


def test_a_closed_store_says_so(path: Path) -> None:
    """A closed store can be closed again and does nothing else."""
    store = Store(path)
    store.close()
    store.close()
    with pytest.raises(StoreError, match="is closed"):
        len(store)


def test_a_base_of_its_own(tmp_path: Path) -> None:
    """The marker keeps the base of the IRIs."""
    where = tmp_path / "store"
    build_store(where, quads(Graph(base="https://example.org/")), base="https://example.org/")
    with Store(where) as store:
        assert store.base == store.graph().base == "https://example.org/"


def test_a_missing_parent_is_a_store_error(tmp_path: Path) -> None:
    """A store cannot be built in a folder that is not there."""
    with pytest.raises(StoreError):
        build_store(tmp_path / "none" / "store", [])


def test_an_interrupted_build_leaves_the_old_store(path: Path) -> None:
    """When the quads stop coming, the store that was there stays, and nothing lies beside it."""

    def broken() -> Iterator[Quad]:
        yield from list(quads(GRAPH))[:50]
        raise KeyboardInterrupt

    before = sorted(p.name for p in path.iterdir())
    with pytest.raises(KeyboardInterrupt):
        build_store(path, broken())
    assert sorted(p.name for p in path.iterdir()) == before
    with Store(path) as store:
        assert store.graph() == GRAPH


def test_readers_go_on_while_the_store_is_written(path: Path) -> None:
    """An open store keeps its data through two rebuilds, also for what it reads late; a new one sees the new data."""
    with Store(path) as store:
        build_store(path, [])
        build_store(path, list(quads(GRAPH))[:10])
        assert not store.is_current
        assert store.graph() == GRAPH
        with Store(path) as newer:
            assert newer.is_current
            assert len(newer) == 10
    build_store(path, quads(GRAPH))
    assert sum(p.name.startswith("data-") for p in path.iterdir()) == 1


def test_a_store_of_version_1_is_read_and_rebuilt(path: Path) -> None:
    """The data of version 1 lie in the store's own folder: they are read, and a build puts the new layout there."""
    with Store(path) as store:
        data = store.folder
    assert data
    (data / "quads").rename(path / "quads")
    (path / MARKER).write_text(json.dumps({"format": "kg-store", "version": 1, "base": "x:"}), encoding="utf8")
    with Store(path) as store:
        assert store.graph() == GRAPH
        assert (store.base, store.is_current) == ("x:", True)
    build_store(path, [])
    assert not (path / "quads").exists()
    with Store(path) as store:
        assert not len(store)


def test_a_newer_version_is_refused_and_kept(path: Path) -> None:
    """A store of a newer version is neither read nor written over."""
    marker = json.dumps({"format": "kg-store", "version": 99, "base": "x:", "data": "data-1"})
    (path / MARKER).write_text(marker, encoding="utf8")
    for use in (lambda: Store(path), lambda: build_store(path, [])):
        with pytest.raises(StoreError, match=r"kg-store 99, this kg knows kg-store 2"):
            use()
    assert (path / MARKER).read_text(encoding="utf8") == marker
    assert (path / "data-1" / "quads" / "CURRENT").exists()


def test_missing_data_are_named(path: Path) -> None:
    """A marker without its data, or data without a database, are refused."""
    (path / "data-1" / "quads" / "CURRENT").unlink()
    with pytest.raises(StoreError, match="database is missing"):
        Store(path)
    shutil.rmtree(path / "data-1")
    with pytest.raises(StoreError, match="database is missing"):
        Store(path)


def test_loading_needs_an_empty_store_in_memory(path: Path) -> None:
    """Bulk loading into a store on disk, or into one that holds something, is refused."""
    with Store(path) as store, pytest.raises(StoreError, match="only an empty store in memory"):
        store.load([])
    with Store(None) as store:
        assert store.load(quads(GRAPH)) == len(list(quads(GRAPH)))
        with pytest.raises(StoreError, match="only an empty store in memory"):
            store.load([])
