"""What a page shows, as data: facts and panels. HTML and the JSON twin are both made of it.

Imports `questions` only.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kg.questions import Answer, Thing
from kg.questions.answer import Cell

SCHEMA_VERSION = 1
"""Version of the JSON of pages."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Hold one panel of a page.

    Attributes:
        name: Its name in the address, and its anchor.
        title: Its heading.
        answer: What it shows, or None where it is shown on request.
        address: Address of the page with this panel alone.
        data: Address of the same answer as JSON.
        query: Address of the editor with a query that asks the same, or "".
        in_view: Whether a script fetches it as soon as it is looked at, rather than on request.
    """

    name: str
    title: str
    answer: Answer | None
    address: str
    data: str
    query: str = ""
    in_view: bool = False

    def to_json(self) -> dict[str, Any]:
        """Return the panel as JSON values."""
        parts = {name: getattr(self, name) for name in ("name", "title", "address", "data", "query")}
        return {**parts, "answer": self.answer.to_json() if self.answer else None}


@dataclass(frozen=True, slots=True)
class Content:
    """Hold what a page shows.

    Attributes:
        template: File of `kg/serve/templates` that lays it out.
        title: Its heading, and the document's title.
        type: What the page is of: a class, or what it is for.
        iri: IRI of the thing that the page is of, or "".
        facts: What is known of it, by name.
        panels: What is shown of it, in order.
        data: Further values of this page, JSON values by name.
        drawn: Values that only the template needs.
        status: HTTP status.
        document: Makes the whole page, where no template lays it out.
        policy: The content security policy of such a page.
    """

    template: str
    title: str
    type: str
    iri: str = ""
    facts: Mapping[str, Cell] = field(default_factory=dict)
    panels: tuple[Shown, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)
    drawn: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200
    document: Callable[[], str] | None = None
    policy: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the page as JSON values, under `schema_version`.

        >>> Content("error.html", "Nothing", "error").to_json()["panels"]
        []
        """
        facts = {name: cell.to_json() if isinstance(cell, Thing) else cell for name, cell in self.facts.items()}
        return {
            "schema_version": SCHEMA_VERSION,
            "title": self.title,
            "type": self.type,
            "iri": self.iri,
            "facts": facts,
            "panels": [panel.to_json() for panel in self.panels],
            **self.data,
        }
