"""DOT for Graphviz: names, classes and colours; `dot`, `neato` and `sfdp` draw it."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from kg.export.output import write_lines
from kg.export.property_graph import Edge, Node, PropertyGraph, Value, joined
from kg.graph import Graph

_REFERENCE = re.compile(r"&(?=#?\w+;)")
"""What begins a character reference of HTML."""


def write_dot(graph: Graph, path: Path) -> int:
    """Write the graph as DOT, the language of Graphviz.

    Args:
        graph: The graph; not changed.
        path: File to create or replace, atomically.

    Returns:
        The number of edges written.

    Raises:
        ExportError: The file cannot be written, or a number is not finite.

    Keeps: label, class, aliases, dates, quote, confidence, qualifiers. Loses: results, control characters.
    Source: https://graphviz.org/doc/info/lang.html, "ID" and "Character encodings"; attributes, "escString".
    """
    flat = PropertyGraph(graph, "dot", path)
    write_lines(path, _lines(flat), "dot")
    return len(graph.statements)


def quoted(text: str) -> str:
    r"""Return a text as a quoted ID, in which nothing is an escape of Graphviz.

    >>> print(quoted('a "b" \\N'))
    "a \"b\" \\N"
    """
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def shown(text: str) -> str:
    """Return a text as a label or tooltip, in which Graphviz would read a character reference as its character.

    >>> shown("AT&T, &alpha;")
    'AT&T, &amp;alpha;'
    """
    return _REFERENCE.sub("&amp;", text)


def _lines(flat: PropertyGraph) -> Iterator[str]:
    yield 'digraph "papers" {\n'
    yield 'charset="UTF-8"; node [style=filled, fontcolor=white, shape=box]; edge [fontsize=9];\n'
    for node in flat.nodes():
        yield f"{quoted(node.id)} [{_attributes(_node(node))}];\n"
    for edge in flat.edges():
        yield f"{quoted(edge.source)} -> {quoted(edge.target)} [{_attributes(_edge(edge))}];\n"
    yield "}\n"


def _node(node: Node) -> dict[str, Value]:
    return {"label": shown(node.label), "fillcolor": node.colour, **node.attributes()}


def _edge(edge: Edge) -> dict[str, Value]:
    values = {"id": edge.id, "label": edge.predicate, "color": edge.colour, **edge.attributes()}
    return {**values, "tooltip": shown(edge.quote), "weight": 1}


def _attributes(values: Mapping[str, Value]) -> str:
    """Return an attribute list; a class is `kind`, since Graphviz keeps `class` for style sheets."""
    named = {"kind" if name == "class" else name: value for name, value in values.items()}
    return ", ".join(f"{name}={quoted(joined(value))}" for name, value in named.items())
