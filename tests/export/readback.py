"""Read every format back into nodes and edges, with other programs' readers or none of ours, for the contract test."""

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pyoxigraph as ox

from kg.export.labelled import relationship_type
from kg.export.property_graph import legal_text
from kg.graph import Graph
from kg.iri import expand
from kg.model import PREDICATES

Edge = tuple[str, str, str, str, float]
_PREDICATE_OF = {relationship_type(p): p for p in PREDICATES}


@dataclass
class Read:
    """Hold what a format gave back: node IRI → class and label, edges, IRIs of results."""

    nodes: dict[str, tuple[str, str]] = field(default_factory=dict)
    edges: Counter[Edge] = field(default_factory=Counter)
    results: set[str] = field(default_factory=set)


def expected(graph: Graph) -> Read:
    """Return what any format must give back of a graph."""
    nodes = {p.iri: ("Paper", legal_text(p.paper.title)) for p in graph.papers}
    nodes |= {e.iri: (e.type, legal_text(e.label)) for e in graph.entities}
    edges: Counter[Edge] = Counter(
        (s.subject, s.predicate, s.object, legal_text(s.quote.text), s.confidence) for s in graph.statements
    )
    return Read(nodes, edges, {r.iri for r in graph.results})


def read_gexf(path: Path) -> Read:
    """Read GEXF with nothing but an XML parser."""
    read, space = Read(), "{http://gexf.net/1.3}"
    for element in ET.parse(path).iter():  # noqa: S314  written by this test
        values = {v.get("for", ""): v.get("value", "") for v in element.iter(f"{space}attvalue")}
        if element.tag == f"{space}node":
            read.nodes[element.attrib["id"]] = (values["class"], element.attrib["label"])
        elif element.tag == f"{space}edge":
            ends = (element.attrib["source"], element.attrib["kind"], element.attrib["target"])
            read.edges[(*ends, values["quote"], float(values["confidence"]))] += 1
    return read


def read_graphml(path: Path) -> Read:
    """Read GraphML with networkx."""
    found = nx.read_graphml(path, force_multigraph=True)
    iris = {n: d["iri"] for n, d in found.nodes(data=True)}
    nodes = {d["iri"]: (d["class"], d.get("label") or "") for _, d in found.nodes(data=True)}
    edges = Counter(
        (iris[a], d["predicate"], iris[b], d["quote"], d["confidence"]) for a, b, d in found.edges(data=True)
    )
    return Read(nodes, edges)


def read_json(path: Path) -> Read:
    """Read node-link JSON with networkx."""
    data = json.loads(path.read_text(encoding="utf8"))
    found = nx.node_link_graph(data, edges="edges")
    nodes = {n: (d["class"], d["label"]) for n, d in found.nodes(data=True)}
    edges = Counter((a, d["predicate"], b, d["quote"], d["confidence"]) for a, b, d in found.edges(data=True))
    return Read(nodes, edges, {r["id"] for r in data["results"]})


def read_cytoscape(path: Path) -> Read:
    """Read Cytoscape JSON with networkx."""
    found = nx.cytoscape_graph(json.loads(path.read_text(encoding="utf8")))
    nodes = {n: (d["class"], d["name"]) for n, d in found.nodes(data=True)}
    edges = Counter((a, d["predicate"], b, d["quote"], d["confidence"]) for a, b, d in found.edges(data=True))
    return Read(nodes, edges)


def _rows(path: Path, delimiter: str) -> Iterator[dict[str, str]]:
    csv.field_size_limit(10**7)
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=delimiter)


def _unguarded(cell: str) -> str:
    return cell.removeprefix("'")


def read_tsv(path: Path) -> Read:
    """Read the tables with the csv module."""
    read = Read(results={row["id"] for row in _rows(path / "results.tsv", "\t")})
    for row in _rows(path / "nodes.tsv", "\t"):
        read.nodes[row["id"]] = (row["class"], _unguarded(row["label"]))
    for row in _rows(path / "edges.tsv", "\t"):
        ends = (row["source"], row["predicate"], row["target"])
        read.edges[(*ends, _unguarded(row["quote"]), float(row["confidence"]))] += 1
    return read


def read_neo4j(path: Path) -> Read:
    """Read the CSV files with the csv module."""
    read = Read()
    for file in sorted(path.glob("nodes_*.csv")):
        for row in _rows(file, ","):
            if row[":LABEL"] == "Result":
                read.results.add(row["iri:ID"])
            else:
                read.nodes[row["iri:ID"]] = (row[":LABEL"], row["name"])
    for file in sorted(path.glob("relationships_*.csv")):
        for row in _rows(file, ","):
            if row[":TYPE"] in _PREDICATE_OF:
                ends = (row[":START_ID"], _PREDICATE_OF[row[":TYPE"]], row[":END_ID"])
                read.edges[(*ends, row["quote"], float(row["confidence:double"]))] += 1
    return read


_TOKEN = re.compile(r"'((?:[^'\\]|\\.)*)'|date\('([^']*)'\)|([{,] ?)([a-z_]+):|(.)", re.DOTALL)


def _cypher_rows(listed: str) -> list[dict[str, Any]]:
    """Return the maps of a Cypher list, turned into JSON one token at a time."""
    out = []
    for text, day, before, key, other in (m.groups() for m in _TOKEN.finditer(listed)):
        if text is not None:
            out.append(json.dumps(re.sub(r"\\(.)", r"\1", text)))
        elif day is not None:
            out.append(json.dumps(day))
        else:
            out.append(f'{before}"{key}":' if key else other)
    return list(json.loads("".join(out)))


def read_cypher(path: Path) -> Read:
    """Read the script statement by statement; the real server does it in `tests/peers`."""
    read = Read()
    text = path.read_text(encoding="utf8")
    for listed, clause in re.findall(r"^UNWIND (\[\n.*?\n\]) AS row\n([^\n]*);$", text, re.DOTALL | re.MULTILINE):
        rows = _cypher_rows(listed)
        if clause.startswith("MERGE"):
            label = clause.split()[1].partition(":")[2]
            for row in rows:
                if label == "Result":
                    read.results.add(row["iri"])
                else:
                    read.nodes[row["iri"]] = (label, row["set"].get("name", ""))
        elif "SET" in clause:
            name = _PREDICATE_OF[clause.partition("[r:")[2].split()[0]]
            for row in rows:
                read.edges[(row["a"], name, row["b"], row["set"]["quote"], row["set"]["confidence"])] += 1
    return read


def read_rdf(path: Path) -> set[tuple[str, str, str]]:
    """Read RDF with pyoxigraph and return the triples whose predicate is one of ours, graph names left out."""
    names = {expand(f"kg:{p}") for p in PREDICATES}
    format_ = ox.RdfFormat.from_extension(path.suffix[1:])
    return {
        (q.subject.value, q.predicate.value, q.object.value)
        for q in ox.parse(path=str(path), format=format_)
        if q.predicate.value in names
    }


READERS: dict[str, Callable[[Path], Read]] = {
    "gexf": read_gexf,
    "graphml": read_graphml,
    "json": read_json,
    "cytoscape": read_cytoscape,
    "tsv": read_tsv,
    "neo4j": read_neo4j,
    "cypher": read_cypher,
}
"""Format → reader, for the formats that keep every node and edge."""

HOLD_RESULTS = {"json", "tsv", "neo4j", "cypher"}
RDF = {"turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml"}
