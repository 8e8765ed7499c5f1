"""Methods that are spoken of in the same way: they use, extend, address and are measured on the same things."""

import math
from collections import defaultdict
from collections.abc import Iterable

from kg.iri import ONTOLOGY
from kg.questions.answer import Answer, Column, Row, Thing
from kg.questions.reading import IS_SAID, SAYS, Reader
from kg.questions.statements import introducing
from kg.style import PREDICATE_WORDS

WORK = 200
"""Statements of shared features that are looked at on a side, the rarest features first: a bound on the time."""

MANY = 60
"""Things that are weighed in the end, those that share most."""

TOLD = 5
"""Shared features that a row names, the most telling first."""

_COUNTS = "SELECT ?node (COUNT(?said) AS ?n) WHERE { VALUES ?node { } ?said rdf:%s ?node } GROUP BY ?node"
_OTHERS = """
SELECT ?said ?node ?predicate ?other %s WHERE {
  VALUES ?node { }
  ?said rdf:%s ?node ; rdf:predicate ?predicate ; rdf:%s ?other . %s
}
"""
_COLUMNS = (
    Column("method", "thing"),
    Column("likeness", "number", "weight of what both share, over the square root of how much is said of the other"),
    Column("shared", "number", "how many features both share"),
    Column("most_telling", "text", "the rarest of these"),
)
_SIDES = ("subject", "object")

Feature = tuple[int, str, str]
"""Which side of a statement the method is on (0 its subject), the property, and the other end."""


def similar(reader: Reader, *, method: Thing) -> Answer:
    """Answer which methods are most like one.

    Each statement about a method is a feature: what it uses, extends, is measured on, is outperformed by. A paper that
    introduces a method speaks for it. A feature weighs 1 / log(1 + how many statements have it); of a
    method that much is said of, the commonest are left out.

    Source of the weights: Adamic and Adar (2003), "Friends and neighbors on the Web".
    """
    shared: defaultdict[str, dict[Feature, str]] = defaultdict(dict)
    weights: dict[Feature, float] = {}
    mine = [method.iri, *introducing(reader, method.iri)]
    for side, query in enumerate((SAYS, IS_SAID)):
        features = {(s["predicate"], s["other"]) for s in reader.select(query, node=mine)}
        counts = _counts(reader, {other for _, other in features}, 1 - side)
        for s in _others(reader, _rarest(counts), side):
            feature = side, s["predicate"], s["node"]
            if feature[1:] in features:
                shared[s["other"]].setdefault(feature, s["said"])
                weights[feature] = 1 / math.log(1 + max(counts[s["node"]], 2))
    likeness = _likeness(reader, {iri: sum(weights[f] for f in shared[iri]) for iri in set(shared) - set(mine)})
    things = {iri: thing for iri, thing in reader.things(likeness).items() if thing.type == method.type}
    labels = reader.things({node for iri in things for _, _, node in _telling(shared[iri], weights)})
    ranked = sorted(things, key=lambda iri: (-likeness[iri], iri))
    rows = [
        Row(
            (things[iri], round(likeness[iri], 3), len(shared[iri]), _words(_telling(shared[iri], weights), labels)),
            tuple(shared[iri][feature] for feature in _telling(shared[iri], weights)),
        )
        for iri in ranked
    ]
    notes = () if rows else (f"nothing shares what is said of {method.label}",)
    return Answer(f"Like {method.label}", _COLUMNS, tuple(rows), notes=notes)


def _rarest(counts: dict[str, int]) -> list[str]:
    """Return the nodes that fewest statements speak of, as many as the work allows."""
    found, work = list[str](), 0
    for node in sorted(counts, key=lambda node: (counts[node], node)):
        work += counts[node]
        if work > WORK:
            break
        found.append(node)
    return found


def _likeness(reader: Reader, weights: dict[str, float]) -> dict[str, float]:
    """Return the weights over the square root of how much is said of each, of the `MANY` heaviest things."""
    heaviest = sorted(weights, key=lambda iri: (-weights[iri], iri))[:MANY]
    sides = [_counts(reader, heaviest, side) for side in (0, 1)]
    return {iri: weights[iri] / math.sqrt(sum(side.get(iri, 0) for side in sides)) for iri in heaviest}


def _telling(shared: dict[Feature, str], weights: dict[Feature, float]) -> list[Feature]:
    return sorted(shared, key=lambda feature: (-weights[feature], feature))[:TOLD]


def _words(features: Iterable[Feature], labels: dict[str, Thing]) -> str:
    named = ((side, name.removeprefix(ONTOLOGY), labels[node]) for side, name, node in features if node in labels)
    return "; ".join(f"{PREDICATE_WORDS[name][side]} {thing.label}" for side, name, thing in named)


def _counts(reader: Reader, nodes: Iterable[str], side: int) -> dict[str, int]:
    return {s["node"]: int(s["n"]) for s in reader.select(_COUNTS % _SIDES[side], node=nodes)}


def _others(reader: Reader, nodes: Iterable[str], side: int) -> list[dict[str, str]]:
    certain = ("?confidence", "?said kg:confidence ?confidence .") if reader.min_confidence else ("", "")
    return reader.select(_OTHERS % (certain[0], _SIDES[1 - side], _SIDES[side], certain[1]), node=nodes)
