"""What every request passes first: which host it names, how long its address is, and what each answer carries.

A pure ASGI layer, so that bodies stream through it; imports the limits and Starlette.
"""

import ipaddress
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.errors import SettingError
from kg.serve.answer import to_response
from kg.serve.limits import Limits
from kg.serve.media import HTML
from kg.serve.metrics import Metrics
from kg.serve.reply import Reply, problem

_HOST = re.compile(r"(?:\[([^\]%]+)\]|([^:\[\]]+))(?::\d*)?")
_ORIGIN = re.compile(r"\*|https?://[^\s/?#]+")

_HTML_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"
_SECURITY = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-cache"),
)
_HTML_SECURITY, _DATA_SECURITY = (
    ((b"content-security-policy", policy.encode()), *_SECURITY) for policy in (_HTML_POLICY, _DATA_POLICY)
)
_HTML = HTML.encode()


@dataclass(frozen=True, slots=True)
class Policy:
    """Hold who may ask.

    Attributes:
        hosts: Names by which the server may be addressed, beside `localhost` and bare addresses; lower case.
        origins: Origins whose pages may read answers (CORS), or `*`; none by default.

    Raises:
        SettingError: A host or an origin that no request can name.
    """

    hosts: Sequence[str] = ()
    origins: Sequence[str] = ()

    def __post_init__(self) -> None:
        """Refuse what would never match."""
        for host in self.hosts:
            if _host_name(host) != host and not _is_address(host):
                raise SettingError("allow-host", f"{host!r} is no name of a host; write kg.example, without a port")
        for origin in self.origins:
            if not _ORIGIN.fullmatch(origin):
                raise SettingError("cors", f"{origin!r} is no origin; write it as https://page.example, or *")

    def admits(self, headers: Headers) -> bool:
        """Return whether what asks is a program, a page of ours, a link that somebody follows, or an origin allowed.

        Other pages could not read the answer, but keep the store at work, and learn from how long it takes.

        Source: W3C, Fetch Metadata Request Headers; browsers send them, and no script can change them.
        """
        if headers.get("sec-fetch-site", "none") in {"none", "same-origin"} or "*" in self.origins:
            return True
        followed = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
        return followed or headers.get("origin") in self.origins

    def allows(self, host: str) -> bool:
        """Return whether a Host header is one of ours.

        A page that has its own name resolve to this machine still sends that name (DNS rebinding); a bare address
        cannot be made to point elsewhere.

        >>> Policy().allows("127.0.0.1:7878"), Policy().allows("evil.example")
        (True, False)
        """
        name = _host_name(host)
        return name == "localhost" or name in self.hosts or _is_address(name)


@lru_cache(maxsize=64)
def _host_name(host: str) -> str:
    """Return a Host header without its port, in lower case; "" where it is malformed.

    >>> _host_name("[::1]:80"), _host_name("LOCALHOST"), _host_name("[::1].evil.example")
    ('::1', 'localhost', '')
    """
    found = _HOST.fullmatch(host)
    return (found[1] or found[2]).lower().rstrip(".") if found else ""


@lru_cache(maxsize=64)
def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


class Guard:
    """Let a request through or refuse it, put the security headers on each answer, and count it."""

    def __init__(self, app: ASGIApp, policy: Policy, limits: Limits, metrics: Metrics) -> None:
        self.app, self.policy, self.limits, self.metrics = app, policy, limits, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun, status = time.perf_counter(), 500
        self.metrics.n_open += 1

        async def send_guarded(message: Message) -> None:
            """Send on what the application sends, with the security headers; note the status."""
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                _secure(message)
            await send(message)

        refused = self._refused(scope)
        try:
            if refused:
                await to_response(refused)(scope, receive, send_guarded)
            else:
                await self.app(scope, receive, send_guarded)
        finally:
            self.metrics.n_open -= 1
            name = getattr(scope.get("route"), "name", "") or "refused"
            self.metrics.count(name, status, time.perf_counter() - begun)

    def _refused(self, scope: Scope) -> Reply | None:
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1:  # RFC 9112, section 3.2
            return problem(400, f"a request names one Host, not {len(hosts)}")
        if not self.policy.allows(hosts[0]):
            return problem(421, "this server is not known by that Host name; kg serve --allow-host adds one")
        if not self.policy.admits(headers):
            return problem(403, "a page of another origin asks; kg serve --cors allows one")
        if len(scope["raw_path"]) + len(scope["query_string"]) > self.limits.max_target_bytes:
            return problem(
                414, f"an address holds {self.limits.max_target_bytes} bytes at most; send the query by POST"
            )
        return None


def _secure(message: Message) -> None:
    """Add the security headers to the start of an answer, save those that it has."""
    headers: list[tuple[bytes, bytes]] = message["headers"]
    has = dict(headers)
    more: tuple[tuple[bytes, bytes], ...] = _SECURITY
    if has.get(b"content-type", b"").startswith(_HTML):
        more = _HTML_SECURITY
    elif message["status"] != HTTPStatus.NOT_MODIFIED:  # without a media type; its headers replace those of a kept page
        more = _DATA_SECURITY
    headers += [pair for pair in more if pair[0] not in has]
