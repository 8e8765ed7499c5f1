"""The statements that are least certain: where to look first when reviewing a graph."""

from kg.questions.answer import Answer
from kg.questions.reading import Reader
from kg.questions.statements import COLUMNS, find_statements, statement_row
from kg.terms import decimal

LEAST = 200
"""Statements that are looked at, the least certain of all."""

_LEAST = """
SELECT ?said WHERE {
  { SELECT ?said ?confidence WHERE { ?said kg:confidence ?confidence . FILTER(?confidence >= %s) } }
  ?said rdf:predicate %s .
}
%s LIMIT %d
"""
"""The confidences first, which a database on disk holds in their order, so that the first solutions are the least."""


def uncertain(reader: Reader, *, property: str) -> Answer:  # noqa: A002  as the user calls it
    """Answer which statements are least certain, the least certain first.

    Cost: a walk along the confidences until there are enough statements, and one over those of the property.
    """
    of = f"kg:{property}" if property else "?predicate"
    order = "" if reader.store.folder else "ORDER BY ?confidence"
    found = reader.select(_LEAST % (decimal(reader.min_confidence).value, of, order, LEAST + 1))
    statements = find_statements(reader, said=[s["said"] for s in found[:LEAST]])
    rows = [statement_row(s) for s in sorted(statements, key=lambda s: (float(s["confidence"]), s["said"]))]
    notes = [] if rows else ["there is no such statement"]
    notes += [f"there are more: of all, the {LEAST} least certain are looked at"] if len(found) > LEAST else []
    return Answer("The least certain statements", COLUMNS, tuple(rows), notes=tuple(notes), layout="sentences")
