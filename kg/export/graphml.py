"""GraphML, streamed, with typed keys, for yEd, igraph, Gephi and networkx.

Source: http://graphml.graphdrawing.org, the 1.1 schema; ids are XML name tokens, the IRI stands in the key `iri`. Gephi
takes position, size and colour from the keys `x y size r g b`.
"""

from collections.abc import Iterator
from pathlib import Path

from kg.export.output import write_lines
from kg.export.property_graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Edge, Node, PropertyGraph, Value, joined
from kg.export.xml import escape, name_token, xml_texts
from kg.graph import Graph
from kg.style import rgb

_TYPES = {str: "string", tuple: "string", int: "int", float: "double"}
_NODE_KEYS = {
    "iri": str,
    "label": str,
    **{name: kind for name, (_, kind) in NODE_ATTRIBUTES.items()},
    "x": float,
    "y": float,
    "size": float,
    "r": int,
    "g": int,
    "b": int,
}
_EDGE_KEYS = {"iri": str, "label": str, "weight": float, **EDGE_ATTRIBUTES}


def write_graphml(graph: Graph, path: Path) -> int:
    """Write the graph as GraphML.

    Args:
        graph: The graph; not changed.
        path: File to create or replace, atomically.

    Returns:
        The number of edges written.

    Raises:
        ExportError: The file cannot be written, or a number is not finite.

    Shape: papers and entities are nodes, every statement is an edge, parallel ones too.
    Keeps: label, class, aliases, dates, quote, confidence, qualifiers. Loses: results; control
    characters that XML cannot hold: they become U+FFFD.
    """
    flat = PropertyGraph(graph, "graphml", path, places=True, texts=xml_texts)
    write_lines(path, _lines(flat, graph.base), "graphml")
    return len(graph.statements)


def _lines(flat: PropertyGraph, base: str) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield (
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
        ' http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">\n'
    )
    for what, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for name, kind in keys.items():
            yield f'<key id="{what}.{name}" for="{what}" attr.name="{name}" attr.type="{_TYPES[kind]}"/>\n'
    yield '<graph id="kg" edgedefault="directed">\n'
    for node in flat.nodes():
        yield f'<node id="{name_token(node.id, base)}">{_data("node", _node_values(node))}</node>\n'
    for edge in flat.edges():
        ends = f'source="{name_token(edge.source, base)}" target="{name_token(edge.target, base)}"'
        yield f'<edge id="{name_token(edge.id, base)}" {ends}>{_data("edge", _edge_values(edge))}</edge>\n'
    yield "</graph>\n</graphml>\n"


def _data(what: str, values: dict[str, Value]) -> str:
    return "".join(f'<data key="{what}.{name}">{escape(joined(value))}</data>' for name, value in values.items())


def _node_values(node: Node) -> dict[str, Value]:
    red, green, blue = rgb(node.colour)
    place: dict[str, Value] = {"x": node.x, "y": node.y, "size": node.radius, "r": red, "g": green, "b": blue}
    return {"iri": node.id, "label": node.label, **node.attributes(), **place}


def _edge_values(edge: Edge) -> dict[str, Value]:
    return {"iri": edge.id, "label": edge.predicate, "weight": edge.confidence, **edge.attributes()}
