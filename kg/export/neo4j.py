"""A folder for Neo4j 5: CSV for `neo4j-admin database import`, the script that runs it, and Cypher scripts.

Source: Neo4j Operations Manual 5, "Import". Arrays are joined by U+001F, the unit separator; one inside an item, which
Neo4j's CSV cannot escape, becomes U+FFFD. A property that is not there is an empty cell.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, cast

from kg.export.cypher import constraints_script, script_lines
from kg.export.labelled import (
    Column,
    node_columns,
    properties_of,
    relationship_columns,
    relationship_properties,
)
from kg.export.output import BUFFER_BYTES, row_texts, write_folder_atomically
from kg.export.property_graph import PropertyGraph
from kg.export.texts import exact_texts, numbers, one_text
from kg.graph import Graph

_SEPARATOR = "\x1f"
_TYPES = {str: "", tuple: ":string[]", int: ":long", float: ":double"}

_IMPORT = """\
#!/bin/sh
# Load this folder into a new Neo4j 5 database, offline.
# Usage: sh import.sh [DATABASE [OPTION...]]      for example: sh import.sh neo4j --overwrite-destination=true
# NEO4J_ADMIN names the program where it is not on the path. Into a running server load load.cypher instead.
set -eu
cd "$(dirname "$0")"
database="${1:-neo4j}"
[ "$#" -eq 0 ] || shift
exec "${NEO4J_ADMIN:-neo4j-admin}" database import full "$@" \\
  --array-delimiter=U+001F --multiline-fields=true \\
"""


def write_neo4j(graph: Graph, path: Path) -> int:
    """Write the graph as a folder that neo4j-admin and cypher-shell load.

    Args:
        graph: The graph; not changed.
        path: Folder to create or replace, atomically; one that holds other files is refused.

    Returns:
        The number of relationships written: statements, mentions and the ends of results.

    Raises:
        ExportError: The folder cannot be written, or a number is not finite.

    Cost: O(n + m) time and constant memory beyond the graph.
    Keeps: label, class, aliases, dates, quote, confidence, qualifiers, results as nodes, mentions. Loses: U+001F
    in aliases and authors.
    """
    flat = PropertyGraph(graph, "neo4j", path, texts=exact_texts)
    owned = ("nodes_*.csv", "relationships_*.csv", "import.sh", "import.report", "*.cypher")
    with write_folder_atomically(path, "neo4j", owned) as folder:
        labels, counts = write_csv(flat, folder)
        (folder / "import.sh").write_text(_import_script(labels, sorted(counts)), encoding="utf-8", newline="\n")
        (folder / "constraints.cypher").write_text(constraints_script(), encoding="utf-8", newline="\n")
        with (folder / "load.cypher").open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(script_lines(flat))
    return sum(counts.values())


def write_csv(flat: PropertyGraph, folder: Path) -> tuple[list[str], Counter[str]]:
    """Write the CSV files into a folder that is there; return the labels, and the relationships of each type."""
    return _write_nodes(flat, folder), _write_relationships(flat, folder)


def _write_nodes(flat: PropertyGraph, folder: Path) -> list[str]:
    """Write a file a label and return the labels; papers have one even where there are none."""

    def table(label: str) -> dict[str, type]:
        """Return the columns of a label's file."""
        return {"iri:ID": str, **_headers(properties_of(label)), ":LABEL": str}

    no_papers = ("Paper", [()] * len(table("Paper")))
    return sorted(_write_tables(folder, "nodes", table, chain([no_papers], node_columns(flat))))


def _write_relationships(flat: PropertyGraph, folder: Path) -> Counter[str]:
    """Write a file a type and return the number of relationships of each."""

    def table(name: str) -> dict[str, type]:
        """Return the columns of a type's file."""
        return {":START_ID": str, **_headers(relationship_properties(name)), ":END_ID": str, ":TYPE": str}

    return _write_tables(folder, "relationships", table, relationship_columns(flat))


def _write_tables(
    folder: Path, what: str, table: Callable[[str], dict[str, type]], groups: Iterable[tuple[str, Sequence[Column]]]
) -> Counter[str]:
    """Write a CSV file a name, all side by side as their columns come, and return how many rows each holds."""
    counts: Counter[str] = Counter()
    with ExitStack() as files:
        tables: dict[str, BinaryIO] = {}
        for name, columns in groups:
            header = table(name)
            if name not in tables:
                path = folder / f"{what}_{name}.csv"
                tables[name] = files.enter_context(path.open("wb", BUFFER_BYTES))
                tables[name].write(f"{','.join(header)}\n".encode())
            tables[name].writelines(map(str.encode, _lines(columns, header.values())))
            counts[name] += len(columns[0])
    return counts


def _lines(columns: Sequence[Column], kinds: Iterable[type]) -> Iterator[str]:
    """Return columns as lines of CSV; the csv module looks at each character, and takes twice as long."""
    cells = [_cells(column, kind) for column, kind in zip(columns, kinds, strict=True)]
    commas = chain.from_iterable((",", column) for column in cells)
    return row_texts(len(columns[0]), *islice(commas, 1, None), "\n")


def _cells(column: Column, kind: type) -> str | Sequence[str]:
    """Return a column as CSV writes it, a text where all rows have the same; what is not there is an empty cell."""
    if kind is str:
        texts = cast("Sequence[str]", column)
        return _quoted(texts[:1])[0] if one_text(texts) else _quoted(texts)
    if kind is tuple:
        return _quoted([_joined(items) if items else "" for items in cast("Sequence[tuple[str, ...]]", column)])
    return numbers(cast("Sequence[float | None]", column))


def _joined(items: tuple[str, ...]) -> str:
    return _SEPARATOR.join([item.replace(_SEPARATOR, "\ufffd") for item in items])


def _quoted(cells: Sequence[str]) -> Sequence[str]:
    """Return texts as RFC 4180 writes them: in quotes where they hold a comma, a quote or a line end."""
    whole = "".join(cells)
    marks = [mark for mark in ',"\n\r' if mark in whole]
    if not marks:
        return cells
    if marks == [","]:
        return [f'"{cell}"' if "," in cell else cell for cell in cells]
    doubled = [cell.replace('"', '""') for cell in cells]
    return [f'"{cell}"' if "," in cell or '"' in cell or "\n" in cell or "\r" in cell else cell for cell in doubled]


def _headers(properties: dict[str, type]) -> dict[str, type]:
    return {"date:date" if name == "date" else name + _TYPES[kind]: kind for name, kind in properties.items()}


def _import_script(labels: Iterable[str], types: Iterable[str]) -> str:
    files = [f"  --nodes=nodes_{label}.csv" for label in labels]
    files += [f"  --relationships=relationships_{name}.csv" for name in types]
    return _IMPORT + "".join(f"{line} \\\n" for line in files) + '  -- "$database"\n'
