"""GEXF 1.3 for Gephi, streamed: colours, sizes, shapes, positions, dates, typed attributes, parallel edges.

Source: https://gexf.net/schema.html, version 1.3. `kind` tells parallel edges apart, `weight` is the confidence.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kg.export.output import write_lines
from kg.export.property_graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Edge, Node, PropertyGraph, joined
from kg.export.xml import escape, markup
from kg.graph import Graph
from kg.style import CLASS_COLOURS, PREDICATE_COLOURS, rgb

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
    flat = PropertyGraph(graph, "gexf", path, places=True, text=markup)
    write_lines(path, gexf_lines(flat), "gexf")
    return len(graph.statements)


def gexf_lines(flat: PropertyGraph) -> Iterator[str]:
    """Yield the file, a piece at a time; the graph's texts must be `markup`."""
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
    yield from _edges(flat.edges())
    yield "</edges>\n</graph>\n</gexf>\n"


def _declarations(what: str, declared: dict[str, type]) -> Iterator[str]:
    yield f'<attributes class="{what}" mode="static">\n'
    for name, kind in declared.items():
        yield f'<attribute id="{name}" title="{name}" type="{_TYPES[kind]}"/>\n'
    yield "</attributes>\n"


def _value(name: str, text: str) -> str:
    return f'<attvalue for="{name}" value="{text}"/>' if text else ""


def _node(node: Node) -> str:
    start = f' start="{node.date}"' if node.date else ""
    values = "".join([_value(name, joined(value)) for name, value in node.attributes().items()])
    return (
        f'<node id="{escape(node.id)}" label="{node.label}"{start}><attvalues>{values}</attvalues>'
        f'<viz:position x="{node.x}" y="{-node.y}"/><viz:size value="{node.radius}"/>{_looks(node.kind)}</node>\n'
    )


@cache
def _looks(kind: str) -> str:
    red, green, blue = rgb(CLASS_COLOURS[kind])
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:shape value="{_SHAPES.get(kind, "disc")}"/>'


def _edges(edges: Iterator[Edge]) -> Iterator[str]:
    """Yield the lines of edges; what many of them share is put together once."""
    end, value = cache(escape), cache(_value)
    of_predicate, of_paper = cache(_predicate_parts), cache(_paper_parts)
    for iri, source, target, predicate, number, quote, paper, day, benchmark, metric, hardware, extractor in edges:
        kind, predicate_value, colour = of_predicate(predicate)
        start, paper_values = of_paper(paper, day)
        confidence = repr(number)
        sentence = f'<attvalue for="quote" value="{quote}"/>' if quote else ""
        weight = confidence if number > _LEAST_WEIGHT else _LEAST_WEIGHT
        qualifiers = (
            f"{value('benchmark', benchmark)}{value('metric', metric)}{value('hardware', hardware)}"
            if benchmark or metric or hardware
            else ""
        )
        yield (
            f'<edge id="{escape(iri)}" source="{end(source)}" target="{end(target)}"{kind} weight="{weight}"{start}>'
            f'<attvalues><attvalue for="confidence" value="{confidence}"/>{sentence}{paper_values}'
            f"{qualifiers}{value('extractor', extractor)}{predicate_value}</attvalues>{colour}</edge>\n"
        )


def _predicate_parts(predicate: str) -> tuple[str, str, str]:
    red, green, blue = rgb(PREDICATE_COLOURS[predicate])
    colour = f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
    return f' kind="{predicate}" label="{predicate}"', _value("predicate", predicate), colour


def _paper_parts(paper: str, day: str) -> tuple[str, str]:
    return f' start="{day}"' if day else "", _value("paper", paper) + _value("date", day)
