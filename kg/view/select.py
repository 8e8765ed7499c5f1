"""Parts of a graph: around a node, of a benchmark, of a class or a property, or what a query named.

Imports `graph`, `model` and this folder. A part is a graph again: what a kept statement speaks of comes with it, papers
and qualifiers too, and nothing else does.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kg.graph import Graph, GraphEntity, GraphResult, GraphStatement
from kg.model import EntityType, Predicate
from kg.view.part import Part

MOST_AROUND = 600
"""Nodes of a neighbourhood at most; more of them cannot be read."""

Shown = tuple[Graph, Part]


def keep(
    graph: Graph,
    statement: Callable[[GraphStatement], bool],
    result: Callable[[GraphResult], bool],
    nodes: Iterable[str] = (),
) -> Graph:
    """Return the graph of the statements and results that pass, of all they speak of, and of some nodes besides.

    Who introduced a kept node is kept too.
    """
    passed = {s.iri for s in graph.statements if statement(s)}
    results = tuple(r for r in graph.results if result(r))
    ends = set(nodes).union(*((s.subject, s.object) for s in graph.statements if s.iri in passed))
    statements = tuple(
        s for s in graph.statements if s.iri in passed or (s.predicate == "introduces" and s.object in ends)
    )
    kept = set(ends)
    for s in statements:
        kept |= {s.subject, s.object, s.paper, s.benchmark, s.metric, s.hardware}
    for r in results:
        kept |= {r.subject, r.paper, r.benchmark, r.baseline, r.hardware}
    papers = tuple(p for p in graph.papers if p.iri in kept)
    entities = tuple(_within(e, kept) for e in graph.entities if e.iri in kept)
    return Graph(papers, entities, statements, results, base=graph.base)


def _within(entity: GraphEntity, kept: set[str]) -> GraphEntity:
    """Return the entity without the papers and the family that are left out."""
    papers = tuple(p for p in entity.papers if p in kept)
    return replace(entity, papers=papers, family=entity.family if entity.family in kept else "")


Mentioned = Callable[[Collection[str]], Mapping[str, int]]
"""Return how many papers mention each of some nodes; others may be in it, and those that none mentions missing."""


class Link(NamedTuple):
    """Hold what joins a node to another: the property, the other node, and the paper that says so."""

    name: str
    other: str
    paper: str


@dataclass(frozen=True, slots=True)
class Near:
    """Hold the names of a neighbourhood, how many steps it goes, and how many more there are within these."""

    names: frozenset[str]
    steps: int
    left_out: int = 0


def nearest(
    links: Mapping[str, Sequence[Link]],
    node: str,
    *,
    depth: int,
    most: int = MOST_AROUND,
    mentioned: Mentioned,
) -> Near:
    """Return what can be reached from a node in so many steps along links, the nearest and most mentioned first.

    Args:
        links: The links of each node.
        node: Where to begin.
        depth: Steps, 1 or more.
        most: Nodes at most.
        mentioned: How many papers mention a node; those that none mentions, papers among them, come last.
    """
    near, edge = {node}, [node]
    for step in range(1, depth + 1):
        if len(near) >= most:  # to count what lies beyond would take the links of all of them
            return Near(frozenset(near), step - 1)
        beyond = {link.other for one in edge for link in links[one]} - near
        room = most - len(near)
        if room < len(beyond):
            papers = mentioned(beyond)
            edge = sorted(beyond, key=lambda n: (-papers.get(n, 0), n))[:room]
            return Near(frozenset(near.union(edge)), step, len(beyond) - room)
        edge = sorted(beyond)
        near |= beyond
    return Near(frozenset(near), depth)


def links_of(graph: Graph) -> Mapping[str, Sequence[Link]]:
    """Return the links of each node of a graph, both ways."""
    links: defaultdict[str, list[Link]] = defaultdict(list)
    for s in graph.statements:
        links[s.subject].append(Link(s.predicate, s.object, s.paper))
        links[s.object].append(Link(s.predicate, s.subject, s.paper))
    return links


def mentioned_in(graph: Graph) -> Mentioned:
    """Return what tells `nearest` how many papers of a graph mention its things."""
    counts = {entity.iri: len(entity.papers) for entity in graph.entities}
    return lambda _: counts


def around(graph: Graph, node: str, *, depth: int = 2, near: Near | None = None) -> Shown:
    """Return what can be reached from a node in so many steps along statements, the nearest and most mentioned first.

    Args:
        graph: The whole graph, or at least all that is said among what is near.
        node: IRI of an entity or a paper.
        depth: Steps, 1 or more.
        near: What `nearest` found in the whole graph, where this is a part of it.
    """
    near = near or nearest(links_of(graph), node, depth=depth, mentioned=mentioned_in(graph))
    names = near.names
    part = keep(
        graph,
        lambda s: s.subject in names and s.object in names,
        lambda r: node in (r.subject, r.benchmark, r.baseline, r.hardware),
        names,
    )
    steps = "one step" if near.steps == 1 else f"{near.steps} steps"
    note = f"All that lies within {steps}."
    if near.left_out:
        note = f"Showing {len(names):,} of {len(names) + near.left_out:,} nodes within {steps}: the most mentioned."
    return part, Part(f"Around {graph.labels[node]}", note)


def of_benchmark(graph: Graph, benchmark: str) -> Shown:
    """Return what is said of a benchmark: what was evaluated on it, and what was compared and measured there."""
    part = keep(
        graph,
        lambda s: benchmark in (s.subject, s.object, s.benchmark),
        lambda r: benchmark == r.benchmark,
        [benchmark],
    )
    return part, Part(graph.labels[benchmark], "What is evaluated, compared and measured on this benchmark.")


def of_class(graph: Graph, name: EntityType) -> Shown:
    """Return the entities of a class and what is directly linked to them."""
    members = {e.iri for e in graph.entities if e.type == name}
    part = keep(
        graph,
        lambda s: s.subject in members or s.object in members,
        lambda r: bool(members & {r.subject, r.benchmark, r.baseline, r.hardware}),
        members,
    )
    return part, Part(f"Class {name}", f"{len(members)} of this class, and what is linked to them.")


def of_property(graph: Graph, name: Predicate) -> Shown:
    """Return the statements of a property and their ends."""
    part = keep(graph, lambda s: s.predicate == name, lambda _: False)
    n_statements = sum(s.predicate == name for s in part.statements)
    return part, Part(f"Property {name}", f"All {n_statements} statements of this property.")


def of_answer(graph: Graph, iris: Iterable[str], texts: Iterable[str], title: str) -> Shown:
    """Return what a query's answer names: nodes by IRI or label, statements and results by IRI, and what joins them.

    Args:
        graph: The whole graph.
        iris: IRIs in the answer.
        texts: Texts in the answer; those that are labels of entities stand for these.
        title: What the query is called.
    """
    named, labels = set(iris), set(texts)
    named |= {e.iri for e in graph.entities if e.label in labels}
    part = keep(
        graph,
        lambda s: s.iri in named or (s.subject in named and s.object in named),
        lambda r: r.iri in named,
        named,
    )
    return part, Part(title, f"What the query names, and the {len(part.statements)} statements between.")
