"""The graph: papers, entities, statements and results over the whole corpus, each with its IRI, in a stable order.

What exporters, views and the store are given. All ends are IRIs; the subject or object of a statement is an entity or
a paper. Everything is sorted, so that the same input gives the same bytes.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import GroundingError
from kg.iri import BASE, mint_paper, mint_statement
from kg.model import PAPER, EntityType, Evidence, Extraction, Kind, Paper, Predicate, Result, Statement

if TYPE_CHECKING:  # spares exporters and views what resolving needs
    from kg.resolve import Resolution


@dataclass(frozen=True, slots=True, order=True)
class GraphPaper:
    """Hold a paper and its IRI."""

    iri: str
    paper: Paper


@dataclass(frozen=True, slots=True, order=True)
class GraphEntity:
    """Hold an entity over the corpus.

    Attributes:
        iri: Stable, readable IRI.
        type: Its class.
        label: The commonest best form.
        aliases: The other written forms, sorted.
        papers: IRIs of the papers that mention it, sorted.
        exact_match: IRI of the vocabulary concept that it is, or "".
        family: IRI of the entity that it is a version or size of, or "".
        parent: IRI of the nearest organization of the graph that it is a part of, or "".
        former: IRIs that lead here, sorted: others it had, or would have had from fewer papers.
    """

    iri: str
    type: EntityType
    label: str
    aliases: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    exact_match: str = ""
    family: str = ""
    parent: str = ""
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Hold the evidence: the verbatim text and where it stands, `[start, end)` in characters of the paper's field."""

    text: str
    field: str
    start: int
    end: int


class GraphStatement(NamedTuple):
    """Hold what one paper says in one place; `benchmark`, `metric`, `hardware` are entity IRIs or "".

    A tuple, since there are more of them than of all else: `zip(*statements)` turns many into columns at once.
    """

    iri: str
    subject: str
    predicate: Predicate
    object: str
    paper: str
    quote: Quote
    confidence: float = 1.0
    benchmark: str = ""
    metric: str = ""
    hardware: str = ""
    extractor: str = ""


@dataclass(frozen=True, slots=True, order=True)
class GraphResult:
    """Hold a measured number of one paper; ends are IRIs or "", `metric` is as written."""

    iri: str
    subject: str
    kind: Kind
    metric: str
    value: float
    unit: str
    paper: str
    quote: Quote
    value_low: float | None = None
    benchmark: str = ""
    baseline: str = ""
    hardware: str = ""
    confidence: float = 1.0
    extractor: str = ""


@dataclass(frozen=True)
class Graph:
    """Hold the whole graph; each tuple is sorted by IRI.

    Every end of a statement or a result is the IRI of a paper or an entity of the graph, and every entity takes part
    in a paper: no dangling ends, no orphans.
    """

    papers: tuple[GraphPaper, ...] = ()
    entities: tuple[GraphEntity, ...] = ()
    statements: tuple[GraphStatement, ...] = ()
    results: tuple[GraphResult, ...] = ()
    base: str = field(default=BASE)

    @cached_property
    def degrees(self) -> Counter[str]:
        """Return the number of statements at every paper and entity that has any, by IRI; a self-loop counts twice."""
        counts = Counter(map(attrgetter("subject"), self.statements))
        counts.update(map(attrgetter("object"), self.statements))
        return counts

    @cached_property
    def labels(self) -> dict[str, str]:
        """Return the label of every paper (its title) and entity, by IRI."""
        return {p.iri: p.paper.title for p in self.papers} | {e.iri: e.label for e in self.entities}


def build_graph(
    extractions: Iterable[Extraction], resolution: "Resolution", *, base: str = BASE, min_confidence: float = 0.0
) -> Graph:
    """Join the papers' extractions into one graph under the resolution's IRIs.

    A statement whose two ends resolve to one entity is left out. Statements of one paper that say the same of the
    same ends stay apart when their evidence differs; equal ones fall together and the highest confidence stays. A
    result whose number is not finite is left out: RDF decimals have no infinity.

    Args:
        extractions: One a paper, in any order.
        resolution: Links that cover every entity of the extractions; clusters without a link here are left out.
        base: Base of the IRIs of papers, statements and results.
        min_confidence: In [0, 1]; statements and results below it are left out, and entities below it in every paper
            that no kept statement or result speaks of.

    Raises:
        GroundingError: A paper stands twice, or an entity has no link.

    Cost: linear in the statements, but for the sorting.
    """
    builder = _Builder(resolution, base, min_confidence)
    for extraction in extractions:
        builder.add(extraction)
    return builder.graph()


class _Builder:
    """Collect the parts of a graph paper by paper."""

    def __init__(self, resolution: "Resolution", base: str, min_confidence: float) -> None:
        self.base, self.min_confidence = base, min_confidence
        self.links = {(link.paper, link.entity): link.iri for link in resolution.links}
        self.clusters = {cluster.iri: cluster for cluster in resolution.clusters}
        self.former: dict[str, list[str]] = {}
        for old, new in resolution.redirects:
            self.former.setdefault(new, []).append(old)
        self.papers: dict[str, GraphPaper] = {}
        self.mentioned: dict[str, set[str]] = {}
        self.statements: dict[str, GraphStatement] = {}
        self.results: dict[str, GraphResult] = {}

    def add(self, extraction: Extraction) -> None:
        """Add one paper and all that it says."""
        paper = extraction.paper
        iri = mint_paper(paper.id, base=self.base)
        if iri in self.papers:
            raise GroundingError(paper.id, "extraction", "the paper stands twice; merge its records first")
        self.papers[iri] = GraphPaper(iri, paper)
        ends = {PAPER: iri, "": ""} | {e.id: self._link(paper, e.id) for e in extraction.entities}
        kept = {ends[e.id] for e in extraction.entities if e.confidence >= self.min_confidence}
        for statement in extraction.statements:
            if statement.confidence >= self.min_confidence and ends[statement.subject] != ends[statement.object]:
                made = self._statement(extraction, statement, ends.__getitem__)
                self.statements[made.iri] = max(made, self.statements.get(made.iri, made), key=_precedence)
                kept |= {made.subject, made.object, made.benchmark, made.metric, made.hardware}
        for result in extraction.results:
            if result.confidence >= self.min_confidence and _is_finite(result):
                number = self._result(extraction, result, ends.__getitem__)
                self.results[number.iri] = max(number, self.results.get(number.iri, number), key=_precedence)
                kept |= {number.subject, number.benchmark, number.baseline, number.hardware}
        for entity in kept - {iri, ""}:
            self.mentioned.setdefault(entity, set()).add(iri)

    def _link(self, paper: Paper, entity: str) -> str:
        iri = self.links.get((paper.id, entity), "")
        if iri not in self.clusters:
            raise GroundingError(paper.id, f"entity {entity}", "the resolution has no link for it")
        return iri

    def _statement(self, extraction: Extraction, said: Statement, end: Callable[[str], str]) -> GraphStatement:
        paper, quote = end(PAPER), _quote(extraction, said.evidence)
        ends = (end(said.subject), said.predicate, end(said.object))
        qualifiers = (end(said.benchmark), end(said.metric), end(said.hardware))
        iri = mint_statement("statement", paper, *ends, *qualifiers, *_place(quote), base=self.base)
        return GraphStatement(
            iri,
            end(said.subject),
            said.predicate,
            end(said.object),
            paper,
            quote,
            said.confidence,
            *qualifiers,
            extractor=extraction.extractor,
        )

    def _result(self, extraction: Extraction, said: Result, end: Callable[[str], str]) -> GraphResult:
        paper, quote = end(PAPER), _quote(extraction, said.evidence)
        ends = (end(said.subject), end(said.benchmark), end(said.baseline), end(said.hardware))
        low = None if said.value_low is None else float(said.value_low)
        number = (said.kind, said.metric, repr(float(said.value)), said.unit, "" if low is None else repr(low))
        return GraphResult(
            mint_statement("result", paper, *ends, *number, *_place(quote), base=self.base),
            ends[0],
            said.kind,
            said.metric,
            float(said.value),
            said.unit,
            paper,
            quote,
            low,
            *ends[1:],
            confidence=said.confidence,
            extractor=extraction.extractor,
        )

    def graph(self) -> Graph:
        """Return what was collected, sorted."""
        return Graph(
            papers=tuple(self.papers[iri] for iri in sorted(self.papers)),
            entities=tuple(self._entity(iri) for iri in sorted(self.mentioned)),
            statements=tuple(self.statements[iri] for iri in sorted(self.statements)),
            results=tuple(self.results[iri] for iri in sorted(self.results)),
            base=self.base,
        )

    def _entity(self, iri: str) -> GraphEntity:
        cluster = self.clusters[iri]
        return GraphEntity(
            iri,
            cluster.type,
            cluster.label,
            tuple(sorted(set(cluster.aliases) - {cluster.label})),
            tuple(sorted(self.mentioned[iri])),
            cluster.exact_match,
            cluster.family if cluster.family in self.mentioned and cluster.family != iri else "",
            next((parent for parent in cluster.parents if parent in self.mentioned and parent != iri), ""),
            tuple(sorted(self.former.get(iri, ()))),
        )


def _precedence(said: GraphStatement | GraphResult) -> tuple[float, str]:
    return said.confidence, said.extractor


def _quote(extraction: Extraction, evidence: Evidence) -> Quote:
    return Quote(extraction.quote(evidence), evidence.field, evidence.start, evidence.end)


def _place(quote: Quote) -> Sequence[str]:
    return quote.field, str(quote.start), str(quote.end)


def _is_finite(result: Result) -> bool:
    return math.isfinite(result.value) and (result.value_low is None or math.isfinite(result.value_low))
