"""The first page: what there is, and where to begin."""

from kg.serve.pages.content import Content
from kg.serve.pages.overview import overview_of
from kg.serve.pages.visit import Visit


def home_page(visit: Visit) -> Content:
    """Return the first page: a search, counts, and what is newest and most looked for."""
    seen = overview_of(visit.store)
    data = {
        "counts": dict(seen.counts + seen.said),
        "newest": [{**thing.to_json(), "date": date} for thing, date in seen.newest],
        "benchmarks": [{**thing.to_json(), "results": n} for thing, n in seen.benchmarks],
        "methods": [{**thing.to_json(), "papers": n} for thing, n in seen.methods],
        "hardware": [{**thing.to_json(), "papers": n} for thing, n in seen.hardware],
    }
    return Content("home.html", "A knowledge graph of papers", "home", data=data, drawn={"seen": seen})
