"""The child process that answers one query: started by the path of this file, so that it can be ended at a time limit.

Imports pyoxigraph and a little of the standard library and nothing of the package, as its start is the price of each
time limit (about 0.04 s; 0.2 s with the package). The job is one JSON object on standard input: `path` of the database,
`query`, `prefixes`, `bindings`, `limit`, `seconds`; the answer one on standard output. The query has been checked
before. After `seconds` the system ends the process, as nobody else would where the one that waits for it was killed.
"""

import json
import signal
import sys
from typing import Any

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Triple, Variable

Json = dict[str, Any]
Term = NamedNode | BlankNode | Literal | Triple
Rows = list[tuple[Term | None, ...]]


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
    terms = {Variable(name): unpack(cell) for name, cell in job["bindings"].items()}
    try:
        found = database.query(
            job["query"], prefixes=job["prefixes"], use_default_graph_as_union=True, substitutions=terms or None
        )
        return _packed(found, job["limit"])
    except (SyntaxError, RuntimeError, ValueError, OSError) as error:
        return {"kind": "query error", "reason": str(error)}


def _packed(found: QueryBoolean | QuerySolutions | QueryTriples, limit: int | None) -> Json:
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
    if hasattr(signal, "alarm"):  # Windows has none
        signal.alarm(job["seconds"])
    sys.stdout.write(json.dumps(_answer(job)))


if __name__ == "__main__":
    _main()
