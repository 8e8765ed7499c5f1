"""Say which part an entity plays in its paper, and which proposed method is the main one."""

from collections.abc import Iterable

from spacy.tokens import Doc

from kg.model import Entity, EntityType, Role

_COMPARING = frozenset(
    """outperform outperforms outperforming surpass surpasses surpassing exceed exceeds exceeding beat beats compared
    than versus vs baseline baselines over""".split()
)
_BUILDING = frozenset(
    """based using use uses with leverage leverages built builds via through on from extend extends apply applied
    integrate integrates employ employs combining combines into fine""".split()
)
_EVALUATED: frozenset[EntityType] = frozenset({"Benchmark", "Metric", "Task", "Hardware"})
_WEIGHT = {"title": 4, "propose": 2, "called": 3}

Spans = list[tuple[int, int]]


def _ways(doc: Doc, spans: Spans) -> set[str]:
    """Return in which ways the name is introduced where it stands."""
    ways: set[str] = set()
    pairs = [((ls, le), (ss, se)) for ls, le, ss, se in doc._.abbreviations]
    for introduced in doc.spans.get("introduced", ()):
        at = (introduced.start, introduced.end)
        near = {at} | {short for long, short in pairs if long[0] >= at[0] - 1 and long[0] < at[1]}
        if any(start <= s < end or s <= start < e for s, e in near for start, end in spans):
            ways.add(introduced.label_)
    return ways


def find_role(doc: Doc, kind: EntityType, spans: Spans) -> Role:
    """Return the role of an entity of class `kind` with mentions at `spans` (tokens)."""
    if kind == "Organization":
        return "background"
    ways = _ways(doc, spans)
    if kind in {"Method", "Benchmark"} and ways:
        return "proposed"
    if kind in _EVALUATED:
        return "evaluation"
    before = {doc[i].lower_ for start, _ in spans for i in range(max(doc[start].sent.start, start - 8), start)}
    if before & _COMPARING:
        return "baseline"
    return "base" if before & _BUILDING else "background"


def find_main(doc: Doc, entities: Iterable[tuple[Entity, Spans]]) -> str:
    """Return the local id of the main proposed method, or "" where the paper names none.

    The one with the strongest introduction, then the one named most often, then the first.
    """
    best, winner = (0, 0), ""
    for entity, spans in entities:
        if entity.type == "Method" and entity.role == "proposed":
            strength = (max((_WEIGHT[w] for w in _ways(doc, spans)), default=0), len(spans))
            if strength > best:
                best, winner = strength, entity.id
    return winner
