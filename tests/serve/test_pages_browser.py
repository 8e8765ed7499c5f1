"""The explorer in a real Chromium: search, panels, the editor, hostile texts, without scripts, and axe-core."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.serve.test_pages import THINGS
from tests.view.conftest import Opened
from tests.view.test_features import axe

COMPARED = "ask/compare?one=swiftlet&other=method/warbler"
PICTURE = "graph?around=method/swiftlet#node=method%2Fswiftlet"
KINDS = ("", *THINGS, "review", "query?name=leaderboard", COMPARED, "search?q=swift", PICTURE)


class Visitor:
    """Open pages of a server, and keep what they complain about and ask for."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.address, self.opened = address, Opened(context.new_page())
        self.opened.watch()
        self.page = self.opened.page

    def visit(self, path: str) -> None:
        """Open a page."""
        self.page.goto(f"{self.address}{path}")

    def complaints(self) -> list[str]:
        """Return what was complained about, and requests that went elsewhere."""
        return self.opened.complaints + [url for url in self.opened.requests if not url.startswith(self.address)]


@pytest.fixture
def visitor(browser: Browser, address: str) -> Iterator[Visitor]:
    """Return a visitor with scripts."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield Visitor(context, address)
    context.close()


@pytest.mark.parametrize("path", KINDS)
def test_pages_are_quiet(visitor: Visitor, path: str) -> None:
    """A page complains about nothing, asks nobody else, and fits a phone's width."""
    visitor.visit(path)
    visitor.page.set_viewport_size({"width": 360, "height": 740})
    assert visitor.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visitor.complaints() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(browser: Browser, address: str, scheme: str) -> None:
    """No page has a serious fault of accessibility, light or dark."""
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]  # one of its literals
    visitor = Visitor(context, address)
    faults = {}
    for path in KINDS:
        visitor.visit(path)
        faults[path] = axe(visitor.page)
    context.close()
    assert {path: found for path, found in faults.items() if found} == {}


def test_search_as_one_types(visitor: Visitor) -> None:
    """Slash goes to the field; what is typed is found at once; arrows and Enter lead to the page."""
    visitor.visit("")
    visitor.page.keyboard.press("/")
    visitor.page.keyboard.type("warb")
    visitor.page.wait_for_selector("[role=option]")
    assert visitor.page.inner_text("[role=option] .name") == "Warbler"
    visitor.page.keyboard.press("ArrowDown")
    assert visitor.page.get_attribute("[role=combobox]", "aria-activedescendant")
    with visitor.page.expect_navigation():
        visitor.page.keyboard.press("Enter")
    assert visitor.page.inner_text("h1").startswith("Warbler")
    assert visitor.complaints() == []


def test_a_panel_comes_in_its_place(visitor: Visitor) -> None:
    """A panel that is shown on request comes without leaving the page."""
    visitor.visit("method/swiftlet")
    before = visitor.page.url
    visitor.page.click("#similar a.button")
    visitor.page.wait_for_selector("#similar :is(table, .note)")
    assert visitor.page.url == before
    assert visitor.page.locator("#lineage").count() == 1
    assert visitor.complaints() == []


def test_a_panel_comes_when_it_is_looked_at(visitor: Visitor) -> None:
    """A panel that takes long comes after the page, without a click."""
    visitor.visit("review")
    visitor.page.evaluate("document.getElementById('contradictions').scrollIntoView()")
    visitor.page.wait_for_selector("#contradictions :is(li, .note)")
    assert visitor.page.url == f"{visitor.address}review"
    assert visitor.complaints() == []


def test_a_neighbourhood_as_a_graph(visitor: Visitor) -> None:
    """A thing's page leads to the picture of what it is linked to, and the picture to the pages of what it shows."""
    visitor.visit("method/swiftlet")
    visitor.page.click(".look a")
    visitor.page.wait_for_selector("#panel h2")
    assert visitor.page.inner_text("#panel h2") == "Swiftlet"
    assert visitor.page.evaluate("kgView.drawn().nodes") > 2
    assert visitor.page.get_attribute("#panel .tools a:last-child", "href") == f"{visitor.address}method/swiftlet"
    assert visitor.complaints() == []


def test_the_editor(visitor: Visitor) -> None:
    """An example opens; Ctrl+Enter runs what is typed; a mistake is said, and the caret goes there."""
    visitor.visit("query")
    visitor.page.click("nav[aria-label=Examples] a >> nth=0")
    visitor.page.wait_for_selector("nav[aria-label=Examples] [aria-current]")
    visitor.page.fill("#query", "SELECT ?m { ?m a kg:Method } LIMIT 3")
    with visitor.page.expect_navigation():
        visitor.page.press("#query", "Control+Enter")
    assert visitor.page.locator("tbody tr").count() == 3
    visitor.page.fill("#query", "SELECT ?m\n{ ?m a }")
    with visitor.page.expect_navigation():
        visitor.page.click("text=Run")
    assert "line 2" in visitor.page.inner_text("[role=alert]")
    assert visitor.page.evaluate("document.activeElement.id") == "query"


def test_without_scripts(browser: Browser, address: str) -> None:
    """Search, panels, questions and the editor work where scripts are turned off."""
    context = browser.new_context(java_script_enabled=False)
    visitor = Visitor(context, address)
    visitor.visit("")
    visitor.page.fill("main input[name=q]", "swiftlet")
    visitor.page.press("main input[name=q]", "Enter")
    visitor.page.click("main .hits a >> nth=0")
    assert "Swiftlet" in visitor.page.inner_text("h1")
    visitor.visit("method/swiftlet")
    visitor.page.click("#similar a.button")
    assert visitor.page.locator("#similar a.button").count() == 0
    visitor.visit("review")
    visitor.page.click("#contradictions a.button")
    assert visitor.page.locator("#contradictions :is(li, .note)").count() >= 1
    visitor.visit("ask/compare")
    visitor.page.fill("input[name=one]", "swiftlet")
    visitor.page.fill("input[name=other]", "method/warbler")
    visitor.page.click("text=Ask")
    assert visitor.page.locator("blockquote").count() >= 1
    visitor.visit("query?query=ASK+%7B%7D")
    assert visitor.page.inner_text("tbody td") == "yes"
    assert visitor.complaints() == []
    context.close()


def test_hostile_texts_are_inert(visitor: Visitor) -> None:
    """Markup, quotes, right-to-left and very long texts show as text, run nothing, and break no page."""
    visitor.visit("search.json?q=alias&limit=500")
    hits = visitor.page.evaluate("JSON.parse(document.body.innerText).hits")
    assert len(hits) > 10
    for hit in hits[:16]:
        path = hit["address"].removeprefix(visitor.address)
        visitor.visit(path)
        assert visitor.page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), path
        assert visitor.page.locator("main :is(script, img, b, iframe)").count() == 0
    for text in ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}", "\u202eabc"):
        for start in ("search?q=", "ask/show?name=", "query?query="):
            visitor.page.goto(f"{visitor.address}{start}{text.replace('#', '%23')}")
            assert visitor.page.locator("main :is(script, img)").count() == 0
    assert [one for one in visitor.complaints() if "status of 4" not in one] == []
