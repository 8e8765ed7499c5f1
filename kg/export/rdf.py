"""The graph in the RDF formats: Turtle, TriG, N-Triples, N-Quads, JSON-LD, RDF/XML; the same bytes from the same graph.

Statements are written in RDF 1.1 reification (`kg.quads`, form `reify`), which every tool reads.
"""

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Literal, Quad, RdfFormat, Triple, parse, serialize

from kg.export.jsonld import json_lines, load_context
from kg.export.output import write_atomically
from kg.export.xml import xml_text
from kg.graph import Graph
from kg.iri import PREFIXES
from kg.quads import quads


def write_turtle(graph: Graph, path: Path) -> int:
    """Write the graph as RDF 1.1 Turtle, all named graphs in one.

    Args:
        graph: The graph; not changed.
        path: File to create or replace, atomically.

    Returns:
        The number of triples written.

    Raises:
        ExportError: The file cannot be written.

    Cost: some 200,000 triples a second on one core; holds all triples in memory.
    Keeps: everything but the names of the graphs. Lone surrogates in texts become U+FFFD.
    """
    return _write(_triples(graph), path, RdfFormat.TURTLE, "turtle")


def write_trig(graph: Graph, path: Path) -> int:
    """Write the graph as RDF 1.1 TriG, one named graph a paper; arguments and costs as `write_turtle`."""
    return _write(_quads(graph), path, RdfFormat.TRIG, "trig")


def write_ntriples(graph: Graph, path: Path) -> int:
    """Write the graph as canonical N-Triples, sorted; arguments and costs as `write_turtle`."""
    return _write_lines(_triple_lines(graph), path, "ntriples")


def write_nquads(graph: Graph, path: Path) -> int:
    """Write the graph as canonical N-Quads, the same bytes as `kg.store.Store.dump`; otherwise as `write_turtle`."""
    return _write_lines(_quad_lines(graph), path, "nquads")


def write_jsonld(graph: Graph, path: Path) -> int:
    """Write the graph as JSON-LD 1.1 by the project's context; arguments and costs as `write_turtle`."""
    content = _quads(graph)
    with write_atomically(path, "jsonld") as beside, beside.open("w", encoding="utf8", newline="\n") as file:
        file.writelines(json_lines(content))
    return len(content)


def write_rdfxml(graph: Graph, path: Path) -> int:
    """Write the graph as RDF/XML; arguments and costs as `write_turtle`.

    Loses: the names of the graphs, and the characters that XML 1.0 cannot hold: they become U+FFFD.
    """
    return _write([_for_xml(triple) for triple in _triples(graph)], path, RdfFormat.RDF_XML, "rdfxml")


def _for_xml(triple: Triple) -> Triple:
    value = triple.object
    if not isinstance(value, Literal) or value.value == xml_text(value.value):
        return triple
    return Triple(triple.subject, triple.predicate, Literal(xml_text(value.value)))


def _quad_lines(graph: Graph) -> list[bytes]:
    """Return the lines of canonical N-Quads, by graph and then by text."""
    lines = (serialize(quads(graph), format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True)
    return sorted(lines, key=lambda line: (line[line.rindex(b" <") :], line))


def _triple_lines(graph: Graph) -> list[bytes]:
    """Return the lines of canonical N-Triples, sorted, each once."""
    triples = (quad.triple for quad in quads(graph))
    return sorted(set((serialize(triples, format=RdfFormat.N_TRIPLES) or b"").splitlines(keepends=True)))


def _quads(graph: Graph) -> list[Quad]:
    return list(parse(b"".join(_quad_lines(graph)), format=RdfFormat.N_QUADS))


def _triples(graph: Graph) -> list[Triple]:
    return [quad.triple for quad in parse(b"".join(_triple_lines(graph)), format=RdfFormat.N_TRIPLES)]


def _write_lines(lines: list[bytes], path: Path, name: str) -> int:
    with write_atomically(path, name) as beside, beside.open("wb") as file:
        file.writelines(lines)
    return len(lines)


def _write(content: Iterable[Quad] | Iterable[Triple], path: Path, form: RdfFormat, name: str) -> int:
    rows, declared = list(content), load_context()
    prefixes = {prefix: space for prefix, space in PREFIXES.items() if prefix in declared}
    with write_atomically(path, name) as beside, beside.open("wb") as file:
        serialize(rows, file, form, prefixes=prefixes)  # type: ignore[arg-type]  # one list holds one of the two
    return len(rows)
