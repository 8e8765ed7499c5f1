"""What a question answers, as plain records that every form of output is made from.

Standard library only.
"""

from dataclasses import dataclass, field
from typing import Any, Literal

SCHEMA_VERSION = 1
"""Version of the JSON that `Answer.to_json` gives; a field that goes or changes its meaning raises it."""

Kind = Literal["thing", "text", "number", "date", "flag"]
Layout = Literal["table", "sentences", "tree"]


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """Point at a thing of the graph.

    Attributes:
        label: Its name for people: the label of an entity, the title of a paper.
        iri: Its IRI.
        type: Its class without prefix: `Method`, `Benchmark`, `Paper` …
    """

    label: str
    iri: str
    type: str

    def to_json(self) -> dict[str, str]:
        """Return the thing as JSON values."""
        return {"label": self.label, "iri": self.iri, "type": self.type}


Cell = Thing | str | float | bool | None


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Hold the sentence that says so, and the paper that it stands in.

    Attributes:
        quote: The sentence, or the part of it, verbatim.
        title: Title of the paper.
        paper: IRI of the paper.
        link: Address of the paper, http or https, or "".
        date: ISO date of the paper, or "".
        confidence: Of the statement or result, in [0, 1].
        said: IRI of the statement or result.
    """

    quote: str
    title: str
    paper: str
    link: str
    date: str
    confidence: float
    said: str

    def to_json(self) -> dict[str, str | float]:
        """Return the evidence as JSON values."""
        return {name: getattr(self, name) for name in Evidence.__slots__}


@dataclass(frozen=True, slots=True)
class Column:
    """Describe a column.

    Attributes:
        name: Its name, a key in JSON.
        kind: What its cells hold.
        help: What it says, in a few words.
        in_heading: Whether the heading of the group says it too, so that text for people can leave it out.
    """

    name: str
    kind: Kind
    help: str = ""
    in_heading: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one row of an answer.

    Attributes:
        cells: One a column; None where there is nothing to say.
        said: IRIs of the statements and results that the row rests on, the most certain first.
        group: Heading under which it stands, or ""; rows of one group follow each other. Says nothing that the cells
            do not.
        depth: Steps below the root of its tree; 0 outside of trees.
        evidence: What the first of `said` stand for, in their order; empty until the question is answered.
    """

    cells: tuple[Cell, ...]
    said: tuple[str, ...] = ()
    group: str = ""
    depth: int = 0
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """Hold the answer to a question.

    Attributes:
        title: One line that says what the answer shows.
        columns: What the rows hold.
        rows: In order of interest, the first `limit` of them.
        question: Name of the question.
        asked: The parameters by name, as they were understood: names as things.
        facts: What is known of the thing asked about, by name: `date`, `also written` …
        notes: Sentences to show beside the rows: contradictions, what was cut off.
        total: Rows there are, or groups where these are `whole`; more than are left where it was cut.
        layout: How the rows read best as text.
        whole: Whether a limit counts groups, as a group without one of its rows would say something else.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    question: str = ""
    asked: dict[str, Cell] = field(default_factory=dict)
    facts: dict[str, Cell] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    total: int = 0
    layout: Layout = "table"
    whole: bool = False

    @property
    def shown(self) -> int:
        """Return how many of `total` are there."""
        return len({row.group for row in self.rows}) if self.whole else len(self.rows)

    @property
    def telling(self) -> list[int]:
        """Return the places of the columns to show people: those that say something which no heading says."""
        return [
            n
            for n, column in enumerate(self.columns)
            if not column.in_heading and any(row.cells[n] not in (None, "") for row in self.rows)
        ]

    def to_json(self) -> dict[str, Any]:
        """Return the answer as JSON values; its keys are those of the class, under `schema_version`.

        >>> Answer("Nothing", (), ()).to_json()["schema_version"]
        1
        """
        names = [column.name for column in self.columns]
        rows = [
            {
                "values": {name: _plain(cell) for name, cell in zip(names, row.cells, strict=True)},
                "group": row.group,
                "depth": row.depth,
                "evidence": [one.to_json() for one in row.evidence],
            }
            for row in self.rows
        ]
        return {
            "schema_version": SCHEMA_VERSION,
            "question": self.question,
            "title": self.title,
            "asked": {name: _plain(cell) for name, cell in self.asked.items()},
            "facts": {name: _plain(cell) for name, cell in self.facts.items()},
            "columns": [{"name": c.name, "kind": c.kind, "help": c.help} for c in self.columns],
            "rows": rows,
            "total": self.total,
            "truncated": self.total > self.shown,
            "notes": list(self.notes),
            "layout": self.layout,
        }


def _plain(cell: Cell) -> Any:  # noqa: ANN401  a JSON value
    return cell.to_json() if isinstance(cell, Thing) else cell
