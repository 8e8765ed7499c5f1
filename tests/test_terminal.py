"""Hold what reaches a terminal."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.terminal import format_table, progress_bar, safe


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
