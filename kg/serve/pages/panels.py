"""Panels: each one of the questions about the thing that a page is of, shown at once or on request."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from kg.query import load_query
from kg.questions import QUESTIONS, Answer, Reader, Thing, ask
from kg.serve.pages.content import Shown
from kg.serve.pages.statements import statements_about
from kg.serve.pages.visit import Visit

ROWS = 8
"""Rows of a panel at first."""

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
        needed: Whether it is shown where it says nothing.
    """

    name: str
    title: str
    question: str
    parameter: str
    values: tuple[tuple[str, str], ...] = ()
    query: str = ""
    at_once: bool = True
    needed: bool = False


def said(name: str, title: str, query: str = "") -> Panel:
    """Return the panel of all statements of one property that a thing is an end of."""
    return Panel(name, title, "explain", "statement", (("property", name),), query)


def _property(panel: Panel) -> str:
    return dict(panel.values).get("property", "")


def shown(panels: Sequence[Panel], visit: Visit, thing: Thing) -> tuple[Shown, ...]:
    """Return the panels of a thing, or the one that the address asks for, longer.

    Raises:
        UnknownNameError: A value that the address gives names nothing.
        QueryError: The address gives a wrong limit.
    """
    wanted = visit.value("panel")
    alone = [panel for panel in panels if panel.name == wanted]
    limit = visit.number("limit", MORE if alone else ROWS, MORE)
    wanted_of = [_property(panel) for panel in alone or panels if _property(panel)]
    told = statements_about(Reader(visit.store), thing, wanted_of, limit)
    made = [_shown(panel, visit, thing, limit if panel.at_once or alone else 0, told) for panel in alone or panels]
    return tuple(one for one, panel in zip(made, alone or panels, strict=True) if alone or _says(one, panel))


def _says(one: Shown, panel: Panel) -> bool:
    return one.answer is None or bool(one.answer.rows) or panel.needed


def _shown(panel: Panel, visit: Visit, thing: Thing, limit: int, told: Mapping[str, Answer]) -> Shown:
    values = _values(panel, visit, thing)
    answer = told.get(_property(panel))
    if answer is None and limit:
        answer = ask(visit.store, panel.question, values, limit=limit)
    local = visit.address(thing.iri)
    query = visit.place("query", name=panel.query, iri=thing.iri) if panel.query else ""
    data = visit.place(f"api/{panel.question}", **values)
    return Shown(panel.name, panel.title, answer, f"{local}?{urlencode({'panel': panel.name})}", data, query)


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
