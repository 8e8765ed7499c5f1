"""Positions for the nodes of a graph: force-directed, without overlaps, the same bytes on every run.

numpy and scipy only; imports `graph` and `style`. Each connected component is laid out by itself: small ones as a
radial tree, larger ones by pivot distances and then forces; then overlaps are pushed apart and the components packed.
Only additions, multiplications, divisions, square roots and scipy's FFT touch a position: no BLAS, and none of the
functions whose last bit depends on the processor.

Source: pivot distances: Brandes and Pich, Eigensolver Methods for Progressive Multidimensional Scaling (2007).
Forces: Jacomy et al., ForceAtlas2 (2014), with its repulsion taken from a grid by FFT (particle mesh), as in Hockney
and Eastwood, Computer Simulation Using Particles, chapter 1.
"""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import fft, sparse
from scipy.sparse import csgraph
from scipy.spatial import cKDTree

from kg.graph import Graph
from kg.style import NODE_RADIUS_MIN, node_radius

Points = NDArray[np.float64]
Indices = NDArray[np.intp]

_RADIAL_MAX = 24  # a component up to this size reads better as rings around its centre
_PIVOTS = 40
_GAP = 3.0  # free space between two nodes, in units of the layout
_BETWEEN = 36.0  # free space between two components
_GRIDS = ((200, 32), (800, 64), (math.inf, 128))  # nodes up to which the grid has so many cells a side
_STEPS = (40, 220)  # fewest and most rounds of forces
_ROUNDS = 800_000  # nodes times rounds between these bounds
_ROUNDS_NEAR = 150_000  # the same for the rounds at the end that part near nodes
_REPULSION = 160.0
_NEAR = 40.0
_FILL = 0.06  # share of the disc that the nodes cover


def layout(
    node_ids: Sequence[str],
    edges: Iterable[tuple[str, str]],
    *,
    radii: Sequence[float] | None = None,
    seed: int = 0,
) -> Points:
    """Return a position for every node, so that neighbours stand near and no two nodes overlap.

    Args:
        node_ids: Ids, each once.
        edges: Pairs of ids; directions, doubles and self-loops are of no account, pairs with unknown ids are left out.
        radii: Radius of each node, in the units of the result; that of a node without edges where not given.
        seed: Another seed gives another picture.

    Returns:
        Shape (n, 2), rounded to 2 digits, x to the right, y downwards, centred on the origin; not writable.

    Cost: O((n + m) log n); 10,000 nodes and 16,000 edges 4 s of CPU on one loaded core. The last result is kept.

    >>> layout(["a", "b"], [("a", "b")]).shape
    (2, 2)
    """
    index = {node: i for i, node in enumerate(node_ids)}
    pairs = [(index[a], index[b]) for a, b in edges if a in index and b in index and a != b]
    known = tuple(sorted((a, b) if a < b else (b, a) for a, b in pairs))
    sizes = tuple(radii) if radii is not None else (NODE_RADIUS_MIN,) * len(node_ids)
    return _layout(len(index), known, sizes, seed)


def layout_graph(graph: Graph, *, seed: int = 0) -> dict[str, tuple[float, float]]:
    """Return the position of every paper and entity by IRI; an entity stands near the papers that mention it."""
    nodes = [p.iri for p in graph.papers] + [e.iri for e in graph.entities]
    edges = [(s.subject, s.object) for s in graph.statements]
    degree = dict.fromkeys(nodes, 0)
    for subject, object_ in edges:
        degree[subject] += 1
        degree[object_] += 1
    edges += [(paper, e.iri) for e in graph.entities for paper in e.papers]
    points = layout(nodes, edges, radii=[node_radius(degree[n]) for n in nodes], seed=seed)
    return {node: (x, y) for node, (x, y) in zip(nodes, points.tolist(), strict=True)}


@lru_cache(maxsize=2)
def _layout(n: int, pairs: tuple[tuple[int, int], ...], sizes: tuple[float, ...], seed: int) -> Points:
    points = np.zeros((n, 2))
    if n:
        radii = np.asarray(sizes)
        adjacency = _adjacency(n, pairs)
        _, labels = csgraph.connected_components(adjacency, directed=False)
        groups = _groups(labels)
        for nodes in groups:
            part = adjacency[nodes][:, nodes].tocsr()
            placed = _radial(part, radii[nodes]) if len(nodes) <= _RADIAL_MAX else _forced(part, radii[nodes], seed)
            points[nodes] = _without_overlaps(placed, radii[nodes])
        _pack(points, radii, groups)
    points = np.round(points, 2) + 0.0
    points.setflags(write=False)
    return points


def _adjacency(n: int, pairs: tuple[tuple[int, int], ...]) -> sparse.csr_matrix:
    ends = np.asarray(pairs, dtype=np.intp).reshape(-1, 2)
    unique, counts = np.unique(ends, axis=0, return_counts=True)
    weights = np.sqrt(counts.astype(float))
    one_way = sparse.coo_matrix((weights, (unique[:, 0], unique[:, 1])), shape=(n, n))
    both = (one_way + one_way.T).tocsr()
    both.sort_indices()
    return both


def _groups(labels: NDArray[np.int32]) -> list[Indices]:
    """Return the nodes of each component, the largest component first."""
    order = np.argsort(labels, kind="stable")
    bounds = np.flatnonzero(np.diff(labels[order])) + 1
    return sorted(np.split(order, bounds), key=lambda nodes: (-len(nodes), int(nodes[0])))


# --- small components ------------------------------------------------------------------------------------------------


def _radial(adjacency: sparse.csr_matrix, radii: Points) -> Points:
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
    ring = max(2.2 * radii.max() + _GAP, (2 * radii.max() + _GAP) * leaves[root] / 6.0)
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


# --- large components ------------------------------------------------------------------------------------------------


def _forced(adjacency: sparse.csr_matrix, radii: Points, seed: int) -> Points:
    """Return pivot distances refined by forces: springs, repulsion, and a pull inwards that gives an even disc."""
    points = _pivot_start(adjacency, seed)
    n = len(points)
    fewest, most = _STEPS
    steps = min(most, max(fewest, _ROUNDS // n))
    steps_near = min(2 * steps // 5, _ROUNDS_NEAR // n)
    coo = adjacency.tocoo()
    field = _Field(next(cells for most, cells in _GRIDS if n <= most))
    mass = np.sqrt(np.diff(adjacency.indptr) + 1.0)
    wanted = float(((2 * radii + _GAP) ** 2).sum()) / _FILL / math.pi  # square of the disc's radius
    pull = _REPULSION * float(mass.sum()) / wanted
    speed, last = 1.0, np.zeros_like(points)
    for step in range(steps):
        force = _attraction(points, coo.row, coo.col, coo.data) + _REPULSION * mass[:, None] * field.at(points, mass)
        if step >= steps - steps_near:
            force += _REPULSION * _near(points, mass)
        force -= pull * mass[:, None] * points
        swing = mass * _length(force - last)
        traction = mass * _length(force + last) / 2
        speed = min(float(traction.sum()) / max(float(swing.sum()), 1e-9), 1.5 * speed)
        factor = speed / (1 + speed * np.sqrt(swing))
        points = points + force * np.minimum(factor, 10.0 / (_length(force) + 1e-9))[:, None]
        last = force
    return points


def _near(points: Points, mass: Points) -> Points:
    """Return the repulsion between nodes too near each other for the grid to tell them apart."""
    pairs = _close_pairs(points, _NEAR)
    first, second = pairs[:, 0], pairs[:, 1]
    delta = points[second] - points[first]
    square = (delta * delta).sum(axis=1) + 1.0
    push = delta * (mass[first] * mass[second] * (1 / square - 1 / (_NEAR * _NEAR + 1.0)))[:, None]
    return _scatter(push, first, second, len(points))


def _close_pairs(points: Points, reach: float) -> Indices:
    pairs: Indices = cKDTree(points).query_pairs(reach, output_type="ndarray")
    packed = np.sort(pairs[:, 0] * len(points) + pairs[:, 1])  # many times faster than sorting rows
    return np.column_stack(np.divmod(packed, len(points)))


def _scatter(push: Points, first: Indices, second: Indices, n: int) -> Points:
    """Return the sum of the pushes per node: each away from the first node of its pair, and back on it."""
    return np.column_stack([np.bincount(second, push[:, a], n) - np.bincount(first, push[:, a], n) for a in (0, 1)])


def _length(vectors: Points) -> Points:
    return np.sqrt(vectors[:, 0] * vectors[:, 0] + vectors[:, 1] * vectors[:, 1])


def _attraction(points: Points, rows: Indices, columns: Indices, weights: Points) -> Points:
    n = len(points)
    delta = (points[columns] - points[rows]) * weights[:, None]
    return np.column_stack([np.bincount(rows, delta[:, axis], n) for axis in (0, 1)])


def _pivot_start(adjacency: sparse.csr_matrix, seed: int) -> Points:
    """Return the two main axes of the distances to a few pivots, neighbours about 40 apart, slightly shaken."""
    distances = _pivot_distances(adjacency)
    squared = distances * distances
    centred = squared.mean(axis=0)[None, :] + squared.mean(axis=1)[:, None] - squared - squared.mean()
    axes: list[Points] = []
    points = np.zeros((len(centred), 2))
    for axis in (0, 1):
        vector = np.linspace(1.0, -0.5 - axis, centred.shape[1])
        for _ in range(40):
            for other in axes:
                vector = vector - other * (vector * other).sum()
            vector = (centred * (centred * vector).sum(axis=1)[:, None]).sum(axis=0)
            vector = vector / max(math.sqrt((vector * vector).sum()), 1e-300)
        axes.append(vector)
        points[:, axis] = (centred * vector).sum(axis=1)
    coo = adjacency.tocoo()
    lengths = _length(points[coo.row] - points[coo.col])
    points = points * (40.0 / max(float(lengths.mean()), 1e-9))
    return points + np.random.default_rng(seed).uniform(-8, 8, points.shape)


def _pivot_distances(adjacency: sparse.csr_matrix) -> Points:
    """Return the number of steps from every node to each pivot; each pivot is the node farthest from those before."""
    pivot = int(np.argmax(np.diff(adjacency.indptr)))
    nearest = np.full(adjacency.shape[0], np.inf)
    columns = []
    for _ in range(min(_PIVOTS, adjacency.shape[0])):
        steps = csgraph.dijkstra(adjacency, directed=False, indices=pivot, unweighted=True)
        columns.append(steps)
        nearest = np.minimum(nearest, steps)
        pivot = int(np.argmax(nearest))
    return np.column_stack(columns)


class _Field:
    """Hold the transform of the repulsion 1/r on a square grid; `at` gives the repulsion at every point."""

    def __init__(self, cells: int) -> None:
        self.cells = cells
        away = np.concatenate([np.arange(cells), [0], np.arange(1 - cells, 0)]).astype(float)
        square = away[:, None] * away[:, None] + away[None, :] * away[None, :]
        square[square == 0] = 1.0
        # the kernel is odd, so that its transform is imaginary; the other axis is its transpose
        self.kernels = [
            np.ascontiguousarray(fft.rfft2(k / square).imag)
            for k in (away[:, None] + 0 * square, away[None, :] + 0 * square)
        ]

    def at(self, points: Points, mass: Points) -> Points:
        """Return sum over the others of mass / distance, away from them: shape (n, 2)."""
        low = points.min(axis=0)
        size = max(float((points.max(axis=0) - low).max()), 1e-9) / (self.cells - 2)
        scaled = (points - low) / size
        corner = np.floor(scaled).astype(np.intp)
        part = scaled - corner
        flat, shares = [], []
        for dx, dy in ((0, 0), (0, 1), (1, 0), (1, 1)):
            flat.append((corner[:, 0] + dx) * self.cells + corner[:, 1] + dy)
            shares.append((part[:, 0] if dx else 1 - part[:, 0]) * (part[:, 1] if dy else 1 - part[:, 1]))
        where, share = np.concatenate(flat), np.concatenate(shares)
        grid: Points = np.bincount(where, share * np.tile(mass, 4), self.cells * self.cells).astype(np.float64)
        forces = self._convolve(grid.reshape(self.cells, self.cells))
        n = len(points)
        columns = [(share * f.ravel()[where]).reshape(4, n).sum(axis=0) / size for f in forces]
        return np.column_stack(columns)

    def _convolve(self, grid: Points) -> list[Points]:
        shape = (2 * self.cells, 2 * self.cells)
        spectrum = fft.rfft2(grid, s=shape)
        forces = []
        for kernel in self.kernels:
            product = np.empty_like(spectrum)
            product.real = -spectrum.imag * kernel
            product.imag = spectrum.real * kernel
            forces.append(np.ascontiguousarray(fft.irfft2(product, s=shape)[: self.cells, : self.cells]))
        return forces


# --- overlaps and packing --------------------------------------------------------------------------------------------


def _without_overlaps(points: Points, radii: Points) -> Points:
    """Return the points pushed apart until no two nodes overlap; spreads all of them where pushing is not enough."""
    reach = 2 * float(radii.max()) + _GAP
    for step in range(120):
        pairs = _touching_pairs(points, radii)
        first, second = pairs[:, 0], pairs[:, 1]
        delta = points[second] - points[first]
        distance = _length(delta)
        lacking = radii[first] + radii[second] + _GAP - distance
        close = lacking > 0.5
        if not close.any():
            break
        first, second, delta = first[close], second[close], delta[close]
        distance, lacking = distance[close], lacking[close]
        same = distance < 1e-6
        delta[same] = (1.0, 0.0)
        push = delta * (0.55 * lacking / np.where(same, 1.0, distance))[:, None]
        moves = _scatter(push, first, second, len(points))
        points = points + moves * np.minimum(1.0, reach / (_length(moves) + 1e-9))[:, None]
        if step % 10 == 9:
            points = points * 1.05
    return points


def _touching_pairs(points: Points, radii: Points) -> Indices:
    """Return the pairs that may overlap: looking as far as the few largest nodes need from them alone."""
    small = float(np.quantile(radii, 0.95))
    large = np.flatnonzero(radii > small)
    pairs = _close_pairs(points, 2 * small + _GAP)
    if not len(large):
        return pairs
    reach = 2 * float(radii.max()) + _GAP
    found = cKDTree(points[large]).sparse_distance_matrix(cKDTree(points), reach, output_type="ndarray")
    one, other = large[found["i"]], found["j"]
    new = (found["v"] > 2 * small + _GAP) & ((radii[other] <= small) | (one < other))
    more = np.column_stack([one[new], other[new]])
    return np.concatenate([pairs, more[np.lexsort((more[:, 1], more[:, 0]))]])


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
