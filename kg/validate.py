"""Does a graph conform? Quick checks over the records for every build, and SHACL over the quads for who asks.

SHACL by pySHACL takes about a minute for 100,000 triples, the checks over the records well under a second; they find
the same faults and two more that SHACL cannot state: that a quote is the text at its offsets, and that nothing is
listed twice.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from kg.graph import Graph, GraphEntity, GraphResult, GraphStatement
from kg.inverse import read_graph
from kg.iri import compress
from kg.model import PAPER, Extraction, Result, Statement
from kg.ontology import data_folder, load_ontology
from kg.quads import quads


def check_graph(graph: Graph) -> list[str]:
    """Return what is wrong with a graph, sorted; empty where nothing is.

    Checks: each IRI once and in order; entities described and mentioned; ends of statements and results there, and of
    the classes that the ontology asks for; confidence in [0, 1]; numbers finite and ranges upright; quotes equal to the
    text at their offsets.

    Cost: linear, about 200,000 statements a second on one core.
    """
    return sorted(_Checker(graph).violations())


def check_extraction(extraction: Extraction) -> list[str]:
    """Return what one paper's statements and results break of the ontology, sorted: a graph of it would not conform.

    Checks what `check_graph` checks of them, but for confidence and quotes, which `kg.record.check_record` refuses.

    Cost: some 2 microseconds a statement.
    """
    ends = _Ends({PAPER: "Paper"} | {entity.id: entity.type for entity in extraction.entities})
    faults = [
        f"{s.subject} {s.predicate} {s.object}: {why}" for s in extraction.statements for why in ends.statement(s)
    ]
    faults += [f"result {r.metric} {r.value:g}: {why}" for r in extraction.results for why in ends.result(r)]
    return sorted(faults)


def validate(graph: Graph | Iterable[Quad]) -> list[str]:
    """Return what is wrong with a graph or its quads by the SHACL shapes and by `check_graph`, sorted.

    Args:
        graph: A graph, or the quads of one, as a store yields them.

    Cost: about a minute for 200 papers: for a whole corpus use `check_graph`.
    """
    rows = list(quads(graph) if isinstance(graph, Graph) else graph)
    found = check_shapes(rows)
    try:
        return sorted({*found, *check_graph(graph if isinstance(graph, Graph) else read_graph(rows))})
    except ValueError as error:
        return sorted({*found, f"the quads hold no whole graph: {error}"})


def check_shapes(rows: Iterable[Quad]) -> list[str]:
    """Return what breaks the shapes in `ontology/shapes.ttl`: node, message and value, sorted."""
    from pyshacl import validate as run_shacl  # noqa: PLC0415  rdflib and pySHACL take a second to import
    from rdflib import RDF, SH  # noqa: PLC0415
    from rdflib import Graph as RdfGraph  # noqa: PLC0415

    triples = {row.triple for row in rows if not isinstance(row.object, Triple)}  # pySHACL judges RDF 1.1
    text = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
    data = RdfGraph().parse(data=text, format="nt")
    shapes, terms = (RdfGraph().parse(data_folder() / name) for name in ("shapes.ttl", "kg.ttl"))
    _, report, _ = run_shacl(data, shacl_graph=shapes, ont_graph=terms)
    found = set()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        node = compress(str(report.value(result, SH.focusNode)))
        message = report.value(result, SH.resultMessage)
        value = report.value(result, SH.value)
        found.add(f"{node}: {message}" + (f": {compress(str(value))}" if value is not None else ""))
    return sorted(found)


class _Ends:
    """Hold the ends of statements and results to the ontology; knows the class of every end, by IRI or local id."""

    def __init__(self, classes: Mapping[str, str]) -> None:
        self.classes, self.ontology = classes, load_ontology()

    def statement(self, said: GraphStatement | Statement) -> Iterator[str]:
        """Yield what a statement's ends and qualifiers break."""
        subject, value = self.classes.get(said.subject), self.classes.get(said.object)
        if subject is None or value is None:
            yield f"the end {said.subject if subject is None else said.object} is not there"
        elif said.predicate not in self.ontology.properties:
            yield f"no predicate {said.predicate}"
        elif not self.ontology.allows(subject, said.predicate, value):
            yield f"{subject} {said.predicate} {value} is outside domain and range"
        yield from self._qualifier(said.benchmark, "Benchmark")
        yield from self._qualifier(said.metric, "Metric")
        yield from self._qualifier(said.hardware, "Hardware")

    def result(self, said: GraphResult | Result) -> Iterator[str]:
        """Yield what a result's ends and numbers break."""
        yield from self._qualifier(said.subject, "")
        yield from self._qualifier(said.baseline, "")
        yield from self._qualifier(said.benchmark, "Benchmark")
        yield from self._qualifier(said.hardware, "Hardware")
        low = said.value if said.value_low is None else said.value_low
        if not (math.isfinite(said.value) and math.isfinite(low)):
            yield f"{said.value} is no decimal"
        elif low > said.value:
            yield f"the range runs from {low:g} down to {said.value:g}"

    def _qualifier(self, end: str, wanted: str) -> Iterator[str]:
        found = self.classes.get(end)
        if end and found is None:
            yield f"the end {end} is not there"
        elif end and wanted and found != wanted:
            yield f"{end} is a {found}, not a {wanted}"


class _Checker:
    """Go over the records once; knows the class of every IRI."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.texts = {p.iri: p.paper for p in graph.papers}
        self.classes = dict.fromkeys(self.texts, "Paper") | {e.iri: e.type for e in graph.entities}
        self.ends = _Ends(self.classes)

    def violations(self) -> Iterator[str]:
        """Yield every violation as one line that starts with the node."""
        for records in (self.graph.papers, self.graph.entities, self.graph.statements, self.graph.results):
            yield from _out_of_order([record.iri for record in records])
        leads: dict[str, str] = {}
        for entity in self.graph.entities:
            yield from self._links(entity, leads)
            if not entity.label:
                yield f"{entity.iri}: an entity has a label"
            if not entity.papers:
                yield f"{entity.iri}: an entity is mentioned by a paper"
            yield from (
                f"{entity.iri}: mentioned by {p}, which is not there" for p in entity.papers if p not in self.texts
            )
        for statement in self.graph.statements:
            yield from (f"{statement.iri}: {why}" for why in self.ends.statement(statement))
            yield from self._said(statement)
        for result in self.graph.results:
            yield from (f"{result.iri}: {why}" for why in self.ends.result(result))
            yield from self._said(result)

    def _links(self, entity: GraphEntity, leads: dict[str, str]) -> Iterator[str]:
        """Check families, parents and the IRIs that lead to an entity; `leads` holds where those of others do."""
        if entity.family and self.classes.get(entity.family) in (None, "Paper"):
            yield f"{entity.iri}: variant of {entity.family}, which is no entity here"
        if entity.parent and {entity.type, self.classes.get(entity.parent)} != {"Organization"}:
            yield f"{entity.iri}: part of {entity.parent}; both must be organizations"
        for former in entity.former:
            if former in self.classes:
                yield f"{former}: leads to {entity.iri}, but is an entity or a paper"
            if leads.setdefault(former, entity.iri) != entity.iri:
                yield f"{former}: leads to {leads[former]} and to {entity.iri}"

    def _said(self, said: GraphStatement | GraphResult) -> Iterator[str]:
        if not 0.0 <= said.confidence <= 1.0:
            yield f"{said.iri}: confidence {said.confidence} lies outside [0, 1]"
        paper, quote = self.texts.get(said.paper), said.quote
        if paper is None:
            yield f"{said.iri}: the paper {said.paper} is not there"
        elif quote.field not in ("title", "abstract", "byline"):
            yield f"{said.iri}: no field {quote.field!r}"
        elif not quote.text or paper.text(quote.field)[max(0, quote.start) : quote.end] != quote.text:
            yield f"{said.iri}: the quote is not the {quote.field} at [{quote.start}, {quote.end})"


def _out_of_order(iris: list[str]) -> Iterator[str]:
    for before, after in pairwise(iris):
        if before >= after:
            yield f"{after}: {'stands twice' if before == after else 'stands out of order'}"
