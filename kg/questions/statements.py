"""Statements and numbers with their qualifiers, as several questions list them."""

import dataclasses
from collections.abc import Iterable, Sequence

from kg.iri import ONTOLOGY
from kg.questions.answer import Answer, Column, Row, Thing
from kg.questions.reading import Reader, Solution, bare
from kg.style import PREDICATE_WORDS

_STATEMENTS = """
SELECT ?said ?subject ?predicate ?object ?benchmark ?metric ?hardware ?paper ?date ?confidence WHERE {
  %s
  ?said rdf:subject ?subject ; rdf:object ?object ; rdf:predicate ?predicate ; kg:confidence ?confidence ;
    prov:wasDerivedFrom ?paper .
  OPTIONAL { ?paper dcterms:issued ?date }
  OPTIONAL { ?said kg:benchmark ?benchmark }
  OPTIONAL { ?said kg:metric ?metric }
  OPTIONAL { ?said kg:hardware ?hardware }
}
"""
_RESULTS = """
SELECT ?said ?subject ?kind ?name ?value ?low ?unit ?benchmark ?baseline ?hardware ?paper ?date ?confidence WHERE {
  %s
  ?said kg:value ?value ; kg:kind ?kind ; kg:metricLabel ?name ; kg:unit ?unit ; kg:confidence ?confidence ;
    prov:wasDerivedFrom ?paper .
  OPTIONAL { ?said kg:valueLow ?low }
  OPTIONAL { ?paper dcterms:issued ?date }
  OPTIONAL { ?said kg:subject ?subject }
  OPTIONAL { ?said kg:benchmark ?benchmark }
  OPTIONAL { ?said kg:baseline ?baseline }
  OPTIONAL { ?said kg:hardware ?hardware }
}
"""
_PATHS = {name: f"kg:{name}" for name in ("subject", "benchmark", "baseline", "hardware")}
"""What of a result may be missing, so that to ask for it takes a pattern of its own."""

COLUMNS = (
    Column("subject", "thing"),
    Column("relation", "text", "a property in words, or the kind of a number"),
    Column("object", "thing", "what the number compares with, where there is a number"),
    Column("number", "text", "value, unit and metric of a result"),
    Column("benchmark", "thing"),
    Column("metric", "thing"),
    Column("hardware", "thing"),
    Column("reported_by", "thing", "the paper that says so"),
    Column("date", "date"),
    Column("confidence", "number", "in [0, 1]"),
)


def find_statements(reader: Reader, **ends: Iterable[str]) -> list[Solution]:
    """Return the statements with these things as `subject`, `object`, `paper`, or with these IRIs as `said`; ordered.

    The predicate comes without its prefix.
    """
    found = reader.select(_STATEMENTS % _slots(ends), **ends)
    for s in found:
        s["predicate"] = s["predicate"].removeprefix(ONTOLOGY)
    return _newest_first(found)


def find_results(reader: Reader, **ends: Iterable[str]) -> list[Solution]:
    """Return the results with these things as `subject`, `benchmark`, `baseline`, `hardware` or `paper`; ordered."""
    patterns = " ".join(f"?said {_PATHS[name]} ?{name} ." for name in ends if name in _PATHS)
    return _newest_first(reader.select(_RESULTS % f"{_slots(ends)} {patterns}", **ends))


def _slots(ends: Iterable[str]) -> str:
    return " ".join(f"VALUES ?{name} {{ }}" for name in ends)


def _newest_first(found: Sequence[Solution]) -> list[Solution]:
    return sorted(sorted(found, key=lambda s: s["said"]), key=lambda s: s["date"], reverse=True)


_INTRODUCING = "SELECT ?paper WHERE { VALUES ?node { } ?paper kg:introduces ?node }"
_CERTAINLY_INTRODUCING = """
SELECT ?paper ?confidence WHERE {
  VALUES ?node { }
  ?said rdf:object ?node ; rdf:predicate kg:introduces ; rdf:subject ?paper ; kg:confidence ?confidence .
}
"""


def introducing(reader: Reader, iri: str) -> list[str]:
    """Return the papers that introduce a thing, which speak of it as themselves."""
    query = _CERTAINLY_INTRODUCING if reader.min_confidence else _INTRODUCING
    return sorted({s["paper"] for s in reader.select(query, node=[iri])})


_VARIANTS = "SELECT ?variant WHERE { VALUES ?node { } ?variant kg:variantOf ?node }"


def variants(reader: Reader, iri: str) -> list[str]:
    """Return the variants of a thing."""
    return sorted(s["variant"] for s in reader.select(_VARIANTS, node=[iri]))


def without(answer: Answer, *names: str) -> Answer:
    """Return an answer without the columns of these names."""
    kept = [n for n, column in enumerate(answer.columns) if column.name not in names]
    rows = (dataclasses.replace(row, cells=tuple(row.cells[n] for n in kept)) for row in answer.rows)
    return dataclasses.replace(answer, columns=tuple(answer.columns[n] for n in kept), rows=tuple(rows))


def statement_row(s: Solution, group: str = "") -> Row:
    """Return a statement as a row under `COLUMNS`."""
    return _row(s, group, (PREDICATE_WORDS[s["predicate"]][0], bare(s["object"]), None, bare(s["metric"])))


def result_row(s: Solution, group: str = "") -> Row:
    """Return a number as a row under `COLUMNS`."""
    return _row(s, group, (s["kind"], bare(s["baseline"]), number(s), None))


def _row(s: Solution, group: str, middle: tuple[str, Thing | None, str | None, Thing | None]) -> Row:
    relation, other, written, metric = middle
    ends = (bare(s["subject"]), relation, other, written, bare(s["benchmark"]), metric, bare(s["hardware"]))
    return Row((*ends, bare(s["paper"]), s["date"], float(s["confidence"])), (s["said"],), group)


def number(s: Solution) -> str:
    """Return value, unit and metric of a result as text.

    >>> number({"low": "1.5", "value": "2", "unit": "x", "name": "speedup"})
    '1.5–2 x speedup'
    """
    low = f"{float(s['low']):.10g}–" if s["low"] else ""
    unit = s["unit"] if s["unit"] == "%" else f" {s['unit']}" if s["unit"] else ""
    name = f" {s['name']}" if s["name"] != s["unit"] else ""
    return f"{low}{float(s['value']):.10g}{unit}{name}"
