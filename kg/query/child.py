"""Run a query in a child process that can be ended: the one way to stop pyoxigraph at a time limit."""

import json
import math
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.errors import QueryTimeoutError, StoreError
from kg.iri import PREFIXES
from kg.query.answers import Answer, Solutions, Term, Triples, Truth
from kg.query.evaluate import check_query, query_error
from kg.query.worker import pack, unpack, unpack_triple

_WORKER = Path(__file__).with_name("worker.py")


def run_in_child(
    database: Path, query: str, bindings: Mapping[str, Term], limit: int | None, timeout_s: float
) -> Answer:
    """Answer a query on the database in a folder, in a child process.

    Raises:
        QueryError: The query is wrong.
        QueryTimeoutError: The time is over; the child has been ended.
        StoreError: The database cannot be opened, or the child died.
    """
    check_query(query)
    job = {
        "path": str(database.resolve()),
        "query": query,
        "prefixes": PREFIXES,
        "bindings": {name: pack(term) for name, term in bindings.items()},
        "limit": limit,
        "seconds": math.ceil(timeout_s) + 1,
    }
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    command = [sys.executable, "-S", "-P", str(_WORKER)]
    try:
        done = subprocess.run(  # noqa: S603  our own interpreter and file
            command,
            input=json.dumps(job).encode(),
            capture_output=True,
            timeout=timeout_s,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise QueryTimeoutError(timeout_s) from error
    if done.returncode:
        last = done.stderr.decode("utf8", "replace").strip().splitlines()
        raise StoreError(str(database), f"the query's process ended: {last[-1] if last else done.returncode}")
    return _answer(json.loads(done.stdout), str(database))


def _answer(data: dict[str, Any], path: str) -> Answer:
    if data["kind"] == "query error":
        raise query_error(data["reason"])
    if data["kind"] == "store error":
        raise StoreError(path, data["reason"])
    if data["kind"] == "truth":
        return Truth(data["value"])
    if data["kind"] == "triples":
        return Triples(tuple(unpack_triple(row) for row in data["rows"]), data["truncated"])
    rows = tuple(tuple(None if cell is None else unpack(cell) for cell in row) for row in data["rows"])
    return Solutions(tuple(data["variables"]), rows, data["truncated"])
