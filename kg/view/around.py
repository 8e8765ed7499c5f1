"""The neighbourhood of a node: what can be reached from it in a few steps, the nearest and most mentioned first.

Imports `graph` and this folder. `kg.view.needs` finds the same in a store.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kg.graph import Graph
from kg.view.part import Part
from kg.view.select import Shown, keep

MOST_AROUND = 600
"""Nodes of a neighbourhood at most; more of them cannot be read."""

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
        if not beyond:
            break
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
