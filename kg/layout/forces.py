"""Springs, repulsion, and a pull inwards that gives an even disc.

Source: Jacomy et al., ForceAtlas2 (2014), with its repulsion taken from a grid by FFT (particle mesh), as in Hockney
and Eastwood, Computer Simulation Using Particles, chapter 1.
"""

import math

import numpy as np
from scipy import fft, sparse

from kg.layout.near import GAP, Pairs, Points, close_pairs, length, pushed, square

_GRIDS = ((200, 32), (800, 64), (math.inf, 128))  # nodes up to which the grid has so many cells a side
_STEPS = (40, 80, 220)  # rounds of forces: fewest, most from a picture that is there, most from a new one
_ROUNDS = 800_000  # nodes times rounds between these bounds
_ROUNDS_NEAR = 150_000  # the same for the rounds at the end that part near nodes
_KEPT = 5  # rounds for which near pairs are kept; nodes move little in them
_REPULSION = 160.0
_NEAR = 40.0
_FILL = 0.06  # share of the disc that the nodes cover
_LENGTH = 0.35  # of an edge, in radii of the disc, from which springs grow softer
_STEPS_QUICK = 60
_SAME_PLACE = 1e-6  # square of a distance that nodes have at least
_SETTLED = 0.15  # of a move is left to a node that had its place before


def disc_radius(radii: Points) -> float:
    """Return the radius of the disc in which nodes have room."""
    return math.sqrt(float(((2 * radii + GAP) ** 2).sum()) / _FILL / math.pi)


def settle(points: Points, links: sparse.csr_array, radii: Points, n_before: int = 0, *, quick: bool = False) -> Points:
    """Return the points after some rounds of forces.

    Args:
        points: Where the nodes begin.
        links: Springs between them, symmetric.
        radii: Radius of each node.
        n_before: How many nodes, the first ones, have their place already and only give way.
        quick: Take few rounds, and the repulsion of all pairs, which for some hundred nodes is faster than the grid.

    In balance, springs and pull together hold the repulsion of all pairs, whatever the positions are; the springs are
    made so soft that the pull has a share in it, or else the middle of a large graph would be a ball.
    """
    n = len(points)
    fewest, known, most = _STEPS
    steps = _STEPS_QUICK if quick else min(known if n_before else most, max(fewest, _ROUNDS // n))
    first_near = steps - (0 if quick else min(2 * steps // 5, _ROUNDS_NEAR // n))
    field = _AllPairs(n) if quick else _Field(next(cells for most, cells in _GRIDS if n <= most))
    mass = np.sqrt(np.diff(links.indptr) + 1.0)
    disc = disc_radius(radii)
    pull = _REPULSION * float(mass.sum()) / disc**2
    balance = pull * float(mass.sum()) / (4 * _LENGTH**2 * max(float(links.sum()), 1e-9))
    springs, weight = links * min(1.0, balance), np.asarray(links.sum(axis=1)).reshape(-1, 1) * min(1.0, balance)
    ease = np.where(np.arange(n) < n_before, _SETTLED, 1.0)
    farthest = max(10.0, disc / 100)
    speed, last, pairs = 1.0, np.zeros_like(points), (np.empty(0, np.intp),) * 2
    for step in range(steps):
        force = (
            springs @ points - weight * points + mass[:, None] * (_REPULSION * field.at(points, mass) - pull * points)
        )
        if step >= first_near:
            pairs = pairs if (step - first_near) % _KEPT else close_pairs(points, _NEAR)
            force += _REPULSION * _near(points, mass, pairs)
        swing = mass * length(force - last)
        traction = mass * length(force + last) / 2
        speed = min(float(traction.sum()) / max(float(swing.sum()), 1e-9), 1.5 * speed)
        factor = np.minimum(speed / (1 + speed * np.sqrt(swing)), farthest / (length(force) + 1e-9))
        points = points + force * (ease * factor)[:, None]
        last = force
    return points


def _near(points: Points, mass: Points, pairs: Pairs) -> Points:
    """Return the repulsion between nodes too near each other for the grid to tell them apart."""
    first, second = pairs
    delta = points[second] - points[first]
    lacking = 1 / (square(delta) + 1.0) - 1 / (_NEAR * _NEAR + 1.0)
    return pushed(delta, mass[first] * mass[second] * np.maximum(lacking, 0.0), pairs, len(points))


class _AllPairs:
    """Hold room for a number for each pair of nodes, which takes longer to get anew than to fill."""

    def __init__(self, n: int) -> None:
        self.squares, self.ones = np.empty((n, n)), np.ones((n, 1))

    def at(self, points: Points, mass: Points) -> Points:
        """Return what `_Field.at` gives, of all pairs as they stand, in time of n².

        The square of a distance is a² + b² - 2ab, for all pairs one product of matrices.

        >>> _AllPairs(2).at(np.array([[0.0, 0.0], [2.0, 0.0]]), np.ones(2)).round(3).tolist()
        [[-0.5, 0.0], [0.5, 0.0]]
        """
        own = square(points)[:, None]
        np.matmul(np.hstack([points, own, self.ones]), np.hstack([-2 * points, self.ones, own]).T, out=self.squares)
        np.maximum(self.squares, _SAME_PLACE, out=self.squares)
        shares = np.divide(mass, self.squares, out=self.squares)
        np.fill_diagonal(shares, 0.0)
        pushes = shares @ np.hstack([points, self.ones])
        away: Points = points * pushes[:, 2:] - pushes[:, :2]
        return away


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
