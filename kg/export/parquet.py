"""The graph's tables as Parquet files, for pandas, Polars, Spark, DuckDB; needs pyarrow, the extra `parquet`."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from kg.export.output import write_folder_atomically
from kg.export.tables import TABLES, Row, Tables
from kg.extras import load_extra
from kg.graph import Graph

_ROW_GROUP = 50_000


def write_parquet(graph: Graph, path: Path) -> int:
    """Write the graph's tables (`kg.export.tables`) as a folder of Parquet files.

    Args:
        graph: The graph; not changed.
        path: Folder to create or replace, atomically; one that holds other files is refused.

    Returns:
        The number of edges written.

    Raises:
        ExtraMissingError: pyarrow is not installed.
        ExportError: The folder cannot be written, or a number is not finite.

    Cost: constant memory beyond the graph, one row group of 50,000 rows.
    Keeps: everything; `kg import` reads it back.
    """
    load_extra("pyarrow.parquet", "parquet")
    tables = Tables(graph, "parquet", path)
    with write_folder_atomically(path, "parquet", ("*.parquet",)) as folder:
        write_tables(tables, folder)
    return len(graph.statements)


def write_tables(tables: Tables, folder: Path) -> None:
    """Write a file a table into a folder that is there.

    Raises:
        ExtraMissingError: pyarrow is not installed.
    """
    arrow: Any = load_extra("pyarrow", "parquet")
    parquet: Any = load_extra("pyarrow.parquet", "parquet")
    for name, columns in TABLES.items():
        schema = _schema(arrow, columns)
        with parquet.ParquetWriter(folder / f"{name}.parquet", schema, compression="zstd") as writer:
            for rows in _chunks(tables.rows(name)):
                writer.write_batch(arrow.record_batch(list(zip(*rows, strict=True)), schema=schema))


def _schema(arrow: Any, columns: dict[str, type]) -> Any:  # noqa: ANN401  pyarrow is an extra, and without types
    types = {
        str: arrow.string(),
        int: arrow.int64(),
        float: arrow.float64(),
        bool: arrow.bool_(),
        tuple: arrow.list_(arrow.string()),
    }
    return arrow.schema([(name, types[kind]) for name, kind in columns.items()])


def _chunks(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while chunk := list(islice(rows, _ROW_GROUP)):
        yield chunk
