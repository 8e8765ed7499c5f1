"""Who may write a store: one process, by a lock on a file that the system lets go when the process ends.

Imports `errors`. A lock of the system outlives no crash, so that none is ever stale; what the file says is only there
to name the holder.
"""

import json
import os
import shlex
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import StoreError

try:
    import fcntl
except ImportError:  # not POSIX: only the database's own lock is left
    fcntl = None  # type: ignore[assignment]  # that is how its absence is told

LOCK = "lock"
POLL_S = 0.05
"""Seconds between two attempts to get a lock that another process holds."""


def try_lock(file: int, *, shared: bool = False) -> bool:
    """Lock an open file, exclusively or together with others; return whether that went, and never wait."""
    if fcntl is None:
        return True
    try:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def is_at(file: int, path: Path) -> bool:
    """Say whether the open file is still the one at that path, rather than one that was removed."""
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False


@contextmanager
def hold_lock(path: Path, *, wait_s: float = 0.0) -> Iterator[None]:
    """Hold the write lock of the store at `path`, whose folder is made where it is missing.

    A folder that was made for the lock and is no store in the end is removed again.

    Args:
        path: The folder of the store; its parent must exist.
        wait_s: Seconds to wait for another writer to end.

    Raises:
        StoreError: Another process holds it, named with its id and command; or the folder cannot be written.
    """
    until, told = time.monotonic() + wait_s, path / LOCK
    while True:
        file = _open(path)
        if try_lock(file) and is_at(file, told):
            break
        holder = _holder(told)
        os.close(file)
        if time.monotonic() >= until:
            raise StoreError(str(path), f"another process is writing it{holder}; end it, or wait with --wait SECONDS")
        time.sleep(POLL_S)
    try:
        os.truncate(file, 0)
        os.write(file, json.dumps({"pid": os.getpid(), "command": _command()}).encode())
        yield
    finally:
        os.truncate(file, 0)
        if {one.name for one in path.iterdir()} == {LOCK}:
            told.unlink()
            path.rmdir()
        os.close(file)


def _open(path: Path) -> int:
    try:
        path.mkdir(exist_ok=True)
        return os.open(path / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise StoreError(str(path), f"cannot be written: {error.strerror}") from error


def _holder(told: Path) -> str:
    try:
        held = json.loads(told.read_text(encoding="utf8"))
        return f": process {held['pid']}, `{held['command']}`"
    except (OSError, ValueError, KeyError, TypeError):
        return ""  # it has just come or gone


def _command() -> str:
    name = Path(sys.argv[0]).name if sys.argv else ""
    return shlex.join(["kg" if name in ("kg", "__main__.py") else name or "python", *sys.argv[1:]])
