"""The page of a thing of the graph: which panels it has, by its class."""

from collections.abc import Mapping, Sequence
from typing import Any

from kg.questions import Answer, Reader, Thing
from kg.questions.answer import Cell
from kg.questions.paper import paper_facts
from kg.questions.show import thing_facts
from kg.serve.pages import benchmark, entity, hardware, method, organization, paper, task
from kg.serve.pages.content import Content
from kg.serve.pages.panels import Panel, shown
from kg.serve.pages.visit import Visit

PANELS: Mapping[str, Sequence[Panel]] = {
    "Method": method.PANELS,
    "Benchmark": benchmark.PANELS,
    "Paper": paper.PANELS,
    "Hardware": hardware.PANELS,
    "Organization": organization.PANELS,
    "Task": task.PANELS,
    "Metric": entity.PANELS,
}
"""The panels of each class."""

_SAID = ("Statement", "Result")


def thing_page(visit: Visit, iri: str) -> Content | None:
    """Return the page of an entity, a paper, a statement or a result; None where the IRI is of something else.

    Raises:
        UnknownNameError: A parameter names nothing.
        QueryError: A parameter is wrong.
    """
    kind = iri.removeprefix(visit.store.base).partition("/")[0].capitalize()
    if kind in _SAID:
        thing = Thing(f"{kind} {iri.rpartition('/')[2]}", iri, kind)
        return Content("thing.html", thing.label, kind, iri, panels=shown(entity.SAID, visit, thing))
    reader = Reader(visit.store)
    found = reader.things([iri]).get(iri)
    if found is None or found.type not in PANELS:
        return None
    facts = _facts(reader, found)
    given, drawn = _prepared(visit, found, facts)
    panels = shown(PANELS[found.type], visit, found, given)
    return Content("thing.html", found.label, found.type, iri, facts, panels, drawn=drawn)


def _facts(reader: Reader, thing: Thing) -> dict[str, Cell]:
    facts = paper_facts(reader, thing) if thing.type == "Paper" else thing_facts(reader, thing)
    bare = {cell.iri for cell in facts.values() if isinstance(cell, Thing)}
    things = reader.things(bare)
    return {name: things.get(cell.iri, cell) if isinstance(cell, Thing) else cell for name, cell in facts.items()}


def _prepared(visit: Visit, thing: Thing, facts: Mapping[str, Cell]) -> tuple[Mapping[str, Answer], Mapping[str, Any]]:
    """Return what a class has beside its panels: answers of panels that come with it, and values of the template."""
    if thing.type == "Benchmark":
        given, plots = benchmark.board(visit, thing)
        return given, {"plots": plots}
    if thing.type == "Paper":
        return {}, paper.drawn(visit, thing, str(facts.get("abstract") or ""))
    return {}, {}
