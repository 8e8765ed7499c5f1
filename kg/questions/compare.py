"""Two things against each other: what is said to either side, and their numbers on the same benchmarks."""

import dataclasses
from collections import defaultdict

from kg.metrics import lower_is_better, one_metric, one_unit
from kg.questions.answer import Answer, Column, Row, Thing
from kg.questions.contradictions import contradicted
from kg.questions.reading import Reader, Solution
from kg.questions.statements import (
    COLUMNS,
    find_results,
    find_statements,
    introducing,
    result_row,
    statement_row,
)

_COLUMNS = (*COLUMNS, Column("contradicted", "flag", "whether another statement here says the opposite"))


def compare(reader: Reader, *, one: Thing, other: Thing) -> Answer:
    """Answer how two things compare.

    A paper that introduces one of them speaks for it.
    """
    if one.iri == other.iri:
        return Answer(f"{one.label} and {other.label}", _COLUMNS, (), notes=("both names mean one thing",))
    ends = [[thing.iri, *introducing(reader, thing.iri)] for thing in (one, other)]
    turned = ends[::-1]
    said = [s for a, b in (ends, turned) for s in find_statements(reader, subject=a, object=b)]
    marked = contradicted(said)
    rows = [_marked(statement_row(s, "what is said"), s["said"] in marked) for s in said]
    numbers = [s for a, b in (ends, turned) for s in find_results(reader, subject=a, baseline=b)]
    rows += [_marked(result_row(s, "numbers against each other")) for s in numbers]
    rows += [_marked(result_row(s, "numbers on the same benchmark")) for s in _shared(reader, ends)]
    notes = [f"{len(marked)} statements contradict each other; they are marked"] if marked else []
    notes += [] if rows else [f"no paper compares {one.label} with {other.label}; kg path shows how they are connected"]
    return Answer(f"{one.label} and {other.label}", _COLUMNS, tuple(rows), notes=tuple(notes))


def _marked(row: Row, mark: bool = False) -> Row:  # noqa: FBT001, FBT002  reads well at the callers
    return dataclasses.replace(row, cells=(*row.cells, mark or None))


def _shared(reader: Reader, ends: list[list[str]]) -> list[Solution]:
    """Return the scores of both on the same benchmark in the same metric and unit, the better one first."""
    parts: defaultdict[tuple[str, ...], list[tuple[int, Solution]]] = defaultdict(list)
    for side, iris in enumerate(ends):
        for s in find_results(reader, subject=iris):
            if s["benchmark"] and s["kind"] == "score":
                parts[s["benchmark"], one_metric(s["name"]), one_unit(s["unit"])].append((side, s))
    found: list[Solution] = []
    for _, sided in sorted(parts.items()):
        if len({side for side, _ in sided}) == 2:
            scores = [s for _, s in sided]
            sign = 1 if lower_is_better(scores[0]["name"], scores[0]["unit"], "score") else -1
            found += sorted(scores, key=lambda s: (sign * float(s["value"]), s["said"]))
    return found
