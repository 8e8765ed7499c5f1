"""Send `kg serve` many mixed requests from many clients: `python benchmarks/serve_under_load.py STORE`.

Rounds (`--rounds`, 1) of requests (`--requests`, 10,000) come from clients (`--clients`, 16), drawn with a fixed seed:
named queries by GET, by form and directly, questions as JSON, CSV and Markdown, linked data in each format, pages,
wrong queries, unknown names, formats that there are not, and one in fifty (`--hostile`; 0 for none) that is hostile:
deep nesting, lists of 20,000 values, patterns that backtrack, joins without end, bodies of 10 MB, connections that
are left half open. `--cache` is what `kg serve` keeps answers in, in MiB; 0 shows whether anything else grows. Printed
are the memory of the server and of its processes at each tenth of a round, the answers by status, what is none of the
documented ones (which must be nothing), and the waits.
"""

import argparse
import http.client
import json
import random
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

from pyoxigraph import NamedNode

from kg.query import QUERIES, load_query
from kg.questions import QUESTIONS
from kg.store import Store
from kg.terms import term

DOCUMENTED = frozenset({200, 302, 304, 400, 404, 405, 406, 408, 409, 413, 414, 415, 421, 503})
"""What docs/serving.md says an answer may be."""

TIMEOUT_S = 5
SPARQL = {"Content-Type": "application/sparql-query"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
TYPES = ("text/html", "text/turtle", "application/ld+json", "application/rdf+xml", "*/*", "image/png")


@dataclass(frozen=True)
class Request:
    """Hold a request; `cut` says that the server may also close the connection instead of an answer."""

    method: str
    path: str
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    cut: bool = False


class Mix:
    """Draw requests about things of a store."""

    def __init__(self, store: Store, hostile: int) -> None:
        self.hostile = hostile
        labels = store.database.quads_for_pattern(None, term("kg:key"), None, None)
        self.base = store.base
        self.keys = {q.subject.value: str(q.object.value) for q in labels if isinstance(q.subject, NamedNode)}  # type: ignore[union-attr]  # keys are texts
        self.iris = sorted(self.keys)

    def draw(self, rng: random.Random) -> Request:
        """Return the next request."""
        if self.hostile and not rng.randrange(self.hostile):
            return rng.choice(self._hostile())
        kinds: tuple[Callable[[random.Random], Request], ...] = (self._query, self._question, self._thing, self._odd)
        return rng.choices(kinds, (4, 4, 3, 1))[0](rng)

    def _query(self, rng: random.Random) -> Request:
        query = load_query(rng.choice([name for name in QUERIES if name not in ("organizations", "papers")]))
        text = query.bind({p.name: self.keys[rng.choice(self.iris)] for p in query.parameters if p.kind == "name"})
        accept = {"Accept": rng.choice(("application/sparql-results+json", "text/csv", "application/xml, */*;q=0.1"))}
        return rng.choice(
            (
                Request("GET", f"/sparql?{urlencode({'query': text})}", headers=accept),
                Request("POST", "/sparql", urlencode({"query": text}).encode(), {**FORM, **accept}),
                Request("POST", "/sparql", text.encode(), {**SPARQL, **accept}),
            )
        )

    def _question(self, rng: random.Random) -> Request:
        question = rng.choice(list(QUESTIONS.values()))
        values = {p.name: self._value(rng, p.types, p.choices) for p in question.parameters if p.required}
        accept = {"Accept": rng.choice(("application/json", "text/csv", "text/markdown"))}
        return Request(
            "GET", f"/api/{question.name}?{urlencode({**values, 'limit': rng.randint(1, 50)})}", headers=accept
        )

    def _value(self, rng: random.Random, types: Sequence[str], choices: Sequence[str]) -> str:
        if choices:
            return rng.choice(choices)
        starts = tuple(f"{self.base}{name.lower()}/" for name in types)
        return next(iri for iri in iter(lambda: rng.choice(self.iris), "") if iri.startswith(starts))

    def _thing(self, rng: random.Random) -> Request:
        path = quote(rng.choice(self.iris).removeprefix(self.base), safe="/%:@-._~!$&'()*+,;=")
        return Request("GET", f"/{path}{rng.choice(('', '', '.ttl', '.json'))}", headers={"Accept": rng.choice(TYPES)})

    def _odd(self, rng: random.Random) -> Request:
        text = "".join(rng.choices("abc {}<>?\"'\\\x00é\u202e", k=rng.randint(0, 40)))
        return rng.choice(
            (
                Request("GET", f"/sparql?{urlencode({'query': text})}"),
                Request("GET", f"/api/show?{urlencode({'name': text or 'x'})}"),
                Request("GET", f"/search?{urlencode({'q': text})}"),
                Request("GET", f"/{quote(text)}"),
                Request("POST", "/sparql", b"INSERT DATA { <a:a> <a:b> <a:c> }", SPARQL),
                Request("POST", "/sparql", b"\xff\xfe", SPARQL),
                Request("PUT", "/data", b"x"),
                Request("GET", "/", headers={"Host": "evil.example"}),
                Request("GET", "/.well-known/void"),
                Request("GET", "/"),
            )
        )

    def _hostile(self) -> tuple[Request, ...]:
        texts = (
            "SELECT * { " + "{ " * 6000 + "?s ?p ?o" + " }" * 6000 + " }",
            "ASK { ?s ?p ?o FILTER(?o IN (" + ", ".join(map(str, range(20_000))) + ")) }",
            f'ASK {{ BIND("{"a" * 40}b" AS ?x) FILTER(REGEX(?x, "(a+)+$")) }}',
            f'ASK {{ BIND(REGEX("a", "{"(a{1,1000})" * 20}") AS ?x) }}',
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "ASK { ?s " + "/".join(["kg:extends*"] * 200) + " ?o }",
        )
        return (
            *(Request("POST", "/sparql", text.encode(), SPARQL) for text in texts),
            Request("POST", "/sparql", b"#" * 10_000_000, SPARQL, cut=True),
            Request("GET", f"/sparql?query={'x' * 40_000}", cut=True),
            Request("HALF", "/", cut=True),
        )


class Clients:
    """Be the clients, and count what they get."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self.place = (parts.hostname or "", parts.port or 0)
        self.seen: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.waits_s: list[float] = []

    def work(self, requests: Sequence[Request]) -> None:
        """Send requests one after the other, over one connection while the server keeps it."""
        connection = http.client.HTTPConnection(*self.place, timeout=60)
        for request in requests:
            begun = time.perf_counter()
            found = self._half_open() if request.method == "HALF" else self._send(connection, request)
            self.waits_s.append(time.perf_counter() - begun)
            self.seen[found] += 1
            if found not in map(str, DOCUMENTED) and not (found == "cut" and request.cut):
                self.wrong[f"{found} {request.method} {request.path[:200]} {request.body[:200]!r}"] += 1
        connection.close()

    def _send(self, connection: http.client.HTTPConnection, request: Request) -> str:
        for last in (False, True):
            try:
                connection.request(request.method, request.path, request.body or None, request.headers)
                response = connection.getresponse()
                response.read()
            except (OSError, http.client.HTTPException) as error:
                connection.close()
                if last:
                    return "cut" if request.cut else type(error).__name__
            else:
                return str(response.status)
        return ""

    def _half_open(self) -> str:
        """Begin a request and leave: the server must let go of it by itself."""
        with suppress(OSError), socket.create_connection(self.place, timeout=60) as bare:
            bare.sendall(b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n")
        return "cut"


def memory_mib(pid: int) -> list[int]:
    """Return the resident memory of a process, then of its children, the largest first."""
    children = [int(n) for tasks in Path(f"/proc/{pid}/task").glob("*/children") for n in tasks.read_text().split()]
    pages = []
    for one in (pid, *children):
        with suppress(OSError):
            pages.append(int(Path(f"/proc/{one}/statm").read_text(encoding="utf8").split()[1]))
    return [pages[0] * 4096 >> 20, *sorted((n * 4096 >> 20 for n in pages[1:]), reverse=True)]


def arguments() -> argparse.Namespace:
    """Return what the command line says."""
    parser = argparse.ArgumentParser()
    parser.add_argument("store", type=Path)
    for name, usual, text in (
        ("requests", 10_000, "requests in a round"),
        ("clients", 16, "clients at once"),
        ("rounds", 1, "rounds"),
        ("hostile", 50, "one request in so many is hostile; 0 for none"),
        ("cache", 64, "MiB of answers kept"),
    ):
        parser.add_argument(f"--{name}", type=int, default=usual, help=text)
    return parser.parse_args()


def send(sent: Clients, requests: Sequence[Request], clients: int, pid: int) -> None:
    """Send the requests of a round, and print the memory at each tenth."""
    step = max(1, len(requests) // 10)
    with ThreadPoolExecutor(clients) as pool:
        for start in range(0, len(requests), step):
            part = requests[start : start + step]
            list(pool.map(sent.work, [part[n::clients] for n in range(clients)]))
            print(f"MiB after {len(sent.waits_s)}: {memory_mib(pid)}", flush=True)


def main() -> None:
    """Send all, and print what came back."""
    args, rng = arguments(), random.Random(1)  # noqa: S311  a draw, no secret
    with Store(args.store) as store:
        mix = Mix(store, args.hostile)
    limits = ["--timeout", str(TIMEOUT_S), "--cache", str(args.cache)]
    command = [sys.executable, "-m", "kg", "serve", "--store", str(args.store), "--port", "0", *limits]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        line = server.stderr.readline() if server.stderr else ""
        sent = Clients(line.partition(" at ")[2].split()[0])
        print(f"MiB at the start: {memory_mib(server.pid)}", flush=True)
        begun = time.perf_counter()
        for _ in range(args.rounds):
            send(sent, [mix.draw(rng) for _ in range(args.requests)], args.clients, server.pid)
        took = time.perf_counter() - begun
        server.terminate()
    waits = sorted(sent.waits_s)
    middle = 1000 * waits[len(waits) // 2]
    print(f"{len(waits)} requests of {args.clients} clients in {took:.0f} s; ms at the median {middle:.1f}")
    print("answers:", json.dumps(dict(sorted(sent.seen.items()))))
    print("not documented:", json.dumps(dict(sent.wrong), indent=1))


if __name__ == "__main__":
    main()
