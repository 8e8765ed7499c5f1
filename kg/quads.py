"""Graph → quads: one named graph a paper, one that describes the entities, one that describes the dataset.

A paper's graph holds all that the paper says, so that to drop the graph is to drop the paper. What an entity is called
depends on the whole corpus: its description stands once, in `<base>graph/entities`, and the store drops it with the
last paper that mentions it. There are no blank nodes. `kg.inverse` reads the graph back.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal as OneOf
from typing import get_args
from urllib.parse import quote as percent

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kg.dataset import COUNTED, count_as, describe
from kg.graph import Graph, GraphEntity, GraphPaper, GraphResult, GraphStatement, Quote
from kg.iri import digest
from kg.model import Paper
from kg.terms import decimal, entities_graph, integer, key, paper_graph, plain, term, web_address, when

Form = OneOf["reify", "rdf12", "none"]
FORMS: tuple[Form, ...] = get_args(Form)

CONTEXT = 32
"""Characters of text kept before and after a quote, so that it can be found again in a slightly changed text."""

_LINKS = {
    "arxiv": "https://arxiv.org/abs/",
    "doi": "https://doi.org/",
    "acl": "https://aclanthology.org/",
}

Term = NamedNode | Literal | Triple
Row = tuple[NamedNode, str, Term]
Chunk = tuple[NamedNode, list[Row]]
"""The name of a graph, and some of its rows: subject, CURIE of the predicate, object."""


def quads(graph: Graph, *, form: Form = "reify") -> Iterator[Quad]:
    """Yield the quads of a graph: papers in order, then entities, then the dataset.

    Args:
        graph: The graph; not changed.
        form: How a statement node points at its triple: `reify` by rdf:subject, rdf:predicate and rdf:object,
            `rdf12` by rdf:reifies and a triple term; `none` leaves statement nodes and their evidence out. The plain
            triple and the results are there in every form.

    Raises:
        ValueError: The form is not known.

    Cost: some 20 quads a statement, 20 a result and 30 a paper; constant memory beyond the graph.
    """
    return _counted(_chunks(graph, _known(form)), graph.base)


def content(graph: Graph, *, form: Form = "reify") -> Iterator[Quad]:
    """Yield the quads of `quads` without those that describe the dataset; arguments and errors as there."""
    chunks = _chunks(graph, _known(form))
    return (Quad(subject, term(predicate), value, name) for name, rows in chunks for subject, predicate, value in rows)


def _known(form: Form) -> Form:
    if form not in FORMS:
        raise ValueError(f"form {form!r} is none of {', '.join(FORMS)}")
    return form


def _counted(chunks: Iterable[Chunk], base: str) -> Iterator[Quad]:
    counts: defaultdict[tuple[str, str], int] = defaultdict(int)
    for name, rows in chunks:
        counts["triples", ""] += len(rows)
        for subject, predicate, value in rows:
            node = term(predicate)
            if predicate in COUNTED:
                for what in count_as(node, value):
                    counts[what] += 1
            yield Quad(subject, node, value, name)
    yield from describe(counts, base)


def _chunks(graph: Graph, form: Form) -> Iterator[Chunk]:
    """Yield the rows of each paper's graph, then those of each entity, with the name of their graph."""
    statements: defaultdict[str, list[GraphStatement]] = defaultdict(list)
    results: defaultdict[str, list[GraphResult]] = defaultdict(list)
    mentioned: defaultdict[str, list[str]] = defaultdict(list)
    for statement in graph.statements:
        statements[statement.paper].append(statement)
    for result in graph.results:
        results[result.paper].append(result)
    for entity in graph.entities:
        for iri in entity.papers:
            mentioned[iri].append(entity.iri)
    for paper in graph.papers:
        said = _PaperRows(paper, graph.base, form)
        yield said.name, said.rows(mentioned[paper.iri], statements[paper.iri], results[paper.iri])
    name = NamedNode(entities_graph(graph.base))
    for entity in graph.entities:
        yield name, [*_entity_rows(entity)]


def _entity_rows(entity: GraphEntity) -> Iterator[Row]:
    node = NamedNode(entity.iri)
    yield node, "rdf:type", term(f"kg:{entity.type}")
    yield node, "skos:prefLabel", plain(entity.label)
    yield node, "rdfs:label", plain(entity.label)
    for alias in entity.aliases:
        yield node, "skos:altLabel", plain(alias)
    for found in sorted({key(name) for name in (entity.label, *entity.aliases)}):
        yield node, "kg:key", plain(found)
    if entity.exact_match:
        yield node, "skos:exactMatch", NamedNode(entity.exact_match)
    if entity.family:
        yield node, "kg:variantOf", NamedNode(entity.family)
    if entity.parent:
        yield node, "schema:parentOrganization", NamedNode(entity.parent)
    for former in entity.former:
        yield NamedNode(former), "owl:sameAs", node


class _PaperRows:
    """Make the rows of one paper's graph, each once."""

    def __init__(self, paper: GraphPaper, base: str, form: Form) -> None:
        self.node, self.paper, self.base, self.form = NamedNode(paper.iri), paper.paper, base, form
        self.name = NamedNode(paper_graph(paper.iri))

    def rows(self, mentioned: list[str], statements: list[GraphStatement], results: list[GraphResult]) -> list[Row]:
        """Return the paper's rows: what it is, what it mentions, what it says, and who found that."""
        rows = [*_paper_rows(self.node, self.paper)]
        rows += [(self.node, "schema:mentions", NamedNode(iri)) for iri in mentioned]
        triples = {(s.subject, s.predicate, s.object) for s in statements}
        rows += [(NamedNode(s), f"kg:{p}", NamedNode(o)) for s, p, o in sorted(triples)]
        kept = statements if self.form != "none" else []
        said: list[GraphStatement | GraphResult] = [*kept, *results]
        for statement in kept:
            rows += self._statement_rows(statement)
        for result in results:
            rows += self._result_rows(result)
        for found in sorted({one.quote for one in said}):
            rows += self._evidence_rows(found)
        for extractor in sorted({one.extractor for one in said} - {""}):
            rows += self._extractor_rows(extractor)
        return rows

    def _statement_rows(self, statement: GraphStatement) -> Iterator[Row]:
        node, ends = NamedNode(statement.iri), (NamedNode(statement.subject), NamedNode(statement.object))
        predicate = term(f"kg:{statement.predicate}")
        yield node, "rdf:type", term("kg:Statement")
        if self.form == "rdf12":
            yield node, "rdf:reifies", Triple(ends[0], predicate, ends[1])
        else:
            yield node, "rdf:subject", ends[0]
            yield node, "rdf:predicate", predicate
            yield node, "rdf:object", ends[1]
        for name in ("benchmark", "metric", "hardware"):
            if getattr(statement, name):
                yield node, f"kg:{name}", NamedNode(getattr(statement, name))
        yield from self._provenance_rows(node, statement)

    def _result_rows(self, result: GraphResult) -> Iterator[Row]:
        node = NamedNode(result.iri)
        yield node, "rdf:type", term("kg:Result")
        for name in ("subject", "benchmark", "baseline", "hardware"):
            if getattr(result, name):
                yield node, f"kg:{name}", NamedNode(getattr(result, name))
        yield node, "kg:kind", plain(result.kind)
        yield node, "kg:metricLabel", plain(result.metric)
        yield node, "kg:value", decimal(result.value)
        if result.value_low is not None:
            yield node, "kg:valueLow", decimal(result.value_low)
        yield node, "kg:unit", plain(result.unit)
        yield from self._provenance_rows(node, result)

    def _provenance_rows(self, node: NamedNode, said: GraphStatement | GraphResult) -> Iterator[Row]:
        yield node, "kg:confidence", decimal(said.confidence)
        yield node, "kg:evidence", self._evidence(said.quote)
        yield node, "prov:wasDerivedFrom", self.node
        if said.extractor:
            yield node, "prov:wasGeneratedBy", self._activity(said.extractor)

    def _evidence(self, quote: Quote) -> NamedNode:
        where = digest(self.node.value, quote.field, str(quote.start), str(quote.end))
        return NamedNode(f"{self.base}evidence/{where}")

    def _evidence_rows(self, quote: Quote) -> Iterator[Row]:
        node, text = self._evidence(quote), self.paper.text(quote.field)
        exact, place = NamedNode(f"{node.value}#quote"), NamedNode(f"{node.value}#position")
        yield node, "rdf:type", term("kg:Evidence")
        yield node, "oa:hasSource", self.node
        yield node, "kg:field", plain(quote.field)
        yield node, "oa:hasSelector", exact
        yield exact, "rdf:type", term("oa:TextQuoteSelector")
        yield exact, "oa:exact", plain(quote.text)
        yield exact, "oa:prefix", plain(text[max(0, quote.start - CONTEXT) : quote.start])
        yield exact, "oa:suffix", plain(text[quote.end : quote.end + CONTEXT])
        yield node, "oa:hasSelector", place
        yield place, "rdf:type", term("oa:TextPositionSelector")
        yield place, "oa:start", integer(quote.start)
        yield place, "oa:end", integer(quote.end)

    def _activity(self, extractor: str) -> NamedNode:
        return NamedNode(f"{self.base}extraction/{percent(extractor, safe='/.-_~')}")

    def _extractor_rows(self, extractor: str) -> Iterator[Row]:
        activity = self._activity(extractor)
        agent = NamedNode(f"{self.base}extractor/{percent(extractor, safe='/.-_~')}")
        yield activity, "rdf:type", term("prov:Activity")
        yield activity, "prov:wasAssociatedWith", agent
        yield agent, "rdf:type", term("prov:SoftwareAgent")
        yield agent, "rdfs:label", plain(extractor)
        name, slash, version = extractor.rpartition("/")
        if slash:
            yield agent, "schema:name", plain(name)
            yield agent, "schema:softwareVersion", plain(version)


def _paper_rows(node: NamedNode, paper: Paper) -> Iterator[Row]:
    yield node, "rdf:type", term("kg:Paper")
    yield node, "rdf:type", term("schema:ScholarlyArticle")
    yield node, "dcterms:identifier", plain(paper.id)
    yield node, "dcterms:title", plain(paper.title)
    yield node, "rdfs:label", plain(paper.title)
    for found in sorted({key(paper.id), key(paper.title)}):
        yield node, "kg:key", plain(found)
    texts = (("dcterms:abstract", paper.abstract), ("kg:byline", paper.byline), ("kg:organization", paper.organization))
    for predicate, text in texts:
        if text:
            yield node, predicate, plain(text)
    if paper.published:
        yield node, "dcterms:issued", when(paper.published)
    for predicate, address in (("schema:url", paper.url), ("kg:codeRepository", paper.code)):
        if address:
            yield node, predicate, web_address(address)
    for predicate, number in (("kg:upvotes", paper.upvotes), ("kg:comments", paper.comments)):
        if number is not None:
            yield node, predicate, integer(number)
    if paper.truncated:
        yield node, "kg:truncated", Literal(value=True)
    yield from _listed(node, paper)


def _listed(node: NamedNode, paper: Paper) -> Iterator[Row]:
    """Yield authors, keywords, identifiers and sources: nodes with a position, as RDF keeps no order."""
    for place, one in _numbered(node, "author", len(paper.authors)):
        yield node, "schema:author", one
        yield one, "rdf:type", term("schema:Person")
        yield one, "schema:name", plain(paper.authors[place])
        yield one, "schema:position", integer(place + 1)
    for place, one in _numbered(node, "keyword", len(paper.keywords)):
        yield node, "schema:keywords", one
        yield one, "rdf:type", term("schema:DefinedTerm")
        yield one, "schema:name", plain(paper.keywords[place])
        yield one, "schema:position", integer(place + 1)
    for place, one in _numbered(node, "identifier", len(paper.identifiers)):
        scheme, value = paper.identifiers[place]
        yield node, "schema:identifier", one
        yield one, "rdf:type", term("schema:PropertyValue")
        yield one, "schema:propertyID", plain(scheme)
        yield one, "schema:value", plain(value)
        link = web_address(f"{_LINKS.get(scheme, '')}{value}")
        if scheme in _LINKS and isinstance(link, NamedNode):
            yield node, "schema:sameAs", link
    for place, one in _numbered(node, "source", len(paper.sources)):
        source = paper.sources[place]
        yield node, "prov:wasDerivedFrom", one
        yield one, "rdf:type", term("prov:Entity")
        yield one, "kg:path", plain(source.path)
        yield one, "dcterms:format", plain(source.format)
        if source.line:
            yield one, "kg:line", integer(source.line)
        if source.date:
            yield one, "dcterms:date", when(source.date)


def _numbered(node: NamedNode, name: str, length: int) -> Iterator[tuple[int, NamedNode]]:
    return ((place, NamedNode(f"{node.value}#{name}-{place + 1}")) for place in range(length))
