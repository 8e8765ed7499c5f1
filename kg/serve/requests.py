"""What requests say: the SPARQL Protocol's and the Graph Store Protocol's parameters, bodies within their limits.

Imports the limits and Starlette.
"""

import asyncio
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from kg.serve.answer import refusal
from kg.serve.limits import Limits

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
_MAX_FIELDS = 1000

Parameters = dict[str, list[str]]


def parse_parameters(text: str) -> Parameters:
    """Return the values of each parameter of a query string or form, in order.

    Raises:
        HTTPException: 400; they are not percent-encoded UTF-8, or too many.
    """
    found: Parameters = {}
    try:
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=_MAX_FIELDS, errors="strict")
    except ValueError as error:
        raise refusal(400, f"the parameters cannot be read: {error}; send percent-encoded UTF-8") from error
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


def query_parameters(request: Request) -> Parameters:
    """Return the parameters of the address."""
    return parse_parameters(request.scope["query_string"].decode("latin-1"))


async def read_body(request: Request, limits: Limits) -> bytes:
    """Return the body of a request.

    Raises:
        HTTPException: 413, it is too long; 408, it does not come in time; 400, the client left.
    """
    told = request.headers.get("content-length", "0")
    if told.isdigit() and int(told) > limits.max_request_bytes:
        raise _too_large(limits)
    parts, size = [], 0
    try:
        async with asyncio.timeout(limits.read_s):
            async for part in request.stream():
                size += len(part)
                if size > limits.max_request_bytes:
                    raise _too_large(limits)
                parts.append(part)
    except TimeoutError as error:
        raise refusal(408, f"the request did not come within {limits.read_s:g} s", {"Connection": "close"}) from error
    except ClientDisconnect as error:
        raise refusal(400, "the client left") from error
    return b"".join(parts)


def _too_large(limits: Limits) -> Exception:
    return refusal(413, f"a request holds {limits.max_request_bytes} bytes at most", {"Connection": "close"})


async def sparql_parameters(request: Request, limits: Limits) -> Parameters:
    """Return the parameters of a SPARQL Protocol request, whichever of its three ways it takes.

    Source: SPARQL 1.1 Protocol, section 2.1.

    Raises:
        HTTPException: The body is too long, not of a known type, or not UTF-8.
    """
    given = query_parameters(request)
    if request.method != "POST":
        return given
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type not in (FORM, QUERY):
        what = media_type or "no media type"
        raise refusal(415, f"a query comes as {QUERY} or {FORM}, not as {what}; updates are not taken")
    body = await read_body(request, limits)
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        raise refusal(400, f"the body is not UTF-8: {error.reason} at byte {error.start}") from error
    if media_type == QUERY:
        return {**given, "query": [*given.get("query", []), text]}
    form = parse_parameters(text)
    return {name: given.get(name, []) + form.get(name, []) for name in {**given, **form}}


def query_job(parameters: Parameters, accept: str) -> Mapping[str, Any] | None:
    """Return the job of a SPARQL Protocol request, or None where it has no query.

    Raises:
        HTTPException: 400; more than one query, or an update.
    """
    if "update" in parameters:
        raise refusal(400, "this endpoint only reads; updates are not taken")
    queries = parameters.get("query", [])
    if len(queries) > 1:
        raise refusal(400, f"one query a request, not {len(queries)}; send them one after the other")
    if not queries:
        return None
    return {
        "kind": "query",
        "query": queries[0],
        "default_graphs": parameters.get("default-graph-uri", []),
        "named_graphs": parameters.get("named-graph-uri", []),
        "accept": accept,
    }


def graph_job(parameters: Parameters, accept: str) -> Mapping[str, Any]:
    """Return the job of a Graph Store Protocol request; without a graph it is for the whole data set.

    Raises:
        HTTPException: 400; more than one graph, or both kinds.
    """
    graphs, default = parameters.get("graph", []), "default" in parameters
    if len(graphs) + default > 1:
        raise refusal(400, "name one graph: ?graph=IRI or ?default")
    if not graphs and not default:
        return {"kind": "dataset", "accept": accept}
    return {"kind": "graph", "graph": graphs[0] if graphs else None, "accept": accept}
