"""Measure `kg serve` beside the Oxigraph server on one store.

    python benchmarks/serve_against_oxigraph.py STORE [CLIENTS]

All servers read the same files and get the same requests in the same run: each named query with the names of things
that much, less and little is said of, by POST, asking for JSON, from CLIENTS clients (4) with a connection each.
`kg serve` runs twice, once without its cache of answers. Rounds alternate between the servers, so that other work on
the machine falls on all. First each answer is compared: they must hold the same solutions. Then come the median and
95th percentile of the time that a client waits, requests a second, and the processor time that the server's processes
took for a request, which other work does not lengthen. Oxigraph's server is looked for as `oxigraph` on the PATH, or
at $OXIGRAPH; without it there is nothing to compare, and the script says so.
"""

import http.client
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.iri import PREFIXES
from kg.query import QUERIES, load_query
from kg.store import Store
from kg.terms import term

NAMES, ROUNDS = 6, 3
WHOLE = ("organizations", "papers")
"""Named queries that list the whole corpus: megabytes an answer, which would be most of what is measured."""
HEADERS = {"Content-Type": "application/sparql-query"}
JSON = "application/sparql-results+json"
HEAD = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in sorted(PREFIXES.items()))


@dataclass
class Server:
    """Hold a running server and what was measured of it."""

    name: str
    process: subprocess.Popen[bytes]
    port: int
    path: str
    waits_s: list[float] = field(default_factory=list)
    wall_s: float = 0.0
    cpu_s: float = 0.0


def some_names(store: Store) -> list[str]:
    """Return the names of things that much, less and little is said of: ranks 10, 20, 40 and so on."""
    said: Counter[NamedNode] = Counter()
    for curie in ("rdf:object", "rdf:subject", "kg:benchmark"):
        quads = store.database.quads_for_pattern(None, term(curie), None, None)
        said.update(quad.object for quad in quads if isinstance(quad.object, NamedNode))
    ranked = sorted(said, key=lambda node: (-said[node], node.value))
    found = []
    for node in (ranked[10 * 2**step] for step in range(NAMES)):
        labels = store.database.quads_for_pattern(node, term("rdfs:label"), None, None)
        found += [quad.object.value for quad in labels if isinstance(quad.object, Literal)][:1]
    return found


def requests_of(names: Sequence[str]) -> list[tuple[str, str]]:
    """Return the named queries, filled with each name, with the name of the query."""
    made = []
    for query in (load_query(name) for name in QUERIES if name not in WHOLE):
        wanted = [p.name for p in query.parameters if p.kind == "name"]
        for place in range(len(names) if wanted else 1):
            values = {name: names[(place + step) % len(names)] for step, name in enumerate(wanted)}
            made.append((query.name, HEAD + query.bind(values)))
    return made


@contextmanager
def started(name: str, command: list[str], port: int, path: str) -> Iterator[Server]:
    """Start a server and wait until it listens."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            for _ in range(600):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            yield Server(name, process, port, path)
        finally:
            process.terminate()


def free_port() -> int:
    """Return a port that is free now."""
    with socket.create_server(("127.0.0.1", 0)) as one:
        return int(one.getsockname()[1])


def post(
    server: Server, query: str, connection: http.client.HTTPConnection | None = None, accept: str = JSON
) -> tuple[int, bytes]:
    """Return the status and the body of an answer."""
    connection = connection or http.client.HTTPConnection("127.0.0.1", server.port)
    connection.request("POST", server.path, query.encode(), {**HEADERS, "Accept": accept})
    response = connection.getresponse()
    return response.status, response.read()


def answer(server: Server, query: str, connection: http.client.HTTPConnection | None = None) -> bytes:
    """Return the body of an answer in JSON, which must be there."""
    status, body = post(server, query, connection)
    if status != 200:
        raise SystemExit(f"{status}: {body[:300]!r}")
    return body


def solutions(body: bytes) -> Counter[str]:
    """Return the solutions of an answer, in any order."""
    return Counter(json.dumps(row, sort_keys=True) for row in json.loads(body)["results"]["bindings"])


def own_s(pid: int) -> float:
    """Return the seconds of processor time that a process has taken, threads that have ended included."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def processor_s(pid: int) -> float:
    """Return the seconds of processor time that a process and its children have taken."""
    children: list[str] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(FileNotFoundError):  # a thread that has ended since
            children += task.read_text(encoding="utf8").split()
    return own_s(pid) + sum(processor_s(int(child)) for child in children)


def measure(server: Server, queries: Sequence[str], clients: int) -> None:
    """Send all queries once, shared out among the clients."""

    def work(part: Sequence[str]) -> list[float]:
        connection, waits = http.client.HTTPConnection("127.0.0.1", server.port), []
        for query in part:
            begun = time.perf_counter()
            answer(server, query, connection)
            waits.append(time.perf_counter() - begun)
        connection.close()
        return waits

    before, begun = processor_s(server.process.pid), time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        for waits in pool.map(work, [queries[n::clients] for n in range(clients)]):
            server.waits_s += waits
    server.wall_s += time.perf_counter() - begun
    server.cpu_s += processor_s(server.process.pid) - before


def report(server: Server) -> str:
    """Return a line of the table."""
    cuts = statistics.quantiles(server.waits_s, n=20)
    per = 1000 * server.cpu_s / len(server.waits_s)
    return (
        f"{server.name:10} {1000 * cuts[9]:8.1f} {1000 * cuts[18]:8.1f} "
        f"{len(server.waits_s) / server.wall_s:10.1f} {per:10.2f}"
    )


def main() -> None:
    """Compare the answers, measure, print the table."""
    binary = os.environ.get("OXIGRAPH") or shutil.which("oxigraph")
    if not binary:
        raise SystemExit("no oxigraph server on the PATH nor at $OXIGRAPH; pip install oxigraph brings one")
    folder, clients = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 4
    with Store(folder) as store, ExitStack() as stack:
        ports = [free_port() for _ in range(3)]
        data = str((store.folder or folder) / "quads")
        serve = [sys.executable, "-m", "kg", "serve", "--store", str(folder), "--timeout", "600", "--port"]
        other = [binary, "serve-read-only", "--location", data, "--union-default-graph", "--bind"]
        servers = [
            stack.enter_context(started("kg serve", [*serve, str(ports[0])], ports[0], "/sparql")),
            stack.enter_context(started("no cache", [*serve, str(ports[1]), "--cache", "0"], ports[1], "/sparql")),
            stack.enter_context(started("oxigraph", [*other, f"127.0.0.1:{ports[2]}"], ports[2], "/query")),
        ]
        asked = requests_of(some_names(store))
        for name, query in asked:
            found = [solutions(answer(server, query)) for server in servers]
            if found.count(found[0]) != len(found):
                raise SystemExit(
                    f"query {name}: the answers differ: {[one.total() for one in found]} solutions\n{query}"
                )
        queries = [query for _, query in asked]
        for turn in range(ROUNDS):
            for server in servers[:: 1 if turn % 2 else -1]:
                measure(server, queries, clients)
        what = f"{len(queries)} requests of {len(QUERIES) - len(WHOLE)} named queries"
        print(f"{what}, {ROUNDS} rounds, {clients} clients; same answers")
        print(f"{'server':10} {'p50 ms':>8} {'p95 ms':>8} {'requests/s':>10} {'cpu ms':>10}")
        print("\n".join(report(server) for server in servers))


if __name__ == "__main__":
    main()
