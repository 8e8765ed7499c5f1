"""The description of the dataset: what it is, and how many of each class and property it holds (DCAT, VoID).

Counts are of quads, so that those of two sets of named graphs add up, and a store can keep them right when a paper
comes or goes without counting all over.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from kg.iri import BASE, ONTOLOGY, PREFIXES
from kg.model import PREDICATES
from kg.terms import dataset_graph, integer, term

Counts = Mapping[tuple[str, str], int]
"""How many quads, by ("triples", ""), ("class", IRI) or ("property", IRI)."""

_TYPE = term("rdf:type")
COUNTED = frozenset(("rdf:type", *(f"kg:{name}" for name in PREDICATES)))
"""The predicates, as CURIEs, by which quads count as more than a triple."""

_COUNTED = frozenset(map(term, COUNTED))


def count(quad: Quad) -> Iterator[tuple[str, str]]:
    """Yield what a quad counts as: a triple, and an instance of an own class or a use of an own property."""
    yield "triples", ""
    if quad.predicate in _COUNTED:
        yield from count_as(quad.predicate, quad.object)


def count_as(predicate: NamedNode, value: object) -> Iterator[tuple[str, str]]:
    """Yield what a quad with a predicate of `COUNTED` counts as beside a triple."""
    if predicate != _TYPE:
        yield "property", predicate.value
    elif isinstance(value, NamedNode) and value.value.startswith(ONTOLOGY):
        yield "class", value.value


def describe(counts: Counts, base: str = BASE) -> Iterator[Quad]:
    """Yield the quads that describe a dataset with these counts; no clock, so the same counts give the same quads."""
    node, name = NamedNode(f"{base}dataset"), NamedNode(dataset_graph(base))
    rows: list[tuple[NamedNode, str, NamedNode | Literal]] = [
        (node, "rdf:type", term("dcat:Dataset")),
        (node, "rdf:type", term("void:Dataset")),
        (node, "dcterms:title", Literal("Paper knowledge graph")),
        (node, "dcterms:conformsTo", NamedNode(ONTOLOGY.removesuffix("#"))),
        (node, "void:vocabulary", NamedNode(ONTOLOGY)),
        (node, "void:uriSpace", Literal(base)),
        (node, "void:triples", integer(counts.get(("triples", ""), 0))),
    ]
    for (kind, iri), number in sorted(counts.items()):
        if kind == "triples" or not number:
            continue
        part = NamedNode(f"{node.value}#{kind}-{iri.removeprefix(ONTOLOGY)}")
        unit = "entities" if kind == "class" else "triples"
        rows += [
            (node, f"void:{kind}Partition", part),
            (part, f"void:{kind}", NamedNode(iri)),
            (part, f"void:{unit}", integer(number)),
        ]
    return (Quad(subject, term(predicate), value, name) for subject, predicate, value in rows)


def counts_of(quads: Iterable[Quad]) -> dict[tuple[str, str], int]:
    """Return the counts that a description holds; the inverse of `describe`."""
    parts: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for quad in quads:
        if isinstance(quad.object, NamedNode | Literal) and isinstance(quad.subject, NamedNode):
            parts[quad.subject.value][quad.predicate.value] = quad.object.value
    void = PREFIXES["void"]
    counts: dict[tuple[str, str], int] = {}
    for part in parts.values():
        if f"{void}class" in part:
            counts["class", part[f"{void}class"]] = int(part[f"{void}entities"])
        elif f"{void}property" in part:
            counts["property", part[f"{void}property"]] = int(part[f"{void}triples"])
        elif f"{void}triples" in part:
            counts["triples", ""] = int(part[f"{void}triples"])
    return counts
