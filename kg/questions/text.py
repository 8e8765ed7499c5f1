"""Answers as text: for a terminal, CSV, TSV, JSON and Markdown. Text from papers is escaped for each.

CSV and TSV carry values as they are: what starts with `=`, `+`, `-` or `@` is a formula to a spreadsheet.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from kg.errors import UnknownNameError
from kg.questions.answer import Answer, Cell, Column, Evidence, Row, Thing
from kg.terminal import columns_wide, cut, safe, wrapped

EVIDENCE_COLUMNS = ("quote", "title", "paper", "link", "said")
"""Columns that `evidence=True` adds to CSV and TSV, for the most certain sentence of a row."""

NARROW = 12
"""Characters below which no column is made narrower; a terminal that is narrower yet wraps its lines."""

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>|#~$&])")


def format_text(answer: Answer, name: str, *, evidence: bool = False, width: int = 0) -> str:
    """Return an answer in one of `FORMATS`, with a line end.

    Args:
        answer: What `ask` gave.
        name: `table`, `csv`, `tsv`, `json` or `markdown`.
        evidence: Whether to show the sentences; JSON always has them.
        width: Columns of a terminal to fill; 0 takes those of this one.

    Raises:
        UnknownNameError: No such format.
    """
    if name not in FORMATS:
        raise UnknownNameError("format", name, list(FORMATS))
    return FORMATS[name](answer, evidence, width)


def _table(answer: Answer, evidence: bool, width: int) -> str:  # noqa: FBT001  one signature for all formats
    columns = width or columns_wide()
    title = [] if answer.layout == "sentences" else wrapped(answer.title, columns, whole=True)
    facts: list[str] = []
    for name, cell in answer.facts.items():
        facts += wrapped(f"{name}: {_shown(cell)}", columns, hanging=2, whole=True)
    body = _sentences if answer.layout == "sentences" else _rows
    notes = (wrapped(f"note: {note}", columns, hanging=2, whole=True) for note in answer.notes)
    blocks = [title, facts, list(body(answer, evidence, columns)), *notes]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _sentences(answer: Answer, _: bool, columns: int) -> Iterator[str]:  # noqa: FBT001  as `_rows`
    """Yield each row as the sentence it makes, always with its evidence: without, there is little to read."""
    group = ""
    for number, row in enumerate(answer.rows):
        if number:
            yield ""
        if row.group != group:
            group = row.group
            yield from (safe(group), "")
        certain = f"  ({row.evidence[0].confidence:.2f})" if row.evidence else ""
        yield _sentence({c.name: _shown(cell) for c, cell in zip(answer.columns, row.cells, strict=True)}) + certain
        yield from _evidence(row, columns, said=True)


def _sentence(cells: dict[str, str]) -> str:
    """Return a row under `statements.COLUMNS` in words."""
    if cells["number"]:
        parts = [f"{cells['subject']}:".lstrip(":"), cells["number"], cells["object"] and f"over {cells['object']}"]
    else:
        parts = [cells["subject"], cells["relation"], cells["object"]]
    leads = (("on", "benchmark"), ("in", "metric"), ("with", "hardware"))
    return " ".join(filter(None, [*parts, *(f"{lead} {cells[name]}" for lead, name in leads if cells[name])]))


def _rows(answer: Answer, evidence: bool, columns: int) -> Iterator[str]:  # noqa: FBT001  as `format_text`
    used = answer.telling
    heads = [answer.columns[n] for n in used]
    shown = [
        [_indented(row, n == used[0]) + _rounded(answer.columns[n], row.cells[n]) for n in used] for row in answer.rows
    ]
    widths = _fitting(
        [max(len(_words(head)), *map(len, cells)) for head, *cells in zip(heads, *shown, strict=True)], columns
    )
    if heads:
        yield _aligned([_words(head) for head in heads], heads, widths)
        yield _aligned(["─" * wide for wide in widths], heads, widths)
    group = ""
    for row, cells in zip(answer.rows, shown, strict=True):
        if row.group != group:
            group = row.group
            yield from ("", safe(group))
        yield _aligned(cells, heads, widths)
        if evidence:
            yield from _evidence(row, columns)


def _fitting(widths: list[int], columns: int) -> list[int]:
    """Return the widths of columns that fit, the widest made narrower first."""
    fitting = [min(wide, max(columns, NARROW)) for wide in widths]
    while sum(fitting) + 2 * (len(fitting) - 1) > columns and max(fitting) > NARROW:
        fitting[fitting.index(max(fitting))] -= 1
    return fitting


def _rounded(column: Column, cell: Cell) -> str:
    """Return a cell for people, who read no more than two digits of a confidence."""
    return f"{cell:.2f}" if column.name == "confidence" and isinstance(cell, float) else _shown(cell)


def _words(column: Column) -> str:
    return column.name.replace("_", " ")


def _indented(row: Row, first: bool) -> str:  # noqa: FBT001  two arguments, both plain at the caller
    return "   " * (row.depth - 1) + "└─ " if first and row.depth else ""


def _aligned(cells: Sequence[str], heads: Sequence[Column], widths: Sequence[int]) -> str:
    padded = (
        cut(cell, wide).rjust(wide) if head.kind == "number" else cut(cell, wide).ljust(wide)
        for cell, head, wide in zip(cells, heads, widths, strict=True)
    )
    return "  ".join(padded).rstrip()


def _evidence(row: Row, columns: int, *, said: bool = False) -> Iterator[str]:
    for one in row.evidence:
        yield from wrapped(f"“{one.quote}”", columns, indent=4, hanging=1, whole=True)
        where = ", ".join(part for part in (one.paper, one.date) if part)
        yield from wrapped(f"{one.title} ({where})", columns, indent=4, hanging=2, whole=True)
        if said:
            yield f"    {safe(one.said)}"


def _shown(cell: Cell) -> str:
    return safe(cell_text(cell))


def cell_text(cell: Cell) -> str:
    """Return a cell as text: a thing by its label, a number to ten digits, true as yes.

    >>> cell_text(12.5), cell_text(True), cell_text(None)
    ('12.5', 'yes', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, Thing):
        return cell.label
    if isinstance(cell, bool):
        return "yes" if cell else ""
    return cell if isinstance(cell, str) else f"{cell:.10g}"


def _flat(answer: Answer, evidence: bool) -> Iterator[list[str]]:  # noqa: FBT001  as `format_text`
    """Yield head and rows: a thing gives two columns, its label and its IRI."""
    head: list[str] = []
    for column in answer.columns:
        head += [column.name, f"{column.name}_iri"] if column.kind == "thing" else [column.name]
    yield head + (list(EVIDENCE_COLUMNS) if evidence else [])
    for row in answer.rows:
        cells: list[str] = []
        for cell, column in zip(row.cells, answer.columns, strict=True):
            iri = [cell.iri if isinstance(cell, Thing) else ""] if column.kind == "thing" else []
            cells += [cell_text(cell), *iri]
        yield cells + (_first(row.evidence) if evidence else [])


def _first(evidence: Sequence[Evidence]) -> list[str]:
    return [str(getattr(evidence[0], name)) if evidence else "" for name in EVIDENCE_COLUMNS]


def _csv(answer: Answer, evidence: bool, _: int) -> str:  # noqa: FBT001  one signature for all formats
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(_flat(answer, evidence))
    return out.getvalue()


def _tsv(answer: Answer, evidence: bool, _: int) -> str:  # noqa: FBT001  one signature for all formats
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in _flat(answer, evidence))


def _json(answer: Answer, _evidence: bool, _: int) -> str:  # noqa: FBT001  one signature for all formats
    return json.dumps(answer.to_json(), indent=1, ensure_ascii=False) + "\n"


def _markdown(answer: Answer, evidence: bool, _: int) -> str:  # noqa: FBT001  one signature for all formats
    lines = [f"# {_escaped(answer.title)}", ""]
    lines += [f"- {_escaped(name)}: {_linked(cell)}" for name, cell in answer.facts.items()]
    lines += [""] if answer.facts and answer.rows else []
    heads = [_words(column) for column in answer.columns] + (["evidence"] if evidence else [])
    group = None
    for row in answer.rows:
        if row.group != group:
            group = row.group
            lines += [""] if lines[-1] else []
            lines += [f"## {_escaped(group)}", ""] if group else []
            lines += [_piped(map(_escaped, heads)), _piped("---" for _ in heads)]
        said = [" <br> ".join(_cited(one) for one in row.evidence)] if evidence else []
        lines.append(_piped([*map(_linked, row.cells), *said]))
    for note in answer.notes:
        lines += [""] if lines[-1] else []
        lines.append(f"> {_escaped(note)}")
    return "\n".join(lines) + "\n"


def _piped(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", safe(" ".join(text.split())))


def _linked(cell: Cell) -> str:
    return f"[{_escaped(cell.label)}](<{cell.iri}>)" if isinstance(cell, Thing) else _escaped(cell_text(cell))


def _cited(one: Evidence) -> str:
    return f"“{_escaped(one.quote)}” [{_escaped(one.title)}](<{one.paper}>)"


FORMATS: dict[str, Callable[[Answer, bool, int], str]] = {
    "table": _table,
    "csv": _csv,
    "tsv": _tsv,
    "json": _json,
    "markdown": _markdown,
}
"""How to write an answer, by the name of the format."""
