"""Files and folders written whole or not at all: write beside the target, then rename.

Imports `errors` and `iri`. A failed write leaves what stood there before and nothing beside it.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from fnmatch import fnmatch
from pathlib import Path

from kg.errors import ExportError
from kg.iri import digest


@contextmanager
def write_atomically(path: Path, format_name: str = "file") -> Iterator[Path]:
    """Yield a new, empty file beside the target; it becomes the target on success and goes on failure.

    A symbolic link is followed. A target that is no regular file, such as `/dev/stdout`, is yielded as it is.

    Args:
        path: The file to create or replace.
        format_name: The format, for messages.

    Raises:
        ExportError: The folder is missing or read-only, the target is a folder, the disk is full, or the body raised
            an OSError or met text that has no UTF-8 form.
    """
    with _as_export_error(path, format_name):
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(f"{path} is a folder")
        if target.exists() and not target.is_file():
            yield target
            return
        beside = _beside(target)
        try:
            beside.open("xb").close()
            yield beside
            _sync(beside)
            beside.replace(target)
        finally:
            with suppress(FileNotFoundError, NotADirectoryError, PermissionError):
                beside.unlink()


@contextmanager
def write_folder_atomically(path: Path, format_name: str, owned: Sequence[str]) -> Iterator[Path]:
    """Yield a new, empty folder beside the target; it becomes the target on success and goes on failure.

    Args:
        path: The folder to create or replace.
        format_name: The format, for messages.
        owned: Patterns of the file names that the format writes. A folder that holds anything else is not replaced,
            so that a mistyped path never costs a user their files.

    Raises:
        ExportError: As for `write_atomically`, or the folder holds other files.
    """
    with _as_export_error(path, format_name):
        target = path.resolve()
        _check_replaceable(target, owned)
        beside = _beside(target)
        old = beside.with_suffix(".old")
        try:
            beside.mkdir()
            yield beside
            for file in sorted(beside.iterdir()):
                _sync(file)
            if target.exists():
                target.rename(old)
            _swap(beside, target, old)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
            shutil.rmtree(old, ignore_errors=True)


def _swap(beside: Path, target: Path, old: Path) -> None:
    try:
        beside.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise


@contextmanager
def _as_export_error(path: Path, format_name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ExportError(format_name, str(path), error.strerror or str(error)) from error
    except UnicodeEncodeError as error:
        found = error.object[error.start : error.end]
        raise ExportError(format_name, str(path), f"the text {found!r} has no {error.encoding} form") from error


def _beside(target: Path) -> Path:
    return target.with_name(f".{digest(target.name)}-{os.getpid()}.partial")


def _sync(file: Path) -> None:
    with file.open("rb") as written:
        os.fsync(written.fileno())


def _check_replaceable(target: Path, owned: Sequence[str]) -> None:
    if target.exists() and not target.is_dir():
        raise NotADirectoryError(f"{target} is a file, a folder is to be written")
    if not target.is_dir():
        return
    foreign = [f.name for f in sorted(target.iterdir()) if not any(fnmatch(f.name, pattern) for pattern in owned)]
    if foreign:
        raise OSError(f"the folder holds {foreign[0]!r}, which this export did not write; name another folder")
