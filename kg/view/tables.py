"""Tables in place of a picture: methods against methods, and methods against benchmarks.

Imports `graph` and this folder.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from kg.graph import Graph, GraphResult, GraphStatement
from kg.view.part import Cell, Part, Table
from kg.view.select import Shown, keep

MOST_ROWS = 60
"""Rows of a table at most, those with the most filled cells."""

MOST_COLUMNS = 40
"""Columns of a table at most."""

Pair = tuple[str, str]


def methods_on(graph: Graph, benchmark: str) -> list[str]:
    """Return the methods that were compared, evaluated or measured on a benchmark, sorted by IRI."""
    found = {end for s in graph.statements if s.benchmark == benchmark for end in (s.subject, s.object)}
    found |= {s.subject for s in graph.statements if s.predicate == "evaluatedOn" and s.object == benchmark}
    found |= {end for r in graph.results if r.benchmark == benchmark for end in (r.subject, r.baseline)}
    return sorted(found & _methods(graph))


def _methods(graph: Graph) -> set[str]:
    return {e.iri for e in graph.entities if e.type == "Method"}


def comparison(graph: Graph, methods: Sequence[str], *, benchmark: str = "") -> Shown:
    """Return who beats whom among some methods, as a table with a row and a column for each.

    Args:
        graph: The whole graph.
        methods: IRIs; those in no comparison with another of them are left out.
        benchmark: Only comparisons on it, where given; the others have no say.
    """
    among = set(methods)
    part = keep(
        graph,
        lambda s: s.predicate == "outperforms" and {s.subject, s.object} <= among and _on(s, benchmark),
        lambda r: {r.subject, r.baseline} <= among and (not benchmark or r.benchmark == benchmark),
    )
    said: defaultdict[Pair, list[GraphStatement]] = defaultdict(list)
    measured: defaultdict[Pair, list[GraphResult]] = defaultdict(list)
    for s in part.statements:
        if s.predicate == "outperforms":
            said[s.subject, s.object].append(s)
    for r in part.results:
        measured[r.subject, r.baseline].append(r)
    wins = Counter(a for a, _ in said)
    wins.subtract(b for _, b in said)
    there = {name for pair in said for name in pair}
    names = sorted(there, key=lambda n: (-wins[n], graph.labels[n], n))[:MOST_COLUMNS]
    cells = [
        cell
        for row, a in enumerate(names)
        for column, b in enumerate(names)
        if (cell := _duel(row, column, (said[a, b], said[b, a]), (measured[a, b], measured[b, a])))
    ]
    where = f" on {graph.labels[benchmark]}" if benchmark else ""
    note = (
        f"Blue where the row beats the column, orange where it is beaten. {_shown(len(names), len(there), 'methods')}"
    )
    title = f"Who beats whom{where}"
    table = Table(tuple(names), tuple(names), tuple(cells), "row against column")
    return part, Part(title, note if names else "No paper compares these.", table=table)


def _on(statement: GraphStatement, benchmark: str) -> bool:
    return not benchmark or statement.benchmark == benchmark


def _duel(
    row: int,
    column: int,
    said: tuple[list[GraphStatement], list[GraphStatement]],
    measured: tuple[list[GraphResult], list[GraphResult]],
) -> Cell | None:
    """Return the cell of two methods: the margin where one is known, else who wins."""
    won, lost = said
    if not (won or lost) or row == column:
        return None
    statements = tuple(s.iri for s in sorted([*won, *lost], key=lambda s: (-s.confidence, s.iri)))
    results = tuple(r.iri for r in (*measured[0], *measured[1]))
    if won and lost:
        return Cell(row, column, "both", 0.0, statements, results)
    margins = measured[0] if won else measured[1]
    text = written(margins[0]) if margins else ("beats" if won else "beaten")
    return Cell(row, column, text, 1.0 if won else -1.0, statements, results)


def heat_map(graph: Graph) -> Shown:
    """Return methods against benchmarks: the best-known result of each pair, shaded within its column.

    A dot stands where a paper says that the method was evaluated there, and gives no number that was understood. In a
    column the commonest metric is compared; the darker, the larger the number.
    """
    results, said = _measured(graph)
    pairs = {*results, *said}
    best = set(_most([a for a, _ in pairs], graph, MOST_ROWS))
    kept = [(a, b) for a, b in pairs if a in best]
    columns = _most([b for _, b in kept], graph, MOST_COLUMNS)
    shown = {(a, b) for a, b in kept if b in set(columns)}
    rows = _most([a for a, _ in shown], graph, MOST_ROWS)
    part = keep(
        graph,
        lambda s: s.predicate == "evaluatedOn" and (s.subject, s.object) in shown,
        lambda r: (r.subject, r.benchmark) in shown,
    )
    cells = [
        cell
        for column, benchmark in enumerate(columns)
        for cell in _column(column, [(a, results[a, benchmark], said[a, benchmark]) for a in rows], rows)
    ]
    n_rows, n_columns = (len({pair[side] for pair in pairs}) for side in (0, 1))
    counts = f"{_shown(len(rows), n_rows, 'methods')} {_shown(len(columns), n_columns, 'benchmarks')}"
    note = f"The darker, the larger the number among those of its metric in the column. {counts}"
    table = Table(tuple(rows), tuple(columns), tuple(cells), "method on benchmark")
    return part, Part(
        "Methods on benchmarks", note if cells else "No paper says what was evaluated on what.", table=table
    )


def _measured(
    graph: Graph,
) -> tuple[defaultdict[Pair, list[GraphResult]], defaultdict[Pair, list[GraphStatement]]]:
    """Return the results, and the statements of an evaluation, of each method and benchmark."""
    methods = _methods(graph)
    results: defaultdict[Pair, list[GraphResult]] = defaultdict(list)
    said: defaultdict[Pair, list[GraphStatement]] = defaultdict(list)
    for r in graph.results:
        if r.benchmark and r.subject in methods:
            results[r.subject, r.benchmark].append(r)
    for s in graph.statements:
        if s.predicate == "evaluatedOn" and s.subject in methods:
            said[s.subject, s.object].append(s)
    return results, said


def _shown(n: int, of: int, words: str) -> str:
    return f"{n:,} {words}." if n == of else f"Showing {n:,} of {of:,} {words}."


def _most(names: Sequence[str], graph: Graph, most: int) -> list[str]:
    """Return the names that stand most often, then by label."""
    counts = Counter(names)
    return sorted(counts, key=lambda n: (-counts[n], graph.labels[n], n))[:most]


def _column(
    column: int, found: Sequence[tuple[str, list[GraphResult], list[GraphStatement]]], rows: Sequence[str]
) -> list[Cell]:
    metrics = Counter(_metric(r) for _, results, _ in found for r in results)
    common = min(metrics, key=lambda m: (-metrics[m], m)) if metrics else ("", "", "")
    best = {a: r for a, results, _ in found if (r := _largest(results, common))}
    low, high = min((r.value for r in best.values()), default=0), max((r.value for r in best.values()), default=0)
    cells = []
    for a, results, said in found:
        if not results and not said:
            continue
        result = best.get(a) or (results[0] if results else None)
        share = (best[a].value - low) / (high - low) if a in best and high > low else 0.4 * (a in best)
        tone = 0.25 + 0.75 * share if a in best else 0.0
        evidence = tuple(s.iri for s in sorted(said, key=lambda s: (-s.confidence, s.iri)))
        text = written(result) if result else "•"
        cells.append(Cell(rows.index(a), column, text, tone, evidence, tuple(r.iri for r in results)))
    return cells


def _metric(result: GraphResult) -> tuple[str, str, str]:
    return result.metric.casefold(), result.unit, result.kind


def _largest(results: Sequence[GraphResult], metric: tuple[str, str, str]) -> GraphResult | None:
    same = [r for r in results if _metric(r) == metric]
    return max(same, key=lambda r: (r.value, r.iri), default=None)


def written(result: GraphResult) -> str:
    """Return a result's number with its unit, short enough for a cell."""
    unit = {"x": "×", "%": "%"}.get(result.unit, f" {result.unit}" if result.unit else "")
    return f"{result.value:.6g}{unit}"[:12]
