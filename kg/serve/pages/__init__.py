"""Pages of HTML, rendered in the child processes from the templates in `kg/serve/templates`.

`PAGES` is the table: address → function. A page is a function of a `Visit` that gives a whole document; `kg.serve.app`
makes a route of each line. The page of an IRI is `kg.serve.pages.resource.resource_page`, which `kg.serve.resources`
calls. Text of papers is escaped by the templates. The content policy allows scripts and styles from `/static` only
(`kg/serve/static`), and none within the page.
"""

from kg.serve.pages.table import PAGES, Page, Visit, read_page
from kg.serve.pages.templates import render

__all__ = ["PAGES", "Page", "Visit", "read_page", "render"]
