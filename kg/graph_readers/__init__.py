"""Readers of graphs that travel: a file a format, each gives back the graph that the exporter of that name wrote.

A format is a row of the table; which one a path holds is told from its name and what lies in it.
"""

from pathlib import Path
from typing import cast

from kg.errors import ReadError
from kg.graph import Graph
from kg.registry import Plugin, Registry

BUILTINS: tuple[Plugin, ...] = (
    Plugin("nquads", "kg.graph_readers.nquads:read_nquads", "RDF 1.1 N-Quads, also gzipped", (".nq", ".nq.gz")),
    Plugin("kgx", "kg.graph_readers.kgx:read_kgx", "a KGX folder: nodes.tsv and edges.tsv"),
    Plugin("parquet", "kg.graph_readers.parquet:read_parquet", "a folder of Parquet tables (extra: parquet)"),
)
"""The formats that `kg import` reads."""

GRAPH_READERS = Registry("format of graphs", "kg.graph_readers", BUILTINS)
"""Every reader by name; `read(path) -> Graph` behind each."""


def read_graph_file(path: Path, format_name: str = "") -> Graph:
    """Return the graph that a file or a folder holds.

    Args:
        path: What an exporter wrote.
        format_name: One of `GRAPH_READERS`, or "" to tell it from the path.

    Raises:
        ReadError: Nothing is there, the format cannot be told, or something in it cannot be read.
        UnknownNameError: No reader has that name.
        ExtraMissingError: The format needs a package that is not installed.
    """
    if not path.exists():
        raise ReadError(str(path), "is not there")
    return cast("Graph", GRAPH_READERS.get(format_name or _format_of(path)).load()(path))


def _format_of(path: Path) -> str:
    if path.is_dir():
        if (path / "nodes.parquet").is_file():
            return "parquet"
        if (path / "nodes.tsv").is_file() and (path / "edges.tsv").is_file():
            return "kgx"
    elif path.name.endswith((".nq", ".nq.gz")):
        return "nquads"
    raise ReadError(str(path), "is none of: N-Quads (.nq), a KGX folder, a folder of Parquet; name one with --format")
