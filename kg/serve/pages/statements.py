"""The statements about a thing by property, looked up together: what several panels of one page show."""

import dataclasses
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from kg.iri import ONTOLOGY
from kg.questions import Answer, Reader, Row, Thing
from kg.questions.asking import finish
from kg.questions.statements import COLUMNS, find_statements, statement_row

_KNOWN = """
SELECT ?said ?predicate ?confidence WHERE {
  VALUES ?node { }
  ?said rdf:%s ?node ; rdf:predicate ?predicate ; kg:confidence ?confidence .
}
"""


def statements_about(reader: Reader, thing: Thing, properties: Sequence[str], limit: int) -> dict[str, Answer]:
    """Return the statements of each property that a thing is an end of, the most certain first.

    Gives what the question *explain* gives for each property, in a few queries for all of them.

    Args:
        reader: A reader.
        thing: The thing.
        properties: Which properties.
        limit: Statements of each at most.
    """
    if not properties:
        return {}
    known: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for s in chain.from_iterable(reader.select(_KNOWN % end, node=[thing.iri]) for end in ("subject", "object")):
        known[s["predicate"].removeprefix(ONTOLOGY)][s["said"]] = float(s["confidence"])
    first = {name: sorted(known[name], key=lambda said: (-known[name][said], said))[:limit] for name in properties}
    solutions = {s["said"]: s for s in find_statements(reader, said=chain.from_iterable(first.values()))}
    rows = [statement_row(solutions[said], name) for name in properties for said in first[name] if said in solutions]
    finished: defaultdict[str, list[Row]] = defaultdict(list)
    for row in finish(Answer("", COLUMNS, tuple(rows)), reader, None).rows:
        finished[row.group].append(dataclasses.replace(row, group=""))
    return {name: _answer(name, thing, finished[name], len(known[name])) for name in properties}


def _answer(name: str, thing: Thing, rows: Sequence[Row], total: int) -> Answer:
    asked = {"statement": thing.iri, "property": name}
    return Answer("Why this is believed", COLUMNS, tuple(rows), "explain", dict(asked), total=total, layout="sentences")
