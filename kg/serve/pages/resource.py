"""The plain page of an IRI: what is said of it, property by property, and what points at it.

The explorer's pages take the place of this one class by class: `kg.serve.resources` calls `resource_page` for each
IRI that is asked for as HTML.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.iri import compress
from kg.serve.pages.templates import render
from kg.store import Store
from kg.terms import term

SHOWN = 100
"""Values of one property that a page shows; the rest is in the other formats."""

_LABELS = ("rdfs:label", "skos:prefLabel", "dcterms:title", "oa:exact")

Node = NamedNode | BlankNode | Literal | Triple


@dataclass(frozen=True, slots=True)
class Value:
    """Hold a value to show; `link` is "" where there is nowhere to go, `iri` "" for a text."""

    text: str
    link: str = ""
    iri: str = ""


@dataclass(frozen=True, slots=True)
class Property:
    """Hold the values of one property, the first `SHOWN` of `count`."""

    name: str
    iri: str
    values: tuple[Value, ...]
    count: int


def resource_page(
    store: Store,
    iri: NamedNode,
    triples: tuple[Sequence[Triple], Sequence[Triple]],
    links: Mapping[str, str],
    root: str,
) -> str:
    """Return the page of an IRI.

    Args:
        store: An open store, for the names of what the page links to.
        iri: The thing.
        triples: Those of which it is the subject, and those of which it is the object.
        links: Addresses of the other formats by media type.
        root: Address of the server, where links to the store's own IRIs lead.
    """
    out, into = triples
    return render(
        "resource.html",
        label=label(store, iri),
        iri=iri.value,
        root=root,
        links=sorted(links.items()),
        said=_properties(store, [(t.predicate, t.object) for t in out], root),
        pointing=_properties(store, [(t.predicate, t.subject) for t in into], root),
    )


def label(store: Store, node: NamedNode) -> str:
    """Return the name of a thing, or its IRI in short."""
    for curie in _LABELS:
        for quad in store.database.quads_for_pattern(node, term(curie), None, None):
            if isinstance(quad.object, Literal):
                return quad.object.value
    short = compress(node.value)
    return short if short != node.value else node.value.removeprefix(store.base)


def _properties(store: Store, pairs: list[tuple[NamedNode, Node]], root: str) -> list[Property]:
    found = []
    for predicate, group in groupby(sorted(pairs, key=lambda pair: pair[0].value), key=lambda pair: pair[0]):
        nodes = [node for _, node in group]
        shown = tuple(_value(store, node, root) for node in nodes[:SHOWN])
        found.append(Property(compress(predicate.value), predicate.value, shown, len(nodes)))
    return found


def _value(store: Store, node: Node, root: str) -> Value:
    if not isinstance(node, NamedNode):
        return Value(node.value if isinstance(node, Literal) else str(node))
    own = node.value.startswith(store.base) and "#" not in node.value
    link = f"{root}{node.value.removeprefix(store.base)}" if own else node.value
    safe = link.startswith(("http://", "https://"))
    return Value(label(store, node), link if safe else "", node.value)
