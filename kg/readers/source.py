"""Open what a reader reads: gzip, encoding, lines and JSON values, with limits; every failure named, none fatal.

Imports `errors`, `model`, `record`. All functions stream: memory is bounded by `LIMIT`, whatever the size of the file.
"""

import codecs
import errno
import gzip
import io
import json
import os
import re
import stat
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.model import Extraction, Paper
from kg.record import NOT_TEXT

LIMIT = 16 * 1024 * 1024
"""Longest line or JSON value that is read, in bytes; the longest abstract in 140,000 is a thousandth of it."""

HEAD = 64 * 1024
"""How much of a file is looked at to tell its format, in characters."""

CHUNK = 256 * 1024

OnSkip = Callable[[ReadError], None]
"""Receives what is passed over; a callback that raises stops the reading."""

_FIXES = {
    errno.ENOENT: "no such file; check the path, or where the link points",
    errno.EACCES: "permission denied; make it readable (chmod u+r)",
    errno.EPERM: "permission denied; make it readable (chmod u+r)",
    errno.ELOOP: "the symbolic link points at itself; remove it",
}
_BETWEEN = re.compile(r"[\s,\[\]]*")


@dataclass(frozen=True, slots=True)
class Head:
    """Hold what a format is told by: the first `HEAD` characters and the first JSON object, where there is one."""

    text: str
    first: dict[str, Any] | None = None

    @property
    def is_json(self) -> bool:
        """Say whether the file opens as JSON does."""
        return self.text.lstrip()[:1] in ("{", "[")


@dataclass(frozen=True, slots=True)
class Reader:
    """Hold a format: how it is told from others, and how it is read.

    Attributes:
        recognises: Whether a head is of this format; formats do not overlap.
        read: Yield the papers of a file, or extractions where the format holds them; bad lines go to the callback.
    """

    recognises: Callable[[Head], bool]
    read: Callable[[Path, OnSkip], Iterator[Paper | Extraction]]


class _UnreadableError(ValueError):
    """Carry why a file is refused, up to `guard`."""


def shown(path: Path) -> str:
    """Return a path as text that can always be written as UTF-8."""
    return os.fsencode(path).decode("utf8", "replace")


def clean(text: str) -> str:
    r"""Replace NUL and lone surrogates by U+FFFD, which no writer can hold; the length stays, so do offsets.

    >>> clean("a\x00b") == "a\ufffdb"
    True
    """
    if text.isascii() and "\x00" not in text:
        return text
    return NOT_TEXT.sub("\ufffd", text)


def fold(text: str) -> str:
    r"""Return the text cleaned, with white space folded to single spaces and none around it.

    >>> fold("Euclid:  a\n  title ")
    'Euclid: a title'
    """
    return " ".join(clean(text).split())


def lines(path: Path, on_skip: OnSkip) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text file with their number from 1, without line ends, UTF-8, gzip or not.

    A line that is longer than `LIMIT` or no UTF-8 goes to `on_skip`, and so does what stops the reading.
    """
    with guard(path, on_skip), _opened(path) as stream:
        yield from _decoded(stream, path, on_skip)


def objects(path: Path, on_skip: OnSkip) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the JSON objects of a file with their line: JSON lines, or one array or objects over several lines.

    In JSON lines a bad line goes to `on_skip` and the rest goes on; in an array nothing after it can be read.
    """
    with guard(path, on_skip), _opened(path) as stream:
        start = stream.peek(CHUNK)[:CHUNK].removeprefix(codecs.BOM_UTF8).lstrip()
        if start.startswith(b"[") or re.match(rb"\{\s*\n", start):
            yield from _Window(stream).objects(path, on_skip)
        else:
            yield from _line_objects(stream, path, on_skip)


def head(path: Path) -> Head:
    """Return the beginning of a file, for telling its format.

    Raises:
        ReadError: The file cannot be opened, or is empty, binary or in another encoding.
    """
    failures: list[ReadError] = []
    text = ""
    with guard(path, failures.append), _opened(path) as stream:
        text = stream.read(HEAD).decode("utf-8-sig", "replace")
    if failures:
        raise failures[0]
    if not text.strip():
        raise ReadError(shown(path), "the file is empty")
    found = Head(text)
    return Head(text, _first_object(path)) if found.is_json else found


def files(path: Path, on_skip: OnSkip) -> Iterator[Path]:
    """Yield a file, or all files under a folder in sorted order; loops are walked once.

    In a folder, hidden files and notes in Markdown are left out; a file that is named itself never is.
    """
    seen: set[tuple[int, int]] = set()
    stack = [path]
    while stack:
        at = stack.pop()
        with guard(at, on_skip):
            status = at.stat()
            if not stat.S_ISDIR(status.st_mode):
                yield at
            elif (status.st_dev, status.st_ino) not in seen:
                seen.add((status.st_dev, status.st_ino))
                stack += sorted((p for p in at.iterdir() if not _is_passed_over(p)), reverse=True)


def _is_passed_over(path: Path) -> bool:
    return path.name.startswith(".") or path.suffix.casefold() == ".md"


@contextmanager
def guard(path: Path, on_skip: OnSkip) -> Iterator[None]:
    """Turn what the file system, gzip and `_opened` raise into a `ReadError` for `on_skip`."""
    try:
        yield
    except _UnreadableError as error:
        on_skip(ReadError(shown(path), str(error)))
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        on_skip(ReadError(shown(path), f"broken gzip ({error}); what stood before was read; fetch the file again"))
    except OSError as error:
        on_skip(ReadError(shown(path), _FIXES.get(error.errno or 0, error.strerror or str(error))))


@contextmanager
def _opened(path: Path) -> Iterator[io.BufferedReader]:
    if not stat.S_ISREG(path.stat().st_mode):
        raise _UnreadableError("not a regular file but a folder, pipe or device; write the text to a file first")
    with path.open("rb") as raw:
        if raw.peek(2)[:2] != b"\x1f\x8b":
            yield _checked(raw)
        else:
            with gzip.GzipFile(fileobj=raw) as plain, io.BufferedReader(plain, CHUNK) as stream:
                yield _checked(stream)  # type: ignore[arg-type]  # typeshed gives each raw stream a type of its own


def _checked(stream: io.BufferedReader) -> io.BufferedReader:
    start = stream.peek(HEAD)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _UnreadableError("UTF-16, not UTF-8; convert it (iconv -f UTF-16 -t UTF-8)")
    if b"\x00" in start:
        raise _UnreadableError("a binary file, not text; give the text or JSON of the papers")
    return stream


def _decoded(stream: io.BufferedReader, path: Path, on_skip: OnSkip) -> Iterator[tuple[int, str]]:
    for number in count(1):
        line = stream.readline(LIMIT + 1)
        if not line:
            return
        if len(line) > LIMIT:
            _pass_line(stream, line)
            on_skip(ReadError(shown(path), f"the line is longer than {LIMIT >> 20} MiB; one paper a line", number))
            continue
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf8")
        except UnicodeDecodeError as error:
            on_skip(ReadError(shown(path), f"not UTF-8 at byte {error.start + 1}; convert it (iconv -t UTF-8)", number))
        else:
            yield number, text.rstrip("\r\n")


def _pass_line(stream: io.BufferedReader, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(CHUNK)


def _line_objects(stream: io.BufferedReader, path: Path, on_skip: OnSkip) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in _decoded(stream, path, on_skip):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            on_skip(ReadError(shown(path), f"not JSON: {_reason(error)}; one JSON object a line", number))
            continue
        if isinstance(value, dict):
            yield number, value
        else:
            on_skip(ReadError(shown(path), f"a JSON {type(value).__name__}, not an object", number))


def _reason(error: ValueError | RecursionError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at column {error.colno}"
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


class _Window:
    """Move over JSON values that lie one after another, in an array or not, holding one of them at a time."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self._decode = codecs.getincrementaldecoder("utf-8-sig")().decode
        self._parse = json.JSONDecoder().raw_decode
        self._text, self._at, self._line, self._ended = "", 0, 1, False

    def objects(self, path: Path, on_skip: OnSkip) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield the objects with their line; the first that is broken or no object ends the reading."""
        try:
            while self._skip():
                line = self._line
                value = self._value()
                if not isinstance(value, dict):
                    raise TypeError(f"a JSON {type(value).__name__}, not an object")  # noqa: TRY301  one handler
                yield line, value
        except (ValueError, TypeError, RecursionError) as error:
            more = error.lineno - 1 if isinstance(error, json.JSONDecodeError) else 0
            text = _reason(error) if isinstance(error, ValueError | RecursionError) else str(error)
            reason = f"not JSON: {text}; the rest of the file is passed over"
            on_skip(ReadError(shown(path), reason, self._line + more))

    def _skip(self) -> bool:
        while True:
            end = _BETWEEN.match(self._text, self._at).end()  # type: ignore[union-attr]  # the pattern matches nothing too
            self._advance(end)
            if end < len(self._text):
                return True
            if not self._more(CHUNK):
                return False

    def _value(self) -> object:
        wanted = CHUNK
        while True:
            try:
                value, end = self._parse(self._text, self._at)
            except json.JSONDecodeError as error:
                if len(self._text) - self._at > LIMIT:
                    raise ValueError(f"a value longer than {LIMIT >> 20} MiB") from error
                offset = error.pos - self._at
                if not self._more(wanted):
                    raise json.JSONDecodeError(error.msg, self._text[self._at :], offset) from error
                wanted *= 2
            else:
                self._advance(end)
                return value

    def _advance(self, end: int) -> None:
        self._line += self._text.count("\n", self._at, end)
        self._at = end

    def _more(self, wanted: int) -> bool:
        if self._ended:
            return False
        data = self._stream.read(wanted)
        self._ended = not data
        self._text, self._at = self._text[self._at :] + self._decode(data, final=not data), 0
        return not self._ended


def _first_object(path: Path) -> dict[str, Any] | None:
    """Return the first JSON object; a hundred bad lines before it are enough to give up."""
    bad = 0

    def count_bad(error: ReadError) -> None:
        """Count a bad line; raise the hundredth."""
        nonlocal bad
        bad += 1
        if bad >= 100:
            raise error

    try:
        return next((value for _, value in objects(path, count_bad)), None)
    except ReadError:
        return None
