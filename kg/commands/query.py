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
from contextlib import suppress
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.commands import add_json, add_limit, add_min_confidence, add_store, tell
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
from kg.terminal import format_solutions, format_table
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
    parser.add_argument("-f", "--format", choices=("table", *FORMATS), default="table", help="default: %(default)s")
    add_json(parser)
    add_limit(parser, 1000)
    parser.add_argument("--timeout", type=float, default=30.0, metavar="SECONDS", help="default: %(default)s")
    text = "memory of the query's process (default: %(default)s)"
    parser.add_argument("--memory", type=int, default=MEMORY_BYTES >> 20, metavar="MIB", help=text)


def run(args: argparse.Namespace) -> int:
    """Answer and print."""
    if args.query is None:
        print(_listing())
        return 0
    with Store(args.store) as store:
        answer = _answer(store, args)
        missing = missing_statements(store) if args.query in QUERIES else ""
    form = "json" if args.json else args.format
    if form == "table":
        header, rows = as_table(answer)
        print(format_solutions(header, rows) if rows else "no solutions")
    else:
        sys.stdout.write(format_answer(answer, form))
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
    limits = {"limit": args.limit, "timeout_s": args.timeout, "memory_bytes": args.memory << 20}
    if args.query in QUERIES:
        named = load_query(args.query)
        values = _values(named, args.values, bindings)
        answer = run_query(store, named.bind(values, min_confidence=args.min_confidence), **limits)
        if isinstance(answer, Solutions) and not answer.rows:
            _check_names(store, named, values)
        return answer
    if args.values:
        raise QueryError("values are for named queries; bind variables with --bind NAME=VALUE")
    if args.min_confidence:
        raise QueryError("--min-confidence is for named queries; write FILTER(?confidence >= …) here")
    text = _text(args.query)
    check_terms(text)
    terms = {name: _term(value) for name, value in bindings.items()}
    return run_query(store, text, bindings=terms, **limits)


def _values(named: NamedQuery, given: list[str], bindings: dict[str, str]) -> dict[str, str]:
    """Return the values of a named query by parameter: those given in order fill what `--bind` leaves."""
    names = [parameter.name for parameter in named.parameters if parameter.name not in bindings]
    if len(given) > len(names):
        takes = f"{', '.join(names)} only" if names else "no value"
        raise QueryError(f"query {named.name} takes {takes}; {given[len(names)]!r} is one too many")
    return {**dict(zip(names, given, strict=False)), **bindings}


def _check_names(store: Store, named: NamedQuery, values: dict[str, str]) -> None:
    """Refuse a name that nothing in the store has: that is why a query answers nothing."""
    for parameter in named.parameters:
        if parameter.kind == "name":
            with suppress(AmbiguousNameError):
                find_thing(Reader(store), values[parameter.name])


def _text(query: str) -> str:
    if query == "-":
        return sys.stdin.read()
    if "{" in query:
        return query
    try:
        return Path(query).read_text(encoding="utf8")
    except (OSError, ValueError) as error:
        if _DESCRIBE.match(query):
            return query
        if isinstance(error, UnicodeDecodeError | PermissionError):
            raise ReadError(query, f"cannot be read as UTF-8 text: {error}") from error
        raise UnknownNameError("query or file", query, list(QUERIES)) from error


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
