"""The explorer: pages of HTML with JSON twins, made in the child processes.

A page is a function of a `Visit` that gives a `Content`: facts, panels, data. `PAGES` (in `table`) is the table of
those with an address of their own; `thing` says which panels the page of an IRI has, by its class, and there is a file
for each class with its list of panels. A panel is one of `kg.questions`. `rendering` makes HTML or JSON of it; the
templates are in `kg/serve/templates`, where every text is escaped. The content policy allows scripts and styles from
`kg/serve/static` only, and none within the page.
"""

from kg.serve.pages.rendering import for_people, respond
from kg.serve.pages.table import PAGES, Page, read_page
from kg.serve.pages.visit import Visit

__all__ = ["PAGES", "Page", "Visit", "for_people", "read_page", "respond"]
