"""How certain a link is, by the rule that made it: an order for who reviews, and no calibrated probability.

Imports nothing of the package. Rules that compare what is written come before those that guess from the company a
name keeps.
"""

import re

_RULES: tuple[tuple[str, float], ...] = (
    ("only mention", 1.0),
    ("curated", 1.0),
    ("same normal form", 0.95),
    ("vocabulary", 0.95),
    ("equal terms", 0.95),
    ("abbreviation inside", 0.85),
    ("same words", 0.9),
    ("benchmark", 0.85),
    ("abbreviation", 0.9),
    ("maker", 0.85),
    ("two spellings", 0.85),
    ("introduced here", 0.8),
    ("one letter apart", 0.75),
    ("homonym: only", 0.7),
    ("context", 0.6),
    ("initials", 0.6),
    ("ordinary word here", 0.55),
    ("homonym: context", 0.5),
    ("ambiguous", 0.3),
    ("homonym: ambiguous", 0.2),
)
"""Rules by how their reasons begin, and how certain they are in [0, 1]."""
OF_A_PAPER = frozenset({"context", "homonym", "ambiguous", "introduced here", "ordinary word here"})
"""Rules that judge what a name means in one paper; the others judge the name."""
_SHARE = re.compile(r"by (\d+) of (\d+) papers")


def certainty(why: str) -> float:
    """Return how certain a link is, in [0, 1], by its reason; an abbreviation by the share of papers that say so.

    >>> certainty("same normal form"), certainty("abbreviation: MOE is 'x' by 8 of 10 papers that spell it out")
    (0.95, 0.72)
    """
    found = next((value for start, value in _RULES if why.startswith(start)), 0.5)
    share = _SHARE.search(why)
    return round(found * int(share[1]) / max(1, int(share[2])), 2) if share else found


def rule_of(why: str) -> str:
    """Return the rule that made a link: what its reason begins with.

    >>> rule_of("homonym: context is nearest to 1"), rule_of("same normal form of its long form 'x'")
    ('homonym', 'same normal form')
    """
    return next((start.partition(":")[0] for start, _ in _RULES if why.startswith(start)), why.partition(":")[0])
