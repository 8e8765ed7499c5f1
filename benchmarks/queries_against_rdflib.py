"""Measure the named queries beside rdflib in one run: `python benchmarks/queries_against_rdflib.py STORE [QUERY…]`.

Both get the same SPARQL text, with the name that the store says most of in the place of each parameter, and rdflib the
store's own quads. Times are of the processor, as other work on the machine does not lengthen them: of one call after
one that warms up, or of that one alone where it takes over 5 s; a query that takes rdflib more than `PATIENCE` seconds
is ended and counted with that time, which is too little. rdflib holds the graph in memory: 2.4 million quads take it
some minutes and several GiB to load.
"""

import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import geometric_mean
from types import FrameType
from typing import Any

from rdflib import Dataset

from kg.iri import PREFIXES
from kg.query import QUERIES, Solutions, load_query, run_query
from kg.store import Store

PATIENCE = 60
"""Seconds of the processor after which a query of rdflib's is ended."""

ASKED = {
    "benchmarks": "?node kg:evaluatedOn ?x",
    "co-evaluated": "?node kg:evaluatedOn ?x",
    "evidence": "?said rdf:object ?node",
    "extensions": "?x kg:extends ?node",
    "hardware": "?node kg:runsOn ?x",
    "leaderboard": "?said kg:value ?x ; kg:benchmark ?node",
    "lineage": "?x kg:extends ?node",
    "methods-on-hardware": "?x kg:runsOn ?node",
    "outperformed-by": "?x kg:outperforms ?node",
    "outperforms": "?node kg:outperforms ?x",
    "results": "?said kg:value ?x ; prov:wasDerivedFrom ?node",
    "tasks": "?x kg:addresses ?node",
}
"""The pattern that says most of what a query is asked of."""

BUSIEST = "SELECT ?key (COUNT(*) AS ?n) WHERE { %s . ?node kg:key ?key } GROUP BY ?key ORDER BY DESC(?n) ?key"
PAIR = "SELECT ?a ?b WHERE { ?x kg:outperforms ?y . ?x kg:key ?a . ?y kg:key ?b } ORDER BY ?a ?b"


def keys_for(store: Store, name: str) -> list[str]:
    """Return the key of what most is said of, or of two things that one query compares."""
    sparql = PAIR if name == "compare" else BUSIEST % ASKED[name]
    answer = run_query(store, sparql, limit=1)
    if not isinstance(answer, Solutions):
        return []
    return [str(getattr(cell, "value", "")) for cell in answer.rows[0][: len(answer.variables) - (name != "compare")]]


def timed(call: Callable[[], Any]) -> tuple[float, Any]:
    """Return the seconds of a call after one that warms up, or of the first where it is long, and what came back."""
    start = time.process_time()
    found = call()
    took = time.process_time() - start
    if took < 5:
        start = time.process_time()
        found = call()
        took = time.process_time() - start
    return took, found


def patient(call: Callable[[], Any]) -> tuple[float, Any]:
    """Return what `timed` does, or `PATIENCE` and None where the call takes longer."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    try:
        return timed(call)
    except TimeoutError:
        return float(PATIENCE), None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def main() -> None:
    """Print a table and the geometric mean."""
    ratios = []
    with Store(Path(sys.argv[1])) as store, tempfile.TemporaryDirectory() as folder:
        dump = Path(folder) / "dump.nq"
        store.dump(dump)
        other, begun = Dataset(default_union=True), time.process_time()
        other.parse(dump, format="nquads")
        loaded = f"loaded into rdflib in {time.process_time() - begun:.0f} s"
        print(f"{len(store.papers())} papers, {len(store)} quads, {loaded}", flush=True)
        for name in sys.argv[2:] or QUERIES:
            query = load_query(name)
            names = [p.name for p in query.parameters if p.kind == "name"]
            keys = keys_for(store, name) if names else []
            sparql = query.bind(dict(zip(names, keys, strict=False)))
            here, answer = timed(lambda sparql=sparql: run_query(store, sparql))  # type: ignore[misc]  # binds the loop's
            there, rows = patient(lambda sparql=sparql: list(other.query(sparql, initNs=PREFIXES)))  # type: ignore[misc]  # the same
            ratios.append(there / here)
            n_rows = len(answer.rows)
            note = "  ended" if rows is None else "" if len(rows) == n_rows else f"  ROWS DIFFER: {len(rows)}"
            times = f"{1000 * here:9.1f} ms  rdflib {1000 * there:10.1f} ms  {ratios[-1]:8.1f}x"
            print(f"{name:20} {times}  {n_rows:5} rows{note}", flush=True)
    print(f"geometric mean of {len(ratios)} queries: {geometric_mean(ratios):.1f}x")


if __name__ == "__main__":
    main()
