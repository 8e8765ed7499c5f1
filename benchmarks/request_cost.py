"""Measure what requests of each kind cost: `python benchmarks/request_cost.py STORE [SECONDS]`.

One client with one connection asks `kg serve` without its cache, `kg serve` with it, so that all but the first answer
come out of it, and the Oxigraph server, which read the same files: for nothing, for a thing's label, for triples in
some formats, for what is no query, and the named queries of `serve_against_oxigraph.py`. The servers take turns, each
kind SECONDS (1.5) with each. First the answers are compared. Printed are, in milliseconds, the processor time of a
request in all processes of a server, `first` that of its first process alone, which in `kg serve` speaks HTTP and hands
the query to the process that answers it, and the median wait. Oxigraph is looked for as in `serve_against_oxigraph.py`.
"""

import http.client
import os
import shutil
import statistics
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import RdfFormat, parse

from kg.store import Store
from kg.terms import term

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from benchmarks.serve_against_oxigraph import (
    JSON,
    Server,
    free_port,
    own_s,
    post,
    processor_s,
    requests_of,
    solutions,
    some_names,
    started,
)

ROUNDS, LABELS = 10, 50
CSV, TURTLE = "text/csv", "text/turtle"
TRIPLES = "SELECT * {{ ?s ?p ?o }} LIMIT {}"
CONSTRUCT = "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o }} LIMIT {}"


@dataclass(frozen=True)
class Kind:
    """Hold the queries of a kind, the format that is asked for, and the status of the answers."""

    name: str
    queries: Sequence[str]
    accept: str = JSON
    status: int = 200


def kinds_of(store: Store) -> list[Kind]:
    """Return the kinds of requests."""
    labels = store.database.quads_for_pattern(None, term("rdfs:label"), None, None)
    things = sorted({str(quad.subject) for quad, _ in zip(labels, range(20 * LABELS), strict=False)})[::20]
    label = "SELECT ?label {{ {} <http://www.w3.org/2000/01/rdf-schema#label> ?label }}"
    return [
        Kind("`ASK {}`", ["ASK {}"]),
        Kind("a thing's label", [label.format(thing) for thing in things]),
        Kind("what is no query", ["SELECT * { ?s ?p }"], status=400),
        Kind("100 triples", [TRIPLES.format(100)]),
        Kind("1,000 triples", [TRIPLES.format(1000)]),
        Kind("1,000 triples, CSV", [TRIPLES.format(1000)], CSV),
        Kind("1,000 triples, Turtle", [CONSTRUCT.format(1000)], TURTLE),
        Kind("10,000 triples", [TRIPLES.format(10_000)]),
        Kind("named queries", [query for _, query in requests_of(some_names(store))]),
    ]


def content(kind: Kind, body: bytes) -> object:
    """Return what an answer says, in a form that is equal where it says the same."""
    if kind.status != 200:
        return kind.status
    if kind.accept == TURTLE:
        return {str(quad) for quad in parse(body, RdfFormat.TURTLE)}
    return body if kind.accept == CSV or b'"boolean"' in body else solutions(body)


class Cost:
    """Measure requests of one kind to one server."""

    def __init__(self, server: Server, kind: Kind) -> None:
        self.server, self.kind = server, kind
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port)
        self.waits_s: list[float] = []
        self.cpu_s = self.first_s = 0.0

    def ask(self, query: str) -> bytes:
        """Return the body of the answer, whose status must be the right one."""
        status, body = post(self.server, query, self.connection, self.kind.accept)
        if status != self.kind.status:
            raise SystemExit(f"{self.server.name}: {status}, not {self.kind.status}: {body[:300]!r}")
        return body

    def run(self, seconds: float) -> None:
        """Ask each query in turn until the time is over, over a new connection, once it has been used."""
        pid = self.server.process.pid
        self.connection.close()
        self.ask(self.kind.queries[0])
        before = processor_s(pid), own_s(pid)
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            for query in self.kind.queries:
                begun = time.perf_counter()
                self.ask(query)
                self.waits_s.append(time.perf_counter() - begun)
        self.cpu_s += processor_s(pid) - before[0]
        self.first_s += own_s(pid) - before[1]

    @property
    def cpu_ms(self) -> float:
        """Milliseconds of processor time a request."""
        return 1000 * self.cpu_s / len(self.waits_s)

    def cells(self) -> list[str]:
        """Return the processor time, that of the first process and the median wait."""
        first = 1000 * self.first_s / len(self.waits_s)
        return [f"{self.cpu_ms:.2f}", f"{first:.2f}", f"{1000 * statistics.median(self.waits_s):.2f}"]


def measure(servers: Sequence[Server], kind: Kind, seconds: float) -> str:
    """Compare the answers of a kind, measure it, and return a row of the table."""
    costs = [Cost(server, kind) for server in servers]
    for query in kind.queries:
        found = [content(kind, cost.ask(query)) for cost in costs]
        if found.count(found[0]) != len(found):
            raise SystemExit(f"{kind.name}: the answers differ\n{query}")
    for turn in range(ROUNDS):
        for cost in costs[:: 1 if turn % 2 else -1]:
            cost.run(seconds / ROUNDS)
    cold, warm, other = costs
    cells = [*cold.cells(), f"{cold.cpu_ms / other.cpu_ms:.2f}", *warm.cells()[::2], *other.cells()[::2]]
    return f"| {kind.name} | {' | '.join(cells)} |"


def main() -> None:
    """Print a table."""
    path, seconds = Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 1.5
    binary = os.environ.get("OXIGRAPH") or shutil.which("oxigraph")
    if not binary:
        raise SystemExit("no oxigraph server on the PATH nor at $OXIGRAPH; pip install oxigraph brings one")
    with Store(path) as store, ExitStack() as stack:
        kinds, data = kinds_of(store), str((store.folder or path) / "quads")
        ports = [free_port() for _ in range(3)]
        serve = [sys.executable, "-m", "kg", "serve", "--store", str(path), "--processes", "1", "--port"]
        other = [binary, "serve-read-only", "--location", data, "--union-default-graph", "--bind"]
        servers = (
            stack.enter_context(started("no cache", [*serve, str(ports[0]), "--cache", "0"], ports[0], "/sparql")),
            stack.enter_context(started("kg serve", [*serve, str(ports[1])], ports[1], "/sparql")),
            stack.enter_context(started("oxigraph", [*other, f"127.0.0.1:{ports[2]}"], ports[2], "/query")),
        )
        print("| request | cpu | first | wait | times Oxigraph's cpu | cached: cpu | wait | Oxigraph: cpu | wait |")
        print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
        for kind in kinds:
            print(measure(servers, kind, seconds), flush=True)


if __name__ == "__main__":
    main()
