"""A few warm child processes with the store open, and who may use one: the way to limit time, memory and crowding.

Imports the limits, the replies and how a child is started. `kg.serve.worker` is what a process runs.
"""

import asyncio
import json
import shutil
import sys
import tempfile
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kg.errors import QueryTimeoutError, StoreError
from kg.query.child import child_environment
from kg.serve.limits import Limits
from kg.serve.reply import Reply, problem, problem_of

Job = Mapping[str, Any]

LEAVE_S = 1.0
"""Seconds that a job goes on after its client has left: ending its process costs more than most jobs still take."""

_START_S = 60.0
"""Seconds in which a process must have opened the store."""

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
        self._living: set[Process] = set()
        self._starting: set[asyncio.Task[None]] = set()
        self._closed = False

    @property
    def n_living(self) -> int:
        """How many processes are there, busy or not."""
        return len(self._living)

    async def start(self) -> None:
        """Start the processes, and return when all have the store open.

        Raises:
            StoreError: The store cannot be opened.
        """
        for process in await asyncio.gather(*(self._spawn() for _ in range(self.limits.n_workers))):
            self._idle.put_nowait(process)

    async def close(self) -> None:
        """End all processes, and remove what they left."""
        self._closed = True
        for task in self._starting:
            task.cancel()
        await asyncio.gather(*(self._end(process) for process in list(self._living)))
        self._folder.cleanup()

    async def run(self, job: Job, left: "asyncio.Future[None] | None" = None) -> Reply:
        """Answer a job in a process of its own for as long as it takes, within the limits.

        Args:
            job: What `kg.serve.worker.JOBS` can do, as JSON values.
            left: Done when nobody waits for the answer any more.

        Returns:
            The answer; 503 where all processes stay busy, the time is over, or the process ended.
        """
        if self._idle.empty() and self.waiting >= self.limits.n_waiting:
            return problem(503, "too many requests wait already; try again", headers=_BUSY)
        self.waiting += 1
        try:
            async with asyncio.timeout(self.limits.wait_s):
                process = await self._free()
        except TimeoutError:
            return problem(503, "all processes are busy; try again", headers=_BUSY)
        finally:
            self.waiting -= 1
        self.working += 1
        try:
            return await self._answer(process, job, left)
        finally:
            self.working -= 1

    async def _free(self) -> Process:
        """Return an idle process that still lives."""
        while (process := await self._idle.get()).returncode is not None:
            self.restarts["died"] += 1
            self._replace(process)
        return process

    async def _answer(self, process: Process, job: Job, left: "asyncio.Future[None] | None") -> Reply:
        """Have a process answer, and give it back or replace it, whatever happens."""
        reason = "left"
        call = asyncio.ensure_future(_call(process, job))
        try:
            reply = await self._within(call, left)
            reason = ""
        except TimeoutError:
            reason = "left" if left is not None and left.done() else "timeout"
            return problem_of(QueryTimeoutError(self.limits.timeout_s))
        except (EOFError, OSError, ValueError):
            reason = "died"
            return await _ended(process)
        finally:
            call.cancel()
            if reason:
                self.restarts[reason] += 1
                self._replace(process)
            else:
                self._idle.put_nowait(process)
        return reply

    async def _within(self, call: "asyncio.Future[Reply]", left: "asyncio.Future[None] | None") -> Reply:
        both: set[asyncio.Future[Any]] = {call, left} if left is not None else {call}
        await asyncio.wait(both, timeout=self.limits.timeout_s, return_when=asyncio.FIRST_COMPLETED)
        if left is not None and left.done() and not call.done():
            await asyncio.wait({call}, timeout=LEAVE_S)
        if not call.done():
            raise TimeoutError
        return call.result()

    def _replace(self, process: Process) -> None:
        with suppress(ProcessLookupError):
            process.kill()
        self._living.discard(process)
        if not self._closed:
            task = asyncio.create_task(self._refill(process))
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)

    async def _refill(self, gone: Process) -> None:
        await gone.wait()
        shutil.rmtree(self._folder_of(gone), ignore_errors=True)
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
        code = "from kg.serve.worker import main; main()"
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", code, stdin=PIPE, stdout=PIPE, env=child_environment(), start_new_session=True
        )
        self._living.add(process)
        folder = self._folder_of(process)
        folder.mkdir()
        start = {**asdict(self.limits), "path": str(self.store), "folder": str(folder)}
        try:
            head = await asyncio.wait_for(_exchange(process, start), _START_S)
        except (TimeoutError, EOFError, OSError, ValueError) as error:
            await self._end(process)
            raise StoreError(str(self.store), "a process that opens it does not start") from error
        if not head["ready"]:
            await self._end(process)
            raise StoreError(str(self.store), head["reason"])
        return process

    def _folder_of(self, process: Process) -> Path:
        """Return where a process puts its long answers; each is removed when it has been opened to be sent."""
        return Path(self._folder.name, str(process.pid))

    async def _end(self, process: Process) -> None:
        self._living.discard(process)
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _ended(process: Process) -> Reply:
    """Return the problem of a process that is gone: ended by the system, or by an error of ours."""
    # Not killed first: that would reap it before asyncio has seen with which code it ended.
    with suppress(TimeoutError):
        await asyncio.wait_for(process.wait(), _REAP_S)
    if process.returncode is not None and process.returncode > 0:
        return problem(500, "the process failed at this request; the server's standard error says more")
    return problem(503, "the process ended at this request: it took too much memory, or was nested too deeply")


async def _exchange(process: Process, message: Job) -> dict[str, Any]:
    """Send a line of JSON and return the one that comes back."""
    if process.stdin is None or process.stdout is None:
        raise EOFError
    process.stdin.write(json.dumps(message).encode() + b"\n")
    await process.stdin.drain()
    line = await process.stdout.readline()
    if not line:
        raise EOFError
    head: dict[str, Any] = json.loads(line)
    return head


async def _call(process: Process, job: Job) -> Reply:
    head = await _exchange(process, job)
    body = await process.stdout.readexactly(head["length"]) if process.stdout and head["length"] else b""
    file = Path(head["file"]) if head["file"] else None
    return Reply(head["status"], head["media_type"], body, head["headers"], file)
