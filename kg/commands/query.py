"""Answer SPARQL: a query's text, a file that holds one, - for standard input, or a named query; without, list these.

kg query
kg query outperforms EAGLE
kg query leaderboard --bind name=GSM8K --format csv
kg query 'SELECT ?m WHERE { ?m kg:runsOn/rdfs:label "NVIDIA A100" }'

Values fill the parameters of a named query in order; --bind names them. Names match whatever their case and
punctuation; an IRI means the thing itself. Prefixes are known. Queries only read, and only the store: updates are
refused, as kg build, kg update and kg remove make the store.
"""

import argparse
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.commands import add_format, add_limit, add_memory, add_min_confidence, add_store, add_timeout, tell
from kg.errors import AmbiguousNameError, QueryError, ReadError, UnknownNameError
from kg.iri import PREFIXES, expand
from kg.query import (
    FORMATS,
    MEMORY_BYTES,
    QUERIES,
    Answer,
    NamedQuery,
    Solutions,
    Truth,
    check_terms,
    format_answer,
    load_query,
    run_query,
)
from kg.query import table as as_table
from kg.questions.names import find_thing
from kg.questions.reading import Reader, missing_statements
from kg.store import Store
from kg.terminal import counted, format_solutions, format_table
from kg.terms import plain

_DESCRIBE = re.compile(r"\s*(?:DESCRIBE|PREFIX|BASE)\s", re.IGNORECASE)
"""How a query starts that may have no brace; other queries have one."""

_VARIABLE = re.compile(r"[?$]?\w+")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("query", nargs="?", metavar="QUERY", help="name, file, SPARQL or -")
    parser.add_argument("values", nargs="*", metavar="VALUE", help="values of a named query's parameters, in order")
    add_store(parser)
    add_min_confidence(parser)
    parser.add_argument("--bind", action="append", default=[], metavar="NAME=VALUE", help="bind a variable; repeatable")
    add_format(parser, ("table", *FORMATS))
    add_limit(parser, 1000)
    add_timeout(parser, 30.0, "query")
    add_memory(parser, MEMORY_BYTES)


def run(args: argparse.Namespace) -> int:
    """Answer and print."""
    if args.query is None:
        print(_listing())
        return 0
    with Store(args.store) as store:
        answer = _answer(store, args)
        missing = missing_statements(store) if args.query in QUERIES else ""
    if args.format == "table":
        header, rows = as_table(answer)
        shown = format_solutions(header, rows) if rows else "no solutions"
        print(shown or f"{counted(len(rows), 'solution')}, none with a value")
    else:
        sys.stdout.write(format_answer(answer, args.format))
    if not isinstance(answer, Truth) and answer.truncated:
        tell(f"note: cut after {args.limit}; a higher --limit, or all, gives more")
    if missing:
        tell(f"note: {missing}")
    return 0


def _listing() -> str:
    queries = [load_query(name) for name in QUERIES]
    rows = [(q.name, " ".join(p.name for p in q.parameters), q.title) for q in queries]
    return format_table(("query", "values", "answers"), rows)


def _answer(store: Store, args: argparse.Namespace) -> Answer:
    bindings = _bindings(args.bind)
    limited = partial(run_query, limit=args.limit, timeout_s=args.timeout, memory_bytes=args.memory)
    if args.query in QUERIES:
        return answer_named(store, args.query, args.values, bindings, least=args.min_confidence, run=limited)
    text = query_text(args.query, args.values)
    if args.min_confidence:
        raise QueryError("--min-confidence is for named queries; write FILTER(?confidence >= …) here")
    return limited(store, text, bindings={name: _term(value) for name, value in bindings.items()})


def answer_named(
    store: Store,
    name: str,
    given: Sequence[str],
    bindings: Mapping[str, str],
    *,
    least: float = 0.0,
    run: Callable[[Store, str], Answer] = run_query,
) -> Answer:
    """Answer a named query.

    Args:
        store: An open store.
        name: One of `QUERIES`.
        given: Values of its parameters in order.
        bindings: Values of its parameters by name.
        least: Solutions below this confidence, in [0, 1], are left out.
        run: What runs it, within limits or without.

    Raises:
        QueryError: The values are not those of the query.
        UnknownNameError: It answers nothing, as nothing in the store has the name.
    """
    named = load_query(name)
    values = named.in_order(given, bindings)
    answer = run(store, named.bind(values, min_confidence=least))
    if isinstance(answer, Solutions) and not answer.rows:
        _check_names(store, named, values)
    return answer


def _check_names(store: Store, named: NamedQuery, values: dict[str, str]) -> None:
    """Refuse a name that nothing in the store has: that is why a query answers nothing."""
    for parameter in named.parameters:
        if parameter.kind == "name":
            with suppress(AmbiguousNameError):
                find_thing(Reader(store), values[parameter.name])


def query_text(query: str, values: Sequence[str] = ()) -> str:
    """Return the SPARQL that is the text itself, in the file of that name, or, for `-`, on standard input.

    Raises:
        QueryError: It names a term of `kg:` that the ontology lacks, or has values, which only a named query takes.
        ReadError: The file holds no text.
        UnknownNameError: It is neither SPARQL nor a file; then a named query was meant.
    """
    try:
        text = query if "{" in query else _read(query)
    except (OSError, ValueError) as error:
        if isinstance(error, UnicodeDecodeError | PermissionError | IsADirectoryError) and query:
            name, reason = ("standard input" if query == "-" else query), getattr(error, "strerror", "") or error
            raise ReadError(name, f"cannot be read as UTF-8 text: {reason}") from error
        if not _DESCRIBE.match(query):
            raise UnknownNameError("query or file", query, list(QUERIES)) from error
        text = query
    if values:
        raise QueryError("values are for named queries; kg query binds the variables of others, with --bind NAME=VALUE")
    check_terms(text)
    return text


def _read(name: str) -> str:
    return (sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()).decode("utf8")


def _bindings(pairs: list[str]) -> dict[str, str]:
    bindings = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not (name and equals):
            raise QueryError(f"--bind {pair!r} is not NAME=VALUE")
        if not _VARIABLE.fullmatch(name):
            raise QueryError(f"--bind {pair!r}: {name!r} is no name of a variable")
        bindings[name.lstrip("?$")] = value
    return bindings


def _term(value: str) -> NamedNode | Literal:
    iri = expand(value) if value.partition(":")[0] in PREFIXES else value
    if not iri.startswith(("http://", "https://")):
        return plain(value)
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise QueryError(f"--bind: {iri!r} is no IRI: {error}") from error
