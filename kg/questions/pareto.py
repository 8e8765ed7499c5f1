"""Which methods give up least of one metric for another on a benchmark."""

from collections import defaultdict
from collections.abc import Sequence

from kg.questions.answer import Answer, Column, Row, Thing
from kg.questions.leaderboard import Board, boards, of_metric
from kg.questions.reading import Reader, Solution, bare
from kg.questions.statements import find_results

_COLUMNS = (
    Column("method", "thing"),
    Column("x", "number", "of the first metric"),
    Column("y", "number", "of the second metric"),
    Column("on_front", "flag", "whether no other is better in one and no worse in the other"),
    Column("reported_by", "thing", "the paper that says so"),
    Column("date", "date"),
)

Point = tuple[Solution, Solution]
"""The numbers of one method in one paper, of the first and the second metric."""


def pareto(reader: Reader, *, benchmark: Thing, x: str, y: str) -> Answer:
    """Answer which methods lie on the Pareto front of two metrics.

    A number of the same paper and method that names no benchmark counts too, as a model's size or speed seldom does;
    one of the two must have been measured on the benchmark.

    Raises:
        UnknownNameError: No number has such a metric; names those there are.
    """
    found = find_results(reader, benchmark=[benchmark.iri])
    beside = find_results(reader, paper={s["paper"] for s in found})
    every = boards([*found, *(s for s in beside if not s["benchmark"])])
    on = {s["said"] for s in found}
    rows: list[Row] = []
    for first in of_metric(every, x, benchmark):
        for second in of_metric(every, y, benchmark):
            rows += _front(first, second, [p for p in _points(first, second) if {s["said"] for s in p} & on])
    notes = () if rows else (f"no paper reports {x} and {y} of one method on {benchmark.label}",)
    return Answer(f"{x} against {y} on {benchmark.label}", _COLUMNS, tuple(rows), notes=notes)


def _points(first: Board, second: Board) -> list[Point]:
    """Return the best numbers of each method in each paper that has both."""
    best: defaultdict[tuple[str, str], dict[int, Solution]] = defaultdict(dict)
    for side, board in enumerate((first, second)):
        for s in (s for s in board.results if s["subject"]):
            best[s["paper"], s["subject"]].setdefault(side, s)
    return [(pair[0], pair[1]) for _, pair in sorted(best.items()) if len(pair) == 2 and pair[0] != pair[1]]


def _front(first: Board, second: Board, points: Sequence[Point]) -> list[Row]:
    signs = (-1 if first.lower else 1, -1 if second.lower else 1)
    placed = [(signs[0] * float(a["value"]), signs[1] * float(b["value"]), (a, b)) for a, b in points]
    rows, last = [], (float("inf"), -float("inf"))
    for at_x, at_y, (a, b) in sorted(placed, key=lambda p: (-p[0], -p[1], p[2][0]["said"])):
        ahead = at_y > last[1] or (at_x, at_y) == last
        last = (at_x, at_y) if ahead else last
        cells = (bare(a["subject"]), float(a["value"]), float(b["value"]), ahead or None, bare(a["paper"]), a["date"])
        rows.append(Row(cells, (a["said"], b["said"]), f"x: {first.heading}; y: {second.heading}"))
    return rows
