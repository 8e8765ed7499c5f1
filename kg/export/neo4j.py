"""A folder for Neo4j 5: CSV for `neo4j-admin database import`, the script that runs it, and Cypher scripts.

Source: Neo4j Operations Manual 5, "Import". Arrays are joined by U+001F, the unit separator; one inside an item, which
Neo4j's CSV cannot escape, becomes U+FFFD. A property that is not there is an empty cell.
"""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.export.cypher import constraints_script, script_lines
from kg.export.labelled import (
    iter_nodes,
    iter_relationships,
    properties_of,
    relationship_properties,
)
from kg.export.output import write_folder_atomically
from kg.export.property_graph import PropertyGraph, Value, exact_text
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

    Keeps: label, class, aliases, dates, quote, confidence, qualifiers, results as nodes, mentions. Loses: U+001F
    in aliases and authors.
    """
    flat = PropertyGraph(graph, "neo4j", path, text=exact_text)
    owned = ("nodes_*.csv", "relationships_*.csv", "import.sh", "import.report", "*.cypher")
    with write_folder_atomically(path, "neo4j", owned) as folder:
        labels = _write_nodes(flat, folder)
        counts = _write_relationships(flat, folder)
        (folder / "import.sh").write_text(_import_script(labels, sorted(counts)), encoding="utf-8", newline="\n")
        (folder / "constraints.cypher").write_text(constraints_script(), encoding="utf-8", newline="\n")
        with (folder / "load.cypher").open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(script_lines(flat))
    return sum(counts.values())


def _write_nodes(flat: PropertyGraph, folder: Path) -> list[str]:
    """Write a file a label and return the labels; papers have one even where there are none."""
    rows: dict[str, list[list[str]]] = {"Paper": []}
    for node in iter_nodes(flat):
        cells = [_cell(node.properties.get(name)) for name in properties_of(node.label)]
        rows.setdefault(node.label, []).append([node.iri, *cells, node.label])
    for label, members in rows.items():
        header = ["iri:ID", *_headers(properties_of(label)), ":LABEL"]
        _write_table(folder / f"nodes_{label}.csv", header, members)
    return sorted(rows)


def _write_relationships(flat: PropertyGraph, folder: Path) -> dict[str, int]:
    """Write a file a type and return the number of relationships of each."""
    rows: dict[str, list[list[str]]] = {}
    for link in iter_relationships(flat):
        cells = [_cell(link.properties.get(name)) for name in relationship_properties(link.type)]
        rows.setdefault(link.type, []).append([link.start, *cells, link.end, link.type])
    for name, members in rows.items():
        header = [":START_ID", *_headers(relationship_properties(name)), ":END_ID", ":TYPE"]
        _write_table(folder / f"relationships_{name}.csv", header, members)
    return {name: len(members) for name, members in rows.items()}


def _headers(properties: dict[str, type]) -> list[str]:
    return ["date:date" if name == "date" else name + _TYPES[kind] for name, kind in properties.items()]


def _cell(value: Value | None) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return _SEPARATOR.join(item.replace(_SEPARATOR, "\ufffd") for item in value)
    return value if isinstance(value, str) else repr(value)


def _write_table(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def _import_script(labels: Iterable[str], types: Iterable[str]) -> str:
    files = [f"  --nodes=nodes_{label}.csv" for label in labels]
    files += [f"  --relationships=relationships_{name}.csv" for name in types]
    return _IMPORT + "".join(f"{line} \\\n" for line in files) + '  -- "$database"\n'
