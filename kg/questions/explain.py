"""Why a statement is believed: the sentences, for one thing, for two, or for the IRI of a statement."""

from collections.abc import Sequence
from difflib import get_close_matches

from kg.errors import UnknownNameError
from kg.model import PREDICATES
from kg.questions.answer import Answer, Row, Thing
from kg.questions.names import find_thing, possible_iris
from kg.questions.reading import Reader, Solution
from kg.questions.statements import COLUMNS, find_results, find_statements, result_row, statement_row


def explain(reader: Reader, *, statement: str, property: str, other: str) -> Answer:  # noqa: A002  as the user calls it
    """Answer what papers say of a thing, or between two, most certain first.

    With a property and two names the first is the subject; without, both directions count.

    Raises:
        UnknownNameError: A name is of nothing in the graph, or an IRI of no statement.
        AmbiguousNameError: A name is of several things.
    """
    said = _one(reader, statement)
    if said:
        return Answer("Why this is believed", COLUMNS, said, layout="sentences")
    things = [find_thing(reader, statement), *([_end(reader, other, property)] if other else [])]
    found = _about(reader, [thing.iri for thing in things], directed=bool(property))
    kept = {s["said"]: s for s in found if s["predicate"] == (property or s["predicate"])}
    rows = [statement_row(s) for s in sorted(kept.values(), key=_most_certain)]
    said_of = " with ".join(thing.label for thing in things)
    notes = () if rows else (f"nothing is said of {said_of}" + (f" by {property}" if property else ""),)
    return Answer("Why this is believed", COLUMNS, tuple(rows), notes=notes, layout="sentences")


def _end(reader: Reader, name: str, property_: str) -> Thing:
    """Return the thing of the second name; where it is none, a misspelt property may be meant."""
    try:
        return find_thing(reader, name)
    except UnknownNameError:
        near = [] if property_ else get_close_matches(name, PREDICATES, n=1)
        if not near:
            raise
        raise UnknownNameError("entity, paper or property", name, [], near=near) from None


def _one(reader: Reader, text: str) -> tuple[Row, ...]:
    """Return the statement or result of an IRI; none where the text is no such IRI."""
    iris = [iri for iri in possible_iris(reader, text) if "/statement/" in iri or "/result/" in iri]
    rows = [statement_row(s) for s in find_statements(reader, said=iris)]
    rows += [result_row(s) for s in find_results(reader, said=iris)]
    if iris and not rows:
        raise UnknownNameError("statement", text, [])
    return tuple(rows)


def _about(reader: Reader, ends: Sequence[str], *, directed: bool) -> list[Solution]:
    """Return the statements with the first end on either side, or with the second on the other."""
    if len(ends) == 1:
        return find_statements(reader, subject=ends) + find_statements(reader, object=ends)
    found = find_statements(reader, subject=ends[:1], object=ends[1:])
    return found if directed else found + find_statements(reader, subject=ends[1:], object=ends[:1])


def _most_certain(s: Solution) -> tuple[float, str, str, str, str]:
    return -float(s["confidence"]), s["subject"], s["predicate"], s["object"], s["said"]
