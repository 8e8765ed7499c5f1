"""Time and memory of writing a large graph: kg's GEXF and Neo4j CSV against networkx's GEXF and GraphML.

Usage: python benchmarks/writers_against_networkx.py [NODES [EDGES]]      default 20000 200000

Each writer runs in a process of its own, one after the other, on the same seeded graph; ours three times, of which the
median counts, since seconds of processor time differ by a fifth with what else the machine's memory serves. The graph
is like that of `corpus/hf-daily`: a fifth of the nodes are papers, with ten authors each, and stand at one edge in
five; predicates are as frequent as there; a quote has some 185 characters, is a text of its own and often another
edge's too; one in 80 holds a character that XML must escape, three in four a comma, one in 200 a letter beyond ASCII;
one edge in 65 names a benchmark and one in 65 a metric; all name the extractor.

kg's GEXF holds, and networkx is given all of it: of a node id, label, class, aliases, authors, dates, address, counts,
vocabulary concept, former IRIs, position, size, colour, shape; of an edge id, ends, label, weight, dates, predicate,
confidence, quote, paper, benchmark, metric, extractor, colour. Only the edges' `kind`, which networkx cannot write, is
kg's alone, and the key that it gives an edge is networkx's. For GraphML, which has no looks, it is given the
attributes. Positions are 0 everywhere: the layout is no part of writing. Of Neo4j's folder the CSV is written, not the
script beside it: the same of nodes and edges, without looks, and who mentions what as relationships.

How many statements stand at a node, which networkx is given as an attribute, kg's graph counts once, for whatever asks
first. That is timed apart; the last lines compare without it and, in brackets, with it.
"""

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # a process loads only what its writer needs
    from kg.graph import Graph, GraphStatement
    from kg.model import Predicate

WRITERS = ("kg gexf", "kg neo4j", "networkx gexf", "networkx graphml")
Steps = tuple[Callable[[], object], Callable[[Path], object]]  # counts what is given to networkx; writes
_BASE = "https://w3id.org/paper-kg/"

_SENTENCE = "we propose a method that beats the best model on several benchmarks at 5% of its cost, with less memory"

_FREQUENCIES: "dict[Predicate, int]" = {
    "uses": 316,
    "addresses": 237,
    "introduces": 234,
    "evaluatedOn": 83,
    "affiliatedWith": 46,
    "outperforms": 39,
    "extends": 17,
    "comparedWith": 16,
    "runsOn": 7,
    "trainedOn": 5,
}
"""Statements of hf-daily, in thousandths."""


def main() -> None:
    """Run every writer and print a line each, and how they compare."""
    if len(sys.argv) > 3:
        print(json.dumps(measure(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))
        return
    sizes = [int(a) for a in sys.argv[1:]]
    n_nodes, n_edges = (sizes + [20_000, 200_000][len(sizes) :])[:2]
    print(f"{n_nodes:,} nodes, {n_edges:,} edges; CPU seconds to write (and count), MiB of memory beyond the graph")
    found = {}
    for writer in WRITERS:
        command = [sys.executable, __file__, writer, str(n_nodes), str(n_edges)]
        runs = [
            json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
            for _ in range(3 if writer in WRITERS[:2] else 1)
        ]
        found[writer] = sorted(runs, key=lambda run: run["write_s"])[len(runs) // 2]
        one = found[writer]
        print(
            f"{writer:17} {one['write_s']:7.2f} s ({one['count_s']:.2f})  {one['beyond_bytes'] / 2**20:5.0f} MiB"
            f"  (graph {one['graph_bytes'] / 2**20:5.0f}, file {one['file_bytes'] / 2**20:5.0f})",
            flush=True,
        )
    for ours in WRITERS[:2]:
        write_s, count_s = found[ours]["write_s"], found[ours]["count_s"]
        theirs_s = {theirs: found[theirs]["write_s"] for theirs in WRITERS[2:]}
        ratios = [
            f"{s / write_s:.1f} (with counting {s / (write_s + count_s):.1f}) times {theirs}"
            for theirs, s in theirs_s.items()
        ]
        print(f"{ours} is as fast as {' and '.join(ratios)}")


def measure(writer: str, n_nodes: int, n_edges: int) -> dict[str, float]:
    """Build the graph, count in it, write it, and return CPU seconds of the counting and the writing, and bytes."""
    makers = {
        "kg gexf": _kg_gexf,
        "kg neo4j": _kg_neo4j,
        "networkx gexf": _networkx_gexf,
        "networkx graphml": _networkx_graphml,
    }
    count, write = makers[writer](n_nodes, n_edges)
    before = _peak_bytes()
    start = time.process_time()
    count()
    counted = time.process_time() - start
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph"
        start = time.process_time()
        write(path)
        took = time.process_time() - start
        size = sum(f.stat().st_size for f in ([path] if path.is_file() else path.iterdir()))
    return {
        "write_s": took,
        "count_s": counted,
        "graph_bytes": before,
        "beyond_bytes": _peak_bytes() - before,
        "file_bytes": size,
    }


def _peak_bytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _kg_graph(n_nodes: int, n_edges: int) -> "Graph":
    from kg.graph import Graph, GraphEntity, GraphPaper  # noqa: PLC0415
    from kg.model import Paper  # noqa: PLC0415

    n_papers = n_nodes // 5
    papers = [f"{_BASE}paper/24{i % 12 + 1:02d}.{i:06d}" for i in range(n_papers)]
    entities = [f"{_BASE}method/entity-of-a-paper-{i:07d}" for i in range(n_nodes - n_papers)]
    return Graph(
        tuple(GraphPaper(iri, Paper(**_paper(i, iri))) for i, iri in enumerate(papers)),
        tuple(GraphEntity(iri, "Method", **_entity(i, papers)) for i, iri in enumerate(entities)),
        tuple(_statements(papers, entities, n_edges)),
    )


def _paper(number: int, iri: str) -> dict[str, Any]:
    return {
        "id": iri,
        "title": f"Paper {number}: {_SENTENCE[:60]}",
        "abstract": "",
        "published": f"{2020 + number % 5}-{number % 12 + 1:02d}-{number % 28 + 1:02d}",
        "authors": tuple(f"Given Family-{number + i}" for i in range(10)),
        "url": f"https://huggingface.co/papers/{number}",
    }


def _entity(number: int, papers: list[str]) -> dict[str, Any]:
    mentioned = number % (len(papers) - 1)
    return {
        "label": f"Entity of paper {number}",
        "aliases": () if number % 4 else (f"EoP-{number}",),
        "papers": (papers[mentioned], papers[mentioned + 1]),
        "exact_match": "" if number % 20 else f"{_BASE}vocabulary/methods/entity-{number}",
        "former": () if number % 20 else (f"{_BASE}method/eop-{number}",),
    }


def _statements(papers: list[str], entities: list[str], n_edges: int) -> "Iterator[GraphStatement]":
    """Yield the statements, sorted by IRI."""
    from kg.graph import GraphStatement, Quote  # noqa: PLC0415

    rng = random.Random(0)  # noqa: S311  not for secrets
    words, n_quotes = _SENTENCE.split(), 6 * n_edges // (10 * len(papers))
    quotes = [[" ".join(rng.choices(words, k=34)) + _mark(rng) for _ in range(n_quotes)] for _ in papers]
    predicates = rng.choices(list(_FREQUENCIES), list(_FREQUENCIES.values()), k=n_edges)
    for number, predicate in enumerate(predicates):
        paper = rng.randrange(len(papers))
        quote = "".join(list(rng.choice(quotes[paper])))  # a text of its own, as the extractor's are
        yield GraphStatement(
            f"{_BASE}statement/{number * (2**48 // n_edges):012x}",
            papers[paper] if rng.random() < 0.41 else rng.choice(entities),
            predicate,
            rng.choice(entities),
            papers[paper],
            Quote(quote, "abstract", 0, len(quote)),
            round(rng.random(), 4),
            rng.choice(entities) if rng.random() < 1 / 65 else "",
            rng.choice(entities) if rng.random() < 1 / 65 else "",
            extractor="kg/0.1.0",
        )


def _mark(rng: random.Random) -> str:
    """Return the end of a quote."""
    drawn = rng.random()
    return " R&D" if drawn < 1 / 80 else " Δ" if drawn > 1 - 1 / 200 else ""


def _kg_gexf(n_nodes: int, n_edges: int) -> Steps:
    from kg.export.gexf import gexf_lines  # noqa: PLC0415
    from kg.export.output import write_lines  # noqa: PLC0415
    from kg.export.property_graph import PropertyGraph  # noqa: PLC0415
    from kg.export.xml import markup_texts  # noqa: PLC0415

    graph = _kg_graph(n_nodes, n_edges)

    def write(path: Path) -> None:
        """Write as `write_gexf` does, without the layout."""
        write_lines(path, gexf_lines(PropertyGraph(graph, "gexf", path, texts=markup_texts)), "gexf")

    return lambda: graph.degrees, write


def _kg_neo4j(n_nodes: int, n_edges: int) -> Steps:
    from kg.export.neo4j import write_csv  # noqa: PLC0415
    from kg.export.property_graph import PropertyGraph  # noqa: PLC0415
    from kg.export.texts import exact_texts  # noqa: PLC0415

    graph = _kg_graph(n_nodes, n_edges)

    def write(path: Path) -> None:
        """Write the CSV as `write_neo4j` does."""
        path.mkdir()
        write_csv(PropertyGraph(graph, "neo4j", path, texts=exact_texts), path)

    return lambda: graph.degrees, write


def _networkx_gexf(n_nodes: int, n_edges: int) -> Steps:
    import networkx as nx  # noqa: PLC0415

    graph = _networkx_graph(n_nodes, n_edges, looks=True)
    return bool, lambda path: nx.write_gexf(graph, path, version="1.2draft")


def _networkx_graphml(n_nodes: int, n_edges: int) -> Steps:
    import networkx as nx  # noqa: PLC0415

    graph = _networkx_graph(n_nodes, n_edges, looks=False)
    return bool, lambda path: nx.write_graphml(graph, path)


def _networkx_graph(n_nodes: int, n_edges: int, *, looks: bool) -> Any:  # noqa: ANN401  networkx has no types
    import networkx as nx  # noqa: PLC0415

    from kg.export.property_graph import PropertyGraph, joined  # noqa: PLC0415
    from kg.style import rgb  # noqa: PLC0415

    flat, graph = PropertyGraph(_kg_graph(n_nodes, n_edges), "", Path()), nx.MultiDiGraph()
    for node in flat.nodes():
        graph.add_node(node.id, label=node.label)
        for name, value in node.attributes().items():
            graph.nodes[node.id][name] = joined(value) if isinstance(value, tuple) else value
        if looks:
            place, shape = {"x": 0.0, "y": 0.0, "z": 0.0}, "square" if node.kind == "Paper" else "disc"
            viz = {"position": place, "size": node.radius, "color": _colour(rgb(node.colour)), "shape": shape}
            graph.nodes[node.id].update(start=node.date, viz=viz)
    for edge in flat.edges():
        look = {"label": edge.predicate, "weight": edge.confidence, "start": edge.date}
        viz = {"viz": {"color": _colour(rgb(edge.colour))}}
        values: dict[str, Any] = {"id": edge.id, **edge.attributes(), **(look | viz if looks else {})}
        graph.add_edge(edge.source, edge.target, **values)
    return graph


def _colour(parts: tuple[int, int, int]) -> dict[str, int]:
    return dict(zip("rgb", parts, strict=True))


if __name__ == "__main__":
    main()
