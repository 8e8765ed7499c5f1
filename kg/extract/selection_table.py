"""Lay the candidates of a paper out as a table of numbers, for trees to read.

A row is a candidate: its measures, whether some telling features hold, its log-linear scores, and how these compare
with the scores of the paper's other candidates, above all of those that overlap it.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kg.extract.mentions import Span, laid_out
from kg.extract.numbering import Numbering
from kg.extract.selection_features import CLASSES, Described
from kg.model import ENTITY_TYPES

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]

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

    def __call__(self, described: Described) -> Floats:
        """Return 1 where a flag holds, else 0, (candidates, flags)."""
        out = np.zeros((len(described.counts), len(FLAGS)))
        columns = self._column[described.numbers]
        rows = np.repeat(np.arange(len(out)), described.counts)
        held = columns >= 0
        out[rows[held], columns[held]] = 1.0
        return out


def lay_table(
    measures: Floats,
    flags: Floats,
    scores: Floats,
    spans: Sequence[Sequence[Span]],
    *,
    counts: Sequence[int] = (),
    apart: bool = False,
) -> Floats:
    """Return the table of a paper's candidates, (candidates, columns), or of several papers' end to end.

    Args:
        measures: Values of `MEASURES`, (candidates, measures).
        flags: Whether each of `FLAGS` holds, (candidates, flags).
        scores: Log-linear scores, (candidates, classes and then roles).
        spans: The mentions of each candidate, in tokens of its paper.
        counts: Candidates of each paper, none without any; left out where all are of one.
        apart: Whether the papers are annotated in another manner than `gold/train`, in training; never in use.
    """
    sizes = np.array(counts or [len(spans)])
    paper = np.repeat(np.arange(len(sizes)), sizes)
    first = sizes.cumsum() - sizes
    odds = 1 / (1 + np.exp(-scores[:, : len(ENTITY_TYPES)]))
    outer, inner = _overlaps(spans, paper)
    order = np.lexsort((-odds, np.broadcast_to(paper[:, None], odds.shape)), axis=0)
    rank = np.empty(odds.shape)
    np.put_along_axis(rank, order, np.broadcast_to((np.arange(len(paper)) - first[paper])[:, None], odds.shape), axis=0)
    whole = np.column_stack((np.add.reduceat(odds, first), sizes, np.full(len(sizes), apart)))[paper]
    return np.concatenate((measures, flags, scores, _most(odds, outer), _most(odds, inner), rank, whole), axis=1)


def _overlaps(spans: Sequence[Sequence[Span]], paper: Numbers) -> tuple[Numbers, Numbers]:
    """Return pairs of candidates of one paper: where the second holds the first, and where they overlap otherwise.

    A pair is one number, that of the first times the number of candidates and that of the second; ascending.
    """
    owner = np.repeat(np.arange(len(spans)), [len(own) for own in spans])
    bounds = laid_out(spans)
    bounds += (paper[owner] * bounds.max())[:, None]  # papers end to end
    order = np.argsort(bounds[:, 0], kind="stable")
    owner, (starts, ends) = owner[order], bounds[order].T
    here = np.arange(len(owner))
    following = np.searchsorted(starts, ends) - here - 1
    left = here.repeat(following)
    right = np.arange(len(left)) - (following.cumsum() - following)[left] + left + 1
    holds = ends[right] <= ends[left]
    held = (starts[left] == starts[right]) & (ends[left] <= ends[right])
    first, second = owner[np.concatenate((right, left))], owner[np.concatenate((left, right))]
    pairs, inside = first * len(spans) + second, np.concatenate((holds, held))
    outer = np.unique(pairs[inside & (first != second)])
    return outer, np.setdiff1d(pairs[first != second], outer)


def _most(odds: Floats, pairs: Numbers) -> Floats:
    """Return the highest probability of each class among the others of each candidate, 0 where there are none."""
    most = np.zeros(odds.shape)
    if len(pairs):
        ones, others = np.divmod(pairs, len(odds))
        first = np.flatnonzero(np.diff(ones, prepend=-1))
        most[ones[first]] = np.maximum.reduceat(odds.take(others, axis=0), first)
    return most
