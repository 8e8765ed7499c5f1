"""One child process that answers jobs: started with the store open, asked one job at a time, ended.

Imports the replies and how a child is started. `kg.serve.worker` is what the process runs.
"""

import asyncio
import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from kg.errors import StoreError
from kg.query.child import child_environment
from kg.serve.reply import Reply

Job = Mapping[str, Any]

_START_S = 60.0
"""Seconds in which a process must have opened the store."""

_CODE = "from kg.serve.worker import main; main()"


class Process(asyncio.SubprocessProtocol):
    """Be a child process, to which a job goes as a line of JSON, and from which comes a line of JSON and a body.

    Attributes:
        ended: Done when it has ended, with its exit code.
    """

    _transport: asyncio.SubprocessTransport
    _answer: "asyncio.Future[Reply] | None" = None
    _head: dict[str, Any] | None = None

    def __init__(self) -> None:
        self.ended: asyncio.Future[int | None] = asyncio.get_running_loop().create_future()
        self._begun = b""
        self._parts: list[bytes | memoryview] = []
        self._missing = 0

    @property
    def lives(self) -> bool:
        """Whether it can still be asked."""
        return not self.ended.done()

    def ask(self, job: Job) -> "asyncio.Future[Reply]":
        """Send a job, and return what its answer will be in; EOFError where the process ends before that.

        The process must have answered all that it was asked before.
        """
        self._answer = answer = asyncio.get_running_loop().create_future()
        jobs = cast("asyncio.WriteTransport | None", self._transport.get_pipe_transport(0))
        if jobs is None or jobs.is_closing():
            answer.set_exception(EOFError())
        else:
            jobs.write(json.dumps(job).encode() + b"\n")
        return answer

    def kill(self) -> None:
        """End it at once; once it has ended this does nothing."""
        with suppress(ProcessLookupError):
            self._transport.kill()

    async def end(self) -> None:
        """End it, and return when it is gone."""
        self.kill()
        await asyncio.shield(self.ended)  # who is cancelled while waiting must not make it look ended
        self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the transport of the process."""
        self._transport = cast("asyncio.SubprocessTransport", transport)

    def pipe_data_received(self, _fd: int, data: bytes) -> None:
        """Take some bytes of an answer."""
        if self._head is None:
            data = self._begun + data
            end = data.find(b"\n")
            if end < 0:
                self._begun = data
                return
            self._begun, self._head = b"", json.loads(data[:end].decode())
            self._parts, self._missing = [memoryview(data)[end + 1 :]], self._head["length"] + end + 1
        else:
            self._parts.append(data)
        self._missing -= len(data)
        if not self._missing:
            self._finish(self._head, b"".join(self._parts))

    def pipe_connection_lost(self, _fd: int, _error: Exception | None) -> None:
        """Give up the answer under way."""
        if self._answer and not self._answer.done():
            self._answer.set_exception(EOFError())

    def process_exited(self) -> None:
        """Note the exit code."""
        if not self.ended.done():
            self.ended.set_result(self._transport.get_returncode())

    def _finish(self, head: dict[str, Any], body: bytes) -> None:
        self._parts, self._head = [], None
        if self._answer and not self._answer.done():
            file = Path(head["file"]) if head["file"] else None
            self._answer.set_result(Reply(head["status"], head["media_type"], body, head["headers"], file))


async def start_process(settings: Job) -> Process:
    """Start a process, and return it when it has the store open.

    Args:
        settings: What `kg.serve.worker.main` reads first.

    Raises:
        StoreError: It cannot open the store, or does not start.
    """
    loop = asyncio.get_running_loop()
    _, process = await loop.subprocess_exec(
        Process, sys.executable, "-c", _CODE, stderr=None, env=child_environment(), start_new_session=True
    )
    opened = False
    try:
        reply = await asyncio.wait_for(process.ask(settings), _START_S)
        opened = reply.status == 200
    except (TimeoutError, EOFError) as error:
        raise StoreError(settings["path"], "a process that opens it does not start; see standard error") from error
    finally:
        if not opened:
            await process.end()
    if not opened:
        raise StoreError(settings["path"], reply.body.decode())
    return process
