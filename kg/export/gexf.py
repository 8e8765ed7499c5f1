"""GEXF 1.3 for Gephi, streamed: colours, sizes, shapes, positions, dates, typed attributes, parallel edges.

Source: https://gexf.net/schema.html, version 1.3. `kind` tells parallel edges apart, `weight` is the confidence.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice, repeat
from pathlib import Path

from kg.export.output import write_lines
from kg.export.property_graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, PropertyGraph, joined
from kg.export.xml import escaped, markup
from kg.graph import Graph
from kg.style import CLASS_COLOURS, PREDICATE_COLOURS, rgb

_TYPES = {str: "string", tuple: "string", int: "integer", float: "double"}
_SHAPES = {"Paper": "square", "Benchmark": "diamond", "Organization": "triangle"}  # all else is a disc
_BATCH = 200  # nodes that are written together
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
    """Yield the lines of nodes, a batch at a time."""
    nodes = flat.nodes()
    while some := list(islice(nodes, _BATCH)):
        attributes = zip(NODE_ATTRIBUTES.items(), zip(*[node[2:-2] for node in some], strict=True), strict=True)
        yield _lines(
            '<node id="',
            escaped([node.id for node in some]),
            '" label="',
            [node.label for node in some],
            [f'" start="{node.date}"><attvalues>' if node.date else '"><attvalues>' for node in some],
            *[
                _values(name, column if kind is str else list(map(joined, column)))
                for (name, (_, kind)), column in attributes
            ],
            [f'</attvalues><viz:position x="{node.x}" y="{-node.y}"/>' for node in some],
            [f'<viz:size value="{node.radius}"/>{_looks(node.kind)}</node>\n' for node in some],
        )


@cache
def _looks(kind: str) -> str:
    red, green, blue = rgb(CLASS_COLOURS[kind])
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:shape value="{_SHAPES.get(kind, "disc")}"/>'


def _edges(flat: PropertyGraph) -> Iterator[str]:
    """Yield the lines of edges, a batch at a time; what all of a predicate or of a paper share is put together once."""
    heads, tails = ({name: make(name) for name in PREDICATE_COLOURS} for make in (_head, _tail))
    of_paper, least = cache(_paper_parts), repr(_LEAST_WEIGHT)
    for some in flat.edge_columns():
        numbers = list(map(repr, some.confidence))
        starts, papers = zip(*map(of_paper, some.paper, some.date), strict=True)
        yield _lines(
            '<edge id="',
            escaped(some.id),
            '" source="',
            escaped(some.source),
            '" target="',
            escaped(some.target),
            [heads[predicate] for predicate in some.predicate],
            [text if n > _LEAST_WEIGHT else least for n, text in zip(some.confidence, numbers, strict=True)],
            starts,
            numbers,
            '"/>',
            _values("quote", some.quote),
            papers,
            *[_values(name, getattr(some, name)) for name in _LAST_ATTRIBUTES],
            [tails[predicate] for predicate in some.predicate],
        )


def _lines(*columns: str | Iterable[str]) -> str:
    """Return the rows of columns as one text; a text in the place of a column stands in each row."""
    cells = [repeat(column) if isinstance(column, str) else column for column in columns]
    return "".join(chain.from_iterable(zip(*cells, strict=False)))  # `repeat` has no end


def _head(predicate: str) -> str:
    return f'" kind="{predicate}" label="{predicate}" weight="'


def _tail(predicate: str) -> str:
    red, green, blue = rgb(PREDICATE_COLOURS[predicate])
    return f'{_value("predicate", predicate)}</attvalues><viz:color r="{red}" g="{green}" b="{blue}"/></edge>\n'


def _paper_parts(paper: str, day: str) -> tuple[str, str]:
    start = f'" start="{day}"' if day else '"'
    return f'{start}><attvalues><attvalue for="confidence" value="', _value("paper", paper) + _value("date", day)


def _values(name: str, texts: Sequence[str]) -> list[str]:
    return [f'<attvalue for="{name}" value="{text}"/>' if text else "" for text in texts]


def _value(name: str, text: str) -> str:
    return _values(name, [text])[0]
