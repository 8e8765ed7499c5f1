"""GEXF 1.3 for Gephi, streamed: colours, sizes, shapes, positions, dates, typed attributes, parallel edges.

Source: https://gexf.net/schema.html, version 1.3. `kind` tells parallel edges apart, `weight` is the confidence.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from kg.export.output import write_atomically
from kg.export.property_graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Edge, Node, PropertyGraph, Value, joined
from kg.export.xml import escape, xml_text
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
    yield from map(_EdgeLines(), flat.edges())
    yield "</edges>\n</graph>\n</gexf>\n"


def _declarations(what: str, declared: dict[str, type]) -> Iterator[str]:
    yield f'<attributes class="{what}" mode="static">\n'
    for name, kind in declared.items():
        yield f'<attribute id="{name}" title="{name}" type="{_TYPES[kind]}"/>\n'
    yield "</attributes>\n"


def _values(attributes: dict[str, Value]) -> str:
    return "".join(f'<attvalue for="{name}" value="{escape(joined(value))}"/>' for name, value in attributes.items())


def _node(node: Node) -> str:
    start = f' start="{node.date}"' if node.date else ""
    return (
        f'<node id="{escape(node.id)}" label="{escape(node.label)}"{start}>'
        f"<attvalues>{_values(node.attributes())}</attvalues>"
        f'<viz:position x="{node.x}" y="{-node.y}"/><viz:size value="{node.radius}"/>{_looks(node.kind)}</node>\n'
    )


@cache
def _looks(kind: str) -> str:
    red, green, blue = rgb(CLASS_COLOURS[kind])
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:shape value="{_SHAPES.get(kind, "disc")}"/>'


class _EdgeLines:
    """Write edges; what many of them share is escaped and put together once."""

    def __init__(self) -> None:
        self._end = lru_cache(maxsize=1 << 17)(escape)
        self._quote = lru_cache(maxsize=1 << 12)(_value)
        self._said = lru_cache(maxsize=1 << 12)(_values_of)
        self._predicate = cache(_predicate_parts)
        self._confidence = lru_cache(maxsize=1 << 14)(_confidence_parts)

    def __call__(self, edge: Edge) -> str:
        """Return the line of an edge."""
        iri, source, target, predicate, confidence, quote, *said = edge
        head, tail = self._predicate(predicate)
        weight, number = self._confidence(confidence)
        start, values = self._said(*said)
        return (
            f'<edge id="{escape(iri)}" source="{self._end(source)}" target="{self._end(target)}"{head}{weight}{start}>'
            f"<attvalues>{number}{self._quote('quote', quote)}{values}{tail}"
        )


def _value(name: str, text: str) -> str:
    return f'<attvalue for="{name}" value="{escape(text)}"/>' if text else ""


def _predicate_parts(predicate: str) -> tuple[str, str]:
    """Return what an edge's line holds of its predicate: in the tag, and from its last value on."""
    red, green, blue = rgb(PREDICATE_COLOURS[predicate])
    colour = f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
    return (
        f' kind="{predicate}" label="{predicate}"',
        f"{_value('predicate', predicate)}</attvalues>{colour}</edge>\n",
    )


def _confidence_parts(confidence: float) -> tuple[str, str]:
    weight = max(confidence, _LEAST_WEIGHT)
    return f' weight="{weight}"', f'<attvalue for="confidence" value="{confidence}"/>'


def _values_of(paper: str, day: str, *others: str) -> tuple[str, str]:
    """Return when an edge starts, and its values from the paper on, which are those of many others."""
    named = zip(("paper", "date", "benchmark", "metric", "hardware", "extractor"), (paper, day, *others), strict=True)
    return (f' start="{day}"' if day else "", "".join(_value(name, text) for name, text in named))
