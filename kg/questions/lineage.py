"""What a method builds on and what builds on it, as two trees."""

from collections import defaultdict
from dataclasses import dataclass

from kg.questions.answer import Answer, Column, Row, Thing
from kg.questions.reading import Reader, bare
from kg.style import PREDICATE_WORDS

_EXTENDS = """
SELECT ?child ?parent ?said ?paper ?date ?confidence WHERE {
  VALUES ?%s { }
  ?child kg:extends ?parent .
  ?said rdf:subject ?child ; rdf:object ?parent ; rdf:predicate kg:extends ; kg:confidence ?confidence ;
    prov:wasDerivedFrom ?paper .
  OPTIONAL { ?paper dcterms:issued ?date }
}
"""
_VARIANTS = "SELECT ?child ?parent WHERE { VALUES ?%s { } ?child kg:variantOf ?parent }"
_COLUMNS = (
    Column("method", "thing"),
    Column("relation", "text", "how it stands to the one above it"),
    Column("date", "date", "of the first paper that says so"),
    Column("papers", "number", "how many papers say so"),
    Column("confidence", "number", "of the most certain statement, in [0, 1]"),
)
_FAR = 2000
"""Methods after which a side is not followed further: more than anybody reads, and a bound on the time."""


@dataclass(frozen=True, slots=True)
class _Step:
    """Hold how one method came from another, and what says so, the most certain first."""

    method: str
    relation: str
    said: tuple[str, ...] = ()
    papers: int = 0
    date: str = ""
    confidence: float | None = None


def lineage(reader: Reader, *, method: Thing) -> Answer:
    """Answer what a method extends or is a variant of, and what extends it or is a variant of it.

    Each method stands once on a side, as near to the root as it comes: a graph that is dense, or goes in circles,
    gives a tree. Cost: linear in the steps that leave the methods shown, at most `_FAR` of them.
    """
    rows: list[Row] = []
    notes: list[str] = []
    for group, near, far in (("builds on", "child", "parent"), ("is built on by", "parent", "child")):
        tree, whole = _tree(reader, method.iri, near, far)
        rows += [_row(step, depth, group) for step, depth in _preorder(tree, method.iri)]
        notes += [] if whole else [f"“{group}” is followed to {_FAR} methods only"]
    notes += [] if rows else [f"no paper says what {method.label} extends, or what extends it"]
    return Answer(f"Lineage of {method.label}", _COLUMNS, tuple(rows), notes=tuple(notes), layout="tree")


def _tree(reader: Reader, root: str, near: str, far: str) -> tuple[dict[str, list[_Step]], bool]:
    """Return the steps below each method, breadth first, and whether that is all."""
    seen, level, tree = {root}, [root], dict[str, list[_Step]]()
    while level and len(seen) < _FAR:
        steps = _steps(reader, level, near, far)
        below: list[str] = []
        for above in level:
            for step in steps.get(above, ()):
                if step.method not in seen:
                    seen.add(step.method)
                    tree.setdefault(above, []).append(step)
                    below.append(step.method)
        level = below
    return tree, not level


def _steps(reader: Reader, level: list[str], near: str, far: str) -> dict[str, list[_Step]]:
    said: defaultdict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for s in reader.select(_EXTENDS % near, **{near: level}):
        said[s[near], s[far]].append(s)
    steps: defaultdict[str, list[_Step]] = defaultdict(list)
    for (above, below), parts in said.items():
        steps[above].append(_step(below, near, parts))
    for s in reader.select(_VARIANTS % near, **{near: level}):
        steps[s[near]].append(_Step(s[far], PREDICATE_WORDS["variantOf"][near == "parent"]))
    for found in steps.values():
        found.sort(key=lambda step: (-step.papers, step.date, step.method))
    return steps


def _step(method: str, near: str, parts: list[dict[str, str]]) -> _Step:
    best = sorted(parts, key=lambda s: (-float(s["confidence"]), s["said"]))
    dates = sorted(s["date"] for s in parts if s["date"])
    return _Step(
        method,
        PREDICATE_WORDS["extends"][near == "parent"],
        tuple(s["said"] for s in best),
        len({s["paper"] for s in parts}),
        dates[0] if dates else "",
        float(best[0]["confidence"]),
    )


def _preorder(tree: dict[str, list[_Step]], root: str) -> list[tuple[_Step, int]]:
    found: list[tuple[_Step, int]] = []
    stack = [(step, 1) for step in reversed(tree.get(root, []))]
    while stack:
        step, depth = stack.pop()
        found.append((step, depth))
        stack += [(below, depth + 1) for below in reversed(tree.get(step.method, []))]
    return found


def _row(step: _Step, depth: int, group: str) -> Row:
    cells = (bare(step.method), step.relation, step.date, step.papers or None, step.confidence)
    return Row(cells, step.said, group, depth)
