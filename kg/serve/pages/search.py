"""The page of a search, and the lists of all things of a class."""

from kg.errors import UnknownNameError
from kg.serve.pages.content import Content
from kg.serve.pages.names import CLASSES, names_of
from kg.serve.pages.visit import Visit

HITS = 50
MOST = 500


def search_page(visit: Visit) -> Content:
    """Return the things whose names hold what is typed.

    Raises:
        UnknownNameError: There is no such class.
        QueryError: The limit is wrong.
    """
    text, kind, limit = visit.value("q"), visit.value("type"), visit.number("limit", HITS, MOST)
    if kind and kind not in CLASSES:
        raise UnknownNameError("class", kind, CLASSES)
    hits, total = names_of(visit.store).find(text, kind, limit=limit)
    data = {
        "query": text,
        "class": kind,
        "total": total,
        "hits": [
            {
                **hit.thing.to_json(),
                "papers": hit.papers,
                "form": hit.form,
                "address": visit.address(hit.thing.iri),
            }
            for hit in hits
        ],
    }
    drawn = {"hits": hits, "classes": CLASSES, "query": text, "kind": kind, "total": total, "most": MOST}
    return Content("search.html", f"“{text}”" if text else kind or "All names", "search", data=data, drawn=drawn)
