"""Layers, lineages and tables in a real browser, and the command that makes them."""

import json
from pathlib import Path

import pytest

from kg.cli import main
from kg.graph import Graph
from kg.quads import quads
from kg.store import build_store
from kg.view.order import layers
from kg.view.part import Part, Table
from kg.view.tables import comparison, heat_map
from tests.graphs import NASTY_TEXTS, make_entity, make_graph, make_paper, make_result, small_graph
from tests.view.conftest import Open
from tests.view.test_features import axe
from tests.view.test_page import data_of
from tests.view.test_parts import contest

COURSE = f"{small_graph().base}benchmark/course"


def test_layers_are_drawn_with_their_lines(open_graph: Open) -> None:
    """The winner is drawn above the others, the title and the note are read, and only methods are counted."""
    part, view = layers(contest(), COURSE)
    opened = open_graph(part, part=view)
    top, low = (opened.settled(f"screenPosition('method/{name}')") for name in "ad")
    assert top["y"] < low["y"]
    assert opened.page.inner_text("#title") == "Who beats whom on Course"
    assert "circle" in opened.page.inner_text("#note")
    assert opened.page.inner_text("#status").startswith("Showing 5 nodes · 6 edges")
    assert opened.complaints == []


def test_a_cell_opens_its_evidence(open_graph: Open) -> None:
    """A click on a cell shows its statement, sentence and result, and the address leads back to it."""
    part, view = comparison(contest(), [e.iri for e in contest().entities])
    opened = open_graph(part, part=view)
    assert opened.page.is_hidden("#picture")
    opened.page.get_by_role("button", name="A – B: 90%").click()
    assert "outperforms" in opened.panel()
    assert "90%" in opened.panel()
    again = open_graph(part, f"#{opened.page.url.partition('#')[2]}", part=view)
    assert again.page.inner_text("#panel h2") == "A – B: 90%"
    assert again.complaints == []


def test_arrow_keys_walk_the_cells(open_graph: Open) -> None:
    """From a cell the arrow keys go to the next filled one in the row or the column."""
    part, view = heat_map(contest())
    opened = open_graph(part, part=view)
    first = opened.page.locator("[data-cell]").first
    first.focus()
    opened.page.keyboard.press("ArrowDown")
    after = opened.page.evaluate("document.activeElement.dataset.cell")
    assert after != first.get_attribute("data-cell")
    opened.page.keyboard.press("ArrowUp")
    assert opened.page.evaluate("document.activeElement.dataset.cell") == first.get_attribute("data-cell")


def test_hostile_tables_are_inert(open_graph: Open) -> None:
    """Markup in names, units, metrics and titles is text in rows, columns, cells and panel."""
    paper = make_paper("1", "P", "A b.")
    texts = [text for text in NASTY_TEXTS if text.strip()][:12]
    methods = [make_entity("Method", f"{at}{text}", [paper]) for at, text in enumerate(texts)]
    bench = make_entity("Benchmark", "<img src=x onerror=alert(1)>", [paper])
    results = [
        make_result(paper, m, 1.0, text, metric=text, benchmark=bench.iri)
        for m, text in zip(methods, texts, strict=True)
    ]
    part, view = heat_map(make_graph([paper], [*methods, bench], [], results))
    hostile = Part("</script><b>title</b>", "<i>note</i>", table=view.table)
    opened = open_graph(part, "#cell=0", part=hostile)
    assert opened.page.locator("#grid img, #grid b, #grid i, #panel img, #grid script").count() == 0
    assert "</script><b>title</b>" in opened.page.inner_text("#grid h1")
    assert opened.complaints == []


def test_axe_finds_no_serious_fault_in_a_table(open_graph: Open) -> None:
    """The table and the panel of a cell have no serious fault of accessibility."""
    part, view = heat_map(contest())
    assert axe(open_graph(part, "#cell=0", part=view, bypass_csp=True).page) == []


def test_an_empty_table_opens(open_graph: Open) -> None:
    """A table without rows opens and says why it is empty."""
    opened = open_graph(Graph(), part=Part("Empty", "No paper says so.", table=Table((), (), ())))
    assert "No paper says so." in opened.page.inner_text("#grid")
    assert opened.complaints == []


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Return the folder of a store that holds the contest."""
    folder = tmp_path / "store"
    build_store(folder, quads(contest()))
    return folder


@pytest.mark.parametrize(
    ("options", "title"),
    [
        ([], ""),
        (["--around", "A", "--depth", "1"], "Around A"),
        (["--benchmark", "course"], "Course"),
        (["--query", "outperforms", "A"], "Query outperforms"),
        (["--query", "SELECT ?x { ?x a kg:Benchmark }"], "Query SELECT ?x { ?x a kg:Benchmark }"),
        (["--type", "Benchmark"], "Class Benchmark"),
        (["--property", "extends"], "Property extends"),
        (["--layers", "Course"], "Who beats whom on Course"),
        (["--lineage", "B"], "Lineage of B"),
        (["--compare", "Course"], "Who beats whom on Course"),
        (["--compare", "A,B,C"], "Who beats whom"),
        (["--heatmap"], "Methods on benchmarks"),
    ],
)
def test_the_command_writes_each_view(store: Path, tmp_path: Path, options: list[str], title: str) -> None:
    """Each option writes one page with its title and nothing beside it."""
    target = tmp_path / "out" / "view.html"
    target.parent.mkdir()
    with pytest.raises(SystemExit) as ended:
        main(["view", "-s", str(store), "-o", str(target), *options])
    assert ended.value.code == 0
    assert json.loads(data_of(target.read_text(encoding="utf8")))["view"]["title"] == title
    assert [path.name for path in target.parent.iterdir()] == ["view.html"]


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--around", "Nobody"], 3),
        (["--layers", "A"], 3),
        (["--query", "ASK { ?a ?b ?c }"], 2),
        (["--query", "nonsense", "x"], 3),  # as `kg query nonsense x` ends
        (["--depth", "0"], 2),
        (["--heatmap", "--engine", "pyvis"], 6),
        (["--around", "A", "--heatmap"], 2),
    ],
)
def test_what_cannot_be_shown_is_refused(store: Path, tmp_path: Path, options: list[str], code: int) -> None:
    """An unknown name, a query without nodes and a table by pyvis end with their exit codes, and write nothing."""
    target = tmp_path / "view.html"
    with pytest.raises(SystemExit) as ended:
        main(["view", "-s", str(store), "-o", str(target), *options])
    assert ended.value.code == code
    assert not target.exists()


def test_pyvis_draws_the_layers_where_they_stand(store: Path, tmp_path: Path) -> None:
    """The pyvis engine keeps the places of the layers and draws nothing that has none."""
    target = tmp_path / "view.html"
    with pytest.raises(SystemExit):
        main(["view", "-s", str(store), "-o", str(target), "--engine", "pyvis", "--layers", "Course"])
    page = target.read_text(encoding="utf8")
    assert "method/a" in page
    assert "benchmark/course" not in page
