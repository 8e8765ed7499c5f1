"""The graph as nodes and edges with flat, legal values: what every format but RDF writes, worked out once.

Imports `errors`, `graph`, `layout`, `style`. Each format says by a function what its texts may hold: `exact_text` for
those that hold everything, `kg.export.xml.xml_text`, and `legal_text` for tables that are read a line at a time.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kg.errors import ExportError
from kg.graph import Graph, GraphEntity, GraphPaper, GraphResult
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
}
"""Attribute of a node beside id and label → field of `Node` and type."""

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
"""Attribute of an edge beside its id and ends → type; each is a field of `Edge`."""

_SPACE = re.compile("[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_ILLEGAL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Node:
    """Hold a paper or an entity.

    Attributes:
        id: IRI.
        kind: Class, `Paper`, `Method`, …
        label: Title or name.
        aliases: Other names.
        authors: Authors of a paper, else empty.
        date: ISO date of the paper, or of the first paper that mentions the entity; "" where unknown.
        url: Address of a paper, or "".
        n_papers: Number of papers that mention an entity; 1 for a paper.
        degree: Number of statements at the node; a self-loop counts twice.
        family: IRI of the entity that it is a version of, or "".
        exact_match: IRI of the vocabulary concept, or "".
        x: Position to the right; 0 where no layout was asked for.
        y: Position downwards.
    """

    id: str
    kind: str
    label: str
    aliases: tuple[str, ...]
    authors: tuple[str, ...]
    date: str
    url: str
    n_papers: int
    degree: int
    family: str
    exact_match: str
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
        return _filled({name: getattr(self, field) for name, (field, _) in NODE_ATTRIBUTES.items()})


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
        return _filled({name: getattr(self, name) for name in EDGE_ATTRIBUTES})


@dataclass(frozen=True, slots=True)
class ResultRow:
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


def _filled(values: dict[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in values.items() if value not in ("", ())}


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
        text: Makes a text one that the format can hold.
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
        self._dates = {p.iri: legal_date(p.paper.published) for p in graph.papers}
        self._labels = {e.iri: text(e.label) for e in graph.entities}
        self._degrees: Counter[str] = Counter()
        for statement in graph.statements:
            self._degrees[statement.subject] += 1
            self._degrees[statement.object] += 1

    @property
    def dated(self) -> bool:
        """Return whether any paper has a date."""
        return any(self._dates.values())

    def kinds(self) -> dict[str, str]:
        """Return the class of every node by IRI."""
        return dict.fromkeys(self._dates, "Paper") | {e.iri: e.type for e in self._graph.entities}

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
        labels, dates = {"": "", **self._labels}, self._dates
        text = lru_cache(maxsize=4096)(self._text)  # a sentence says several things
        for said in self._graph.statements:
            yield Edge(
                said.iri,
                said.subject,
                said.object,
                said.predicate,
                self._finite(said.confidence, said.iri, "confidence"),
                text(said.quote.text),
                said.paper,
                dates[said.paper],
                labels[said.benchmark],
                labels[said.metric],
                labels[said.hardware],
                text(said.extractor),
            )

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

    def _paper(self, item: GraphPaper) -> Node:
        paper = item.paper
        x, y = self._places.get(item.iri, (0.0, 0.0))
        return Node(
            id=item.iri,
            kind="Paper",
            label=self._text(paper.title),
            aliases=(),
            authors=tuple(self._text(a) for a in paper.authors),
            date=self._dates[item.iri],
            url=self._text(paper.url),
            n_papers=1,
            degree=self._degrees[item.iri],
            family="",
            exact_match="",
            x=x,
            y=y,
        )

    def _entity(self, entity: GraphEntity) -> Node:
        x, y = self._places.get(entity.iri, (0.0, 0.0))
        dates = sorted(filter(None, (self._dates[p] for p in entity.papers)))
        return Node(
            id=entity.iri,
            kind=entity.type,
            label=self._labels[entity.iri],
            aliases=tuple(self._text(a) for a in entity.aliases),
            authors=(),
            date=dates[0] if dates else "",
            url="",
            n_papers=len(entity.papers),
            degree=self._degrees[entity.iri],
            family=entity.family,
            exact_match=entity.exact_match,
            x=x,
            y=y,
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
        if not math.isfinite(value):
            raise ExportError(self._format, str(self._path), f"{iri}: {attribute} {value} is no finite number")
        return value
