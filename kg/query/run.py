"""Run one query on a store: refused where it reaches outside, cut at a row limit, ended at a limit of time or memory.

pyoxigraph cannot be interrupted, so that a query with a time limit runs in a child process, which can be ended and has
only so much memory. That costs the start of a bare interpreter, about 0.05 s, and only when a limit is asked for.
"""

import re
from collections.abc import Mapping

from kg.errors import QueryError
from kg.query.answers import Answer, Term
from kg.query.child import Bounds, run_in_child
from kg.query.evaluate import evaluate
from kg.query.spelling import Mistake
from kg.store import Store
from kg.store.folder import QUADS

_SURROGATE = re.compile("[\ud800-\udfff]")
"""What Python makes of bytes on a command line that are no text."""

LONGEST_S = 86_400.0
"""Seconds that a time limit may be at most: a day."""

MEMORY_BYTES = 8 << 30
"""Address space that the process of a query may have; half a GiB is taken from the start, most of it never used."""


def run_query(
    store: Store,
    query: str,
    *,
    bindings: Mapping[str, Term] | None = None,
    limit: int | None = None,
    timeout_s: float | None = None,
    memory_bytes: int = MEMORY_BYTES,
) -> Answer:
    """Answer a SELECT, ASK, CONSTRUCT or DESCRIBE query over all graphs of a store.

    Where FROM names no graphs, the default graph is the union of all named graphs. The prefixes of `kg.iri.PREFIXES`
    need no declaration. Nothing outside the store is read: SERVICE is refused, and so are updates.

    Args:
        store: An open store.
        query: SPARQL 1.1 (1.2 triple terms included).
        bindings: Values of variables by name; in a SELECT these must be among the selected ones. They are handed
            over as terms and never become part of the text.
        limit: Number of solutions or triples after which to stop, or None.
        timeout_s: Seconds after which to give up, above 0 and up to `LONGEST_S`, or None. Needs a store on disk.
        memory_bytes: Address space that a query with a time limit may have.

    Raises:
        QueryError: The query is wrong, with line and column; it is no UTF-8, is an update, calls a
            service, or takes too much memory; a limit is wrong.
        QueryTimeoutError: The time is over; the query has been stopped.

    Cost: with a time limit, about 0.05 s more than without.
    """
    if limit is not None and limit < 0:
        raise QueryError(f"a limit of rows is a number from 0, not {limit}")
    odd = _SURROGATE.search(query)
    if odd:
        raise Mistake(odd.group(), odd.start(), "this is no UTF-8").error(query)
    if timeout_s is None:
        return evaluate(store.database, query, bindings or {}, limit)
    if store.folder is None:
        raise QueryError("a time limit needs a store on disk")
    if not 0 < timeout_s <= LONGEST_S:
        raise QueryError(f"a time limit is a number of seconds above 0 and up to {LONGEST_S:g}, not {timeout_s:g}")
    return run_in_child(store.folder / QUADS, query, bindings or {}, Bounds(limit, timeout_s, memory_bytes))
