"""Answer a query in this process, and say what is wrong with one that cannot be answered."""

import re
from collections.abc import Mapping

import pyoxigraph
from pyoxigraph import QueryBoolean, QuerySolutions

from kg.errors import QueryError
from kg.iri import PREFIXES
from kg.query.answers import Answer, Solutions, Term, Triples, Truth
from kg.query.spelling import find_mistake
from kg.query.worker import (
    NO_KEYWORD,
    Found,
    Graphs,
    RefusedError,
    cut_solutions,
    cut_triples,
    start,
    without_service,
)

_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_EXPECTED = re.compile(r"\b[A-Z]{2,}\b|\"[^\"\\\\ ]\"")
_CLASSES = re.compile(r"\[[^\]]*\]")
_REASONS = {
    "a variable that is unbound": "a variable is selected that is not in the GROUP BY",
    "IRI parsing failed": "this is no IRI",
}
"""What the parser says beside what it expects, in words."""

_UNSELECTED = re.compile(r"variable \?(\w+) in its SELECT projection")

_FORM = re.compile(r"(?:\s|#[^\n]*\n|PREFIX\s+\S*\s*<[^>]*>|BASE\s*<[^>]*>)*([A-Z]+)", re.IGNORECASE)
_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})


def begin(
    database: pyoxigraph.Store,
    query: str,
    bindings: Mapping[str, Term] | None = None,
    graphs: Graphs | None = None,
) -> Found:
    """Check a query and begin to answer it; `graphs` as in `kg.query.worker.start`, the rest as in `run_query`.

    Raises:
        QueryError: It is wrong or refused, or a bound variable is not selected.
    """
    try:
        return start(database, query, PREFIXES, bindings or {}, graphs)
    except (SyntaxError, RuntimeError, ValueError, OSError) as error:
        raise explained(query, error) from error


def evaluate(database: pyoxigraph.Store, query: str, bindings: Mapping[str, Term], limit: int | None) -> Answer:
    """Check a query and answer it; arguments as in `kg.query.run.run_query`.

    Raises:
        QueryError: It is wrong or refused, or a bound variable is not selected.
    """
    found = begin(database, query, bindings)
    if isinstance(found, QueryBoolean):
        return Truth(bool(found))
    if isinstance(found, QuerySolutions):
        names = tuple(variable.value for variable in found.variables)
        rows, truncated = cut_solutions(found, limit)
        return Solutions(names, tuple(rows), truncated)
    triples, truncated = cut_triples(found, limit)
    return Triples(tuple(triples), truncated)


def explained(query: str, error: Exception) -> QueryError:
    """Return what the engine says of a query, in words that help, with line and column where it is wrong."""
    if isinstance(error, RefusedError):
        masked = without_service(query)
        place = _syntax_error(masked, error)
        called = _word_at(masked, place.line, place.column).upper() == NO_KEYWORD
        reason = ": queries read this store only" if called else ", or the query is wrong near it"
        return QueryError(f"SERVICE is refused{reason}", place.line, place.column)
    if isinstance(error, SyntaxError):
        return _syntax_error(query, error)
    unselected = _UNSELECTED.search(str(error))
    if unselected:
        return QueryError(f"?{unselected[1]} is bound but not selected; name it after SELECT")
    return QueryError(str(error))


def _word_at(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    if not 1 <= line <= len(lines):
        return ""
    found = re.match(r"\w+|\S", lines[line - 1][column - 1 :])
    return found.group() if found else ""


def _syntax_error(query: str, error: SyntaxError) -> QueryError:
    """Return the parser's message as an error with line, column and what stands there."""
    place = _PLACE.match(str(error))
    if not place:
        return QueryError(str(error))
    line, column = int(place[1]), int(place[2])
    word, before = _word_at(query, line, column), query.split("\n")[line - 1][: column - 1].split()
    form = _FORM.match(query)
    if form and form[1].upper() in _UPDATES:
        return QueryError(f"{form[1].upper()} is refused: this answers queries and changes nothing", line, column)
    mistake = find_mistake(query)
    if mistake:
        return mistake.error(query)
    known = next((text for sign, text in _REASONS.items() if sign in place[3]), "")
    if known:
        return QueryError(known, line, column)
    if word:
        reason = f"{word!r} cannot stand here"
    elif "".join(query.split("\n")[line - 1 :])[column - 1 :].strip():
        reason = f"{before[-1]!r} cannot stand here" if before else "wrong here"
    else:
        reason = "the query ends too early"
    expected = _EXPECTED.findall(_CLASSES.sub("", place[3]))
    hint = f"; expected one of {' '.join(expected[:12])}" if expected else ""
    return QueryError(reason + hint, line, column)
