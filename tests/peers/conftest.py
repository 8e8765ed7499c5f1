"""Real programs that take our exports: found in the local Maven repository, never fetched by a test.

To fetch them once: `mvn -f tests/peers/neo4j.pom.xml dependency:build-classpath`, and the same with gephi.pom.xml.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from kg.graph import Graph
from kg.load.neo4j import Server
from tests.graphs import make_graph, nasty_graphs, random_graph, surrogate_graph

HERE = Path(__file__).parent
LIMIT_S = 600
PASSWORD = "not a secret"  # noqa: S105  of a server that lives as long as the tests


@pytest.fixture(scope="session")
def classpath(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Return a function from a pom's name to its class path; it skips where Java, Maven or the jars are missing."""
    for program in ("java", "mvn"):
        if not shutil.which(program):
            pytest.skip(f"no {program} on the path")

    def resolve(name: str) -> str:
        pom, out = HERE / f"{name}.pom.xml", tmp_path_factory.mktemp("maven") / name
        goal = ["-q", "-B", "-o", "-f", str(pom), "dependency:build-classpath", f"-Dmdep.outputFile={out}"]
        done = subprocess.run(["mvn", *goal], capture_output=True, check=False, timeout=LIMIT_S)
        if done.returncode:
            pytest.skip(f"jars missing; fetch them: mvn -f {pom.relative_to(HERE.parent.parent)} {goal[5]}")
        return out.read_text(encoding="utf8").strip()

    return resolve


@pytest.fixture(scope="session")
def graph() -> Graph:
    """Return all nasty graphs in one, and some hundred statements more."""
    return join_graphs([*nasty_graphs().values(), surrogate_graph(), random_graph(30, seed=11)])


def join_graphs(parts: Sequence[Graph]) -> Graph:
    """Return all that the graphs hold as one graph."""
    return make_graph(
        [p for part in parts for p in part.papers],
        [e for part in parts for e in part.entities],
        [s for part in parts for s in part.statements],
        [r for part in parts for r in part.results],
    )


def java(classpath: str, *arguments: str | Path) -> list[str]:
    """Return the command that runs a Java source file of this folder."""
    return [
        "java",
        "-Xmx1g",
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8",
        "-cp",
        classpath,
        *map(str, arguments),
    ]


def run_java(classpath: str, *arguments: str | Path) -> str:
    """Run a Java source file of this folder and return what it prints; its log is in the message when it fails."""
    done = subprocess.run(
        java(classpath, *arguments),
        capture_output=True,
        check=False,
        cwd=HERE,
        timeout=LIMIT_S,
        env=dict(os.environ),
    )
    assert done.returncode == 0, done.stderr.decode("utf8", "replace")[-3000:]
    return done.stdout.decode("utf8")


@contextmanager
def neo4j_server(classpath: str, home: Path) -> Iterator[Server]:
    """Run a Neo4j server on a free port of the loopback interface, with the databases of a folder."""
    log = home.parent / f"{home.name}.log"
    with (
        log.open("w", encoding="utf8") as errors,
        subprocess.Popen(
            java(classpath, "ServeNeo4j.java", home, PASSWORD),
            cwd=HERE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        ) as process,
    ):
        assert process.stdout is not None
        assert process.stdin is not None
        port = process.stdout.readline().strip()
        assert port.isdecimal(), log.read_text(encoding="utf8")[-3000:]
        try:
            yield Server(f"bolt://127.0.0.1:{port}", password=PASSWORD)
        finally:
            process.stdin.close()
            process.wait(LIMIT_S)
