"""An HTTP response out of a job's reply, and the problem responses that the server itself gives.

Imports the replies and Starlette.
"""

from collections.abc import AsyncIterator, Mapping
from typing import BinaryIO

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from kg.serve.media import with_charset
from kg.serve.reply import Reply, problem

_CHUNK = 64 << 10


def to_response(reply: Reply, tag: str = "") -> Response:
    """Return the response of a reply; a body in a file is opened and the file removed at once.

    Args:
        reply: The reply.
        tag: What it is known by as long as the store stays as it is; a problem carries none.
    """
    headers = {"Vary": "Accept", **reply.headers, "Content-Type": with_charset(reply.media_type)}
    if tag and reply.status == 200:
        headers["ETag"] = tag
    if reply.file is None:
        return Response(reply.body, reply.status, headers)
    file = reply.file.open("rb")
    headers["Content-Length"] = str(reply.file.stat().st_size)
    reply.file.unlink()
    return StreamingResponse(_chunks(file), reply.status, headers)


async def _chunks(file: BinaryIO) -> AsyncIterator[bytes]:
    """Yield the file's bytes; they were written a moment ago and are read out of memory."""
    with file:
        while chunk := file.read(_CHUNK):
            yield chunk


def refusal(status: int, detail: str, headers: Mapping[str, str] | None = None) -> HTTPException:
    """Return the exception that makes the server answer with a problem."""
    return HTTPException(status, detail, dict(headers or {}))


async def on_http_error(_request: Request, error: Exception) -> Response:
    """Answer an HTTP exception as a problem document."""
    if not isinstance(error, HTTPException):
        return to_response(problem(500, "the server failed at this request; its standard error says more"))
    return to_response(problem(error.status_code, error.detail, headers=error.headers))
