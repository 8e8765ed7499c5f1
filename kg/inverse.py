"""Quads → graph: what `kg.quads` wrote, read back, so that a store alone is enough to export from."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, cast

from pyoxigraph import NamedNode, Quad

from kg.graph import Graph, GraphEntity, GraphPaper, GraphResult, GraphStatement, Quote
from kg.iri import BASE, ONTOLOGY
from kg.model import EntityType, Kind, Paper, Predicate, Source
from kg.terms import term

_TYPE, _MENTIONS, _SPACE = term("rdf:type"), term("schema:mentions"), term("void:uriSpace")
_SAME = term("owl:sameAs")

Properties = dict[str, list[Any]]


def read_graph(quads: Iterable[Quad]) -> Graph:
    """Return the graph that the quads hold, written by `kg.quads.quads` in any form, in any order.

    Statements come back only where their nodes are there: form `none` has none. What the graph does not know (quads of
    others) is passed over.

    Args:
        quads: All quads of a dataset, or of some papers and their entities.

    Raises:
        ValueError: A node lacks a part that `kg.quads` always writes; names the node.

    Cost: linear; holds all quads in memory.
    """
    nodes: defaultdict[str, Properties] = defaultdict(lambda: defaultdict(list))
    mentions: defaultdict[str, set[str]] = defaultdict(set)
    former: defaultdict[str, set[str]] = defaultdict(set)
    for quad in quads:
        subject, predicate = quad.subject, quad.predicate
        if not isinstance(subject, NamedNode):
            continue
        if predicate == _MENTIONS and isinstance(quad.object, NamedNode):
            mentions[quad.object.value].add(subject.value)
        if predicate == _SAME and isinstance(quad.object, NamedNode):
            former[quad.object.value].add(subject.value)
        nodes[subject.value][predicate.value].append(quad.object)
    return _Reader(nodes, mentions, former).graph()


class _Reader:
    """Read the records out of nodes that are grouped by subject and property."""

    def __init__(
        self, nodes: dict[str, Properties], mentions: dict[str, set[str]], former: dict[str, set[str]]
    ) -> None:
        self.nodes, self.mentions, self.former = nodes, mentions, former
        self.extractors: dict[str, str] = {}
        self.by_class: defaultdict[str, list[str]] = defaultdict(list)
        for iri in sorted(nodes):
            for kind in nodes[iri].get(_TYPE.value, ()):
                if isinstance(kind, NamedNode) and kind.value.startswith(ONTOLOGY):
                    self.by_class[kind.value.removeprefix(ONTOLOGY)].append(iri)

    def graph(self) -> Graph:
        """Return all records, sorted by IRI."""
        return Graph(
            papers=tuple(GraphPaper(iri, self._paper(iri)) for iri in self.by_class["Paper"]),
            entities=tuple(self._entity(iri) for iri in sorted(self.mentions) if iri in self.nodes),
            statements=tuple(self._statement(iri) for iri in self.by_class["Statement"]),
            results=tuple(self._result(iri) for iri in self.by_class["Result"]),
            base=self._base(),
        )

    def _base(self) -> str:
        spaces = [str(space.value) for node in self.nodes.values() for space in node.get(_SPACE.value, ())]
        return min(spaces, default=BASE)

    def _all(self, iri: str, curie: str) -> list[str]:
        """Return the texts or IRIs of a property, sorted."""
        found = self.nodes[iri].get(term(curie).value, ()) if iri in self.nodes else ()
        return sorted(value.value for value in found)

    def _one(self, iri: str, curie: str) -> str:
        """Return the text or IRI of a property that must be there."""
        found = self._all(iri, curie)
        if not found:
            raise ValueError(f"<{iri}> has no {curie}")
        return found[0]

    def _maybe(self, iri: str, curie: str) -> str:
        return next(iter(self._all(iri, curie)), "")

    def _listed(self, iri: str, curie: str) -> list[str]:
        """Return the nodes of a property by the number at the end of their IRIs."""
        return sorted(self._all(iri, curie), key=_number)

    def _paper(self, iri: str) -> Paper:
        upvotes, comments = self._maybe(iri, "kg:upvotes"), self._maybe(iri, "kg:comments")
        sources = [one for one in self._all(iri, "prov:wasDerivedFrom") if one.startswith(f"{iri}#source-")]
        return Paper(
            id=self._one(iri, "dcterms:identifier"),
            title=self._one(iri, "dcterms:title"),
            abstract=self._maybe(iri, "dcterms:abstract"),
            published=self._maybe(iri, "dcterms:issued"),
            byline=self._maybe(iri, "kg:byline"),
            organization=self._maybe(iri, "kg:organization"),
            authors=tuple(self._one(one, "schema:name") for one in self._listed(iri, "schema:author")),
            keywords=tuple(self._one(one, "schema:name") for one in self._listed(iri, "schema:keywords")),
            url=self._maybe(iri, "schema:url"),
            code=self._maybe(iri, "kg:codeRepository"),
            upvotes=int(upvotes) if upvotes else None,
            comments=int(comments) if comments else None,
            identifiers=tuple(
                (self._one(one, "schema:propertyID"), self._one(one, "schema:value"))
                for one in self._listed(iri, "schema:identifier")
            ),
            sources=tuple(self._source(one) for one in sorted(sources, key=_number)),
            truncated=bool(self._all(iri, "kg:truncated")),
        )

    def _source(self, iri: str) -> Source:
        line = self._maybe(iri, "kg:line")
        return Source(
            self._one(iri, "kg:path"),
            self._one(iri, "dcterms:format"),
            int(line) if line else 0,
            self._maybe(iri, "dcterms:date"),
        )

    def _entity(self, iri: str) -> GraphEntity:
        return GraphEntity(
            iri,
            cast("EntityType", self._one(iri, "rdf:type").removeprefix(ONTOLOGY)),
            self._one(iri, "skos:prefLabel"),
            tuple(self._all(iri, "skos:altLabel")),
            tuple(sorted(self.mentions[iri])),
            self._maybe(iri, "skos:exactMatch"),
            self._maybe(iri, "kg:variantOf"),
            self._maybe(iri, "schema:parentOrganization"),
            tuple(sorted(self.former.get(iri, ()))),
        )

    def _statement(self, iri: str) -> GraphStatement:
        subject, predicate, value = self._triple(iri)
        return GraphStatement(
            iri,
            subject,
            cast("Predicate", predicate.removeprefix(ONTOLOGY)),
            value,
            self._one(iri, "prov:wasDerivedFrom"),
            self._quote(iri),
            float(self._one(iri, "kg:confidence")),
            self._maybe(iri, "kg:benchmark"),
            self._maybe(iri, "kg:metric"),
            self._maybe(iri, "kg:hardware"),
            self._extractor(iri),
        )

    def _triple(self, iri: str) -> tuple[str, str, str]:
        for triple in self.nodes[iri].get(term("rdf:reifies").value, ()):
            if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode):
                return triple.subject.value, triple.predicate.value, triple.object.value
        return self._one(iri, "rdf:subject"), self._one(iri, "rdf:predicate"), self._one(iri, "rdf:object")

    def _result(self, iri: str) -> GraphResult:
        low = self._maybe(iri, "kg:valueLow")
        return GraphResult(
            iri,
            self._maybe(iri, "kg:subject"),
            cast("Kind", self._one(iri, "kg:kind")),
            self._one(iri, "kg:metricLabel"),
            float(self._one(iri, "kg:value")),
            self._one(iri, "kg:unit"),
            self._one(iri, "prov:wasDerivedFrom"),
            self._quote(iri),
            float(low) if low else None,
            self._maybe(iri, "kg:benchmark"),
            self._maybe(iri, "kg:baseline"),
            self._maybe(iri, "kg:hardware"),
            float(self._one(iri, "kg:confidence")),
            self._extractor(iri),
        )

    def _quote(self, iri: str) -> Quote:
        evidence = self._one(iri, "kg:evidence")
        exact, place = f"{evidence}#quote", f"{evidence}#position"
        start, end = int(self._one(place, "oa:start")), int(self._one(place, "oa:end"))
        return Quote(self._one(exact, "oa:exact"), self._one(evidence, "kg:field"), start, end)

    def _extractor(self, iri: str) -> str:
        activity = self._maybe(iri, "prov:wasGeneratedBy")
        if activity not in self.extractors:  # described in every paper's graph: to look once is to stay linear
            agent = self._maybe(activity, "prov:wasAssociatedWith")
            self.extractors[activity] = self._maybe(agent, "rdfs:label")
        return self.extractors[activity]


def _number(iri: str) -> int:
    return int(iri.rpartition("-")[2])
