"""Pairs of nodes that stand near each other, and what pushes them apart; imports nothing of the package."""

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Points = NDArray[np.float64]
"""Positions, shape (n, 2), or one number a node."""

Indices = NDArray[np.intp]
Pairs = tuple[Indices, Indices]

GAP = 3.0
"""Free space between two nodes, in units of the layout."""

_SLACK = 6.0  # how much farther than touching to look for nodes that may be pushed together
_SEARCHES = 12  # for pairs that touch
_PUSHES = 10  # after each search


def close_pairs(points: Points, reach: float) -> Pairs:
    """Return the pairs of nodes not farther apart than `reach`, sorted, so that sums over them are always the same."""
    pairs: Indices = cKDTree(points).query_pairs(reach, output_type="ndarray")
    packed = np.sort(pairs[:, 0] * len(points) + pairs[:, 1])  # many times faster than sorting rows
    return np.divmod(packed, len(points))


def pushed(delta: Points, shares: Points, pairs: Pairs, n: int) -> Points:
    """Return how far each of `n` nodes is moved: its share of the way at the one end of a pair, and back at the other.

    Args:
        delta: From the first to the second of each pair.
        shares: Of that way, one number a pair.
        pairs: The pairs.
        n: Number of nodes.
    """
    first, second = pairs
    pushes = [delta[:, axis] * shares for axis in (0, 1)]
    return np.column_stack([np.bincount(second, push, n) - np.bincount(first, push, n) for push in pushes])


def square(vectors: Points) -> Points:
    """Return the squares of the lengths of vectors."""
    return vectors[:, 0] * vectors[:, 0] + vectors[:, 1] * vectors[:, 1]


def length(vectors: Points) -> Points:
    """Return the lengths of vectors."""
    return np.sqrt(square(vectors))


def without_overlaps(points: Points, radii: Points) -> Points:
    """Return the points pushed apart until no two nodes overlap; spreads all of them where pushing is not enough."""
    reach = 2 * float(radii.max()) + GAP
    for _ in range(_SEARCHES):
        pairs = _touching_pairs(points, radii)
        moves = _moves(points, radii, pairs)
        if not moves.any():
            break
        for _ in range(_PUSHES):
            points = points + moves * np.minimum(1.0, reach / (length(moves) + 1e-9))[:, None]
            moves = _moves(points, radii, pairs)
            if not moves.any():
                break
        points = points * 1.05
    return points


def _moves(points: Points, radii: Points, pairs: Pairs) -> Points:
    """Return how each node moves to stand clear of those it overlaps."""
    first, second = pairs
    delta = points[second] - points[first]
    distance = length(delta)
    lacking = radii[first] + radii[second] + GAP - distance
    close = lacking > 0.5
    delta, distance = delta[close], distance[close]
    same = distance < 1e-6
    delta[same] = (1.0, 0.0)
    shares = 0.55 * lacking[close] / np.where(same, 1.0, distance)
    return pushed(delta, shares, (first[close], second[close]), len(points))


def _touching_pairs(points: Points, radii: Points) -> Pairs:
    """Return the pairs that overlap or soon may: looking as far as the few largest nodes need from them alone."""
    small = float(np.quantile(radii, 0.95))
    large = np.flatnonzero(radii > small)
    near = 2 * small + GAP + _SLACK
    first, second = close_pairs(points, near)
    if not len(large):
        return first, second
    reach = 2 * float(radii.max()) + GAP + _SLACK
    found = cKDTree(points[large]).sparse_distance_matrix(cKDTree(points), reach, output_type="ndarray")
    one, other = large[found["i"]], found["j"]
    new = (found["v"] > near) & ((radii[other] <= small) | (one < other))
    one, other = one[new], other[new]
    order = np.lexsort((other, one))
    return np.concatenate([first, one[order]]), np.concatenate([second, other[order]])
