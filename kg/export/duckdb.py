"""The graph's tables as one DuckDB file; needs duckdb and pyarrow, the extra `duckdb`.

The rows go in by way of Parquet files beside: row by row DuckDB takes a hundred times as long.
"""

from pathlib import Path
from typing import Any

from kg.export.output import write_atomically
from kg.export.parquet import write_tables
from kg.export.tables import TABLES, Tables
from kg.extras import load_extra
from kg.files import remove
from kg.graph import Graph


def write_duckdb(graph: Graph, path: Path) -> int:
    """Write the graph's tables (`kg.export.tables`) as one DuckDB database.

    Args:
        graph: The graph; not changed.
        path: File to create or replace, atomically.

    Returns:
        The number of edges written.

    Raises:
        ExtraMissingError: duckdb or pyarrow is not installed.
        ExportError: The file cannot be written, or a number is not finite.

    Keeps: everything. The bytes differ from run to run, as DuckDB gives each file an id of its own; the rows do not.
    """
    duckdb: Any = load_extra("duckdb", "duckdb")
    load_extra("pyarrow.parquet", "duckdb")
    tables = Tables(graph, "duckdb", path)
    with write_atomically(path, "duckdb") as beside:
        folder = beside.with_name(f"{beside.name}.tables")
        try:
            folder.mkdir()
            write_tables(tables, folder)
            _load(duckdb, beside, folder)
        finally:
            remove(folder)
    return len(graph.statements)


def _load(duckdb: Any, file: Path, folder: Path) -> None:  # noqa: ANN401  duckdb is an extra
    try:
        with duckdb.connect(str(file)) as database:
            for name in TABLES:
                read = f'CREATE TABLE "{name}" AS FROM read_parquet(?)'
                database.execute(read, [str(folder / f"{name}.parquet")])
    except duckdb.Error as error:
        raise OSError(str(error)) from error
