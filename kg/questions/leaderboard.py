"""The results on a benchmark: numbers of one metric together, best first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kg.errors import UnknownNameError
from kg.metrics import lower_is_better, one_metric, one_unit
from kg.model import KINDS
from kg.normalise import normal_form
from kg.questions.answer import Answer, Column, Row, Thing
from kg.questions.reading import Reader, Solution, bare
from kg.questions.statements import find_results

_COLUMNS = (
    Column("rank", "number", "how many numbers of this kind, metric and unit are better, plus one"),
    Column("method", "thing", "what was measured; empty where the sentence does not name it"),
    Column("value", "number"),
    Column("unit", "text", in_heading=True),
    Column("metric", "text", "as the paper writes it", in_heading=True),
    Column("kind", "text", "score, gain, speedup or reduction", in_heading=True),
    Column("baseline", "thing", "what the number compares with"),
    Column("hardware", "thing"),
    Column("reported_by", "thing", "the paper that says so"),
    Column("date", "date"),
)


@dataclass(frozen=True, slots=True)
class Board:
    """Hold the results of one kind, metric and unit on a benchmark, best first.

    Attributes:
        kind: One of `kg.model.KINDS`.
        metric: The metric as it is written most often.
        unit: The unit, "" where there is none.
        lower: Whether the lower number is the better one.
        results: Solutions of `find_results`.
    """

    kind: str
    metric: str
    unit: str
    lower: bool
    results: tuple[Solution, ...]

    @property
    def heading(self) -> str:
        """Return what the numbers are and which are better."""
        what = self.metric or "no metric named"
        unit = f", {self.unit}" if self.unit else ""
        kind = "" if self.kind in {"score", one_metric(self.metric)} else f" ({self.kind})"
        return f"{what}{unit}{kind}, {'lower' if self.lower else 'higher'} is better"

    def ranked(self) -> list[tuple[int, Solution]]:
        """Return each result with its rank from 1; equal numbers share one."""
        first: dict[float, int] = {}
        for place, s in enumerate(self.results, 1):
            first.setdefault(float(s["value"]), place)
        return [(first[float(s["value"])], s) for s in self.results]


def leaderboard(reader: Reader, *, benchmark: Thing, metric: str, hardware: Thing | None) -> Answer:
    """Answer which results are reported on a benchmark.

    Raises:
        UnknownNameError: No result on the benchmark has such a metric; names those there are.
    """
    ends = {"hardware": [hardware.iri]} if hardware else {}
    found = find_results(reader, benchmark=[benchmark.iri], **ends)
    every = boards(found)
    chosen = of_metric(every, metric, benchmark) if metric else every
    rows = [_row(board, rank, s) for board in chosen for rank, s in board.ranked()]
    on = f" on {hardware.label}" if hardware else ""
    notes = () if rows else (f"no paper reports a number on {benchmark.label}{on}; kg show names who evaluates on it",)
    return Answer(f"Results on {benchmark.label}{on}", _COLUMNS, tuple(rows), notes=notes)


def boards(found: Sequence[Solution]) -> list[Board]:
    """Return results by kind, metric and unit: scores first, then the metric with the most numbers."""
    parts: defaultdict[tuple[str, str, str], list[Solution]] = defaultdict(list)
    for s in found:
        parts[_kind(s), one_metric(s["name"]), one_unit(s["unit"])].append(s)
    made = [_board(kind, unit, results) for (kind, _, unit), results in parts.items()]
    return sorted(made, key=lambda b: (KINDS.index(b.kind), -len(b.results), b.metric.lower(), b.unit))


def _kind(s: Solution) -> str:
    """Return the kind of a result; a score in a metric that is called a speedup is one."""
    metric = one_metric(s["name"])
    return metric if s["kind"] == "score" and metric in KINDS else s["kind"]


def _board(kind: str, unit: str, results: Sequence[Solution]) -> Board:
    written = [s["name"] for s in results]
    metric = min(written, key=lambda name: (-written.count(name), name))
    lower = lower_is_better(metric, unit, kind)
    best = sorted(results, key=lambda s: (float(s["value"]) * (1 if lower else -1), s["date"], s["said"]))
    return Board(kind, metric, unit, lower, tuple(best))


def of_metric(every: Sequence[Board], metric: str, benchmark: Thing) -> list[Board]:
    """Return the boards of a metric: those called so, or else those whose name holds the word.

    Raises:
        UnknownNameError: There is none; names the metrics there are.
    """
    wanted = one_metric(metric)
    same = [board for board in every if one_metric(board.metric) == wanted]
    near = same or [board for board in every if wanted in normal_form(board.metric)]
    if not near:
        raise UnknownNameError(f"metric on {benchmark.label}", metric, sorted({b.metric for b in every if b.metric}))
    return near


def _row(board: Board, rank: int, s: Solution) -> Row:
    cells = (
        rank,
        bare(s["subject"]),
        float(s["value"]),
        board.unit,
        s["name"],
        board.kind,
        bare(s["baseline"]),
        bare(s["hardware"]),
        bare(s["paper"]),
        s["date"],
    )
    return Row(cells, (s["said"],), board.heading)
