"""The templates: everything is escaped, and a name that is not given is an error."""

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from kg.iri import compress


def render(name: str, **values: object) -> str:
    """Return a template of `kg/serve/templates` filled with values; every text is escaped."""
    return _templates().get_template(name).render(**values)


@lru_cache(maxsize=1)
def _templates() -> Environment:
    loader = PackageLoader("kg.serve", "templates")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters["compress"] = compress
    return made
