"""New data take the place of the old ones at one moment, and what goes wrong before leaves the old ones."""

import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.quads import quads
from kg.store import Store, build_store
from kg.store.folder import current_data, new_data, read_marker
from tests.graphs import small_graph

GRAPH = small_graph()
WRITE = """
import sys
from pathlib import Path
from pyoxigraph import Literal, NamedNode, Quad
from kg.errors import StoreError
from kg.store import Store, build_store
import os
if os.geteuid() == 0 and sys.argv[2] == "nobody":
    os.seteuid(65534)
a = NamedNode("x:a")
try:
    build_store(Path(sys.argv[1]), (Quad(a, a, Literal("much text" * 50 + str(n)), a) for n in range(20_000)))
except StoreError as error:
    print(error)
with Store(Path(sys.argv[1])) as store:
    print(len(store))
"""


def build_in_child(path: Path, user: str, limit: int = resource.RLIM_INFINITY) -> list[str]:
    """Build a large store at `path` in another process, files no longer than the limit; return what it prints."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    command = [sys.executable, "-c", WRITE, str(path), user]
    done = subprocess.run(command, capture_output=True, text=True, check=True, preexec_fn=limited)
    return done.stdout.splitlines()


def test_a_disk_that_fills_up_costs_nothing(tmp_path: Path) -> None:
    """Where files can grow no further, the error says so, the old data stay and the half new ones go."""
    path = tmp_path / "store"
    size = build_store(path, quads(GRAPH))
    said, left = build_in_child(path, "me", limit=200_000)
    assert "pass the size that is allowed" in said
    assert int(left) == size
    assert sorted(p.name for p in path.iterdir()) == ["data-1", "lock", "store.json"]


def test_a_folder_that_cannot_be_written_is_named() -> None:
    """A read-only store can be read, and a writer is told that it may not write."""
    with tempfile.TemporaryDirectory() as name:  # pytest's own folders are closed to other users
        path = Path(name) / "store"
        size = build_store(path, quads(GRAPH))
        for folder in (Path(name), path):
            folder.chmod(0o555)
        (path / "lock").chmod(0o444)
        said, left = build_in_child(path, "nobody")
        assert said == f"store {path}: cannot be written: Permission denied"
        assert int(left) == size
        for folder in (Path(name), path):
            folder.chmod(0o755)


def test_what_was_left_half_is_removed(tmp_path: Path) -> None:
    """The next writer removes what a killed one left, also in a folder that never became a store."""
    path = tmp_path / "store"
    (path / "data-1/quads").mkdir(parents=True)
    (path / "lock").touch()
    build_store(path, quads(GRAPH))
    (path / "data-7").mkdir()
    (path / ".gone-data-3").mkdir()
    build_store(path, quads(GRAPH))
    assert sum(one.is_dir() for one in path.iterdir()) == 1


def test_a_copy_begins_with_the_current_data(tmp_path: Path) -> None:
    """New data may start as a copy, whose tables are linked and whose changes leave the old ones as they are."""
    path = tmp_path / "store"
    build_store(path, quads(GRAPH))
    with current_data(path) as (_, old):
        tables = sorted(one.name for one in (old / "quads").glob("*.sst"))
        with new_data(path, base="x:", copy=True) as folder:
            assert sorted(one.name for one in (folder / "quads").glob("*.sst")) == tables
            assert all(one.stat().st_nlink == 2 for one in (folder / "quads").glob("*.sst"))
    assert read_marker(path).data == folder.name
    with Store(path) as store:
        assert store.graph() == GRAPH


def test_an_error_keeps_the_old_data(tmp_path: Path) -> None:
    """What fails while new data are made leaves the old ones current and nothing beside them."""
    path = tmp_path / "store"
    build_store(path, quads(GRAPH))
    before = json.loads((path / "store.json").read_text(encoding="utf8"))
    with pytest.raises(StoreError, match="the disk is full"), new_data(path, base="x:", copy=True) as folder:
        raise OSError(28, os.strerror(28))
    assert not folder.exists()
    assert json.loads((path / "store.json").read_text(encoding="utf8")) == before
