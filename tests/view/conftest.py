"""Pages of graphs in a real browser, a fresh context for each."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page

from kg.graph import Graph
from kg.view.columns import WHOLE
from kg.view.page import write_html
from kg.view.part import Part

TIMEOUT_S = 30


@dataclass
class Opened:
    """Hold an open page, and what it complained about and asked for since it was opened."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Note messages, errors, dialogs (which only hostile text could open) and requests."""

        def on_dialog(dialog: Dialog) -> None:
            self.complaints.append(f"dialog {dialog.message}")
            dialog.dismiss()

        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("dialog", on_dialog)

    def api(self, call: str) -> Any:
        """Return what a call of the page's API returns: `drawn().nodes`."""
        return self.page.evaluate(f"kgView.{call}")

    def click_node(self, node: str) -> None:
        """Click where a node lies on the canvas."""
        at = self.settled(f"screenPosition({node!r})")
        self.page.mouse.click(at["x"], at["y"])

    def click_edge(self, statement: str) -> None:
        """Click where the middle of a statement's edge lies on the canvas."""
        at = self.settled(f"edgePosition({statement!r})")
        self.page.mouse.click(at["x"], at["y"])

    def settled(self, call: str) -> Any:
        """Return a position once no flight moves it any more."""
        self.wait("kgView.isStill()")
        return self.api(call)

    def wait(self, condition: str) -> None:
        """Wait until a condition holds; asked from here, since the page's policy forbids evaluating text inside it."""
        deadline = time.monotonic() + TIMEOUT_S
        while not self.page.evaluate(condition):
            assert time.monotonic() < deadline, f"{condition} did not come true"
            self.page.wait_for_timeout(10)

    def panel(self) -> str:
        """Return the text of the side panel."""
        self.page.wait_for_selector("#panel h2")
        return self.page.inner_text("#panel")


Open = Callable[..., Opened]


@pytest.fixture
def open_graph(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Return a function that writes a graph as a page and opens it from disk."""
    contexts = []

    def open_(graph: Graph, address: str = "", part: Part = WHOLE, **options: Any) -> Opened:
        path = tmp_path / "graph.html"
        write_html(graph, path, part)
        settings = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", **options}
        context = browser.new_context(**settings)
        contexts.append(context)
        opened = Opened(context.new_page())
        opened.watch()
        opened.page.goto(path.as_uri() + address)
        opened.wait("window.kgView && (kgView.frames() > 0 || kgView.isTable())")
        return opened

    yield open_
    for context in contexts:
        context.close()
