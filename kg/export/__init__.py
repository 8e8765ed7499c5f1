"""The formats that a graph can be written in, as data; a format is one file here and one row of the table.

Imports `errors`, `graph` and `registry`; a format's module is imported when it is used.
"""

from pathlib import Path
from typing import cast

from kg.graph import Graph
from kg.registry import Plugin, Registry

_RDF_KEEPS = "everything"
_STATEMENTS_KEEP = "statements as edges with quote, confidence, qualifiers"
_NODES_KEEP = (
    f"papers with title, authors, date, address; entities with family, parent and former IRIs; {_STATEMENTS_KEEP}"
)
_LABELLED_KEEP = f"{_NODES_KEEP}; results and mentions"

_LABELLED_LOSES = "abstracts and what else is known of a paper; places of quotes"
_NODES_LOSE = f"{_LABELLED_LOSES}; which paper mentions what"
_XML_LOSES = f"results; {_NODES_LOSE}; control characters that XML cannot hold"

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
        _XML_LOSES,
    ),
    Plugin(
        "graphml",
        "kg.export.graphml:write_graphml",
        "GraphML for yEd, igraph, Gephi, networkx",
        (".graphml",),
        "application/graphml+xml",
        _NODES_KEEP,
        _XML_LOSES,
    ),
    Plugin(
        "neo4j",
        "kg.export.neo4j:write_neo4j",
        "Neo4j: a folder of neo4j-admin CSV, import.sh and load.cypher",
        (),
        "",
        _LABELLED_KEEP,
        f"{_LABELLED_LOSES}; U+001F in aliases and authors",
    ),
    Plugin(
        "cypher",
        "kg.export.cypher:write_cypher",
        "openCypher script that may be run again and again",
        (".cypher",),
        "application/x-cypher-query",
        _LABELLED_KEEP,
        _LABELLED_LOSES,
    ),
    Plugin(
        "tsv",
        "kg.export.tabular:write_tsv",
        "a folder of tab-separated tables: nodes, edges, results, evidence, papers",
        (),
        "text/tab-separated-values",
        "everything",
        "control characters; a cell that a spreadsheet would run as a formula gets a ' before it",
    ),
    Plugin(
        "parquet",
        "kg.export.parquet:write_parquet",
        "a folder of Parquet tables, the same as tsv (extra: parquet)",
        (),
        "application/vnd.apache.parquet",
        "everything",
    ),
    Plugin(
        "sqlite",
        "kg.export.sqlite:write_sqlite",
        "one SQLite file with the same tables, indexed",
        (".sqlite",),
        "application/vnd.sqlite3",
        "everything",
    ),
    Plugin(
        "duckdb",
        "kg.export.duckdb:write_duckdb",
        "one DuckDB file with the same tables (extra: duckdb)",
        (".duckdb",),
        "application/vnd.duckdb",
        "everything",
    ),
    Plugin(
        "kgx",
        "kg.export.kgx:write_kgx",
        "KGX: a folder of nodes.tsv and edges.tsv in Biolink's terms",
        (),
        "text/tab-separated-values",
        "everything",
        "control characters; | in items of lists",
    ),
    Plugin(
        "nanopublications",
        "kg.export.nanopublications:write_nanopublications",
        "TriG with a nanopublication for every statement",
        (".nanopub.trig",),
        "application/trig",
        "statements with qualifiers, confidence, quote, paper",
        "names, papers' texts, results",
    ),
    Plugin(
        "rocrate",
        "kg.export.rocrate:write_rocrate",
        "RO-Crate: a folder with the graph as N-Quads and a description of the dataset",
        (),
        "application/ld+json",
        "everything",
    ),
    Plugin(
        "dot",
        "kg.export.dot:write_dot",
        "DOT for Graphviz",
        (".dot",),
        "text/vnd.graphviz",
        _NODES_KEEP,
        f"results; {_NODES_LOSE}; control characters",
    ),
    Plugin(
        "bibtex",
        "kg.export.bibtex:write_bibtex",
        "BibTeX of the papers",
        (".bib",),
        "application/x-bibtex",
        "papers: title, authors, year, identifiers, address, key words",
        "all else; control characters",
    ),
    Plugin(
        "leaderboards",
        "kg.export.leaderboards:write_leaderboards",
        "Markdown tables of the scores, one a benchmark and metric, best first, with sentences",
        (".md",),
        "text/markdown",
        "scores on a benchmark with method, date, hardware, quote",
        "all else; control characters",
    ),
    Plugin(
        "json",
        "kg.export.node_link:write_json",
        "JSON, node-link form, as networkx and D3 read it",
        (".json",),
        "application/json",
        f"{_NODES_KEEP}; results",
        _NODES_LOSE,
    ),
    Plugin(
        "cytoscape",
        "kg.export.cytoscape:write_cytoscape",
        "JSON of Cytoscape.js and Cytoscape desktop, with positions and colours",
        (".cyjs",),
        "application/json",
        _NODES_KEEP,
        f"results; {_NODES_LOSE}",
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
        f"papers, entities, {_STATEMENTS_KEEP}, results",
        "abstracts, identifiers, key words, votes; places of quotes",
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
        The number of edges, triples or entries written.

    Raises:
        UnknownNameError: No format has that name.
        ExportError: The path cannot be written, or the format cannot hold a value.
    """
    return cast("int", EXPORTERS.get(name).load()(graph, path))
