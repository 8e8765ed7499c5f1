"""Measure how long each question takes on a store: `python benchmarks/questions.py STORE [NAMES]`.

Each question is asked for NAMES names (200): half of them drawn by chance with a fixed seed, half the ones that most is
said of. Times are of `ask`, limit 20, in this process, after one call that loads the code: the median and the 95th
percentile of the elapsed time, the 95th percentile of processor time, which other work on the machine does not
lengthen, and the slowest name.
"""

import random
import sys
import time
from collections import Counter
from pathlib import Path

from pyoxigraph import NamedNode

from kg.errors import KgError
from kg.model import PREDICATES
from kg.questions import QUESTIONS, ask
from kg.store import Store
from kg.terms import term

Values = dict[str, str]


class Names:
    """Draw the names of real things out of a store, half by chance and half the busiest; as IRIs."""

    def __init__(self, store: Store, number: int) -> None:
        self.store, self.number, self.rng = store, number, random.Random(1)  # noqa: S311  a draw of names, not a secret
        self.said = Counter(self._ends("rdf:object"))
        self.said.update(self._ends("rdf:subject"))
        self.said.update(self._ends("kg:benchmark"))

    def _ends(self, curie: str) -> list[str]:
        quads = self.store.database.quads_for_pattern(None, term(curie), None, None)
        return [quad.object.value for quad in quads if isinstance(quad.object, NamedNode)]

    def of(self, *kinds: str) -> list[str]:
        """Return the IRIs of things of these classes."""
        starts = tuple(f"{self.store.base}{kind.lower()}/" for kind in kinds)
        every = sorted(iri for iri in self.said if iri.startswith(starts))
        busiest = sorted(every, key=lambda iri: (-self.said[iri], iri))[: self.number // 2]
        return busiest + self.rng.sample(every, min(len(every), self.number // 2))

    def pairs(self, predicate: str) -> list[tuple[str, str]]:
        """Return subject and object of statements with a property."""
        quads = self.store.database.quads_for_pattern(None, term(predicate), None, None)
        every = sorted({(str(q.subject.value), str(q.object.value)) for q in quads})  # type: ignore[union-attr]  # nodes
        return self.rng.sample(every, min(len(every), self.number))


def cases(names: Names) -> dict[str, list[Values]]:
    """Return the values to ask each question with."""
    benchmarks, methods = names.of("Benchmark"), names.of("Method")
    anything = names.of("Method", "Benchmark", "Task", "Metric", "Hardware", "Organization")
    others = names.rng.sample(anything, len(anything))
    return {
        "leaderboard": [{"benchmark": iri} for iri in benchmarks],
        "compare": [{"one": a, "other": b} for a, b in names.pairs("kg:outperforms")],
        "lineage": [{"method": iri} for iri in methods],
        "show": [{"name": iri} for iri in anything],
        "paper": [{"paper": iri} for iri in names.of("Paper")],
        "hardware": [{"hardware": iri} for iri in names.of("Hardware")],
        "org": [{"organization": iri} for iri in names.of("Organization")],
        "path": [{"one": a, "other": b} for a, b in zip(anything, others, strict=True)],
        "timeline": [{"benchmark": iri} for iri in benchmarks],
        "pareto": [{"benchmark": iri, "x": "accuracy", "y": "speedup"} for iri in benchmarks],
        "similar": [{"method": iri} for iri in methods],
        "contradictions": [{"name": ""}, *({"name": iri} for iri in methods)],
        "explain": [{"statement": iri} for iri in anything],
        "results": [{"name": iri} for iri in anything],
        "uncertain": [{"property": name} for name in ("", *PREDICATES)],
    }


def measure(store: Store, name: str, every: list[Values]) -> str:
    """Return a line of figures for one question."""
    elapsed, worked, slowest, failed = [], [], (0.0, ""), 0
    clocks = (time.perf_counter, time.process_time)
    for values in [every[0], *every]:
        starts = [clock() for clock in clocks]
        try:
            ask(store, name, values)
        except KgError:
            failed += 1  # a metric that the benchmark has no number in: an answer, and timed as one
        took = [clock() - start for clock, start in zip(clocks, starts, strict=True)]
        elapsed.append(took[0])
        worked.append(took[1])
        slowest = max(slowest, (took[1], " ".join(values.values())))
    elapsed, worked = sorted(elapsed[1:]), sorted(worked[1:])
    late = int(0.95 * (len(every) - 1))
    times = (elapsed[len(every) // 2], elapsed[late], worked[late], slowest[0])
    figures = "  ".join(f"{1000 * seconds:8.1f}" for seconds in times)
    return f"{name:14} {len(every):5} {figures}  {slowest[1].removeprefix(store.base)}"


def main() -> None:
    """Print a table."""
    number = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    wanted = sys.argv[3:] or list(QUESTIONS)
    with Store(Path(sys.argv[1])) as store:
        print(f"{len(store.papers())} papers, {len(store)} quads; milliseconds")
        print(f"{'question':14} {'names':>5} {'p50':>8}  {'p95':>8}  {'p95 CPU':>8}  {'max CPU':>8}  slowest")
        for name, every in cases(Names(store, number)).items():
            if name in wanted:
                print(measure(store, name, every), flush=True)


if __name__ == "__main__":
    main()
