"""Parquet → graph: what `kg export parquet` wrote; needs pyarrow, the extra `parquet`."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.export.tables import NULLABLE, TABLES
from kg.extras import load_extra
from kg.graph import Graph
from kg.graph_readers.tables import Row, graph_of_tables
from kg.graph_readers.unpacking import check_unpacked

_BATCH = 1_000  # rows that are unpacked at once


def read_parquet(path: Path) -> Graph:
    """Return the graph that a folder of Parquet tables holds.

    Raises:
        ExtraMissingError: pyarrow is not installed.
        ReadError: A table or a column is missing or of another type, a file is no Parquet, or one unpacks to more than
            `kg.graph_readers.unpacking.most_bytes`.
    """
    arrow: Any = load_extra("pyarrow", "parquet")
    load_extra("pyarrow.parquet", "parquet")
    try:
        return graph_of_tables(partial(_rows, arrow, path))
    except KeyError as error:
        raise ReadError(str(path), f"a row names {error}, which is in no table") from error
    except ValueError as error:
        raise ReadError(str(path), f"is not what kg writes: {error}") from error


def _rows(arrow: Any, folder: Path, name: str) -> Iterator[Row]:  # noqa: ANN401  pyarrow is an extra, without types
    """Yield the rows of a table."""
    path = folder / f"{name}.parquet"
    try:
        with arrow.parquet.ParquetFile(path) as file:
            yield from _rows_of(arrow, path, file, TABLES[name])
    except FileNotFoundError as error:
        raise ReadError(str(path), "is missing; export the graph anew") from error
    except (OSError, arrow.ArrowException) as error:
        raise ReadError(str(path), f"is no Parquet that can be read: {error}") from error


def _rows_of(arrow: Any, path: Path, file: Any, columns: dict[str, type]) -> Iterator[Row]:  # noqa: ANN401  as above
    """Yield the rows of an open file that hold what the columns may."""
    missing = set(columns) - set(file.schema_arrow.names)
    if missing:
        raise ReadError(str(path), f"has no column {min(missing)}")
    n_bytes = 0
    for batch in file.iter_batches(_BATCH, columns=list(columns)):
        n_bytes += batch.nbytes
        check_unpacked(path, n_bytes, "export the graph anew, or import it as N-Quads")
        for column in batch.schema.names:
            _check_column(arrow, path, column, batch.column(column), columns[column])
        yield from batch.to_pylist()


def _check_column(arrow: Any, path: Path, name: str, column: Any, kind: type) -> None:  # noqa: ANN401  as above
    """Refuse values of another type, and none where there must be one."""
    types = arrow.types
    items = column.flatten() if types.is_list(column.type) else column
    fits = {
        str: types.is_string(column.type),
        int: types.is_integer(column.type),
        float: types.is_floating(column.type),
        bool: types.is_boolean(column.type),
        tuple: types.is_list(column.type) and types.is_string(items.type),
    }
    if not fits[kind]:
        raise ReadError(str(path), f"the column {name} holds {column.type}; export the graph anew")
    if (column.null_count or items.null_count) and name not in NULLABLE:
        raise ReadError(str(path), f"the column {name} lacks values; export the graph anew")
