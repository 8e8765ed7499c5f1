"""Revise scores with boosted decision trees: what counts only beside something else, a log-linear model cannot say.

The trees read a table of numbers (`selection_table`), the log-linear scores among them. Numpy only.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.errors import ModelMissingError

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]
Bits = NDArray[np.uint16]

SHARE = 0.65
"""Weight of the trees beside the log-linear score; 0.5 to 0.8 do as well by cross-validation on gold/train."""
HOPELESS = -4.0
"""A candidate whose log-odds of a class lie below this keeps them: the trees would not bring it back."""
LEAVES = 16
"""Most leaves of a tree: one bit each."""
ALL = np.uint16(2**LEAVES - 1)
_FIRST = np.log2(np.maximum(1, np.arange(2**LEAVES) & -np.arange(2**LEAVES))).astype(np.intp)
"""Which bit of a word is the lowest that is set."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Hold the trees of some classes, laid out so that all nodes of a class are compared at once.

    A row leaves a node to the right where its number in `column` is above `limit`; then the leaves on the node's left
    are out of reach, and the leaf is the first that is left. Rows lie side by side, so that a step runs over all.
    Source: QuickScorer (Lucchese et al. 2015, section 3).

    Attributes:
        column: Column of the table that each node reads, (nodes,), tree by tree.
        limit: What it is compared with, (nodes,).
        reach: Bits of the leaves that a row which goes to the right may still reach, (nodes,).
        first: The first node of each tree, (trees + 1,), class by class.
        leaves: Log-odds of the leaves from left to right, (trees, `LEAVES`).
        classes: Which columns of the scores have trees.
        starts: The first tree of each of these, (classes + 1,).
    """

    column: Ints
    limit: Floats
    reach: Bits
    first: Ints
    leaves: Floats
    classes: Ints
    starts: Ints

    def scores(self, n: int, table: Floats) -> Floats:
        """Return the log-odds of the n-th class that has trees, (rows,)."""
        trees = slice(self.starts[n], self.starts[n + 1])
        first = self.first[trees]
        nodes = slice(first[0], self.first[trees.stop])
        left = table.T.take(self.column[nodes], axis=0) <= self.limit[nodes, None]
        reached = np.multiply(left, ALL, dtype=np.uint16) | self.reach[nodes, None]
        leaf = _FIRST[np.bitwise_and.reduceat(reached, first - first[0], axis=0)]
        return np.asarray(np.take_along_axis(self.leaves[trees], leaf, axis=1).sum(axis=0))

    def revise(self, scores: Floats, table: Floats) -> Floats:
        """Return log-linear scores with those of the trees mixed in.

        Args:
            scores: Of each candidate, (candidates, classes and then roles); not changed.
            table: What the trees read, (candidates, columns).
        """
        out = scores.copy()
        for n, column in enumerate(self.classes):
            rows = np.flatnonzero(scores[:, column] > HOPELESS)
            if len(rows):
                out[rows, column] = (1 - SHARE) * scores[rows, column] + SHARE * self.scores(n, table[rows])
        return out

    def save(self, path: Path) -> None:
        """Write the trees; the same trees give the same bytes."""
        np.savez_compressed(path, **{name: getattr(self, name) for name in Trees.__slots__})

    @classmethod
    def load(cls, path: Path) -> "Trees":
        """Read trees.

        Raises:
            ModelMissingError: There are none at `path`.
        """
        if not path.is_file():
            raise ModelMissingError(str(path), "kg train")
        with np.load(path) as data:
            return cls(*(data[name] for name in Trees.__slots__))
