"""The shortest ways from one thing to another over what is said."""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from kg.questions.answer import Answer, Column, Row, Thing
from kg.questions.reading import Reader, Solution, bare
from kg.questions.statements import find_statements
from kg.style import PREDICATE_WORDS

_PROPERTIES = ", ".join(f"kg:{name}" for name in PREDICATE_WORDS)
_STEPS = tuple(
    f"SELECT ?node ?other WHERE {{ VALUES ?node {{ }} {pattern} FILTER(?property IN ({_PROPERTIES})) }}"
    for pattern in ("?node ?property ?other", "?other ?property ?node")
)
_CERTAIN_STEPS = tuple(
    f"""
    SELECT ?node ?other ?confidence WHERE {{
      VALUES ?node {{ }}
      ?said rdf:{near} ?node ; rdf:{far} ?other ; kg:confidence ?confidence .
    }}
    """
    for near, far in (("subject", "object"), ("object", "subject"))
)
_BEHIND = "SELECT ?said WHERE { VALUES ?one { } VALUES ?other { } ?said rdf:subject ?one ; rdf:object ?other }"
_COLUMNS = (
    Column("step", "number"),
    Column("from", "thing"),
    Column("relation", "text", "how the first stands to the second"),
    Column("to", "thing"),
    Column("papers", "number", "how many papers say so"),
)
_FAR = 20_000
"""Things after which the search is given up: a bound on the time."""

_PART = 50
"""Things of a level that are looked at together; the first ones that reach the other side end the search."""

_MANY = 5
"""Ways that are shown at most."""


class _Side:
    """Hold what one end has reached: the level it is at, and by which things each thing was reached."""

    def __init__(self, start: str) -> None:
        self.level = [start]
        self.before: dict[str, list[str]] = {start: []}

    def grow(self, reader: Reader, goal: Container[str]) -> list[str]:
        """Reach one step further, and return what of the goal is reached; the rest of the level is then left."""
        queries = _CERTAIN_STEPS if reader.min_confidence else _STEPS
        fresh: dict[str, list[str]] = {}
        for start in range(0, len(self.level), _PART):
            part = self.level[start : start + _PART]
            steps = [s for query in queries for s in reader.select(query, node=part)]
            for node, other in sorted({(s["node"], s["other"]) for s in steps}):
                if other not in self.before:
                    fresh.setdefault(other, []).append(node)
            met = sorted(other for other in fresh if other in goal)
            if met:
                break
        self.before |= fresh
        self.level = sorted(fresh)
        return met

    def ways(self, node: str) -> Iterator[list[str]]:
        """Yield the ways from a thing back to the start, the start last."""
        open_ways = [[node]]
        while open_ways:
            way = open_ways.pop()
            earlier = self.before[way[-1]]
            if not earlier:
                yield way
            open_ways += [[*way, one] for one in reversed(earlier)]


def path(reader: Reader, *, one: Thing, other: Thing) -> Answer:
    """Answer by which shortest ways two things are connected; where there are very many, by some of them.

    Cost: that of what both ends reach on half the way, at most `_FAR` things.
    """
    same = one.iri == other.iri
    ways, missing = ([], "both names mean one thing") if same else _ways(reader, one.iri, other.iri)
    notes = () if ways else (missing,)
    behind = _behind(reader, sorted({step for way in ways for step in pairwise(way)}))
    rows = [
        _row(place, step, behind[step], f"way {number}, {len(way) - 1} steps")
        for number, way in enumerate(ways, 1)
        for place, step in enumerate(pairwise(way), 1)
    ]
    return Answer(f"From {one.label} to {other.label}", _COLUMNS, tuple(rows), notes=notes, whole=True)


def _ways(reader: Reader, one: str, other: str) -> tuple[list[list[str]], str]:
    """Return the ways, or what to say where there are none."""
    left, right = _Side(one), _Side(other)
    while left.level and right.level and len(left.before) + len(right.before) < _FAR:
        near, far = (left, right) if len(left.level) <= len(right.level) else (right, left)
        met = near.grow(reader, far.before)
        if met:
            return _joined(left, right, met), ""
    if left.level and right.level:
        return [], f"no way was found among the {_FAR:,} things that are nearest to one or the other"
    return [], "no way leads from one to the other"


def _joined(left: _Side, right: _Side, met: Sequence[str]) -> list[list[str]]:
    found: list[list[str]] = []
    for node in met:
        for start in left.ways(node):
            for end in right.ways(node):
                found.append([*start[::-1], *end[1:]])
                if len(found) == _MANY:
                    return found
    return found


def _behind(reader: Reader, steps: Sequence[tuple[str, str]]) -> dict[tuple[str, str], list[Solution]]:
    """Return the statements between the two ends of each step, in either direction."""
    said = {step: {s["said"] for s in reader.select(_BEHIND, one=step, other=step)} for step in steps}
    found = find_statements(reader, said=set().union(*said.values()))
    return {step: [s for s in found if s["said"] in said[step]] for step in steps}


def _row(place: int, step: tuple[str, str], behind: Sequence[Solution], group: str) -> Row:
    best = sorted(behind, key=lambda s: (-float(s["confidence"]), s["said"]))
    words = [PREDICATE_WORDS[s["predicate"]][s["subject"] != step[0]] for s in best] or ["variant of"]
    cells = (
        place,
        bare(step[0]),
        ", ".join(dict.fromkeys(words)),
        bare(step[1]),
        len({s["paper"] for s in best}) or None,
    )
    return Row(cells, tuple(s["said"] for s in best), group)
