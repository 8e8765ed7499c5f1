"""The graph's tables as one SQLite file: `sqlite3`, Datasette and every language open it.

Lists are JSON arrays (`json_each` takes them apart); `class`, `date` and the like are column names, quoted in the DDL.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kg.export.output import write_atomically
from kg.export.tables import KEYED, TABLES, Cell, Tables
from kg.graph import Graph

_TYPES = {str: "TEXT NOT NULL", tuple: "TEXT NOT NULL", int: "INTEGER", float: "REAL", bool: "INTEGER NOT NULL"}
_INDEXES = {
    "edges": ("source", "target", "predicate", "paper"),
    "results": ("subject", "benchmark", "paper"),
    "identifiers": ("paper",),
    "sources": ("paper",),
    "mentions": ("paper", "entity"),
}


def write_sqlite(graph: Graph, path: Path) -> int:
    """Write the graph's tables (`kg.export.tables`) as one SQLite database, with indexes.

    Args:
        graph: The graph; not changed.
        path: File to create or replace, atomically.

    Returns:
        The number of edges written.

    Raises:
        ExportError: The file cannot be written, or a number is not finite.

    Cost: constant memory beyond the graph.
    Keeps: everything; lists as JSON.
    """
    tables = Tables(graph, "sqlite", path)
    with write_atomically(path, "sqlite") as beside, _as_os_error(), closing(sqlite3.connect(beside)) as database:
        database.execute("PRAGMA journal_mode = OFF")  # the file is renamed when whole
        database.execute("PRAGMA synchronous = OFF")
        with database:
            for name, columns in TABLES.items():
                database.execute(create_table(name, {c: _TYPES[kind] for c, kind in columns.items()}))
                places = ", ".join("?" * len(columns))
                rows = (tuple(map(_cell, row)) for row in tables.rows(name))
                database.executemany(f'INSERT INTO "{name}" VALUES ({places})', rows)  # noqa: S608  our own names
                for column in _INDEXES.get(name, ()):
                    database.execute(f'CREATE INDEX "{name}_{column}" ON "{name}" ("{column}")')
    return len(graph.statements)


def create_table(name: str, types: dict[str, str]) -> str:
    """Return the statement that makes a table with these columns; an `id` is the primary key.

    >>> create_table("nodes", {"id": "TEXT", "class": "TEXT"})
    'CREATE TABLE "nodes" ("id" TEXT PRIMARY KEY, "class" TEXT)'
    """
    key = " PRIMARY KEY" if name in KEYED else ""
    columns = [f'"{column}" {kind}{key if column == "id" else ""}' for column, kind in types.items()]
    return f'CREATE TABLE "{name}" ({", ".join(columns)})'


def _cell(value: Cell) -> str | int | float | None:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value


@contextmanager
def _as_os_error() -> Iterator[None]:
    """Turn what SQLite says of a full disk into what every other file says."""
    try:
        yield
    except sqlite3.Error as error:
        raise OSError(str(error)) from error
