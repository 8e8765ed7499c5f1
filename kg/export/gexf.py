"""GEXF 1.3 for Gephi, streamed: colours, sizes, shapes, positions, dates, typed attributes, parallel edges.

Source: https://gexf.net/schema.html, version 1.3. `kind` tells parallel edges apart, `weight` is the confidence.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from kg.export.output import row_texts, write_lines
from kg.export.property_graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, PropertyGraph
from kg.export.texts import numbers, one_text
from kg.export.xml import escaped_texts, markup_texts
from kg.graph import Graph
from kg.style import CLASS_COLOURS, PREDICATE_COLOURS, node_radius, rgb

_TYPES = {str: "string", tuple: "string", int: "integer", float: "double"}
_SHAPES = {"Paper": "square", "Benchmark": "diamond", "Organization": "triangle"}  # all else is a disc
_EDGE_LABELS = ("date", "benchmark", "metric", "hardware", "extractor")  # the last attributes of an edge
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
    flat = PropertyGraph(graph, "gexf", path, places=True, texts=markup_texts)
    write_lines(path, gexf_lines(flat), "gexf")
    return len(graph.statements)


def gexf_lines(flat: PropertyGraph) -> Iterator[str]:
    """Yield the file, a piece at a time; the graph's texts must be `markup_texts`."""
    mode = 'mode="dynamic" timeformat="date" timerepresentation="interval"' if flat.dated else 'mode="static"'
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
    yield "<meta><creator>kg</creator><description>papers, entities and statements</description></meta>\n"
    yield f'<graph defaultedgetype="directed" idtype="string" {mode}>\n'
    yield from _declarations("node", {name: kind for name, (_, kind) in NODE_ATTRIBUTES.items()})
    yield from _declarations("edge", EDGE_ATTRIBUTES)
    yield "<nodes>\n"
    yield from _nodes(flat)
    yield "</nodes>\n<edges>\n"
    yield from _edges(flat)
    yield "</edges>\n</graph>\n</gexf>\n"


def _declarations(what: str, declared: dict[str, type]) -> Iterator[str]:
    yield f'<attributes class="{what}" mode="static">\n'
    for name, kind in declared.items():
        yield f'<attribute id="{name}" title="{name}" type="{_TYPES[kind]}"/>\n'
    yield "</attributes>\n"


def _nodes(flat: PropertyGraph) -> Iterator[str]:
    """Yield the lines of nodes, some as one text."""
    for some in flat.node_columns():
        columns = {name: _as_texts(getattr(some, field), kind) for name, (field, kind) in NODE_ATTRIBUTES.items()}
        yield from row_texts(
            len(some.id),
            '<node id="',
            escaped_texts(some.id),
            '" label="',
            some.label,
            *_framed('" start="', some.date, ""),
            '"><attvalues>',
            *_attributes(columns),
            "</attvalues>",
            [f'<viz:position x="{x}" y="{-y}"/>' for x, y in zip(some.x, some.y, strict=True)],
            [_size(degree) for degree in some.degree],
            [_looks(kind) for kind in some.kind],
        )


def _as_texts(column: Sequence[Any], kind: type) -> Sequence[str]:
    """Return the values of a column as texts."""
    return column if kind is str else list(map(" | ".join if kind is tuple else str, column))


@cache
def _size(degree: int) -> str:
    return f'<viz:size value="{node_radius(degree)}"/>'


@cache
def _looks(kind: str) -> str:
    shape = _SHAPES.get(kind, "disc")
    return f'{_colour(CLASS_COLOURS[kind])}<viz:shape value="{shape}"/></node>\n'


def _edges(flat: PropertyGraph) -> Iterator[str]:
    """Yield the lines of edges, some as one text."""
    ids = flat.ids
    ends = list if escaped_texts(ids) is ids else escaped_texts  # mostly there is nothing to escape in any id
    for some in flat.edge_columns():
        confidences = numbers(some.confidence)
        yield from row_texts(
            len(some.id),
            '<edge id="',
            escaped_texts(some.id),
            '" source="',
            ends(some.source),
            '" target="',
            ends(some.target),
            list(map(_HEADS.__getitem__, some.predicate)),
            _weights(some.confidence, confidences),
            *_framed('" start="', some.date, ""),
            '"><attvalues>',
            *_attributes({"confidence": confidences, "quote": some.quote, "paper": ends(some.paper)}),
            *_attributes({name: getattr(some, name) for name in _EDGE_LABELS}),
            list(map(_TAILS.__getitem__, some.predicate)),
        )


def _weights(confidences: Sequence[float], texts: Sequence[str]) -> Sequence[str]:
    """Return confidences as weights, given the confidences as texts."""
    if min(confidences) > _LEAST_WEIGHT:
        return texts
    least = repr(_LEAST_WEIGHT)
    return [text if n > _LEAST_WEIGHT else least for n, text in zip(confidences, texts, strict=True)]


def _attributes(texts: Mapping[str, Sequence[str]]) -> Iterator[str | Sequence[str]]:
    """Yield attributes by name as columns."""
    for name, column in texts.items():
        yield from _framed(f'<attvalue for="{name}" value="', column, '"/>')


def _framed(before: str, texts: Sequence[str], after: str) -> Sequence[str | Sequence[str]]:
    """Return texts, each between two others, as columns; where there is none stands nothing."""
    if one_text(texts):
        return [f"{before}{texts[0]}{after}"] if texts[0] else []
    if all(texts):
        return before, texts, after
    return [[f"{before}{text}{after}" if text else "" for text in texts]]


def _colour(colour: str) -> str:
    red, green, blue = rgb(colour)
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'


_HEADS = {predicate: f'" kind="{predicate}" label="{predicate}" weight="' for predicate in PREDICATE_COLOURS}
_TAILS = {
    predicate: f'<attvalue for="predicate" value="{predicate}"/></attvalues>{_colour(colour)}</edge>\n'
    for predicate, colour in PREDICATE_COLOURS.items()
}
