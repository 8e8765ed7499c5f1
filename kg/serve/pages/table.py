"""The table of pages with an address of their own, and the job `page` that renders one of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from kg.serve.media import HTML
from kg.serve.reply import Bounds, Reply
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Visit:
    """Hold what a page may be made of.

    Attributes:
        store: The open store.
        root: Address of the server, `http://127.0.0.1:7878/`, to write links with.
        path: Values of the parts of the address in braces.
        parameters: Values of the query string's parameters, each a list.
    """

    store: Store
    root: str
    path: Mapping[str, str]
    parameters: Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class Page:
    """Describe a page: its address as Starlette writes routes, its name, and "module:function" of what renders it."""

    route: str
    name: str
    target: str

    def load(self) -> Callable[[Visit], str]:
        """Import the function and return it."""
        module, _, attribute = self.target.partition(":")
        found: Callable[[Visit], str] = getattr(import_module(module), attribute)
        return found


PAGES: tuple[Page, ...] = (Page("/", "home", "kg.serve.pages.home:home_page"),)
"""All pages, in the order in which addresses are tried."""


def read_page(store: Store, job: Mapping[str, Any], bounds: Bounds) -> Reply:
    """Render a page; errors of the package that it raises become problem documents.

    Args:
        store: An open store.
        job: `page`, its name; `root`, `path` and `parameters` as in `Visit`.
        bounds: Not needed: a page is as long as it is made.
    """
    del bounds
    (page,) = [page for page in PAGES if page.name == job["page"]]
    visit = Visit(store, job["root"], job["path"], job["parameters"])
    return Reply(200, HTML, page.load()(visit).encode(), {"Vary": "Accept"})
