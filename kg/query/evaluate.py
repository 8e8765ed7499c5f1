"""Check a query and answer it in this process."""

import re
from collections.abc import Mapping

import pyoxigraph
from pyoxigraph import QueryBoolean, QuerySolutions, Variable

from kg.errors import QueryError
from kg.iri import PREFIXES
from kg.query.answers import Answer, Solutions, Term, Triples, Truth
from kg.query.spelling import find_mistake
from kg.query.worker import cut_solutions, cut_triples

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
_OUTSIDE = re.compile("SERVICE", re.IGNORECASE)
_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})
_NO_KEYWORD = "SERVICF"
"""As long as SERVICE, and no word of SPARQL."""


def check_query(query: str) -> None:
    """Refuse a query that does not parse, changes the store, or reaches outside.

    Whether the word SERVICE is a keyword is left to the parser: with the word replaced by one that is no keyword,
    a query that has it only in strings, comments or names still parses, and one that calls a service does not. Both
    readings are run on an empty store, the second only.

    Raises:
        QueryError: With line and column.
    """
    masked = _OUTSIDE.sub(_NO_KEYWORD, query)
    try:
        pyoxigraph.Store().query(masked, prefixes=PREFIXES)
    except SyntaxError as error:
        problem = _syntax_error(masked, error)
        if masked != query and _word_at(masked, problem.line, problem.column).upper() == _NO_KEYWORD:
            raise QueryError(
                "SERVICE is refused: queries read this store only", problem.line, problem.column
            ) from error
        if masked != query:
            raise QueryError(
                "SERVICE is refused, or the query is wrong near it", problem.line, problem.column
            ) from error
        raise problem from error


def evaluate(database: pyoxigraph.Store, query: str, bindings: Mapping[str, Term], limit: int | None) -> Answer:
    """Check a query and answer it; arguments as in `kg.query.run.run_query`.

    Raises:
        QueryError: It is wrong or refused, or a bound variable is not selected.
    """
    check_query(query)
    terms = {Variable(name): term for name, term in bindings.items()}
    try:
        found = database.query(query, prefixes=PREFIXES, use_default_graph_as_union=True, substitutions=terms or None)
    except SyntaxError as error:
        raise _syntax_error(query, error) from error
    except (RuntimeError, ValueError, OSError) as error:
        raise query_error(str(error)) from error
    if isinstance(found, QueryBoolean):
        return Truth(bool(found))
    if isinstance(found, QuerySolutions):
        names = tuple(variable.value for variable in found.variables)
        rows, truncated = cut_solutions(found, limit)
        return Solutions(names, tuple(rows), truncated)
    triples, truncated = cut_triples(found, limit)
    return Triples(tuple(triples), truncated)


def query_error(message: str) -> QueryError:
    """Return what pyoxigraph says of a query that parses, in words that help."""
    unselected = _UNSELECTED.search(message)
    if unselected:
        return QueryError(f"?{unselected[1]} is bound but not selected; name it after SELECT")
    return QueryError(message)


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
