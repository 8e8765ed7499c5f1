"""Where an export goes: the target is checked first, then written beside and renamed; what fails is an ExportError.

Imports `errors` and `kg.files`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path

from kg import files
from kg.errors import ExportError

BUFFER_BYTES = 2**18
"""What is written together, since each write has its price."""

_ROWS_AT_ONCE = 8  # made one text: one letter beyond ASCII makes the whole text take longer to join and to encode


@contextmanager
def write_atomically(path: Path, format_name: str = "file") -> Iterator[Path]:
    """Yield a path beside the target to write a file at; it becomes the target on success and goes on failure.

    A symbolic link is followed. A target that is no regular file, such as `/dev/stdout`, is yielded as it is.

    Args:
        path: The file to create or replace.
        format_name: The format, for messages.

    Raises:
        ExportError: The folder is missing or read-only, the target is a folder, the disk is full, or the body raised
            an OSError or met text that has no UTF-8 form.

    >>> with write_atomically(tmp_path / "a.txt") as beside:
    ...     _ = beside.write_text("whole", encoding="utf8")
    >>> (tmp_path / "a.txt").read_text(encoding="utf8")
    'whole'
    """
    with _as_export_error(path, format_name):
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(f"{path} is a folder, a file is to be written")
        if target.exists() and not target.is_file():
            yield target
            return
        with files.write_atomically(target) as beside:
            yield beside


def write_lines(path: Path, lines: Iterable[str], format_name: str) -> None:
    """Write pieces of text as one file, atomically, in UTF-8.

    Raises:
        ExportError: As for `write_atomically`.
    """
    with write_atomically(path, format_name) as beside, beside.open("wb", buffering=BUFFER_BYTES) as file:
        file.writelines(map(str.encode, lines))


def json_items(items: Iterable[Mapping[str, object]]) -> Iterator[str]:
    r"""Yield objects as the items of a JSON array, each on a line of its own.

    >>> "".join(json_items([{"id": "a"}, {"id": "ü"}]))
    '\n{"id": "a"},\n{"id": "ü"}'
    """
    before = "\n"
    for item in items:
        yield before + json.dumps(item, ensure_ascii=False)
        before = ",\n"


def row_texts(n_rows: int, *columns: str | Sequence[str]) -> Iterator[str]:
    """Yield rows, some as one text, from columns; a text in the place of a column stands in each row.

    >>> list(row_texts(2, "<", ["a", "b"], "-", "x", ["1", "2"], ">"))
    ['<a-x1><b-x2>']
    """
    parts: list[str | Sequence[str]] = []
    for column in columns:
        if parts and isinstance(column, str) and isinstance(parts[-1], str):
            parts[-1] += column
        else:
            parts.append(column)
    cells = [part if isinstance(part, str) else "" for part in parts] * n_rows
    width = len(parts)
    for place, part in enumerate(parts):
        if not isinstance(part, str):
            cells[place::width] = part  # a slice at once costs less than a row at a time
    for start in range(0, len(cells), _ROWS_AT_ONCE * width):
        yield "".join(cells[start : start + _ROWS_AT_ONCE * width])


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
        with files.write_atomically(target) as beside:
            beside.mkdir()
            yield beside


@contextmanager
def _as_export_error(path: Path, format_name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ExportError(format_name, str(path), error.strerror or str(error)) from error
    except UnicodeEncodeError as error:
        found = error.object[error.start : error.end]
        raise ExportError(format_name, str(path), f"the text {found!r} has no {error.encoding} form") from error


def _check_replaceable(target: Path, owned: Sequence[str]) -> None:
    if target.exists() and not target.is_dir():
        raise NotADirectoryError(f"{target} is a file, a folder is to be written")
    if not target.is_dir():
        return
    foreign = [f.name for f in sorted(target.iterdir()) if not any(fnmatch(f.name, pattern) for pattern in owned)]
    if foreign:
        raise FileExistsError(f"the folder holds {foreign[0]!r}, which this export did not write; name another folder")
