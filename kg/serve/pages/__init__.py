"""Pages of HTML, rendered in the child processes from the templates in `kg/serve/templates`.

A page is a function of the open store and of what the address says; it gives a whole document. Text of papers is
escaped by the templates. Pages use no script and no style of their own: what they need lies in `kg/serve/static`.
"""

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@lru_cache(maxsize=1)
def templates() -> Environment:
    """Return the templates: everything is escaped, and a name that is not given is an error."""
    loader = PackageLoader("kg.serve", "templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
