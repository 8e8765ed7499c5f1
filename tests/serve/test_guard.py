"""Who may ask: which names the server has, whose pages may have a browser ask, and what never leaves its folder."""

import time
from contextlib import ExitStack

import httpx
import pytest

from tests.serve.conftest import Start
from tests.serve.test_limits import QUICK, ask, connect

FOREIGN = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}


@pytest.fixture(scope="module")
def named(start: Start) -> httpx.Client:
    """Return a client of a server that is known by a name, and lets the pages of one origin read."""
    return start(policy={"hosts": ["kg.example"], "origins": ["https://page.example"]})


def test_hosts(client: httpx.Client, named: httpx.Client) -> None:
    """A name that is not the server's is refused, so that no page can reach it by a name of its own."""
    assert client.get("/health", headers={"Host": "evil.example"}).status_code == 421
    assert client.get("/health", headers={"Host": "localhost:1"}).status_code == 200
    assert named.get("/health", headers={"Host": "kg.example"}).status_code == 200
    assert named.get("/health", headers={"Host": "kg.example.evil.example"}).status_code == 421


@pytest.mark.parametrize(
    ("hosts", "status"),
    [
        (["localhost"], 200),
        (["[::1]:7878"], 200),
        (["localhost", "evil.example"], 400),
        ([], 400),
        (["[::1%evil.example]"], 421),
        (["localhost@evil.example"], 421),
    ],
)
def test_a_request_names_one_host(client: httpx.Client, hosts: list[str], status: int) -> None:
    """No second Host header, and nothing beside the name in the one, gets by."""
    lines = ["GET /health HTTP/1.1", *(f"Host: {host}" for host in hosts), "Connection: close"]
    with connect(client) as bare:
        bare.sendall("\r\n".join([*lines, "", ""]).encode())
        assert bare.recv(4096).startswith(f"HTTP/1.1 {status} ".encode())


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (FOREIGN, 403),
        ({**FOREIGN, "Sec-Fetch-Site": "same-site"}, 403),
        ({**FOREIGN, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}, 403),
        ({**FOREIGN, "Sec-Fetch-Mode": "cors", "Origin": "https://other.example"}, 403),
        ({**FOREIGN, "Sec-Fetch-Mode": "cors", "Origin": "https://page.example"}, 200),
        ({**FOREIGN, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}, 200),
        ({**FOREIGN, "Sec-Fetch-Site": "same-origin"}, 200),
        ({**FOREIGN, "Sec-Fetch-Site": "none"}, 200),
    ],
)
def test_other_pages_cannot_have_a_browser_ask(named: httpx.Client, headers: dict[str, str], status: int) -> None:
    """A page of another origin puts nothing to the store, while a link from it may be followed."""
    response = named.get("/sparql", params={"query": QUICK}, headers=headers)
    assert response.status_code == status
    assert response.headers["cross-origin-resource-policy"] == "same-origin"


def test_any_page_may_ask_where_that_is_meant(start: Start) -> None:
    """`--cors '*'` lets all pages ask and read."""
    response = start(policy={"origins": ["*"]}).get("/health", headers={**FOREIGN, "Origin": "https://page.example"})
    assert response.headers["access-control-allow-origin"] == "*"


def test_cors_is_off_unless_asked_for(client: httpx.Client, named: httpx.Client) -> None:
    """Pages of other origins may read answers only where the server was told so."""
    origin, other = {"Origin": "https://page.example"}, {"Origin": "https://other.example"}
    assert "access-control-allow-origin" not in client.get("/health", headers=origin).headers
    assert named.get("/health", headers=origin).headers["access-control-allow-origin"] == "https://page.example"
    assert "access-control-allow-origin" not in named.get("/health", headers=other).headers


@pytest.mark.parametrize("path", ["..", "%2e%2e", "..%2f..", "..%5c..", "/etc", "%2fetc", "%00"])
def test_no_file_but_the_pages_own_is_given(client: httpx.Client, path: str) -> None:
    """No way of writing an address leads out of the folder of styles and scripts."""
    for name in ("limits.py", "passwd", "templates/page.html"):
        with connect(client) as bare:
            bare.sendall(f"GET /static/{path}/{name} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
            assert bare.recv(65_536).startswith(b"HTTP/1.1 404 ")


def test_connections_are_limited(start: Start) -> None:
    """Connections past the limit are sent away, and when others are gone there is room again."""
    client = start(n_connections=8, read_s=1.0)
    with ExitStack() as stack:
        for _ in range(12):
            stack.enter_context(connect(client)).sendall(b"GET /health HTTP/1.1\r\n")
        assert client.get("/health").status_code == 503
    while client.get("/health").status_code != 200:
        time.sleep(0.1)
    assert ask(client, QUICK).status_code == 200
