"""Read every format back into nodes and edges, with other programs' readers or none of ours, for the contract test."""

import csv
import html
import json
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import duckdb
import networkx as nx
import pyarrow.parquet
import pyoxigraph as ox

from kg.export.labelled import relationship_type
from kg.export.texts import exact_text, legal_text
from kg.export.xml import xml_text
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


def expected(graph: Graph, text: Callable[[str], str] = exact_text) -> Read:
    """Return what a format must give back of a graph, where `text` says what its texts may hold."""
    nodes = {p.iri: ("Paper", text(p.paper.title)) for p in graph.papers}
    nodes |= {e.iri: (e.type, text(e.label)) for e in graph.entities}
    edges: Counter[Edge] = Counter(
        (s.subject, s.predicate, s.object, text(s.quote.text), s.confidence) for s in graph.statements
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


def _rows_of_sqlite(path: Path, table: str) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(f'SELECT * FROM "{table}"')]  # noqa: S608  our own names


def _rows_of_duckdb(path: Path, table: str) -> list[dict[str, Any]]:
    with duckdb.connect(str(path), read_only=True) as database:
        found = database.execute(f'SELECT * FROM "{table}"')  # noqa: S608  our own names
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def _rows_of_parquet(path: Path, table: str) -> list[dict[str, Any]]:
    return list(pyarrow.parquet.read_table(path / f"{table}.parquet").to_pylist())


def _from_tables(rows: Callable[[Path, str], list[dict[str, Any]]]) -> Callable[[Path], Read]:
    """Return a reader of nodes, edges and results out of tables."""

    def read(path: Path) -> Read:
        nodes = {row["id"]: (row["class"], row["label"]) for row in rows(path, "nodes")}
        edges = Counter(
            (r["source"], r["predicate"], r["target"], r["quote"], r["confidence"]) for r in rows(path, "edges")
        )
        return Read(nodes, edges, {row["id"] for row in rows(path, "results")})

    return read


def read_kgx(path: Path) -> Read:
    """Read the two tables with nothing but split."""
    read = Read()
    tables = {}
    for name in ("nodes", "edges"):
        lines = (path / f"{name}.tsv").read_text(encoding="utf8").split("\n")[:-1]
        header = lines[0].split("\t")
        tables[name] = [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:]]
    iris = {row["id"]: row["iri"] for row in tables["nodes"]}
    for row in tables["nodes"]:
        kind = row["category"].partition("|kg:")[2]
        if kind == "Result":
            read.results.add(row["iri"])
        else:
            read.nodes[row["iri"]] = (kind, row["name"])
    for row in tables["edges"]:
        name = row["original_predicate"].removeprefix("kg:")
        if name in PREDICATES:
            ends = (iris[row["subject"]], name, iris[row["object"]])
            read.edges[(*ends, row["supporting_text"], float(row["confidence"]))] += 1
    return read


_DOT = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')
_DOT_ENDS = re.compile(r'"((?:[^"\\]|\\.)*)"(?: -> "((?:[^"\\]|\\.)*)")? \[')


def as_graphviz(label: str) -> str:
    """Return what Graphviz shows of a label: a character reference that ends in a semicolon is its character."""
    return re.sub(r"&#?\w+;", lambda reference: html.unescape(reference[0]), label)


def read_dot(path: Path) -> Read:
    """Read DOT line by line; Graphviz itself is no part of the tests."""
    read = Read()
    for line in path.read_text(encoding="utf8").split("\n")[2:-2]:
        ends = _DOT_ENDS.match(line)
        assert ends is not None, line
        values = {name: re.sub(r"\\(.)", r"\1", text) for name, text in _DOT.findall(line[ends.end() :])}
        if ends[2] is None:
            read.nodes[ends[1]] = (values["kind"], as_graphviz(values["label"]))
        else:
            said = (ends[1], values["predicate"], ends[2], values["quote"], float(values["confidence"]))
            read.edges[said] += 1
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


_LITERAL = re.compile(r"\\(?:u([0-9a-f]{4})|(.))", re.DOTALL)
_IN_CELL = {"e": "\x1b", "n": "\n", "t": "\t", "u": "\x1f"}


def _cypher_rows(literal: str) -> list[list[str]]:
    """Return the cells that a server takes out of the text of a statement."""
    text = _LITERAL.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], literal)
    return [
        [re.sub("\x1b(.)", lambda m: _IN_CELL[m[1]], cell) for cell in line.split("\t")] for line in text.split("\n")
    ]


def read_cypher(path: Path) -> Read:
    """Read the script statement by statement; the real server does it in `tests/peers`."""
    read = Read()
    text = path.read_text(encoding="utf8")
    statement = r"UNWIND split\('((?:[^'\\]|\\.)*)', '\\n'\) AS line\n(.*?);\n"
    for listed, clause in re.findall(statement, text, re.DOTALL):
        at = {name: int(n) for name, n in re.findall(r"[nr]\.(\w+) = .*?row\[(\d+)\]", clause)}
        name = re.findall(r"MERGE (?:\(n|\(a\)-\[r):(\w+)", clause)[0]
        for row in _cypher_rows(listed):
            if name == "Result":
                read.results.add(row[0])
            elif "(n:" in clause:
                read.nodes[row[0]] = (name, row[at["name"]])
            elif name in _PREDICATE_OF:
                ends = (row[0], _PREDICATE_OF[name], row[1])
                read.edges[(*ends, row[at["quote"]], float(row[at["confidence"]]))] += 1
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
    "sqlite": _from_tables(_rows_of_sqlite),
    "duckdb": _from_tables(_rows_of_duckdb),
    "parquet": _from_tables(_rows_of_parquet),
    "kgx": read_kgx,
    "dot": read_dot,
    "neo4j": read_neo4j,
    "cypher": read_cypher,
}
"""Format → reader, for the formats that keep every node and edge."""

TEXTS: dict[str, Callable[[str], str]] = {
    "gexf": xml_text,
    "graphml": xml_text,
    "tsv": legal_text,
    "kgx": legal_text,
    "dot": legal_text,
}
"""Format → what its texts may hold, for those that do not hold everything."""

HOLD_RESULTS = {"json", "tsv", "neo4j", "cypher", "sqlite", "duckdb", "parquet", "kgx"}
RDF = {"turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml"}
