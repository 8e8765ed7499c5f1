"""Measure where a request's processor time goes: `python benchmarks/request_cost.py STORE [REQUESTS]`.

One client asks `kg serve` without its cache, and the Oxigraph server, for nothing (`ASK {}`) and for 1,000 triples, 300
times each. Printed is the processor time of a request in milliseconds: of all processes of a server, and of its first
one alone, which in `kg serve` speaks HTTP and hands the query to the process that answers it. Oxigraph is looked for as
in `serve_against_oxigraph.py`.
"""

import http.client
import os
import shutil
import sys
from contextlib import ExitStack
from pathlib import Path

from kg.store import Store

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from benchmarks.serve_against_oxigraph import Server, free_port, own_s, post, processor_s, started

QUERIES = {"ASK {}": "ASK {}", "1,000 triples": "SELECT * { ?s ?p ?o } LIMIT 1000"}
WARM = 20


def cost(server: Server, query: str, number: int) -> tuple[float, float, int]:
    """Return milliseconds of all processes and of the first one for a request, and the bytes of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    for _ in range(WARM):
        body = post(server, query, connection)
    pid = server.process.pid
    before = processor_s(pid), own_s(pid)
    for _ in range(number):
        post(server, query, connection)
    took = processor_s(pid) - before[0], own_s(pid) - before[1]
    connection.close()
    return 1000 * took[0] / number, 1000 * took[1] / number, len(body)


def main() -> None:
    """Print a table."""
    path, number = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 300
    binary = os.environ.get("OXIGRAPH") or shutil.which("oxigraph") or "oxigraph"
    with Store(path) as store, ExitStack() as stack:
        ports = [free_port(), free_port()]
        data = str((store.folder or path) / "quads")
        serve = [
            sys.executable,
            "-m",
            "kg",
            "serve",
            "--store",
            str(path),
            "--cache",
            "0",
            "--processes",
            "1",
            "--port",
        ]
        other = [binary, "serve-read-only", "--location", data, "--union-default-graph", "--bind"]
        servers = (
            stack.enter_context(started("kg serve", [*serve, str(ports[0])], ports[0], "/sparql")),
            stack.enter_context(started("oxigraph", [*other, f"127.0.0.1:{ports[1]}"], ports[1], "/query")),
        )
        print(f"{'server':10} {'request':14} {'cpu ms':>8} {'first':>8} {'bytes':>8}")
        for server in servers:
            for name, query in QUERIES.items():
                every, first, size = cost(server, query, number)
                print(f"{server.name:10} {name:14} {every:8.2f} {first:8.2f} {size:8}", flush=True)


if __name__ == "__main__":
    main()
