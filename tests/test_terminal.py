"""Hold what reaches a terminal."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.terminal import format_solutions, format_table, progress_bar, safe


@given(st.text())
def test_no_control_character_reaches_the_terminal(text: str) -> None:
    """No escape, carriage return or direction override is left."""
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", safe(text))


def test_a_table_wraps_and_escapes() -> None:
    """Cells are wrapped within the width, markup is shown as it is, escapes are made visible."""
    table = format_table(["name", "quote"], [["[bold]Roo[/]", "\x1b[31mred " + "hop " * 30]], width=60)
    assert all(len(line) <= 60 for line in table.split("\n"))
    assert "[bold]Roo[/]" in table
    assert "\x1b" not in table


def test_no_progress_in_a_pipe(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where standard error is no terminal, nothing is drawn."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False, raising=False)
    with progress_bar() as draw:
        draw("read", 1, 2)
    assert capsys.readouterr().err == ""


def test_solutions_keep_short_columns_beside_and_long_text_below() -> None:
    """Short columns stand side by side, an empty one goes, a long one is wrapped below its row."""
    quote = "Roo beats Kanga " * 9
    text = format_solutions(["name", "empty", "value", "quote"], [["Roo", "", "1.5", quote]], width=60)
    lines = text.split("\n")
    assert lines[0].split() == ["name", "value"]
    assert lines[2].split() == ["Roo", "1.5"]
    assert lines[3].startswith("    quote: Roo beats Kanga")
    assert all(len(line) <= 60 for line in lines)


def test_one_long_cell_does_not_widen_a_short_column() -> None:
    """A cell far longer than its column's others is cut."""
    rows = [["Roo"], ["Roo"], ["R" + "o" * 90]]
    assert format_solutions(["name"], rows).endswith("o…")
