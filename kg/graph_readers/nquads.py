"""N-Quads → graph: what `kg export nquads`, or the dump of a store, wrote."""

import gzip
import zlib
from pathlib import Path

from pyoxigraph import RdfFormat, parse

from kg.errors import ReadError
from kg.graph import Graph
from kg.inverse import read_graph


def read_nquads(path: Path) -> Graph:
    """Return the graph that N-Quads hold, gzipped where the name ends in `.gz`.

    Raises:
        ReadError: A line is no quad, or a node lacks a part that the exporter always writes.

    Cost: linear; holds all quads in memory.
    """
    try:
        data = path.read_bytes()
        text = gzip.decompress(data) if path.suffix == ".gz" else data
        return read_graph(parse(text, format=RdfFormat.N_QUADS))
    except SyntaxError as error:
        raise ReadError(str(path), f"no N-Quads: {error.msg}", error.lineno or 0) from error
    except ValueError as error:
        raise ReadError(str(path), f"is not what kg writes: {error}") from error
    except (OSError, EOFError, zlib.error) as error:
        raise ReadError(str(path), str(getattr(error, "strerror", None) or error)) from error
