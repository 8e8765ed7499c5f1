"""The lineage of a method as a tree over time: what it extends to the left, what extends it to the right.

Imports `graph` and this folder.
"""

from collections import defaultdict
from collections.abc import Mapping

from kg.graph import Graph
from kg.view.part import Guide, Part
from kg.view.select import Shown, keep

YEAR = 260.0
"""Length of a year, in the unit of the places."""

ROW = 80.0
"""Height of a row."""

_GAP = 0.25  # years between a method without a date and the one that it hangs on
_MOST = 150  # methods that the tree shows

Tree = dict[str, str]


def lineage(graph: Graph, method: str) -> Shown:
    """Return what a method extends, step by step, and what extends it, each at the time when it was first spoken of.

    A method that extends several hangs on the first that leads to it; the other links are drawn as well.
    """
    up, down = _links(graph)
    older, newer = _tree(method, up), _tree(method, down)
    names = dict.fromkeys([method, *older, *newer])
    shown = set(list(names)[:_MOST])
    part = keep(graph, lambda s: s.predicate == "extends" and {s.subject, s.object} <= shown, lambda _: False, shown)
    years = _years(graph, method, older | newer)
    rows = _rows(method, older, newer, years)
    base = years[method]
    places = {n: ((years[n] - base) * YEAR, rows[n] * ROW) for n in shown}
    first, last = int(min(years[n] for n in shown)), int(max(years[n] for n in shown)) + 1
    guides = tuple(Guide(str(year), (year - base) * YEAR, across=False) for year in range(first, last + 1))
    note = _note(len(older), len(newer), len(names))
    return part, Part(f"Lineage of {graph.labels[method]}", note, places, guides)


def _note(n_older: int, n_newer: int, n_all: int) -> str:
    if n_all == 1:
        return "No paper says what it extends, or what extends it."
    left_out = f" Showing {_MOST} of {n_all}." if n_all > _MOST else ""
    older = f"{n_older} that it builds on" if n_older else "Nothing that it builds on"
    newer = f"{n_newer} that {'builds' if n_newer == 1 else 'build'} on it" if n_newer else "nothing that builds on it"
    return f"{older}, {newer}. Left to right by date.{left_out}"


def _links(graph: Graph) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    up: defaultdict[str, set[str]] = defaultdict(set)
    down: defaultdict[str, set[str]] = defaultdict(set)
    for s in graph.statements:
        if s.predicate == "extends":
            up[s.subject].add(s.object)
            down[s.object].add(s.subject)
    return up, down


def _tree(root: str, links: Mapping[str, set[str]]) -> Tree:
    """Return the parent of each name that can be reached, breadth first."""
    parents: Tree = {}
    edge = [root]
    while edge:
        following = []
        for one in edge:
            for other in sorted(links.get(one, ())):
                if other != root and other not in parents:
                    parents[other] = one
                    following.append(other)
        edge = following
    return parents


def _years(graph: Graph, root: str, parents: Tree) -> dict[str, float]:
    """Return when each method was first spoken of, in years; one without a date stands beside its parent."""
    published = {p.iri: year_of(p.paper.published) for p in graph.papers}
    introduced: defaultdict[str, set[str]] = defaultdict(set)
    for s in graph.statements:
        if s.predicate == "introduces":
            introduced[s.object].add(s.paper)
    mentioned = {e.iri: e.papers for e in graph.entities}
    years: dict[str, float] = {}
    for name in [root, *parents]:
        papers = introduced[name] or mentioned.get(name, ())
        known = [year for paper in papers if (year := published.get(paper)) is not None]
        years[name] = min(known) if known else years.get(parents.get(name, ""), 0.0) + _GAP
    return years


def year_of(date: str) -> float | None:
    """Return a date as years with a fraction, or None.

    >>> year_of("2024-07-01"), year_of("2024"), year_of("")
    (2024.5, 2024.0, None)
    """
    year, _, rest = date.partition("-")
    month = rest[:2]
    if not (year.isascii() and year.isdigit()):
        return None
    return int(year) + ((int(month) - 1) / 12 if month.isascii() and month.isdigit() else 0.0)


def _rows(root: str, older: Tree, newer: Tree, years: Mapping[str, float]) -> dict[str, float]:
    """Return the row of each name: leaves one below the other, the others in the middle of theirs."""
    rows = {root: 0.0}
    for tree in (older, newer):
        children: defaultdict[str, list[str]] = defaultdict(list)
        for child, parent in tree.items():
            children[parent].append(child)
        found: dict[str, float] = {}
        free = 0.0
        stack = [(root, False)]
        while stack:
            name, done = stack.pop()
            below = sorted(children[name], key=lambda n: (years[n], n), reverse=True)
            if not below:
                found[name], free = free, free + 1
            elif done:
                found[name] = (found[below[0]] + found[below[-1]]) / 2
            else:
                stack += [(name, True), *((child, False) for child in below)]
        rows |= {name: row - found[root] for name, row in found.items() if name != root}
    return rows
