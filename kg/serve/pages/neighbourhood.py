"""The picture of a thing's neighbourhood: what it is linked to, as `kg view --around` draws it."""

import dataclasses

from kg.questions import Reader
from kg.questions.names import find_thing
from kg.serve.pages.content import Content
from kg.serve.pages.names import mentions_of
from kg.serve.pages.visit import Visit
from kg.view.needs import neighbourhood
from kg.view.page import content_policy, render_html

NODES = 60
"""Nodes of a picture at most: as many as can be read at a glance, and drawn in the time of a page."""

STEPS = 2


def neighbourhood_page(visit: Visit) -> Content:
    """Return what is linked to the thing that the address names, the nearest and most mentioned first.

    Raises:
        UnknownNameError: Nothing is called so.
        AmbiguousNameError: Several things are.
        QueryError: The number of steps is wrong.
    """
    thing = find_thing(Reader(visit.store), visit.value("around"))
    depth, counts = visit.number("depth", STEPS, 4), mentions_of(visit.store)
    graph, part = neighbourhood(visit.store, thing.iri, depth=depth, most=NODES, mentioned=lambda _: counts)
    placed = dataclasses.replace(part, home=visit.root, quick=True)
    papers = [{"iri": p.iri, "label": p.paper.title, "type": "Paper"} for p in graph.papers]
    data = {
        "note": part.note,
        "nodes": papers + [{"iri": e.iri, "label": e.label, "type": e.type} for e in graph.entities],
        "edges": [
            {"subject": s.subject, "property": s.predicate, "object": s.object, "statement": s.iri}
            for s in graph.statements
        ],
    }
    return Content(
        "",
        part.title,
        "graph",
        thing.iri,
        data=data,
        document=lambda: render_html(graph, placed),
        policy=f"{content_policy()}; frame-ancestors 'none'",
    )
