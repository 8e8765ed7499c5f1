"""Choose one of several: a log-linear ranker over named features. Standard library only."""

from collections.abc import Sequence
from itertools import repeat


class Ranker:
    """Choose the candidate whose features weigh most; the first of equals wins."""

    def __init__(self, weights: dict[str, float]) -> None:
        self._weights = weights

    def choose(self, candidates: Sequence[Sequence[str]]) -> int:
        """Return the index of the best candidate, each given by the names of its features.

        >>> Ranker({"near": 1.0}).choose([["far"], ["near"]])
        1
        """
        if len(candidates) == 1:
            return 0
        scores = [sum(map(self._weights.get, names, repeat(0.0))) for names in candidates]
        return scores.index(max(scores))
