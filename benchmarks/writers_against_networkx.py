"""Time and memory of writing a large graph: kg's GEXF and Neo4j CSV against networkx's GEXF and GraphML.

Usage: python benchmarks/writers_against_networkx.py [NODES [EDGES]]      default 20000 200000

Each writer runs in a process of its own, one after the other, on the same seeded graph, which is like that of
`corpus/hf-daily`: a tenth of the nodes are papers, a quote has some 180 characters and stands behind one or two edges,
one in sixty holds a character that XML must escape, one edge in fifty names a benchmark. networkx is given what kg's
GEXF holds and networkx can write: label, class, dates, weight, colour, size and all attributes; for GraphML, which has
no looks, the attributes. Positions are left out everywhere: the layout is no part of writing. Of Neo4j's folder the CSV
is written, not the script beside it.
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
    from kg.graph import Graph

WRITERS = ("kg gexf", "kg neo4j", "networkx gexf", "networkx graphml")
_BASE = "https://w3id.org/paper-kg/"

_SENTENCE = "we propose a method that beats the best model on several benchmarks at 5% of its cost, with less memory"

Statement = tuple[str, str, str, str, str, str, str, float]
"""IRI, subject, predicate, object, benchmark or "", paper, quote, confidence."""


def main() -> None:
    """Run every writer and print a line each, and how they compare."""
    if len(sys.argv) > 3:
        print(json.dumps(measure(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))
        return
    sizes = [int(a) for a in sys.argv[1:]]
    n_nodes, n_edges = (sizes + [20_000, 200_000][len(sizes) :])[:2]
    print(f"{n_nodes:,} nodes, {n_edges:,} edges; seconds of processor time, MiB of memory beyond the graph")
    found = {}
    for writer in WRITERS:
        command = [sys.executable, __file__, writer, str(n_nodes), str(n_edges)]
        found[writer] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
        print(
            f"{writer:17} {found[writer]['write_s']:7.2f} s  {found[writer]['beyond_bytes'] / 2**20:6.0f} MiB"
            f"  (graph {found[writer]['graph_bytes'] / 2**20:5.0f}, file {found[writer]['file_bytes'] / 2**20:5.0f})",
            flush=True,
        )
    for ours in WRITERS[:2]:
        ratios = [f"{found[theirs]['write_s'] / found[ours]['write_s']:.1f} times {theirs}" for theirs in WRITERS[2:]]
        print(f"{ours} is as fast as {' and '.join(ratios)}")


def measure(writer: str, n_nodes: int, n_edges: int) -> dict[str, float]:
    """Build the graph, write it, and return CPU seconds of the writing and bytes."""
    makers = {
        "kg gexf": _kg_gexf,
        "kg neo4j": _kg_neo4j,
        "networkx gexf": _networkx_gexf,
        "networkx graphml": _networkx_graphml,
    }
    write = makers[writer](n_nodes, n_edges)
    before = _peak_bytes()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph"
        start = time.process_time()
        write(path)
        took = time.process_time() - start
        size = sum(f.stat().st_size for f in ([path] if path.is_file() else path.iterdir()))
    return {
        "write_s": took,
        "graph_bytes": before,
        "beyond_bytes": _peak_bytes() - before,
        "file_bytes": size,
    }


def _peak_bytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _nodes(n_nodes: int) -> tuple[list[str], list[str]]:
    """Return the IRIs of papers and of entities."""
    n_papers = n_nodes // 10
    papers = [f"{_BASE}paper/24{i % 12 + 1:02d}.{i:06d}" for i in range(n_papers)]
    return papers, [f"{_BASE}method/entity-of-a-paper-{i:07d}" for i in range(n_nodes - n_papers)]


def _day(number: int) -> str:
    return f"{2020 + number % 5}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"


def _statements(n_nodes: int, n_edges: int) -> Iterator[Statement]:
    """Yield the statements, sorted by IRI."""
    from kg.model import PREDICATES  # noqa: PLC0415  standard library only

    rng = random.Random(0)  # noqa: S311  not for secrets
    papers, entities = _nodes(n_nodes)
    words, n_quotes = _SENTENCE.split(), 6 * n_edges // (10 * len(papers))
    quotes = [
        [" ".join(rng.choices(words, k=34)) + " R&D" * (rng.random() < 1 / 60) for _ in range(n_quotes)] for _ in papers
    ]
    step = 2**48 // n_edges
    for number in range(n_edges):
        paper = rng.randrange(len(papers))
        yield (
            f"{_BASE}statement/{number * step:012x}",
            rng.choice(entities),
            rng.choice(PREDICATES),
            rng.choice(entities),
            rng.choice(entities) if rng.random() < 0.02 else "",
            papers[paper],
            rng.choice(quotes[paper]),
            round(rng.random(), 4),
        )


def _kg_graph(n_nodes: int, n_edges: int) -> "Graph":
    from kg.graph import Graph, GraphEntity, GraphPaper, GraphStatement, Quote  # noqa: PLC0415
    from kg.model import Paper  # noqa: PLC0415

    papers, entities = _nodes(n_nodes)
    return Graph(
        tuple(GraphPaper(iri, Paper(iri, f"Paper {i}", "", _day(i))) for i, iri in enumerate(papers)),
        tuple(
            GraphEntity(iri, "Method", f"Entity {i}", (f"Alias {i}",), (papers[i % len(papers)],))
            for i, iri in enumerate(entities)
        ),
        tuple(
            GraphStatement(iri, a, predicate, b, paper, Quote(quote, "abstract", 0, len(quote)), number, benchmark)  # type: ignore[arg-type]  # a predicate as text
            for iri, a, predicate, b, benchmark, paper, quote, number in _statements(n_nodes, n_edges)
        ),
    )


def _kg_gexf(n_nodes: int, n_edges: int) -> Callable[[Path], object]:
    from kg.export.gexf import gexf_lines  # noqa: PLC0415
    from kg.export.output import write_lines  # noqa: PLC0415
    from kg.export.property_graph import PropertyGraph  # noqa: PLC0415
    from kg.export.xml import markup  # noqa: PLC0415

    graph = _kg_graph(n_nodes, n_edges)

    def write(path: Path) -> None:
        """Write as `write_gexf` does, without the layout."""
        write_lines(path, gexf_lines(PropertyGraph(graph, "gexf", path, text=markup)), "gexf")

    return write


def _kg_neo4j(n_nodes: int, n_edges: int) -> Callable[[Path], object]:
    from kg.export.neo4j import write_csv  # noqa: PLC0415
    from kg.export.property_graph import PropertyGraph, exact_text  # noqa: PLC0415

    graph = _kg_graph(n_nodes, n_edges)

    def write(path: Path) -> None:
        """Write the CSV as `write_neo4j` does."""
        path.mkdir()
        write_csv(PropertyGraph(graph, "neo4j", path, text=exact_text), path)

    return write


def _networkx_gexf(n_nodes: int, n_edges: int) -> Callable[[Path], object]:
    import networkx as nx  # noqa: PLC0415

    graph = _networkx_graph(n_nodes, n_edges, looks=True)
    return lambda path: nx.write_gexf(graph, path, version="1.2draft")


def _networkx_graphml(n_nodes: int, n_edges: int) -> Callable[[Path], object]:
    import networkx as nx  # noqa: PLC0415

    graph = _networkx_graph(n_nodes, n_edges, looks=False)
    return lambda path: nx.write_graphml(graph, path)


def _networkx_graph(n_nodes: int, n_edges: int, *, looks: bool) -> Any:  # noqa: ANN401  networkx has no types
    import networkx as nx  # noqa: PLC0415

    graph = nx.MultiDiGraph()
    papers, entities = _nodes(n_nodes)
    of_node: dict[str, Any] = {"viz": {"color": {"r": 11, "g": 107, "b": 184}, "size": 8.0}} if looks else {}
    of_edge: dict[str, Any] = {"viz": {"color": {"r": 0, "g": 130, "b": 122}}} if looks else {}
    for i, iri in enumerate(papers):
        values = {"label": f"Paper {i}", "class": "Paper", "date": _day(i), "papers": 1, "statements": 10}
        graph.add_node(iri, **values, **({"start": _day(i)} | of_node if looks else {}))
    for i, iri in enumerate(entities):
        values = {"label": f"Entity {i}", "class": "Method", "aliases": f"Alias {i}", "date": _day(i % len(papers))}
        start = {"start": _day(i % len(papers))} if looks else {}
        graph.add_node(iri, **values, papers=1, statements=20, **start, **of_node)
    days = {iri: _day(i) for i, iri in enumerate(papers)}
    for iri, a, predicate, b, benchmark, paper, quote, confidence in _statements(n_nodes, n_edges):
        said = {"predicate": predicate, "confidence": confidence, "quote": quote, "paper": paper, "date": days[paper]}
        more = {"benchmark": graph.nodes[benchmark]["label"]} if benchmark else {}
        shown = {"label": predicate, "weight": confidence, "start": days[paper]} | of_edge if looks else {}
        graph.add_edge(a, b, iri, **said, **more, **shown)
    return graph


if __name__ == "__main__":
    main()
