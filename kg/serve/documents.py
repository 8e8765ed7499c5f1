"""The jobs `graph` and `dataset`: one graph, or all quads, as they are.

Imports the store and the formats; runs in a child process.
"""

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad, QueryTriples, RdfFormat, Triple

from kg.errors import QueryError
from kg.serve.media import DATASETS, GRAPHS, Format, choose_format
from kg.serve.reply import Bounds, Reply, not_acceptable, problem, write_triples
from kg.store import Store

_ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


def read_graph(store: Store, iri: str | None, accept: str, bounds: Bounds) -> Reply:
    """Answer with one graph: a named one, or where `iri` is None the default graph, the union of all.

    Raises:
        QueryError: What names the graph is no IRI, or the answer passes a limit.

    Source: SPARQL 1.1 Graph Store HTTP Protocol, section 5.2; a graph that is not there is 404.
    """
    triples: Iterable[Triple]
    if iri is None:
        found = store.database.query(_ALL, use_default_graph_as_union=True)
        triples = found if isinstance(found, QueryTriples) else ()
    else:
        name = graph_name(iri)
        if not store.database.contains_named_graph(name):
            return problem(404, f"no graph <{iri}>; SELECT ?g {{ GRAPH ?g {{}} }} lists those there are")
        triples = (quad.triple for quad in store.database.quads_for_pattern(None, None, None, name))
    return write_negotiated(triples, GRAPHS, accept, bounds)


def read_dataset(store: Store, accept: str, bounds: Bounds) -> Reply:
    """Answer with all quads of the store, in a format that holds named graphs."""
    return write_negotiated(store, DATASETS, accept, bounds)


def graph_name(iri: str) -> NamedNode:
    """Return an IRI as a node.

    Raises:
        QueryError: It is none.
    """
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise QueryError(f"{iri!r} is no IRI of a graph") from error


def write_negotiated(
    content: Iterable[Triple] | Iterable[Quad], formats: tuple[Format, ...], accept: str, bounds: Bounds
) -> Reply:
    """Write triples or quads in the format that the client likes best.

    Raises:
        QueryError: The answer passes a limit.
    """
    chosen = choose_format(accept, formats)
    if chosen is None or not isinstance(chosen[1].writer, RdfFormat):
        return not_acceptable(formats)
    return write_triples(content, chosen[1].writer, chosen[0], bounds)
