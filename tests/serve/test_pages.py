"""Pages: what each shows, their JSON twins, and what a wrong address says; over HTTP, without a browser."""

import itertools
import json
import re
from collections.abc import Iterable
from pathlib import Path

import httpx
import pytest
from lxml import html

from kg.graph import Graph
from kg.quads import quads
from kg.questions import Answer, Evidence, Row, Thing
from kg.questions.answer import Column
from kg.serve.pages.marks import cut_text, mark_names
from kg.serve.pages.names import Names
from kg.serve.pages.overview import overview_of
from kg.serve.pages.plot import plots
from kg.serve.pages.statements import MANY
from kg.serve.pages.thing import thing_page
from kg.serve.pages.visit import Visit
from kg.store import Store
from kg.style import CLASS_COLOURS, PREDICATE_COLOURS, on_dark
from kg.view.page import render_html
from tests.graphs import make_entity, make_graph, make_paper, make_statement, random_graph
from tests.serve.conftest import ROOT

HTML = {"Accept": "text/html,*/*;q=0.1"}
STATIC = ROOT / "kg" / "serve" / "static"
THINGS = (
    "method/swiftlet",
    "benchmark/tinybench",
    "task/language-modeling",
    "metric/accuracy",
    "hardware/jetson",
    "organization/example-lab",
    "paper/2401.00001",
)
PAGES = ("", "search?q=swift", "search?type=Method", "review", "query", "query?name=leaderboard", "ask", "ask/compare")
BUDGET_BYTES = 200_000


@pytest.mark.parametrize("path", [*PAGES, *THINGS])
def test_each_page_has_a_json_twin_at_its_address(client: httpx.Client, path: str) -> None:
    """The same address gives JSON where that is asked for, and the page names the address of its twin."""
    page = client.get(path, headers=HTML)
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    twin = client.get(path, headers={"Accept": "application/json"})
    assert twin.headers["content-type"] == "application/json"
    (link,) = html.fromstring(page.text).xpath("//link[@type='application/json']/@href")
    data = twin.json()
    assert client.get(link).json() == data
    assert data["schema_version"] == 1
    assert data["title"]


@pytest.mark.parametrize("path", [*PAGES, *THINGS])
def test_no_page_is_heavy(client: httpx.Client, path: str) -> None:
    """A page with all its styles and scripts stays below its budget."""
    own = sum(file.stat().st_size for file in STATIC.iterdir())
    assert len(client.get(path, headers=HTML).content) + own < BUDGET_BYTES


@pytest.mark.parametrize("path", [*PAGES, *THINGS])
def test_headings_and_landmarks(client: httpx.Client, path: str) -> None:
    """A page has one first heading, one main part, one header, one footer, and skips no level of headings."""
    page = html.fromstring(client.get(path, headers=HTML).text)
    assert [len(page.xpath(f"//{name}")) for name in ("h1", "main", "header", "footer")] == [1, 1, 1, 1]
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    names = page.xpath("//@id")
    assert len(names) == len(set(names))


def test_a_statement_stands_with_its_sentence(client: httpx.Client) -> None:
    """A method's page shows who it outperforms, the sentence with both names marked, and the paper."""
    page = html.fromstring(client.get("method/swiftlet", headers=HTML).text)
    (panel,) = page.xpath("//section[@id='outperforms']")
    first = panel.xpath(".//li")[0]
    assert [link.text_content() for link in first.xpath("p[@class='triple']//a")] == [
        "Swiftlet", "Warbler", "TinyBench", "accuracy", "Jetson",
    ]  # fmt: skip
    marked = {mark.text: mark.get("class") for mark in first.xpath(".//blockquote//mark")}
    assert marked["Swiftlet"] == "subject"
    assert marked["Warbler"] == "object"
    assert first.xpath(".//a[@class='out']/@href") == ["https://example.org/abs/2401.00001"]


def test_a_paper_shows_what_its_statements_rest_on(client: httpx.Client) -> None:
    """In the abstract of a paper the sentences are marked that something is said by."""
    page = html.fromstring(client.get("paper/2401.00001", headers=HTML).text)
    marked = "".join(page.xpath("//p[@class='abstract']/mark/text()"))
    assert "Swiftlet extends Warbler." in marked


def test_a_page_that_is_still_good_keeps_its_policy(client: httpx.Client) -> None:
    """What says that a kept page is unchanged brings no policy, which would take the place of the page's own."""
    first = client.get("review", headers=HTML)
    again = client.get("review", headers={**HTML, "If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert "content-security-policy" not in again.headers


def test_a_panel_alone(client: httpx.Client) -> None:
    """A panel that the page only offers is shown where it is asked for."""
    whole = client.get("method/swiftlet", headers={"Accept": "application/json"}).json()
    offered = {panel["name"]: panel["answer"] for panel in whole["panels"]}
    assert offered["similar"] is None
    alone = client.get("method/swiftlet.json?panel=similar").json()
    assert [panel["name"] for panel in alone["panels"]] == ["similar"]
    assert alone["panels"][0]["answer"]["question"] == "similar"


def test_each_panel_leads_to_its_answer(client: httpx.Client) -> None:
    """A panel's addresses give the same answer as JSON, and its query opens in the editor and answers."""
    for path in THINGS:
        for panel in client.get(path, headers={"Accept": "application/json"}).json()["panels"]:
            assert client.get(panel["data"]).json()["question"]
            assert client.get(panel["address"], headers=HTML).status_code == 200
            if panel["query"]:
                assert client.get(panel["query"], headers={"Accept": "application/json"}).json()["error"] is None


def test_a_panel_of_very_many_statements_comes_after_the_page() -> None:
    """Where hundreds use a method the page only offers who does, and shows the rest; alone the panel is whole."""
    paper = make_paper("1", "A paper", "They all use it, and it beats them.")
    names = ["It", *(f"User {n}" for n in range(MANY))]
    it, *users = (make_entity("Method", name, [paper]) for name in names)
    said = [make_statement(paper, user, "uses", it, confidence=n / MANY) for n, user in enumerate(users)]
    graph = make_graph([paper], [it, *users], [*said, make_statement(paper, it, "outperforms", users[0])])
    with Store(None) as store:
        store.load(quads(graph))
        whole = thing_page(Visit(store, "http://a/"), it.iri)
        assert whole
        panels = {panel.name: panel for panel in whole.panels}
        assert panels["outperforms"].answer
        assert panels["uses"].answer is None
        assert panels["uses"].in_view
        visit = Visit(store, "http://a/", parameters={"panel": ["uses"], "limit": ["5"]})
        page = thing_page(visit, it.iri)
        (answer,) = [panel.answer for panel in page.panels] if page else [None]
        assert answer
        assert answer.total == MANY
        subjects = [cell.label for cell in (row.cells[0] for row in answer.rows) if isinstance(cell, Thing)]
        assert subjects == [f"User {MANY - 1 - n}" for n in range(5)]


def test_the_graph_of_a_neighbourhood(client: httpx.Client) -> None:
    """It is one page with a policy of its own, light without its data; as JSON it is what the page shows."""
    page = client.get("graph?around=method/swiftlet", headers=HTML)
    assert page.status_code == 200
    policy = page.headers["content-security-policy"]
    assert "script-src 'sha256-" in policy
    assert "unsafe" not in policy
    assert len(render_html(Graph()).encode()) < BUDGET_BYTES
    assert len(page.content) < BUDGET_BYTES
    (texts,) = html.fromstring(page.text).xpath("//script[@id='texts']/text()")
    assert set(json.loads(texts)["about"]["abstract"]) == {""}  # each paper's own page has it
    data = client.get("graph.json?around=swiftlet&depth=1").json()
    labels = {node["iri"]: node["label"] for node in data["nodes"]}
    assert {"Swiftlet", "Warbler"} <= set(labels.values())
    assert {(labels[e["subject"]], e["property"], labels[e["object"]]) for e in data["edges"]} >= {
        ("Swiftlet", "extends", "Warbler")
    }
    assert client.get("graph?around=swiftlet&depth=0", headers=HTML).status_code == 400
    assert client.get("graph?around=unheard-of", headers=HTML).status_code == 404


@pytest.mark.parametrize("kind", ["statement", "result"])
def test_statements_and_results_have_pages(client: httpx.Client, store: Path, kind: str) -> None:
    """The IRI of a statement or a result leads to its sentence."""
    with Store(store) as opened:
        start = f"{opened.base}{kind}/"
        iri = min(q.subject.value for q in opened if str(q.subject).startswith(f"<{start}"))  # type: ignore[union-attr]  # a node
        path = iri.removeprefix(opened.base)
    page = html.fromstring(client.get(path, headers=HTML).text)
    assert page.xpath("//section[@id='said']//blockquote")


def test_search(client: httpx.Client) -> None:
    """What begins so stands before what only holds it; other written forms are found and shown; classes narrow it."""
    hits = client.get("search.json?q=warbler").json()["hits"]
    assert hits[0]["label"] == "Warbler"
    assert {hit["type"] for hit in hits[:2]} == {"Method", "Paper"}
    (hit,) = client.get("search.json?q=warbler-7b").json()["hits"]
    assert (hit["label"], hit["form"]) == ("Warbler", "warbler-7B")
    assert {hit["type"] for hit in client.get("search.json?type=Hardware").json()["hits"]} >= {"Hardware"}
    assert client.get("search.json?q=nothing+is+called+so").json()["total"] == 0


@pytest.mark.parametrize(
    ("path", "status", "says"),
    [
        ("method/unheard-of", 404, "nothing is said"),
        ("ask/unheard-of", 404, "leaderboard"),
        ("ask/show?name=swiftlte", 404, "Swiftlet"),
        ("search?limit=0", 400, "limit"),
        ("search?type=Nonsense", 404, "Method"),
        ("query?query=SELECT+x", 400, "line 1"),
        ("query?query=DROP+ALL", 400, "refused"),
        ("query?query=SELECT+*+%7B+SERVICE+%3Chttp://a.example/%3E+%7B%7D+%7D", 400, "SERVICE"),
    ],
)
def test_what_is_wrong_is_said_on_a_page(client: httpx.Client, path: str, status: int, says: str) -> None:
    """A browser gets a page that says what is wrong, with the right status."""
    response = client.get(path, headers=HTML)
    assert (response.status_code, response.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert says in html.fromstring(response.text).text_content()


def test_the_editor_answers(client: httpx.Client) -> None:
    """A query's solutions stand in a table whose IRIs lead to their pages; ASK and CONSTRUCT have tables too."""
    query = "SELECT ?m ?label { ?m a kg:Method ; rdfs:label ?label } ORDER BY ?m"
    page = html.fromstring(client.get("query", params={"query": query}, headers=HTML).text)
    assert page.xpath("//textarea")[0].text.strip() == query
    assert f"{client.base_url}method/swiftlet" in page.xpath("//table//a/@href")
    for other, count in (("ASK {}", 1), ("CONSTRUCT { ?m a kg:Method } { ?m a kg:Method } LIMIT 2", 2)):
        data = client.get("query.json", params={"query": other}).json()
        assert len(data["answer"]["rows"]) == count


def test_a_search_that_finds_nothing(client: httpx.Client) -> None:
    """It says so, and where to look instead."""
    page = html.fromstring(client.get("search?q=no+such+name&type=Task", headers=HTML).content)
    assert page.xpath("string(//main//p[@role='status'])") == "0 found"
    ways = [link.removeprefix(str(client.base_url)) for link in page.xpath("//main//p[@class='note']//a/@href")]
    assert ways == ["search?q=no+such+name", "ask"]


def test_every_link_has_something_to_see(client: httpx.Client) -> None:
    """A thing whose label is blank goes by the end of its IRI."""
    page = html.fromstring(client.get("search?type=Method&limit=500", headers=HTML).content)
    texts = [link.text_content() for link in page.xpath("//main//li/a[@class='thing']")]
    assert len(texts) > 10
    assert [text for text in texts if not any(c.isprintable() and not c.isspace() for c in text)] == []


def test_review(client: httpx.Client) -> None:
    """The least certain statements come first, of all properties or of one."""
    rows = client.get("review.json?property=outperforms").json()["panels"][0]["answer"]["rows"]
    least = [row["values"]["confidence"] for row in rows]
    assert least == sorted(least)
    assert {row["values"]["relation"] for row in rows} == {"outperforms"}


def test_plots() -> None:
    """A plot has a point a dated number; the line goes through those that beat all before them."""
    names = ("method", "value", "unit", "date")
    columns = tuple(Column(name, "text") for name in names)
    given = (("2024-01-01", 1.0), ("2024-02-01", 3.0), ("2024-03-01", 2.0), ("", 9.0))
    rows = tuple(
        Row((Thing("A", "http://a/m", "Method"), value, "%", date), (f"http://a/{n}",), "F1, higher is better")
        for n, (date, value) in enumerate(given)
    )

    def look_up(iris: Iterable[str]) -> dict[str, Thing]:
        return {iri: Thing("A", iri, "Method") for iri in iris}

    (plot,) = plots(Answer("Board", columns, rows), look_up)
    assert plot.points[0].label == "A: 1 % (2024-01-01)"
    assert [point.best for point in plot.points] == [True, True, False]
    assert plot.points[0].x < plot.points[1].x < plot.points[2].x
    assert plot.points[1].y < plot.points[2].y < plot.points[0].y
    assert plots(Answer("Board", columns, rows[:2]), look_up) == ()


def test_marks_lose_nothing() -> None:
    """The parts of a marked text are that text, whatever is marked in it."""
    text = "A(1) beats a(1)."
    assert "".join(part.text for part in mark_names(text, {"subject": ["a(1)", ""], "object": ["beats"]})) == text
    parts = cut_text(text, [(0, 4), (2, 6), (90, 95), (5, 2)])
    assert "".join(part.text for part in parts) == text
    assert [part.mark for part in parts] == ["quote", "quote", ""]
    assert Evidence(text, "", "", "", "", 1.0, "").quote == text


def test_names_of_a_store(store: Path) -> None:
    """All words must be there, in any order; no text means all, those that most papers mention first."""
    with Store(store) as opened:
        names = Names(opened)
        assert names.find("tokens drafting")[0][0].thing.type == "Paper"
        hits, total = names.find("", "Method", limit=1)
        assert hits[0].papers == max(hit.papers for hit in names.find("", "Method", limit=total)[0])


@pytest.mark.parametrize("n_papers", [3, 60, 400])
def test_the_first_page_shows_the_first(n_papers: int) -> None:
    """What most papers mention and the newest papers are those of the whole graph, by IRI where several are equal."""
    graph = random_graph(n_papers)
    with Store(None) as opened:
        opened.load(quads(graph))
        seen = overview_of(opened)
    for kind, shown in (("Method", seen.methods), ("Hardware", seen.hardware)):
        counts = sorted((-len(e.papers), e.iri) for e in graph.entities if e.type == kind and e.papers)
        assert [(-n, thing.iri) for thing, n in shown] == counts[:8]
    newest = sorted(((p.paper.published, p.iri) for p in graph.papers), key=lambda one: one[1])
    newest.sort(key=lambda one: one[0], reverse=True)
    assert [(date, thing.iri) for thing, date in seen.newest] == newest[:8]


@pytest.mark.parametrize("name", [*CLASS_COLOURS, *PREDICATE_COLOURS])
def test_the_colours_are_those_of_the_graph_page(name: str) -> None:
    """Styles name each class and property in its colour, light and, where that differs, dark."""
    styles = "".join((STATIC / file).read_text(encoding="utf8") for file in ("kg.css", "answer.css"))
    if name == "Result":
        pytest.skip("results have no sign of their own")
    colour = {**CLASS_COLOURS, **PREDICATE_COLOURS}[name]
    given = re.findall(rf"(?:--{name}: |\.p-{name} {{ --own: )(#\w+)", styles)
    assert given == list(dict.fromkeys((colour, on_dark(colour))))
