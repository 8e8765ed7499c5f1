"""How near the company that a name keeps in one paper is to that in others. Imports `model` and its neighbours."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.normalise import content_words
from kg.resolve.joins import Joins
from kg.resolve.reading import Local

_CLEARLY = 1.5
"""How many times nearer than the next the nearest must be to be chosen."""
_AT_MOST = 40
"""Papers of a sense that are compared; the first published ones."""


Feature = tuple[str, str]
"""The root of an entity's keys, or "" and a word of the title."""


class Context:
    """Hold for each paper its other entities and the words of its title, weighted by how rare they are.

    Cost: linear in the entities to build; a comparison is linear in the features of the two papers.
    """

    def __init__(self, locals_: Iterable[Local], joins: Joins) -> None:
        self._joins = joins
        self._locals: dict[str, list[Local]] = defaultdict(list)
        for local in locals_:
            self._locals[local.paper.id].append(local)
        self._df = Counter(f for paper in self._locals for f in self._found(paper))
        self._features: dict[str, frozenset[Feature]] = {}

    def _found(self, paper: str) -> frozenset[Feature]:
        """Return the features of a paper."""
        here = self._locals[paper]
        title = (("", word) for word in content_words(here[0].paper.title))
        return frozenset({*title, *(self._joins.root(local.node) for local in here)})

    def _of(self, paper: str) -> frozenset[Feature]:
        """Return the features of a paper, kept once they are asked for; of most papers they never are."""
        if paper not in self._features:
            self._features[paper] = self._found(paper)
        return self._features[paper]

    def own(self, local: Local) -> frozenset[Feature]:
        """Return the features that the name itself makes, which say nothing of its company."""
        root = self._joins.root(local.node)
        return frozenset({root, *(("", word) for word in content_words(local.entity.name))})

    def choose(
        self, paper: str, candidates: Mapping[str, Sequence[str]], but: Iterable[Feature], *, least: float = 0.0
    ) -> str:
        """Return the candidate whose papers are clearly nearest to the paper, or "".

        Args:
            paper: Id of the paper.
            candidates: Ids of papers for each candidate, earliest first.
            but: Features that do not count: the name in question.
            least: How near it must be at least: mean cosine in [0, 1] of its three nearest papers, fewer counting as 0.
        """
        left_out = frozenset(but)
        scored = sorted(
            ((self._nearness(paper, papers[:_AT_MOST], left_out), name) for name, papers in candidates.items()),
            key=lambda s: (-s[0], s[1]),
        )
        best, name = scored[0]
        return name if best > 0 and best >= least and (len(scored) == 1 or best >= _CLEARLY * scored[1][0]) else ""

    def similarity(self, first: str, second: str, but: Iterable[Feature]) -> float:
        """Return the cosine in [0, 1] of two papers' weighted features."""
        left_out = frozenset(but)
        a, b = self._of(first) - left_out, self._of(second) - left_out
        shared = math.fsum(self._weight(f) ** 2 for f in a & b)
        return shared / (self._norm(a) * self._norm(b)) if shared else 0.0

    def _nearness(self, paper: str, others: Sequence[str], but: frozenset[Feature]) -> float:
        found = sorted((self.similarity(paper, other, but) for other in others if other != paper), reverse=True)
        return math.fsum(found[:3]) / 3

    def _weight(self, feature: Feature) -> float:
        return math.log((1 + len(self._locals)) / self._df[feature])

    def _norm(self, features: frozenset[Feature]) -> float:
        return math.sqrt(math.fsum(self._weight(f) ** 2 for f in features))
