"""Positions: shape, determinism, no overlaps, neighbours near, components apart."""

import itertools
import math
import os
import subprocess
import sys
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.layout import layout, layout_graph
from kg.style import node_radius
from tests.graphs import nasty_graphs, random_graph

GRAPHS = nasty_graphs()


def ring(n: int) -> list[tuple[str, str]]:
    """Return the edges of a ring of n nodes."""
    return [(str(i), str((i + 1) % n)) for i in range(n)]


@pytest.mark.parametrize("quick", [False, True])
@pytest.mark.parametrize("name", sorted(GRAPHS))
def test_every_node_has_a_finite_place(name: str, quick: bool) -> None:  # noqa: FBT001  a parameter of the test
    """Every paper and entity of any graph has a position, finite and rounded to two digits."""
    graph = GRAPHS[name]
    places = layout_graph(graph, quick=quick)
    assert set(places) == {p.iri for p in graph.papers} | {e.iri for e in graph.entities}
    for x, y in places.values():
        assert math.isfinite(x)
        assert math.isfinite(y)
        assert (round(x, 2), round(y, 2)) == (x, y)


@pytest.mark.parametrize("quick", [False, True])
def test_no_two_nodes_overlap(quick: bool) -> None:  # noqa: FBT001  a parameter of the test
    """Nodes of different sizes in a graph of several components keep clear of each other."""
    n = 300
    rng = np.random.default_rng(7)
    edges = [(str(a), str(b)) for a, b in rng.integers(0, 240, (500, 2))]
    radii = [node_radius(int(d)) for d in rng.integers(0, 60, n)]
    points = layout([str(i) for i in range(n)], edges, radii=radii, quick=quick)
    for (p, r), (q, s) in itertools.combinations(zip(points, radii, strict=True), 2):
        assert math.dist(p, q) >= r + s - 0.5


@pytest.mark.parametrize("quick", [False, True])
def test_neighbours_stand_nearer_than_strangers(quick: bool) -> None:  # noqa: FBT001  a parameter of the test
    """In a ring of sixty nodes the next node is much nearer than the average one."""
    points = layout([str(i) for i in range(60)], ring(60), quick=quick)
    next_ = [math.dist(points[i], points[(i + 1) % 60]) for i in range(60)]
    all_ = [math.dist(p, q) for p, q in itertools.combinations(points, 2)]
    assert 3 * sum(next_) / len(next_) < sum(all_) / len(all_)


def test_components_stand_apart() -> None:
    """The boxes round two separate rings do not meet."""
    nodes = [str(i) for i in range(80)]
    edges = [(a, b) for n in (0, 40) for a, b in ((str(n + i), str(n + (i + 1) % 40)) for i in range(40))]
    points = layout(nodes, edges)
    one, two = points[:40], points[40:]
    apart = (one.max(axis=0) < two.min(axis=0)) | (two.max(axis=0) < one.min(axis=0))
    assert apart.any()


def test_the_best_linked_nodes_of_a_large_graph_cover_the_picture() -> None:
    """Forty hubs that share two thousand leaves stand apart all over the picture, not in a ball in its middle."""
    rng = np.random.default_rng(3)
    nodes = [str(i) for i in range(2040)]
    edges = [(str(leaf), str(hub)) for leaf in range(40, 2040) for hub in rng.integers(0, 40, 2)]
    points = layout(nodes, edges)
    away = np.sqrt((points**2).sum(axis=1))
    assert np.median(away[:40]) > 0.6 * np.median(away)
    nearest = [min(math.dist(points[a], points[b]) for b in range(40) if a != b) for a in range(40)]
    assert np.median(nearest) > 0.08 * away.max()


def test_communities_of_a_large_graph_stand_by_themselves() -> None:
    """In three groups of four hundred nodes with few links between, all but a few nodes stand nearest to their own."""
    rng = np.random.default_rng(5)
    edges = [
        (str(400 * group + a), str(400 * group + b)) for group in range(3) for a, b in rng.integers(0, 400, (900, 2))
    ]
    edges += [(str(a), str(b)) for a, b in rng.integers(0, 1200, (40, 2))]
    points = layout([str(i) for i in range(1200)], edges)
    joined = sorted({int(end) for edge in edges for end in edge})
    middles = np.array([points[[v for v in joined if v // 400 == group]].mean(axis=0) for group in range(3)])
    nearest = [int(np.argmin(((middles - points[v]) ** 2).sum(axis=1))) for v in joined]
    assert np.mean([own == v // 400 for own, v in zip(nearest, joined, strict=True)]) > 0.9


def test_hubs_joined_by_others_only() -> None:
    """Where no best-linked node is linked to another, as in a chain of stars, every node gets a place of its own."""
    edges = [(str(a), str(a + 1)) for a in range(700)]
    edges += [(str(a), str(1000 + a)) for a in range(0, 700, 7)]
    nodes = sorted({end for edge in edges for end in edge})
    points = layout(nodes, edges)
    assert np.isfinite(points).all()
    assert len({tuple(p) for p in points.tolist()}) == len(nodes)


def test_direction_and_doubles_of_edges_do_not_matter() -> None:
    """Turning edges round, reordering them, self-loops and unknown ids change nothing."""
    nodes = [str(i) for i in range(30)]
    edges = ring(30)
    turned = [(b, a) for a, b in reversed(edges)]
    assert np.array_equal(layout(nodes, edges), layout(nodes, [*turned, ("3", "3"), ("3", "nobody")]))


def test_seed_changes_the_picture() -> None:
    """Another seed gives other positions; the same seed the same."""
    nodes = [str(i) for i in range(50)]
    assert np.array_equal(layout(nodes, ring(50), seed=1), layout(nodes, ring(50), seed=1))
    assert not np.array_equal(layout(nodes, ring(50), seed=1), layout(nodes, ring(50), seed=2))


def test_result_cannot_be_changed() -> None:
    """The array is kept for the next call, so that nobody may write into it."""
    points = layout(["a", "b"], [("a", "b")])
    with pytest.raises(ValueError, match="read-only"):
        points[0, 0] = 1.0


def test_empty_graph() -> None:
    """No nodes give an empty array of two columns."""
    assert layout([], []).shape == (0, 2)


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 40), st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39)), max_size=80))
def test_any_graph_is_placed(n: int, pairs: list[tuple[int, int]]) -> None:
    """Any graph gets distinct finite positions."""
    points = layout([str(i) for i in range(n)], [(str(a), str(b)) for a, b in pairs])
    assert points.shape == (n, 2)
    assert np.isfinite(points).all()
    assert len({tuple(p) for p in points.tolist()}) == n


def test_same_bytes_in_another_process() -> None:
    """Another process with another hash seed computes the same positions to the last digit."""
    code = (
        "from tests.graphs import random_graph; from kg.layout import layout_graph; import hashlib;"
        "print(hashlib.sha256(repr(layout_graph(random_graph(15, seed=2))).encode()).hexdigest())"
    )
    seen = set()
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        seen.add(subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, check=True).stdout)
    assert len(seen) == 1


def test_a_day_of_papers_is_laid_out_in_time() -> None:
    """Two hundred papers with their entities take seconds, not minutes, of one core."""
    start = time.process_time()
    layout_graph(random_graph(200, seed=9))
    assert time.process_time() - start < 10.0
