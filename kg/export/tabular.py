"""Tab-separated tables: nodes.tsv, edges.tsv, results.tsv and more; safe to open in a spreadsheet.

A cell that a spreadsheet would run as a formula (it begins with = + - @ or a full-width form of these), and one that
begins with ', gets a ' before it; take one leading ' away to have the text back. Lists are joined by ` | `.
Source: OWASP, CSV Injection.
"""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.export.output import write_folder_atomically
from kg.export.property_graph import joined
from kg.export.tables import TABLES, Cell, Row, Tables
from kg.export.texts import legal_texts
from kg.graph import Graph

_GUARDED = tuple("=+-@'\uff1d\uff0b\uff0d\uff20")


def write_tsv(graph: Graph, path: Path) -> int:
    """Write the graph's tables (`kg.export.tables`) as tab-separated files with a header line each.

    Args:
        graph: The graph; not changed.
        path: Folder to create or replace, atomically; one that holds other files is refused.

    Returns:
        The number of edges written.

    Raises:
        ExportError: The folder cannot be written, or a number is not finite.

    Keeps: everything else. Loses: control characters, the bounds of list items that hold ` | `.
    """
    tables = Tables(graph, "tsv", path, texts=legal_texts)
    with write_folder_atomically(path, "tsv", ("*.tsv",)) as folder:
        for name, columns in TABLES.items():
            _write_table(folder / f"{name}.tsv", tuple(columns), tables.rows(name))
    return len(graph.statements)


def guard(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    >>> guard("=1+1"), guard("1+1")
    ("'=1+1", '1+1')
    """
    return f"'{text}" if text.startswith(_GUARDED) else text


def _write_table(path: Path, columns: Sequence[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(map(_cell, row) for row in rows)


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return repr(value)
    return guard(joined(value))
