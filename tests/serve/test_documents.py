"""Graphs, data set and things are there to read at their addresses."""

import re
from pathlib import Path

import httpx
import pytest
from lxml import html
from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse

from kg.iri import BASE, mint_paper
from kg.ontology import load_ontology
from kg.serve.media import DATASETS, GRAPHS, Format
from kg.store import Store
from kg.terms import dataset_graph, entities_graph, paper_graph, term
from tests.serve.conftest import MOVED

PAPER = paper_graph(mint_paper("2401.00001"))


def triples(response: httpx.Response, fmt: RdfFormat = RdfFormat.TURTLE) -> set[Triple]:
    """Return the triples of an answer."""
    assert response.status_code == 200, response.text
    return {quad.triple for quad in parse(response.content, fmt)}


def of_graph(store: Store, iri: str) -> set[Triple]:
    """Return the triples of a named graph of the store."""
    return {quad.triple for quad in store.database.quads_for_pattern(None, None, None, NamedNode(iri))}


@pytest.mark.parametrize("iri", [PAPER, entities_graph(BASE), dataset_graph(BASE)])
def test_a_named_graph(client: httpx.Client, store: Path, iri: str) -> None:
    """?graph=IRI gives the triples of that graph."""
    with Store(store) as opened:
        assert triples(client.get("/data", params={"graph": iri})) == of_graph(opened, iri)


def test_the_default_graph(client: httpx.Client, store: Path) -> None:
    """?default gives all triples, each once."""
    response = client.get("/data?default", headers={"Accept": "application/n-triples"})
    lines = response.text.split("\n")
    with Store(store) as opened:
        assert triples(response, RdfFormat.N_TRIPLES) == {quad.triple for quad in opened}
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize("chosen", DATASETS, ids=lambda f: f.suffix)
def test_the_whole_data_set(client: httpx.Client, store: Path, chosen: Format) -> None:
    """Without a graph, all quads come, in a format that holds named graphs."""
    response = client.get("/data", headers={"Accept": chosen.media_types[0]})
    assert isinstance(chosen.writer, RdfFormat)
    with Store(store) as opened:
        assert set(parse(response.content, chosen.writer)) == set[Quad](opened)


def test_a_graph_by_its_own_address(client: httpx.Client, store: Path) -> None:
    """The path of a graph's IRI gives that graph."""
    with Store(store) as opened:
        assert triples(client.get("/graph/entities")) == of_graph(opened, entities_graph(BASE))


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("graph=http://nowhere.example/", 404),
        ("graph=not%20an%20iri", 400),
        ("default&graph=http://a.example/", 400),
        ("graph=http://a.example/&graph=http://b.example/", 400),
    ],
)
def test_graphs_that_are_not_there(client: httpx.Client, query: str, status: int) -> None:
    """An unknown graph is 404, and what names none or two is 400."""
    assert client.get(f"/data?{query}").status_code == status


def test_formats_without_graphs_do_not_hold_the_data_set(client: httpx.Client) -> None:
    """All quads as Turtle would lose the graphs, and are refused."""
    assert client.get("/data", headers={"Accept": "text/turtle"}).status_code == 406


def test_head_of_a_graph(client: httpx.Client) -> None:
    """HEAD says whether a graph is there."""
    assert client.head("/data", params={"graph": PAPER}).status_code == 200
    assert client.head("/data", params={"graph": "http://nowhere.example/"}).status_code == 404


def test_a_thing_by_its_iri(client: httpx.Client, store: Path) -> None:
    """The path of an IRI gives what is said of it and what points at it, and says which document it sent."""
    iri = NamedNode(f"{BASE}method/swiftlet")
    response = client.get("/method/swiftlet", headers={"Accept": "text/turtle"})
    with Store(store) as opened:
        wanted = {quad.triple for quad in opened if iri in (quad.subject, quad.object)}
    assert triples(response) == wanted
    assert response.headers["content-location"].endswith("/method/swiftlet.ttl")
    assert 'rel="alternate"; type="application/ld+json"' in response.headers["link"]


@pytest.mark.parametrize("chosen", GRAPHS, ids=lambda f: f.suffix)
def test_a_suffix_chooses_the_format(client: httpx.Client, chosen: Format) -> None:
    """A format's suffix goes before the Accept header, and gives what negotiation gives."""
    by_suffix = client.get(f"/method/warbler.{chosen.suffix}", headers={"Accept": "text/html"})
    by_header = client.get("/method/warbler", headers={"Accept": chosen.media_types[0]})
    assert by_suffix.headers["content-type"].partition(";")[0] == chosen.media_types[0]
    assert by_suffix.content == by_header.content


@pytest.mark.parametrize("path", ["/paper/2401.00001", "/paper/2401.00001.ttl"])
def test_a_full_stop_in_an_iri_is_no_suffix(client: httpx.Client, path: str) -> None:
    """A paper's number ends in no format's suffix, and may have one after it."""
    found = triples(client.get(path, headers={"Accept": "text/turtle"}))
    assert Triple(NamedNode(mint_paper("2401.00001")), term("rdf:type"), term("kg:Paper")) in found


@pytest.mark.parametrize("path", ["/method/unheard-of", "/method/", "/x/y/z", "/%3Cscript%3E", "/method/a%20b", "/%FF"])
def test_what_is_not_there(client: httpx.Client, path: str) -> None:
    """Of an unknown IRI, and of what is none, there is nothing: 404."""
    response = client.get(path)
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("suffix", ["", ".ttl"])
def test_a_merged_iri_leads_on(client: httpx.Client, suffix: str) -> None:
    """An IRI that is only the same as another leads there, with the suffix that it was asked with."""
    path = MOVED.removeprefix(BASE)
    response = client.get(f"/{path}{suffix}")
    assert response.status_code == 302
    assert response.headers["location"] == f"{client.base_url}method/swiftlet{suffix}"


def test_a_page_for_people(client: httpx.Client) -> None:
    """A browser gets a page whose links lead back to this server and to the other formats."""
    response = client.get("/method/swiftlet", headers={"Accept": "text/html,*/*;q=0.1"})
    page = html.fromstring(response.text)
    assert page.findtext(".//h1") == "Swiftlet"
    links = [link for _, attribute, link, _ in page.iterlinks() if attribute == "href"]
    assert f"{client.base_url}method/warbler" in links
    assert f"{client.base_url}method/swiftlet.ttl" in links
    assert client.get(f"{client.base_url}method/warbler.html").status_code == 200


def test_hostile_texts_are_escaped(client: httpx.Client, store: Path) -> None:
    """No text of a paper becomes markup, and no link leads to a script."""
    with Store(store) as opened:
        things = sorted({quad.subject.value for quad in opened if isinstance(quad.subject, NamedNode)})
    paths = [iri.removeprefix(BASE) for iri in things if iri.startswith(BASE) and "#" not in iri]
    hostile = [path for path in paths if re.match(r"(method|paper|benchmark)/.*n\d+$", path)][:40]
    assert hostile
    for path in hostile:
        response = client.get(f"/{path}", headers={"Accept": "text/html"})
        assert response.status_code == 200
        page = html.fromstring(response.content)
        assert not page.xpath("//script[text()] | //img | //@onerror")
        assert all(link.startswith(("http://", "https://", "#")) for _, _, link, _ in page.iterlinks())
        own = f"{client.base_url}static/"
        assert all(script.get("src").startswith(own) for script in page.xpath("//script"))


def test_void(client: httpx.Client, store: Path, address: str) -> None:
    """The description of the data set says what the store says, and where to ask."""
    found = triples(client.get("/.well-known/void"))
    with Store(store) as opened:
        assert of_graph(opened, dataset_graph(BASE)) <= found
    assert Triple(NamedNode(f"{BASE}dataset"), term("void:sparqlEndpoint"), NamedNode(f"{address}sparql")) in found


def test_the_ontology(client: httpx.Client) -> None:
    """The ontology is there at its own address."""
    found = triples(client.get("/ontology"))
    named = {t.subject for t in found if t.predicate == term("rdf:type")}
    assert {term(f"kg:{name}") for name in load_ontology().classes} <= named


def test_every_page_carries_its_policy(client: httpx.Client) -> None:
    """Pages allow no script of their own, data no script at all, and nothing may be framed or guessed at."""
    for path in ("/", "/sparql", "/method/swiftlet.html", "/data?default", "/nothing", "/static/kg.css", "/api"):
        headers = client.get(path, headers={"Accept": "text/html, */*;q=0.5"}).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
