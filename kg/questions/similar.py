"""Methods that are spoken of in the same way: they use, extend, address and are measured on the same things."""

import math
from collections import defaultdict
from collections.abc import Iterable

from kg.iri import ONTOLOGY
from kg.questions.answer import Answer, Column, Row, Thing
from kg.questions.reading import IS_SAID, SAYS, Reader
from kg.questions.statements import introducing
from kg.style import PREDICATE_WORDS

HUB = 200
"""Statements about a thing from which it says too little of what it has in common to be worth its time."""

_COUNTS = "SELECT ?node (COUNT(?said) AS ?n) WHERE { VALUES ?node { } ?said rdf:%s ?node } GROUP BY ?node"
_OTHERS = """
SELECT ?said ?node ?predicate ?other %s WHERE {
  VALUES ?node { }
  ?said rdf:%s ?node ; rdf:predicate ?predicate ; rdf:%s ?other . %s
}
"""
_COLUMNS = (
    Column("method", "thing"),
    Column("likeness", "number", "sum over what both share of 1 / log(1 + how many statements are about it)"),
    Column("shared", "text", "what both have in common, the most telling first"),
)
_SIDES = ("subject", "object")

Feature = tuple[int, str, str]
"""Which side of a statement the method is on (0 its subject), the property, and the other end."""


def similar(reader: Reader, *, method: Thing) -> Answer:
    """Answer which methods are most like one.

    Each statement about a method is a feature: what it uses, extends, is measured on, is outperformed by. A paper that
    introduces a method speaks for it. Rare features weigh more; those of more than `HUB` statements are left out.

    Source of the weights: Adamic and Adar (2003), "Friends and neighbors on the Web".
    """
    shared: defaultdict[str, dict[Feature, str]] = defaultdict(dict)
    weights: dict[Feature, float] = {}
    mine = [method.iri, *introducing(reader, method.iri)]
    for side, query in enumerate((SAYS, IS_SAID)):
        features = {(s["predicate"], s["other"]) for s in reader.select(query, node=mine)}
        counts = _counts(reader, {other for _, other in features}, 1 - side)
        for s in _others(reader, [node for node, n in counts.items() if n <= HUB], side):
            feature = side, s["predicate"], s["node"]
            if feature[1:] in features:
                shared[s["other"]].setdefault(feature, s["said"])
                weights[feature] = 1 / math.log(1 + max(counts[s["node"]], 2))
    things = {iri: thing for iri, thing in reader.things(set(shared) - set(mine)).items() if thing.type == method.type}
    labels = reader.things({node for iri in things for _, _, node in shared[iri]})
    ranked = sorted(things, key=lambda iri: (-sum(weights[f] for f in shared[iri]), iri))
    rows = [_row(things[iri], shared[iri], weights, labels) for iri in ranked]
    notes = () if rows else (f"nothing shares what is said of {method.label}",)
    return Answer(f"Like {method.label}", _COLUMNS, tuple(rows), notes=notes)


def _counts(reader: Reader, nodes: Iterable[str], side: int) -> dict[str, int]:
    return {s["node"]: int(s["n"]) for s in reader.select(_COUNTS % _SIDES[side], node=nodes)}


def _others(reader: Reader, nodes: Iterable[str], side: int) -> list[dict[str, str]]:
    certain = ("?confidence", "?said kg:confidence ?confidence .") if reader.min_confidence else ("", "")
    return reader.select(_OTHERS % (certain[0], _SIDES[1 - side], _SIDES[side], certain[1]), node=nodes)


def _row(thing: Thing, shared: dict[Feature, str], weights: dict[Feature, float], labels: dict[str, Thing]) -> Row:
    best = sorted(shared, key=lambda feature: (-weights[feature], feature))
    words = [
        f"{PREDICATE_WORDS[predicate.removeprefix(ONTOLOGY)][side]} {labels[node].label}"
        for side, predicate, node in best
        if node in labels
    ]
    score = round(sum(weights[feature] for feature in best), 3)
    return Row((thing, score, "; ".join(words)), tuple(shared[feature] for feature in best))
