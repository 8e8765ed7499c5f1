"""The page of a benchmark: its leaderboard, with the numbers drawn over time."""

import dataclasses

from kg.questions import Reader, Thing
from kg.questions.leaderboard import leaderboard
from kg.serve.pages.panels import Panel, said
from kg.serve.pages.plot import Plot, plots
from kg.serve.pages.visit import Visit

PLOTTED = 500
"""Numbers that are drawn at most."""

PANELS = (
    Panel("leaderboard", "Leaderboard", "leaderboard", "benchmark", query="leaderboard", needed=True),
    Panel("timeline", "Best results over time", "timeline", "benchmark", at_once=False),
    said("evaluatedOn", "Who evaluates on it"),
    said("trainedOn", "What is trained on it"),
    Panel("all", "All that is said of it", "show", "name", query="evidence", at_once=False),
)


def drawn(visit: Visit, thing: Thing) -> dict[str, tuple[Plot, ...]]:
    """Return the plots of the benchmark's numbers; none where one panel is asked for that is not the leaderboard.

    Raises:
        UnknownNameError: No number on it has the metric that the address gives.
    """
    if visit.value("panel") not in ("", "leaderboard"):
        return {"plots": ()}
    reader = Reader(visit.store)
    answer = leaderboard(reader, benchmark=thing, metric=visit.value("metric"), hardware=None)
    return {"plots": plots(dataclasses.replace(answer, rows=answer.rows[:PLOTTED]), reader.things)}
