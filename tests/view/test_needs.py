"""Parts that are read out of a store without the rest of it: the same as out of the whole graph."""

from pathlib import Path

import pytest

from kg.build import BuildOptions, build
from kg.graph import Graph
from kg.quads import quads
from kg.store import Store, build_store
from kg.view import needs
from kg.view.around import MOST_AROUND, around, links_of, mentioned_in, nearest
from kg.view.descent import lineage
from kg.view.order import layers
from kg.view.select import of_answer, of_benchmark, of_class, of_property
from kg.view.tables import comparison, methods_on
from tests.graphs import random_graph
from tests.view.test_parts import contest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module", params=["contest", "random", "examples", "certain"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a store: loaded with quads alone, as `kg build` makes it, and of what is certain."""
    folder = tmp_path_factory.mktemp(request.param) / "store"
    if request.param in ("examples", "certain"):
        least = 0.9 if request.param == "certain" else 0.0
        build([ROOT / "examples"], BuildOptions(folder.parent, min_confidence=least))
    else:
        build_store(folder, quads(contest() if request.param == "contest" else random_graph(30, seed=4)))
    return folder


def some(graph: Graph, name: str) -> list[str]:
    """Return a few entities of a class, the best linked first."""
    links = links_of(graph)
    iris = [e.iri for e in graph.entities if e.type == name]
    return sorted(iris, key=lambda iri: (-len(links[iri]), iri))[:4]


@pytest.mark.parametrize("depth", [1, 2, 3])
@pytest.mark.parametrize("most", [6, MOST_AROUND])
def test_a_neighbourhood(store: Path, depth: int, most: int) -> None:
    """What is near a method, a benchmark or a paper, and how much is left out, is what the whole graph says."""
    with Store(store) as opened:
        graph = opened.graph()
        for node in (*some(graph, "Method"), *some(graph, "Benchmark"), graph.papers[0].iri):
            near = nearest(links_of(graph), node, depth=depth, most=most, mentioned=mentioned_in(graph))
            whole = around(graph, node, depth=depth, near=near)
            assert needs.neighbourhood(opened, node, depth=depth, most=most) == whole


def test_what_is_said_of_one_thing(store: Path) -> None:
    """The part of a benchmark, its layers and its table, and a lineage, need what `part_about` reads, no more."""
    with Store(store) as opened:
        graph = opened.graph()
        for benchmark in some(graph, "Benchmark"):
            part = needs.part_about(opened, [benchmark])
            assert of_benchmark(part, benchmark) == of_benchmark(graph, benchmark)
            assert layers(part, benchmark) == layers(graph, benchmark)
            named = [methods_on(one, benchmark) for one in (part, graph)]
            assert named[0] == named[1]
            assert comparison(part, named[0], benchmark=benchmark) == comparison(graph, named[1], benchmark=benchmark)
        methods = some(graph, "Method")
        assert comparison(needs.part_about(opened, methods), methods) == comparison(graph, methods)
        for method in methods:
            part = needs.part_about(opened, needs.relatives(opened, method))
            assert lineage(part, method) == lineage(graph, method)


def test_what_a_class_a_property_or_an_answer_names(store: Path) -> None:
    """The parts of many things need what `part_about` and `part_with` read, no more."""
    with Store(store) as opened:
        graph = opened.graph()
        part = needs.part_about(opened, needs.members(opened, "Benchmark"))
        assert of_class(part, "Benchmark") == of_class(graph, "Benchmark")
        assert of_property(needs.part_with(opened, "outperforms"), "outperforms") == of_property(graph, "outperforms")
        label = graph.labels[some(graph, "Benchmark")[0]]
        iris = {graph.statements[0].iri, graph.papers[0].iri, *some(graph, "Method")}
        part = needs.part_about(opened, iris | needs.labelled(opened, [label]))
        assert of_answer(part, iris, [label], "Q") == of_answer(graph, iris, [label], "Q")


def test_only_what_is_needed_is_read(store: Path) -> None:
    """The part of the least-named benchmark holds fewer papers than the store."""
    with Store(store) as opened:
        graph = opened.graph()
        benchmark = min((e for e in graph.entities if e.type == "Benchmark"), key=lambda e: (len(e.papers), e.iri))
        assert len(needs.part_about(opened, [benchmark.iri]).papers) < len(graph.papers)
