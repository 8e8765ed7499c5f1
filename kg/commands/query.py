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
import sys
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.commands import add_min_confidence, add_store
from kg.errors import QueryError, ReadError, UnknownNameError
from kg.iri import PREFIXES, expand
from kg.query import FORMATS, QUERIES, Answer, check_terms, format_answer, load_query, run_query, table
from kg.store import Store
from kg.terminal import format_solutions, format_table


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("query", nargs="?", metavar="QUERY", help="name, file, SPARQL or -")
    parser.add_argument("values", nargs="*", metavar="VALUE", help="values of a named query's parameters, in order")
    add_store(parser)
    add_min_confidence(parser)
    parser.add_argument("--bind", action="append", default=[], metavar="NAME=VALUE", help="bind a variable; repeatable")
    parser.add_argument("-f", "--format", choices=("table", *FORMATS), default="table", help="default: %(default)s")
    parser.add_argument("--limit", type=int, default=1000, help="rows at most (default: %(default)s)")
    parser.add_argument("--timeout", type=float, default=30.0, metavar="SECONDS", help="default: %(default)s")


def run(args: argparse.Namespace) -> int:
    """Answer and print."""
    if args.query is None:
        print(_listing())
        return 0
    with Store(args.store) as store:
        answer = _answer(store, args)
    if args.format == "table":
        header, rows = table(answer)
        print(format_solutions(header, rows) if rows else "no solutions")
    else:
        sys.stdout.write(format_answer(answer, args.format))
    return 0


def _listing() -> str:
    queries = [load_query(name) for name in QUERIES]
    rows = [(q.name, " ".join(p.name for p in q.parameters), q.title) for q in queries]
    return format_table(("query", "values", "answers"), rows)


def _answer(store: Store, args: argparse.Namespace) -> Answer:
    bindings = _bindings(args.bind)
    limits = {"limit": args.limit, "timeout_s": args.timeout}
    if args.query in QUERIES:
        named = load_query(args.query)
        names = [p.name for p in named.parameters if p.name not in bindings]
        if len(args.values) > len(names):
            raise QueryError(f"query {named.name} takes {len(names)} values, not {len(args.values)}")
        values = {**dict(zip(names, args.values, strict=False)), **bindings}
        return run_query(store, named.bind(values, min_confidence=args.min_confidence), **limits)
    if args.min_confidence:
        raise QueryError("--min-confidence is for named queries; write FILTER(?confidence >= …) here")
    text = _text(args.query)
    check_terms(text)
    terms = {name: _term(value) for name, value in bindings.items()}
    return run_query(store, text, bindings=terms, **limits)


def _text(query: str) -> str:
    if query == "-":
        return sys.stdin.read()
    if "{" in query:
        return query
    path = Path(query)
    if not path.is_file():
        raise UnknownNameError("query or file", query, list(QUERIES))
    try:
        return path.read_text(encoding="utf8")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(query, f"cannot be read as UTF-8 text: {error}") from error


def _bindings(pairs: list[str]) -> dict[str, str]:
    bindings = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not (name and equals):
            raise QueryError(f"--bind {pair!r} is not NAME=VALUE")
        bindings[name.lstrip("?")] = value
    return bindings


def _term(value: str) -> NamedNode | Literal:
    iri = expand(value) if value.partition(":")[0] in PREFIXES else value
    return NamedNode(iri) if iri.startswith(("http://", "https://")) else Literal(value)
