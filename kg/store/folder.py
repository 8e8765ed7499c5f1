"""The folder of a store: what lies in it, which data are the current ones, and how new ones take their place.

Imports `errors`, `files` and `lock`. In the folder lie `store.json`, the marker, `lock`, and `data-N/`, the data. The
data that the marker names are never changed: a writer makes a new folder of data beside them and then renames a new
marker into place, which is the one moment at which the store changes. So whoever reads goes on undisturbed, and a
process that is ended at any moment leaves the old state or the new one. What is left half, the next writer removes.
"""

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.errors import StoreError
from kg.files import remove
from kg.store.lock import LOCK, is_at, try_lock

FORMAT, VERSION = "kg-store", 2
MARKER = "store.json"
QUADS, IN_USE = "quads", "in-use"
_DATA, _GONE = "data-", ".gone-"

_REASONS = (
    ("lock", "another process has its database open for writing; end that one first"),
    ("No space left", "the disk is full; free some space and run again"),
    ("File too large", "a file would pass the size that is allowed; raise the limit and run again"),
    ("disk is full", "the disk is full; free some space and run again"),
    ("Permission denied", "it may not be read or written by this user"),
    ("Read-only file system", "it lies on a read-only file system; copy it to where it can be written"),
    ("No such file", "the database is missing; build the store anew with kg build"),
)


@contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Turn what the system and the databases raise into StoreError."""
    try:
        yield
    except (OSError, RuntimeError, sqlite3.Error) as error:
        reasons = (reason for sign, reason in _REASONS if sign in str(error))
        raise StoreError(str(path), next(reasons, str(error).strip())) from error


@dataclass(frozen=True, slots=True)
class Marker:
    """Hold what `store.json` says.

    Attributes:
        base: Base of the IRIs.
        data: Name of the folder that holds the current data; "" in version 1, whose data lie in the store's folder.
        version: Version of the layout.
        format: What tells the folder from others.
    """

    base: str
    data: str = ""
    version: int = VERSION
    format: str = FORMAT

    def text(self) -> str:
        """Return the text of `store.json`."""
        return json.dumps(asdict(self)) + "\n"


def read_marker(path: Path) -> Marker:
    """Return what a store's marker says.

    Raises:
        StoreError: Not a store, of a newer version, with a broken marker, or it may not be read.
    """
    file = path / MARKER
    with store_errors(path):
        text = file.read_bytes() if file.is_file() else None
    if text is None:
        there = "is not a store" if path.exists() else "is not there"
        raise StoreError(str(path), f"{there}; make a store with kg build")
    try:
        data = json.loads(text)
        marker = Marker(str(data["base"]), str(data.get("data", "")), int(data["version"]), str(data["format"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreError(str(path), f"{MARKER} cannot be read; build the store anew with kg build") from error
    if marker.format != FORMAT or not 1 <= marker.version <= VERSION:
        found, known = f"{marker.format} {marker.version}", f"{FORMAT} {VERSION}"
        raise StoreError(str(path), f"is of format {found}, this kg knows {known}; use the kg that made it")
    return marker


def marker_state(marker: Path) -> tuple[int, ...]:
    """Return what changes whenever a writer puts another marker in the place of this one; () where there is none."""
    try:
        mark = marker.stat()
    except OSError:
        return ()
    return mark.st_ino, mark.st_mtime_ns, mark.st_size


@contextmanager
def current_data(path: Path) -> Iterator[tuple[Marker, Path]]:
    """Yield a store's marker and the folder of its current data, which stays there until the block ends.

    Raises:
        StoreError: As `read_marker`; or the data are missing.
    """
    marker, file = _reserve(path)
    try:
        yield marker, path / marker.data
    finally:
        if file >= 0:
            os.close(file)


def _reserve(path: Path) -> tuple[Marker, int]:
    """Return the marker and an open file whose lock keeps the data that it names; -1 for version 1, without a lock."""
    marker = read_marker(path)
    while marker.data:
        sign = path / marker.data / IN_USE
        with store_errors(path), suppress(FileNotFoundError):
            file = os.open(sign, os.O_RDONLY)
            if try_lock(file, shared=True) and is_at(file, sign):
                return marker, file
            os.close(file)
        before, marker = marker, read_marker(path)
        if marker == before and not sign.exists():
            raise StoreError(str(path), "the database is missing; build the store anew with kg build")
    return marker, -1


def check_place(path: Path) -> None:
    """Refuse to write a store where something else lies, or one that a newer version of this package made.

    Raises:
        StoreError: Says which.
    """
    if (path / MARKER).is_file():
        try:
            version = json.loads((path / MARKER).read_text(encoding="utf8"))["version"]
        except (OSError, ValueError, KeyError, TypeError):
            return  # broken; what cannot be read can only be built anew
        if isinstance(version, int) and version > VERSION:
            read_marker(path)
    elif path.exists() and (not path.is_dir() or not _is_half_built(path)):
        raise StoreError(str(path), "there is something else than a store; name another folder or remove it")


def _is_half_built(path: Path) -> bool:
    names = {one.name for one in path.iterdir()}
    return not names or (LOCK in names and all(n == LOCK or n.startswith((_DATA, _GONE)) for n in names))


@contextmanager
def new_data(path: Path, *, base: str, copy: bool = False) -> Iterator[Path]:
    """Yield a new folder of data; when the block ends well it becomes the current one, else it is removed.

    The caller holds the lock of the store.

    Args:
        path: The folder of the store.
        base: Base of the IRIs.
        copy: Whether to begin with the current data. The database's files are linked, not copied, where the file
            system can: the database never changes a file of its tables, it writes new ones.

    Raises:
        StoreError: The disk is full, or the folder cannot be written; the old data stay.
    """
    check_place(path)
    old = read_marker(path).data if copy else ""
    sweep(path)
    number = next(n for n in range(1, 1 << 30) if not (path / f"{_DATA}{n}").exists())
    folder = path / f"{_DATA}{number}"
    try:
        with store_errors(path):
            if old:
                shutil.copytree(path / old, folder, copy_function=_link_or_copy)
            else:
                folder.mkdir()
            (folder / IN_USE).touch()
            yield folder
            _write_marker(path, Marker(base, folder.name))
    finally:
        sweep(path)  # the old data, or where something went wrong the new ones


def _link_or_copy(source: str, target: str) -> None:
    if source.endswith(".sst"):
        try:
            os.link(source, target)
        except OSError:
            pass
        else:
            return
    shutil.copyfile(source, target)


def _write_marker(path: Path, marker: Marker) -> None:
    beside = path / f"{_GONE}{MARKER}"
    with beside.open("w", encoding="utf8") as file:
        file.write(marker.text())
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path / MARKER)


def sweep(path: Path) -> None:
    """Remove the data that are not current and that nobody reads; the caller holds the lock of the store."""
    try:
        current = read_marker(path).data
    except StoreError:
        current = ""
    for one in sorted(path.iterdir()):
        if one.name.startswith(_GONE):
            remove(one)
        elif one.name.startswith(_DATA) and one.name != current:
            _remove_unused(one)
    if current and (path / QUADS).is_dir():
        remove(path / QUADS)  # of version 1


def _remove_unused(folder: Path) -> None:
    """Remove old data unless somebody reads them; first renamed, so that nobody finds half of them."""
    try:
        file = os.open(folder / IN_USE, os.O_RDWR)
    except FileNotFoundError:  # was left before it was whole
        remove(folder)
        return
    try:
        if try_lock(file):
            remove(folder.rename(folder.with_name(f"{_GONE}{folder.name}")))
    finally:
        os.close(file)
