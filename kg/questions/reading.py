"""Read what a question needs out of a store by index: solutions of a query, things with labels, evidence.

Imports `store`, `query` and what is below. Each query is a constant with `VALUES ?name { }` where things go in
(`kg.query.slots`).
"""

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from kg.iri import ONTOLOGY
from kg.model import PREDICATES
from kg.query import Solutions, run_query
from kg.query.slots import fill
from kg.questions.answer import Evidence, Thing
from kg.store import Store
from kg.terms import term

Solution = dict[str, str]
"""The values of one solution by variable; "" where a variable is unbound."""

_BATCH = 500
"""Things looked up with one query; more make the text of the query long and no look-up faster."""

_THINGS = "SELECT ?thing ?label ?type WHERE { VALUES ?thing { } ?thing rdfs:label ?label ; a ?type }"
_EVIDENCE = """
SELECT ?said ?quote ?paper ?title ?link ?date ?confidence WHERE {
  VALUES ?said { }
  ?said kg:confidence ?confidence ; prov:wasDerivedFrom ?paper ; kg:evidence/oa:hasSelector/oa:exact ?quote .
  ?paper dcterms:title ?title .
  OPTIONAL { ?paper dcterms:issued ?date }
  OPTIONAL { ?paper schema:url ?link }
}
"""
_SIDES = """
SELECT ?said ?predicate ?other ?paper ?confidence WHERE {
  VALUES ?node { }
  ?said rdf:%s ?node ; rdf:predicate ?predicate ; rdf:%s ?other ; kg:confidence ?confidence ;
    prov:wasDerivedFrom ?paper .
}
"""
SAYS, IS_SAID = _SIDES % ("subject", "object"), _SIDES % ("object", "subject")
"""The statements with a thing as their subject, and as their object: ?said ?predicate ?other ?paper ?confidence."""


def bare(iri: str) -> Thing | None:
    """Return a thing whose label is still to be looked up, or None for ""."""
    return Thing("", iri, "") if iri else None


class Reader:
    """Read a store; leave out what is less certain than `min_confidence`, in [0, 1]."""

    def __init__(self, store: Store, min_confidence: float = 0.0) -> None:
        self.store, self.min_confidence = store, min_confidence

    def select(self, sparql: str, **things: Iterable[str] | Literal) -> list[Solution]:
        """Return the solutions of a query with these IRIs in its `VALUES ?name { }`, in the order of the query.

        Solutions with a `?confidence` that is too low are left out. Nothing given for a slot means no solutions.
        """
        slots = {name: _terms(values) for name, values in things.items()}
        if not all(slots.values()):
            return []
        (wide,) = [name for name, terms in slots.items() if len(terms) == max(map(len, slots.values()))][:1] or [""]
        found: list[Solution] = []
        for start in range(0, len(slots[wide]) if wide else 1, _BATCH):
            part = {**slots, wide: slots[wide][start : start + _BATCH]} if wide else {}
            found += self._solutions(fill(sparql, part))
        return found

    def _solutions(self, sparql: str) -> list[Solution]:
        answer = run_query(self.store, sparql)
        if not isinstance(answer, Solutions):
            return []
        rows = ({n: _text(c) for n, c in zip(answer.variables, row, strict=True)} for row in answer.rows)
        least = self.min_confidence
        return [row for row in rows if not least or float(row.get("confidence") or 1.0) >= least]

    def things(self, iris: Iterable[str]) -> dict[str, Thing]:
        """Return label and class of things by IRI; those that the graph does not describe are missing."""
        found = self.select(_THINGS, thing=iris)
        kept = (s for s in found if s["type"].startswith(ONTOLOGY))
        return {s["thing"]: Thing(s["label"], s["thing"], s["type"].removeprefix(ONTOLOGY)) for s in kept}

    def evidence(self, said: Iterable[str]) -> dict[str, Evidence]:
        """Return the evidence of statements and results by their IRIs."""
        found: dict[str, Evidence] = {}
        for s in self.select(_EVIDENCE, said=said):
            link = s["link"] if s["link"].startswith(("http://", "https://")) else ""
            one = Evidence(s["quote"], s["title"], s["paper"], link, s["date"], float(s["confidence"]), s["said"])
            found[s["said"]] = min(one, found.get(s["said"], one))
        return found


def missing_statements(store: Store) -> str:
    """Return a sentence on why questions find no statements in a store, or "" where it holds them as they are asked.

    >>> missing_statements(Store(None))
    ''
    """
    database = store.database

    def has(predicate: str) -> bool:
        """Say whether anything stands under a property."""
        return any(True for _ in database.quads_for_pattern(None, term(predicate), None, None))

    if has("rdf:subject") or not any(has(f"kg:{name}") for name in PREDICATES):
        return ""
    form = "rdf12" if has("rdf:reifies") else "none"
    return f"this store was built with --rdf {form}, without the statements that are asked here; use --rdf reify"


def _terms(values: Iterable[str] | Literal) -> list[NamedNode | Literal]:
    return [values] if isinstance(values, Literal) else [NamedNode(value) for value in sorted(set(values))]


def _text(term: object) -> str:
    return str(getattr(term, "value", ""))
