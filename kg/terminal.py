"""Text for terminals: tables, progress, and paper text that cannot move the cursor or recolour the screen.

rich is imported when something is drawn, so that `kg --help` does not pay for it.
"""

import io
import os
import re
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

PIPE_WIDTH = 110
"""Columns of a table that goes into a pipe or a file."""

LONG = 40
"""Characters a cell on average from which a column of solutions goes below its row; others are cut at this."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def safe(text: str) -> str:
    r"""Return the text with control and direction characters made visible, so that a terminal only shows it.

    >>> safe("red \x1b[31m text\nnext")
    'red \\x1b[31m text next'
    """
    folded = " ".join(text.split()) if any(c in text for c in "\n\r\t\v\f") else text
    return _CONTROL.sub(lambda hit: repr(hit.group())[1:-1], unicodedata.normalize("NFC", folded))


def format_table(header: Sequence[str], rows: Sequence[Sequence[str]], *, width: int = 0) -> str:
    """Return a plain table, long cells wrapped, no trailing white space.

    Args:
        header: Column names.
        rows: Cells as text; escaped here.
        width: Columns to fill at most; 0 takes the terminal's, or `PIPE_WIDTH` in a pipe.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    columns = width or columns_wide()
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in header:
        table.add_column(Text(safe(name)), overflow="fold")
    for row in rows:
        table.add_row(*(Text(safe(cell)) for cell in row))
    out = io.StringIO()
    Console(width=columns, file=out, no_color=True, legacy_windows=False).print(table)
    return "\n".join(line.rstrip() for line in out.getvalue().rstrip("\n").split("\n"))


def format_solutions(header: Sequence[str], rows: Sequence[Sequence[str]], *, width: int = 0) -> str:
    """Return solutions for reading: short columns side by side, long text below its row, empty columns left out.

    Args:
        header: Names of the variables.
        rows: Cells as text; escaped here.
        width: Columns to fill at most; 0 takes the terminal's, or `PIPE_WIDTH` in a pipe.
    """
    shown = [[safe(cell) for cell in row] for row in rows]
    used = [n for n in range(len(header)) if any(row[n] for row in shown)]
    below = [n for n in used if sum(len(row[n]) for row in shown) > LONG * len(shown)]
    beside = [n for n in used if n not in below]
    shown = [[cut(cell) if n in beside else cell for n, cell in enumerate(row)] for row in shown]
    widths = {n: max(len(header[n]), *(len(row[n]) for row in shown)) for n in beside}

    def line(cells: Sequence[str]) -> str:
        """Return the short columns of a row side by side."""
        return "  ".join(cells[n].ljust(widths[n]) for n in beside).rstrip()

    columns = width or columns_wide()
    lines = [line(header), line(["─" * widths.get(n, 0) for n in range(len(header))])] if beside else []
    for row in shown:
        lines += [line(row)] if beside else []
        for n in below:
            text = f"{safe(header[n])}: {row[n]}" if row[n] else ""
            lines += wrapped(text, columns, indent=4, hanging=2)
    return "\n".join(lines)


def columns_wide() -> int:
    """Return the columns there are to fill: the terminal's, or `PIPE_WIDTH` in a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else PIPE_WIDTH


def wrapped(text: str, columns: int, *, indent: int = 0, hanging: int = 0, whole: bool = False) -> list[str]:
    """Return escaped text as lines of at most `columns`, indented, all but the first by `hanging` more.

    `whole` keeps words whole, an address among them, even where a line grows longer.
    """
    first, rest = " " * indent, " " * (indent + hanging)
    return textwrap.wrap(
        safe(text),
        columns,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=not whole,
        break_on_hyphens=not whole,
    )


def cut(text: str, length: int = LONG) -> str:
    """Return the text, or its first characters with an ellipsis, at most `length` in all."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


@contextmanager
def progress_bar() -> Iterator[Callable[[str, int, int], None]]:
    """Yield a function that draws stages on standard error; it draws nothing where that is no terminal."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield _draw_nothing
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:8}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, int] = {}

        def draw(stage: str, done: int, total: int) -> None:
            """Move the bar of a stage, which the first call adds."""
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total or None)
            bar.update(tasks[stage], completed=done, total=total or None)  # type: ignore[arg-type]  # rich's TaskID

        yield draw


def _draw_nothing(stage: str, done: int, total: int) -> None:
    """Take progress and draw nothing."""


def counted(number: int, noun: str) -> str:
    """Return a number and its noun, which takes an `s` where there is not one of it.

    >>> counted(1, "node"), counted(0, "node")
    ('1 node', '0 nodes')
    """
    return f"{number} {noun}{'s' * (number != 1)}"
