"""GEXF 1.3 for Gephi, streamed: colours, sizes, shapes, positions, dates, typed attributes, parallel edges.

Source: https://gexf.net/schema.html, version 1.3. `kind` tells parallel edges apart, `weight` is the confidence.
"""

from collections.abc import Iterator
from pathlib import Path

from kg.export.output import write_atomically
from kg.export.property_graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Edge, Node, PropertyGraph, Value, joined
from kg.export.xml import escape, xml_text
from kg.graph import Graph
from kg.style import rgb

_TYPES = {str: "string", tuple: "string", int: "integer", float: "double"}
_SHAPES = {"Paper": "square", "Benchmark": "diamond", "Organization": "triangle"}  # all else is a disc
_LEAST_WEIGHT = 0.001  # Gephi's layouts take no weight of zero


def write_gexf(graph: Graph, path: Path) -> int:
    """Write the graph as GEXF 1.3 for Gephi.

    Args:
        graph: The graph; not changed.
        path: File to create or replace, atomically.

    Returns:
        The number of edges written.

    Raises:
        ExportError: The file cannot be written, or a number is not finite.

    Shape: papers and entities are nodes, every statement is an edge, parallel ones too.
    Cost: O(n + m) time and constant memory beyond the graph, and the layout.
    Keeps: label, class, aliases, dates, quote, confidence, qualifiers. Loses: results; control
    characters that XML cannot hold: they become U+FFFD.
    """
    flat = PropertyGraph(graph, "gexf", path, places=True, text=xml_text)
    with write_atomically(path, "gexf") as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(gexf_lines(flat))
    return len(graph.statements)


def gexf_lines(flat: PropertyGraph) -> Iterator[str]:
    """Yield the file, a piece at a time."""
    mode = 'mode="dynamic" timeformat="date" timerepresentation="interval"' if flat.dated else 'mode="static"'
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
    yield "<meta><creator>kg</creator><description>papers, entities and statements</description></meta>\n"
    yield f'<graph defaultedgetype="directed" idtype="string" {mode}>\n'
    yield from _declarations("node", {name: kind for name, (_, kind) in NODE_ATTRIBUTES.items()})
    yield from _declarations("edge", EDGE_ATTRIBUTES)
    yield "<nodes>\n"
    yield from map(_node, flat.nodes())
    yield "</nodes>\n<edges>\n"
    yield from map(_edge, flat.edges())
    yield "</edges>\n</graph>\n</gexf>\n"


def _declarations(what: str, declared: dict[str, type]) -> Iterator[str]:
    yield f'<attributes class="{what}" mode="static">\n'
    for name, kind in declared.items():
        yield f'<attribute id="{name}" title="{name}" type="{_TYPES[kind]}"/>\n'
    yield "</attributes>\n"


def _values(attributes: dict[str, Value]) -> str:
    return "".join(f'<attvalue for="{name}" value="{escape(joined(value))}"/>' for name, value in attributes.items())


def _node(node: Node) -> str:
    red, green, blue = rgb(node.colour)
    start = f' start="{node.date}"' if node.date else ""
    return (
        f'<node id="{escape(node.id)}" label="{escape(node.label)}"{start}>'
        f"<attvalues>{_values(node.attributes())}</attvalues>"
        f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
        f'<viz:position x="{node.x}" y="{-node.y}"/><viz:size value="{node.radius}"/>'
        f'<viz:shape value="{_SHAPES.get(node.kind, "disc")}"/></node>\n'
    )


def _edge(edge: Edge) -> str:
    red, green, blue = rgb(edge.colour)
    start = f' start="{edge.date}"' if edge.date else ""
    return (
        f'<edge id="{escape(edge.id)}" source="{escape(edge.source)}" target="{escape(edge.target)}"'
        f' kind="{edge.predicate}" label="{edge.predicate}" weight="{max(edge.confidence, _LEAST_WEIGHT)}"{start}>'
        f"<attvalues>{_values(edge.attributes())}</attvalues>"
        f'<viz:color r="{red}" g="{green}" b="{blue}"/></edge>\n'
    )
