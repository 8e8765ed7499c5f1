"""Where papers disagree: each of two is said to outperform the other."""

from collections import defaultdict

from kg.questions.answer import Answer, Row, Thing
from kg.questions.reading import Reader, Solution
from kg.questions.statements import COLUMNS, find_statements, statement_row

_MUTUAL = """
SELECT DISTINCT ?first ?second WHERE {
  ?first kg:outperforms ?second . ?second kg:outperforms ?first . FILTER(STR(?first) < STR(?second))
}
"""


def opposed(one: Solution, other: Solution) -> bool:
    """Say whether two statements that one thing outperforms another cannot both hold.

    They go opposite ways, on one benchmark and in one metric as far as the sentences say.
    """
    if (one["subject"], one["object"]) != (other["object"], other["subject"]):
        return False
    if one["predicate"] != "outperforms" or other["predicate"] != "outperforms":
        return False
    named = ((one[name], other[name]) for name in ("benchmark", "metric", "hardware"))
    return all(a == b or not a or not b for a, b in named)


def contradicted(statements: list[Solution]) -> set[str]:
    """Return those of the statements that another one of them is opposed to, by IRI."""
    wins: defaultdict[tuple[str, str], list[Solution]] = defaultdict(list)
    for s in statements:
        wins[s["subject"], s["object"]].append(s)
    return {s["said"] for s in statements for other in wins[s["object"], s["subject"]] if opposed(s, other)}


def contradictions(reader: Reader, *, name: Thing | None) -> Answer:
    """Answer where papers disagree on which of two is better, everywhere or about one thing.

    Cost: one look-up for each *outperforms* of the graph.
    """
    pairs = [(s["first"], s["second"]) for s in reader.select(_MUTUAL)]
    if name:
        pairs = [pair for pair in pairs if name.iri in pair]
    labels = reader.things(iri for pair in pairs for iri in pair)
    between: defaultdict[frozenset[str], list[Solution]] = defaultdict(list)
    for s in find_statements(reader, subject={iri for pair in pairs for iri in pair}):
        if s["predicate"] == "outperforms":
            between[frozenset((s["subject"], s["object"]))].append(s)
    rows: list[Row] = []
    for pair in sorted(pairs):
        said = sorted(between[frozenset(pair)], key=_by_side)
        marked = contradicted(said)
        heading = " against ".join(labels[iri].label if iri in labels else iri for iri in pair)
        rows += [statement_row(s, heading) for s in said if s["said"] in marked]
    about = f" about {name.label}" if name else ""
    notes = () if rows else (f"no two papers contradict each other{about}",)
    title = f"Contradictions{about}"
    return Answer(title, COLUMNS, tuple(rows), notes=notes, layout="sentences", whole=True)


def _by_side(s: Solution) -> tuple[str, float, str]:
    return s["subject"], -float(s["confidence"]), s["said"]
