"""Lay the candidates of a paper out as a table of numbers, for trees to read.

A row is a candidate: its measures, whether some telling features hold, its log-linear scores, and how these compare
with the scores of the paper's other candidates, above all of those that overlap it.
"""

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from kg.extract.mentions import Span
from kg.extract.numbering import Numbering
from kg.extract.selection_features import CLASSES
from kg.model import ENTITY_TYPES

Floats = NDArray[np.float64]

FLAGS: tuple[str, ...] = (
    *("named", "Capital", "capital", "small", "all-small", "mixed", "all-Capital", "digit", "several forms"),
    *(f"best={kind}" for kind in CLASSES),
    *(f"lexicon={kind}" for kind in ENTITY_TYPES),
    *("loose", "likely", "chunk", "long", "short", "hardware=model", "near introduced=propose"),
    *("title", "title start", "title and text", "number near", "number before", "number after"),
    *(f"length={n}" for n in range(1, 7)),
    *(f"count={n}" for n in range(1, 6)),
    *(f"{end} at {quarter}" for end in ("first", "last") for quarter in range(4)),
)
"""Features that become columns: those that name no word."""


class Flags:
    """Read the flags of candidates whose features are numbers.

    Args:
        numbering: Gives the numbers.
    """

    def __init__(self, numbering: Numbering) -> None:
        self._column = np.full(len(numbering.index) + 1, -1)
        for column, name in enumerate(FLAGS):
            self._column[numbering.index.get(name, -1)] = column
        self._column[-1] = -1  # where a name has no number

    def __call__(self, features: Sequence[set[int]]) -> Floats:
        """Return 1 where a flag holds, else 0, (candidates, flags)."""
        out = np.zeros((len(features), len(FLAGS)))
        columns = self._column[list(chain.from_iterable(features))]
        rows = np.repeat(np.arange(len(features)), [len(numbers) for numbers in features])
        held = columns >= 0
        out[rows[held], columns[held]] = 1.0
        return out


def lay_table(
    measures: Floats, flags: Floats, scores: Floats, spans: Sequence[Sequence[Span]], *, apart: bool = False
) -> Floats:
    """Return the table of a paper's candidates, (candidates, columns).

    Args:
        measures: Values of `MEASURES`, (candidates, measures).
        flags: Whether each of `FLAGS` holds, (candidates, flags).
        scores: Log-linear scores, (candidates, classes and then roles).
        spans: The mentions of each candidate.
        apart: Whether the paper is annotated in another manner than `gold/train`, in training; never in use.
    """
    count = len(spans)
    odds = 1 / (1 + np.exp(-scores[:, : len(ENTITY_TYPES)]))
    outer, inner = _overlaps(spans)
    rank = np.argsort(np.argsort(-odds, axis=0, kind="stable"), axis=0, kind="stable")
    paper = np.broadcast_to(np.array([*odds.sum(axis=0), count, apart]), (count, len(ENTITY_TYPES) + 2))
    return np.concatenate((measures, flags, scores, _most(odds, outer), _most(odds, inner), rank, paper), axis=1)


def _overlaps(spans: Sequence[Sequence[Span]]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return, by pair of candidates, whether the second holds the first, and whether it overlaps it otherwise."""
    owner = np.repeat(np.eye(len(spans)), [len(own) for own in spans], axis=1)
    starts, ends = np.array([span for own in spans for span in own]).T
    meet = (starts[:, None] < ends) & (starts < ends[:, None])
    held = meet & (starts <= starts[:, None]) & (ends[:, None] <= ends)
    outer, any_ = owner @ held @ owner.T > 0, owner @ meet @ owner.T > 0
    np.fill_diagonal(outer, val=False)
    np.fill_diagonal(any_, val=False)
    return outer, any_ & ~outer


def _most(odds: Floats, others: NDArray[np.bool_]) -> Floats:
    """Return the highest probability of each class among the others of each candidate, 0 where there are none."""
    return np.asarray(np.where(others[:, :, None], odds, 0.0).max(axis=1))
