"""The graph as Neo4j holds it: labelled nodes and typed relationships, results as nodes.

Classes are labels, predicates are relationship types (`evaluatedOn` → `EVALUATED_ON`), `iri` is the key of a node and
of a statement. A paper `MENTIONS` its entities; a result is a `RESULT_OF` its subject, `MEASURED_ON` a benchmark,
`COMPARED_TO` a baseline, `MEASURED_WITH` hardware, and `REPORTED_IN` its paper. Everything carries `dataset`, the base
of the graph's IRIs: so kg knows in a database of several sources what is its own.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from kg.export.grouping import grouped
from kg.export.property_graph import PropertyGraph, Value
from kg.export.texts import result_name
from kg.model import ENTITY_TYPES, PREDICATES

Column = Sequence[Value | None]

_BATCH = 200  # rows that become columns together

NODE_PROPERTIES: dict[str, type] = {
    "name": str,
    "aliases": tuple,
    "authors": tuple,
    "date": str,
    "url": str,
    "papers": int,
    "statements": int,
    "family": str,
    "exact_match": str,
    "parent_organization": str,
    "former_iris": tuple,
    "dataset": str,
}
"""Property of a paper or an entity beside `iri` → type; `date` is an ISO date everywhere, `dataset` stands last."""

RESULT_PROPERTIES: dict[str, type] = {
    "name": str,
    "kind": str,
    "metric": str,
    "value": float,
    "value_low": float,
    "unit": str,
    "date": str,
    "quote": str,
    "confidence": float,
    "extractor": str,
    "dataset": str,
}
"""Property of a result beside `iri` → type."""

_OF_RESULT = attrgetter(*[name for name in RESULT_PROPERTIES if name not in {"name", "dataset"}])

STATEMENT_PROPERTIES: dict[str, type] = {
    "iri": str,
    "confidence": float,
    "quote": str,
    "paper": str,
    "date": str,
    "benchmark": str,
    "metric": str,
    "hardware": str,
    "extractor": str,
    "dataset": str,
}
"""Property of a relationship that is a statement → type."""

LINK_PROPERTIES: dict[str, type] = {"dataset": str}
"""Property of a relationship that is none; it is there once for its type and ends."""

_RESULT_ENDS = {
    "subject": "RESULT_OF",
    "benchmark": "MEASURED_ON",
    "baseline": "COMPARED_TO",
    "hardware": "MEASURED_WITH",
    "paper": "REPORTED_IN",
}


class LabelledNode(NamedTuple):
    """Hold a node: its key, its label and a value for each property; "", () and None are no value."""

    iri: str
    label: str
    values: tuple[Value | None, ...]


class Relationship(NamedTuple):
    """Hold a relationship: its type, the keys of its ends and a value for each property."""

    type: str
    start: str
    end: str
    values: tuple[Value | None, ...]


def relationship_type(predicate: str) -> str:
    """Return the name of a predicate as Neo4j's users write it.

    >>> relationship_type("evaluatedOn")
    'EVALUATED_ON'
    """
    return re.sub("([A-Z])", r"_\1", predicate).upper()


STATEMENT_TYPES = frozenset(relationship_type(p) for p in PREDICATES)
"""The types of the relationships that are statements, each with a key of its own, `iri`."""

RELATIONSHIP_TYPES: tuple[str, ...] = (*sorted(STATEMENT_TYPES), "MENTIONS", *_RESULT_ENDS.values())
"""All types of relationships."""

LABELS: tuple[str, ...] = ("Paper", *ENTITY_TYPES, "Result")
"""All labels of nodes."""


def constraint(label: str) -> str:
    """Return the statement that makes `iri` the key of a label, where it is not yet.

    >>> constraint("Paper")
    'CREATE CONSTRAINT kg_paper_iri IF NOT EXISTS FOR (n:Paper) REQUIRE n.iri IS UNIQUE'
    """
    return f"CREATE CONSTRAINT kg_{label.lower()}_iri IF NOT EXISTS FOR (n:{label}) REQUIRE n.iri IS UNIQUE"


def properties_of(label: str) -> dict[str, type]:
    """Return the properties of a node with that label → type."""
    return RESULT_PROPERTIES if label == "Result" else NODE_PROPERTIES


def relationship_properties(name: str) -> dict[str, type]:
    """Return the properties of a relationship of that type → type."""
    return STATEMENT_PROPERTIES if name in STATEMENT_TYPES else LINK_PROPERTIES


def iter_nodes(flat: PropertyGraph) -> Iterator[LabelledNode]:
    """Yield papers, entities, results."""
    for node in flat.nodes():
        yield LabelledNode(node.id, node.kind, (node.label, *node[3:-2], flat.base))
    yield from _iter_results(flat)


def iter_relationships(flat: PropertyGraph) -> Iterator[Relationship]:
    """Yield the statements, the mentions, the ends of the results."""
    type_of = cache(relationship_type)
    for edge in flat.edges():
        yield Relationship(type_of(edge.predicate), edge.source, edge.target, (edge.id, *edge[4:], flat.base))
    links = chain((("MENTIONS", *ends) for ends in flat.mentions()), _iter_result_ends(flat))
    for name, start, end in links:
        yield Relationship(name, start, end, (flat.base,))


def node_columns(flat: PropertyGraph) -> Iterator[tuple[str, Sequence[Column]]]:
    """Yield the nodes, some of one label at a time, as columns: iri, each property, label."""
    for label, some in flat.columns_by_class():
        yield label, (some.id, some.label, *some[3:-2], [flat.base] * len(some.id), some.kind)
    for label, nodes in grouped(((node.label, node) for node in _iter_results(flat)), _BATCH):
        values = zip(*[node.values for node in nodes], strict=True)
        yield label, ([node.iri for node in nodes], *values, [label] * len(nodes))


def relationship_columns(flat: PropertyGraph) -> Iterator[tuple[str, Sequence[Column]]]:
    """Yield the relationships, some of one type at a time, as columns: start, each property, end, type."""
    for predicate, some in flat.columns_by_predicate():
        name, number = relationship_type(predicate), len(some.id)
        yield name, (some.source, some.id, *some[4:], [flat.base] * number, some.target, [name] * number)
    for starts, ends in flat.mention_columns():
        yield "MENTIONS", _link_columns(flat, "MENTIONS", starts, ends)
    for name, links in grouped(((name, ends) for name, *ends in _iter_result_ends(flat)), _BATCH):
        yield name, _link_columns(flat, name, *zip(*links, strict=True))


def _link_columns(flat: PropertyGraph, name: str, starts: Sequence[str], ends: Sequence[str]) -> Sequence[Column]:
    """Return relationships without a key as columns."""
    return starts, [flat.base] * len(starts), ends, [name] * len(starts)


def _iter_results(flat: PropertyGraph) -> Iterator[LabelledNode]:
    for result in flat.results():
        name = result_name(result.metric, result.value, result.unit)
        yield LabelledNode(result.id, "Result", (name, *_OF_RESULT(result), flat.base))


def _iter_result_ends(flat: PropertyGraph) -> Iterator[tuple[str, str, str]]:
    """Yield type, start and end of what ties results to their ends."""
    for result in flat.results():
        for attribute, type_ in _RESULT_ENDS.items():
            end = getattr(result, attribute)
            if end:
                yield type_, result.id, end
