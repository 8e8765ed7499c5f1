"""The page of a benchmark: its leaderboard, with the numbers drawn over time."""

from kg.questions import Thing, ask
from kg.serve.pages.panels import Panel, said
from kg.serve.pages.plot import Plot, plots
from kg.serve.pages.visit import Visit

PLOTTED = 500
"""Numbers that are drawn at most."""

PANELS = (
    Panel("leaderboard", "Leaderboard", "leaderboard", "benchmark", query="leaderboard", needed=True),
    Panel("timeline", "Best results over time", "timeline", "benchmark"),
    said("evaluatedOn", "Who evaluates on it"),
    said("trainedOn", "What is trained on it"),
    Panel("all", "All that is said of it", "show", "name", query="evidence"),
)


def drawn(visit: Visit, thing: Thing) -> dict[str, tuple[Plot, ...]]:
    """Return the plots of the benchmark's numbers; none where one panel is asked for that is not the leaderboard."""
    if visit.value("panel") not in ("", "leaderboard"):
        return {"plots": ()}
    values = {"benchmark": thing.iri, "metric": visit.value("metric")}
    return {"plots": plots(ask(visit.store, "leaderboard", values, limit=PLOTTED))}
