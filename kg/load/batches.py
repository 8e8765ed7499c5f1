"""A graph as the batches that are sent to Neo4j: one Cypher statement each, with its rows as a parameter.

Labels and types, which Cypher takes no parameters for, are our own words; every text travels as a parameter.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kg.export.labelled import (
    LabelledNode,
    Relationship,
    grouped,
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
        return set(self._labels), {(r.type, str(r.properties.get("iri", "")), r.start, r.end) for r in links}

    def _links(self) -> Iterator[tuple[str, Row]]:
        for link in iter_relationships(self._flat):
            yield link_statement(link.type, self._labels[link.start], self._labels[link.end]), _link_row(link)


def node_statement(label: str) -> str:
    """Return the statement that merges nodes of a label; it returns how many rows it took."""
    return f"UNWIND $rows AS row MERGE (n:{label} {{iri: row.iri}}) SET n += row.set RETURN count(*) AS taken"


def link_statement(name: str, start: str, end: str) -> str:
    """Return the statement that merges relationships of a type between two labels; it returns how many it took."""
    key = " {iri: row.iri}" if "iri" in relationship_properties(name) else ""
    return (
        f"UNWIND $rows AS row MATCH (a:{start} {{iri: row.a}}) MATCH (b:{end} {{iri: row.b}})"
        f" MERGE (a)-[r:{name}{key}]->(b) SET r += row.set RETURN count(*) AS taken"
    )


def _node_row(node: LabelledNode) -> Row:
    return {"iri": node.iri, "set": _values(node.properties, properties_of(node.label))}


def _link_row(link: Relationship) -> Row:
    names = [name for name in relationship_properties(link.type) if name != "iri"]
    row = {"a": link.start, "b": link.end, "set": _values(link.properties, names)}
    return {**row, "iri": link.properties["iri"]} if "iri" in link.properties else row


def _values(properties: Mapping[str, Value], names: Iterable[str]) -> Row:
    """Return every property, None where it is empty: that takes away what an earlier load had set."""
    return {name: _value(name, properties.get(name)) for name in names}


def _value(name: str, value: Value | None) -> object:
    if isinstance(value, tuple):
        return list(value)
    return date.fromisoformat(str(value)) if name == "date" and value else value
