"""The ontology as records: classes and properties with domain, range, label, definition, read from `ontology/kg.ttl`.

Imports `errors`, `iri` and pyoxigraph. The Turtle is the one place where a class or property is defined.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat

from kg.errors import KgError
from kg.iri import ONTOLOGY, expand

_OWL = "http://www.w3.org/2002/07/owl#"
_NIL = NamedNode(expand("rdf:nil"))
_KINDS = frozenset({f"{_OWL}ObjectProperty", f"{_OWL}DatatypeProperty", expand("rdf:Property")})

Node = NamedNode | BlankNode


@dataclass(frozen=True, slots=True, order=True)
class OntologyClass:
    """Hold a class by its local name; `parents` are local names of own classes, `close` CURIEs of others' terms."""

    name: str
    label: str
    definition: str
    parents: tuple[str, ...] = ()
    close: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class OntologyProperty:
    """Hold a property by its local name.

    Attributes:
        name: Local name, `outperforms`.
        label: Label.
        definition: What it says.
        domain: Local names of own classes, or IRIs of others', sorted; any of them may be the subject; empty for all.
        range: The same for the object; datatypes as IRIs.
        parents: Local names of own properties that it narrows.
        close: IRIs of the nearest terms of others.
    """

    name: str
    label: str
    definition: str
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    close: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ontology:
    """Hold all own classes and properties, by local name."""

    version: str
    classes: dict[str, OntologyClass]
    properties: dict[str, OntologyProperty]

    def entity_classes(self) -> list[str]:
        """Return the names of the classes of entities, sorted.

        >>> load_ontology().entity_classes()
        ['Benchmark', 'Hardware', 'Method', 'Metric', 'Organization', 'Task']
        """
        return sorted(name for name, found in self.classes.items() if "Entity" in found.parents)

    def predicates(self) -> list[str]:
        """Return the names of the properties that a statement may have as its predicate, sorted."""
        return sorted(name for name, found in self.properties.items() if "relatedTo" in found.parents)

    def allows(self, subject: str, predicate: str, value: str) -> bool:
        """Say whether a statement may hold between two classes.

        >>> load_ontology().allows("Method", "runsOn", "Hardware"), load_ontology().allows("Task", "runsOn", "Hardware")
        (True, False)
        """
        found = self.properties[predicate]
        return subject in found.domain and value in found.range


def data_folder() -> Path:
    """Return the folder `ontology/`: inside the installed package, or at the root of a checkout.

    Raises:
        KgError: Neither is there; the installation is broken.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "data" / "ontology", package.parent / "ontology"):
        if (folder / "kg.ttl").is_file():
            return folder
    raise KgError(f"no ontology beside {package}; install the package anew")


@lru_cache(maxsize=1)
def load_ontology() -> Ontology:
    """Return the ontology that ships with the package; read once a process, in a few milliseconds.

    Raises:
        KgError: The file is missing.
    """
    return parse_ontology((data_folder() / "kg.ttl").read_text(encoding="utf8"))


def parse_ontology(turtle: str) -> Ontology:
    """Return the ontology that the Turtle holds: what stands in the own namespace.

    Raises:
        SyntaxError: It is not Turtle.
    """
    reader = _Reader(turtle)
    return Ontology(
        version=reader.text(NamedNode(ONTOLOGY.removesuffix("#")), "owl:versionInfo"),
        classes={name: reader.ontology_class(name) for name in reader.names({f"{_OWL}Class"})},
        properties={name: reader.ontology_property(name) for name in reader.names(_KINDS)},
    )


class _Reader:
    """Read classes and properties out of the triples of an ontology."""

    def __init__(self, turtle: str) -> None:
        self.quads = pyoxigraph.Dataset(pyoxigraph.parse(turtle, format=RdfFormat.TURTLE))

    def _objects(self, subject: Node, curie: str) -> Iterator[Node | Literal]:
        predicate = NamedNode(expand(curie))
        for quad in self.quads.quads_for_subject(subject):
            if quad.predicate == predicate and isinstance(quad.object, NamedNode | BlankNode | Literal):
                yield quad.object

    def text(self, subject: Node, curie: str) -> str:
        """Return the value of a property, the first of several, or ""."""
        return min((found.value for found in self._objects(subject, curie)), default="")

    def names(self, kinds: frozenset[str] | set[str]) -> list[str]:
        """Return the local names of all own terms of these kinds, sorted."""
        subjects = {
            quad.subject.value.removeprefix(ONTOLOGY)
            for kind in kinds
            for quad in self.quads.quads_for_object(NamedNode(kind))
            if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(ONTOLOGY)
        }
        return sorted(subjects)

    def ontology_class(self, name: str) -> OntologyClass:
        """Return the class of a local name."""
        node = NamedNode(ONTOLOGY + name)
        return OntologyClass(
            name,
            self.text(node, "rdfs:label"),
            self.text(node, "skos:definition"),
            self._own(node, "rdfs:subClassOf"),
            self._close(node),
        )

    def ontology_property(self, name: str) -> OntologyProperty:
        """Return the property of a local name."""
        node = NamedNode(ONTOLOGY + name)
        return OntologyProperty(
            name,
            self.text(node, "rdfs:label"),
            self.text(node, "skos:definition"),
            self._union(node, "rdfs:domain"),
            self._union(node, "rdfs:range"),
            self._own(node, "rdfs:subPropertyOf"),
            self._close(node),
        )

    def _own(self, node: NamedNode, curie: str) -> tuple[str, ...]:
        found = (parent.value for parent in self._objects(node, curie))
        return tuple(sorted(iri.removeprefix(ONTOLOGY) for iri in found if iri.startswith(ONTOLOGY)))

    def _close(self, node: NamedNode) -> tuple[str, ...]:
        return tuple(sorted(found.value for found in self._objects(node, "skos:closeMatch")))

    def _union(self, node: NamedNode, curie: str) -> tuple[str, ...]:
        """Return the classes of a domain or range: one IRI, or the members of a union or an enumeration's datatype."""
        names: list[str] = []
        for found in self._objects(node, curie):
            if isinstance(found, BlankNode):
                for head in self._objects(found, "owl:unionOf"):
                    names += self._members(head)
            else:
                names.append(found.value)
        return tuple(sorted(name.removeprefix(ONTOLOGY) for name in names))

    def _members(self, head: Node | Literal) -> Iterator[str]:
        while isinstance(head, NamedNode | BlankNode) and head != _NIL:
            yield self.text(head, "rdf:first")
            head = next(self._objects(head, "rdf:rest"), _NIL)
