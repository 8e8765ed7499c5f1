"""A few warm child processes with the store open, and who may use one: the way to limit time, memory and crowding.

Imports the limits, the replies and the processes.
"""

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kg.errors import QueryTimeoutError, StoreError
from kg.serve.limits import Limits
from kg.serve.process import Process, start_process
from kg.serve.reply import Reply, problem, problem_of

Job = Mapping[str, Any]
Gone = Callable[[], Awaitable[None]]
"""Returns when nobody waits for an answer any more."""

LEAVE_S = 1.0
"""Seconds that a job has whether or not its client stays: most need less, and to end a process costs more than that."""

_REAP_S = 5.0
"""Seconds in which a process that has closed its pipe must be gone."""

_BUSY = {"Retry-After": "1"}


class Pool:
    """Be the child processes of an endpoint; `start` before use, `close` after.

    Attributes:
        restarts: How many processes were ended and replaced, by reason: `timeout`, `left`, `died`.
        waiting: How many jobs wait for a free process.
        working: How many are being answered.
    """

    def __init__(self, store: Path, limits: Limits) -> None:
        self.store, self.limits = store.resolve(), limits
        self.restarts = {"died": 0, "left": 0, "timeout": 0}
        self.waiting = self.working = 0
        self._folder = tempfile.TemporaryDirectory(prefix="kg-serve-")
        self._idle: asyncio.LifoQueue[Process] = asyncio.LifoQueue()
        self._processes: dict[Process, Path] = {}
        self._starting: set[asyncio.Task[None]] = set()
        self._closed = False

    @property
    def n_living(self) -> int:
        """How many processes are there, busy or not."""
        return sum(process.lives for process in self._processes)

    async def start(self) -> None:
        """Start the processes, and return when all have the store open.

        Raises:
            StoreError: The store cannot be opened.
        """
        starting = (self._spawn() for _ in range(self.limits.n_workers))
        for found in await asyncio.gather(*starting, return_exceptions=True):  # all are there, or known to have failed
            if isinstance(found, BaseException):
                raise found
            self._idle.put_nowait(found)

    async def close(self) -> None:
        """End all processes, and remove what they left."""
        self._closed = True
        for task in self._starting:
            task.cancel()
        await asyncio.gather(*self._starting, return_exceptions=True)
        await asyncio.gather(*(process.end() for process in self._processes))
        self._folder.cleanup()

    async def run(self, job: Job, gone: Gone | None = None) -> Reply:
        """Answer a job in a process of its own for as long as it takes, within the limits.

        Args:
            job: What `kg.serve.worker.JOBS` can do, as JSON values.
            gone: Returns when nobody waits for the answer any more; asked only of a job that takes long.

        Returns:
            The answer; 503 where all processes stay busy, the time is over, or the process ended.
        """
        process = self._at_hand()
        if process is None and self.waiting >= self.limits.n_waiting:
            return problem(503, "too many requests wait already; try again", headers=_BUSY)
        process = process or await self._awaited()
        if process is None:
            return problem(503, "all processes are busy; try again", headers=_BUSY)
        self.working += 1
        try:
            return await self._answer(process, job, gone)
        finally:
            self.working -= 1

    def _at_hand(self) -> Process | None:
        """Return an idle process that still lives, or None where there is none."""
        while not self._idle.empty():
            process = self._idle.get_nowait()
            if process.lives:
                return process
            self._replace(process, "died")
        return None

    async def _awaited(self) -> Process | None:
        """Return the next process that is free, or None where none is in time."""
        self.waiting += 1
        try:
            async with asyncio.timeout(self.limits.wait_s):
                while not (process := await self._idle.get()).lives:
                    self._replace(process, "died")
                return process
        except TimeoutError:
            return None
        finally:
            self.waiting -= 1

    async def _answer(self, process: Process, job: Job, gone: Gone | None) -> Reply:
        """Have a process answer, and give it back or replace it, whatever happens."""
        reason, call = "left", process.ask(job)
        try:
            reason = await self._wait(call, gone)
            if reason:
                return problem_of(QueryTimeoutError(self.limits.timeout_s))
            return call.result()
        except EOFError:
            reason = "died"
            return await _ended(process)
        finally:
            call.cancel()
            if reason:
                self._replace(process, reason)
            else:
                self._idle.put_nowait(process)

    async def _wait(self, call: "asyncio.Future[Reply]", gone: Gone | None) -> str:
        """Wait for an answer; return why it is waited for no longer, or "" where it is there."""
        await asyncio.wait({call}, timeout=min(LEAVE_S, self.limits.timeout_s))
        if call.done() or self.limits.timeout_s <= LEAVE_S:
            return "" if call.done() else "timeout"
        left = asyncio.ensure_future(gone() if gone else asyncio.Event().wait())
        both: set[asyncio.Future[Any]] = {call, left}
        try:
            await asyncio.wait(both, timeout=self.limits.timeout_s - LEAVE_S, return_when=asyncio.FIRST_COMPLETED)
            if call.done():
                return ""
            return "left" if left.done() else "timeout"
        finally:
            left.cancel()

    def _replace(self, process: Process, reason: str) -> None:
        self.restarts[reason] += 1
        process.kill()
        if not self._closed:
            task = asyncio.create_task(self._refill(process))
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)

    async def _refill(self, gone: Process) -> None:
        await gone.end()
        shutil.rmtree(self._processes.pop(gone), ignore_errors=True)
        wait_s = 0.1
        while True:
            try:
                self._idle.put_nowait(await self._spawn())
            except StoreError:
                await asyncio.sleep(wait_s)
                wait_s = min(5.0, 2 * wait_s)
            else:
                return

    async def _spawn(self) -> Process:
        folder = Path(tempfile.mkdtemp(dir=self._folder.name))
        process = await start_process({**asdict(self.limits), "path": str(self.store), "folder": str(folder)})
        self._processes[process] = folder
        return process


async def _ended(process: Process) -> Reply:
    """Return the problem of a process that is gone: ended by the system, or by an error of ours."""
    # Not killed first, so that the code with which it ended is its own.
    with suppress(TimeoutError):
        async with asyncio.timeout(_REAP_S):
            await asyncio.shield(process.ended)
    if process.ended.done() and (process.ended.result() or 0) > 0:
        return problem(500, "the process failed at this request; the server's standard error says more")
    return problem(503, "the process ended at this request: it took too much memory, or was nested too deeply")
