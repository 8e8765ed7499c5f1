"""Tab-separated tables: nodes.tsv, edges.tsv, results.tsv; safe to open in a spreadsheet.

A cell that a spreadsheet would run as a formula (it begins with = + - @ or a full-width form of these), and one that
begins with ', gets a ' before it; take one leading ' away to have the text back. Lists are joined by ` | `.
Source: OWASP, CSV Injection.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kg.export.output import write_folder_atomically
from kg.export.property_graph import (
    EDGE_ATTRIBUTES,
    NODE_ATTRIBUTES,
    PropertyGraph,
    ResultRow,
    joined,
)
from kg.graph import Graph

_GUARDED = tuple("=+-@'\uff1d\uff0b\uff0d\uff20")


def write_tsv(graph: Graph, path: Path) -> int:
    """Write the graph as three tab-separated tables with a header line each.

    Args:
        graph: The graph; not changed.
        path: Folder to create or replace, atomically; one that holds other files is refused.

    Returns:
        The number of edges written.

    Raises:
        ExportError: The folder cannot be written, or a number is not finite.

    Keeps: label, class, aliases, dates, quote, confidence, qualifiers, results. Loses: control characters.
    """
    flat = PropertyGraph(graph, "tsv", path)
    nodes = ({"id": n.id, "label": n.label, **n.attributes()} for n in flat.nodes())
    edges = ({"id": e.id, "source": e.source, "target": e.target, **e.attributes()} for e in flat.edges())
    results = ({name: getattr(r, name) for name in ResultRow.__slots__} for r in flat.results())
    with write_folder_atomically(path, "tsv", ("*.tsv",)) as folder:
        _write_table(folder / "nodes.tsv", ("id", "label", *NODE_ATTRIBUTES), nodes)
        _write_table(folder / "edges.tsv", ("id", "source", "target", *EDGE_ATTRIBUTES), edges)
        _write_table(folder / "results.tsv", tuple(ResultRow.__slots__), results)
    return len(graph.statements)


def guard(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    >>> guard("=1+1"), guard("1+1")
    ("'=1+1", '1+1')
    """
    return f"'{text}" if text.startswith(_GUARDED) else text


def _write_table(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_cell(row.get(name, "")) for name in columns] for row in rows)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return repr(value)
    return guard(joined(value) if isinstance(value, tuple) else str(value))
