"""Say why a statement is believed: the sentences of the papers, for one entity, for two, or for a statement's IRI."""

from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.errors import QueryError, UnknownNameError
from kg.iri import compress
from kg.query import Solutions, run_query
from kg.query.answers import Term
from kg.store import Store
from kg.terms import key, plain

_STATEMENTS = """
SELECT ?statement ?subjectNode ?subject ?predicate ?objectNode ?object ?quote ?paper ?title ?date ?confidence WHERE {
  ?statement rdf:subject ?subjectNode ; rdf:predicate ?predicate ; rdf:object ?objectNode ;
    kg:confidence ?confidence ; prov:wasDerivedFrom ?paper ; kg:evidence/oa:hasSelector/oa:exact ?quote .
  ?subjectNode rdfs:label ?subject . ?objectNode rdfs:label ?object . ?paper dcterms:title ?title .
  OPTIONAL { ?paper dcterms:issued ?date }
}
"""
_NODES = "SELECT ?node ?name WHERE { ?node kg:key ?name }"

Row = dict[str, Term | None]


@dataclass(frozen=True, slots=True, order=True)
class Explanation:
    """Hold one statement in words, with the sentence that says so; IRIs of paper and statement in full."""

    subject: str
    predicate: str
    object: str
    quote: str
    title: str
    paper: str
    date: str
    confidence: float
    statement: str


def explain(
    store: Store, names: Sequence[str], *, predicate: str = "", min_confidence: float = 0.0
) -> list[Explanation]:
    """Return the statements about one entity, between two, or the one of an IRI.

    Args:
        store: An open store.
        names: One or two names as people type them, or one statement's IRI; the first is the subject where a
            predicate is given with two.
        predicate: Only statements of this property, `outperforms`.
        min_confidence: In [0, 1]; leave out what is less certain.

    Returns:
        The statements, most certain first.

    Raises:
        UnknownNameError: A name is of no entity and no paper of the store.
        QueryError: More than two names.

    Cost: a few milliseconds; linear in the statements about the first name.
    """
    if len(names) > 2:
        raise QueryError("name one or two things to explain")
    if names[0].startswith(("http://", "https://")):
        rows = _rows(store, "statement", NamedNode(names[0]))
        if not rows:
            raise UnknownNameError("statement", names[0], [])
    else:
        rows = _about(store, [_nodes(store, name) for name in names], directed=bool(predicate))
    found = {_explanation(row) for row in rows}
    wanted = [e for e in found if e.predicate == (predicate or e.predicate) and e.confidence >= min_confidence]
    return sorted(wanted, key=lambda e: (-e.confidence, e))


def _about(store: Store, ends: Sequence[set[Term]], *, directed: bool) -> list[Row]:
    """Return the statements with the first end on either side, or with the second on the other."""
    near = sorted(ends[0], key=str)
    rows = [row for node in near for row in _rows(store, "subjectNode", node)]
    turned = [row for node in near for row in _rows(store, "objectNode", node)]
    if len(ends) == 1:
        return rows + turned
    rows = [row for row in rows if row["objectNode"] in ends[1]]
    return rows if directed else rows + [row for row in turned if row["subjectNode"] in ends[1]]


def _nodes(store: Store, name: str) -> set[Term]:
    answer = run_query(store, _NODES, bindings={"name": plain(key(name))})
    nodes = {row[0] for row in answer.rows if row[0] is not None} if isinstance(answer, Solutions) else set()
    if not nodes:
        raise UnknownNameError("entity or paper", name, [])
    return nodes


def _rows(store: Store, variable: str, node: Term) -> list[Row]:
    answer = run_query(store, _STATEMENTS, bindings={variable: node})
    if not isinstance(answer, Solutions):
        return []
    return [dict(zip(answer.variables, solution, strict=True)) for solution in answer.rows]


def _explanation(row: Row) -> Explanation:
    def text(name: str) -> str:
        return str(getattr(row[name], "value", ""))

    return Explanation(
        subject=text("subject"),
        predicate=compress(text("predicate")).removeprefix("kg:"),
        object=text("object"),
        quote=text("quote"),
        title=text("title"),
        paper=text("paper"),
        date=text("date"),
        confidence=float(text("confidence")),
        statement=text("statement"),
    )
