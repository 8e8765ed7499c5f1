"""Choosing entities from scored candidates."""

import numpy as np

from kg.extract.candidates import Candidate
from kg.extract.mentions import Span
from kg.extract.selection import LEARNED_ROLES, Selector
from kg.model import ENTITY_TYPES

GLUED = [False, False, False, True, True]
"""Of the tokens of "Roo and Roo-2", whether each follows the one before without a space."""
APART = [False] * len(GLUED)


def choose(odds: dict[tuple[Span, ...], float], glued: list[bool]) -> set[tuple[Span, ...]]:
    """Return the mentions of the methods chosen from candidates with these log-odds of being one."""
    count = len(ENTITY_TYPES)
    selector = Selector(
        [], np.zeros((0, count + len(LEARNED_ROLES))), np.full(count, 0.5), np.tile([1.0, 0.0], (count, 1))
    )
    scores = np.full((len(odds), count + len(LEARNED_ROLES)), -9.0)
    scores[:, ENTITY_TYPES.index("Method")] = list(odds.values())
    candidates = [Candidate({str(n)}, list(spans), set()) for n, spans in enumerate(odds)]
    return {tuple(one.candidate.spans) for one in selector.choose(candidates, scores, glued)}


def test_a_mention_inside_a_name_written_in_one_is_that_names() -> None:
    """Of Roo and Roo-2, the surer Roo keeps only what stands alone; where spaces part them, it takes both."""
    odds = {((0, 1), (2, 3)): 3.0, ((2, 5),): 2.0}
    assert choose(odds, GLUED) == {((0, 1),), ((2, 5),)}
    assert choose(odds, APART) == {((0, 1), (2, 3))}


def test_an_unlikely_name_takes_nothing() -> None:
    """What is not chosen itself leaves a mention inside it alone."""
    assert choose({((0, 1), (2, 3)): 3.0, ((2, 5),): -2.0}, GLUED) == {((0, 1), (2, 3))}


def test_a_name_with_no_other_mention_keeps_the_one_inside() -> None:
    """The surer of two that have only these tokens has them."""
    assert choose({((2, 3),): 3.0, ((2, 5),): 2.0}, GLUED) == {((2, 3),)}
