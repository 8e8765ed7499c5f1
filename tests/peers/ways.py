"""Three ways of a store into a real Neo4j, two of them killed in their middle, and what the database holds after each.

Usage: python -m tests.peers.ways STORE

Prints for each way the numbers of nodes and relationships, a digest over all their labels, ends and properties, and
how many of the questions of docs/neo4j.md have the answer that SPARQL gives. The digests must be one. Needs the jars
that `conftest.py` names; for the 9,868 papers of hf-daily some ten minutes and 2 GB.
"""

import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kg.export.neo4j import write_neo4j
from kg.load.neo4j import Server
from kg.store import Store
from tests.peers.conftest import ALL_LINKS, ALL_NODES, LIMIT_S, PASSWORD, ask, class_path, import_folder, neo4j_server
from tests.peers.questions import ask_store, questions

_COUNT = "MATCH ()-[r]->() RETURN count(r) AS n"


def main(store: Path) -> None:
    """Go each way with the graph of a store, and print what is there afterwards."""
    jars = class_path("neo4j")
    with tempfile.TemporaryDirectory(prefix="kg-ways-") as scratch, Store(store) as opened:
        folder = Path(scratch)
        write_neo4j(opened.graph(), folder / "csv")
        import_folder(jars, folder / "csv", folder / "import")
        with neo4j_server(jars, folder / "import") as server:
            _report("import.sh", server, opened)
        load = [sys.executable, "-m", "kg", "load", "neo4j", "--store", str(store), "--uri"]
        script = [sys.executable, "-m", "tests.peers.ways", str(folder / "csv" / "load.cypher")]
        for name, command in (("kg load neo4j", load), ("load.cypher", script)):
            home = folder / name.replace(" ", "-")
            home.mkdir()
            with neo4j_server(jars, home) as server:
                there = _killed_half_way([*command, server.uri], server, opened)
                _run([*command, server.uri])
                _report(f"{name}, killed at {there:,} relationships and run again", server, opened)
                _run([*command, server.uri])
                _report(f"{name}, once more", server, opened)


def run_script(path: Path, uri: str) -> None:
    """Run the statements of a Cypher script one after the other, as cypher-shell does."""
    for statement in path.read_text(encoding="utf8").split(";\n")[:-1]:
        ask(Server(uri, password=PASSWORD), statement)


def _killed_half_way(command: list[str], server: Server, store: Store) -> int:
    """Start a load, kill it when half of the relationships are there, and return how many are."""
    graph = store.graph()
    half = (len(graph.statements) + sum(len(entity.papers) for entity in graph.entities)) // 2
    with subprocess.Popen(command, env=_environment(), stderr=subprocess.DEVNULL) as process:
        end = time.monotonic() + LIMIT_S
        while ask(server, _COUNT)[0]["n"] < half and time.monotonic() < end:
            if process.poll() is not None:
                raise SystemExit(f"{command} ended before it could be killed")
            time.sleep(0.2)
        process.send_signal(signal.SIGKILL)
    return int(ask(server, _COUNT)[0]["n"])


def _run(command: list[str]) -> None:
    subprocess.run(command, env=_environment(), check=True, stderr=subprocess.DEVNULL)


def _environment() -> dict[str, str]:
    return {**os.environ, "NEO4J_PASSWORD": PASSWORD}


def _report(name: str, server: Server, store: Store) -> None:
    """Print what the database holds."""
    digest, counts = hashlib.sha256(), []
    for statement in (ALL_NODES, ALL_LINKS):
        lines = sorted(json.dumps(row, sort_keys=True, default=str) for row in ask(server, statement))
        digest.update("\n".join(lines).encode())
        counts.append(len(lines))
    same = [ask(server, question.cypher) == ask_store(store, question.sparql) for question in questions()]
    held = f"{counts[0]:,} nodes, {counts[1]:,} relationships, digest {digest.hexdigest()[:12]}"
    print(f"{name}: {held}, {sum(same)} of {len(same)} answers equal", flush=True)  # noqa: T201  a script


if __name__ == "__main__":
    if len(sys.argv) > 2:
        run_script(Path(sys.argv[1]), sys.argv[2])
    else:
        main(Path(sys.argv[1]))
