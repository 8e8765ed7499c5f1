"""The graph as nodes and edges with flat, legal values: what every format but RDF writes, worked out once.

Imports `errors`, `graph`, `layout`, `style`. Each format says by a function what its texts may hold: `exact_text` for
those that hold everything, `kg.export.xml.xml_text`, and `legal_text` for tables that are read a line at a time.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from math import isfinite
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple, TypeVar

from kg.errors import ExportError
from kg.graph import Graph, GraphEntity, GraphPaper, GraphResult, GraphStatement
from kg.layout import layout_graph
from kg.style import CLASS_COLOURS, PREDICATE_COLOURS, node_radius

Value = str | int | float | tuple[str, ...]
Row = TypeVar("Row")

NODE_ATTRIBUTES: dict[str, tuple[str, type]] = {
    "class": ("kind", str),
    "aliases": ("aliases", tuple),
    "authors": ("authors", tuple),
    "date": ("date", str),
    "url": ("url", str),
    "papers": ("n_papers", int),
    "statements": ("degree", int),
    "family": ("family", str),
    "exact_match": ("exact_match", str),
    "parent_organization": ("parent", str),
    "former_iris": ("former", tuple),
}
"""Attribute of a node beside id and label → field of `Node` and type, in the order of the fields."""

EDGE_ATTRIBUTES: dict[str, type] = {
    "predicate": str,
    "confidence": float,
    "quote": str,
    "paper": str,
    "date": str,
    "benchmark": str,
    "metric": str,
    "hardware": str,
    "extractor": str,
}
"""Attribute of an edge beside its id and ends → type; each is a field of `Edge`, in this order."""

_BATCH = 200  # statements that are made flat together: their text stays in the processor's cache
_SPACE = re.compile("[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_ILLEGAL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


class Node(NamedTuple):
    """Hold a paper or an entity.

    Attributes:
        id: IRI.
        label: Title or name.
        kind: Class, `Paper`, `Method`, …
        aliases: Other names.
        authors: Authors of a paper, else empty.
        date: ISO date of the paper, or of the first paper that mentions the entity; "" where unknown.
        url: Address of a paper, or "".
        n_papers: Number of papers that mention an entity; 1 for a paper.
        degree: Number of statements at the node; a self-loop counts twice.
        family: IRI of the entity that it is a version of, or "".
        exact_match: IRI of the vocabulary concept, or "".
        parent: IRI of the organization that it is a part of, or "".
        former: IRIs that lead here.
        x: Position to the right; 0 where no layout was asked for.
        y: Position downwards.
    """

    id: str
    label: str
    kind: str
    aliases: tuple[str, ...]
    authors: tuple[str, ...]
    date: str
    url: str
    n_papers: int
    degree: int
    family: str
    exact_match: str
    parent: str
    former: tuple[str, ...]
    x: float = 0.0
    y: float = 0.0

    @property
    def colour(self) -> str:
        """Return the colour of its class as `#rrggbb`."""
        return CLASS_COLOURS[self.kind]

    @property
    def radius(self) -> float:
        """Return the radius that its degree gives, in the units of the position."""
        return node_radius(self.degree)

    def attributes(self) -> dict[str, Value]:
        """Return the attributes of `NODE_ATTRIBUTES` that are not empty."""
        return _filled(NODE_ATTRIBUTES, self[2:-2])


class Edge(NamedTuple):
    """Hold a statement; `benchmark`, `metric`, `hardware` are labels or "", `date` is that of its paper."""

    id: str
    source: str
    target: str
    predicate: str
    confidence: float
    quote: str
    paper: str
    date: str
    benchmark: str
    metric: str
    hardware: str
    extractor: str

    @property
    def colour(self) -> str:
        """Return the colour of its predicate as `#rrggbb`."""
        return PREDICATE_COLOURS[self.predicate]

    def attributes(self) -> dict[str, Value]:
        """Return the attributes of `EDGE_ATTRIBUTES` that are not empty."""
        return _filled(EDGE_ATTRIBUTES, self[3:])


class EdgeColumns(NamedTuple):
    """Hold some statements as columns, one a field of `Edge`: work on a column costs less than on each of its cells."""

    id: Sequence[str]
    source: Sequence[str]
    target: Sequence[str]
    predicate: Sequence[str]
    confidence: Sequence[float]
    quote: Sequence[str]
    paper: Sequence[str]
    date: Sequence[str]
    benchmark: Sequence[str]
    metric: Sequence[str]
    hardware: Sequence[str]
    extractor: Sequence[str]


class ResultRow(NamedTuple):
    """Hold a result; `subject`, `benchmark`, `baseline`, `hardware` and `paper` are IRIs, all but the last maybe ""."""

    id: str
    subject: str
    kind: str
    metric: str
    value: float
    value_low: float | None
    unit: str
    benchmark: str
    baseline: str
    hardware: str
    paper: str
    date: str
    quote: str
    confidence: float
    extractor: str


def _filled(names: Iterable[str], values: Iterable[Value]) -> dict[str, Value]:
    return {name: value for name, value in zip(names, values, strict=True) if value not in ("", ())}


def joined(value: Value) -> str:
    """Return a value as one string; the parts of a list stand apart by ` | `."""
    return " | ".join(value) if isinstance(value, tuple) else str(value)


def exact_text(text: str) -> str:
    r"""Return the text as it is, but for lone surrogates, which UTF-8 cannot hold: they become U+FFFD.

    >>> exact_text("a\tb\x00\ud800") == "a\tb\x00\ufffd"
    True
    """
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def legal_text(text: str) -> str:
    r"""Return the text on one line: white space that breaks it becomes a space, other control characters U+FFFD.

    >>> legal_text("a\tb\x00c")
    'a b\ufffdc'
    """
    if text.isprintable():
        return text
    return _ILLEGAL.sub("\ufffd", _SPACE.sub(" ", text))


def legal_date(text: str) -> str:
    """Return an ISO date as it is, and "" for anything else.

    >>> legal_date("2024-04-29"), legal_date("2024-02-30")
    ('2024-04-29', '')
    """
    try:
        found = date.fromisoformat(text).isoformat()
    except ValueError:
        return ""
    return text if text == found else ""  # week dates and dates without hyphens are other forms of ISO 8601


class PropertyGraph:
    """Give the nodes, edges and results of a graph, flat, in the graph's order, one at a time.

    Args:
        graph: The graph; not changed.
        format_name: The format that is written, for messages.
        path: Where it is written, for messages.
        places: Whether nodes need positions; the layout takes longer than all the rest.
        text: Makes a text one that the format can hold. Everything goes through it but what says which node, edge or
            end is meant: ids and ends are IRIs as they are.
    """

    def __init__(
        self,
        graph: Graph,
        format_name: str,
        path: Path,
        *,
        places: bool = False,
        text: Callable[[str], str] = legal_text,
    ) -> None:
        self._graph, self._format, self._path, self._text = graph, format_name, path, text
        self.base = graph.base
        self._places = layout_graph(graph) if places else {}
        self._shared = cache(text)  # for texts that many nodes or edges have
        self._dates = {p.iri: legal_date(p.paper.published) for p in graph.papers}
        self._labels = {"": ""} | {e.iri: text(e.label) for e in graph.entities}
        self._degrees = Counter(map(attrgetter("subject"), graph.statements))
        self._degrees.update(map(attrgetter("object"), graph.statements))

    @property
    def dated(self) -> bool:
        """Return whether any paper has a date."""
        return any(self._dates.values())

    def nodes(self) -> Iterator[Node]:
        """Yield the papers, then the entities, each sorted by IRI."""
        for paper in self._graph.papers:
            yield self._paper(paper)
        for entity in self._graph.entities:
            yield self._entity(entity)

    def edges(self) -> Iterator[Edge]:
        """Yield the statements, sorted by IRI.

        Raises:
            ExportError: A confidence is no finite number.
        """
        for columns in self.edge_columns():
            yield from map(Edge, *columns)

    def edge_columns(self) -> Iterator[EdgeColumns]:
        """Yield the statements, sorted by IRI, some hundreds at a time; raises as `edges` does."""
        statements = self._graph.statements
        for start in range(0, len(statements), _BATCH):
            yield self._columns(statements[start : start + _BATCH])

    def columns_by_predicate(self) -> Iterator[tuple[str, EdgeColumns]]:
        """Yield the statements of one predicate at a time, each one's sorted by IRI; raises as `edges` does."""
        for predicate, some in grouped(((said.predicate, said) for said in self._graph.statements), _BATCH):
            yield predicate, self._columns(some)

    def results(self) -> Iterator[ResultRow]:
        """Yield the results, sorted by IRI.

        Raises:
            ExportError: A value or a confidence is no finite number.
        """
        for result in self._graph.results:
            yield self._result(result)

    def mentions(self) -> Iterator[tuple[str, str]]:
        """Yield paper and entity for every paper that mentions an entity."""
        for entity in self._graph.entities:
            for paper in entity.papers:
                yield paper, entity.iri

    def _columns(self, some: Sequence[GraphStatement]) -> EdgeColumns:
        """Return statements as columns."""
        text, label, papers = self._text, self._labels.__getitem__, [said.paper for said in some]
        confidences = [said.confidence for said in some]
        if not all(map(isfinite, confidences)):
            wrong = next(said for said in some if not isfinite(said.confidence))
            raise self._not_finite(wrong.confidence, wrong.iri, "confidence")
        return EdgeColumns(
            id=[said.iri for said in some],
            source=[said.subject for said in some],
            target=[said.object for said in some],
            predicate=[said.predicate for said in some],
            confidence=confidences,
            quote=list(map(text, [said.quote.text for said in some])),
            paper=list(map(self._shared, papers)),
            date=[self._dates[iri] for iri in papers],
            benchmark=list(map(label, [said.benchmark for said in some])),
            metric=list(map(label, [said.metric for said in some])),
            hardware=list(map(label, [said.hardware for said in some])),
            extractor=list(map(self._shared, [said.extractor for said in some])),
        )

    def _paper(self, item: GraphPaper) -> Node:
        paper, text, iri = item.paper, self._text, item.iri
        label, authors, url = text(paper.title), tuple(map(text, paper.authors)), text(paper.url)
        degree, place = self._degrees.get(iri, 0), self._places.get(iri, (0.0, 0.0))
        return Node(iri, label, "Paper", (), authors, self._dates[iri], url, 1, degree, "", "", "", (), *place)

    def _entity(self, entity: GraphEntity) -> Node:
        text, iri = self._text, entity.iri
        return Node(
            iri,
            self._labels[iri],
            entity.type,
            tuple(map(text, entity.aliases)),
            (),
            min(filter(None, map(self._dates.__getitem__, entity.papers)), default=""),
            "",
            len(entity.papers),
            self._degrees.get(iri, 0),
            self._shared(entity.family),
            self._shared(entity.exact_match),
            self._shared(entity.parent),
            tuple(map(text, entity.former)),
            *self._places.get(iri, (0.0, 0.0)),
        )

    def _result(self, result: GraphResult) -> ResultRow:
        low = result.value_low
        return ResultRow(
            id=result.iri,
            subject=result.subject,
            kind=result.kind,
            metric=self._text(result.metric),
            value=self._finite(result.value, result.iri, "value"),
            value_low=None if low is None else self._finite(low, result.iri, "value_low"),
            unit=self._text(result.unit),
            benchmark=result.benchmark,
            baseline=result.baseline,
            hardware=result.hardware,
            paper=result.paper,
            date=self._dates[result.paper],
            quote=self._text(result.quote.text),
            confidence=self._finite(result.confidence, result.iri, "confidence"),
            extractor=self._text(result.extractor),
        )

    def _finite(self, value: float, iri: str, attribute: str) -> float:
        if not isfinite(value):
            raise self._not_finite(value, iri, attribute)
        return value

    def _not_finite(self, value: float, iri: str, attribute: str) -> ExportError:
        return ExportError(self._format, str(self._path), f"{iri}: {attribute} {value} is no finite number")


def grouped(pairs: Iterable[tuple[str, Row]], size: int) -> Iterator[tuple[str, list[Row]]]:
    """Yield the rows of each name, so many at a time; what is left over comes last, by name.

    >>> list(grouped([("a", 1), ("b", 2), ("a", 3), ("a", 4)], 2))
    [('a', [1, 3]), ('a', [4]), ('b', [2])]
    """
    waiting: defaultdict[str, list[Row]] = defaultdict(list)
    for name, row in pairs:
        rows = waiting[name]
        rows.append(row)
        if len(rows) == size:
            yield name, waiting.pop(name)
    yield from sorted(waiting.items())
