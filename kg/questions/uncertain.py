"""The statements that are least certain: where to look first when reviewing a graph."""

from heapq import nsmallest

from kg.iri import ONTOLOGY
from kg.questions.answer import Answer
from kg.questions.reading import Reader
from kg.questions.statements import COLUMNS, find_statements, statement_row

LEAST = 200
"""Statements that are looked at, the least certain of all."""

_CONFIDENCES = "SELECT ?said ?confidence WHERE { %s ?said kg:confidence ?confidence . FILTER(?confidence < %s) }"
_OF = "VALUES ?predicate { } ?said rdf:predicate ?predicate ."
_STEPS = ("0.3", "0.5", "0.7", "0.9", "1.1")


def uncertain(reader: Reader, *, property: str) -> Answer:  # noqa: A002  as the user calls it
    """Answer which statements are least certain, the least certain first.

    Cost: linear in the statements below the first bound on the confidence that has enough of them.
    """
    of = {"predicate": [f"{ONTOLOGY}{property}"]} if property else {}
    found: list[tuple[float, str]] = []
    for bound in _STEPS:
        found = [
            (float(s["confidence"]), s["said"]) for s in reader.select(_CONFIDENCES % (_OF if of else "", bound), **of)
        ]
        if len(found) >= LEAST:
            break
    least = [said for _, said in nsmallest(LEAST, found)]
    statements = find_statements(reader, said=least)  # which leaves results out
    rows = [statement_row(s) for s in sorted(statements, key=lambda s: (float(s["confidence"]), s["said"]))]
    notes = [] if rows else ["there is no such statement"]
    notes += [f"there are more: of all, the {LEAST} least certain are looked at"] if len(found) > LEAST else []
    return Answer("The least certain statements", COLUMNS, tuple(rows), notes=tuple(notes), layout="sentences")
