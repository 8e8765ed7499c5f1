"""A real Neo4j takes the CSV by its import program, and the script as often as one likes; both hold the same."""

import json
import os
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.export.labelled import relationship_type
from kg.export.neo4j import write_neo4j
from kg.export.property_graph import legal_text
from kg.graph import Graph
from tests.export.readback import expected
from tests.peers.conftest import LIMIT_S, run_java

Dump = dict[str, list[dict[str, Any]]]


def in_order(text: str) -> Dump:
    """Return a dump with nodes and relationships sorted."""
    return {k: sorted(v, key=lambda d: json.dumps(d, sort_keys=True)) for k, v in json.loads(text).items()}


@pytest.fixture(scope="module")
def folder(graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the written folder."""
    path = tmp_path_factory.mktemp("neo4j") / "neo4j"
    write_neo4j(graph, path)
    return path


@pytest.fixture(scope="module")
def by_import(classpath: Callable[[str], str], folder: Path) -> Dump:
    """Return what is there after `import.sh`."""
    jars, home = classpath("neo4j"), folder.parent / "imported"
    (home / "conf").mkdir(parents=True)
    admin = folder.parent / "neo4j-admin"
    admin.write_text(f'#!/bin/sh\nexec java -Xmx1g -cp "{jars}" org.neo4j.cli.AdminTool "$@"\n', encoding="utf8")
    admin.chmod(0o755)
    env = {**os.environ, "NEO4J_ADMIN": str(admin), "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    done = subprocess.run(
        ["sh", str(folder / "import.sh")], env=env, capture_output=True, text=True, check=False, timeout=LIMIT_S
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
    return in_order(run_java(jars, "DumpNeo4j.java", home))


@pytest.fixture(scope="module")
def by_script(classpath: Callable[[str], str], folder: Path) -> Dump:
    """Return what is there after running `load.cypher` twice on an empty database."""
    script = folder / "load.cypher"
    return in_order(run_java(classpath("neo4j"), "DumpNeo4j.java", folder.parent / "scripted", script, script))


def check(dump: Dump, graph: Graph) -> None:
    """Compare a database with the graph: nodes, results, statements with their quotes, mentions."""
    wanted = expected(graph)
    nodes = {n["iri"]: (n["label"], n.get("name", "")) for n in dump["nodes"] if n["label"] != "Result"}
    assert nodes == wanted.nodes
    results = {n["iri"]: n["value"] for n in dump["nodes"] if n["label"] == "Result"}
    assert results == {r.iri: r.value for r in graph.results}
    assert len(dump["nodes"]) == len(wanted.nodes) + len(wanted.results)
    statements = Counter(
        (r["start"], r["type"], r["end"], r["quote"], r["confidence"]) for r in dump["relationships"] if "iri" in r
    )
    assert statements == Counter((s, relationship_type(p), o, q, c) for s, p, o, q, c in wanted.edges.elements())
    mentions = {(r["start"], r["end"]) for r in dump["relationships"] if r["type"] == "MENTIONS"}
    assert mentions == {(p, e.iri) for e in graph.entities for p in e.papers}


def test_import_program_takes_everything(by_import: Dump, graph: Graph) -> None:
    """`neo4j-admin database import full` loads every node, result, statement and mention, every text as it was."""
    check(by_import, graph)


def test_script_run_twice_holds_everything_once(by_script: Dump, graph: Graph) -> None:
    """After two runs of the script everything is there exactly once, every text as it was, dates as dates."""
    check(by_script, graph)
    dates = {n["iri"]: n.get("date", "") for n in by_script["nodes"] if n["label"] == "Paper"}
    assert dates == {p.iri: p.paper.published for p in graph.papers}
    aliases = {n["iri"]: tuple(n.get("aliases", ())) for n in by_script["nodes"] if n["label"] == "Method"}
    assert aliases == {e.iri: tuple(map(legal_text, e.aliases)) for e in graph.entities if e.type == "Method"}


def test_both_ways_agree(by_import: Dump, by_script: Dump) -> None:
    """Both databases hold the same, but for the `;` inside an alias, which a CSV array cannot hold."""

    def full_width(dump: Dump) -> Dump:
        return in_order(json.dumps(dump).replace(";", "\\uff1b"))

    assert full_width(by_import) == full_width(by_script)
