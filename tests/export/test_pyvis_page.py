"""The pyvis page: opens in a browser without network, runs no text of a paper, shows the most connected nodes."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kg.export.pyvis_page import MOST_NODES, write_pyvis
from kg.graph import Graph
from tests.graphs import nasty_graphs, random_graph, small_graph, texts_graph

HOSTILE = [
    "<img src=x onerror='window.hit=1'>",
    '<a href="javascript:window.hit=1">x</a>',
    "</script><script>window.hit=1</script>",
]

_PLACE = """(() => {
    const at = network.canvasToDOM(network.getPosition(network.body.nodeIndices[0]));
    const box = document.getElementById("mynetwork").getBoundingClientRect();
    return [box.left + at.x, box.top + at.y];
})()"""


def data(page: str) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Return nodes and edges as the page holds them."""
    nodes, edges = (json.loads(found) for found in re.findall(r"= new vis\.DataSet\((\[.*?\])\);$", page, re.MULTILINE))
    return nodes, edges


def written(graph: Graph, path: Path) -> str:
    """Write the page and return its text."""
    write_pyvis(graph, path)
    return path.read_text(encoding="utf8")


def test_small_graph_is_whole(tmp_path: Path) -> None:
    """A small graph's nodes and edges are all there, each node with colour, place and tooltip."""
    graph = small_graph()
    nodes, edges = data(written(graph, tmp_path / "a.html"))
    assert {n["id"] for n in nodes} == set(graph.labels)
    assert {e["id"] for e in edges} == {s.iri for s in graph.statements}
    assert all({"color", "x", "y", "title"} <= set(n) for n in nodes)


def test_large_graph_is_cut_to_the_most_connected_and_says_so(tmp_path: Path) -> None:
    """Of a larger graph the page shows the nodes of highest degree, and says how many it leaves out."""
    graph = random_graph(100)
    page = written(graph, tmp_path / "a.html")
    nodes, edges = data(page)
    assert len(nodes) == MOST_NODES
    total = len(graph.papers) + len(graph.entities)
    assert f"{MOST_NODES} of {total} nodes, the most connected; {len(edges)} of {len(graph.statements)} stat" in page


@pytest.mark.parametrize("name", sorted(nasty_graphs()))
def test_nothing_is_loaded_from_outside(name: str, tmp_path: Path) -> None:
    """No element of the page names a file or an address to load, and the policy forbids it too."""
    page = written(nasty_graphs()[name], tmp_path / "a.html")
    outside_scripts = re.sub(r"<script\b[^>]*>.*?</script>", "", page, flags=re.DOTALL)
    assert not re.search(r"<(?:link|img|iframe)\b|\bsrc=|@import|url\(['\"]?http", outside_scripts)
    assert not re.search(r"<script[^>]+src", page)
    assert "default-src 'none'" in page


def test_a_browser_draws_it_and_runs_no_text(browser: Browser, tmp_path: Path) -> None:
    """Chromium draws the network of hostile texts without an error, a request, or a line of theirs being run."""
    written(texts_graph(HOSTILE), tmp_path / "a.html")
    problems: list[str] = []
    page = browser.new_page()
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda line: problems.append(line.text) if line.type == "error" else None)
    page.on(
        "request",
        lambda request: None if request.url.startswith(("file:", "data:")) else problems.append(request.url),
    )
    page.goto((tmp_path / "a.html").as_uri())
    shown = page.evaluate("[network.body.nodeIndices.length, network.body.edgeIndices.length]")
    x, y = page.evaluate(_PLACE)
    page.mouse.move(x, y)
    page.wait_for_selector(".vis-tooltip", state="visible", timeout=10_000)
    tooltip = page.inner_text(".vis-tooltip")
    hit = page.evaluate("!!window.hit")
    page.close()
    assert shown == [9, 6]
    assert not hit
    assert any(text.replace("href", "hre\u2060f") in tooltip for text in HOSTILE)
    assert problems == []
