"""The jobs `service` and `void`: what the endpoint offers, and what the data set holds.

Imports the store and the formats; runs in a child process.
"""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg.ontology import data_folder
from kg.serve.documents import write_negotiated
from kg.serve.media import DATASETS, GRAPHS, HTML, SOLUTIONS, media_types, negotiate
from kg.serve.pages import Visit, respond
from kg.serve.pages.editor import editor_page
from kg.serve.reply import Bounds, Reply
from kg.store import Store
from kg.terms import dataset_graph, term

_SD = "http://www.w3.org/ns/sparql-service-description#"


def read_service(store: Store, root: str, accept: str, bounds: Bounds) -> Reply:
    """Answer with the service description, or with the editor where a browser asks.

    Source: SPARQL 1.1 Service Description, sections 2 and 3.
    """
    if negotiate(accept, (*media_types(GRAPHS), HTML)) == HTML:
        visit = Visit(store, root, suffix="html", here="query")
        return respond(visit, editor_page(visit))
    return write_negotiated(_service(store.base, root), GRAPHS, accept, bounds)


def read_void(store: Store, root: str, accept: str, bounds: Bounds) -> Reply:
    """Answer with the description of the data set, and where it can be asked and fetched.

    Source: Describing Linked Datasets with the VoID Vocabulary, sections 3 and 6.
    """
    name = NamedNode(dataset_graph(store.base))
    described = [quad.triple for quad in store.database.quads_for_pattern(None, None, None, name)]
    return write_negotiated([*sorted(described, key=str), *_access(store.base, root)], GRAPHS, accept, bounds)


def read_ontology(accept: str, bounds: Bounds) -> Reply:
    """Answer with the ontology that the graph is written in."""
    triples = [quad.triple for quad in parse(path=str(data_folder() / "kg.ttl"), format=RdfFormat.TURTLE)]
    return write_negotiated(triples, GRAPHS, accept, bounds)


def _access(base: str, root: str) -> Iterator[Triple]:
    data = NamedNode(f"{base}dataset")
    yield Triple(data, term("void:sparqlEndpoint"), NamedNode(f"{root}sparql"))
    yield Triple(data, term("void:dataDump"), NamedNode(f"{root}data"))
    yield Triple(data, term("void:uriLookupEndpoint"), NamedNode(f"{root}api/show?name="))
    for found in DATASETS:
        yield Triple(data, term("void:feature"), NamedNode(found.iri))


def _service(base: str, root: str) -> Iterator[Triple]:
    """Yield the triples; the inner nodes have IRIs below the endpoint's, so that there is no blank node."""
    endpoint = NamedNode(f"{root}sparql")
    dataset, default = NamedNode(f"{endpoint.value}#dataset"), NamedNode(f"{endpoint.value}#default-graph")
    yield Triple(endpoint, term("rdf:type"), _sd("Service"))
    yield Triple(endpoint, term("dcterms:title"), Literal("Paper knowledge graph"))
    yield Triple(endpoint, _sd("endpoint"), endpoint)
    yield Triple(endpoint, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    for feature in ("UnionDefaultGraph", "EmptyGraphs"):
        yield Triple(endpoint, _sd("feature"), _sd(feature))
    for found in (*SOLUTIONS, *GRAPHS):
        yield Triple(endpoint, _sd("resultFormat"), NamedNode(found.iri))
    yield Triple(endpoint, _sd("defaultDataset"), dataset)
    yield Triple(endpoint, _sd("availableGraphs"), dataset)
    yield Triple(dataset, term("rdf:type"), _sd("Dataset"))
    yield Triple(dataset, term("rdfs:seeAlso"), NamedNode(f"{base}dataset"))
    yield Triple(dataset, _sd("defaultGraph"), default)
    yield Triple(default, term("rdf:type"), _sd("Graph"))


def _sd(name: str) -> NamedNode:
    return NamedNode(_SD + name)
