"""The shortest ways from one thing to another over what is said."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.questions.answer import Answer, Column, Row, Thing
from kg.questions.reading import Reader, Solution, bare
from kg.questions.statements import find_statements
from kg.style import PREDICATE_WORDS

_STEPS = """
SELECT ?node ?other ?said %s WHERE {
  VALUES ?node { }
  { ?said rdf:subject ?node ; rdf:object ?other } UNION { ?said rdf:object ?node ; rdf:subject ?other } %s
}
"""
_VARIANTS = """
SELECT DISTINCT ?node ?other WHERE {
  VALUES ?node { }
  { ?node kg:variantOf ?other } UNION { ?other kg:variantOf ?node }
}
"""
_COLUMNS = (
    Column("step", "number"),
    Column("from", "thing"),
    Column("relation", "text", "how the first stands to the second"),
    Column("to", "thing"),
    Column("papers", "number", "how many papers say so"),
)
_FAR = 20_000
"""Things after which the search is given up: a bound on the time."""

_MANY = 50
"""Ways of the shortest length that are looked at."""

Said = dict[tuple[str, str], list[str]]
"""The statements behind each step, in both directions; empty for a variant."""


class _Side:
    """Hold what one end has reached: the level it is at, and by which things each thing was reached."""

    def __init__(self, start: str) -> None:
        self.level = [start]
        self.before: dict[str, list[str]] = {start: []}

    def grow(self, reader: Reader, said: Said) -> set[str]:
        """Reach one step further, and return what is new."""
        fresh: dict[str, list[str]] = {}
        for node, other in _steps(reader, self.level, said):
            if other not in self.before and node not in fresh.setdefault(other, []):
                fresh[other].append(node)
        self.before |= fresh
        self.level = sorted(fresh)
        return set(fresh)

    def ways(self, node: str) -> Iterator[list[str]]:
        """Yield the ways from a thing back to the start, the start last."""
        if not self.before[node]:
            yield [node]
        for earlier in self.before[node]:
            for way in self.ways(earlier):
                yield [node, *way]


def path(reader: Reader, *, one: Thing, other: Thing) -> Answer:
    """Answer by which shortest ways two things are connected, those that most is said of first.

    Cost: that of what both ends reach on half the way, at most `_FAR` things.
    """
    said: Said = defaultdict(list)
    ways = [] if one.iri == other.iri else _ways(reader, one.iri, other.iri, said)
    ways.sort(key=lambda way: (-sum(len(said[step]) for step in _pairs(way)), way))
    title = f"From {one.label} to {other.label}"
    if not ways:
        return Answer(title, _COLUMNS, (), notes=("no way leads from one to the other",))
    behind = {s["said"]: s for s in find_statements(reader, said={iri for way in ways for iri in _behind(way, said)})}
    rows: list[Row] = []
    for number, way in enumerate(ways, 1):
        group = f"way {number}, {len(way) - 1} steps"
        for place, step in enumerate(_pairs(way), 1):
            rows.append(_row(place, step, [behind[iri] for iri in said[step] if iri in behind], group))
    return Answer(title, _COLUMNS, tuple(rows), whole=True)


def _behind(way: Sequence[str], said: Said) -> list[str]:
    return [iri for step in _pairs(way) for iri in said[step]]


def _pairs(way: Sequence[str]) -> list[tuple[str, str]]:
    return list(pairwise(way))


def _ways(reader: Reader, one: str, other: str, said: Said) -> list[list[str]]:
    left, right = _Side(one), _Side(other)
    while left.level and right.level and len(left.before) + len(right.before) < _FAR:
        near, far = (left, right) if len(left.level) <= len(right.level) else (right, left)
        met = sorted(near.grow(reader, said) & set(far.before))
        if met:
            return _joined(left, right, met)
    return []


def _joined(left: _Side, right: _Side, met: Sequence[str]) -> list[list[str]]:
    found: list[list[str]] = []
    for node in met:
        for start in left.ways(node):
            for end in right.ways(node):
                found.append([*start[::-1], *end[1:]])
                if len(found) == _MANY:
                    return found
    return found


def _steps(reader: Reader, level: Sequence[str], said: Said) -> list[tuple[str, str]]:
    """Return the steps that leave a level, and keep the statements behind them."""
    found: set[tuple[str, str]] = set()
    certain = ("?confidence", "?said kg:confidence ?confidence .") if reader.min_confidence else ("", "")
    for s in reader.select(_STEPS % certain, node=level):
        step = s["node"], s["other"]
        found.add(step)
        said[step].append(s["said"])
        said[step[::-1]].append(s["said"])
    found |= {(s["node"], s["other"]) for s in reader.select(_VARIANTS, node=level)}
    return sorted(found)


def _row(place: int, step: tuple[str, str], behind: Sequence[Solution], group: str) -> Row:
    best = sorted({s["said"]: s for s in behind}.values(), key=lambda s: (-float(s["confidence"]), s["said"]))
    words = [PREDICATE_WORDS[s["predicate"]][s["subject"] != step[0]] for s in best] or ["variant of"]
    cells = (
        place,
        bare(step[0]),
        ", ".join(dict.fromkeys(words)),
        bare(step[1]),
        len({s["paper"] for s in best}) or None,
    )
    return Row(cells, tuple(s["said"] for s in best), group)
