"""Hold the proposals of what a number measures."""

from hypothesis import example, given
from hypothesis import strategies as st

from kg.extract.results_context import Candidate, Sentence
from kg.extract.results_cues import chained
from kg.extract.results_kind import Context
from kg.extract.results_metric import proposals
from kg.extract.results_numbers import find_numbers

PIECES = st.lists(
    st.sampled_from(["Í", " ", ", ", "Memory", "peak memory", " reduces ", " by ", " of ", " at ", "and ", "up to "]),
    max_size=12,
).map("".join)


def proposed(left: str) -> list[tuple[str, str]]:
    """Return what is proposed for a number after a text."""
    (number,) = find_numbers("20%")
    return proposals(
        Candidate(number, 0, Context(left, " on X.", left, " on X.", 0.5)),
        "reduction",
        Sentence(0, len(left) + 3, f"{left}20%", 0.5),
    )


@given(PIECES)
@example("ÍÍÍÍ reduces peak memory by ")
@example("It has a peak memory, ÍÍÍÍ, by ")
def test_a_letter_whose_lower_case_is_longer_moves_no_proposal(left: str) -> None:
    """With a dotted capital I for each accented one, the same phrases are proposed, in the same places."""
    dotted = [(place, phrase.replace("İ", "Í")) for place, phrase in proposed(left.replace("Í", "İ"))]
    assert dotted == proposed(left)


@given(PIECES)
@example(" on Í, and ")
def test_a_letter_whose_lower_case_is_longer_breaks_no_chain(gap: str) -> None:
    """Two numbers belong to one statement whichever capital I stands between them."""
    assert chained(gap.replace("Í", "İ")) == chained(gap)
