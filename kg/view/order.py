"""The order of methods on a benchmark as layers: whoever beats stands above whom it beats.

Imports `graph` and this folder; scipy finds the circles.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from kg.graph import Graph
from kg.view.part import Guide, Part
from kg.view.select import Shown, keep

ROW = 150.0
"""Height of a layer, in the unit of the places."""

COLUMN = 190.0
"""Room for a node and its label in a layer."""

_MOST_IN_ROW = 8  # nodes side by side; a wider layer takes several rows
_SWEEPS = 8

Pairs = Sequence[tuple[str, str]]


def layers(graph: Graph, benchmark: str) -> Shown:
    """Return who outperforms whom on a benchmark, drawn as layers.

    Methods that beat each other in a circle share a layer, and the note says how many do. A statement counts where it
    names the benchmark as the place of the comparison.
    """
    part = keep(
        graph,
        lambda s: s.predicate == "outperforms" and s.benchmark == benchmark and s.subject != s.object,
        lambda r: r.benchmark == benchmark,
    )
    pairs = sorted({(s.subject, s.object) for s in part.statements if s.predicate == "outperforms"})
    depth, n_circling = depths(pairs)
    places, guides = _places(pairs, depth)
    note = f"{len(pairs)} comparisons of {len(depth)} methods: whoever beats stands above whom it beats."
    if n_circling:
        note += f" {n_circling} beat each other in a circle and share a layer."
    if not pairs:
        note = "No paper says that one method outperforms another on it."
    return part, Part(f"Who beats whom on {graph.labels[benchmark]}", note, places, guides)


def depths(pairs: Pairs) -> tuple[dict[str, int], int]:
    """Return each name's layer from the top, 0 first, and how many names beat each other in a circle.

    A name's layer is the longest way down to it; a circle counts as one name.

    >>> depths([("a", "b"), ("b", "c"), ("a", "c")])
    ({'a': 0, 'b': 1, 'c': 2}, 0)
    """
    names = sorted({name for pair in pairs for name in pair})
    at = {name: i for i, name in enumerate(names)}
    rows, columns = [at[a] for a, _ in pairs], [at[b] for _, b in pairs]
    matrix = sparse.coo_matrix((np.ones(len(pairs)), (rows, columns)), shape=(len(names), len(names)))
    n_groups, group = csgraph.connected_components(matrix.tocsr(), connection="strong") if names else (0, [])
    below: defaultdict[int, set[int]] = defaultdict(set)
    above = [0] * n_groups
    for a, b in zip(rows, columns, strict=True):
        if group[a] != group[b] and int(group[b]) not in below[int(group[a])]:
            below[int(group[a])].add(int(group[b]))
            above[group[b]] += 1
    depth = [0] * n_groups
    ready = [g for g in range(n_groups) if not above[g]]
    while ready:
        one = ready.pop()
        for other in sorted(below[one]):
            depth[other] = max(depth[other], depth[one] + 1)
            above[other] -= 1
            if not above[other]:
                ready.append(other)
    sizes = Counter(int(g) for g in group)
    n_circling = sum(size for size in sizes.values() if size > 1)
    return {name: depth[group[i]] for i, name in enumerate(names)}, n_circling


def _places(pairs: Pairs, depth: Mapping[str, int]) -> tuple[dict[str, tuple[float, float]], tuple[Guide, ...]]:
    """Return a place for each name, and a line above each layer."""
    rows: defaultdict[int, list[str]] = defaultdict(list)
    for name in sorted(depth):
        rows[depth[name]].append(name)
    column = _ordered(rows, pairs)
    places: dict[str, tuple[float, float]] = {}
    guides = []
    y = 0.0
    for level in sorted(rows):
        names = sorted(rows[level], key=lambda n: (column[n], n))
        words = "not beaten here" if level == 0 else f"layer {level + 1}"
        guides.append(Guide(words, y - ROW / 2))
        for start in range(0, len(names), _MOST_IN_ROW):
            row = names[start : start + _MOST_IN_ROW]
            for i, name in enumerate(row):
                places[name] = ((i - (len(row) - 1) / 2) * COLUMN, y + (i % 2) * ROW / 5)
            y += ROW
    return places, tuple(guides)


def _ordered(rows: Mapping[int, list[str]], pairs: Pairs) -> dict[str, float]:
    """Return positions within the layers that keep linked names over each other.

    Source: the barycentre heuristic of Sugiyama et al., Visual Understanding of Hierarchical System Structures (1981).
    """
    near: defaultdict[str, list[str]] = defaultdict(list)
    for a, b in pairs:
        near[a].append(b)
        near[b].append(a)
    column = {name: float(i) - len(names) / 2 for names in rows.values() for i, name in enumerate(names)}
    for sweep in range(_SWEEPS):
        for level in sorted(rows, reverse=bool(sweep % 2)):
            middle = {n: sum(column[o] for o in near[n]) / len(near[n]) for n in rows[level]}
            for i, name in enumerate(sorted(rows[level], key=lambda n: (middle[n], n))):
                column[name] = float(i) - len(rows[level]) / 2
    return column
