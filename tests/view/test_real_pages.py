"""Hold the main question on the real pages: what does Kangaroo outperform on Spec-Bench, and which sentence says so?"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kg.build import BuildOptions, build
from kg.query import Solutions, run_named, run_query
from kg.questions import ask
from kg.store import Store

SENTENCE = "outperforming Medusa-1 with 88.7"
QUERY = """
SELECT ?loser ?quote WHERE {
  ?statement rdf:subject/rdfs:label "Kangaroo" ; rdf:predicate kg:outperforms ; rdf:object/rdfs:label ?loser ;
    kg:benchmark/rdfs:label "Spec-Bench" ; kg:evidence/oa:hasSelector/oa:exact ?quote .
}
"""


@pytest.fixture(scope="module")
def out(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the five pages are built into."""
    folder = tmp_path_factory.mktemp("pages")
    build([shared / "corpus/pages"], BuildOptions(folder))
    return folder


def cells(answer: object, name: str) -> list[str]:
    """Return one column of solutions as text."""
    assert isinstance(answer, Solutions)
    at = answer.variables.index(name)
    return [str(getattr(row[at], "value", "")) for row in answer.rows]


def test_sparql_answers_with_the_sentence(out: Path) -> None:
    """A SELECT finds Medusa-1, on Spec-Bench, with its sentence; so does the named query."""
    with Store(out / "store") as store:
        answer = run_query(store, QUERY)
        named = run_named(store, "outperforms", {"name": "KANGAROO"})
    assert cells(answer, "loser") == ["Medusa-1"]
    assert SENTENCE in cells(answer, "quote")[0]
    assert set(cells(named, "loser")) == {"Medusa-1"}


def test_explain_shows_the_sentence(out: Path) -> None:
    """Explaining the pair, with the property and in either spelling, gives the one statement."""
    with Store(out / "store") as store:
        pair = {"property": "outperforms", "statement": "kangaroo", "other": "medusa 1"}
        found = ask(store, "explain", pair)
        turned = ask(store, "explain", {**pair, "statement": "medusa 1", "other": "kangaroo"})
        by_iri = ask(store, "explain", {"statement": found.rows[0].said[0]})
    assert [[getattr(cell, "label", cell) for cell in row.cells[:3]] for row in found.rows] == [
        ["Kangaroo", "outperforms", "Medusa-1"]
    ]
    assert SENTENCE in found.rows[0].evidence[0].quote
    assert turned.rows == ()
    assert by_iri.rows == found.rows


def test_the_page_shows_the_sentence(out: Path, browser: Browser) -> None:
    """In a real browser, searching Kangaroo and choosing it shows Medusa-1 and the sentence, without network."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((out / "graph.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("kangaroo")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel h2")
    head, panel = page.inner_text("#panel h2"), page.inner_text("#panel")
    page.close()
    assert head == "Kangaroo"
    assert "Medusa-1" in panel
    assert SENTENCE in panel
    assert asked == [(out / "graph.html").as_uri()]
