"""JSON in node-link form: `networkx.node_link_graph(data, edges="edges")` and D3 read it.

One node, edge and result a line, so that two files can be compared.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kg.export.output import json_items, write_atomically
from kg.export.property_graph import Edge, Node, PropertyGraph, ResultRow
from kg.export.texts import exact_texts
from kg.graph import Graph

SCHEMA_VERSION = 1
"""Grows when a key changes its meaning or goes."""


def write_json(graph: Graph, path: Path) -> int:
    """Write the graph as node-link JSON, results beside.

    Args:
        graph: The graph; not changed.
        path: File to create or replace, atomically.

    Returns:
        The number of edges written.

    Raises:
        ExportError: The file cannot be written, or a number is not finite.

    Keeps: label, class, aliases, dates, quote, confidence, qualifiers, results.
    """
    flat = PropertyGraph(graph, "json", path, texts=exact_texts)
    with write_atomically(path, "json") as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        head = {"schema_version": SCHEMA_VERSION, "base": graph.base}
        file.write(f'{{"directed": true, "multigraph": true, "graph": {json.dumps(head)},\n')
        file.writelines(_array("nodes", (_node(n) for n in flat.nodes()), ",\n"))
        file.writelines(_array("edges", (_edge(e) for e in flat.edges()), ",\n"))
        file.writelines(_array("results", (_result(r) for r in flat.results()), "}\n"))
    return len(graph.statements)


def _array(name: str, items: Iterable[Mapping[str, object]], end: str) -> Iterator[str]:
    yield f'"{name}": ['
    yield from json_items(items)
    yield "]" + end


def _node(node: Node) -> dict[str, object]:
    return {"id": node.id, "label": node.label, **node.attributes()}


def _edge(edge: Edge) -> dict[str, object]:
    return {"key": edge.id, "source": edge.source, "target": edge.target, **edge.attributes()}


def _result(result: ResultRow) -> dict[str, object]:
    return {name: value for name, value in result._asdict().items() if value not in ("", None)}
