"""A page as HTML or as JSON, whichever the client likes best; and what went wrong, as a page."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from kg.questions import Thing
from kg.serve.media import HTML, PROBLEM, negotiate
from kg.serve.pages.content import Content
from kg.serve.pages.quotes import Quotes
from kg.serve.pages.templates import render
from kg.serve.pages.visit import Visit
from kg.serve.reply import Reply, not_acceptable

JSON = "application/json"


def respond(visit: Visit, content: Content, links: Mapping[str, str] | None = None) -> Reply:
    """Return the answer of a page in the format that the client likes best; HTML where it has no preference.

    Args:
        visit: The visit.
        content: What to show.
        links: Addresses of other formats of the thing by suffix.
    """
    media_type = {"json": JSON, "html": HTML}.get(visit.suffix) or negotiate(visit.accept, (HTML, JSON))
    if media_type is None:
        return not_acceptable((), HTML, JSON)
    if media_type == JSON:
        return Reply(content.status, JSON, json.dumps(content.to_json(), indent=1).encode(), {"Vary": "Accept"})
    body = content.document() if content.document else _html(visit, content, links or {})
    policy = {"Content-Security-Policy": content.policy} if content.policy else {}
    return Reply(content.status, HTML, body.encode(), {"Vary": "Accept", **policy})


def _html(visit: Visit, content: Content, links: Mapping[str, str]) -> str:
    values = {**content.data, **content.drawn}
    return render(
        content.template,
        **values,
        visit=visit,
        root=visit.root,
        content=content,
        twin=_twin(visit),
        links=links,
        quotes=Quotes(visit.store, content),
    )


def _twin(visit: Visit) -> str:
    query = urlencode(visit.parameters, doseq=True)
    return f"{visit.root}{visit.here or 'index'}.json{'?' if query else ''}{query}"


def for_people(visit: Visit, reply: Reply) -> Reply:
    """Return a problem as a page where the client is a browser; any other reply as it is."""
    if reply.media_type != PROBLEM or visit.suffix == "json":
        return reply
    if negotiate(visit.accept, (PROBLEM, HTML)) != HTML:
        return reply
    told: dict[str, Any] = json.loads(reply.body)
    candidates = [Thing(one["label"], one["iri"], one["type"]) for one in told.get("candidates", ())]
    drawn = {"told": told, "candidates": candidates, "near": told.get("nearest", ())}
    page = _html(visit, Content("error.html", told["title"], "error", drawn=drawn, status=reply.status), {})
    return Reply(reply.status, HTML, page.encode(), {**reply.headers, "Vary": "Accept"})
