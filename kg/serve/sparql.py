"""The job `query`: check a query, answer it, and write the answer in the format that the client asks for.

Imports `query` and the store; runs in a child process.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat, Triple

from kg.errors import QueryError
from kg.iri import PREFIXES
from kg.query.evaluate import check_query
from kg.serve.documents import graph_name
from kg.serve.media import GRAPHS, SOLUTIONS, Format, format_of, media_types, negotiate
from kg.serve.reply import Bounds, Reply, not_acceptable, too_long, write_solutions, write_triples
from kg.store import Store

_OUTSIDE = re.compile("SERVICE", re.IGNORECASE)
"""The one way of a query to reach outside; whether the word is a keyword, `check_query` finds out by parsing twice."""

_FROM = re.compile(r"\bFROM\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SparqlRequest:
    """Hold a query as the protocol carries it.

    Attributes:
        query: SPARQL; only reads, and only the store.
        default_graphs: IRIs whose merge is the default graph; they take the place of the query's FROM.
        named_graphs: IRIs of the graphs that GRAPH sees.
        accept: The Accept header.
    """

    query: str
    default_graphs: Sequence[str] = ()
    named_graphs: Sequence[str] = ()
    accept: str = ""


def answer_query(store: Store, request: SparqlRequest, bounds: Bounds) -> Reply:
    """Answer a query; without a data set of its own it sees all graphs, their union as the default graph.

    Raises:
        QueryError: It is wrong or refused, or its answer passes a limit.
    """
    if _OUTSIDE.search(request.query):
        check_query(request.query)
    found = _ask(store, request)
    formats = GRAPHS if isinstance(found, QueryTriples) else SOLUTIONS
    media_type = negotiate(request.accept, media_types(formats))
    chosen = format_of(media_type, formats) if media_type else None
    if media_type is None or chosen is None:
        return not_acceptable(formats)
    try:
        return _write(found, chosen, media_type, bounds)
    except QueryError:
        raise
    except (RuntimeError, ValueError, OSError) as error:
        raise QueryError(str(error)) from error


def _ask(store: Store, request: SparqlRequest) -> QuerySolutions | QueryBoolean | QueryTriples:
    chosen = bool(request.default_graphs or request.named_graphs)
    try:
        return store.database.query(
            request.query,
            prefixes=PREFIXES,
            use_default_graph_as_union=not chosen and not _names_graphs(request.query),
            default_graph=[graph_name(iri) for iri in request.default_graphs] if chosen else None,
            named_graphs=[graph_name(iri) for iri in request.named_graphs] if chosen else None,
        )
    except SyntaxError as error:
        check_query(request.query)  # which says it with line and column
        raise QueryError(str(error)) from error
    except (RuntimeError, ValueError, OSError) as error:
        raise QueryError(str(error)) from error


def _names_graphs(query: str) -> bool:
    """Return whether FROM is a keyword in a query, and not only a word in its texts and names.

    With another word in the place of each FROM, a query that names its graphs no longer parses.
    """
    masked = _FROM.sub("FROX", query)
    if masked == query:
        return False
    try:
        check_query(masked)
    except QueryError:
        return True
    return False


def _write(
    found: QuerySolutions | QueryBoolean | QueryTriples, chosen: Format, media_type: str, bounds: Bounds
) -> Reply:
    if isinstance(found, QueryTriples) and isinstance(chosen.writer, RdfFormat):
        return write_triples(_counted(found, bounds.max_rows), chosen.writer, media_type, bounds)
    if not isinstance(found, QueryTriples) and isinstance(chosen.writer, QueryResultsFormat):
        return write_solutions(found, chosen.writer, media_type, bounds)
    raise TypeError(f"{media_type} is no format of {type(found).__name__}")


def _counted(triples: QueryTriples, limit: int) -> Iterator[Triple]:
    for place, triple in enumerate(triples):
        if place >= limit:
            raise too_long(limit, "triples")
        yield triple
