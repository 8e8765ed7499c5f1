"""Panels: each one of the questions about the thing that a page is of, shown at once or on request."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlencode

from kg.query import load_query
from kg.questions import QUESTIONS, Answer, Reader, Thing, ask
from kg.serve.pages.content import Shown
from kg.serve.pages.statements import statements_about
from kg.serve.pages.visit import Visit

ROWS = 6
"""Rows of a panel at first."""

LONG = 24
"""Triples of those that a panel grows with from which it comes after the page."""

MORE = 200
"""Rows of a panel that is shown alone."""


@dataclass(frozen=True, slots=True)
class Panel:
    """Describe a panel.

    Attributes:
        name: Its name in the address.
        title: Its heading.
        question: The question that it shows, one of `kg.questions.QUESTIONS`.
        parameter: The question's parameter that takes the thing.
        values: Further values of the question.
        query: Name of the named query that asks the same of the SPARQL endpoint, or "".
        at_once: Whether it is shown with the page, because it is quick and most want it.
        grows_with: Properties whose triples about the thing make it long; where there are `LONG` of them, it is shown
            when it is looked at.
        needed: Whether it is shown where it says nothing.
    """

    name: str
    title: str
    question: str
    parameter: str
    values: tuple[tuple[str, str], ...] = ()
    query: str = ""
    at_once: bool = True
    grows_with: tuple[str, ...] = ()
    needed: bool = False


def said(name: str, title: str, query: str = "") -> Panel:
    """Return the panel of all statements of one property that a thing is an end of."""
    return Panel(name, title, "explain", "statement", (("property", name),), query)


def shown(
    panels: Sequence[Panel], visit: Visit, thing: Thing, given: Mapping[str, Answer] | None = None
) -> tuple[Shown, ...]:
    """Return the panels of a thing, or the one that the address asks for, longer.

    Args:
        panels: Those of the thing's class.
        visit: The visit.
        thing: The thing.
        given: Answers that are there already, by the names of panels.

    Raises:
        UnknownNameError: A value that the address gives names nothing.
        QueryError: The address gives a wrong limit.
    """
    wanted, limit = visit.value("panel"), row_limit(panels, visit)
    alone = [panel for panel in panels if panel.name == wanted]
    asked = [panel.name for panel in alone or panels if panel.question == "explain" and panel.values]
    told = statements_about(Reader(visit.store), thing, asked, limit, however_many=bool(alone))
    made = []
    for panel in alone or panels:
        answer = {**told, **(given or {})}.get(panel.name)
        if panel.name not in told and not answer and (alone or (panel.at_once and not _is_long(panel, visit, thing))):
            answer = ask(visit.store, panel.question, _values(panel, visit, thing), limit=limit)
        if alone or answer is None or answer.rows or panel.needed:
            made.append(_shown(panel, visit, thing, answer))
    return tuple(made)


def row_limit(panels: Sequence[Panel], visit: Visit, rows: int = ROWS) -> int:
    """Return how many rows a panel of a page has at most: more than `rows` where it is asked for alone.

    Raises:
        QueryError: The address gives a wrong limit.
    """
    alone = visit.value("panel") in {panel.name for panel in panels}
    return visit.number("limit", MORE if alone else rows, MORE)


def _is_long(panel: Panel, visit: Visit, thing: Thing) -> bool:
    return len(list(islice(visit.store.links(thing.iri, panel.grows_with), LONG))) == LONG


def _shown(panel: Panel, visit: Visit, thing: Thing, answer: Answer | None) -> Shown:
    in_view = answer is None and panel.at_once
    asked = {"panel": panel.name, **({"limit": ROWS} if in_view else {})}
    query = visit.place("query", name=panel.query, iri=thing.iri) if panel.query else ""
    data = visit.place(f"api/{panel.question}", **_values(panel, visit, thing))
    address = f"{visit.address(thing.iri)}?{urlencode(asked)}"
    return Shown(panel.name, panel.title, answer, address, data, query, in_view)


def _values(panel: Panel, visit: Visit, thing: Thing) -> dict[str, str]:
    """Return the question's values: the thing, those of the panel, and those of the address, such as a metric."""
    own = {panel.parameter: thing.iri, **dict(panel.values)}
    optional = [p.name for p in QUESTIONS[panel.question].parameters if not p.required and p.name not in own]
    given = {name: visit.value(name) for name in optional if visit.value(name)}
    return {**own, **given}


def bound_query(name: str, iri: str) -> str:
    """Return the SPARQL of a named query with a thing in its first parameter; without one, with its example.

    Raises:
        UnknownNameError: There is no such query.
        QueryError: It takes no thing.
    """
    query = load_query(name)
    if not iri or not query.parameters:
        return query.sparql
    return query.bind({query.parameters[0].name: iri})
