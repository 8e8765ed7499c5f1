"""The child process: holds the store open read-only and answers one job after another, from the pipe to the pipe.

A job is a line of JSON with its `kind`; an answer is a line of JSON, then the body's bytes. The process sets an alarm
for each job, so that the kernel ends it at the time limit even where the server is gone; memory is limited too. What
goes wrong inside the engine, such as a stack that overflows, ends this process and no other.
"""

import json
import os
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from kg.errors import KgError, StoreError
from kg.serve.asked import answer_question, answer_tool
from kg.serve.description import read_ontology, read_service, read_void
from kg.serve.documents import read_dataset, read_graph
from kg.serve.pages import Visit, for_people, read_page
from kg.serve.reply import IN_MEMORY, Bounds, Reply, problem_of
from kg.serve.resources import Address, read_resource
from kg.serve.sparql import SparqlRequest, answer_query
from kg.store import Store

if sys.platform != "win32":
    import fcntl
    import resource

Job = Mapping[str, Any]

_GRACE_S = 2.0
"""Seconds after the time limit at which the process ends itself, if the server has not done so."""


def _query(store: Store, job: Job, bounds: Bounds) -> Reply:
    request = SparqlRequest(job["query"], job["default_graphs"], job["named_graphs"], job["accept"])
    return answer_query(store, request, bounds)


def _graph(store: Store, job: Job, bounds: Bounds) -> Reply:
    return read_graph(store, job["graph"], job["accept"], bounds)


def _dataset(store: Store, job: Job, bounds: Bounds) -> Reply:
    return read_dataset(store, job["accept"], bounds)


def _resource(store: Store, job: Job, bounds: Bounds) -> Reply:
    address = Address(job["root"], job["path"], job["parameters"])
    return read_resource(store, address, job["accept"], bounds)


def _service(store: Store, job: Job, bounds: Bounds) -> Reply:
    return read_service(store, job["root"], job["accept"], bounds)


def _void(store: Store, job: Job, bounds: Bounds) -> Reply:
    return read_void(store, job["root"], job["accept"], bounds)


def _ontology(_store: Store, job: Job, bounds: Bounds) -> Reply:
    return read_ontology(job["accept"], bounds)


JOBS: dict[str, Callable[[Store, Job, Bounds], Reply]] = {
    "query": _query,
    "graph": _graph,
    "dataset": _dataset,
    "resource": _resource,
    "service": _service,
    "void": _void,
    "ontology": _ontology,
    "page": read_page,
    "question": answer_question,
    "tool": answer_tool,
}
"""What a process can do, by kind of job."""


class Current:
    """Hold the store at a path open, and open it anew when newer data have taken the place of those it reads."""

    def __init__(self, path: Path) -> None:
        self._path, self._store = path, Store(path)

    def store(self) -> Store:
        """Return the open store as it is now.

        Raises:
            StoreError: It is gone, or cannot be opened.
        """
        if not self._store.is_current:
            newer = Store(self._path)
            self._store.close()
            self._store = newer
        return self._store


def answer(current: Current, job: Job, bounds: Bounds) -> Reply:
    """Answer one job; errors of the package become problem documents."""
    try:
        store = current.store()
    except KgError as error:
        return problem_of(error)
    try:
        reply = JOBS[job["kind"]](store, job, bounds)
    except KgError as error:
        reply = problem_of(error)
    if job["kind"] not in ("page", "resource"):
        return reply
    return for_people(Visit(store, job["root"], accept=job["accept"], suffix=job.get("suffix", "")), reply)


def serve_jobs(current: Current, bounds: Bounds, pipes: tuple[BinaryIO, BinaryIO], timeout_s: float) -> None:
    """Answer the jobs on the one pipe into the other until it ends."""
    jobs, answers = pipes
    for line in jobs:
        _alarm(timeout_s + _GRACE_S)
        reply = answer(current, json.loads(str(line, "utf8")), bounds)
        _alarm(0)
        _send(answers, reply)


def _send(answers: BinaryIO, reply: Reply) -> None:
    head = {
        "status": reply.status,
        "media_type": reply.media_type,
        "headers": dict(reply.headers),
        "length": len(reply.body),
        "file": str(reply.file) if reply.file else "",
    }
    answers.write(json.dumps(head).encode() + b"\n" + reply.body)
    answers.flush()


def _alarm(seconds: float) -> None:
    """Have the kernel end this process after so many seconds; 0 takes that back."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _widen(pipe: BinaryIO) -> None:
    """Let a whole answer into the pipe, where the system can, so that writing it and reading it do not take turns."""
    if sys.platform == "linux":
        with suppress(OSError):  # the user has too many such pipes already
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, IN_MEMORY)


def main() -> None:
    """Run the process; the first line on standard input says how, and is answered when the store is open."""
    answers = os.fdopen(os.dup(1), "wb")
    _widen(answers)
    os.dup2(2, 1)  # nothing that a library prints may come between two answers
    start = json.loads(sys.stdin.buffer.readline())
    bounds = Bounds(Path(start["folder"]), start["max_answer_bytes"], start["max_rows"])
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (start["memory_bytes"],) * 2)
    try:
        current = Current(Path(start["path"]))
    except StoreError as error:
        _send(answers, Reply(500, "text/plain", error.reason.encode()))
        return
    _send(answers, Reply(200, "text/plain"))
    serve_jobs(current, bounds, (sys.stdin.buffer, answers), start["timeout_s"])
