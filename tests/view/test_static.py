"""The page in a real browser: opened from disk, searched, clicked, filtered, linked, attacked."""

import json
from typing import Any

import pytest

from kg.graph import Graph
from tests.graphs import (
    NASTY_TEXTS,
    make_entity,
    make_graph,
    make_paper,
    make_statement,
    nasty_graphs,
    random_graph,
    small_graph,
    texts_graph,
)
from tests.view.conftest import Open

SWIFTLET, WARBLER, BENCH, BOARD = "method/swiftlet", "method/warbler", "benchmark/tinybench", "hardware/jetson"
FIRST = "paper/2401.00001"


def statement_id(graph: Graph, predicate: str, confidence: float) -> str:
    """Return the id, as the page has it, of the statement of that predicate and confidence."""
    found = [s for s in graph.statements if s.predicate == predicate and s.confidence == confidence]
    return found[0].iri.removeprefix(graph.base)


def test_the_page_opens_from_disk_without_network(open_graph: Open) -> None:
    """The page opens from a file, complains about nothing and asks for nothing but itself."""
    opened = open_graph(small_graph())
    opened.page.wait_for_timeout(200)
    assert opened.complaints == []
    assert [url for url in opened.requests if not url.startswith(("file://", "data:,"))] == []
    assert sum(url.startswith("file://") for url in opened.requests) == 1


@pytest.mark.parametrize("name", nasty_graphs())
def test_every_nasty_graph_opens(open_graph: Open, name: str) -> None:
    """Every nasty graph is drawn without a complaint."""
    opened = open_graph(nasty_graphs()[name])
    assert opened.complaints == []


def test_an_empty_graph_says_so(open_graph: Open) -> None:
    """An empty graph opens and says that it is empty."""
    opened = open_graph(Graph())
    assert opened.page.inner_text("#status") == "The graph is empty."
    assert opened.complaints == []


def test_search_and_enter_select_the_node(open_graph: Open) -> None:
    """Slash goes to the search, an alias is found whatever its case, Enter shows its node."""
    opened = open_graph(small_graph())
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("WARBLER-7b")
    opened.page.keyboard.press("Enter")
    assert "Warbler" in opened.panel()
    assert opened.api("state().node") == WARBLER
    assert opened.page.url.endswith(f"#node={WARBLER}")


def test_arrow_keys_walk_the_hits(open_graph: Open) -> None:
    """Arrow keys move through the hits and around their ends; Escape closes them."""
    opened = open_graph(small_graph())
    opened.page.fill("#search", "ar")
    n_hits = opened.page.locator("#hits li").count()
    assert n_hits > 1
    for _ in range(n_hits):
        opened.page.keyboard.press("ArrowDown")
    assert opened.page.get_attribute("#hits li >> nth=0", "aria-selected") == "true"
    opened.page.keyboard.press("ArrowUp")
    assert opened.page.get_attribute("#search", "aria-activedescendant") == f"hit-{n_hits - 1}"
    opened.page.keyboard.press("Escape")
    assert opened.page.is_hidden("#hits")


def test_search_finds_nothing_in_words(open_graph: Open) -> None:
    """A query that nothing answers says so, and Enter then does nothing."""
    opened = open_graph(small_graph())
    opened.page.fill("#search", "no such name")
    assert opened.page.inner_text("#hits") == "Nothing found"
    opened.page.keyboard.press("Enter")
    assert opened.page.is_hidden("#panel")


def test_clicking_a_node_shows_its_statements(open_graph: Open) -> None:
    """A click on a node shows its statements by property, each with sentence, qualifiers, paper and results."""
    opened = open_graph(small_graph())
    opened.click_node(SWIFTLET)
    text = opened.panel()
    for part in ("Swiftlet", "extends", "outperforms", "evaluated on", "runs on", "introduced by"):
        assert part in text
    assert "On TinyBench, Swiftlet outperforms Warbler by 4.2 points on a Jetson board" in text
    assert "4.2 points" in text
    assert "null" not in text
    assert "1.5–2.5×" in text
    assert opened.page.locator(f"#panel .qualifier [data-node='{BENCH}']").count() > 0


def test_clicking_an_edge_shows_its_sentence(open_graph: Open) -> None:
    """Of two edges between the same nodes, each click shows its own sentence, the names marked, the paper linked."""
    graph = small_graph()
    opened = open_graph(graph)
    opened.click_edge(statement_id(graph, "extends", 0.95))
    assert opened.page.inner_text("#panel .verb") == "extends"
    assert opened.page.locator("#panel q").all_inner_texts() == ["Swiftlet extends Warbler."]
    assert opened.page.locator("#panel mark.subject").all_inner_texts() == ["Swiftlet"]
    assert opened.page.locator("#panel mark.object").all_inner_texts() == ["Warbler"]
    link = opened.page.locator("#panel a").first
    assert link.get_attribute("href") == "https://example.org/abs/2401.00001"
    assert "noopener" in (link.get_attribute("rel") or "")
    opened.click_edge(statement_id(graph, "outperforms", 0.91))
    assert opened.page.inner_text("#panel .verb") == "outperforms"
    assert opened.page.locator("#panel q").count() == 2
    assert "0.91" in opened.panel()


def test_a_click_on_nothing_closes_the_panel(open_graph: Open) -> None:
    """A click on the empty ground closes the panel and clears the address."""
    opened = open_graph(small_graph(), f"#node={SWIFTLET}")
    opened.panel()
    opened.page.mouse.click(700, 790)
    opened.page.wait_for_selector("#panel", state="hidden")
    assert "#" not in opened.page.url


def test_class_filter_changes_what_is_drawn(open_graph: Open) -> None:
    """Taking a class off takes its nodes and their edges off; putting it back brings them back."""
    opened = open_graph(small_graph())
    before = opened.api("drawn()")
    opened.page.locator("[data-filter=Benchmark]").uncheck(force=True)
    assert not opened.api(f"isShown({BENCH!r})")
    assert opened.api("drawn().edges") == before["edges"] - 1
    opened.page.locator("[data-filter=Benchmark]").check(force=True)
    assert opened.api("drawn().nodes") == before["nodes"]


def test_property_filter_and_only(open_graph: Open) -> None:
    """`only` leaves one property, and pressed again brings all back."""
    opened = open_graph(small_graph())
    before = opened.api("drawn().edges")
    only = opened.page.get_by_role("button", name="Only runs on")
    only.focus()
    opened.page.keyboard.press("Enter")
    assert opened.api("drawn().edges") == 1
    assert opened.api(f"isShown({BOARD!r})")
    opened.page.get_by_role("button", name="Only runs on").focus()
    opened.page.keyboard.press("Enter")
    assert opened.api("drawn().edges") == before


def test_confidence_filter_goes_by_the_best_statement(open_graph: Open) -> None:
    """An edge stays while its best statement reaches the confidence that is asked for."""
    graph = small_graph()
    opened = open_graph(graph)
    opened.page.locator("[data-filter=confidence]").fill("0.9")
    best = statement_id(graph, "outperforms", 0.4)
    assert opened.api(f"edgePosition({best!r})") is not None
    assert not opened.api(f"isShown({BOARD!r})")


def test_papers_are_off_at_first_and_can_be_shown(open_graph: Open) -> None:
    """A graph that stands without its papers starts without them; the class filter shows them."""
    opened = open_graph(small_graph())
    assert not opened.api(f"isShown({FIRST!r})")
    opened.page.locator("[data-filter=Paper]").check(force=True)
    assert opened.api(f"isShown({FIRST!r})")


def test_a_graph_of_papers_alone_shows_them(open_graph: Open) -> None:
    """Where hardly anything stands without the papers, they are on from the start."""
    opened = open_graph(nasty_graphs()["paper-to-paper"])
    assert opened.api("drawn().nodes") == 2


def test_a_large_graph_starts_readable(open_graph: Open) -> None:
    """A large graph starts with its well-linked nodes; a click shows all around a node; `links=0` shows all."""
    graph = random_graph(70, seed=5)
    opened = open_graph(graph)
    drawn = opened.api("drawn().nodes")
    assert 20 < drawn <= 350
    everything = open_graph(graph, "#links=0&papers=1")
    assert everything.api("drawn().nodes") == len(graph.papers) + len(graph.entities)


def test_labels_do_not_overlap(open_graph: Open) -> None:
    """No two labels of the first picture cover each other."""
    opened = open_graph(random_graph(40, seed=2))
    boxes: list[list[float]] = opened.api("labelBoxes()")
    assert len(boxes) > 5
    for at, (x, y, width, height) in enumerate(boxes):
        for x2, y2, width2, height2 in boxes[at + 1 :]:
            assert x + width <= x2 or x2 + width2 <= x or y + height <= y2 or y2 + height2 <= y


def test_zooming_in_shows_more_labels(open_graph: Open) -> None:
    """The closer one looks, the larger the share of the nodes on the screen that is labelled."""
    opened = open_graph(random_graph(50, seed=2))
    far = opened.api("drawn()")
    for _ in range(4):
        opened.page.click("#zoom-in")
    near: dict[str, Any] = opened.api("drawn()")
    assert len(near["labels"]) / max(1, near["onScreen"]) > 1.5 * len(far["labels"]) / far["onScreen"]


def test_an_address_opens_a_node(open_graph: Open) -> None:
    """A page opened at a node's address shows it; Back and Forward walk through what was shown."""
    opened = open_graph(small_graph(), f"#node={WARBLER}")
    assert "Warbler" in opened.panel()
    opened.page.locator(f"#panel [data-node='{SWIFTLET}']").first.click()
    opened.wait(f"kgView.state().node === {SWIFTLET!r}")
    opened.page.go_back()
    opened.wait(f"kgView.state().node === {WARBLER!r}")
    opened.page.go_forward()
    opened.wait(f"kgView.state().node === {SWIFTLET!r}")


def test_an_address_opens_a_statement(open_graph: Open) -> None:
    """A page opened at a statement's address shows its sentence, even where filters hide its ends."""
    graph = small_graph()
    opened = open_graph(graph, f"#statement={statement_id(graph, 'introduces', 0.98)}")
    assert "Swiftlet extends Warbler." in opened.panel()
    assert opened.api(f"isShown({FIRST!r})")


def test_an_unknown_address_shows_the_whole(open_graph: Open) -> None:
    """An address that names nothing opens the whole picture without a complaint."""
    opened = open_graph(small_graph(), "#node=method/unknown&focus=1")
    assert opened.page.is_hidden("#panel")
    assert opened.complaints == []


def test_focus_shows_the_neighbourhood_only(open_graph: Open) -> None:
    """A double click leaves a node with its neighbours; Escape brings the rest back."""
    opened = open_graph(small_graph())
    before = opened.api("drawn().nodes")
    at = opened.settled("screenPosition('method/warbler')")
    opened.page.mouse.dblclick(at["x"], at["y"])
    opened.wait("kgView.state().focused")
    assert opened.api("drawn().nodes") == 3
    assert not opened.api(f"isShown({BOARD!r})")
    opened.page.keyboard.press("Escape")
    opened.wait("!kgView.state().focused")
    assert opened.api("drawn().nodes") == before


def test_the_keyboard_zooms_and_moves(open_graph: Open) -> None:
    """Plus and minus zoom, arrows move the picture, F shows all of it again."""
    opened = open_graph(small_graph())
    start = opened.settled("screenPosition('method/warbler')")
    opened.page.focus("#picture")
    opened.page.keyboard.press("+")
    assert opened.api("state().zoom") == pytest.approx(1.5)
    opened.page.keyboard.press("ArrowLeft")
    opened.page.keyboard.press("f")
    back = opened.settled("screenPosition('method/warbler')")
    assert back == pytest.approx(start)


def test_dragging_moves_the_picture(open_graph: Open) -> None:
    """A drag moves every node by as much and selects nothing."""
    opened = open_graph(small_graph())
    before = opened.settled("screenPosition('method/warbler')")
    opened.page.mouse.move(700, 790)
    opened.page.mouse.down()
    opened.page.mouse.move(740, 760, steps=4)
    opened.page.mouse.up()
    after = opened.settled("screenPosition('method/warbler')")
    assert (after["x"] - before["x"], after["y"] - before["y"]) == pytest.approx((40, -30))
    assert opened.page.is_hidden("#panel")


def test_hostile_text_never_runs(open_graph: Open) -> None:
    """Markup and scripts in labels, aliases, quotes and units are shown as text and never run."""
    texts = [*NASTY_TEXTS, "<img src=x onerror=\"alert('ran')\">", "</script><script>alert('ran')</script>"]
    graph = texts_graph(texts)
    opened = open_graph(graph, "#links=0&papers=1")
    opened.page.fill("#search", "<")
    for node in [e.iri.removeprefix(graph.base) for e in graph.entities if "<" in e.label][:6]:
        opened.page.evaluate("node => kgView.select(node)", node)
        opened.panel()
    assert opened.page.locator("#panel img, #panel script, #hits img").count() == 0
    assert opened.complaints == []


def test_only_web_addresses_are_links(open_graph: Open) -> None:
    """An address with another scheme than http or https is no link, even where the data holds it."""
    paper = make_paper("1", "Bad", "One uses two.", url="javascript:alert(1)", code="data:text/html,<script>")
    one, two = (make_entity("Method", name, [paper]) for name in ("One", "Two"))
    graph = make_graph([paper], [one, two], [make_statement(paper, one, "uses", two)])
    opened = open_graph(graph, "#node=paper/1")
    opened.panel()
    links = opened.page.locator("#panel a")
    hrefs = [links.nth(at).get_attribute("href") or "" for at in range(links.count())]
    assert hrefs
    assert all(href.startswith("https://arxiv.org/search/") for href in hrefs)
    assert opened.page.evaluate("[safeLink('javascript:alert(1)'), safeLink('x'), outLink('data:,x', 'y')]") == [
        "",
        "",
        None,
    ]


def test_the_phone_shows_a_sheet(open_graph: Open) -> None:
    """On a phone the panel lies at the bottom at full width, and the filters open with a button."""
    size = {"width": 390, "height": 844}
    opened = open_graph(small_graph(), viewport=size, has_touch=True, is_mobile=True)
    opened.page.locator("#filter-toggle").tap()
    assert opened.page.is_visible("[data-filter=confidence]")
    opened.page.locator("#filter-toggle").tap()
    at = opened.settled("screenPosition('method/warbler')")
    opened.page.touchscreen.tap(at["x"], at["y"])
    opened.page.wait_for_selector("#panel h2")
    box = opened.page.locator("#panel").bounding_box()
    assert box
    assert box["width"] == size["width"]
    assert box["y"] + box["height"] == pytest.approx(size["height"], abs=1)


def test_dark_and_light_differ(open_graph: Open) -> None:
    """The page follows the reader's colour scheme, in the document and on the canvas."""
    grounds = []
    for scheme in ("light", "dark"):
        opened = open_graph(small_graph(), color_scheme=scheme)
        pixel = (
            "Array.from(document.getElementById('picture').getContext('2d').getImageData(2, 2, 1, 1).data.slice(0, 3))"
        )
        grounds.append(opened.page.evaluate(pixel))
    assert json.dumps(grounds) == json.dumps([[251, 251, 250], [21, 24, 29]])


def test_everything_can_be_reached_with_the_tab_key(open_graph: Open) -> None:
    """Every control has a name for assistive technology and takes the focus."""
    opened = open_graph(small_graph(), f"#node={SWIFTLET}")
    opened.panel()
    controls = opened.page.locator("button:visible, input:visible, a:visible, canvas")
    for at in range(controls.count()):
        control = controls.nth(at)
        name = (
            control.get_attribute("aria-label")
            or control.inner_text()
            or control.evaluate("c => c.closest('label')?.innerText")
        )
        assert name
        assert control.get_attribute("tabindex") != "-1"
