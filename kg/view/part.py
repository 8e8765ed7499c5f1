"""What a page shows beside a graph's nodes and edges: a title, places, guides and a table, all as data.

Imports nothing of the package. A view makes one of these from a graph; `columns` turns it into what the page reads.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Guide:
    """Hold a line behind the picture and its caption: across it at a height `at`, or down it at a distance `at`."""

    text: str
    at: float
    across: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold a filled cell of a table.

    Attributes:
        row: Position in the table's rows.
        column: Position in the table's columns.
        text: What stands in it, a few characters.
        tone: In [-1, 1]: from worst to best, 0 for neither.
        statements: IRIs of the statements behind it.
        results: IRIs of the results behind it.
    """

    row: int
    column: int
    text: str
    tone: float = 0.0
    statements: tuple[str, ...] = ()
    results: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Hold a table whose rows and columns are entities, by IRI; cells without evidence are left out."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[Cell, ...]
    corner: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Hold what a page says and how it is arranged.

    Attributes:
        title: What is shown, "" for the whole graph.
        note: What was left out and how the picture reads, "" where there is nothing to say.
        places: IRI → position, in any unit, y downwards; a node without one is not drawn. Empty where the layout is to
            find them.
        guides: Lines behind the picture, in the unit of the places.
        table: A table to show in place of the picture.
        home: Address below which each node has a page of its own, or ""; the abstracts are there.
        quick: Whether a rougher layout will do, which is there many times sooner.
    """

    title: str = ""
    note: str = ""
    places: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    guides: tuple[Guide, ...] = ()
    table: Table | None = None
    home: str = ""
    quick: bool = False
