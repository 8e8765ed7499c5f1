"""Tab-separated tables: a spreadsheet runs nothing, a reader gets every cell back."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ExportError
from kg.export.tables import TABLES
from kg.export.tabular import guard, write_tsv
from tests.graphs import nasty_graphs, small_graph, texts_graph


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table."""
    csv.field_size_limit(10**7)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_no_text_cell_is_a_formula(tmp_path: Path) -> None:
    """No cell but a number begins with a sign that a spreadsheet takes for a formula."""
    write_tsv(texts_graph(), tmp_path / "t")
    for table, columns in TABLES.items():
        for row in rows(tmp_path / "t" / f"{table}.tsv"):
            for name, cell in row.items():
                assert columns[name] in {int, float} or not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.text())
def test_one_leading_quote_away_gives_the_text_back(text: str) -> None:
    """Guarding is undone by taking one leading ' away, whatever the text."""
    assert guard(text).removeprefix("'") == text
    assert not guard(text).startswith(("=", "+", "-", "@"))


def test_results_keep_their_numbers(tmp_path: Path) -> None:
    """Values come back as the same doubles, the lower end of a range too, and "" where there is none."""
    graph = nasty_graphs()["numbers"]
    write_tsv(graph, tmp_path / "t")
    found = {r["id"]: r for r in rows(tmp_path / "t" / "results.tsv")}
    for result in graph.results:
        assert repr(float(found[result.iri]["value"])) == repr(result.value)
        assert repr(float(found[result.iri]["value_low"])) == repr(result.value_low)
    write_tsv(small_graph(), tmp_path / "t")
    assert {r["value_low"] for r in rows(tmp_path / "t" / "results.tsv")} == {"", "1.5"}


def test_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    """A folder that holds a file of somebody else is left alone, and the message names the file."""
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.tex").write_text("years", encoding="utf8")
    with pytest.raises(ExportError, match=r"thesis\.tex"):
        write_tsv(small_graph(), tmp_path / "home")
    assert (tmp_path / "home" / "thesis.tex").read_text(encoding="utf8") == "years"


def test_folder_of_an_earlier_export_is_replaced(tmp_path: Path) -> None:
    """Writing another graph leaves nothing of the first one."""
    write_tsv(texts_graph(), tmp_path / "t")
    write_tsv(small_graph(), tmp_path / "t")
    assert len(rows(tmp_path / "t" / "nodes.tsv")) == 10
