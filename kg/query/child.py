"""Run a query in a child process that can be ended: the one way to stop pyoxigraph at a time limit.

The parent writes one JSON object to the child's standard input; the child answers with one on standard output.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.errors import QueryError, QueryTimeoutError, StoreError
from kg.query.answers import Answer, Solutions, Term, Triples, Truth
from kg.query.evaluate import evaluate
from kg.store import Store

Json = dict[str, Any]


def run_in_child(path: Path, query: str, bindings: Mapping[str, Term], limit: int | None, timeout_s: float) -> Answer:
    """Answer a query on the store at `path` in a child process.

    Raises:
        QueryError: The query is wrong.
        QueryTimeoutError: The time is over; the child has been ended.
        StoreError: The store cannot be opened, or the child died.
    """
    job = {
        "path": str(path.resolve()),
        "query": query,
        "bindings": {name: pack(term) for name, term in bindings.items()},
        "limit": limit,
    }
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    command = [sys.executable, "-c", f"from {__name__} import main; main()"]
    try:
        done = subprocess.run(  # noqa: S603  our own interpreter and module
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
        raise StoreError(str(path), f"the query's process ended: {last[-1] if last else done.returncode}")
    return _answer(json.loads(done.stdout), str(path))


def _answer(data: Json, path: str) -> Answer:
    if data["kind"] == "query error":
        raise QueryError(data["reason"], data["line"], data["column"])
    if data["kind"] == "store error":
        raise StoreError(path, data["reason"])
    if data["kind"] == "truth":
        return Truth(data["value"])
    if data["kind"] == "triples":
        return Triples(tuple(_triple(row) for row in data["rows"]), data["truncated"])
    rows = tuple(tuple(None if cell is None else unpack(cell) for cell in row) for row in data["rows"])
    return Solutions(tuple(data["variables"]), rows, data["truncated"])


def pack(term: Term) -> list[Any]:
    """Return a term as JSON values.

    >>> unpack(pack(Literal("a", language="en"))) == Literal("a", language="en")
    True
    """
    if isinstance(term, NamedNode):
        return ["iri", term.value]
    if isinstance(term, BlankNode):
        return ["blank", term.value]
    if isinstance(term, Literal):
        return ["literal", term.value, term.language or "", "" if term.language else term.datatype.value]
    return ["triple", pack(term.subject), pack(term.predicate), pack(term.object)]


def unpack(cell: list[Any]) -> Term:
    """Return the term that `pack` made."""
    kind, *parts = cell
    if kind == "iri":
        return NamedNode(parts[0])
    if kind == "blank":
        return BlankNode(parts[0])
    if kind == "literal":
        if parts[1]:
            return Literal(parts[0], language=parts[1])
        return Literal(parts[0], datatype=NamedNode(parts[2]))
    return _triple(cell)


def _triple(cell: list[Any]) -> Triple:
    subject, predicate, value = (unpack(part) for part in cell[1:])
    if isinstance(subject, Literal) or not isinstance(predicate, NamedNode):
        raise TypeError(f"{cell} is no triple")
    return Triple(subject, predicate, value)


def _run(job: Json) -> Json:
    bindings = {name: unpack(cell) for name, cell in job["bindings"].items()}
    try:
        with Store(Path(job["path"])) as store:
            answer = evaluate(store.database, job["query"], bindings, job["limit"])
    except QueryError as error:
        return {"kind": "query error", "reason": error.reason, "line": error.line, "column": error.column}
    except StoreError as error:
        return {"kind": "store error", "reason": error.reason}
    if isinstance(answer, Truth):
        return {"kind": "truth", "value": answer.value}
    if isinstance(answer, Triples):
        return {"kind": "triples", "rows": [pack(t) for t in answer.triples], "truncated": answer.truncated}
    rows = [[None if cell is None else pack(cell) for cell in row] for row in answer.rows]
    return {"kind": "solutions", "variables": answer.variables, "rows": rows, "truncated": answer.truncated}


def main() -> None:
    """Answer the job on standard input; what the child process runs."""
    sys.stdout.write(json.dumps(_run(json.loads(sys.stdin.buffer.read()))))
