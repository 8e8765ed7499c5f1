"""The quotes of a page, with the names in them marked that the statement is about."""

from collections import defaultdict
from collections.abc import Iterable

from kg.questions import Answer, Evidence, Reader, Row, Thing
from kg.serve.pages.content import Content
from kg.serve.pages.marks import Part, mark_names
from kg.store import Store

_FORMS = "SELECT ?thing ?form WHERE { VALUES ?thing { } ?thing skos:altLabel ?form }"
_SUBJECTS = frozenset({"subject", "from"})
_PAPERS = frozenset({"reported_by", "paper"})


class Quotes:
    """Mark names in the quotes of one page; the other written forms of all its things are looked up at once."""

    def __init__(self, store: Store, content: Content) -> None:
        self._iri, self._title = content.iri, content.title
        answers = [panel.answer for panel in content.panels if panel.answer]
        things = {cell for answer in answers for row in answer.rows for cell in row.cells if isinstance(cell, Thing)}
        iris = {thing.iri for thing in things if thing.type != "Paper"} | ({content.iri} - {""})
        self._forms: defaultdict[str, list[str]] = defaultdict(list)
        for s in Reader(store).select(_FORMS, thing=iris):
            self._forms[s["thing"]].append(s["form"])

    def parts(self, answer: Answer, row: Row, one: Evidence) -> tuple[Part, ...]:
        """Return the quote of a row in parts: the names of its subject, of its other things, and the rest."""
        named = [
            (column.name in _SUBJECTS, cell)
            for column, cell in zip(answer.columns, row.cells, strict=True)
            if isinstance(cell, Thing) and column.name not in _PAPERS
        ]
        subjects = [cell for is_subject, cell in named if is_subject]
        own = subjects or [Thing(self._title, self._iri, "")]
        others = [cell for is_subject, cell in named if not is_subject]
        return mark_names(one.quote, {"subject": self._names(own), "object": self._names(others)})

    def _names(self, things: Iterable[Thing]) -> list[str]:
        return [name for thing in things for name in (thing.label, *self._forms[thing.iri])]
