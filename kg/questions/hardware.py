"""What runs on a piece of hardware, and what was measured on it."""

from kg.questions.answer import Answer, Thing
from kg.questions.reading import Reader
from kg.questions.statements import (
    COLUMNS,
    find_results,
    find_statements,
    result_row,
    statement_row,
    variants,
    without,
)


def hardware(reader: Reader, *, hardware: Thing) -> Answer:
    """Answer what runs on a piece of hardware or one of its variants, and the numbers measured there."""
    devices = [hardware.iri, *variants(reader, hardware.iri)]
    runs = [s for s in find_statements(reader, object=devices) if s["predicate"] == "runsOn"]
    rows = [statement_row({**s, "object": "", "hardware": s["object"]}, "runs on it") for s in runs]
    rows += [result_row(s, "measured on it") for s in find_results(reader, hardware=devices)]
    notes = () if rows else (f"no paper says what runs on {hardware.label}",)
    answer = Answer(f"On {hardware.label}", COLUMNS, tuple(rows), notes=notes)
    return answer if len(devices) > 1 else without(answer, "hardware")
