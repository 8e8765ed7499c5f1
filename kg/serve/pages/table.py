"""The table of pages with an address of their own, and the job `page` that answers one of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from kg.serve.pages.content import Content
from kg.serve.pages.rendering import respond
from kg.serve.pages.visit import Visit
from kg.serve.reply import Bounds, Reply
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Page:
    """Describe a page: its address as Starlette writes routes, its name, and "module:function" of what makes it."""

    route: str
    name: str
    target: str

    @property
    def twin(self) -> str:
        """Return the address of its JSON.

        >>> Page("/", "home", "").twin, Page("/search", "search", "").twin
        ('/index.json', '/search.json')
        """
        return f"{self.route if self.route != '/' else '/index'}.json"

    def load(self) -> Callable[[Visit], Content]:
        """Import the function and return it."""
        module, _, attribute = self.target.partition(":")
        found: Callable[[Visit], Content] = getattr(import_module(module), attribute)
        return found


PAGES: tuple[Page, ...] = (
    Page("/", "home", "kg.serve.pages.home:home_page"),
    Page("/search", "search", "kg.serve.pages.search:search_page"),
    Page("/graph", "graph", "kg.serve.pages.neighbourhood:neighbourhood_page"),
    Page("/review", "review", "kg.serve.pages.review:review_page"),
    Page("/query", "editor", "kg.serve.pages.editor:editor_page"),
    Page("/ask", "questions", "kg.serve.pages.asked:questions_page"),
    Page("/ask/{question}", "asked", "kg.serve.pages.asked:question_page"),
)
"""All pages, in the order in which addresses are tried."""


def read_page(store: Store, job: Mapping[str, Any], bounds: Bounds) -> Reply:
    """Answer with a page, as HTML or as JSON.

    Args:
        store: An open store.
        job: `page`, its name; `here`, its path below the root; the others as in `Visit`.
        bounds: Not needed: a page is as long as it is made.

    Raises:
        KgError: As the page.
    """
    del bounds
    (page,) = [page for page in PAGES if page.name == job["page"]]
    given = {name: job[name] for name in ("root", "path", "parameters", "accept", "suffix", "here")}
    visit = Visit(store, **given)
    return respond(visit, page.load()(visit))
