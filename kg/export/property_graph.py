"""The graph as nodes and edges with flat, legal values: what every format but RDF writes, worked out once.

Imports `errors`, `graph`, `layout`, `style`. Nodes and edges are worked out some hundreds at a time, as columns: what
is done to a column costs less than what is done to each of its cells.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from math import isfinite
from operator import attrgetter
from pathlib import Path
from sys import intern
from typing import NamedTuple

from kg.errors import ExportError
from kg.export.grouping import batches, batches_by
from kg.export.texts import Texts, legal_date, legal_texts, one_text
from kg.graph import Graph, GraphEntity, GraphPaper, GraphResult, GraphStatement
from kg.layout import layout_graph
from kg.style import CLASS_COLOURS, PREDICATE_COLOURS, node_radius

Value = str | int | float | tuple[str, ...]

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

_BATCH = 400  # rows that are made flat together: their text stays in the processor's cache


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
    """Hold some statements as columns, one a field of `Edge`."""

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


class NodeColumns(NamedTuple):
    """Hold some papers, or some entities, as columns, one a field of `Node`."""

    id: Sequence[str]
    label: Sequence[str]
    kind: Sequence[str]
    aliases: Sequence[tuple[str, ...]]
    authors: Sequence[tuple[str, ...]]
    date: Sequence[str]
    url: Sequence[str]
    n_papers: Sequence[int]
    degree: Sequence[int]
    family: Sequence[str]
    exact_match: Sequence[str]
    parent: Sequence[str]
    former: Sequence[tuple[str, ...]]
    x: Sequence[float]
    y: Sequence[float]


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


class PropertyGraph:
    """Give the nodes, edges and results of a graph, flat, in the graph's order, one at a time or some as columns.

    Args:
        graph: The graph; not changed.
        format_name: The format that is written, for messages.
        path: Where it is written, for messages.
        places: Whether nodes need positions; the layout takes longer than all the rest.
        texts: Makes texts ones that the format can hold. Everything goes through it but what says which node, edge or
            end is meant: ids, ends and the paper of an edge are IRIs as they are.
    """

    def __init__(
        self, graph: Graph, format_name: str, path: Path, *, places: bool = False, texts: Texts = legal_texts
    ) -> None:
        self._graph, self._format, self._path = graph, format_name, path
        self._texts = texts
        self.base = graph.base
        self._places = layout_graph(graph) if places else {}
        self._dates = {p.iri: intern(legal_date(p.paper.published)) for p in graph.papers}
        labels = self._texts([e.label for e in graph.entities])
        self._labels = {"": ""} | {e.iri: label for e, label in zip(graph.entities, labels, strict=True)}

    @property
    def ids(self) -> list[str]:
        """Return the ids of all nodes."""
        return [paper.iri for paper in self._graph.papers] + [entity.iri for entity in self._graph.entities]

    @property
    def dated(self) -> bool:
        """Return whether any paper has a date."""
        return any(self._dates.values())

    def nodes(self) -> Iterator[Node]:
        """Yield the papers, then the entities, each sorted by IRI."""
        for columns in self.node_columns():
            yield from map(Node, *columns)

    def node_columns(self) -> Iterator[NodeColumns]:
        """Yield the same, some hundreds at a time."""
        yield from map(self._papers, batches(self._graph.papers, _BATCH))
        yield from map(self._entities, batches(self._graph.entities, _BATCH))

    def columns_by_class(self) -> Iterator[tuple[str, NodeColumns]]:
        """Yield the nodes of one class at a time, each one's sorted by IRI."""
        for some in batches(self._graph.papers, _BATCH):
            yield "Paper", self._papers(some)
        for kind, entities in batches_by(attrgetter("type"), self._graph.entities, 10 * _BATCH):
            yield kind, self._entities(entities)

    def edges(self) -> Iterator[Edge]:
        """Yield the statements, sorted by IRI.

        Raises:
            ExportError: A confidence is no finite number.
        """
        for columns in self.edge_columns():
            yield from map(Edge, *columns)

    def edge_columns(self) -> Iterator[EdgeColumns]:
        """Yield the same, some hundreds at a time; raises as `edges` does."""
        yield from map(self._statements, batches(self._graph.statements, _BATCH))

    def columns_by_predicate(self) -> Iterator[tuple[str, EdgeColumns]]:
        """Yield the statements of one predicate at a time, each one's sorted by IRI; raises as `edges` does."""
        for predicate, some in batches_by(attrgetter("predicate"), self._graph.statements, 10 * _BATCH):
            yield predicate, self._statements(some)

    def results(self) -> Iterator[ResultRow]:
        """Yield the results, sorted by IRI.

        Raises:
            ExportError: A value or a confidence is no finite number.
        """
        for result in self._graph.results:
            yield self._result(result)

    def mentions(self) -> Iterator[tuple[str, str]]:
        """Yield paper and entity for every paper that mentions an entity."""
        for papers, entities in self.mention_columns():
            yield from zip(papers, entities, strict=True)

    def mention_columns(self) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
        """Yield the same, some hundreds at a time."""
        for some in batches(self._graph.entities, _BATCH):
            papers = list(chain.from_iterable([entity.papers for entity in some]))
            if papers:
                yield papers, [entity.iri for entity in some for _ in entity.papers]

    def _papers(self, some: Sequence[GraphPaper]) -> NodeColumns:
        """Return papers as columns."""
        papers, iris = [item.paper for item in some], [item.iri for item in some]
        empty, nothing = [""] * len(some), [()] * len(some)
        return NodeColumns(
            id=iris,
            label=self._texts([paper.title for paper in papers]),
            kind=["Paper"] * len(some),
            aliases=nothing,
            authors=self._lists([paper.authors for paper in papers]),
            date=[self._dates[iri] for iri in iris],
            url=self._texts([paper.url for paper in papers]),
            n_papers=[1] * len(some),
            degree=list(map(self._graph.degrees.__getitem__, iris)),
            family=empty,
            exact_match=empty,
            parent=empty,
            former=nothing,
            **self._positions(iris),
        )

    def _entities(self, some: Sequence[GraphEntity]) -> NodeColumns:
        """Return entities as columns."""
        iris, date_of = [entity.iri for entity in some], self._dates.__getitem__
        return NodeColumns(
            id=iris,
            label=[self._labels[iri] for iri in iris],
            kind=[entity.type for entity in some],
            aliases=self._lists([entity.aliases for entity in some]),
            authors=[()] * len(some),
            date=[min(filter(None, map(date_of, entity.papers)), default="") for entity in some],
            url=[""] * len(some),
            n_papers=[len(entity.papers) for entity in some],
            degree=list(map(self._graph.degrees.__getitem__, iris)),
            family=self._texts([entity.family for entity in some]),
            exact_match=self._texts([entity.exact_match for entity in some]),
            parent=self._texts([entity.parent for entity in some]),
            former=self._lists([entity.former for entity in some]),
            **self._positions(iris),
        )

    def _positions(self, iris: Iterable[str]) -> dict[str, Sequence[float]]:
        """Return the columns `x` and `y`."""
        return dict(zip("xy", zip(*[self._places.get(iri, (0.0, 0.0)) for iri in iris], strict=True), strict=True))

    def _lists(self, lists: Sequence[tuple[str, ...]]) -> Sequence[tuple[str, ...]]:
        """Return lists of texts that the format can hold."""
        items = list(chain.from_iterable(lists))
        made = self._texts(items)
        if made == items:
            return lists
        rest = iter(made)
        return [tuple(islice(rest, len(one))) for one in lists]

    def _statements(self, some: Sequence[GraphStatement]) -> EdgeColumns:
        """Return statements as columns."""
        iris, subjects, predicates, objects, papers, quotes, confidences, *named, extractors = zip(*some, strict=True)
        if not all(map(isfinite, confidences)):
            wrong = next(said for said in some if not isfinite(said.confidence))
            raise self._not_finite(wrong.confidence, wrong.iri, "confidence")
        benchmark, metric, hardware = map(self._named, named)
        return EdgeColumns(
            id=iris,
            source=subjects,
            target=objects,
            predicate=predicates,
            confidence=confidences,
            quote=self._texts([quote.text for quote in quotes]),
            paper=papers,
            date=list(map(self._dates.__getitem__, papers)),
            benchmark=benchmark,
            metric=metric,
            hardware=hardware,
            extractor=self._repeated(extractors),
        )

    def _named(self, iris: Sequence[str]) -> Sequence[str]:
        """Return the labels of entities, "" for "", which is the most common."""
        return [self._labels[iri] if iri else "" for iri in iris] if any(iris) else iris

    def _repeated(self, column: Sequence[str]) -> Sequence[str]:
        """Return texts that the format can hold, in most cases one for all."""
        return [*self._texts(column[:1])] * len(column) if one_text(column) else self._texts(column)

    def _result(self, result: GraphResult) -> ResultRow:
        low = result.value_low
        texts = (result.metric, result.unit, result.quote.text, result.extractor)
        metric, unit, quote, extractor = self._texts(texts)
        return ResultRow(
            id=result.iri,
            subject=result.subject,
            kind=result.kind,
            metric=metric,
            value=self._finite(result.value, result.iri, "value"),
            value_low=None if low is None else self._finite(low, result.iri, "value_low"),
            unit=unit,
            benchmark=result.benchmark,
            baseline=result.baseline,
            hardware=result.hardware,
            paper=result.paper,
            date=self._dates[result.paper],
            quote=quote,
            confidence=self._finite(result.confidence, result.iri, "confidence"),
            extractor=extractor,
        )

    def _finite(self, value: float, iri: str, attribute: str) -> float:
        if not isfinite(value):
            raise self._not_finite(value, iri, attribute)
        return value

    def _not_finite(self, value: float, iri: str, attribute: str) -> ExportError:
        return ExportError(self._format, str(self._path), f"{iri}: {attribute} {value} is no finite number")
