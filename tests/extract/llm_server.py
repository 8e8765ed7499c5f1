"""A scripted server on this machine that speaks as chat-completions servers do: real sockets, no model."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Json = dict[str, Any]


@dataclass
class Reply:
    """Say what the server does with one request.

    Attributes:
        status: HTTP status.
        body: What it sends.
        headers: Further headers.
        delay: Seconds before it answers.
        cut: Bytes of the body that are promised but not sent.
    """

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    cut: int = 0


Script = Callable[[int, Json], Reply]
"""Number of the request from 0, its body → the reply."""


@dataclass
class Server:
    """Hold where the server is and what it was sent."""

    url: str
    requests: list[Json]
    headers: list[dict[str, str]]


def completion(
    content: object, *, finish: str = "stop", usage: tuple[int, int] | None = (1000, 200), **message: object
) -> bytes:
    """Return the body of a reply with one message; content that is no text is written as JSON."""
    text = content if isinstance(content, str) or content is None else json.dumps(content)
    said = {"role": "assistant", "content": text, **message}
    envelope: Json = {"choices": [{"index": 0, "finish_reason": finish, "message": said}]}
    if usage:
        envelope["usage"] = {"prompt_tokens": usage[0], "completion_tokens": usage[1]}
    return json.dumps(envelope).encode()


def good(content: object) -> Reply:
    """Return a reply with an answer."""
    return Reply(body=completion(content))


@contextmanager
def serve(script: Script | list[Reply]) -> Iterator[Server]:
    """Run a server on a free port; a list is played in order, its last reply again and again."""
    plays: Script = script if callable(script) else (lambda n, _: script[min(n, len(script) - 1)])
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with lock:
                number = len(server.requests)
                server.requests.append(body)
                server.headers.append(dict(self.headers.items()))
            reply = plays(number, body)
            time.sleep(reply.delay)
            try:
                self.send_response_only(reply.status)
                for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(reply.body[: len(reply.body) - reply.cut])
            except OSError:
                pass  # the client went away, as the test means it to

        def do_GET(self) -> None:
            server.requests.append({"GET": self.path})
            server.headers.append(dict(self.headers.items()))
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server = Server(f"http://127.0.0.1:{http.server_address[1]}/v1", [], [])
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
        thread.join()
