"""Lay papers and their candidates end to end, so that what is said of all of them takes few numpy calls.

Imports `candidates`, `features` and `mentions`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from kg.extract.candidates import Candidate
from kg.extract.features import View
from kg.extract.mentions import laid_out

Ints = NDArray[np.int64]
EDGE = "|"
"""Stands for what is before a sentence's first word and after its last; one follows the tokens of each paper."""


@dataclass(frozen=True)
class Layout:
    """Hold papers laid end to end.

    Attributes:
        views: The papers.
        papers: Their candidates, in order.
    """

    views: Sequence[View]
    papers: Sequence[Sequence[Candidate]]

    @cached_property
    def candidates(self) -> list[Candidate]:
        """All candidates."""
        return [candidate for paper in self.papers for candidate in paper]

    @cached_property
    def paper(self) -> Ints:
        """The paper of each candidate."""
        return np.repeat(np.arange(len(self.papers)), [len(paper) for paper in self.papers])

    @cached_property
    def words(self) -> list[str]:
        """The tokens of all papers, an edge after each."""
        return list(chain.from_iterable((*view.words, EDGE) for view in self.views))

    @cached_property
    def begins(self) -> Ints:
        """The first token of each paper."""
        sizes = np.array([len(view.words) + 1 for view in self.views])
        return np.asarray(sizes.cumsum() - sizes)

    @cached_property
    def counts(self) -> Ints:
        """How many mentions each candidate has."""
        return np.array([len(candidate.spans) for candidate in self.candidates])

    @cached_property
    def first(self) -> Ints:
        """The first mention of each candidate."""
        return np.asarray(self.counts.cumsum() - self.counts)

    @cached_property
    def owner(self) -> Ints:
        """The candidate of each mention."""
        return np.repeat(np.arange(len(self.counts)), self.counts)

    @cached_property
    def bounds(self) -> Ints:
        """Where each mention starts and ends, in tokens, (2, mentions)."""
        spans = laid_out(candidate.spans for candidate in self.candidates)
        return np.ascontiguousarray(spans.T) + self.begins[self.paper[self.owner]]

    @cached_property
    def longest(self) -> Ints:
        """The longest mention of each candidate, the first of equals."""
        starts, ends = self.bounds
        return np.asarray(np.lexsort((starts, starts - ends, self.owner))[self.first])

    @cached_property
    def in_title(self) -> NDArray[np.bool_]:
        """Whether each mention starts in its paper's title."""
        ends = self.begins + [view.title_end for view in self.views]
        return np.asarray(self.bounds[0] < ends[self.paper[self.owner]])

    @cached_property
    def glued(self) -> NDArray[np.bool_]:
        """Whether each token follows the one before without a space."""
        return np.fromiter(chain.from_iterable((*view.glued, False) for view in self.views), np.bool_, len(self.words))

    @cached_property
    def _sentences(self) -> Ints:
        """The first token of each sentence, and of what is after the last."""
        at = zip(self.begins.tolist(), self.views, strict=True)
        return np.array([*(begin + start for begin, view in at for start in view.sentences), len(self.words)])

    @cached_property
    def _sentence(self) -> Ints:
        """The sentence in which each mention starts."""
        return np.asarray(self._sentences.searchsorted(self.bounds[0], "right") - 1)

    @cached_property
    def limits(self) -> Ints:
        """Where the sentence of each mention starts and ends, (2, mentions)."""
        ends = np.append(self.begins[1:], len(self.words)) - 1
        high = np.minimum(self._sentences[self._sentence + 1], ends[self.paper[self.owner]])
        return np.stack((self._sentences[self._sentence], high))

    @cached_property
    def quarter(self) -> Ints:
        """In which quarter of its paper's sentences each mention starts, from 0 to 3."""
        counts = np.array([len(view.sentences) for view in self.views])
        paper = self.paper[self.owner]
        return np.asarray(4 * (self._sentence - (counts.cumsum() - counts)[paper]) // counts[paper])
