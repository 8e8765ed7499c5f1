"""One HTML page made with pyvis: the most connected nodes, positions given, no physics, nothing loaded from outside.

pyvis writes links to two content networks in each of its modes, and puts a node's title into the page as HTML when the
title holds "href". Both are taken away here, and the page forbids itself everything but its own script and style. pyvis
takes a second to import, so that only this module does it.
"""

import re
from collections import Counter
from collections.abc import Mapping
from html import escape
from pathlib import Path

from pyvis.network import Network

from kg.export.output import write_atomically
from kg.export.property_graph import Edge, Node, PropertyGraph
from kg.graph import Graph
from kg.layout import layout
from kg.style import CLASS_COLOURS

MOST_NODES = 300
"""Nodes that the page shows at most; pyvis needs seconds for more."""

_OUTSIDE = re.compile(
    r"<link\b[^>]*>|<script\b[^>]*\bsrc=[^>]*>\s*</script>|<!--.*?-->|<center>\s*<h1>\s*</h1>\s*</center>", re.DOTALL
)
_POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:"
_OPTIONS = """{"physics": {"enabled": false}, "edges": {"smooth": false, "arrows": {"to": {"scaleFactor": 0.5}}},
"interaction": {"hover": true, "tooltipDelay": 100, "hideEdgesOnDrag": true}}"""
_LABEL = 40  # characters of a label that are drawn; the tooltip has all
_TOOLTIP = 1000


def write_pyvis(graph: Graph, path: Path, *, places: Mapping[str, tuple[float, float]] | None = None) -> int:
    """Write the most connected nodes and the statements between them as one pyvis page.

    Args:
        graph: The graph; not changed.
        path: File to create or replace, atomically.
        places: IRI → position of the nodes to draw, where the layout is not to find them.

    Returns:
        The number of edges drawn.

    Raises:
        ExportError: The file cannot be written, or a number is not finite.

    Keeps: `MOST_NODES` nodes, label, class, quote, confidence. Loses: the other nodes, results.
    """
    flat = PropertyGraph(graph, "pyvis", path)
    drawn = [n for n in flat.nodes() if not places or n.id in places]
    nodes = {n.id: n for n in sorted(drawn, key=lambda n: (-n.degree, n.id))[:MOST_NODES]}
    edges = [e for e in flat.edges() if e.source in nodes and e.target in nodes]
    if places:
        points = [places[node] for node in nodes]
    else:
        pairs = [(e.source, e.target) for e in edges]
        points = [
            (2 * x, 2 * y) for x, y in layout(list(nodes), pairs, radii=[n.radius for n in nodes.values()]).tolist()
        ]
    network = Network(height="calc(100vh - 3.5em)", width="100%", directed=True, cdn_resources="in_line")
    for node, point in zip(nodes.values(), points, strict=True):
        _add_node(network, node, point)
    for edge in edges:
        _add_edge(network, edge)
    network.set_options(_OPTIONS)
    all_nodes = len(graph.papers) + len(graph.entities)
    note = f"{len(nodes)} of {all_nodes} nodes, the most connected; {len(edges)} of {len(graph.statements)} statements"
    page = _self_contained(network.generate_html(notebook=False), note, Counter(n.kind for n in nodes.values()))
    with write_atomically(path, "pyvis") as beside:
        beside.write_text(page, encoding="utf-8", newline="\n")
    return len(edges)


def _add_node(network: Network, node: Node, place: tuple[float, float]) -> None:
    shown = node.label if len(node.label) <= _LABEL else node.label[: _LABEL - 1] + "…"
    network.add_node(
        node.id,
        label=shown or " ",
        title=_plain(f"{node.kind}: {node.label}"),
        color=node.colour,
        size=node.radius,
        x=place[0],
        y=place[1],
    )


def _add_edge(network: Network, edge: Edge) -> None:
    title = _plain(f"{edge.predicate} ({edge.confidence:.2f}): {edge.quote}")
    network.add_edge(edge.source, edge.target, title=title, color=edge.colour, id=edge.id)


def _plain(text: str) -> str:
    """Return a tooltip that pyvis leaves as text: without "href", which makes it HTML."""
    cut = text if len(text) <= _TOOLTIP else text[: _TOOLTIP - 1] + "…"
    return cut.replace("href", "hre\u2060f")


def _self_contained(page: str, note: str, kinds: Counter[str]) -> str:
    """Return the page without what it would load, with a policy, a title, and a line that says what is shown."""
    head, mark, body = page.partition("<body>")
    scripts = re.split(r"(<script>.*?</script>|<style\b.*?</style>)", head, flags=re.DOTALL)
    kept = "".join(part if i % 2 else _OUTSIDE.sub("", part) for i, part in enumerate(scripts))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"><title>Papers</title>'
    kept = "<!DOCTYPE html>\n" + kept.replace('<meta charset="utf-8">', f'<meta charset="utf-8">{meta}', 1)
    legend = "".join(
        f' <span style="color:{colour}">&#9679;</span>&nbsp;{escape(kind)}'
        for kind, colour in CLASS_COLOURS.items()
        if kinds[kind]
    )
    line = f'<p style="font:14px sans-serif;margin:.5em 1em">{escape(note)}.{legend}</p>'
    return "\n".join(part.rstrip() for part in f"{kept}{mark}{line}{body}".split("\n")) + "\n"
