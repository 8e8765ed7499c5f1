"""The page to write SPARQL in: examples, the query, and its answer as a table."""

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.iri import compress
from kg.query import QUERIES, Answer, Solutions, Truth, load_query, run_query
from kg.query.answers import Term
from kg.serve.pages.content import Content
from kg.serve.pages.panels import bound_query
from kg.serve.pages.visit import Visit

ROWS = 200
"""Solutions that the page shows; the endpoint gives all."""

FIRST = """SELECT ?method ?benchmark WHERE {
  ?node kg:evaluatedOn ?other ; rdfs:label ?method .
  ?other rdfs:label ?benchmark
}
LIMIT 20"""


@dataclass(frozen=True, slots=True)
class Field:
    """Hold one value of a solution: its text, and where it leads, or ""."""

    text: str
    link: str = ""
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Hold the answer of a query as a table."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Field, ...], ...]
    truncated: bool = False


def editor_page(visit: Visit) -> Content:
    """Return the editor with the query that the address gives, or the named one, and its answer.

    Raises:
        UnknownNameError: There is no such named query.
    """
    text, name = visit.value("query"), visit.value("name")
    error: QueryError | None = None
    query, table = text or (bound_query(name, visit.value("iri")) if name else FIRST), None
    try:
        table = _table(run_query(visit.store, query, limit=ROWS), visit) if text or name else None
    except QueryError as found:
        error = found
    examples = [load_query(one) for one in QUERIES]
    drawn = {"query": query, "table": table, "error": error, "examples": examples, "name": name, "most": ROWS}
    data = {"query": query, "answer": _json(table) if table else None, "error": str(error) if error else None}
    status = error.http_status if error else 200
    return Content("editor.html", "SPARQL", "editor", data=data, drawn=drawn, status=status)


def _table(answer: Answer, visit: Visit) -> Table:
    if isinstance(answer, Truth):
        return Table(("answer",), ((Field("yes" if answer.value else "no"),),))
    if isinstance(answer, Solutions):
        rows = tuple(tuple(_field(term, visit) for term in row) for row in answer.rows)
        return Table(answer.variables, rows, answer.truncated)
    rows = tuple(tuple(_field(t, visit) for t in (s.subject, s.predicate, s.object)) for s in answer.triples)
    return Table(("subject", "predicate", "object"), rows, answer.truncated)


def _field(term: Term | None, visit: Visit) -> Field:
    if term is None:
        return Field("")
    if isinstance(term, NamedNode):
        link = visit.address(term.value)
        short = compress(term.value)
        text = short if short != term.value else term.value.removeprefix(visit.store.base)
        return Field(text, link if link.startswith(("http://", "https://")) else "")
    if isinstance(term, Literal):
        return Field(term.value, number=term.datatype.value.endswith(("#decimal", "#integer", "#double")))
    return Field(str(term))


def _json(table: Table) -> dict[str, object]:
    rows = [[field.text for field in row] for row in table.rows]
    return {"columns": list(table.columns), "rows": rows, "truncated": table.truncated}
