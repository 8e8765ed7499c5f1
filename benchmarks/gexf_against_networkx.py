"""Time and peak memory of writing GEXF: kg against networkx, each in a process of its own, on the same random graph.

Usage: python benchmarks/gexf_against_networkx.py [NODES [EDGES]]      default 20000 100000

Positions are left out on both sides: networkx has none. networkx gets the plain strings and numbers that it can write.
"""

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

_KG, _NETWORKX = "kg", "networkx"


def main() -> None:
    """Run both writers and print a line each."""
    if len(sys.argv) > 3:
        print(json.dumps(measure(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))
        return
    sizes = [int(a) for a in sys.argv[1:]]
    n_nodes, n_edges = (sizes + [20_000, 100_000][len(sizes) :])[:2]
    print(f"{n_nodes:,} nodes, {n_edges:,} edges")
    for writer in (_KG, _NETWORKX):
        done = subprocess.run(
            [sys.executable, __file__, writer, str(n_nodes), str(n_edges)], capture_output=True, check=True
        )
        found = json.loads(done.stdout)
        print(
            f"{writer:9} {found['write_s']:7.2f} s  peak {found['peak_bytes'] / 2**20:7.0f} MiB, of which the graph"
            f" {found['graph_bytes'] / 2**20:5.0f}; file {found['file_bytes'] / 2**20:5.0f} MiB"
        )


def measure(writer: str, n_nodes: int, n_edges: int) -> dict[str, float]:
    """Build the graph, write it, and return CPU seconds of the writing and bytes."""
    write = _kg_writer(n_nodes, n_edges) if writer == _KG else _networkx_writer(n_nodes, n_edges)
    before = _peak_bytes()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.gexf"
        start = time.process_time()
        write(path)
        took = time.process_time() - start
        size = path.stat().st_size
    return {"write_s": took, "graph_bytes": before, "peak_bytes": _peak_bytes(), "file_bytes": size}


def _peak_bytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _pairs(n_nodes: int, n_edges: int) -> list[tuple[int, int]]:
    rng = random.Random(0)  # noqa: S311  not for secrets
    return [(rng.randrange(n_nodes), rng.randrange(n_nodes)) for _ in range(n_edges)]


def _kg_writer(n_nodes: int, n_edges: int) -> Callable[[Path], object]:
    from kg.export.gexf import gexf_lines  # noqa: PLC0415
    from kg.export.output import write_atomically  # noqa: PLC0415  only one of the two libraries is loaded
    from kg.export.property_graph import PropertyGraph  # noqa: PLC0415
    from kg.graph import Graph, GraphEntity, GraphPaper, GraphStatement, Quote  # noqa: PLC0415
    from kg.model import Paper  # noqa: PLC0415

    paper = GraphPaper("p:0", Paper("0", "Paper", "It uses it.", "2024-01-02"))
    entities = tuple(GraphEntity(f"m:{i}", "Method", f"Method {i}", (), ("p:0",)) for i in range(n_nodes))
    quote = Quote("It uses it.", "abstract", 0, 11)
    statements = tuple(
        GraphStatement(f"s:{i}", f"m:{a}", "uses", f"m:{b}", "p:0", quote, 0.5)
        for i, (a, b) in enumerate(_pairs(n_nodes, n_edges))
    )
    graph = Graph((paper,), entities, statements)

    def write(path: Path) -> None:
        with write_atomically(path, "gexf") as beside, beside.open("w", encoding="utf-8") as file:
            file.writelines(gexf_lines(PropertyGraph(graph, "gexf", path)))

    return write


def _networkx_writer(n_nodes: int, n_edges: int) -> Callable[[Path], object]:
    import networkx as nx  # noqa: PLC0415  only one of the two libraries is loaded

    graph = nx.MultiDiGraph()
    for i in range(n_nodes):
        graph.add_node(f"m:{i}", label=f"Method {i}", **{"class": "Method"}, date="2024-01-02", papers=1)
    for i, (a, b) in enumerate(_pairs(n_nodes, n_edges)):
        values = {"predicate": "uses", "confidence": 0.5, "quote": "It uses it.", "paper": "p:0", "date": "2024-01-02"}
        graph.add_edge(f"m:{a}", f"m:{b}", f"s:{i}", **values)
    return lambda path: nx.write_gexf(graph, path, version="1.2draft")


if __name__ == "__main__":
    main()
