"""Hold the choice of what a name means by the company that it keeps."""

import pytest

from kg.resolve.context import Context
from kg.resolve.joins import Joins
from kg.resolve.reading import read_locals
from tests.resolve.papers import Named, bare, extraction, link, same

SENSE = [extraction(str(n), ("Method", f"Nest{n}", "base"), ("Task", "singing", "background")) for n in range(3)]
ASKED = extraction("9", ("Method", "Beak", "base"), ("Task", "singing", "background"))


@pytest.mark.parametrize(("least", "chosen"), [(0.0, "song"), (0.5, "")])
def test_the_nearest_sense_must_be_near(least: float, chosen: str) -> None:
    """A sense that shares the least with a paper is the nearest one, and is chosen only where that is near enough."""
    context = Context(read_locals([*SENSE, ASKED]), Joins())
    papers = {"song": ["0", "1", "2"], "other": []}
    assert context.choose("9", papers, (), least=least) == chosen


def test_company_that_everybody_keeps_decides_nothing() -> None:
    """An abbreviation of two senses stays its own thing where the paper has little in common with those of either."""
    many: list[Named] = [("Task", f"task {n}x", "background") for n in range(40)]
    papers = [
        extraction(
            "1", ("Method", "white bird tuning", "proposed", ("WBT",)), ("Task", "singing", "background"), *many
        ),
        extraction("2", ("Method", "wing beat transfer", "proposed", ("WBT",)), ("Task", "flying", "background")),
        *(extraction(f"c{n}", ("Task", "singing", "background")) for n in range(30)),
    ]
    others: list[Named] = [("Task", f"other {n}x", "background") for n in range(40)]
    r = bare(*papers, extraction("3", ("Method", "WBT", "base"), ("Task", "singing", "background"), *others))
    assert link(r, "3", "WBT").why.startswith("ambiguous: ")
    near = bare(*papers, extraction("3", ("Method", "WBT", "base"), ("Task", "flying", "background")))
    assert link(near, "3", "WBT").why.startswith("context: ")


def test_another_letter_makes_another_word() -> None:
    """Long names of two papers are one thing with a letter missing or two swapped, not with one replaced."""
    assert same("egg hatching prediction", "egg hatchng prediction", "Task")
    assert same("egg hatching prediction", "egg hacthing prediction", "Task")
    assert not same("internesting prediction", "interresting prediction", "Task")
