"""A real Neo4j takes a graph by its import program, by script and over Bolt, and holds the same each time."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg.errors import LoadError
from kg.export.cypher import write_cypher
from kg.export.labelled import LABELS, relationship_type
from kg.export.neo4j import write_neo4j
from kg.export.texts import exact_text
from kg.graph import Graph
from kg.load.neo4j import Server, load_neo4j
from kg.quads import quads
from kg.store import build_store
from tests.export.readback import expected
from tests.graphs import nasty_graphs, small_graph, surrogate_graph
from tests.peers.conftest import ALL_LINKS, ALL_NODES, LIMIT_S, PASSWORD, ask, import_folder, join_graphs, neo4j_server

Dump = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def graph() -> Graph:
    """Return the nasty graphs in one, but for the random one: each of its pairs of classes is a plan of its own."""
    parts = [part for name, part in {**nasty_graphs(), "surrogate": surrogate_graph()}.items() if name != "random"]
    return join_graphs(parts)


@pytest.fixture(scope="module")
def server(classpath: Callable[[str], str], graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Yield a server whose database `import.sh` has filled."""
    folder, jars = tmp_path_factory.mktemp("neo4j"), classpath("neo4j")
    home = folder / "home"
    write_neo4j(graph, folder / "csv")
    import_folder(jars, folder / "csv", home)
    with neo4j_server(jars, home) as running:
        yield running


@pytest.fixture(scope="module")
def imported(server: Server) -> Dump:
    """Return what the database holds after `import.sh` and before all else."""
    return dump(server)


@pytest.fixture
def empty(server: Server, imported: Dump) -> Server:
    """Return the server with nothing in its database, once what was imported is known."""
    assert imported
    ask(server, "MATCH (n) DETACH DELETE n")
    return server


def dump(server: Server) -> Dump:
    """Return all that the database holds, sorted, dates as text."""
    found = {"nodes": ask(server, ALL_NODES), "relationships": ask(server, ALL_LINKS)}
    return in_order(json.dumps(found, default=str))


def in_order(text: str) -> Dump:
    """Return a dump with its rows sorted."""
    return {
        name: sorted(rows, key=lambda row: json.dumps(row, sort_keys=True)) for name, rows in json.loads(text).items()
    }


def check(dump: Dump, graph: Graph) -> None:
    """Compare a database with the graph: nodes, results, statements with their quotes, mentions."""
    wanted = expected(graph)
    labels = {n["set"]["iri"]: n["labels"] for n in dump["nodes"]}
    nodes = {n["set"]["iri"]: n["set"] for n in dump["nodes"]}
    assert labels == {i: [c] for i, (c, _) in wanted.nodes.items()} | {r.iri: ["Result"] for r in graph.results}
    assert {i: nodes[i].get("name", "") for i in wanted.nodes} == {i: name for i, (_, name) in wanted.nodes.items()}
    assert {i: nodes[i]["value"] for i in wanted.results} == {r.iri: r.value for r in graph.results}
    assert {p.iri: nodes[p.iri].get("date", "") for p in graph.papers} == {
        p.iri: p.paper.published for p in graph.papers
    }
    statements = Counter(
        (r["start"], r["type"], r["end"], r["set"]["quote"], r["set"]["confidence"])
        for r in dump["relationships"]
        if "iri" in r["set"]
    )
    assert statements == Counter((s, relationship_type(p), o, q, c) for s, p, o, q, c in wanted.edges.elements())
    mentions = Counter((r["start"], r["end"]) for r in dump["relationships"] if r["type"] == "MENTIONS")
    assert mentions == Counter((p, e.iri) for e in graph.entities for p in e.papers)


def test_import_program_takes_everything(imported: Dump, graph: Graph) -> None:
    """`neo4j-admin database import full` loads every node, result, statement and mention, every text as it was."""
    check(imported, graph)


def test_loading_over_an_import_changes_nothing(server: Server, imported: Dump, graph: Graph) -> None:
    """Over Bolt, everything of an imported graph is found again; only U+001F, lost in CSV's arrays, comes back."""
    load_neo4j(graph, server)
    assert in_order(json.dumps(dump(server)).replace("\\u001f", "\\ufffd")) == in_order(
        json.dumps(imported).replace("\\u001f", "\\ufffd")
    )


def test_script_and_load_hold_everything_once(empty: Server, graph: Graph, tmp_path: Path) -> None:
    """The script twice, and the load twice, give the same: every text and list as it was, dates as dates."""
    write_cypher(graph, tmp_path / "load.cypher")
    for _ in range(2):
        for statement in (tmp_path / "load.cypher").read_text(encoding="utf8").split(";\n")[:-1]:
            ask(empty, statement)
    scripted = dump(empty)
    check(scripted, graph)
    ask(empty, "MATCH (n) DETACH DELETE n")
    told: list[int] = []
    done = [load_neo4j(graph, empty, progress=lambda _, done, total: told.append(total - done)) for _ in range(2)]
    assert dump(empty) == scripted
    assert (done[0].nodes, done[0].relationships) == (len(scripted["nodes"]), len(scripted["relationships"]))
    assert done[0] == done[1]
    assert told == 2 * sorted(set(told), reverse=True)
    aliases = {n["set"]["iri"]: tuple(n["set"].get("aliases", ())) for n in scripted["nodes"]}
    assert {e.iri: aliases[e.iri] for e in graph.entities} == {
        e.iri: tuple(map(exact_text, e.aliases)) for e in graph.entities
    }


def test_a_killed_load_goes_on_where_it_stopped(empty: Server, graph: Graph, tmp_path: Path) -> None:
    """After a kill in the middle, a second run skips the batches that are there and ends like an undisturbed one."""
    build_store(tmp_path / "store", quads(graph))
    command = [sys.executable, "-m", "kg", "load", "neo4j", "--uri", empty.uri, "--store", str(tmp_path / "store")]
    env = {**os.environ, "NEO4J_PASSWORD": PASSWORD}
    with subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL) as process:
        end = time.monotonic() + LIMIT_S
        while not ask(empty, "MATCH (m:KgLoad) WHERE m.batches >= 5 RETURN m.batches AS batches"):
            assert process.poll() is None
            assert time.monotonic() < end
        process.send_signal(signal.SIGKILL)
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "went on after" in done.stderr
    check(dump(empty), graph)


def test_prune_takes_away_what_left_and_nothing_of_others(empty: Server, graph: Graph) -> None:
    """A smaller graph leaves a difference, which is an error; pruned, the rest is there, and what others made stays."""
    load_neo4j(graph, empty)
    small = small_graph()
    kept = {p.iri for p in small.papers} | {e.iri for e in small.entities} | {r.iri for r in small.results}
    gone = next(p.iri for p in graph.papers if p.iri not in kept)
    ask(empty, f"MATCH (p:Paper {{iri: '{gone}'}}) MERGE (p)-[:READ_BY]->(:Person {{name: 'Ada'}})")
    ask(empty, "MATCH (m:Method {name: 'Swiftlet'}) SET m.starred = true CREATE (:Method {iri: 'urn:mine'})")
    with pytest.raises(LoadError, match="--prune takes away"):
        load_neo4j(small, empty)
    done = load_neo4j(small, empty, prune=True)
    assert done.pruned_nodes == len(graph.papers) + len(graph.entities) + len(graph.results) - len(kept)
    assert ask(empty, "MATCH (n) WHERE n.dataset IS NOT NULL RETURN count(n) AS n") == [{"n": len(kept)}]
    mine = "MATCH (n) WHERE n.dataset IS NULL OR n.starred RETURN n.iri AS iri ORDER BY iri"
    swiftlet = next(e.iri for e in small.entities if e.label == "Swiftlet")
    assert {row["iri"] for row in ask(empty, mine)} == {gone, swiftlet, "urn:mine", None}
    assert ask(empty, "MATCH (:Paper)-[r:READ_BY]->(:Person) RETURN count(r) AS n") == [{"n": 1}]


def test_constraints_are_there(server: Server, graph: Graph) -> None:
    """Every label has its constraint on `iri` after a load."""
    load_neo4j(graph, server)
    names = {row["name"] for row in ask(server, "SHOW CONSTRAINTS YIELD name RETURN name")}
    assert {f"kg_{label.lower()}_iri" for label in LABELS} <= names


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"password": "wrong"}, "user 'neo4j' or its password is wrong"),
        ({"database": "nowhere"}, "there is no database 'nowhere'; name another with --database"),
    ],
)
def test_refusals_say_what_to_mend(server: Server, change: dict[str, str], message: str) -> None:
    """A wrong password and a wrong database are told apart and named."""
    with pytest.raises(LoadError, match=message):
        load_neo4j(small_graph(), replace(server, **change))
