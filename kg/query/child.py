"""Run a query in a child process that can be ended: the one way to stop pyoxigraph at a limit of time or memory."""

import json
import math
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import KgError, QueryError, QueryTimeoutError, StoreError
from kg.iri import PREFIXES
from kg.query.answers import Answer, Solutions, Term, Triples, Truth
from kg.query.evaluate import explained
from kg.query.worker import RefusedError, pack, unpack, unpack_triple

_WORKER = Path(__file__).with_name("worker.py")

_ALLOCATOR = "glibc.malloc.tcache_count=2000"
"""The engine takes and gives back small pieces of memory by the ten thousand a query, and glibc keeps 7 of each size
at hand where nothing else is said. With 2,000 the named queries take 14 ms of processor time each, instead of 20, on
2.4 million quads. It costs 64 MiB a thread at most; other allocators pass it over."""

_FAILURES: dict[str, type[Exception]] = {"refused": RefusedError, "syntax": SyntaxError, "failure": RuntimeError}
"""What the child says went wrong with a query, by how it says so."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Hold what a query may take.

    Attributes:
        limit: Solutions or triples after which to stop, or None.
        timeout_s: Seconds after which its process is ended.
        memory_bytes: Address space of its process, where the system can bound it.
    """

    limit: int | None
    timeout_s: float
    memory_bytes: int


def child_environment() -> dict[str, str]:
    """Return the environment of a process that answers queries: where this one's modules are, and how to allocate."""
    modules = os.pathsep.join(path for path in sys.path if path)
    return {"GLIBC_TUNABLES": _ALLOCATOR, **os.environ, "PYTHONPATH": modules}


def run_in_child(database: Path, query: str, bindings: Mapping[str, Term], bounds: Bounds) -> Answer:
    """Answer a query on the database in a folder, in a child process.

    Raises:
        QueryError: The query is wrong, or takes too much memory.
        QueryTimeoutError: The time is over; the child has been ended.
        StoreError: The database cannot be opened, or the child failed.
    """
    job = {
        "path": str(database.resolve()),
        "query": query,
        "prefixes": PREFIXES,
        "bindings": {name: pack(term) for name, term in bindings.items()},
        "limit": bounds.limit,
        "seconds": math.ceil(bounds.timeout_s) + 1,
        "memory_bytes": bounds.memory_bytes,
    }
    command = [sys.executable, "-S", "-P", str(_WORKER)]
    try:
        done = subprocess.run(  # noqa: S603  our own interpreter and file
            command,
            input=json.dumps(job).encode(),
            capture_output=True,
            timeout=bounds.timeout_s,
            env=child_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise QueryTimeoutError(bounds.timeout_s) from error
    if done.returncode:
        raise _how_it_ended(done, database, bounds)
    data = json.loads(done.stdout)
    if data["kind"] in _FAILURES:
        raise explained(query, _FAILURES[data["kind"]](data["reason"]))
    if data["kind"] == "store error":
        raise StoreError(str(database), data["reason"])
    return _answer(data)


def _how_it_ended(done: subprocess.CompletedProcess[bytes], database: Path, bounds: Bounds) -> KgError:
    """Return why a child gave no answer: it was ended, had no memory left, or met an error of ours."""
    lines = done.stderr.decode("utf8", "replace").strip().splitlines()
    last = lines[-1] if lines else str(done.returncode)
    if done.returncode > 0 and last != "MemoryError":
        return StoreError(str(database), f"the query's process ended: {last}")
    most = bounds.memory_bytes >> 20
    return QueryError(
        f"the query took more than {most} MiB of memory, or is nested too deeply; narrow it, or raise --memory"
    )


def _answer(data: dict[str, Any]) -> Answer:
    if data["kind"] == "truth":
        return Truth(data["value"])
    if data["kind"] == "triples":
        return Triples(tuple(unpack_triple(row) for row in data["rows"]), data["truncated"])
    rows = tuple(tuple(None if cell is None else unpack(cell) for cell in row) for row in data["rows"])
    return Solutions(tuple(data["variables"]), rows, data["truncated"])
