"""A graph's components, each laid out by itself, and all of them packed into one picture."""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph

from kg.graph import Graph
from kg.layout.near import Indices, Points, without_overlaps
from kg.layout.radial import RADIAL_MAX, radial
from kg.layout.tiers import AT_ONCE_MAX, at_once, in_tiers
from kg.style import NODE_RADIUS_MIN, node_radius

_BETWEEN = 36.0  # free space between two components


def layout(
    node_ids: Sequence[str],
    edges: Iterable[tuple[str, str]],
    *,
    radii: Sequence[float] | None = None,
    seed: int = 0,
    quick: bool = False,
) -> Points:
    """Return a position for every node, so that neighbours stand near and no two nodes overlap.

    Args:
        node_ids: Ids, each once.
        edges: Pairs of ids; directions, doubles and self-loops are of no account, pairs with unknown ids are left out.
        radii: Radius of each node, in the units of the result; that of a node without edges where not given.
        seed: Another seed gives another picture.
        quick: Be content with a rougher picture of a small graph, in about a fifth of the time.

    Returns:
        Shape (n, 2), rounded to 2 digits, x to the right, y downwards, centred on the origin; not writable.

    Cost: O((n + m) log n). The last result is kept.

    >>> layout(["a", "b"], [("a", "b")]).shape
    (2, 2)
    """
    index = {node: i for i, node in enumerate(node_ids)}
    pairs = [(index[a], index[b]) for a, b in edges if a in index and b in index and a != b]
    known = tuple(sorted((a, b) if a < b else (b, a) for a, b in pairs))
    sizes = tuple(radii) if radii is not None else (NODE_RADIUS_MIN,) * len(node_ids)
    return _layout(len(index), known, sizes, seed, quick)


def layout_graph(graph: Graph, *, seed: int = 0, quick: bool = False) -> dict[str, tuple[float, float]]:
    """Return the position of every paper and entity by IRI; an entity stands near the papers that mention it."""
    nodes = [p.iri for p in graph.papers] + [e.iri for e in graph.entities]
    edges = [(s.subject, s.object) for s in graph.statements]
    edges += [(paper, e.iri) for e in graph.entities for paper in e.papers]
    points = layout(nodes, edges, radii=[node_radius(graph.degrees[n]) for n in nodes], seed=seed, quick=quick)
    return {node: (x, y) for node, (x, y) in zip(nodes, points.tolist(), strict=True)}


@lru_cache(maxsize=2)
def _layout(n: int, pairs: tuple[tuple[int, int], ...], sizes: tuple[float, ...], seed: int, quick: bool) -> Points:  # noqa: FBT001  as the cache knows it
    points = np.zeros((n, 2))
    if n:
        radii = np.asarray(sizes)
        adjacency = _adjacency(n, pairs)
        _, labels = csgraph.connected_components(adjacency, directed=False)
        groups = _groups(labels)
        for nodes in groups:
            part = adjacency[nodes][:, nodes].tocsr()
            points[nodes] = without_overlaps(_placed(part, radii[nodes], seed, quick=quick), radii[nodes])
        _pack(points, radii, groups)
    points = np.round(points, 2) + 0.0
    points.setflags(write=False)
    return points


def _placed(part: sparse.csr_array, radii: Points, seed: int, *, quick: bool) -> Points:
    if len(radii) <= RADIAL_MAX:
        return radial(part, radii)
    return at_once(part, radii, seed) if quick and len(radii) <= AT_ONCE_MAX else in_tiers(part, radii, seed)


def _adjacency(n: int, pairs: tuple[tuple[int, int], ...]) -> sparse.csr_array:
    ends = np.asarray(pairs, dtype=np.intp).reshape(-1, 2)
    unique, counts = np.unique(ends, axis=0, return_counts=True)
    weights = np.sqrt(counts.astype(float))
    one_way = sparse.coo_array((weights, (unique[:, 0], unique[:, 1])), shape=(n, n))
    both = (one_way + one_way.T).tocsr()
    both.sort_indices()
    return both


def _groups(labels: NDArray[np.int32]) -> list[Indices]:
    """Return the nodes of each component, the largest component first."""
    order = np.argsort(labels, kind="stable")
    bounds = np.flatnonzero(np.diff(labels[order])) + 1
    return sorted(np.split(order, bounds), key=lambda nodes: (-len(nodes), int(nodes[0])))


def _pack(points: Points, radii: Points, groups: list[Indices]) -> None:
    """Move each component to its place: rows below the largest where it is most of the picture, else a block."""
    boxes = []
    for nodes in groups:
        low = (points[nodes] - radii[nodes][:, None]).min(axis=0)
        high = (points[nodes] + radii[nodes][:, None]).max(axis=0)
        points[nodes] -= low
        boxes.append(high - low + _BETWEEN)
    area = sum(float(w * h) for w, h in boxes)
    first_width, first_height = (float(v) for v in boxes[0])
    width = first_width if 2 * first_width * first_height > area else max(first_width, 1.3 * math.sqrt(area))
    x = y = row = 0.0
    for nodes, (w, h) in zip(groups, boxes, strict=True):
        if x > 0 and x + w > width:
            x, y, row = 0.0, y + row, 0.0
        points[nodes] += (x, y)
        x, row = x + w, max(row, h)
    points -= (points.min(axis=0) + points.max(axis=0)) / 2
