"""The graph: papers, entities, statements and results over the whole corpus, each with its IRI, in a stable order.

What exporters, views and the store are given. All ends are IRIs; the subject or object of a statement is an entity or
a paper. Everything is sorted, so that the same input gives the same bytes.
"""

from dataclasses import dataclass, field
from functools import cached_property

from kg.model import EntityType, Kind, Paper, Predicate


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
    """

    iri: str
    type: EntityType
    label: str
    aliases: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    exact_match: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Hold the evidence: the verbatim text and where it stands, `[start, end)` in characters of the paper's field."""

    text: str
    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class GraphStatement:
    """Hold what one paper says in one place; `benchmark`, `metric`, `hardware` are entity IRIs or ""."""

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
    base: str = field(default="https://w3id.org/paper-kg/")

    @cached_property
    def labels(self) -> dict[str, str]:
        """Return the label of every paper (its title) and entity, by IRI."""
        return {p.iri: p.paper.title for p in self.papers} | {e.iri: e.label for e in self.entities}
