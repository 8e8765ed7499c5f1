"""JSON of Cytoscape.js and of Cytoscape desktop (`.cyjs`), with positions and colours.

`directed`, `multigraph`, `value` and `key` are there for `networkx.cytoscape_graph`; the others pass over them.
"""

from pathlib import Path

from kg.export.output import json_items, write_atomically
from kg.export.property_graph import Edge, Node, PropertyGraph
from kg.export.texts import exact_texts
from kg.graph import Graph


def write_cytoscape(graph: Graph, path: Path) -> int:
    """Write the graph as Cytoscape JSON.

    Args:
        graph: The graph; not changed.
        path: File to create or replace, atomically.

    Returns:
        The number of edges written.

    Raises:
        ExportError: The file cannot be written, or a number is not finite.

    Keeps: label, class, aliases, dates, quote, confidence, qualifiers. Loses: results.
    """
    flat = PropertyGraph(graph, "cytoscape", path, places=True, texts=exact_texts)
    with write_atomically(path, "cytoscape") as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write('{"format_version": "1.0", "generated_by": "kg", "target_cytoscapejs_version": "~3.0",\n')
        file.write('"directed": true, "multigraph": true,\n')
        file.write('"data": {"name": "papers"}, "elements": {"nodes": [')
        file.writelines(json_items(_node(n) for n in flat.nodes()))
        file.write('],\n"edges": [')
        file.writelines(json_items(_edge(e) for e in flat.edges()))
        file.write("]}}\n")
    return len(graph.statements)


def _node(node: Node) -> dict[str, object]:
    look = {"colour": node.colour, "size": 2 * node.radius}
    data = {"id": node.id, "value": node.id, "name": node.label, **node.attributes(), **look}
    return {"data": data, "position": {"x": node.x, "y": node.y}}


def _edge(edge: Edge) -> dict[str, object]:
    ends = {"id": edge.id, "key": edge.id, "source": edge.source, "target": edge.target, "interaction": edge.predicate}
    return {"data": {**ends, **edge.attributes(), "colour": edge.colour}}
