"""N-Quads → graph: what `kg export nquads`, or the dump of a store, wrote."""

import gzip
import zlib
from pathlib import Path

from pyoxigraph import RdfFormat, parse

from kg.errors import ReadError
from kg.graph import Graph
from kg.graph_readers.unpacking import check_unpacked, most_bytes
from kg.inverse import read_graph


def read_nquads(path: Path) -> Graph:
    """Return the graph that N-Quads hold, gzipped where the name ends in `.gz`.

    Raises:
        ReadError: A line is no quad, a node lacks a part that the exporter always writes, or the file unpacks to more
            than `kg.graph_readers.unpacking.most_bytes`.

    Cost: linear; holds all quads in memory.
    """
    try:
        text = _unpacked(path) if path.suffix == ".gz" else path.read_bytes()
        return read_graph(parse(text, format=RdfFormat.N_QUADS))
    except SyntaxError as error:
        raise ReadError(str(path), f"no N-Quads: {error.msg}", error.lineno or 0) from error
    except ValueError as error:
        raise ReadError(str(path), f"is not what kg writes: {error}") from error
    except (OSError, EOFError, zlib.error) as error:
        raise ReadError(str(path), str(getattr(error, "strerror", None) or error)) from error


def _unpacked(path: Path) -> bytes:
    with gzip.open(path) as file:
        text = file.read(most_bytes(path) + 1)
    check_unpacked(path, len(text), "unpack it with gunzip, look at it, and import the .nq")
    return text
