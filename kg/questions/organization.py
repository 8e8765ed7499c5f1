"""The papers of an organization, and what they introduce."""

from kg.questions.answer import Answer, Column, Row, Thing
from kg.questions.reading import Reader, bare
from kg.questions.statements import find_statements

_INTRODUCED = """
SELECT ?paper ?label ?confidence WHERE {
  VALUES ?paper { }
  ?said rdf:subject ?paper ; rdf:predicate kg:introduces ; rdf:object ?thing ; kg:confidence ?confidence .
  ?thing rdfs:label ?label .
}
"""
_COLUMNS = (
    Column("date", "date"),
    Column("paper", "thing"),
    Column("introduces", "text", "the names of what the paper introduces"),
    Column("confidence", "number", "of the affiliation, in [0, 1]"),
)


def organization(reader: Reader, *, organization: Thing) -> Answer:
    """Answer which papers come from an organization, newest first."""
    found = [s for s in find_statements(reader, object=[organization.iri]) if s["predicate"] == "affiliatedWith"]
    named: dict[str, set[str]] = {}
    for s in reader.select(_INTRODUCED, paper={s["paper"] for s in found}):
        named.setdefault(s["paper"], set()).add(s["label"])
    rows, seen = [], set[str]()
    for s in found:
        if s["subject"] not in seen:
            seen.add(s["subject"])
            introduced = ", ".join(sorted(named.get(s["paper"], ())))
            rows.append(Row((s["date"], bare(s["subject"]), introduced, float(s["confidence"])), (s["said"],)))
    notes = () if rows else (f"no paper is said to come from {organization.label}",)
    return Answer(f"Papers of {organization.label}", _COLUMNS, tuple(rows), notes=notes)
