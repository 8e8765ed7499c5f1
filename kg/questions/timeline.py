"""How the best result on a benchmark moved: the numbers that beat all before them."""

from kg.questions.answer import Answer, Column, Row, Thing
from kg.questions.leaderboard import Board, boards, of_metric
from kg.questions.reading import Reader, Solution, bare
from kg.questions.statements import find_results

_COLUMNS = (
    Column("date", "date", "of the paper that reports it"),
    Column("value", "number"),
    Column("unit", "text", in_heading=True),
    Column("metric", "text", "as the paper writes it", in_heading=True),
    Column("kind", "text", "score, gain, speedup or reduction", in_heading=True),
    Column("method", "thing"),
    Column("reported_by", "thing", "the paper that says so"),
)


def timeline(reader: Reader, *, benchmark: Thing, metric: str) -> Answer:
    """Answer how the best number of each metric on a benchmark moved over time."""
    every = boards([s for s in find_results(reader, benchmark=[benchmark.iri]) if s["date"]])
    chosen = of_metric(every, metric, benchmark) if metric else every
    rows = [_row(board, s) for board in chosen for s in _records(board)]
    notes = () if rows else (f"no dated paper reports a number on {benchmark.label}",)
    return Answer(f"Best results on {benchmark.label} over time", _COLUMNS, tuple(rows), notes=notes)


def _records(board: Board) -> list[Solution]:
    """Return the results that were better than all before them, the first one first."""
    records: list[Solution] = []
    sign = -1 if board.lower else 1
    for s in sorted(board.results, key=lambda s: (s["date"], -sign * float(s["value"]), s["said"])):
        if not records or sign * float(s["value"]) > sign * float(records[-1]["value"]):
            records.append(s)
    return records


def _row(board: Board, s: Solution) -> Row:
    number = (float(s["value"]), board.unit, s["name"], board.kind)
    return Row((s["date"], *number, bare(s["subject"]), bare(s["paper"])), (s["said"],), board.heading)
