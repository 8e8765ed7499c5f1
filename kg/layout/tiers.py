"""Larger components: the best-linked nodes laid out by themselves, then ever more nodes between those with a place.

So the picture reads well from afar, where only the best-linked nodes are shown, and each step begins near its end.
The idea of a coarser graph first, then finer ones, is that of Walshaw, A Multilevel Algorithm for Force-Directed
Graph-Drawing (2003); here a coarser graph is a part of the nodes, so that a node of it is what one sees.
"""

import itertools
import math

import numpy as np
from scipy import sparse

from kg.layout.forces import disc_radius, settle
from kg.layout.near import Indices, Points
from kg.layout.pivots import pivot_picture

AT_ONCE_MAX = 400
"""Nodes up to which `at_once` is the faster way."""

_FIRST = 500  # nodes that are laid out without a picture to begin with, at most
_GROWTH = 4  # how many times the nodes of the tier before
_FEW_PIVOTS = 10
_STRONGEST = 6  # links of a node in a tier that is not the last


def at_once(adjacency: sparse.csr_array, radii: Points, seed: int) -> Points:
    """Return a position for each node of a small connected graph, rougher than `in_tiers` gives; nodes may overlap."""
    return settle(pivot_picture(adjacency, seed, _FEW_PIVOTS), adjacency, radii, quick=True)


def in_tiers(adjacency: sparse.csr_array, radii: Points, seed: int) -> Points:
    """Return a position for each node of a connected graph; nodes may overlap."""
    order = np.argsort(-np.diff(adjacency.indptr), kind="stable")
    sizes = [len(radii)]
    while sizes[0] > _FIRST:
        sizes.insert(0, sizes[0] // _GROWTH)
    first = order[: sizes[0]]
    links = _links_among(adjacency, first)
    points = settle(pivot_picture(links, seed), links, radii[first])
    for before, size in itertools.pairwise(sizes):
        kept = order[:size]
        disc = disc_radius(radii[kept])
        links = _links_among(adjacency, kept)
        points = _joined(points * (disc / disc_radius(radii[kept[:before]])), links, disc, seed)
        points = settle(points, links, radii[kept], before)
    placed = np.empty_like(points)
    placed[order] = points
    return placed


def _links_among(adjacency: sparse.csr_array, kept: Indices) -> sparse.csr_array:
    """Return the links among some nodes, those by way of one other node too, which its neighbours share.

    A link counts by its share of what both ends have, for what two nodes that are linked to everything have in common
    says little; of each node only the strongest are kept. All nodes have the links of the graph.
    """
    if len(kept) == adjacency.shape[0]:
        return adjacency[kept][:, kept].tocsr()
    others = np.ones(adjacency.shape[0], dtype=bool)
    others[kept] = False
    across = adjacency[kept][:, others].tocsr()
    shares = sparse.diags_array(1 / np.diff(adjacency.indptr)[others])
    links = (adjacency[kept][:, kept] + across @ shares @ across.T).tocoo()
    apart = links.row != links.col
    rows, columns, weights = links.row[apart], links.col[apart], links.data[apart]
    all_ = np.sqrt(np.bincount(rows, weights, len(kept)))
    return _strongest(rows, columns, weights / (all_[rows] * all_[columns]), len(kept))


def _strongest(rows: Indices, columns: Indices, weights: Points, n: int) -> sparse.csr_array:
    """Return the links that are among the strongest of one of their ends, both ways, 1 on average."""
    order = np.lexsort((columns, -weights, rows))
    rows, columns, weights = rows[order], columns[order], weights[order]
    starts = np.searchsorted(rows, np.arange(n))
    kept = np.arange(len(rows)) - starts[rows] < _STRONGEST
    one_way = sparse.coo_array((weights[kept], (rows[kept], columns[kept])), shape=(n, n)).tocsr()
    both = one_way.maximum(one_way.T).tocsr()
    both.sort_indices()
    return both / max(float(both.data.mean()), 1e-9) if both.nnz else both


def _joined(points: Points, links: sparse.csr_array, disc: float, seed: int) -> Points:
    """Return the points and those of the further nodes: each near the middle of its neighbours.

    It is shaken as far as there are others that come beside it: a hub's leaves cover the room that they need. A node
    that no way joins to those before begins anywhere.
    """
    n = links.shape[0]
    shaken = np.random.default_rng(seed).uniform(-0.5, 0.5, (n, 2))
    known, places = np.zeros(n), disc * shaken
    known[: len(points)], places[: len(points)] = 1.0, points
    room = disc * math.sqrt(math.pi / n)  # side of the square that one node has
    while (new := (links @ known > 0) & (known == 0)).any():
        near = links[new]
        weight = near @ known
        crowd = near @ (known * (links @ new)) / weight
        middle = (near @ (places * known[:, None])) / weight[:, None]
        places[new] = middle + shaken[new] * (room * np.sqrt(1.0 + crowd))[:, None]
        known[new] = 1.0
    return places
