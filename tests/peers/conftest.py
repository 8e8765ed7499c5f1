"""Real programs that take our exports: found in the local Maven repository, never fetched by a test.

To fetch them once: `mvn -f tests/peers/neo4j.pom.xml dependency:build-classpath`, and the same with gephi.pom.xml.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import neo4j
import pytest

from kg.graph import Graph
from kg.load.neo4j import Server
from tests.graphs import make_graph, nasty_graphs, random_graph, surrogate_graph

HERE = Path(__file__).parent
LIMIT_S = 600
ALL_NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS set"
ALL_LINKS = "MATCH (a)-[r]->(b) RETURN a.iri AS start, type(r) AS type, b.iri AS end, properties(r) AS set"
PASSWORD = "not a secret"  # noqa: S105  of a server that lives as long as the tests


@pytest.fixture(scope="session")
def classpath() -> Callable[[str], str]:
    """Return a function from a pom's name to its class path; it skips where Java, Maven or the jars are missing."""
    for program in ("java", "mvn"):
        if not shutil.which(program):
            pytest.skip(f"no {program} on the path")

    def resolve(name: str) -> str:
        """Return the class path of a pom, or skip."""
        try:
            return class_path(name)
        except subprocess.CalledProcessError:
            pytest.skip(f"jars missing; fetch them: mvn -f tests/peers/{name}.pom.xml dependency:build-classpath")

    return resolve


def class_path(name: str) -> str:
    """Return the class path of a pom of this folder, from the local repository."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "path"
        goal = ["dependency:build-classpath", f"-Dmdep.outputFile={out}"]
        command = ["mvn", "-q", "-B", "-o", "-f", str(HERE / f"{name}.pom.xml"), *goal]
        subprocess.run(command, capture_output=True, check=True, timeout=LIMIT_S)
        return out.read_text(encoding="utf8").strip()


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


def import_folder(classpath: str, csv: Path, home: Path) -> None:
    """Run the `import.sh` of an exported folder into the database of a new home."""
    (home / "conf").mkdir(parents=True)
    admin = home.parent / "neo4j-admin"
    admin.write_text(f'#!/bin/sh\nexec java -Xmx1g -cp "{classpath}" org.neo4j.cli.AdminTool "$@"\n', encoding="utf8")
    admin.chmod(0o755)
    env = {**os.environ, "NEO4J_ADMIN": str(admin), "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    command = ["sh", str(csv / "import.sh")]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=LIMIT_S)
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]


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


def ask(server: Server, statement: str) -> list[dict[str, Any]]:
    """Run a statement and return its rows as plain values."""
    options: dict[str, Any] = {"notifications_min_severity": "OFF"}
    with neo4j.GraphDatabase.driver(server.uri, auth=(server.user, server.password), **options) as driver:
        return [record.data() for record in driver.execute_query(statement).records]
