"""What takes too much is answered or cut within the limits, and others are served all the while."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from kg.errors import SettingError
from kg.quads import quads
from kg.serve.limits import Limits
from kg.store import build_store
from tests.graphs import small_graph
from tests.serve.conftest import ROOT, Start, kg_serve, running, write_store

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
QUICK = "ASK {}"
DIRECT = {"Content-Type": "application/sparql-query"}


@pytest.fixture(scope="module")
def strict(start: Start) -> httpx.Client:
    """Return a client of a server with tight limits."""
    return start(
        timeout_s=2.0, read_s=1.0, write_s=1.0, max_rows=50, max_answer_bytes=200_000, max_request_bytes=20_000
    )


def ask(client: httpx.Client, query: str, **headers: str) -> httpx.Response:
    """Ask by direct POST."""
    return client.post("/sparql", content=query, headers={**DIRECT, **headers})


def restarts(client: httpx.Client, reason: str) -> int:
    """Return how many processes were replaced for a reason."""
    found = re.search(rf'restarts_total{{reason="{reason}"}} (\d+)', client.get("/metrics").text)
    assert found
    return int(found[1])


def gauge(client: httpx.Client, name: str) -> int:
    """Return a number that the server tells of itself."""
    return int(client.get("/metrics").text.partition(f"\n{name} ")[2].split()[0])


def connect(client: httpx.Client) -> socket.socket:
    """Return a bare connection to the server."""
    parts = urlsplit(str(client.base_url))
    return socket.create_connection((parts.hostname, parts.port), timeout=60)


def test_a_long_query_is_ended(strict: httpx.Client) -> None:
    """A query past the time limit is 503, its process is ended, and the next query is answered."""
    before = restarts(strict, "timeout")
    response = ask(strict, ENDLESS)
    assert response.status_code == 503
    assert "2 s" in response.json()["detail"]
    assert restarts(strict, "timeout") == before + 1
    assert ask(strict, QUICK).status_code == 200


def test_long_queries_do_not_hold_up_others(strict: httpx.Client) -> None:
    """While one process is kept busy, the other answers."""
    with ThreadPoolExecutor(1) as pool:
        long = pool.submit(ask, strict, ENDLESS)
        answered = [ask(strict, QUICK).status_code for _ in range(5)]
        assert not long.done() or long.result().status_code == 503
        assert answered == [200] * 5
        assert long.result().status_code == 503


def test_a_client_that_leaves_frees_its_process(start: Start) -> None:
    """When the client goes away, its query is ended well before the time limit."""
    client = start(timeout_s=300.0, n_workers=1, wait_s=60.0)
    with connect(client) as bare:
        bare.sendall(
            f"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
            f"Content-Length: {len(ENDLESS)}\r\n\r\n{ENDLESS}".encode()
        )
        while not gauge(client, "kg_requests_working"):
            time.sleep(0.05)
    assert ask(client, QUICK).status_code == 200
    assert restarts(client, "left") == 1


def test_too_many_requests_are_sent_away(start: Start) -> None:
    """When all processes are busy and the queue is full, the answer is 503 with a time to come back."""
    client = start(timeout_s=3.0, n_workers=1, n_waiting=1, wait_s=0.5)
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda _: ask(client, ENDLESS), range(6)))
    assert {response.status_code for response in found} == {503}
    assert sum("retry-after" in response.headers for response in found) == 5


@pytest.mark.parametrize("accept", ["application/json", "application/xml", "text/csv", "text/tab-separated-values"])
def test_rows_are_limited(strict: httpx.Client, accept: str) -> None:
    """As many solutions as allowed are answered, one more is refused, in each format."""
    query = "SELECT ?s ?p { ?s ?p ?o } LIMIT %d"
    assert ask(strict, query % 50, Accept=accept).status_code == 200
    response = ask(strict, query % 51, Accept=accept)
    assert response.status_code == 400
    assert "50 solutions" in response.json()["detail"]


def test_triples_are_limited(strict: httpx.Client) -> None:
    """The same holds for the triples of a CONSTRUCT."""
    query = "CONSTRUCT { ?s ?p ?o } WHERE { SELECT DISTINCT ?s ?p ?o { ?s ?p ?o } LIMIT %d }"
    assert ask(strict, query % 50).status_code == 200
    assert ask(strict, query % 51).status_code == 400


def test_bytes_are_limited(strict: httpx.Client, client: httpx.Client) -> None:
    """An answer past the limit of bytes is refused; one past what is kept in memory comes whole through a file."""
    query = 'SELECT ?x { VALUES ?n { %s } BIND(REPLACE("%s", "x", "yyyyyyyyyy") AS ?x) }'
    assert ask(strict, query % ("1 2 3 4 5", "x" * 5000)).status_code == 400
    large = ask(client, query % (" ".join(map(str, range(30))), "x" * 20_000))
    assert len(large.json()["results"]["bindings"]) == 30
    assert len(large.content) > 6_000_000


def test_large_bodies_are_refused(strict: httpx.Client) -> None:
    """A body past the limit is 413, whether its length is told or not."""
    assert ask(strict, "#" * 20_001).status_code == 413
    chunks = (b"#" * 1000 for _ in range(10_000))
    try:
        response = strict.post("/sparql", content=chunks, headers=DIRECT)
    except httpx.WriteError:  # the server has answered and closed before all was sent
        return
    assert response.status_code == 413


def test_a_slow_body_is_cut(strict: httpx.Client) -> None:
    """A body that does not come is answered with 408."""
    with connect(strict) as bare:
        bare.sendall(
            b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
            b"Content-Length: 100\r\n\r\nASK"
        )
        assert b" 408 " in bare.recv(4096)


@pytest.mark.parametrize("begun", [b"", b"GET /spar", b"GET /sparql HTTP/1.1\r\nHost: localhost\r\n"])
def test_half_open_connections_are_closed(strict: httpx.Client, begun: bytes) -> None:
    """A connection on which no whole request comes is closed."""
    with connect(strict) as bare:
        bare.sendall(begun)
        assert bare.recv(4096) == b"" or bare.recv(4096) == b""


@pytest.mark.parametrize(
    "begun",
    [
        "GET /health HTTP/1.1\r\nHost: localhost\r\n",
        "POST /data HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n",
    ],
    ids=["head", "trailer"],
)
def test_endless_headers_are_cut(strict: httpx.Client, begun: str) -> None:
    """Headers without end are cut, before the body and after it, long before their time is over."""
    endless = b"".join(b"X-%d: %s\r\n" % (number, b"x" * 8000) for number in range(5000))
    with connect(strict) as bare, pytest.raises(ConnectionError):
        bare.sendall(begun.encode() + endless)
    assert ask(strict, QUICK).status_code == 200


def test_slow_readers_block_nobody(start: Start) -> None:
    """Clients that do not read their answers are let go, and others are answered meanwhile."""
    client = start(write_s=1.0, n_workers=1)
    query = 'SELECT ?x { VALUES ?n { 1 2 3 4 5 6 7 8 } BIND(REPLACE("%s", "x", "yyyyyyyyyy") AS ?x) }' % ("x" * 100_000)
    request = (
        f"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
        f"Content-Length: {len(query)}\r\n\r\n{query}"
    ).encode()
    assert ask(client, QUICK).status_code == 200
    with ExitStack() as stack:
        for _ in range(4):
            slow = stack.enter_context(connect(client))
            slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            slow.sendall(request)
        assert ask(client, QUICK).status_code == 200
        while gauge(client, "kg_requests_open") > 1:
            time.sleep(0.1)
    assert ask(client, QUICK).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { " + "{ " * 6000 + "?s ?p ?o" + " }" * 6000 + " }",
        "SELECT (" + "(" * 6000 + "1" + ")" * 6000 + " AS ?x) {}",
        "ASK { ?s ?p ?o FILTER(?o IN (" + ", ".join(map(str, range(3000))) + ")) }",
        'ASK { BIND("%s" AS ?x) FILTER(REGEX(?x, "(a+)+$")) }' % ("a" * 40 + "b"),
        'ASK { BIND(REGEX("a", "%s") AS ?x) }' % ("(a{1,1000})" * 20),
        "SELECT * { ?s " + "/".join(["kg:extends*"] * 200) + " ?o }",
        'SELECT (GROUP_CONCAT(?x; separator="%s") AS ?y) { ?a ?b ?x . ?c ?d ?e . ?f ?g ?h }' % ("z" * 5000),
    ],
    ids=["deep groups", "deep brackets", "long list", "backtracking", "large pattern", "long path", "long text"],
)
def test_hostile_queries_are_answered_or_cut(strict: httpx.Client, query: str) -> None:
    """Whatever a query does to the engine, the answer is a documented one and the server goes on."""
    assert ask(strict, query).status_code in (200, 400, 413, 503)
    assert ask(strict, QUICK).status_code == 200


def test_memory_is_limited(start: Start) -> None:
    """A query that takes too much memory ends its process, and no other."""
    client = start(memory_bytes=900 << 20, timeout_s=60.0)
    double = "BIND(CONCAT(?x%d, ?x%d) AS ?x%d)"
    steps = " ".join(double % (n, n, n + 1) for n in range(24))
    response = ask(client, f'SELECT (STRLEN(?x24) AS ?n) {{ BIND("{"x" * 1000}" AS ?x0) {steps} }}')
    assert response.status_code == 503
    assert ask(client, QUICK).status_code == 200


def test_a_process_that_dies_is_replaced(store: Path) -> None:
    """Processes that are killed from outside are replaced, and requests go on."""
    with ExitStack() as stack:
        server, address = stack.enter_context(running(kg_serve(store, "--processes", "1")))
        client = stack.enter_context(httpx.Client(base_url=address, timeout=60))
        assert ask(client, QUICK).status_code == 200
        (child,) = children(server.pid)
        os.kill(child, signal.SIGKILL)
        codes = [ask(client, QUICK).status_code for _ in range(3)]
    assert codes[-1] == 200
    assert set(codes) <= {200, 503}


def children(parent: int) -> list[int]:
    """Return the ids of the processes that a process started."""
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
    return [int(pid) for pid in listed.stdout.split()]


def test_a_new_store_is_seen(start: Start, tmp_path: Path) -> None:
    """When a store is replaced, answers come from the new one at once."""
    path = tmp_path / "store"
    build_store(path, quads(small_graph()))
    client = start(at=path)
    query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    before = ask(client, query).json()
    write_store(path)
    assert ask(client, query).json() != before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_well(store: Path, number: int) -> None:
    """Ctrl-C and SIGTERM let the answer under way finish, end all processes, and give exit code 0."""
    with running(kg_serve(store, "--timeout", "2")) as (server, address):
        begun = children(server.pid)
        assert len(begun) == 2
        with ThreadPoolExecutor(1) as pool, httpx.Client(base_url=address, timeout=60) as client:
            long = pool.submit(ask, client, ENDLESS)
            while not gauge(client, "kg_requests_working"):
                time.sleep(0.05)
            server.send_signal(number)
            assert long.result().status_code == 503
        assert server.wait(60) == 0
        assert not [pid for pid in begun if Path(f"/proc/{pid}").exists()]


@pytest.mark.parametrize(
    ("arguments", "code", "text"),
    [
        (["--host", "192.0.2.1"], 2, "--public"),
        (["--store", "/nowhere"], 5, "kg build"),
        (["--port", "70000"], 2, "65535"),
        (["--processes", "0"], 2, "--processes: '0' is no whole number from 1"),
        (["--timeout", "nan"], 2, "--timeout: 'nan' is no number of seconds from 0.001 to 86400"),
        (["--timeout", "inf"], 2, "--timeout: 'inf' is no number of seconds"),
        (["--max-rows", "0"], 2, "--max-rows: '0' is no whole number from 1"),
        (["--memory", "1"], 2, "--memory: '1' is no whole number from 640 to 1000000000 MiB"),
        (["--cache", "-1"], 2, "--cache: '-1' is no whole number from 0 to 1000000000 MiB"),
        (["--allow-host", "kg.example:8080"], 2, "without a port"),
        (["--cors", "page.example"], 2, "https://"),
    ],
)
def test_wrong_usage(store: Path, arguments: list[str], code: int, text: str) -> None:
    """What other machines reach must be meant, the store must be there, and what could never work is refused."""
    done = subprocess.run(kg_serve(store, *arguments), cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert text in done.stderr


@pytest.mark.parametrize(
    ("limit", "value", "text"),
    [("memory_bytes", 1, "from 671088640 on; it is 1"), ("timeout_s", float("nan"), "from 0.001 to 86400; it is nan")],
)
def test_limits_that_let_nothing_through(limit: str, value: float, text: str) -> None:
    """A limit that is none is refused where limits are made, with what it may be."""
    with pytest.raises(SettingError, match=f"setting {limit}: must be {text}"):
        Limits(**{limit: value})  # type: ignore[arg-type]  # a number, as each limit is


GONE = """
import os, shutil, sys
from pathlib import Path
from kg.errors import StoreError
from kg.serve.app import make_app
from kg.serve.guard import Policy
from kg.serve.limits import Limits
from kg.serve.mcp import run_mcp
from kg.serve.server import open_socket, run_server
from tests.serve.test_limits import children

copied, limits = Path(sys.argv[1]), Limits(n_workers=2)
app = make_app(copied, limits, Policy(["127.0.0.1"], []))
shutil.rmtree(copied)
bound, before = open_socket("127.0.0.1", 0), len(children(os.getpid()))
for serve in (lambda: run_server(app, bound, limits, lambda: print("serving")), lambda: run_mcp(copied, limits)):
    try:
        serve()
    except StoreError as error:
        print(str(error).replace("\\n", " "), len(children(os.getpid())) - before)
"""
"""What ends in two errors of one line and leaves no process; run by itself, since it takes the signals and the loop."""


def test_a_store_that_goes_away_is_one_line(store: Path, tmp_path: Path) -> None:
    """Where the processes cannot open the store, the error of the store comes through, and no process is left."""
    copied = tmp_path / "store"
    shutil.copytree(store, copied)
    command = [sys.executable, "-c", GONE, str(copied)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert len(lines) == 2
    assert all("is not there; make a store with kg build" in line and line.endswith(" 0") for line in lines)


def test_a_taken_port(store: Path) -> None:
    """A port that is taken is said."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = subprocess.run(kg_serve(store, "--port", port), cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert port in done.stderr
