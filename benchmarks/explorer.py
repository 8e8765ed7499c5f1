"""Measure the explorer: `python benchmarks/explorer.py STORE [PAGES]`.

Has one process of `kg serve` answer PAGES pages (60) of each kind, here, without HTTP and without the server's cache:
half of things drawn by chance with a fixed seed, half of the busiest. Prints for each kind the median and the 95th
percentile of the elapsed time, the 95th percentile of processor time, which other work on the machine does not
lengthen, and the bytes of the longest page. The first search reads the names of the store; that time is printed
apart. The last line is the weight of scripts and styles, which all pages share.
"""

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from benchmarks.questions import Names
from kg.query.child import child_environment
from kg.serve.pages import PAGES
from kg.serve.reply import Bounds
from kg.serve.worker import Current, answer
from kg.store import Store

ROOT = Path(__file__).resolve().parent.parent
STATIC = ROOT / "kg" / "serve" / "static"
KINDS = ("Method", "Benchmark", "Paper", "Task", "Hardware", "Organization", "Metric")
SERVER = "http://127.0.0.1:7878/"
NAMED = {page.route.removeprefix("/"): page.name for page in PAGES}


def addresses(store: Store, number: int) -> dict[str, list[str]]:
    """Return paths of pages by kind."""
    names = Names(store, number)
    things = {kind: [iri.removeprefix(store.base) for iri in names.of(kind)] for kind in KINDS}
    some = max(1, number // (2 * len(KINDS)))
    words = [path.partition("/")[2].replace("-", " ")[:5] for path in things["Method"]]
    pairs = zip(things["Method"], reversed(things["Method"]), strict=True)
    return {
        "home": [""],
        **things,
        "search": [f"search?q={word}" for word in words],
        "compare": [f"ask/compare?one={one}&other={other}" for one, other in pairs],
        "graph": [f"graph?around={path}" for kind in KINDS for path in (*things[kind][:some], *things[kind][-some:])],
        "review": ["review"],
        "editor": ["query?name=leaderboard", "query?name=outperforms"],
    }


def job_of(address: str) -> dict[str, Any]:
    """Return the job that the server makes of an address."""
    path, _, query = address.partition("?")
    job = {"root": SERVER, "accept": "text/html", "parameters": parse_qs(query), "here": path, "suffix": ""}
    if path.startswith("ask/"):
        return {**job, "kind": "page", "page": "asked", "path": {"question": path.removeprefix("ask/")}}
    if path in NAMED:
        return {**job, "kind": "page", "page": NAMED[path], "path": {}}
    return {**job, "kind": "resource", "path": path}


def measure(current: Current, bounds: Bounds, paths: list[str]) -> str:
    """Return a line of figures."""
    elapsed, worked, longest = [], [], 0
    for path in paths * max(1, 10 // len(paths)):
        starts = time.perf_counter(), time.process_time()
        reply = answer(current, job_of(path), bounds)
        elapsed.append(1000 * (time.perf_counter() - starts[0]))
        worked.append(1000 * (time.process_time() - starts[1]))
        longest = max(longest, len(reply.body))
    elapsed.sort()
    worked.sort()
    late = int(0.95 * (len(elapsed) - 1))
    times = f"{elapsed[len(elapsed) // 2]:8.1f} {elapsed[late]:8.1f} {worked[late]:8.1f}"
    return f"{len(paths):5} {times} {longest / 1000:11.1f}"


def main() -> None:
    """Print a table."""
    if "GLIBC_TUNABLES" not in os.environ:  # begin again as the server starts its processes
        os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], child_environment())  # noqa: S606  ourselves
    folder, number = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 60
    with Store(folder) as store:
        print(f"{len(store.papers())} papers, {len(store)} quads; milliseconds")
        every = addresses(store, number)
    current, bounds = Current(folder), Bounds(Path(tempfile.gettempdir()), 1 << 30, 100_000)
    begun = time.perf_counter(), time.process_time()
    answer(current, job_of(""), bounds)
    took = time.perf_counter() - begun[0], time.process_time() - begun[1]
    print(f"first page of a process: {took[0]:.1f} s, {took[1]:.1f} s of processor time\n")
    print(f"{'page':13} {'pages':>5} {'p50':>8} {'p95':>8} {'p95 CPU':>8} {'longest kB':>11}")
    for kind, paths in filter(all, every.items()):
        print(f"{kind:13} {measure(current, bounds, paths)}", flush=True)
    weight = sum(path.stat().st_size for path in STATIC.iterdir())
    print(f"\nscripts and styles of all pages: {weight / 1000:.1f} kB")


if __name__ == "__main__":
    main()
