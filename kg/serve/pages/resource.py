"""The plain page of an IRI: what is said of it, property by property, and what points at it.

Things of the classes that `kg.serve.pages.thing` knows have richer pages.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.iri import compress
from kg.serve.pages.content import Content
from kg.serve.pages.visit import Visit
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


def resource_page(visit: Visit, iri: NamedNode, triples: tuple[Sequence[Triple], Sequence[Triple]]) -> Content:
    """Return the page of an IRI.

    Args:
        visit: The visit.
        iri: The thing.
        triples: Those of which it is the subject, and those of which it is the object.
    """
    out, into = triples
    drawn = {
        "said": _properties(visit, [(t.predicate, t.object) for t in out]),
        "pointing": _properties(visit, [(t.predicate, t.subject) for t in into]),
    }
    return Content("resource.html", label(visit.store, iri), "resource", iri.value, drawn=drawn)


def label(store: Store, node: NamedNode) -> str:
    """Return the name of a thing, or its IRI in short."""
    for curie in _LABELS:
        for quad in store.database.quads_for_pattern(node, term(curie), None, None):
            if isinstance(quad.object, Literal):
                return quad.object.value
    short = compress(node.value)
    return short if short != node.value else node.value.removeprefix(store.base)


def _properties(visit: Visit, pairs: list[tuple[NamedNode, Node]]) -> list[Property]:
    found = []
    for predicate, group in groupby(sorted(pairs, key=lambda pair: pair[0].value), key=lambda pair: pair[0]):
        nodes = [node for _, node in group]
        shown = tuple(_value(visit, node) for node in nodes[:SHOWN])
        found.append(Property(compress(predicate.value), predicate.value, shown, len(nodes)))
    return found


def _value(visit: Visit, node: Node) -> Value:
    if not isinstance(node, NamedNode):
        return Value(node.value if isinstance(node, Literal) else str(node))
    link = node.value if "#" in node.value else visit.address(node.value)
    safe = link.startswith(("http://", "https://"))
    return Value(label(visit.store, node), link if safe else "", node.value)
