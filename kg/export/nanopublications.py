"""Every statement as a nanopublication in TriG: what is said, where from, and who published it, a graph each.

Source: Nanopublication Guidelines, nanopub.net/guidelines/working_draft, sections 2 and 3. There is no time of
creation, so that the same input gives the same bytes; the IRIs are not Trusty URIs.
"""

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from kg.export.output import write_atomically
from kg.export.tables import evidence_iri
from kg.graph import Graph, GraphStatement
from kg.iri import PREFIXES
from kg.terms import decimal, integer, plain, term

_NP = "http://www.nanopub.org/nschema#"
_PREFIXES = {"np": _NP, **{name: PREFIXES[name] for name in ("dcterms", "kg", "oa", "prov", "rdf", "xsd")}}

Row = tuple[str, NamedNode, NamedNode, NamedNode | Literal]


def write_nanopublications(graph: Graph, path: Path) -> int:
    """Write every statement as one nanopublication of four named graphs.

    Args:
        graph: The graph; not changed.
        path: File to create or replace, atomically.

    Returns:
        The number of triples written.

    Raises:
        ExportError: The file cannot be written.

    Keeps: statements with qualifiers, confidence, quote and its offsets, paper, extractor. Loses: results, names,
    papers' texts.
    """
    count = 0
    with write_atomically(path, "nanopublications") as beside, beside.open("wb") as file:
        file.writelines(f"@prefix {name}: <{space}> .\n".encode() for name, space in _PREFIXES.items())
        for statement in graph.statements:
            quads = [_quad(statement.iri, row) for row in _rows(statement, graph.base)]
            text = serialize(quads, format=RdfFormat.TRIG, prefixes=_PREFIXES) or b""
            file.writelines(line for line in text.splitlines(keepends=True) if not line.startswith(b"@prefix"))
            count += len(quads)
    return count


def _quad(iri: str, row: Row) -> Quad:
    part, subject, predicate, value = row
    return Quad(subject, predicate, value, NamedNode(f"{iri}#{part}"))


def _rows(said: GraphStatement, base: str) -> Iterator[Row]:
    """Yield graph, subject, predicate and object of every triple, graph by graph."""
    publication, node = NamedNode(f"{said.iri}#nanopublication"), NamedNode(said.iri)
    assertion, paper = NamedNode(f"{said.iri}#assertion"), NamedNode(said.paper)
    yield "head", publication, term("rdf:type"), NamedNode(f"{_NP}Nanopublication")
    for name, part in (("Assertion", "assertion"), ("Provenance", "provenance"), ("PublicationInfo", "pubinfo")):
        yield "head", publication, NamedNode(f"{_NP}has{name}"), NamedNode(f"{said.iri}#{part}")
    yield "assertion", NamedNode(said.subject), term(f"kg:{said.predicate}"), NamedNode(said.object)
    for name in ("benchmark", "metric", "hardware"):
        if getattr(said, name):
            yield "assertion", node, term(f"kg:{name}"), NamedNode(getattr(said, name))
    evidence = NamedNode(evidence_iri(said.paper, said.quote, base))
    yield "provenance", assertion, term("prov:wasDerivedFrom"), paper
    yield "provenance", assertion, term("kg:confidence"), decimal(said.confidence)
    yield "provenance", assertion, term("kg:evidence"), evidence
    yield "provenance", evidence, term("oa:exact"), plain(said.quote.text)
    yield "provenance", evidence, term("kg:field"), plain(said.quote.field)
    yield "provenance", evidence, term("oa:start"), integer(said.quote.start)
    yield "provenance", evidence, term("oa:end"), integer(said.quote.end)
    yield "pubinfo", publication, term("dcterms:isPartOf"), NamedNode(f"{base}dataset")
    yield "pubinfo", publication, term("dcterms:creator"), plain(said.extractor or "kg")
