"""What the page offers beyond search, click and filter: time, sizes, regions, list, keys, links, print, touch."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from kg.graph import Graph
from kg.view.tables import comparison
from tests.graphs import make_entity, make_graph, make_paper, make_statement, random_graph, small_graph
from tests.view.conftest import Open, Opened

SWIFTLET, WARBLER, BENCH, TASK = "method/swiftlet", "method/warbler", "benchmark/tinybench", "task/language-modeling"


def clusters() -> Graph:
    """Return two dense groups of six methods that one statement joins."""
    paper = make_paper("1", "Groups", "All use all.", published="2020-05-01")
    methods = [make_entity("Method", f"M{i:02}", [paper]) for i in range(12)]
    pairs = [(a, b) for start in (0, 6) for a in range(start, start + 6) for b in range(a + 1, start + 6)]
    said = [make_statement(paper, methods[a], "uses", methods[b]) for a, b in [*pairs, (0, 6)]]
    return make_graph([paper], methods, said)


def slide(opened: Opened, name: str, value: int) -> None:
    """Put a thumb of the time slider at a month."""
    opened.page.locator(f"[data-time={name}]").evaluate(
        "(input, value) => { input.value = value; input.dispatchEvent(new Event('input')); }", value
    )


def test_the_time_slider_leaves_what_was_said_then(open_graph: Open) -> None:
    """Only what papers of the chosen months say is drawn, and the address tells the months."""
    opened = open_graph(small_graph())
    assert opened.api(f"isShown({TASK!r})")
    slide(opened, "until", 2024 * 12)
    assert not opened.api(f"isShown({TASK!r})")
    assert opened.api(f"isShown({SWIFTLET!r})")
    assert "from=2024-01&until=2024-01" in opened.page.url
    again = open_graph(small_graph(), "#from=2024-02&until=2024-02")
    assert again.api(f"isShown({TASK!r})")
    assert not again.api(f"isShown({BENCH!r})")


def test_one_month_has_no_slider(open_graph: Open) -> None:
    """Where all papers are of one month there is nothing to slide."""
    assert open_graph(clusters()).page.is_hidden("#time")


def test_the_years_pass(open_graph: Open) -> None:
    """The button moves the end of the span from the start to the last month and then stops."""
    opened = open_graph(small_graph())
    opened.page.click(".play")
    opened.wait("document.querySelector('.play').textContent === '▶'")
    assert opened.page.inner_text(".span") == "2024-01 – 2024-02"


def test_size_goes_by_the_chosen_measure(open_graph: Open) -> None:
    """By papers, the method that two papers name is the largest; by links it is another."""
    opened = open_graph(small_graph())
    largest = """app.data.ids[Array.from(app.picture.radius).reduce(
        (best, radius, v, all) => app.data.nodeOn[v] && radius > all[best] ? v : best, 2)]"""
    opened.wait("kgView.isStill()")
    assert opened.page.evaluate(largest) == SWIFTLET
    opened.page.select_option("[data-filter=size]", "papers")
    opened.wait("kgView.isStill()")
    assert opened.page.evaluate(largest) == WARBLER
    assert "size=papers" in opened.page.url


def test_regions_are_the_communities(open_graph: Open) -> None:
    """Two dense groups give two regions, each named by its best-linked node, and the key R takes them off again."""
    opened = open_graph(clusters(), "#regions=1")
    found: list[dict[str, Any]] = opened.api("regions()")
    assert [(region["name"], region["size"]) for region in found] == [("M00", 6), ("M06", 6)]
    opened.page.keyboard.press("r")
    assert opened.api("regions()") == []


def test_an_address_holds_all_that_is_chosen(open_graph: Open) -> None:
    """The address after filtering and choosing opens the same view on another day."""
    opened = open_graph(small_graph())
    opened.page.locator("[data-filter=Benchmark]").uncheck(force=True)
    opened.page.locator("[data-filter=extends]").uncheck(force=True)
    opened.page.locator("[data-filter=confidence]").fill("0.5")
    opened.page.evaluate(f"kgView.select({WARBLER!r})")
    drawn = [opened.api("drawn().nodes"), opened.api("drawn().edges")]
    address = opened.page.url.partition("#")[2]
    again = open_graph(small_graph(), f"#{address}")
    assert [again.api("drawn().nodes"), again.api("drawn().edges")] == drawn
    assert again.api("state().node") == WARBLER
    assert not again.page.is_checked("[data-filter=Benchmark]")


def test_what_is_left_out_is_said_and_can_be_shown(open_graph: Open) -> None:
    """The page says how many of how many it shows, and one button shows all."""
    opened = open_graph(small_graph())
    assert "Showing 5 of 10 nodes" in opened.page.inner_text("#status")
    opened.page.click("#status button")
    assert "Showing 10 nodes" in opened.page.inner_text("#status")


def test_filters_that_leave_nothing_can_be_reset(open_graph: Open) -> None:
    """Where nothing passes the filters, the page says so in the middle, and one button gives back the first picture."""
    opened = open_graph(small_graph())
    before = opened.page.inner_text("#status")
    opened.page.locator("[data-filter=links]").fill("12")
    opened.page.locator("[data-filter=confidence]").fill("1")
    slide(opened, "until", 2024 * 12)
    assert opened.page.inner_text("#status") == "Nothing passes the filters. Reset them"
    box = opened.page.evaluate("document.getElementById('status').getBoundingClientRect().toJSON()")
    assert abs(box["top"] - 400) < 100
    opened.page.click("#status button")
    assert opened.page.inner_text("#status") == before
    assert "#" not in opened.page.url


def test_heads_of_a_table_are_cut_with_a_sign(open_graph: Open) -> None:
    """A head that is too long for its room ends in an ellipsis, and the whole name is its title."""
    paper = make_paper("1", "Names", "One beats the other.")
    long, short = (make_entity("Method", name, [paper]) for name in ("Much too long for the head of a column", "Short"))
    graph = make_graph([paper], [long, short], [make_statement(paper, long, "outperforms", short)])
    opened = open_graph(graph, part=comparison(graph, [long.iri, short.iri])[1])
    heads = opened.page.locator("#grid .slant")
    cut = "heads => heads.map((head) => [head.scrollHeight > head.clientHeight, getComputedStyle(head).textOverflow])"
    assert heads.evaluate_all(cut) == [[True, "ellipsis"], [False, "ellipsis"]]
    assert heads.first.get_attribute("title") == long.label


def test_arrow_keys_go_along_links(open_graph: Open) -> None:
    """From a chosen node an arrow key goes to a linked node on that side, and it is spoken."""
    opened = open_graph(small_graph(), f"#node={SWIFTLET}")
    opened.page.focus("#picture")
    here, there = (opened.settled(f"screenPosition({node!r})") for node in (SWIFTLET, BENCH))
    across = abs(there["x"] - here["x"]) > abs(there["y"] - here["y"])
    sign = there["x"] > here["x"] if across else there["y"] > here["y"]
    opened.page.keyboard.press(
        {(1, 1): "ArrowRight", (1, 0): "ArrowLeft", (0, 1): "ArrowDown"}.get((across, sign), "ArrowUp")
    )
    opened.wait(f"kgView.state().node !== {SWIFTLET!r}")
    chosen = opened.api("state().node")
    assert opened.page.evaluate(f"app.data.labels[app.data.indexOf.get({chosen!r})]") in opened.page.inner_text(
        "#spoken"
    )


def test_the_list_holds_what_is_shown(open_graph: Open) -> None:
    """The key L lists the shown things by class; a click in it opens one."""
    opened = open_graph(small_graph())
    opened.page.keyboard.press("l")
    assert "Methods" in opened.panel()
    assert "Swiftlet" in opened.panel()
    assert "Mentioned Only" not in opened.panel()
    opened.page.locator(f"#panel [data-node='{WARBLER}']").click()
    opened.wait(f"kgView.state().node === {WARBLER!r}")


def test_the_keys_are_told(open_graph: Open) -> None:
    """The question mark opens the list of keys, Escape closes it."""
    opened = open_graph(small_graph())
    opened.page.keyboard.press("?")
    assert "search" in opened.page.inner_text("#help")
    opened.page.keyboard.press("Escape")
    assert opened.page.is_hidden("#help")


def test_the_theme_can_be_turned(open_graph: Open) -> None:
    """The key T turns light into dark; printing is always light."""
    opened = open_graph(small_graph())
    opened.page.keyboard.press("t")
    assert opened.page.get_attribute("html", "data-theme") == "dark"
    opened.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert opened.page.get_attribute("html", "data-theme") == "light"
    opened.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert opened.page.get_attribute("html", "data-theme") == "dark"


def test_paper_has_the_picture_and_the_panel(open_graph: Open) -> None:
    """On paper the picture and the panel's text stay, tools and sliders go."""
    opened = open_graph(small_graph(), f"#node={SWIFTLET}")
    opened.page.emulate_media(media="print")
    assert opened.page.is_visible("#picture")
    assert opened.page.is_visible("#panel h2")
    for gone in ("#tools", "#time", "#panel .close"):
        assert opened.page.is_hidden(gone)


def test_a_pinch_zooms_and_a_finger_pans(open_graph: Open) -> None:
    """Two fingers that part zoom in; one finger moves the picture."""
    opened = open_graph(small_graph(), viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    touch = opened.page.context.new_cdp_session(opened.page)

    def send(kind: str, *points: tuple[int, int]) -> None:
        fingers = [{"x": x, "y": y, "id": at} for at, (x, y) in enumerate(points)]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

    before = opened.settled(f"screenPosition({WARBLER!r})")
    send("touchStart", (60, 180))
    for step in range(1, 6):
        send("touchMove", (60 + 8 * step, 180))
    send("touchEnd")
    after = opened.settled(f"screenPosition({WARBLER!r})")
    assert after["x"] - before["x"] == pytest.approx(40, abs=8)
    zoom = opened.api("state().zoom")
    send("touchStart", (150, 300), (240, 300))
    for step in range(1, 6):
        send("touchMove", (150 - 10 * step, 300), (240 + 10 * step, 300))
    send("touchEnd")
    assert opened.api("state().zoom") > 1.5 * zoom


def test_a_paper_has_its_abstract(open_graph: Open) -> None:
    """The panel of a paper holds its abstract as text, the panel of a method who introduced it and when."""
    opened = open_graph(small_graph(), "#node=paper/2402.00002")
    opened.page.click("#panel summary")
    assert "Warbler addresses language modeling." in opened.page.inner_text("#panel .abstract")
    method = open_graph(small_graph(), f"#node={SWIFTLET}")
    assert "Introduced in 2024-01 by Example Lab. Named in 1 paper" in method.panel()


def test_a_label_of_ten_thousand_characters_stays_inside(open_graph: Open) -> None:
    """A very long name with right-to-left overrides is text in panel, list and search, and widens nothing."""
    paper = make_paper("1", "Long", "Long uses short.")
    long_ = make_entity("Method", "\u202e<b>" + "wide " * 2_000, [paper])
    short = make_entity("Method", "short", [paper])
    graph = make_graph([paper], [long_, short], [make_statement(paper, long_, "uses", short)])
    opened = open_graph(graph, f"#node={long_.iri.removeprefix(graph.base)}")
    assert len(opened.panel()) > 10_000
    opened.page.fill("#search", "wide")
    assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert opened.page.evaluate("document.getElementById('panel').scrollWidth <= 400")
    assert opened.page.locator("#panel b, #hits b").count() == 0
    assert opened.complaints == []


def axe(page: Page) -> list[str]:
    """Return the serious and critical faults that axe-core finds, or skip where it is not installed."""
    found = find_spec("axe_playwright_python")
    if not found or not found.origin:
        pytest.skip("axe-core is not there; pip install axe-playwright-python")
    page.emulate_media(reduced_motion="reduce")  # what is still fading in has no contrast yet
    page.evaluate((Path(found.origin).parent / "axe.min.js").read_text(encoding="utf8"))
    violations = page.evaluate("axe.run()")["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html']}" for v in violations if v["impact"] in {"serious", "critical"}]


@pytest.mark.parametrize("address", ["", f"#node={SWIFTLET}", "#list=1"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(open_graph: Open, address: str, scheme: str) -> None:
    """The page, the panel and the list have no serious fault of accessibility, light or dark."""
    assert axe(open_graph(small_graph(), address, color_scheme=scheme, bypass_csp=True).page) == []


def test_the_texts_are_not_read_before_they_are_needed(open_graph: Open) -> None:
    """The first picture of a large graph is drawn without reading the statements; a search reads them."""
    opened = open_graph(random_graph(40, seed=3))
    assert opened.page.evaluate("app.data.read === undefined")
    opened.page.fill("#search", "a")
    assert opened.page.evaluate("app.data.read !== undefined")
