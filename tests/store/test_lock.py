"""One process writes a store at a time; whoever comes second waits, or is told who is first."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import Store, build_store
from kg.store.lock import hold_lock

HOLD = """
import sys
from pathlib import Path
from kg.store.lock import hold_lock
with hold_lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(path: Path) -> subprocess.Popen[str]:
    """Start another process that holds the lock until its standard input ends."""
    command = [sys.executable, "-c", HOLD, str(path)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def test_the_second_writer_is_told_who_is_first(tmp_path: Path) -> None:
    """The message names the process and its command; readers are not held up."""
    path = tmp_path / "store"
    build_store(path, [])
    with holder(path) as process:
        with pytest.raises(StoreError, match=rf"process {process.pid}, `-c .*store`; end it, or wait"):
            build_store(path, [])
        with Store(path) as store:
            assert not len(store)
        process.communicate()
    build_store(path, [])


def test_the_second_writer_waits(tmp_path: Path) -> None:
    """Within its patience the second writer goes on as soon as the first one ends."""
    path = tmp_path / "store"
    with holder(path) as process:
        timer = threading.Timer(0.2, process.communicate)
        timer.start()
        assert build_store(path, [], wait_s=60) == 0
        timer.join()


def test_a_killed_writer_leaves_no_lock(tmp_path: Path) -> None:
    """After a writer was killed, the next one need not wait."""
    path = tmp_path / "store"
    with holder(path) as process:
        process.kill()
    assert build_store(path, []) == 0


def test_a_lock_leaves_nothing_where_no_store_came_to_be(tmp_path: Path) -> None:
    """A folder that was made for the lock alone goes with it."""
    with hold_lock(tmp_path / "store"):
        assert (tmp_path / "store/lock").exists()
    assert list(tmp_path.iterdir()) == []


def test_two_writers_in_one_process_exclude_each_other(tmp_path: Path) -> None:
    """The lock holds between the threads of one process too."""
    build_store(tmp_path / "store", [])
    with hold_lock(tmp_path / "store"), pytest.raises(StoreError, match="another process is writing it"):
        build_store(tmp_path / "store", [])
