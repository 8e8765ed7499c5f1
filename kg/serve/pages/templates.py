"""The templates: everything is escaped, and a name that is not given is an error."""

from collections.abc import Sequence
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from kg.iri import compress
from kg.model import PREDICATES
from kg.questions import Answer, Row, Thing
from kg.questions.answer import Cell
from kg.questions.text import cell_text
from kg.style import CLASS_OUTLINES, PREDICATE_WORDS, class_plural, shown_label

_CUT = "a higher limit shows more"
_PROPERTIES = {word: name for name in PREDICATES for word in reversed(PREDICATE_WORDS[name])}


def render(name: str, /, **values: object) -> str:
    """Return a template of `kg/serve/templates` filled with values; every text is escaped."""
    return _templates().get_template(name).render(**values)


@lru_cache(maxsize=1)
def _templates() -> Environment:
    loader = PackageLoader("kg.serve", "templates")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters |= {
        "compress": compress,
        "plural": class_plural,
        "shown_label": shown_label,
        "cells": cells,
        "written": written,
        "notes": notes,
        "is_thing": is_thing,
        "property": property_of,
        "number": number,
        "groupby_in_order": groups,
        "dict": dict,
        "things": things,
    }
    made.globals["outlines"] = {name: _points(outline) for name, outline in CLASS_OUTLINES.items()}
    return made


def _points(outline: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in outline)


def number(value: float) -> str:
    """Return a count with its thousands apart.

    >>> number(12345)
    '12,345'
    """
    return f"{value:,}"


def cells(answer: Answer, row: Row) -> dict[str, Cell]:
    """Return the cells of a row by the names of their columns."""
    return dict(zip([column.name for column in answer.columns], row.cells, strict=True))


def written(cell: Cell, name: str = "") -> str:
    """Return a cell as text; of a confidence and a likeness two digits say enough.

    >>> written(0.91234, "confidence"), written(12.5), written(True), written(None)
    ('0.91', '12.5', 'yes', '')
    """
    if isinstance(cell, float) and name in ("confidence", "likeness"):
        return f"{cell:.2f}"
    return cell_text(cell)


def is_thing(cell: Cell) -> bool:
    """Return whether a cell points at a thing."""
    return isinstance(cell, Thing)


def groups(rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Return rows by the heading that they stand under, in their order."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.group, []).append(row)
    return list(found.items())


def things(candidates: Sequence[tuple[str, str, str]]) -> list[Thing]:
    """Return the things that an ambiguous name may mean."""
    return [Thing(label, iri, kind) for label, kind, iri in candidates]


def notes(answer: Answer) -> Sequence[str]:
    """Return the notes of an answer without the one that it was cut, which the page says in its own way."""
    return [note for note in answer.notes if not note.endswith(_CUT)]


def property_of(word: str) -> str:
    """Return the property that a word stands for, or "".

    >>> property_of("outperformed by"), property_of("score")
    ('outperforms', '')
    """
    return _PROPERTIES.get(word, "")
