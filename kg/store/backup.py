"""A store in one file, as it is at one moment, while others may write it."""

import gzip
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO

from kg.errors import StoreError
from kg.files import write_atomically
from kg.store.database import Store
from kg.store.folder import MARKER, Marker


def backup_store(path: Path, file: Path) -> int:
    """Write a store into a tar archive, gzipped where its name ends in `.gz` or `.tgz`.

    To restore it, unpack it into an empty folder: that folder is the store.

    Args:
        path: The folder of the store; it may be written meanwhile.
        file: The archive to create or replace, atomically.

    Returns:
        The size of the archive in bytes.

    Raises:
        StoreError: No store, one of version 1, or the archive cannot be written.
    """
    with Store(path) as store:
        if store.folder is None or store.folder == path:
            raise StoreError(str(path), "is of version 1, which cannot be backed up; build it anew with kg build")
        try:
            with (
                write_atomically(file) as beside,
                beside.open("wb") as raw,
                _packed(raw, file.suffix) as out,
                tarfile.open(fileobj=out, mode="w") as tar,
            ):
                _add_all(tar, path, store.folder, Marker(store.base, store.folder.name))
        except OSError as error:
            raise StoreError(str(path), f"cannot be backed up into {file}: {error.strerror or error}") from error
    return file.stat().st_size


@contextmanager
def _packed(raw: IO[bytes], suffix: str) -> Iterator[IO[bytes]]:
    if suffix not in (".gz", ".tgz"):
        yield raw
        return
    with gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0, compresslevel=6) as out:
        yield out  # type: ignore[misc]  # a file of bytes in all but name


def _add_all(tar: tarfile.TarFile, path: Path, folder: Path, marker: Marker) -> None:
    text = marker.text().encode()
    tar.addfile(_member(MARKER, len(text)), BytesIO(text))
    for one in sorted(folder.rglob("*")):
        if one.is_file() and not one.name.startswith("LOG"):  # the database's diary is no part of its data
            with one.open("rb") as content:
                tar.addfile(_member(one.relative_to(path).as_posix(), one.stat().st_size), content)


def _member(name: str, size: int) -> tarfile.TarInfo:
    """Return a member that says nothing of the user or the time."""
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o644
    return info
