"""Small components: rings around the centre."""

import math

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from kg.layout.near import GAP, Points

RADIAL_MAX = 24
"""Nodes up to which a component reads better as rings around its centre."""


def radial(adjacency: sparse.csr_array, radii: Points) -> Points:
    """Return rings around the node of highest degree: each subtree a sector as wide as its leaves."""
    n = adjacency.shape[0]
    points = np.zeros((n, 2))
    root = int(np.argmax(np.diff(adjacency.indptr)))
    order, parents = csgraph.breadth_first_order(adjacency, root, directed=False)
    leaves, depth = np.zeros(n), np.zeros(n)
    for node in order[1:]:
        depth[node] = depth[parents[node]] + 1
    for node in order[:0:-1]:
        leaves[node] = max(leaves[node], 1.0)
        leaves[parents[node]] += leaves[node]
    ring = max(2.2 * radii.max() + GAP, (2 * radii.max() + GAP) * leaves[root] / 6.0)
    start = np.zeros(n)
    for node in order[1:]:
        parent = parents[node]
        turn = (start[parent] + leaves[node] / 2) / leaves[root]
        points[node] = np.asarray(_on_circle(turn)) * ring * depth[node]
        start[node] = start[parent]
        start[parent] += leaves[node]
    return points


def _on_circle(turn: float) -> tuple[float, float]:
    angle = 2 * math.pi * turn
    return round(math.cos(angle), 9), round(math.sin(angle), 9)  # the last digits are the processor's own
