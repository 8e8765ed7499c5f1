"""What a job answers: a status, a media type, some headers, and a body in memory or, where it is long, in a file.

Made in the child processes and sent on by the server; imports `errors` and `media` only.
"""

import json
import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import IO

from pyoxigraph import Quad, QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat, Triple, serialize

from kg.errors import AmbiguousNameError, KgError, QueryError, UnknownNameError
from kg.iri import PREFIXES
from kg.serve.media import PROBLEM, Format

IN_MEMORY = 1 << 20
"""Bytes of a body up to which it is handed over through the pipe; longer ones go through a file."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """Hold what stands once in the bytes for each row, how long it is, and the count to begin with."""

    pattern: re.Pattern[bytes]
    length: int
    start: int


_MARKS = {
    QueryResultsFormat.JSON: _Mark(re.compile(rb',\{"[^,}\]]'), 4, 1),
    QueryResultsFormat.XML: _Mark(re.compile(rb"<result>"), 8, 0),
    QueryResultsFormat.TSV: _Mark(re.compile(rb"\n"), 1, -1),
    QueryResultsFormat.CSV: _Mark(re.compile(rb"\r\n"), 2, -1),
}
"""How solutions are told apart in what pyoxigraph writes.

In JSON a brace and a quote after a comma begin a solution, since a quote within a text is escaped; where they end a
text, what follows is a comma, a brace or a bracket. The first has no comma before it. In CSV a line end within a text
counts too. A solution without any value is not seen in JSON, and is held by the limit of bytes.
"""


@dataclass(frozen=True, slots=True)
class Reply:
    """Hold an answer; who takes a `file` removes it."""

    status: int
    media_type: str
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    file: Path | None = None


def problem(status: int, detail: str, *, headers: Mapping[str, str] | None = None, **fields: object) -> Reply:
    """Return an error as a problem document.

    Args:
        status: HTTP status.
        detail: What is wrong, in one sentence.
        headers: HTTP headers to add.
        fields: Members of the document, such as `line`; empty ones are left out.

    Source: RFC 9457.

    >>> problem(400, "no query", line=0).body
    b'{"type": "about:blank", "title": "Bad Request", "status": 400, "detail": "no query"}'
    """
    data = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    data.update((name, value) for name, value in fields.items() if value)
    return Reply(status, PROBLEM, json.dumps(data).encode(), dict(headers or {}))


def not_acceptable(formats: Sequence[Format], *more: str) -> Reply:
    """Return the problem of a client that takes none of the formats; names them."""
    offered = [found.media_types[0] for found in formats] + list(more)
    return problem(406, f"this is there as {', '.join(offered)}", offered=offered)


def problem_of(error: KgError) -> Reply:
    """Return an error of the package as a problem document, with its own status and fields."""
    if isinstance(error, QueryError):
        return problem(error.http_status, error.reason, line=error.line, column=error.column)
    if isinstance(error, UnknownNameError):
        return problem(error.http_status, str(error), kind=error.kind, name=error.name, nearest=list(error.nearest))
    if isinstance(error, AmbiguousNameError):
        found = [{"label": label, "type": kind, "iri": iri} for label, kind, iri in error.candidates]
        return problem(error.http_status, str(error), name=error.name, candidates=found)
    return problem(error.http_status, str(error))


@dataclass(frozen=True, slots=True)
class Bounds:
    """Hold what bounds an answer: where a long one goes, and how long it may be."""

    folder: Path
    max_bytes: int
    max_rows: int


class Sink:
    """Take what a writer writes, in memory at first and then in a file, and stop it at a limit.

    Args:
        bounds: Where a long body goes, and how long it may be.
        rows: The format whose rows are counted, or None.
    """

    def __init__(self, bounds: Bounds, rows: QueryResultsFormat | None = None) -> None:
        self.bounds = bounds
        self.mark = _MARKS[rows] if rows else None
        self.n_bytes, self.n_rows = 0, self.mark.start if self.mark else 0
        self._tail = b""
        self._parts: list[bytes] = []
        self._file: IO[bytes] | None = None

    def write(self, data: bytes) -> int:
        """Take some bytes.

        Raises:
            QueryError: A limit is passed.
        """
        self.n_bytes += len(data)
        if self.n_bytes > self.bounds.max_bytes:
            self._discard()
            raise too_long(self.bounds.max_bytes, "bytes")
        if self.mark:
            self._count(data, self.mark)
        self._parts.append(data)
        if self.n_bytes > IN_MEMORY:
            self._spill()
        return len(data)

    def flush(self) -> None:
        """Do nothing: what is written is there at once."""

    def reply(self, media_type: str, headers: Mapping[str, str] | None = None) -> Reply:
        """Return what was written as an answer."""
        if self._file is None:
            return Reply(200, media_type, b"".join(self._parts), headers or {})
        self._file.close()
        return Reply(200, media_type, headers=headers or {}, file=Path(self._file.name))

    def _count(self, data: bytes, mark: _Mark) -> None:
        seen = self._tail + data
        self.n_rows += len(mark.pattern.findall(seen))
        self._tail = seen[max(0, len(seen) - mark.length + 1) :]
        if self.n_rows > self.bounds.max_rows:
            self._discard()
            raise too_long(self.bounds.max_rows, "solutions")

    def _spill(self) -> None:
        if self._file is None:
            self._file = tempfile.NamedTemporaryFile(dir=self.bounds.folder, delete=False)  # noqa: SIM115  closed by reply
        self._file.writelines(self._parts)
        self._parts.clear()

    def _discard(self) -> None:
        self._parts.clear()
        if self._file is not None:
            self._file.close()
            Path(self._file.name).unlink()


def too_long(limit: int, what: str) -> QueryError:
    """Return the error of an answer that is too long."""
    return QueryError(f"the answer passes {limit} {what}; narrow the query or add LIMIT")


def write_solutions(
    found: QuerySolutions | QueryBoolean, writer: QueryResultsFormat, media_type: str, bounds: Bounds
) -> Reply:
    """Write solutions, or yes and no, without ever holding all of them.

    Raises:
        QueryError: A limit is passed.
    """
    sink = Sink(bounds, writer if isinstance(found, QuerySolutions) else None)
    found.serialize(sink, writer)  # type: ignore[arg-type]  # a writer needs no more than write and flush
    return sink.reply(media_type)


def write_triples(
    found: Iterable[Triple] | Iterable[Quad], writer: RdfFormat, media_type: str, bounds: Bounds
) -> Reply:
    """Write triples or quads in the order in which they come.

    Raises:
        QueryError: A limit is passed.
    """
    sink = Sink(bounds)
    serialize(found, sink, writer, prefixes=PREFIXES)  # type: ignore[arg-type]  # as above
    return sink.reply(media_type)
