"""The server around the application: its socket, its connections' time limits, its start and its end.

Imports the application and uvicorn.
"""

import asyncio
import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import httptools
import uvicorn
from starlette.applications import Starlette
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from kg.errors import SettingError
from kg.serve.limits import Limits

_END_S = 10
"""Seconds that answers under way get when the server ends."""

_IDLE_S = 15
"""Seconds that a connection stays open for the next request."""

_MOST_PORT = 65_535


class Connection(HttpToolsProtocol):
    """Be a connection that is cut where its client is slow to send a request or to take an answer, or sends too much.

    uvicorn itself only closes connections that are idle after an answer, and takes a head of any length.
    """

    limits = Limits()
    _reading: asyncio.TimerHandle | None = None
    _writing: asyncio.TimerHandle | None = None
    _incomplete = True
    _n_beside = 0
    """Bytes of the request under way that are not its body."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Begin to wait for a request."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Take some bytes; wait on while a request is incomplete."""
        self._n_beside += len(data)
        self._unset_keepalive_if_required()
        try:
            while data:
                data = self._feed(data)
        except httptools.HttpParserError:
            self.send_400_response("Invalid HTTP request received.")
            return
        if self._incomplete and self._n_beside > 2 * self.limits.max_target_bytes:
            self._refuse()
        self._watch()

    def on_message_begin(self) -> None:
        """Begin to count; what came of the request with the end of another one is not counted."""
        super().on_message_begin()
        self._incomplete, self._n_beside = True, 0

    def on_headers_complete(self) -> None:
        """Begin to answer, unless the head is to be read again without its wish for another protocol."""
        if not self.parser.should_upgrade():
            super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Take a part of a body, whose length the application limits."""
        self._n_beside -= len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Have a whole request."""
        if not self.parser.should_upgrade():
            self._incomplete = False
            super().on_message_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        super().connection_lost(exc)
        for timer in (self._reading, self._writing):
            if timer:
                timer.cancel()

    def pause_writing(self) -> None:
        """Begin to wait for a client that does not take its answer."""
        super().pause_writing()
        self._writing = self.loop.call_later(self.limits.write_s, self.transport.abort)

    def resume_writing(self) -> None:
        """Stop waiting: the client takes its answer."""
        super().resume_writing()
        if self._writing:
            self._writing.cancel()

    def _feed(self, data: bytes) -> bytes:
        """Read some bytes; return those that are still to be read.

        Where a request wishes for another protocol, as Java's client does for HTTP/2, the parser passes over its body.
        So another parser reads such a request, from its head without the wish on.
        """
        try:
            self.parser.feed_data(data)
        except httptools.HttpParserUpgrade as upgrade:
            method = self.parser.get_method()
            if method == b"CONNECT":
                raise httptools.HttpParserError from upgrade
            first = b"%s %s HTTP/%s" % (method, self.url, self.parser.get_http_version().encode())
            kept = (b"%s: %s" % pair for pair in self.headers if pair[0] != b"upgrade")
            self.parser = httptools.HttpRequestParser(self)
            return b"\r\n".join((first, *kept, b"", data[upgrade.args[0] :]))
        return b""

    def _refuse(self) -> None:
        if self.cycle is None or self.cycle.response_complete:
            self.send_400_response(f"The head of a request holds {2 * self.limits.max_target_bytes} bytes at most.")
        else:
            self.transport.abort()

    def _watch(self) -> None:
        awaits = self._incomplete or self.cycle is None or self.cycle.response_complete
        if not awaits and self._reading:
            self._reading.cancel()
            self._reading = None
        elif awaits and not self._reading:
            # A second more than the application gives a body, which can still say 408.
            self._reading = self.loop.call_later(self.limits.read_s + 1, self.transport.abort)


class Server(uvicorn.Server):
    """Be a server that ends well on SIGINT and SIGTERM, and says when it is ready."""

    def __init__(self, config: uvicorn.Config, app: Starlette, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._app, self._ready = app, ready

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve from the start of the application to its end, whose errors pass; uvicorn would log a traceback."""
        with self.capture_signals():
            async with self._app.router.lifespan_context(self._app):
                await super().serve(sockets)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        if self.started:
            self._ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """End on the first signal, at once on the second; unlike uvicorn, do not raise it again afterwards."""
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def open_socket(host: str, port: int) -> socket.socket:
    """Return a listening socket; port 0 takes a free one.

    Raises:
        SettingError: The address cannot be had.
    """
    if not 0 <= port <= _MOST_PORT:  # getaddrinfo would take the last 16 bits
        raise SettingError("port", f"must be from 0 to {_MOST_PORT}, not {port}")
    with ExitStack() as stack:
        try:
            family, kind, protocol, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            # With the protocol named, asyncio turns Nagle's algorithm off, which else costs 40 ms an answer.
            bound = stack.enter_context(socket.socket(family, kind, protocol))
            if os.name == "posix":
                bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            bound.bind(place)
            bound.listen()
        except OSError as error:
            reason = error.strerror or error
            raise SettingError("host and port", f"{host}:{port} cannot be had: {reason}") from error
        stack.pop_all()
        return bound


def run_server(app: Starlette, bound: socket.socket, limits: Limits, ready: Callable[[], None]) -> None:
    """Serve until a signal comes, then let the answers under way finish.

    Args:
        app: The application.
        bound: A listening socket; closed in the end.
        limits: Limits of connections.
        ready: Called once requests are taken.

    Raises:
        StoreError: The application cannot start, as the store cannot be opened.
    """
    config: dict[str, Any] = {
        "http": type("LimitedConnection", (Connection,), {"limits": limits}),
        "ws": "none",
        "lifespan": "off",
        "log_config": None,
        "access_log": False,
        "server_header": False,
        "proxy_headers": False,
        "timeout_keep_alive": _IDLE_S,
        "limit_concurrency": limits.n_connections,
        "timeout_graceful_shutdown": _END_S,
    }
    with bound:
        Server(uvicorn.Config(app, **config), app, ready).run(sockets=[bound])
