"""The job `resource`: what the store says of one IRI of its own, in any format, or as a page.

Imports the store, the formats and the page; runs in a child process.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from pyoxigraph import NamedNode, RdfFormat, Triple

from kg.serve.documents import read_graph
from kg.serve.media import GRAPHS, HTML, format_of, media_types, negotiate
from kg.serve.pages.rendering import JSON, respond
from kg.serve.pages.resource import resource_page
from kg.serve.pages.thing import thing_page
from kg.serve.pages.visit import Visit
from kg.serve.reply import Bounds, Reply, not_acceptable, problem, write_triples
from kg.store import Store
from kg.terms import term

SUFFIXES = {found.suffix: found.media_types[0] for found in GRAPHS} | {"html": HTML, "json": JSON}
"""Media type by the suffix of an address."""


@dataclass(frozen=True, slots=True)
class Address:
    """Hold where a client reached the server.

    Attributes:
        root: `http://127.0.0.1:7878/`, with the slash; links lead back there.
        path: The request's path below the root, percent-encoded as it came.
        parameters: Values of the query string's parameters; pages have some.
    """

    root: str
    path: str
    parameters: Mapping[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Named:
    """Hold the IRI that an address names, and the suffix that asks for a format, or ""."""

    iri: NamedNode
    suffix: str


def read_resource(store: Store, address: Address, accept: str, bounds: Bounds) -> Reply:
    """Answer with what the store says of the IRI that the path names below the store's base.

    The path may end in the suffix of a format, which then decides instead of the Accept header; an IRI that itself
    ends so goes first. A thing's IRI answers 200 with its description, and Content-Location names the document that
    was sent. A graph's IRI answers with the graph. An IRI of which only owl:sameAs is said leads on with 302: a merge
    may be taken back.

    Raises:
        QueryError: The answer passes a limit.
    """
    named = _named(store, address.path)
    if named is None:
        return problem(404, f"nothing is said of <{store.base}{address.path}>; {address.root}search?q= finds names")
    if store.database.contains_named_graph(named.iri):
        return read_graph(store, named.iri.value, SUFFIXES.get(named.suffix, accept), bounds)
    out = _triples(store, named.iri, as_subject=True)
    ending = f".{named.suffix}" if named.suffix else ""
    if moved := _moved(out, store.base):
        return Reply(302, "text/plain", headers={"Location": f"{address.root}{moved}{ending}"})
    media_type = SUFFIXES.get(named.suffix) or negotiate(accept, (*media_types(GRAPHS), HTML))
    if media_type is None:
        return not_acceptable(GRAPHS, HTML)
    return _described(store, named.iri, out, media_type, address, bounds)


def _described(
    store: Store, iri: NamedNode, out: Sequence[Triple], media_type: str, address: Address, bounds: Bounds
) -> Reply:
    local = f"{address.root}{iri.value.removeprefix(store.base)}"
    links = {suffix: f"{local}.{suffix}" for suffix in SUFFIXES}
    visit = Visit(store, address.root, {}, address.parameters, here=local.removeprefix(address.root))
    page = thing_page(visit, iri.value) if media_type in (HTML, JSON) else None
    chosen = format_of(media_type, GRAPHS)
    if page:
        name = "html" if media_type == HTML else "json"
        reply = respond(replace(visit, suffix=name), page, links)
    else:
        into = _triples(store, iri, as_subject=False)
        name = chosen.suffix if chosen else "html"
        if chosen and isinstance(chosen.writer, RdfFormat):
            reply = write_triples([*out, *into], chosen.writer, media_type, bounds)
        else:
            reply = respond(replace(visit, suffix="html"), resource_page(visit, iri, (out, into)), links)
    others = ", ".join(
        f'<{link}>; rel="alternate"; type="{SUFFIXES[suffix]}"' for suffix, link in links.items() if suffix != name
    )
    headers = {"Content-Location": links[name], "Link": others, "Vary": "Accept"}
    return Reply(reply.status, reply.media_type, reply.body, headers, reply.file)


def _named(store: Store, path: str) -> Named | None:
    stem, dot, suffix = path.rpartition(".")
    spellings = [(path, "")] + ([(stem, suffix)] if dot and suffix in SUFFIXES else [])
    for spelling, ending in spellings:
        try:
            iri = NamedNode(store.base + spelling)
        except ValueError:
            continue
        there = next(store.database.quads_for_pattern(iri, None, None, None), None)
        if there or store.database.contains_named_graph(iri):
            return Named(iri, ending)
    return None


def _triples(store: Store, iri: NamedNode, *, as_subject: bool) -> list[Triple]:
    ends = (iri, None) if as_subject else (None, iri)
    return sorted({quad.triple for quad in store.database.quads_for_pattern(ends[0], None, ends[1], None)}, key=str)


def _moved(out: Sequence[Triple], base: str) -> str:
    """Return the path of the one other IRI that this one is the same as, where nothing else is said; else ""."""
    if len(out) == 1 and out[0].predicate == term("owl:sameAs") and isinstance(out[0].object, NamedNode):
        target = out[0].object.value
        return target.removeprefix(base) if target.startswith(base) else ""
    return ""
