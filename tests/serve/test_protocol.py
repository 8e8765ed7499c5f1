"""The endpoint speaks the SPARQL 1.1 Protocol."""

import csv
import io
import json
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from pyoxigraph import NamedNode, RdfFormat, parse, parse_query_results

from kg.iri import BASE, mint_paper
from kg.serve.media import GRAPHS, SOLUTIONS, Format
from kg.terms import entities_graph, paper_graph

PAPER = paper_graph(mint_paper("2401.00001"))
OTHER = paper_graph(mint_paper("2402.00002"))
EXTENDS = 'SELECT ?a ?b { ?a kg:extends ?b ; kg:key "swiftlet" }'
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
IN_GRAPHS = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
PAIR = [[f"{BASE}method/swiftlet", f"{BASE}method/warbler"]]


def values(response: httpx.Response) -> list[list[str]]:
    """Return the values of a JSON answer, row by row."""
    assert response.status_code == 200, response.text
    data = response.json()
    return [[row[name]["value"] for name in data["head"]["vars"]] for row in data["results"]["bindings"]]


def number(response: httpx.Response) -> int:
    """Return the one number of an answer."""
    return int(values(response)[0][0])


@pytest.fixture
def ask(client: httpx.Client) -> Any:
    """Return a function that asks by GET."""
    return lambda query, **more: client.get("/sparql", params={"query": query, **more})


def test_the_three_ways_to_ask(client: httpx.Client) -> None:
    """GET, a form and a direct POST give the same answer."""
    by_get = client.get("/sparql", params={"query": EXTENDS})
    by_form = client.post("/sparql", data={"query": EXTENDS})
    direct = client.post("/sparql", content=EXTENDS, headers={"Content-Type": "application/sparql-query"})
    marked = {"Content-Type": "application/sparql-query; charset=UTF-8"}
    assert values(by_get) == values(by_form) == values(direct) == PAIR
    assert values(client.post("/sparql", content=EXTENDS, headers=marked)) == PAIR


def test_offers_of_another_protocol_are_passed_over(client: httpx.Client) -> None:
    """A client that offers to go on by HTTP/2, as Java's does, is answered by HTTP/1.1, from its body too."""
    offer = {"Connection": "Upgrade, HTTP2-Settings", "Upgrade": "h2c", "HTTP2-Settings": "AAMAAABkAARAAAAAAAIAAAAA"}
    direct = {"Content-Type": "application/sparql-query"}
    assert values(client.post("/sparql", content=EXTENDS, headers={**offer, **direct})) == PAIR
    assert values(client.post("/sparql", content=iter([EXTENDS.encode()]), headers={**offer, **direct})) == PAIR
    assert values(client.get("/sparql", params={"query": EXTENDS}, headers=offer)) == PAIR


@pytest.mark.parametrize("chosen", SOLUTIONS, ids=lambda f: f.suffix)
def test_every_format_of_solutions(client: httpx.Client, chosen: Format) -> None:
    """Each media type gives its own format, which names itself and reads back."""
    for media_type in chosen.media_types:
        response = client.get("/sparql", params={"query": EXTENDS}, headers={"Accept": media_type})
        assert response.headers["content-type"].partition(";")[0] == media_type
        if chosen.suffix == "csv":
            assert list(csv.reader(io.StringIO(response.text)))[1:] == PAIR
        else:
            found = parse_query_results(response.content, chosen.writer)  # type: ignore[arg-type]  # a results format
            assert [[row["a"].value, row["b"].value] for row in found] == PAIR  # type: ignore[union-attr]  # SELECT


@pytest.mark.parametrize("chosen", GRAPHS, ids=lambda f: f.suffix)
@pytest.mark.parametrize("query", ["CONSTRUCT WHERE { ?s ?p ?o }", f"DESCRIBE <{BASE}method/swiftlet>"])
def test_every_format_of_triples(client: httpx.Client, chosen: Format, query: str) -> None:
    """Each media type gives its own format, and all give the same triples."""
    plain = client.get("/sparql", params={"query": query}, headers={"Accept": "application/n-triples"})
    wanted = {quad.triple for quad in parse(plain.content, RdfFormat.N_TRIPLES)}
    response = client.get("/sparql", params={"query": query}, headers={"Accept": chosen.media_types[0]})
    assert response.headers["content-type"].partition(";")[0] == chosen.media_types[0]
    assert isinstance(chosen.writer, RdfFormat)
    found = {quad.triple for quad in parse(response.content, chosen.writer)}
    assert wanted
    if chosen.suffix == "rdf":  # XML 1.0 holds no control characters, and its readers change line ends
        assert {t.predicate for t in found} == {t.predicate for t in wanted}
    else:
        assert found == wanted


@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        ("text/turtle, */*;q=0.1", "application/sparql-results+json"),
        ("application/json", "application/json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/xml"),
    ],
)
def test_the_client_chooses(client: httpx.Client, accept: str, wanted: str) -> None:
    """Qualities and wildcards decide, and what does not hold this kind of answer is passed over."""
    response = client.get("/sparql", params={"query": EXTENDS}, headers={"Accept": accept})
    assert response.headers["content-type"] == wanted
    assert "accept" in response.headers["vary"].lower()


def test_ask_gives_a_truth_value(client: httpx.Client) -> None:
    """ASK answers in each format."""
    for media_type, wanted in (
        ("application/json", '"boolean":true'),
        ("text/csv", "true"),
        ("application/xml", "<boolean>true</boolean>"),
    ):
        response = client.get("/sparql", params={"query": "ASK {}"}, headers={"Accept": media_type})
        assert wanted in response.text


def test_not_acceptable(client: httpx.Client) -> None:
    """A client that takes none of the formats is told which there are."""
    response = client.get("/sparql", params={"query": "ASK {}"}, headers={"Accept": "image/png"})
    assert response.status_code == 406
    assert response.headers["content-type"] == "application/problem+json"
    assert "text/csv" in response.json()["offered"]
    triples = client.get("/sparql", params={"query": "CONSTRUCT WHERE { ?s ?p ?o }"}, headers={"Accept": "text/csv"})
    assert triples.status_code == 406


def test_the_default_graph_is_the_union(ask: Any) -> None:
    """Without a data set of its own, a query sees all graphs at once, and each by name."""
    distinct = "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { %s } }"
    whole = number(ask(distinct % "?s ?p ?o"))
    assert whole == number(ask(distinct % "GRAPH ?g { ?s ?p ?o }"))
    assert whole > number(ask(distinct % "?s ?p ?o", **{"default-graph-uri": PAPER})) > 0


def test_the_protocol_names_the_graphs(ask: Any) -> None:
    """default-graph-uri and named-graph-uri make the data set, and may be given again."""
    one, other = (number(ask(COUNT, **{"default-graph-uri": iri})) for iri in (PAPER, OTHER))
    both = number(ask(COUNT, **{"default-graph-uri": [PAPER, OTHER]}))
    assert max(one, other) < both <= one + other
    assert number(ask(IN_GRAPHS, **{"default-graph-uri": PAPER})) == 0
    assert number(ask(COUNT, **{"named-graph-uri": PAPER})) == 0
    assert number(ask(IN_GRAPHS, **{"named-graph-uri": [PAPER, OTHER]})) == one + other


def test_the_protocol_goes_before_the_query(ask: Any) -> None:
    """A data set in the request takes the place of the query's FROM."""
    query = COUNT.replace("{", f"FROM <{OTHER}> {{")
    assert number(ask(query)) == number(ask(COUNT, **{"default-graph-uri": OTHER}))
    assert number(ask(query, **{"default-graph-uri": PAPER})) == number(ask(COUNT, **{"default-graph-uri": PAPER}))


def test_from_is_a_keyword_only_where_it_is_one(ask: Any) -> None:
    """A query names its graphs by FROM, and not by the word in a text, a comment or a variable."""
    assert number(ask('SELECT (COUNT(*) AS ?n) { ?from ?p ?o FILTER("from" != "FROM") } # from')) == number(ask(COUNT))
    named = IN_GRAPHS.replace("{", f"FROM NAMED <{PAPER}> {{", 1)
    assert number(ask(named)) == number(ask(IN_GRAPHS, **{"named-graph-uri": PAPER}))


def test_a_graph_must_be_an_iri(ask: Any) -> None:
    """What names a graph must be an absolute IRI; one that is not there is empty."""
    assert ask(COUNT, **{"default-graph-uri": "not an iri"}).status_code == 400
    assert number(ask(COUNT, **{"default-graph-uri": "http://nowhere.example/"})) == 0


@pytest.mark.parametrize(
    ("query", "line"),
    [("SELEC * { ?s ?p ?o }", 1), ("SELECT *\nWHERE { ?s ?p }", 2), ("\n\nSELECT ?x { ?x a unknown:Thing }", 3)],
)
def test_a_malformed_query_is_placed(ask: Any, query: str, line: int) -> None:
    """A malformed query is 400, with line and column."""
    response = ask(query)
    assert response.status_code == 400
    assert response.json()["line"] == line
    assert 1 <= response.json()["column"] <= len(query.splitlines()[line - 1]) + 1


@pytest.mark.parametrize(
    "query",
    [
        "INSERT DATA { <a:a> <a:b> <a:c> }",
        "CLEAR ALL",
        "LOAD <http://127.0.0.1/x>",
        "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <file:///etc/passwd> { ?s ?p ?o } }",
        "",
    ],
)
def test_only_reading_only_the_store(ask: Any, query: str) -> None:
    """Updates, SERVICE and LOAD are refused."""
    assert ask(query).status_code == 400


def test_updates_are_not_taken(client: httpx.Client) -> None:
    """An update is refused whichever way it comes."""
    update = "INSERT DATA { <a:a> <a:b> <a:c> }"
    assert client.post("/sparql", data={"update": update}).status_code == 400
    direct = client.post("/sparql", content=update, headers={"Content-Type": "application/sparql-update"})
    assert direct.status_code == 415


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/sparql", "/data", "/method/swiftlet"])
def test_writing_methods_are_not_there(client: httpx.Client, method: str, path: str) -> None:
    """A method that would write is 405, and the answer says which are allowed."""
    response = client.request(method, path)
    assert response.status_code == 405
    assert "GET" in response.headers["allow"]


def test_other_bodies_are_refused(client: httpx.Client) -> None:
    """A body of another type is 415, one that is not UTF-8 is 400, and a form without a query too."""
    assert client.post("/sparql", content="{}", headers={"Content-Type": "application/json"}).status_code == 415
    assert client.post("/sparql", content="ASK {}").status_code == 415
    direct = {"Content-Type": "application/sparql-query"}
    assert client.post("/sparql", content=b"ASK {} # \xff", headers=direct).status_code == 400
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/sparql", content="query=%FF", headers=form).status_code == 400
    assert client.post("/sparql", content="", headers=form).status_code == 400
    assert client.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D").status_code == 400


def test_head_is_get_without_a_body(client: httpx.Client) -> None:
    """HEAD gives the headers of GET."""
    wanted = client.get("/sparql", params={"query": EXTENDS})
    found = client.head("/sparql", params={"query": EXTENDS})
    assert not found.content
    assert found.headers["content-length"] == wanted.headers["content-length"]


def test_texts_come_through_unchanged(ask: Any) -> None:
    """Every text in the store arrives as it is, whatever it holds."""
    found = ask("SELECT (STRLEN(?text) AS ?n) ?text { ?s ?p ?text FILTER(DATATYPE(?text) = xsd:string) }")
    assert all(int(length) == len(text) for length, text in values(found))


def test_the_service_describes_itself(client: httpx.Client, address: str) -> None:
    """Without a query, the endpoint answers with its service description, or with a form to a browser."""
    response = client.get("/sparql")
    triples = {quad.triple for quad in parse(response.content, RdfFormat.TURTLE)}
    service = "http://www.w3.org/ns/sparql-service-description#"
    offered = {t.object for t in triples if t.predicate == NamedNode(f"{service}resultFormat")}
    assert offered == {NamedNode(f.iri) for f in (*SOLUTIONS, *GRAPHS)}
    assert {t.object for t in triples if t.predicate == NamedNode(f"{service}endpoint")} == {
        NamedNode(f"{address}sparql")
    }
    page = client.get("/sparql", headers={"Accept": "text/html"})
    assert "<textarea" in page.text


def test_long_queries_go_by_post(client: httpx.Client) -> None:
    """A query too long for an address is 414 by GET, and answered by POST."""
    query = f"{EXTENDS} # {'x' * 40_000}"
    assert client.get("/sparql", params={"query": query}).status_code == 414
    assert values(client.post("/sparql", data={"query": query})) == PAIR


def test_the_answer_is_the_one_that_rdf_tools_give(client: httpx.Client) -> None:
    """Answers by JSON and by XML hold the same terms, hostile texts included."""
    query = f"SELECT * {{ GRAPH <{entities_graph(BASE)}> {{ ?s ?p ?o }} }} ORDER BY ?s ?p ?o"
    made = []
    for chosen in (SOLUTIONS[0], SOLUTIONS[3]):
        response = client.get("/sparql", params={"query": query}, headers={"Accept": chosen.media_types[0]})
        found = parse_query_results(response.content, chosen.writer)  # type: ignore[arg-type]  # a results format
        made.append([str(row) for row in found])  # type: ignore[union-attr]  # SELECT
    assert made[0] == made[1]
    assert made[0]


def test_encoded_parameters_are_decoded_once(client: httpx.Client) -> None:
    """A percent sign in a query survives."""
    query = 'SELECT ("100%25" AS ?x) {}'
    response = client.get(f"/sparql?query={quote(query)}")
    assert json.loads(response.text)["results"]["bindings"][0]["x"]["value"] == "100%25"


def test_an_unchanged_answer_is_not_sent_again(client: httpx.Client) -> None:
    """A client that has the answer gets 304; one that asks for another format does not."""
    first = client.get("/sparql", params={"query": EXTENDS})
    known = {"If-None-Match": first.headers["etag"]}
    again = client.get("/sparql", params={"query": EXTENDS}, headers=known)
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/sparql", params={"query": EXTENDS}, headers={**known, "Accept": "text/csv"})
    assert other.status_code == 200
    assert "etag" not in client.get("/sparql", params={"query": "nonsense"}).headers
