"""Ask a question: read its values, answer it, cut the answer, and look up labels and evidence of what is left."""

import dataclasses
from collections import Counter
from collections.abc import Mapping, Sequence

from kg.errors import QueryError, UnknownNameError
from kg.questions.answer import Answer, Cell, Row, Thing
from kg.questions.catalogue import Parameter, Question, get_question
from kg.questions.names import find_thing
from kg.questions.reading import Reader, missing_statements
from kg.store import Store

LIMIT = 20
"""Rows of an answer where nothing else is asked for."""

EVIDENCE = 5
"""Sentences a row at most: the first of those that it rests on."""


def ask(
    store: Store,
    name: str,
    values: Mapping[str, str] | None = None,
    *,
    limit: int | None = LIMIT,
    min_confidence: float = 0.0,
) -> Answer:
    """Answer a question.

    Args:
        store: An open store.
        name: One of `QUESTIONS`.
        values: Values of its parameters by name, as text.
        limit: Rows at most, shared out among the groups of an answer that has any; None for all.
        min_confidence: In [0, 1]; statements and results below it count for nothing.

    Raises:
        UnknownNameError: There is no such question, or nothing of that name in the graph.
        AmbiguousNameError: A value names several things.
        QueryError: A parameter is missing, unknown, or wrong.
    """
    question, reader = get_question(name), Reader(store, min_confidence)
    asked = _understood(question, values or {}, reader)
    answer = question.load()(reader, **asked)
    missing = missing_statements(store)
    if missing and question.reads_statements:
        answer = dataclasses.replace(answer, notes=(*answer.notes, missing))
    shown: dict[str, Cell] = {name: cell for name, cell in asked.items() if cell}
    return finish(dataclasses.replace(answer, question=question.name, asked=shown), reader, limit)


def _understood(question: Question, values: Mapping[str, str], reader: Reader) -> dict[str, Cell]:
    known = [parameter.name for parameter in question.parameters]
    for name in values:
        if name not in known:
            raise QueryError(f"question {question.name} has no parameter {name!r}; it has {', '.join(known) or 'none'}")
    return {p.name: _value(question, p, values.get(p.name, "").strip(), reader) for p in question.parameters}


def _value(question: Question, parameter: Parameter, text: str, reader: Reader) -> Cell:
    if not text and parameter.required:
        raise QueryError(f"question {question.name} needs {parameter.name}: {parameter.help}")
    if text and parameter.choices and text not in parameter.choices:
        raise UnknownNameError(parameter.name, text, parameter.choices)
    if parameter.kind != "thing":
        return text
    return find_thing(reader, text, parameter.types) if text else None


def finish(answer: Answer, reader: Reader, limit: int | None) -> Answer:
    """Return an answer cut to a limit, with the labels of its things and the evidence of its rows."""
    rows = answer.rows
    kept = _cut(answer, limit)
    cells = [*answer.facts.values(), *(cell for row in kept for cell in row.cells)]
    things = reader.things(cell.iri for cell in cells if isinstance(cell, Thing) and not cell.label)
    evidence = reader.evidence(said for row in kept for said in row.said[:EVIDENCE])
    headings = _headings(rows, kept)
    whole = dataclasses.replace(answer, total=max(answer.total, answer.shown))
    cut = dataclasses.replace(whole, rows=kept)
    if cut.shown < cut.total:
        told = f"{cut.shown} of {cut.total} shown; a higher limit shows more"
        cut = dataclasses.replace(cut, notes=(*cut.notes, told))
    return dataclasses.replace(
        cut,
        rows=tuple(
            dataclasses.replace(
                row,
                cells=tuple(_labelled(cell, things) for cell in row.cells),
                group=headings.get(row.group, row.group),
                evidence=tuple(evidence[said] for said in row.said[:EVIDENCE] if said in evidence),
            )
            for row in kept
        ),
        facts={name: _labelled(cell, things) for name, cell in answer.facts.items()},
    )


def _cut(answer: Answer, limit: int | None) -> tuple[Row, ...]:
    if limit is None:
        return answer.rows
    if not answer.whole:
        return fair(answer.rows, limit)
    groups = list(dict.fromkeys(row.group for row in answer.rows))[:limit]
    return tuple(row for row in answer.rows if row.group in groups)


def fair(rows: Sequence[Row], limit: int) -> tuple[Row, ...]:
    """Return the first rows of the groups, in their order; of trees the upper ones.

    Each group that is there gives its first row before the one two places before it gives one more, so that the first
    groups show most and the later ones are not left out.

    >>> rows = [Row((n,), group="many") for n in range(5)] + [Row((9,), group="few")]
    >>> [row.cells[0] for row in fair(rows, 3)]
    [0, 1, 9]
    """
    groups = {name: place for place, name in enumerate(dict.fromkeys(row.group for row in rows))}
    seen: Counter[str] = Counter()
    ranks: list[tuple[float, int]] = []
    for at in sorted(range(len(rows)), key=lambda at: rows[at].depth):
        ranks.append((seen[rows[at].group] + groups[rows[at].group] / 2, at))
        seen[rows[at].group] += 1
    return tuple(rows[at] for at in sorted(at for _, at in sorted(ranks)[:limit]))


def _headings(rows: Sequence[Row], kept: Sequence[Row]) -> dict[str, str]:
    """Return the headings of the groups of which not all is shown, with how much of them is."""
    there, shown = Counter(row.group for row in rows), Counter(row.group for row in kept)
    return {name: f"{name} ({shown[name]} of {n})" for name, n in there.items() if name and shown[name] < n}


def _labelled(cell: Cell, things: Mapping[str, Thing]) -> Cell:
    if isinstance(cell, Thing) and not cell.label:
        return things.get(cell.iri, Thing(cell.iri, cell.iri, ""))
    return cell
