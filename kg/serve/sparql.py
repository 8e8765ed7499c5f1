"""The job `query`: check a query, answer it, and write the answer in the format that the client asks for.

Imports `query` and the store; runs in a child process.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat, Triple

from kg.errors import QueryError
from kg.query.evaluate import begin
from kg.query.worker import Graphs
from kg.serve.documents import graph_name
from kg.serve.media import GRAPHS, SOLUTIONS, Format, choose_format
from kg.serve.reply import Bounds, Reply, not_acceptable, too_long, write_solutions, write_triples
from kg.store import Store


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
    found = begin(store.database, request.query, graphs=_graphs(request))
    formats = GRAPHS if isinstance(found, QueryTriples) else SOLUTIONS
    chosen = choose_format(request.accept, formats)
    if chosen is None:
        return not_acceptable(formats)
    try:
        return _write(found, *chosen, bounds)
    except QueryError:
        raise
    except (RuntimeError, ValueError, OSError) as error:
        raise QueryError(str(error)) from error


def _graphs(request: SparqlRequest) -> Graphs | None:
    """Return the graphs that the protocol names, or None where it names none."""
    default, named = ([graph_name(iri) for iri in iris] for iris in (request.default_graphs, request.named_graphs))
    return (default, named) if default or named else None


def _write(
    found: QuerySolutions | QueryBoolean | QueryTriples, media_type: str, chosen: Format, bounds: Bounds
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
