"""The numbers that papers report of a thing, and those in which it is what others are measured against."""

from kg.questions.answer import Answer, Thing
from kg.questions.reading import Reader
from kg.questions.statements import COLUMNS, find_results, introducing, result_row, without


def results(reader: Reader, *, name: Thing) -> Answer:
    """Answer which numbers are reported of a thing, newest first; a paper that introduces it speaks for it."""
    ends = [name.iri, *introducing(reader, name.iri)]
    rows = [result_row(s, "reported of it") for s in find_results(reader, subject=ends)]
    rows += [result_row(s, "measured against it") for s in find_results(reader, baseline=[name.iri])]
    notes = () if rows else (f"no paper reports a number of {name.label}",)
    return without(Answer(f"Numbers of {name.label}", COLUMNS, tuple(rows), notes=notes), "metric")
