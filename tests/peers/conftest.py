"""Real programs that take our exports: found in the local Maven repository, never fetched by a test.

To fetch them once: `mvn -f tests/peers/neo4j.pom.xml dependency:build-classpath`, and the same with gephi.pom.xml.
"""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.graph import Graph
from tests.graphs import make_graph, nasty_graphs, random_graph, surrogate_graph

HERE = Path(__file__).parent
LIMIT_S = 600


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
    parts = [*nasty_graphs().values(), surrogate_graph(), random_graph(30, seed=11)]
    return make_graph(
        [p for part in parts for p in part.papers],
        [e for part in parts for e in part.entities],
        [s for part in parts for s in part.statements],
        [r for part in parts for r in part.results],
    )


def run_java(classpath: str, *arguments: str | Path) -> str:
    """Run a Java source file of this folder and return what it prints; its log is in the message when it fails."""
    command = ["java", "-Xmx1g", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-cp", classpath]
    done = subprocess.run(
        [*command, *map(str, arguments)],
        capture_output=True,
        check=False,
        cwd=HERE,
        timeout=LIMIT_S,
        env=dict(os.environ),
    )
    assert done.returncode == 0, done.stderr.decode("utf8", "replace")[-3000:]
    return done.stdout.decode("utf8")
