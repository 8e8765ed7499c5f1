"""Parquet → graph: what `kg export parquet` wrote; needs pyarrow, the extra `parquet`."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.export.tables import TABLES
from kg.extras import load_extra
from kg.graph import Graph
from kg.graph_readers.tables import Row, graph_of_tables


def read_parquet(path: Path) -> Graph:
    """Return the graph that a folder of Parquet tables holds.

    Raises:
        ExtraMissingError: pyarrow is not installed.
        ReadError: A table or a column is missing, or a file is no Parquet.
    """
    arrow: Any = load_extra("pyarrow", "parquet")
    parquet: Any = load_extra("pyarrow.parquet", "parquet")
    try:
        return graph_of_tables(partial(_rows, parquet, path))
    except FileNotFoundError as error:
        raise ReadError(str(error.filename or path), "a table is missing; export the graph anew") from error
    except (OSError, arrow.ArrowException) as error:
        raise ReadError(str(path), f"is no folder of Parquet that can be read: {error}") from error
    except KeyError as error:
        raise ReadError(str(path), f"a row names {error}, which is in no table") from error


def _rows(parquet: Any, folder: Path, name: str) -> Iterator[Row]:  # noqa: ANN401  pyarrow is an extra, without types
    """Yield the rows of a table."""
    path = folder / f"{name}.parquet"
    with parquet.ParquetFile(path) as file:
        missing = set(TABLES[name]) - set(file.schema_arrow.names)
        if missing:
            raise ReadError(str(path), f"has no column {min(missing)}")
        for batch in file.iter_batches():
            yield from batch.to_pylist()
