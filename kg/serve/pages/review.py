"""The page for those who review the graph: where papers disagree, and what is least certain."""

from kg.model import PREDICATES
from kg.questions import ask
from kg.serve.pages.content import Content, Shown
from kg.serve.pages.panels import MORE, ROWS
from kg.serve.pages.visit import Visit

_PANELS = (("uncertain", "The least certain statements"), ("contradictions", "Where papers disagree"))


def review_page(visit: Visit) -> Content:
    """Return the least certain statements, each with its sentence, and contradictions when they are looked at.

    Raises:
        UnknownNameError: There is no such property.
        QueryError: The limit is wrong.
    """
    wanted, chosen = visit.value("panel"), visit.value("property")
    alone = wanted in dict(_PANELS)
    limit = visit.number("limit", MORE if alone else ROWS, MORE)
    panels = []
    for name, title in _PANELS:
        if not alone or name == wanted:
            values = {"property": chosen} if chosen and name == "uncertain" else {}
            first = alone or name == "uncertain"
            answer = ask(visit.store, name, values, limit=limit) if first else None
            more = visit.place("review", panel=name, limit="" if first else ROWS, **values)
            query = visit.place("query", name=name) if name == "contradictions" else ""
            panels.append(Shown(name, title, answer, more, visit.place(f"api/{name}", **values), query, not first))
    drawn = {"properties": PREDICATES, "chosen": chosen}
    return Content("review.html", "Review", "review", panels=tuple(panels), drawn=drawn)
