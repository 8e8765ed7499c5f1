"""The formats that a graph can be written in, as data; a format is one file here and one row of the table.

Imports `errors`, `graph` and `registry`; a format's module is imported when it is used.
"""

from pathlib import Path
from typing import cast

from kg.graph import Graph
from kg.registry import Plugin, Registry

_RDF_KEEPS = "everything"
_NODES_KEEP = "papers, entities, statements as edges with quote, confidence, qualifiers"

BUILTINS: tuple[Plugin, ...] = (
    Plugin(
        "turtle", "kg.export.rdf:write_turtle", "RDF 1.1 Turtle", (".ttl",), "text/turtle", _RDF_KEEPS, "graph names"
    ),
    Plugin("trig", "kg.export.rdf:write_trig", "RDF 1.1 TriG", (".trig",), "application/trig", _RDF_KEEPS),
    Plugin(
        "ntriples",
        "kg.export.rdf:write_ntriples",
        "RDF 1.1 N-Triples",
        (".nt",),
        "application/n-triples",
        _RDF_KEEPS,
        "graph names",
    ),
    Plugin("nquads", "kg.export.rdf:write_nquads", "RDF 1.1 N-Quads", (".nq",), "application/n-quads", _RDF_KEEPS),
    Plugin("jsonld", "kg.export.rdf:write_jsonld", "JSON-LD 1.1", (".jsonld",), "application/ld+json", _RDF_KEEPS),
    Plugin(
        "rdfxml",
        "kg.export.rdf:write_rdfxml",
        "RDF 1.1 XML",
        (".rdf",),
        "application/rdf+xml",
        _RDF_KEEPS,
        "graph names; control characters, which XML cannot hold",
    ),
    Plugin(
        "gexf",
        "kg.export.gexf:write_gexf",
        "GEXF 1.3 for Gephi: colours, sizes, positions, dates",
        (".gexf",),
        "application/gexf+xml",
        _NODES_KEEP,
        "results; control characters",
    ),
    Plugin(
        "graphml",
        "kg.export.graphml:write_graphml",
        "GraphML for yEd, igraph, Gephi, networkx",
        (".graphml",),
        "application/graphml+xml",
        _NODES_KEEP,
        "results; control characters",
    ),
    Plugin(
        "neo4j",
        "kg.export.neo4j:write_neo4j",
        "Neo4j: a folder of neo4j-admin CSV, import.sh and load.cypher",
        (),
        "",
        _NODES_KEEP + ", results as nodes",
        "control characters",
    ),
    Plugin(
        "cypher",
        "kg.export.cypher:write_cypher",
        "openCypher script that may be run again and again",
        (".cypher",),
        "application/x-cypher-query",
        _NODES_KEEP + ", results as nodes",
        "control characters",
    ),
    Plugin(
        "tsv",
        "kg.export.tabular:write_tsv",
        "a folder of tab-separated tables: nodes, edges, results",
        (),
        "text/tab-separated-values",
        _NODES_KEEP + ", results",
        "control characters; a cell that a spreadsheet would run as a formula gets a ' before it",
    ),
    Plugin(
        "json",
        "kg.export.node_link:write_json",
        "JSON, node-link form, as networkx and D3 read it",
        (".json",),
        "application/json",
        _NODES_KEEP + ", results",
        "control characters",
    ),
    Plugin(
        "cytoscape",
        "kg.export.cytoscape:write_cytoscape",
        "JSON of Cytoscape.js and Cytoscape desktop, with positions and colours",
        (".cyjs",),
        "application/json",
        _NODES_KEEP,
        "results; control characters",
    ),
    Plugin(
        "pyvis",
        "kg.export.pyvis_page:write_pyvis",
        "one HTML page made with pyvis: the most connected nodes, no network needed",
        (".html",),
        "text/html",
        "the 300 most connected nodes and the statements between them",
        "the other nodes; results",
    ),
    Plugin(
        "html",
        "kg.view.page:write_html",
        "one HTML page to search, filter and read the evidence, no network needed",
        (".html",),
        "text/html",
        _NODES_KEEP + ", results",
    ),
)
"""The formats that ship."""

EXPORTERS = Registry("format", "kg.exporters", BUILTINS)
"""Every format by name; `write(graph, path) -> int` behind each."""


def export(graph: Graph, name: str, path: Path) -> int:
    """Write the graph in the format of that name.

    Args:
        graph: The graph; not changed.
        name: A format, `gexf`.
        path: File or folder to create or replace, atomically.

    Returns:
        The number of edges or triples written.

    Raises:
        UnknownNameError: No format has that name.
        ExportError: The path cannot be written, or the format cannot hold a value.
    """
    return cast("int", EXPORTERS.get(name).load()(graph, path))
