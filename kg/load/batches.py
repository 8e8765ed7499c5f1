"""A graph as the batches that are sent to Neo4j: one Cypher statement each, with its rows as a parameter.

Labels and types, which Cypher takes no parameters for, are our own words; every text travels as a parameter.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from kg.export.grouping import grouped
from kg.export.labelled import (
    STATEMENT_TYPES,
    LabelledNode,
    Relationship,
    iter_nodes,
    iter_relationships,
    properties_of,
    relationship_properties,
)
from kg.export.property_graph import PropertyGraph, Value

ROWS = 2_000
"""Rows of a batch, which is one transaction: some 2 MB, well below what a server with default settings holds."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """Hold a statement, its rows, and a mark that is the same only where all batches up to this one are."""

    statement: str
    rows: list[Row]
    mark: str


class Batches:
    """Give the batches of a graph, nodes first, always the same ones in the same order.

    Args:
        flat: The graph.
        rows: Rows of a batch at most.

    Attributes:
        nodes: Number of nodes by label.
        relationships: Number of relationships by type.
    """

    def __init__(self, flat: PropertyGraph, rows: int = ROWS) -> None:
        self._flat, self._rows = flat, rows
        self._labels = {node.iri: node.label for node in iter_nodes(flat)}
        self.nodes = Counter(self._labels.values())
        self.relationships = Counter(link.type for link in iter_relationships(flat))
        sizes = Counter(statement for statement, _ in self._links())
        self._length = sum(-(-size // rows) for size in (*self.nodes.values(), *sizes.values()))

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Batch]:
        running = hashlib.sha256()
        nodes = ((node_statement(node.label), _node_row(node)) for node in iter_nodes(self._flat))
        for part in (nodes, self._links()):
            for statement, rows in grouped(part, self._rows):
                running.update(f"{statement}\n{rows!r}\n".encode())
                yield Batch(statement, rows, running.hexdigest())

    def keys(self) -> tuple[set[str], set[tuple[str, str, str, str]]]:
        """Return the keys of all nodes, and those of all relationships: type, own key or "", and ends."""
        links = iter_relationships(self._flat)
        return set(self._labels), {(r.type, _key(r), r.start, r.end) for r in links}

    def _links(self) -> Iterator[tuple[str, Row]]:
        for link in iter_relationships(self._flat):
            yield link_statement(link.type, self._labels[link.start], self._labels[link.end]), _link_row(link)


@cache
def node_statement(label: str) -> str:
    """Return the statement that merges nodes of a label; it returns how many rows it took."""
    return f"UNWIND $rows AS row MERGE (n:{label} {{iri: row.iri}}) SET n += row.set RETURN count(*) AS taken"


@cache
def link_statement(name: str, start: str, end: str) -> str:
    """Return the statement that merges relationships of a type between two labels; it returns how many it took."""
    key = " {iri: row.iri}" if "iri" in relationship_properties(name) else ""
    return (
        f"UNWIND $rows AS row MATCH (a:{start} {{iri: row.a}}) MATCH (b:{end} {{iri: row.b}})"
        f" MERGE (a)-[r:{name}{key}]->(b) SET r += row.set RETURN count(*) AS taken"
    )


def _key(link: Relationship) -> str:
    """Return the key of a statement, the first of its properties, and "" for other relationships."""
    return str(link.values[0]) if link.type in STATEMENT_TYPES else ""


def _node_row(node: LabelledNode) -> Row:
    return {"iri": node.iri, "set": _values(properties_of(node.label), node.values)}


def _link_row(link: Relationship) -> Row:
    values = _values(relationship_properties(link.type), link.values)
    row = {"a": link.start, "b": link.end, "set": values}
    return {**row, "iri": values.pop("iri")} if "iri" in values else row


def _values(names: Iterable[str], values: Iterable[Value | None]) -> Row:
    """Return every property, None where it is empty: that takes away what an earlier load had set."""
    return {name: _value(name, value) for name, value in zip(names, values, strict=True)}


def _value(name: str, value: Value | None) -> object:
    if value in ("", ()):
        return None
    if isinstance(value, tuple):
        return list(value)
    return date.fromisoformat(value) if name == "date" and isinstance(value, str) else value
