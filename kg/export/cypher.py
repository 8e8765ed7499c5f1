r"""A Cypher script for Neo4j 5 that may be run again and again: constraints, then MERGE on `iri`.

A statement holds its rows as one text, a line a row and a tab after each cell, which the server takes apart: a list of
literal maps would be planned anew each time and takes ten times as long. Tab, line feed and the mark before each item
of a list (U+001F) stand in a cell as U+001B and a letter, so that no text can make a row; quotes and backslashes are
escaped, so that none can end the literal; other control characters stand as `\u001b`.

Source: Neo4j Cypher Manual 5, "Values and types" and "String functions".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from kg.export.grouping import grouped
from kg.export.labelled import (
    LABELS,
    LabelledNode,
    Relationship,
    constraint,
    iter_nodes,
    iter_relationships,
    properties_of,
    relationship_properties,
)
from kg.export.output import write_lines
from kg.export.property_graph import PropertyGraph, Value
from kg.export.texts import exact_texts
from kg.graph import Graph

_ROWS = 1_000  # rows a statement: some 500 kB
_CODES = {"\x1b": "e", "\n": "n", "\t": "t", "\x1f": "u"}
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def write_cypher(graph: Graph, path: Path) -> int:
    """Write the graph as one Cypher script.

    Args:
        graph: The graph; not changed.
        path: File to create or replace, atomically.

    Returns:
        The number of relationships written: statements, mentions and the ends of results.

    Raises:
        ExportError: The file cannot be written, or a number is not finite.

    Keeps: label, class, aliases, dates, quote, confidence, qualifiers, results as nodes, mentions.
    """
    flat = PropertyGraph(graph, "cypher", path, texts=exact_texts)
    write_lines(path, script_lines(flat), "cypher")
    return sum(1 for _ in iter_relationships(flat))


def script_lines(flat: PropertyGraph) -> Iterator[str]:
    """Yield the script, a statement at a time."""
    yield "// Load into a running server with: cypher-shell --file load.cypher. Running it again changes nothing.\n"
    yield constraints_script()
    labels = {node.iri: node.label for node in iter_nodes(flat)}
    nodes = ((_node_clause(node.label, flat.base), _node_row(node)) for node in iter_nodes(flat))
    links = (
        (_link_clause((link.type, labels[link.start], labels[link.end]), flat.base), _link_row(link))
        for link in iter_relationships(flat)
    )
    for part in (nodes, links):
        for clause, rows in grouped(part, _ROWS):
            yield f"UNWIND split({literal(chr(10).join(rows))}, '\\n') AS line\n{clause};\n"


def constraints_script() -> str:
    """Return the statements that make `iri` the key of every label, where it is not yet."""
    return "".join(f"{constraint(label)};\n" for label in LABELS)


def literal(text: str) -> str:
    r"""Return a text as Cypher writes it; tabs and line feeds stay.

    >>> print(literal("it's \\ \x1b"))
    'it\'s \\ \u001b'
    """
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{_HIDDEN.sub(lambda found: f'{chr(92)}u{ord(found[0]):04x}', escaped)}'"


@cache
def _node_clause(label: str, dataset: str) -> str:
    names = _columns(properties_of(label))
    return f"WITH split(line, '\\t') AS row\nMERGE (n:{label} {{iri: row[0]}})\nSET {_settings('n', names, 1, dataset)}"


@cache
def _link_clause(group: tuple[str, str, str], dataset: str) -> str:
    name, start, end = group
    names = _columns(relationship_properties(name))
    key = " {iri: row[2]}" if "iri" in names else ""
    rest = {n: kind for n, kind in names.items() if n != "iri"}
    return (
        f"WITH split(line, '\\t') AS row\nMATCH (a:{start} {{iri: row[0]}}) MATCH (b:{end} {{iri: row[1]}})\n"
        f"MERGE (a)-[r:{name}{key}]->(b)\nSET {_settings('r', rest, 3, dataset)}"
    )


def _columns(properties: Mapping[str, type]) -> dict[str, type]:
    """Return the properties that a row holds: all but the last, which is the same everywhere."""
    return {name: kind for name, kind in properties.items() if name != "dataset"}


def _settings(variable: str, names: Mapping[str, type], first: int, dataset: str) -> str:
    """Return the assignments of properties from the cells that begin at `first`; an empty cell takes one away."""
    parts = [f"{variable}.dataset = {literal(dataset)}"]
    parts += [f"{variable}.{name} = {_value(name, kind, first + n)}" for n, (name, kind) in enumerate(names.items())]
    return ",\n  ".join(parts)


def _value(name: str, kind: type, place: int) -> str:
    """Return the expression that reads a cell."""
    cell = f"row[{place}]"
    if kind in (int, float):
        return f"{'toInteger' if kind is int else 'toFloat'}({cell})"
    if kind is tuple:
        found = f"[item IN split({cell}, '\\u001f')[1..] | {_plain('item')}]"
    else:
        found = f"date({cell})" if name == "date" else _plain(cell)
    return f"CASE {cell} WHEN '' THEN null ELSE {found} END"


def _plain(cell: str) -> str:
    """Return the expression that undoes what `_in_cell` does; U+001B itself comes last."""
    for raw, code in reversed(_CODES.items()):
        cell = f"replace({cell}, '\\u001b{code}', '\\u{ord(raw):04x}')"
    return cell


def _node_row(node: LabelledNode) -> str:
    return _row((node.iri, *node.values[:-1]))


def _link_row(link: Relationship) -> str:
    return _row((link.start, link.end, *link.values[:-1]))


def _row(values: Sequence[Value | None]) -> str:
    """Return a line of cells; the tab after the last one keeps a text from ending the line, and so a statement."""
    return "\t".join(map(_cell, values)) + "\t"


def _cell(value: Value | None) -> str:
    if isinstance(value, str):
        return value if value.isprintable() else _in_cell(value)
    if isinstance(value, tuple):
        return "".join(f"\x1f{_in_cell(item)}" for item in value)
    return "" if value is None else repr(value)


def _in_cell(text: str) -> str:
    for raw, code in _CODES.items():  # U+001B itself comes first
        text = text.replace(raw, f"\x1b{code}")
    return text
