"""Revise scores with boosted decision trees: what counts only beside something else, a log-linear model cannot say.

The trees read a table of numbers (`selection_table`), the log-linear scores among them. Numpy only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.errors import ModelMissingError

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]

SHARE = 0.65
"""Weight of the trees beside the log-linear score; 0.5 to 0.8 do as well by cross-validation on gold/train."""
HOPELESS = -4.0
"""Candidates whose every log-odds lie below this keep them: the trees would not bring one back."""


@dataclass(frozen=True, slots=True)
class Nodes:
    """Hold the nodes of all trees, one after the other.

    A row goes from a node to `low` where its number in `column` is at most `limit`, else to `high`. A leaf leads to
    itself and holds a value.

    Attributes:
        column: Column of the table, (nodes,).
        limit: What it is compared with, (nodes,).
        low: The next node, (nodes,).
        high: The next node otherwise, (nodes,).
        value: Log-odds that a leaf adds, (nodes,).
    """

    column: Ints
    limit: Floats
    low: Ints
    high: Ints
    value: Floats


@dataclass(frozen=True, slots=True)
class Trees:
    """Hold the trees of some classes.

    Attributes:
        nodes: Of all trees.
        roots: First node of each tree, (trees,), class by class.
        classes: Which column of the scores each run of trees is for.
        starts: Where the run of each class begins in `roots`.
        depth: Most steps from a root to a leaf.
    """

    nodes: Nodes
    roots: Ints
    classes: tuple[int, ...]
    starts: tuple[int, ...]
    depth: int

    def scores(self, table: Floats) -> Floats:
        """Return the log-odds of each class that has trees, (rows, classes)."""
        nodes = self.nodes
        rows = np.arange(len(table))[:, None]
        at = np.tile(self.roots, (len(table), 1))
        for _ in range(self.depth):
            at = np.where(table[rows, nodes.column[at]] <= nodes.limit[at], nodes.low[at], nodes.high[at])
        return np.add.reduceat(nodes.value[at], self.starts, axis=1)

    def revise(self, scores: Floats, table: Floats) -> Floats:
        """Return log-linear scores with those of the trees mixed in.

        Args:
            scores: Of each candidate, (candidates, classes and then roles); not changed.
            table: What the trees read, (candidates, columns).
        """
        out = scores.copy()
        rows = np.flatnonzero((scores[:, self.classes] > HOPELESS).any(axis=1))
        if len(rows):
            cells = np.ix_(rows, np.array(self.classes))
            out[cells] = (1 - SHARE) * scores[cells] + SHARE * self.scores(table[rows])
        return out

    def save(self, path: Path) -> None:
        """Write the trees; the same trees give the same bytes."""
        nodes = {name: getattr(self.nodes, name) for name in Nodes.__slots__}
        np.savez_compressed(path, roots=self.roots, classes=self.classes, starts=self.starts, depth=self.depth, **nodes)

    @classmethod
    def load(cls, path: Path) -> "Trees":
        """Read trees.

        Raises:
            ModelMissingError: There are none at `path`.
        """
        if not path.is_file():
            raise ModelMissingError(str(path), "kg train")
        with np.load(path) as data:
            nodes = Nodes(*(data[name] for name in Nodes.__slots__))
            return cls(nodes, data["roots"], _ints(data["classes"]), _ints(data["starts"]), int(data["depth"]))


def _ints(values: Sequence[int] | Ints) -> tuple[int, ...]:
    return tuple(int(v) for v in values)
