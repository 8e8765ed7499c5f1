"""The records that flow through the package: papers, entities, statements, results and their evidence.

Standard library only; imports nothing of the package. Every record is frozen, hashable and ordered. Offsets are
`[start, end)` in characters of one field of the paper's stored text.
"""

from dataclasses import dataclass
from typing import Literal, get_args

PAPER = "@paper"
"""The id by which a statement or a result refers to the paper itself."""

Field = Literal["title", "abstract", "byline"]
EntityType = Literal["Method", "Benchmark", "Task", "Metric", "Hardware", "Organization"]
Role = Literal["proposed", "baseline", "base", "evaluation", "affiliation", "background"]
Predicate = Literal[
    "introduces",
    "extends",
    "uses",
    "outperforms",
    "comparedWith",
    "evaluatedOn",
    "trainedOn",
    "runsOn",
    "addresses",
    "affiliatedWith",
]
Kind = Literal["score", "gain", "speedup", "reduction"]

FIELDS: tuple[Field, ...] = get_args(Field)
ENTITY_TYPES: tuple[EntityType, ...] = get_args(EntityType)
ROLES: tuple[Role, ...] = get_args(Role)
PREDICATES: tuple[Predicate, ...] = get_args(Predicate)
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Say where a paper was read: file, format, line from 1 (0 where lines mean nothing), date of the page."""

    path: str
    format: str
    line: int = 0
    date: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Paper:
    """Hold what was read of one paper; the three text fields are verbatim and every offset points into them.

    Attributes:
        id: arXiv id without version, else DOI, else a slug of the title.
        title: Title, white space folded.
        abstract: Abstract, white space folded.
        published: ISO date, `2024-04-29`, or "" where unknown.
        byline: The line that names the organization, verbatim, or "".
        organization: The organization's name as it stands in the byline, or "".
        authors: Names in order.
        keywords: Keywords as given.
        url: Address of the paper, or "".
        code: Address of the code repository, or "".
        upvotes: Votes on the page, or None.
        comments: Comments on the page, or None.
        identifiers: Pairs of scheme (`arxiv`, `doi`, `acl`, …) and value, sorted.
        sources: Every place where the paper was read, sorted.
        truncated: Whether the abstract was cut at its source.
    """

    id: str
    title: str
    abstract: str = ""
    published: str = ""
    byline: str = ""
    organization: str = ""
    authors: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    url: str = ""
    code: str = ""
    upvotes: int | None = None
    comments: int | None = None
    identifiers: tuple[tuple[str, str], ...] = ()
    sources: tuple[Source, ...] = ()
    truncated: bool = False

    def text(self, field: str) -> str:
        """Return the text of a field: `title`, `abstract` or `byline`.

        >>> Paper("1", "A title").text("title")
        'A title'
        """
        return {"title": self.title, "abstract": self.abstract, "byline": self.byline}[field]


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Point at one occurrence of an entity: `[start, end)` in characters of a field."""

    field: Field
    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Point at the sentence, or the part of it, that says so: `[start, end)` in characters of a field."""

    field: Field
    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """Hold one thing that a paper speaks of; `id` is local to the paper.

    Attributes:
        id: Local id, `e1`, `e2`, … in order of first mention.
        type: One of `ENTITY_TYPES`.
        name: The best full form in the text.
        surfaces: All written forms in the text, in order of first mention.
        role: One of `ROLES`.
        confidence: In [0, 1].
        mentions: Every occurrence, sorted.
    """

    id: str
    type: EntityType
    name: str
    surfaces: tuple[str, ...]
    role: Role = "background"
    confidence: float = 1.0
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Statement:
    """Hold subject, predicate, object and qualifiers; ends are local entity ids or `PAPER`.

    `benchmark`, `metric` and `hardware` are local entity ids, or "" where the sentence names none.
    """

    subject: str
    predicate: Predicate
    object: str
    evidence: Evidence
    confidence: float = 1.0
    benchmark: str = ""
    metric: str = ""
    hardware: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Result:
    """Hold a number that says how well something does.

    Attributes:
        subject: Local entity id, `PAPER`, or "" where the text names none.
        kind: One of `KINDS`.
        metric: The quantity as written, `top-1 accuracy`.
        value: The number, or the upper end of a range.
        unit: `%`, `x`, `points`, or the unit as written, "" where none.
        evidence: The sentence, or the part of it, that holds the number.
        value_low: Lower end of a range, or None.
        benchmark: Local entity id or "".
        baseline: Local entity id or "".
        hardware: Local entity id or "".
        confidence: In [0, 1].
    """

    subject: str
    kind: Kind
    metric: str
    value: float
    unit: str
    evidence: Evidence
    value_low: float | None = None
    benchmark: str = ""
    baseline: str = ""
    hardware: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Extraction:
    """Hold all that was found in one paper, and by which extractor (`name/version`)."""

    paper: Paper
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    results: tuple[Result, ...] = ()
    extractor: str = ""

    def quote(self, evidence: Evidence | Mention) -> str:
        """Return the verbatim text that the evidence points at.

        >>> Extraction(Paper("1", "LoRA adapts")).quote(Mention("title", 0, 4))
        'LoRA'
        """
        return self.paper.text(evidence.field)[evidence.start : evidence.end]
