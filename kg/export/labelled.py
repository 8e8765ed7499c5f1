"""The graph as Neo4j holds it: labelled nodes and typed relationships, results as nodes.

Classes are labels, predicates are relationship types (`evaluatedOn` → `EVALUATED_ON`), `iri` is the key of a node and
of a statement. A paper `MENTIONS` its entities; a result is a `RESULT_OF` its subject, `MEASURED_ON` a benchmark,
`COMPARED_TO` a baseline, `MEASURED_WITH` hardware, and `REPORTED_IN` its paper.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.export.property_graph import PropertyGraph, Value

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
}
"""Property of a paper or an entity beside `iri` → type; `date` is an ISO date everywhere."""

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
}
"""Property of a result beside `iri` → type."""

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
}
"""Property of a relationship that is a statement → type; the other relationships have none."""

_RESULT_ENDS = {
    "subject": "RESULT_OF",
    "benchmark": "MEASURED_ON",
    "baseline": "COMPARED_TO",
    "hardware": "MEASURED_WITH",
    "paper": "REPORTED_IN",
}


class LabelledNode(NamedTuple):
    """Hold a node: its key, its label and its properties, empty ones left out."""

    iri: str
    label: str
    properties: dict[str, Value]


class Relationship(NamedTuple):
    """Hold a relationship; one without properties is there once for its type and ends."""

    type: str
    start: str
    end: str
    properties: dict[str, Value]


def relationship_type(predicate: str) -> str:
    """Return the name of a predicate as Neo4j's users write it.

    >>> relationship_type("evaluatedOn")
    'EVALUATED_ON'
    """
    return re.sub("([A-Z])", r"_\1", predicate).upper()


def properties_of(label: str) -> dict[str, type]:
    """Return the properties of a node with that label → type."""
    return RESULT_PROPERTIES if label == "Result" else NODE_PROPERTIES


def iter_nodes(flat: PropertyGraph) -> Iterator[LabelledNode]:
    """Yield papers, entities, results."""
    for node in flat.nodes():
        known = {k: v for k, v in node.attributes().items() if k in NODE_PROPERTIES}
        yield LabelledNode(node.id, node.kind, {"name": node.label, **known} if node.label else known)
    for result in flat.results():
        name = f"{result.metric} {result.value:g} {result.unit}".strip()
        values = {"name": name, **{k: getattr(result, k) for k in RESULT_PROPERTIES if k != "name"}}
        yield LabelledNode(result.id, "Result", {k: v for k, v in values.items() if v not in ("", None)})


def iter_relationships(flat: PropertyGraph) -> Iterator[Relationship]:
    """Yield the statements, the mentions, the ends of the results."""
    for edge in flat.edges():
        known = {k: v for k, v in edge.attributes().items() if k in STATEMENT_PROPERTIES}
        yield Relationship(relationship_type(edge.predicate), edge.source, edge.target, {"iri": edge.id, **known})
    for paper, entity in flat.mentions():
        yield Relationship("MENTIONS", paper, entity, {})
    for result in flat.results():
        for attribute, name in _RESULT_ENDS.items():
            end = getattr(result, attribute)
            if end:
                yield Relationship(name, result.id, end, {})
