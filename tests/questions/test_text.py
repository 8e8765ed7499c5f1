"""Answers as text: every format holds what it must, and text from papers breaks none of them."""

import csv
import io
import json

import pytest

from kg.errors import UnknownNameError
from kg.questions import FORMATS, Answer, Column, Evidence, Row, Thing, format_text
from kg.questions.text import NARROW, _fitting
from tests.graphs import NASTY_TEXTS


def answer_of(text: str) -> Answer:
    """Return an answer in which a text stands everywhere."""
    evidence = Evidence(text, text, "http://a/paper", "https://a/", "2024-01-01", 0.5, "http://a/said")
    columns = (Column("method", "thing"), Column("note", "text"), Column("value", "number"), Column("flag", "flag"))
    row = Row((Thing(text, "http://a/1", "Method"), text, 1.5, True), ("http://a/said",), "group", 0, (evidence,))
    return Answer(text, columns, (row,), facts={"also": text}, notes=(text,), total=1)


@pytest.mark.parametrize("text", NASTY_TEXTS, ids=lambda text: repr(text[:20]))
def test_no_text_breaks_a_format(text: str) -> None:
    """CSV and JSON give the text back, a terminal gets no control character, a Markdown table keeps its shape."""
    answer = answer_of(text)
    assert json.loads(format_text(answer, "json"))["rows"][0]["values"]["note"] == text
    rows = list(csv.reader(io.StringIO(format_text(answer, "csv", evidence=True), newline="")))
    assert rows[1][:4] == [text, "http://a/1", text, "1.5"]
    tsv = format_text(answer, "tsv", evidence=True).split("\n")
    assert [line.count("\t") for line in tsv] == [9, 9, 0]
    table = format_text(answer, "table", evidence=True, width=80)
    assert not any(ord(c) < 32 and c != "\n" for c in table)
    assert "\x1b" not in table + format_text(answer, "markdown", evidence=True)
    lines = [line for line in format_text(answer, "markdown").splitlines() if line.startswith("|")]
    assert len(lines) == 3
    assert "<script" not in format_text(answer, "markdown", evidence=True).replace("\\<", "")


def test_things_have_a_label_and_an_iri_in_csv() -> None:
    """A thing gives two columns, and evidence five more."""
    assert format_text(answer_of("a"), "csv", evidence=True).splitlines()[0] == (
        "method,method_iri,note,value,flag,quote,title,paper,link,said"
    )


def test_a_table_fits_its_width() -> None:
    """Wide cells are cut so that no row of a table passes the width."""
    lines = format_text(answer_of("word " * 60), "table", width=60).splitlines()
    assert max(map(len, lines)) <= 60


def test_an_unknown_format_is_said() -> None:
    """The error names the formats there are."""
    with pytest.raises(UnknownNameError, match=", ".join(sorted(FORMATS))):
        format_text(answer_of("a"), "xls")


def test_a_cell_without_end_takes_no_time_to_fit() -> None:
    """The width of a column is found from the terminal's, not from that of a text of ten million characters."""
    assert _fitting([10_000_000, 10_000_000, 5], 60) == [25, 26, 5]
    assert _fitting([30, 10], 60) == [30, 10]
    assert _fitting([100, 100], 5) == [NARROW, NARROW]
