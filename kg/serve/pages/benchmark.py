"""The page of a benchmark: its leaderboard, with the numbers drawn over time."""

import dataclasses
from typing import Any

from kg.questions import Answer, Reader, Thing
from kg.questions.asking import finish
from kg.questions.leaderboard import leaderboard
from kg.questions.names import find_thing
from kg.serve.pages.panels import Panel, row_limit, said
from kg.serve.pages.plot import Plot, plots
from kg.serve.pages.visit import Visit

PLOTTED = 500
"""Numbers that are drawn at most."""

FIRST = 12
"""Rows of the leaderboard at first: what a benchmark's page is opened for."""

PANELS = (
    Panel("leaderboard", "Leaderboard", "leaderboard", "benchmark", query="leaderboard", needed=True),
    Panel("timeline", "Best results over time", "timeline", "benchmark", at_once=False),
    said("evaluatedOn", "Who evaluates on it"),
    said("trainedOn", "What is trained on it"),
    Panel("all", "All that is said of it", "show", "name", query="evidence", at_once=False),
)


def board(visit: Visit, thing: Thing) -> tuple[dict[str, Answer], tuple[Plot, ...]]:
    """Return the answer of the leaderboard's panel, and its numbers over time; nothing where that is not asked for.

    Raises:
        UnknownNameError: No number on it has the metric that the address gives, or no hardware is called so.
        AmbiguousNameError: Several are.
        QueryError: The address gives a wrong limit.
    """
    if visit.value("panel") not in ("", "leaderboard"):
        return {}, ()
    reader, metric = Reader(visit.store), visit.value("metric")
    hardware = find_thing(reader, visit.value("hardware"), ("Hardware",)) if visit.value("hardware") else None
    answer = leaderboard(reader, benchmark=thing, metric=metric, hardware=hardware)
    drawn = plots(dataclasses.replace(answer, rows=answer.rows[:PLOTTED]), reader.things)
    values = (("benchmark", thing), ("metric", metric), ("hardware", hardware))
    asked: dict[str, Any] = {name: value for name, value in values if value}
    told = dataclasses.replace(answer, question="leaderboard", asked=asked)
    return {"leaderboard": finish(told, reader, row_limit(PANELS, visit, FIRST))}, drawn
