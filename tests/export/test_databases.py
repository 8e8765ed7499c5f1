"""SQLite, DuckDB and Parquet: the same rows, typed; without its package a format names the command that installs it."""

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import duckdb
import pyarrow.parquet
import pytest

from kg.errors import ExportError, ExtraMissingError
from kg.export import export
from kg.export.tables import TABLES, Tables
from tests.graphs import make_graph, make_paper, nasty_graphs, small_graph


@pytest.mark.parametrize("format_name", ["tsv", "parquet", "sqlite", "duckdb"])
def test_a_whole_number_that_no_column_holds_is_refused(format_name: str, tmp_path: Path) -> None:
    """A count of more than 64 bits raises an ExportError that names paper and column; nothing is left behind."""
    alone = make_paper("1", "One", upvotes=2**63)
    with pytest.raises(ExportError, match=r"paper/1: upvotes 9223372036854775808 has more than 64 bits"):
        export(make_graph([alone]), format_name, tmp_path / "out")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["empty", "small", "texts", "numbers"])
def test_all_three_hold_the_rows_of_the_tables(name: str, tmp_path: Path) -> None:
    """Every table has its columns in order and every row, lists as lists (JSON in SQLite), nothing turned to text."""
    graph = nasty_graphs()[name]
    for format_name in ("sqlite", "duckdb", "parquet"):
        export(graph, format_name, tmp_path / format_name)
    tables = Tables(graph, "tsv", tmp_path)
    with (
        closing(sqlite3.connect(tmp_path / "sqlite")) as lite,
        duckdb.connect(str(tmp_path / "duckdb"), read_only=True) as duck,
    ):
        for table, columns in TABLES.items():
            wanted = list(tables.rows(table))
            read = f'SELECT {", ".join(chr(34) + name + chr(34) for name in columns)} FROM "{table}"'  # noqa: S608
            found = [
                tuple(tuple(c) if isinstance(c, list) else c for c in row) for row in duck.execute(read).fetchall()
            ]
            assert found == wanted
            parquet = pyarrow.parquet.read_table(tmp_path / "parquet" / f"{table}.parquet")
            assert parquet.column_names == list(columns)
            assert [tuple(row.values()) for row in parquet.to_pylist()] == [
                tuple(list(c) if isinstance(c, tuple) else c for c in row) for row in wanted
            ]
            assert list(lite.execute(read)) == [
                tuple(json.dumps(c, ensure_ascii=False) if isinstance(c, tuple) else c for c in row) for row in wanted
            ]


def test_sqlite_is_sound_and_joins(tmp_path: Path) -> None:
    """SQLite finds nothing wrong with the file, and names are found over keys."""
    export(small_graph(), "sqlite", tmp_path / "g.sqlite")
    beats = (
        "SELECT a.label, b.label, v.text FROM edges e JOIN nodes a ON a.id = e.source JOIN nodes b ON b.id = e.target"
        " JOIN evidence v ON v.id = e.evidence WHERE predicate = 'outperforms' AND confidence > 0.9"
    )
    with closing(sqlite3.connect(tmp_path / "g.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        (row,) = database.execute(beats).fetchall()
    assert row[:2] == ("Swiftlet", "Warbler")
    assert row[2].startswith("On TinyBench, Swiftlet outperforms Warbler")


@pytest.mark.parametrize(
    ("format_name", "module", "extra"),
    [
        ("parquet", "pyarrow.parquet", "parquet"),
        ("duckdb", "duckdb", "duckdb"),
        ("duckdb", "pyarrow.parquet", "duckdb"),
    ],
)
def test_a_missing_package_names_the_command(
    format_name: str, module: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the package nothing is written, and the message says what to install."""
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ExtraMissingError, match=rf"pip install 'paper-kg\[{extra}\]'"):
        export(small_graph(), format_name, tmp_path / "x")
    assert not list(tmp_path.iterdir())
