"""A first picture out of distances to a few nodes.

Source: Brandes and Pich, Eigensolver Methods for Progressive Multidimensional Scaling of Large Data (2007).
"""

import math

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from kg.layout.near import Points, length

PIVOTS = 40
"""Nodes to measure distances from."""

_APART = 12.0  # steps between nodes that no way joins
_EDGE = 40.0
_SHAKEN = 8.0
_TURNS = 40  # of the power iteration


def pivot_picture(links: sparse.csr_array, seed: int, pivots: int = PIVOTS) -> Points:
    """Return the two main axes of the distances to a few pivots, neighbours about 40 apart, slightly shaken."""
    distances = _pivot_distances(links, pivots)
    squared = distances * distances
    centred = squared.mean(axis=0)[None, :] + squared.mean(axis=1)[:, None] - squared - squared.mean()
    products = np.array([(centred * column[:, None]).sum(axis=0) for column in centred.T])
    axes: list[Points] = []
    points = np.zeros((len(centred), 2))
    for axis in (0, 1):
        vector = np.linspace(1.0, -0.5 - axis, len(products))
        for _ in range(_TURNS):
            for other in axes:
                vector = vector - other * (vector * other).sum()
            vector = (products * vector).sum(axis=1)
            vector = vector / max(math.sqrt((vector * vector).sum()), 1e-300)
        axes.append(vector)
        points[:, axis] = (centred * vector).sum(axis=1)
    ends = links.tocoo()
    lengths = length(points[ends.row] - points[ends.col])
    points = points * (_EDGE / max(float(lengths.mean()), 1e-9))
    return points + np.random.default_rng(seed).uniform(-_SHAKEN, _SHAKEN, points.shape)


def _pivot_distances(links: sparse.csr_array, pivots: int) -> Points:
    """Return the number of steps from every node to each pivot; each pivot is the node farthest from those before."""
    pivot = int(np.argmax(np.diff(links.indptr)))
    nearest = np.full(links.shape[0], np.inf)
    columns = []
    for _ in range(min(pivots, links.shape[0])):
        steps = csgraph.dijkstra(links, directed=False, indices=pivot, unweighted=True)
        steps[np.isinf(steps)] = _APART
        columns.append(steps)
        nearest = np.minimum(nearest, steps)
        pivot = int(np.argmax(nearest))
    return np.column_stack(columns)
