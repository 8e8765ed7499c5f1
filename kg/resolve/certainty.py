"""How certain a link is, by the rule that made it: how often links of that rule were right where somebody looked.

Imports nothing of the package. `docs/resolution.md` says what was labelled; a rule that was judged fewer than ten
times has the counts of its neighbours with its own.
"""

import re

_RULES: tuple[tuple[str, int, int], ...] = (
    ("same normal form", 280, 282),
    ("vocabulary", 167, 167),  # 4, with equal terms
    ("equal terms", 167, 167),
    ("abbreviation inside", 78, 78),
    ("abbreviation", 370, 370),
    ("same words", 46, 53),
    ("one letter apart", 22, 26),
    ("maker", 14, 15),
    ("two spellings", 92, 104),  # 7, with the three above and the one below
    ("benchmark", 92, 104),  # 3
    ("introduced here", 31, 36),
    ("homonym: only", 16, 16),
    ("ordinary word here", 49, 54),  # 2, with the two above
    ("context", 3, 3),  # of those that did not settle its nearness
    ("initials", 17, 24),  # 2, with context before it asked for a nearness
    ("homonym: context", 16, 21),
    ("homonym: ambiguous", 11, 14),
    ("ambiguous", 5, 10),
)
"""Rules by how their reasons begin: how many links of them were right, of how many that were judged."""
_ONE_PAPER = re.compile(r"abbreviation: .* by 1 of 1 papers")
_BY_ONE_PAPER = (105, 108)
"""Counts of abbreviations that one paper alone spells out; what share of several papers says so made no difference."""
_AT_MOST = 0.99
_CERTAIN = ("only mention", "curated")
"""Reasons that claim nothing which resolution could have got wrong."""
OF_A_PAPER = frozenset({"context", "homonym", "ambiguous", "introduced here", "ordinary word here"})
"""Rules that judge what a name means in one paper; the others judge the name."""


def certainty(why: str) -> float:
    """Return how certain a link is, in [0, 1], by its reason; Laplace's (right + 1) / (judged + 2).

    >>> certainty("same normal form"), certainty("only mention"), certainty("ambiguous: 'X' is 'a' or 'b' elsewhere")
    (0.99, 1.0, 0.5)
    >>> certainty("abbreviation: MOE is 'x' by 1 of 1 papers that spell it out")
    0.96
    """
    if why.startswith(_CERTAIN):
        return 1.0
    right, judged = next(((right, judged) for start, right, judged in _RULES if why.startswith(start)), (0, 0))
    if _ONE_PAPER.match(why):
        right, judged = _BY_ONE_PAPER
    return min(_AT_MOST, round((right + 1) / (judged + 2), 2))


def rule_of(why: str) -> str:
    """Return the rule that made a link: what its reason begins with.

    >>> rule_of("homonym: context is nearest to 1"), rule_of("same normal form of its long form 'x'")
    ('homonym', 'same normal form')
    """
    starts = (*_CERTAIN, *(start for start, _, _ in _RULES))
    return next((start.partition(":")[0] for start in starts if why.startswith(start)), why.partition(":")[0])
