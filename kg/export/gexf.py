"""GEXF 1.3 for Gephi, streamed: colours, sizes, shapes, positions, dates, typed attributes, parallel edges.

Source: https://gexf.net/schema.html, version 1.3. `kind` tells parallel edges apart, `weight` is the confidence.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice, repeat
from pathlib import Path
from typing import Any

from kg.export.output import ROWS_AT_ONCE, write_lines
from kg.export.property_graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, PropertyGraph
from kg.export.texts import each, numbers
from kg.export.xml import escape, markup
from kg.graph import Graph
from kg.style import CLASS_COLOURS, PREDICATE_COLOURS, node_radius, rgb

_TYPES = {str: "string", tuple: "string", int: "integer", float: "double"}
_SHAPES = {"Paper": "square", "Benchmark": "diamond", "Organization": "triangle"}  # all else is a disc
_LAST_ATTRIBUTES = ("benchmark", "metric", "hardware", "extractor")  # of an edge; most have none of them but the last
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
    """Yield the lines of nodes, some hundreds at a time."""
    for some in flat.node_columns():
        yield from _lines(
            '<node id="',
            each(escape, some.id),
            '" label="',
            some.label,
            map(_start, some.date),
            *[_values(name, _texts(getattr(some, field), kind)) for name, (field, kind) in NODE_ATTRIBUTES.items()],
            [f'</attvalues><viz:position x="{x}" y="{-y}"/>' for x, y in zip(some.x, some.y, strict=True)],
            map(_size, some.degree),
            map(_looks, some.kind),
        )


def _texts(column: Sequence[Any], kind: type) -> Iterable[str]:
    """Return the values of a column as texts."""
    return column if kind is str else map(" | ".join if kind is tuple else str, column)


@cache
def _size(degree: int) -> str:
    return f'<viz:size value="{node_radius(degree)}"/>'


@cache
def _looks(kind: str) -> str:
    shape = _SHAPES.get(kind, "disc")
    return f'{_colour(CLASS_COLOURS[kind])}<viz:shape value="{shape}"/></node>\n'


def _edges(flat: PropertyGraph) -> Iterator[str]:
    """Yield the lines of edges, some hundreds at a time; what those of a predicate or a day share is made once."""
    for some in flat.edge_columns():
        confidences, least = numbers(some.confidence), repr(_LEAST_WEIGHT)
        yield from _lines(
            '<edge id="',
            each(escape, some.id),
            '" source="',
            each(escape, some.source),
            '" target="',
            each(escape, some.target),
            map(_head, some.predicate),
            [text if n > _LEAST_WEIGHT else least for n, text in zip(some.confidence, confidences, strict=True)],
            map(_start, some.date),
            '<attvalue for="confidence" value="',
            confidences,
            '"/>',
            _values("quote", some.quote),
            '<attvalue for="paper" value="',
            some.paper,
            '"/>',
            map(_date, some.date),
            *[_values(name, getattr(some, name)) for name in _LAST_ATTRIBUTES],
            map(_tail, some.predicate),
        )


def _lines(*columns: str | Iterable[str]) -> Iterator[str]:
    """Yield the rows of columns, some as one text; a text in the place of a column stands in each row."""
    rows = zip(*[repeat(column) if isinstance(column, str) else column for column in columns], strict=False)
    while some := "".join(chain.from_iterable(islice(rows, ROWS_AT_ONCE))):
        yield some


@cache
def _head(predicate: str) -> str:
    return f'" kind="{predicate}" label="{predicate}" weight="'


@cache
def _tail(predicate: str) -> str:
    return f"{_value('predicate', predicate)}</attvalues>{_colour(PREDICATE_COLOURS[predicate])}</edge>\n"


def _colour(colour: str) -> str:
    red, green, blue = rgb(colour)
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'


@cache
def _start(day: str) -> str:
    return f'" start="{day}"><attvalues>' if day else '"><attvalues>'


@cache
def _date(day: str) -> str:
    return _value("date", day)


def _values(name: str, texts: Iterable[str]) -> list[str]:
    return [f'<attvalue for="{name}" value="{text}"/>' if text else "" for text in texts]


def _value(name: str, text: str) -> str:
    return _values(name, [text])[0]
