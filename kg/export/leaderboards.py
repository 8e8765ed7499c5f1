"""The results as Markdown tables, one a benchmark, metric and unit, best first; each number with its sentence."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.export.output import write_atomically
from kg.export.property_graph import PropertyGraph, ResultRow
from kg.export.texts import legal_text
from kg.graph import Graph
from kg.metrics import lower_is_better, one_metric, one_unit

_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~$&:@\"'=^])")


def write_leaderboards(graph: Graph, path: Path) -> int:
    """Write the results that name a benchmark as Markdown tables, best value first.

    Args:
        graph: The graph; not changed.
        path: File to create or replace, atomically.

    Returns:
        The number of rows written.

    Raises:
        ExportError: The file cannot be written, or a number is not finite.

    Keeps: scores with method, benchmark, metric, unit, date, hardware, quote, paper. Loses: results without benchmark,
    gains, speedups and reductions; nodes and statements; control characters.
    """
    flat = PropertyGraph(graph, "leaderboards", path)
    boards: defaultdict[tuple[str, str, str], list[ResultRow]] = defaultdict(list)
    for row in flat.results():
        if row.benchmark and row.kind == "score":
            boards[row.benchmark, one_metric(row.metric), one_unit(row.unit)].append(row)
    labels = {iri: legal_text(label) for iri, label in graph.labels.items()}
    ordered = sorted(boards.items(), key=lambda board: (labels[board[0][0]].casefold(), board[0]))
    with write_atomically(path, "leaderboards") as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write("# Leaderboards\n\nNumbers that papers report, best first; the sentence of each stands beside it.\n")
        for (benchmark, _, unit), rows in ordered:
            file.writelines(_board(labels, labels[benchmark], unit, rows))
    return sum(map(len, boards.values()))


def plain(text: str) -> str:
    r"""Return a text that Markdown shows as it is, on one line: every mark has a backslash before it.

    >>> print(plain("<b>a|b</b> *c*"))
    \<b\>a\|b\</b\> \*c\*
    """
    return _MARKS.sub(r"\\\1", legal_text(text))


def _board(labels: dict[str, str], benchmark: str, unit: str, rows: Sequence[ResultRow]) -> Iterator[str]:
    """Yield the table of one metric on a benchmark, under the metric's commonest name."""
    written = [row.metric for row in rows]
    metric = min(written, key=lambda name: (-written.count(name), name))
    lower = lower_is_better(metric, unit, "score")
    unit_shown = f" ({plain(unit)})" if unit else ""
    yield f"\n## {plain(benchmark)}: {plain(metric)}{unit_shown}{', lower is better' if lower else ''}\n\n"
    yield "| method | value | hardware | date | paper | sentence |\n| --- | ---: | --- | --- | --- | --- |\n"
    for row in sorted(rows, key=lambda row: (row.value if lower else -row.value, row.id)):
        low = "" if row.value_low is None else f"{row.value_low:g} to "
        cells = (
            plain(labels.get(row.subject, "")),
            f"{low}{row.value:g}",
            plain(labels.get(row.hardware, "")),
            row.date,
            plain(labels[row.paper]),
            plain(row.quote),
        )
        yield f"| {' | '.join(cells)} |\n"
