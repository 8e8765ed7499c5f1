"""Which address leads where: the table of routes, and the application that has them.

Imports all of the room. The explorer's pages join by lines in `kg.serve.pages.PAGES`.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from kg.errors import QueryError
from kg.serve.answer import on_http_error, refusal, to_response
from kg.serve.api import listing, question_job
from kg.serve.cache import Cache
from kg.serve.guard import Guard, Policy
from kg.serve.limits import Limits
from kg.serve.metrics import Metrics
from kg.serve.openapi import openapi_document
from kg.serve.pages import PAGES
from kg.serve.pool import Pool
from kg.serve.reply import problem_of
from kg.serve.requests import graph_job, query_job, query_parameters, sparql_parameters

_STATIC = Path(__file__).resolve().parent / "static"

Job = Mapping[str, Any]
Handler = Callable[[Request], Awaitable[Response]]


class Endpoint:
    """Be the handlers of all addresses over one pool of processes."""

    def __init__(self, store: Path, limits: Limits) -> None:
        self.limits = limits
        self.pool = Pool(store, limits)
        self.cache = Cache(store, limits.cache_bytes)
        self.metrics = Metrics(self.pool, self.cache)

    async def sparql(self, request: Request) -> Response:
        """Answer the SPARQL Protocol; without a query, describe the service."""
        parameters = await sparql_parameters(request, self.limits)
        job = query_job(parameters, _accept(request))
        if job is None and request.method == "POST":
            raise refusal(400, "no query: send one as the parameter query, or as the body")
        return await self.answer(request, job or _located("service", request))

    async def data(self, request: Request) -> Response:
        """Answer the reading side of the Graph Store Protocol."""
        return await self.answer(request, graph_job(query_parameters(request), _accept(request)))

    async def void(self, request: Request) -> Response:
        """Describe the data set."""
        return await self.answer(request, _located("void", request))

    async def resource(self, request: Request) -> Response:
        """Describe the IRI that the path names below the store's base."""
        path = request.scope["raw_path"].decode("latin-1").removeprefix("/")
        job = {**_located("resource", request), "path": path, "parameters": query_parameters(request)}
        return await self.answer(request, job)

    async def ontology(self, request: Request) -> Response:
        """Give the ontology."""
        return await self.answer(request, {"kind": "ontology", "accept": _accept(request)})

    async def question(self, request: Request) -> Response:
        """Answer a question of the JSON API."""
        try:
            job = question_job(request.path_params["question"], query_parameters(request), _accept(request))
        except QueryError as error:
            return to_response(problem_of(error))
        return await self.answer(request, job)

    async def api(self, request: Request) -> Response:
        """List the questions."""
        return JSONResponse(listing(str(request.base_url)))

    async def openapi(self, _request: Request) -> Response:
        """Describe the JSON API."""
        return JSONResponse(openapi_document())

    def page(self, name: str) -> Handler:
        """Return the handler of a page."""

        async def handle(request: Request) -> Response:
            """Answer with the page, or with its JSON where the path says so."""
            path = request.scope["path"].removeprefix("/")
            suffix = "json" if path.endswith(".json") else ""
            job = {**_located("page", request), "page": name, "suffix": suffix, "path": request.path_params}
            here = path.removesuffix(".json")
            return await self.answer(request, {**job, "here": here, "parameters": query_parameters(request)})

        return handle

    async def health(self, _request: Request) -> Response:
        """Say whether processes are there to answer."""
        return self.metrics.health()

    async def counts(self, _request: Request) -> Response:
        """Give counts and durations as Prometheus reads them."""
        return self.metrics.response()

    async def answer(self, request: Request, job: Job) -> Response:
        """Answer a job: not again where the client has the answer, out of the cache, or by a process.

        The process is ended when the client leaves.
        """
        key = self.cache.key(job)
        tag = f'W/"{key}"'
        if request.method != "POST" and tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers={"ETag": tag, "Vary": "Accept"})
        reply = self.cache.get(key) or await self.pool.run(job, partial(_gone, request))
        self.cache.put(key, reply)
        return to_response(reply, tag)


def routes(endpoint: Endpoint) -> list[BaseRoute]:
    """Return the table of addresses; what none of them takes is an IRI of the store."""
    return [
        Route("/sparql", endpoint.sparql, methods=["GET", "POST"], name="sparql"),
        Route("/data", endpoint.data, methods=["GET"], name="data"),
        Route("/.well-known/void", endpoint.void, methods=["GET"], name="void"),
        Route("/health", endpoint.health, methods=["GET"], name="health"),
        Route("/metrics", endpoint.counts, methods=["GET"], name="metrics"),
        Route("/ontology", endpoint.ontology, methods=["GET"], name="ontology"),
        Route("/openapi.json", endpoint.openapi, methods=["GET"], name="openapi"),
        Route("/api", endpoint.api, methods=["GET"], name="api"),
        Route("/api/{question}", endpoint.question, methods=["GET"], name="question"),
        *(
            Route(route, endpoint.page(page.name), methods=["GET"], name=page.name)
            for page in PAGES
            for route in (page.twin, page.route)
        ),
        Mount("/static", StaticFiles(directory=_STATIC), name="static"),
        Route("/{path:path}", endpoint.resource, methods=["GET"], name="resource"),
    ]


def make_app(store: Path, limits: Limits, policy: Policy) -> Starlette:
    """Return the application; it starts its processes when it is started, and ends them when it is ended.

    Args:
        store: Folder of the store.
        limits: How much a request may take.
        policy: Which hosts and origins may ask.

    Raises:
        StoreError: When it is started: the store cannot be opened.
    """
    endpoint = Endpoint(store, limits)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        """Have the processes from the start of the application to its end."""
        try:
            await endpoint.pool.start()
            yield
        finally:
            await endpoint.pool.close()

    cors = Middleware(CORSMiddleware, allow_origins=policy.origins, allow_methods=["GET", "POST"], max_age=3600)
    return Starlette(
        routes=routes(endpoint),
        lifespan=lifespan,
        middleware=[
            Middleware(Guard, policy=policy, limits=limits, metrics=endpoint.metrics),
            *([cors] if policy.origins else []),
        ],
        exception_handlers={HTTPException: on_http_error, 500: on_http_error},
    )


def _located(kind: str, request: Request) -> dict[str, Any]:
    return {"kind": kind, "root": str(request.base_url), "accept": _accept(request)}


def _accept(request: Request) -> str:
    return ", ".join(request.headers.getlist("accept"))


async def _gone(request: Request) -> None:
    """Return when the client leaves; its request must have been read."""
    with suppress(RuntimeError):
        while (await request.receive())["type"] != "http.disconnect":
            pass
