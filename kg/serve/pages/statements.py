"""The statements about a thing by property, looked up together: what several panels of one page show."""

import dataclasses
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from kg.iri import ONTOLOGY
from kg.questions import Answer, Reader, Row, Thing
from kg.questions.asking import finish
from kg.questions.statements import COLUMNS, find_statements, statement_row

_PROPERTIES = """
SELECT ?said ?predicate WHERE {
  VALUES ?node { }
  ?said rdf:%s ?node ; rdf:predicate ?predicate .
}
"""
_CONFIDENCES = "SELECT ?said ?confidence WHERE { VALUES ?said { } ?said kg:confidence ?confidence }"

MANY = 200
"""Statements of one property from which to find the most certain takes long."""


def statements_about(
    reader: Reader, thing: Thing, properties: Sequence[str], limit: int, *, however_many: bool = False
) -> dict[str, Answer | None]:
    """Return the statements of each property that a thing is an end of, the most certain first.

    Gives what the question *explain* gives for each property, in a few queries for all of them.

    Args:
        reader: A reader.
        thing: The thing.
        properties: Which properties.
        limit: Statements of each at most.
        however_many: Whether to answer where there are `MANY` too; otherwise None stands for these.
    """
    if not properties:
        return {}
    found = _by_property(reader, thing)
    few = [name for name in properties if however_many or len(found[name]) < MANY]
    known = reader.select(_CONFIDENCES, said=chain.from_iterable(found[name] for name in few))
    confidence = {s["said"]: float(s["confidence"]) for s in known}
    first = {
        name: sorted((one for one in found[name] if one in confidence), key=lambda said: (-confidence[said], said))
        for name in few
    }
    solutions = {
        s["said"]: s for s in find_statements(reader, said=chain.from_iterable(said[:limit] for said in first.values()))
    }
    rows = [statement_row(solutions[one], name) for name in few for one in first[name][:limit] if one in solutions]
    finished: defaultdict[str, list[Row]] = defaultdict(list)
    for row in finish(Answer("", COLUMNS, tuple(rows)), reader, None).rows:
        finished[row.group].append(dataclasses.replace(row, group=""))
    answers = {name: _answer(name, thing, finished[name], len(first[name])) for name in few}
    return {name: answers.get(name) for name in properties}


def _by_property(reader: Reader, thing: Thing) -> defaultdict[str, set[str]]:
    """Return the statements that a thing is an end of, by property."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for s in chain.from_iterable(reader.select(_PROPERTIES % end, node=[thing.iri]) for end in ("subject", "object")):
        found[s["predicate"].removeprefix(ONTOLOGY)].add(s["said"])
    return found


def _answer(name: str, thing: Thing, rows: Sequence[Row], total: int) -> Answer:
    asked = {"statement": thing.iri, "property": name}
    return Answer("Why this is believed", COLUMNS, tuple(rows), "explain", dict(asked), total=total, layout="sentences")
