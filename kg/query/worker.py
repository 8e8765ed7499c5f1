"""Answer one query, where it is asked or, started by the path of this file, in a child process that can be ended.

Imports pyoxigraph and a little of the standard library and nothing of the package, as its start is the price of each
time limit (about 0.04 s; 0.2 s with the package). The job is one JSON object on standard input: `path` of the database,
`query`, `prefixes`, `bindings`, `limit`, `seconds`, `memory_bytes`; the answer one on standard output. After `seconds`
the system ends the process, as nobody else would where the one that waits for it was killed; it gives it no more
address space than `memory_bytes`. The query is parsed here too: a path of two thousand steps takes the parser minutes.
"""

import json
import re
import signal
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Triple, Variable

if sys.platform != "win32":
    import resource

Json = dict[str, Any]
Term = NamedNode | BlankNode | Literal | Triple
Rows = list[tuple[Term | None, ...]]
Found = QuerySolutions | QueryBoolean | QueryTriples
Graphs = tuple[Sequence[NamedNode], Sequence[NamedNode]]
"""The graphs whose merge is the default graph, and those that GRAPH sees."""

NO_KEYWORD = "SERVICF"
"""As long as SERVICE, and no word of SPARQL."""

_OUTSIDE = re.compile("SERVICE", re.IGNORECASE)
_FROM = re.compile(r"\bFROM\b", re.IGNORECASE)


class RefusedError(SyntaxError):
    """Say that a query calls a service; the text is what the parser says of it with another word in the place."""


def without_service(query: str) -> str:
    """Return a query with a word that is no keyword in the place of each SERVICE."""
    return _OUTSIDE.sub(NO_KEYWORD, query)


def start(
    database: pyoxigraph.Store,
    query: str,
    prefixes: dict[str, str],
    terms: Mapping[str, Term],
    graphs: Graphs | None = None,
) -> Found:
    """Begin to answer a query that does not reach outside.

    Whether the word SERVICE is a keyword is left to the parser: with the word replaced by one that is no keyword, a
    query that has it only in strings, comments or names still parses, and one that calls a service does not.

    Args:
        database: What it is asked of.
        query: SPARQL; one that names no graphs by FROM sees all of them, their union as the default graph.
        prefixes: IRIs of the prefixes that need no declaration.
        terms: Values of variables by name.
        graphs: The graphs that it sees, whatever it names itself; None leaves it to the query.

    Raises:
        RefusedError: It calls a service, or is wrong near that word.
        SyntaxError: It does not parse, or is an update.
        RuntimeError, ValueError, OSError: It cannot be answered.
    """
    masked = without_service(query)
    if masked != query:
        try:
            pyoxigraph.Store().query(masked, prefixes=prefixes)
        except SyntaxError as error:
            raise RefusedError(str(error)) from error
    return database.query(
        query,
        prefixes=prefixes,
        use_default_graph_as_union=graphs is None and not names_graphs(query, prefixes),
        default_graph=list(graphs[0]) if graphs else None,
        named_graphs=list(graphs[1]) if graphs else None,
        substitutions={Variable(name): term for name, term in terms.items()} or None,
    )


def names_graphs(query: str, prefixes: dict[str, str]) -> bool:
    """Return whether FROM is a keyword in a query, and not only a word in its texts and names.

    With another word in the place of each FROM, a query that names its graphs no longer parses.

    >>> names_graphs("ASK FROM <http://a/1> {}", {}), names_graphs("ASK { ?from ?is 'from' }", {})
    (True, False)
    """
    if not _FROM.search(query):
        return False
    try:
        pyoxigraph.Store().query(_FROM.sub("FROX", without_service(query)), prefixes=prefixes)
    except SyntaxError:
        return True
    return False


def cut_solutions(found: QuerySolutions, limit: int | None) -> tuple[Rows, bool]:
    """Return the first solutions as rows, and whether the limit cut some off."""
    places = range(len(found.variables))
    rows: Rows = []
    for solution in found:
        if limit is not None and len(rows) >= limit:
            return rows, True
        rows.append(tuple(solution[place] for place in places))
    return rows, False


def cut_triples(found: QueryTriples, limit: int | None) -> tuple[list[Triple], bool]:
    """Return the first triples, each once and sorted, and whether the limit cut some off."""
    kept: set[Triple] = set()
    for triple in found:
        if limit is not None and len(kept) >= limit and triple not in kept:
            return sorted(kept, key=str), True
        kept.add(triple)
    return sorted(kept, key=str), False


def pack(term: Term) -> list[Any]:
    """Return a term as JSON values.

    >>> unpack(pack(Literal("a", language="en"))) == Literal("a", language="en")
    True
    """
    if isinstance(term, NamedNode):
        return ["iri", term.value]
    if isinstance(term, BlankNode):
        return ["blank", term.value]
    if isinstance(term, Literal):
        return ["literal", term.value, term.language or "", "" if term.language else term.datatype.value]
    return ["triple", pack(term.subject), pack(term.predicate), pack(term.object)]


def unpack(cell: list[Any]) -> Term:
    """Return the term that `pack` made."""
    kind, *parts = cell
    if kind == "iri":
        return NamedNode(parts[0])
    if kind == "blank":
        return BlankNode(parts[0])
    if kind == "literal":
        if parts[1]:
            return Literal(parts[0], language=parts[1])
        return Literal(parts[0], datatype=NamedNode(parts[2]))
    return unpack_triple(cell)


def unpack_triple(cell: list[Any]) -> Triple:
    """Return the triple that `pack` made."""
    subject, predicate, value = (unpack(part) for part in cell[1:])
    if isinstance(subject, Literal) or not isinstance(predicate, NamedNode):
        raise TypeError(f"{cell} is no triple")
    return Triple(subject, predicate, value)


def _answer(job: Json) -> Json:
    try:
        database = pyoxigraph.Store.read_only(job["path"])
    except (OSError, RuntimeError) as error:
        return {"kind": "store error", "reason": str(error)}
    terms = {name: unpack(cell) for name, cell in job["bindings"].items()}
    try:
        return _packed(start(database, job["query"], job["prefixes"], terms), job["limit"])
    except RefusedError as error:
        return {"kind": "refused", "reason": str(error)}
    except SyntaxError as error:
        return {"kind": "syntax", "reason": str(error)}
    except (RuntimeError, ValueError, OSError) as error:
        return {"kind": "failure", "reason": str(error)}


def _packed(found: Found, limit: int | None) -> Json:
    if isinstance(found, QueryBoolean):
        return {"kind": "truth", "value": bool(found)}
    if isinstance(found, QuerySolutions):
        names = [variable.value for variable in found.variables]
        rows, truncated = cut_solutions(found, limit)
        cells = [[None if cell is None else pack(cell) for cell in row] for row in rows]
        return {"kind": "solutions", "variables": names, "rows": cells, "truncated": truncated}
    triples, truncated = cut_triples(found, limit)
    return {"kind": "triples", "rows": [pack(triple) for triple in triples], "truncated": truncated}


def _main() -> None:
    job = json.loads(sys.stdin.buffer.read())
    if sys.platform != "win32":
        signal.alarm(job["seconds"])
        resource.setrlimit(resource.RLIMIT_AS, (job["memory_bytes"],) * 2)
    sys.stdout.write(json.dumps(_answer(job)))


if __name__ == "__main__":
    _main()
