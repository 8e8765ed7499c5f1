"""Clients that were made elsewhere get what they ask for: SPARQLWrapper, rdflib, curl, schemathesis."""

import shutil
import subprocess
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from rdflib import RDF, RDFS, Dataset, Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    positive_data_acceptance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)
from SPARQLWrapper import CSV, JSON, N3, POST, RDFXML, TSV, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from kg.iri import BASE, ONTOLOGY
from kg.serve.openapi import openapi_document

SWIFTLET = URIRef(f"{BASE}method/swiftlet")
WARBLER = URIRef(f"{BASE}method/warbler")
EXTENDS = URIRef(f"{ONTOLOGY}extends")
LABEL = f"SELECT ?label {{ <{SWIFTLET}> rdfs:label ?label }}"
CONSTRUCT = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ BIND(<{SWIFTLET}> AS ?s) ?s ?p ?o }}"


def converted(wrapper: SPARQLWrapper) -> Any:
    """Return what SPARQLWrapper makes of an answer: a type for each format."""
    return wrapper.query().convert()


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_sparqlwrapper_select(address: str, method: str) -> None:
    """SPARQLWrapper reads solutions in each of its formats, by GET and by POST."""
    for chosen in (JSON, XML, CSV, TSV):
        wrapper = SPARQLWrapper(f"{address}sparql", returnFormat=chosen)
        wrapper.setMethod(method)
        wrapper.setQuery(LABEL)
        found = converted(wrapper)
        if chosen == JSON:
            assert found["results"]["bindings"] == [{"label": {"type": "literal", "value": "Swiftlet"}}]
        else:
            assert "Swiftlet" in (found.toxml() if chosen == XML else found.decode())


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # SPARQLWrapper uses what rdflib has renamed
def test_sparqlwrapper_graph_and_ask(address: str) -> None:
    """SPARQLWrapper reads graphs and truth values."""
    for chosen in (RDFXML, TURTLE, N3):
        wrapper = SPARQLWrapper(f"{address}sparql", returnFormat=chosen)
        wrapper.setQuery(CONSTRUCT)
        found = converted(wrapper)
        graph = found if isinstance(found, Graph) else Graph().parse(data=found, format="turtle")
        assert (SWIFTLET, EXTENDS, WARBLER) in graph
    wrapper = SPARQLWrapper(f"{address}sparql", returnFormat=JSON)
    wrapper.setQuery(f"ASK {{ <{SWIFTLET}> kg:extends ?x }}")
    assert converted(wrapper)["boolean"] is True


def test_sparqlwrapper_data_set_and_errors(address: str) -> None:
    """SPARQLWrapper's default graphs are heeded, and its error for a wrong query says what is wrong."""
    wrapper = SPARQLWrapper(f"{address}sparql", returnFormat=JSON, defaultGraph="http://nowhere.example/")
    wrapper.setQuery("ASK { ?s ?p ?o }")
    assert converted(wrapper)["boolean"] is False
    wrapper = SPARQLWrapper(f"{address}sparql")
    wrapper.setMethod(POST)
    wrapper.setQuery("SELECT * WHERE { ?s ?p }")
    with pytest.raises(QueryBadFormed, match="line"):
        wrapper.query()


def test_rdflib_store(address: str) -> None:
    """Rdflib's SPARQLStore walks the graph as one of its own."""
    graph = Graph(SPARQLStore(f"{address}sparql", context_aware=False))
    assert list(graph.objects(SWIFTLET, EXTENDS)) == [WARBLER]
    assert (SWIFTLET, RDFS.label, Literal("Swiftlet")) in graph
    assert set(graph.subjects(RDF.type, URIRef(f"{ONTOLOGY}Hardware"))) >= {URIRef(f"{BASE}hardware/jetson")}
    assert bool(graph.query("ASK { ?s ?p ?o }"))
    assert len(graph.query(CONSTRUCT).graph or ()) > 3


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib uses what it has renamed
def test_rdflib_named_graphs(address: str) -> None:
    """Rdflib's data set over the store sees the named graphs."""
    data = Dataset(SPARQLStore(f"{address}sparql"), default_union=True)  # else rdflib asks of its own default graph
    names = {row.g for row in data.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")}  # type: ignore[union-attr]
    assert URIRef(f"{BASE}graph/entities") in names


def test_rdflib_follows_its_nose(address: str) -> None:
    """Rdflib reads a thing from its address, by its own Accept header."""
    graph = Graph().parse(f"{address}method/swiftlet")
    assert (SWIFTLET, EXTENDS, WARBLER) in graph


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not installed")
def test_curl(address: str) -> None:
    """The commands of docs/serving.md work."""

    def curl(*arguments: str) -> str:
        return subprocess.run(["curl", "-sSf", *arguments], capture_output=True, text=True, check=True).stdout

    query = f"query={LABEL}"
    assert "Swiftlet" in curl(f"{address}sparql", "--data-urlencode", query)
    assert curl("-G", f"{address}sparql", "--data-urlencode", query, "-H", "Accept: text/csv") == "label\nSwiftlet\n"
    direct = curl(f"{address}sparql", "-H", "Content-Type: application/sparql-query", "--data-binary", LABEL)
    assert "Swiftlet" in direct
    assert "kg:Method" in curl(f"{address}method/swiftlet", "-H", "Accept: text/turtle")
    assert "@id" in curl(f"{address}method/swiftlet.jsonld")


CHECKS = [
    content_type_conformance,
    negative_data_rejection,
    positive_data_acceptance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
]
api = schemathesis.openapi.from_dict(openapi_document())


@api.parametrize()
@settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.function_scoped_fixture],
)
def test_the_api_does_what_its_description_says(case: schemathesis.Case[Any], address: str) -> None:
    """Whatever schemathesis makes of the description, right or wrong, is answered as the description says."""
    case.call_and_validate(base_url=address.rstrip("/"), checks=CHECKS)


def test_schemathesis_sees_every_question() -> None:
    """The description has one operation a question, by GET."""
    seen = [result.ok() for result in api.get_all_operations() if isinstance(result, Ok)]
    assert sorted((one.method.upper(), one.path) for one in seen) == sorted(
        ("GET", path) for path in openapi_document()["paths"]
    )
