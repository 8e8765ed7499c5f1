"""Revise scores with boosted decision trees: what counts only beside something else, a log-linear model cannot say.

The trees read a table of numbers (`selection_table`), the log-linear scores among them. Numpy only.
"""

from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.errors import ModelMissingError

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]
Bits = NDArray[np.uint16]
Ranks = NDArray[np.int16]

SHARE = 0.65
"""Weight of the trees beside the log-linear score; 0.5 to 0.8 do as well by cross-validation on gold/train."""
HOPELESS = -4.0
"""A candidate whose log-odds of a class lie below this keeps them: the trees would not bring it back."""
LEAVES = 16
"""Most leaves of a tree: one bit each."""
ALL = np.uint16(2**LEAVES - 1)
_SIGN = np.int16(15)
"""A 16-bit number moved right by so much is -1, all bits, where it is below 0, and else 0."""
_FIRST = np.log2(np.maximum(1, np.arange(2**LEAVES) & -np.arange(2**LEAVES))).astype(np.uint8)
"""Which bit of a word is the lowest that is set."""


class _Laid:
    """Lay trees out so that the n-th nodes of all trees of a class are compared at once.

    What is compared are ranks among the limits of a column, which says the same as the numbers. A tree with fewer nodes
    than another is filled up with such as no row leaves to the right. All is 16-bit whole numbers, the bits of the
    leaves too: a comparison is the sign of a difference.
    """

    def __init__(self, trees: "Trees") -> None:
        self.columns, where = np.unique(trees.column, return_inverse=True)
        self.limits = [np.unique(trees.limit[where == n]) for n in range(len(self.columns))]
        rank = np.empty(len(where), np.int16)
        for n, limits in enumerate(self.limits):
            rank[where == n] = np.searchsorted(limits, trees.limit[where == n])
        counts = np.diff(trees.first)
        step = np.arange(counts.max(initial=0))[:, None]
        there = step < counts
        nodes = np.where(there, trees.first[:-1] + step, 0)
        self.where = where[nodes]
        self.above = np.where(there, rank[nodes] + 1, np.iinfo(np.int16).max).astype(np.int16)[:, :, None]
        self.reach = trees.reach[nodes].view(np.int16)[:, :, None]
        self.leaves = trees.leaves

    def ranks(self, table: Floats) -> Ranks:
        """Return how many limits of its column lie below each number, (columns that are read, rows)."""
        out = np.empty((len(self.columns), len(table)), np.int16)
        for row, numbers, limits in zip(out, np.ascontiguousarray(table.T[self.columns]), self.limits, strict=True):
            row[:] = limits.searchsorted(numbers)
        return out

    def scores(self, trees: slice, ranks: Ranks) -> Floats:
        """Return the sum of the leaves that each row reaches in some of the trees, (rows,)."""
        first = np.arange(trees.start, trees.stop)[:, None]
        reached = np.full((len(first), ranks.shape[1]), ALL).view(np.int16)
        for where, above, reach in zip(self.where[:, trees], self.above[:, trees], self.reach[:, trees], strict=True):
            below = ranks.take(where, axis=0) - above >> _SIGN  # all bits where it is so, else none
            reached &= below | reach
        return np.asarray(self.leaves.take(first * LEAVES + _FIRST.take(reached.view(np.uint16))).sum(axis=0))


@dataclass(frozen=True)
class Trees:
    """Hold the trees of some classes.

    A row leaves a node to the right where its number in `column` is above `limit`; then the leaves on the node's left
    are out of reach, and the leaf is the first that is left.
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

    @cached_property
    def _laid(self) -> _Laid:
        return _Laid(self)

    def scores(self, n: int, table: Floats) -> Floats:
        """Return the log-odds of the n-th class that has trees, (rows,)."""
        return self._laid.scores(slice(self.starts[n], self.starts[n + 1]), self._laid.ranks(table))

    def revise(self, scores: Floats, table: Floats) -> Floats:
        """Return log-linear scores with those of the trees mixed in.

        Args:
            scores: Of each candidate, (candidates, classes and then roles); not changed.
            table: What the trees read, (candidates, columns).
        """
        out = scores.copy()
        hopeful = scores[:, self.classes] > HOPELESS
        rows = np.flatnonzero(hopeful.any(axis=1))
        ranks = self._laid.ranks(table.take(rows, axis=0))
        for n, column in enumerate(self.classes):
            held = np.flatnonzero(hopeful[rows, n])
            said = self._laid.scores(slice(self.starts[n], self.starts[n + 1]), ranks.take(held, axis=1))
            out[rows[held], column] = (1 - SHARE) * scores[rows[held], column] + SHARE * said
        return out

    def save(self, path: Path) -> None:
        """Write the trees; the same trees give the same bytes."""
        np.savez_compressed(path, **{field.name: getattr(self, field.name) for field in fields(self)})

    @classmethod
    def load(cls, path: Path) -> "Trees":
        """Read trees.

        Raises:
            ModelMissingError: There are none at `path`.
        """
        if not path.is_file():
            raise ModelMissingError(str(path), "kg train")
        with np.load(path) as data:
            return cls(*(data[field.name] for field in fields(cls)))
