"""Load a graph into a running Neo4j 5 over Bolt: nothing twice, resumed where it was cut short, counted afterwards.

Every batch is one transaction, which also moves a mark, the node `KgLoad`. A load that was killed leaves its mark; the
next one of the same graph goes on behind it. The mark goes when all is sent.
"""

from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from kg.errors import LoadError
from kg.export.labelled import LABELS, RELATIONSHIP_TYPES, constraint
from kg.export.property_graph import PropertyGraph
from kg.export.texts import exact_texts
from kg.extras import load_extra
from kg.graph import Graph
from kg.load.batches import Batch, Batches
from kg.progress import Progress, quiet

if TYPE_CHECKING:  # the driver is an extra
    from collections.abc import Iterator

    from neo4j import Driver, ManagedTransaction, Session

_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
_GONE = 5_000  # nodes or relationships taken away in one transaction

_MOVE_MARK = "MERGE (m:KgLoad {dataset: $dataset}) SET m.batches = $batches, m.mark = $mark"
_READ_MARK = "MATCH (m:KgLoad {dataset: $dataset}) RETURN m.batches AS batches, m.mark AS mark"
_DROP_MARK = "MATCH (m:KgLoad {dataset: $dataset}) DELETE m"
_COUNT_NODES = "MATCH (n:{label}) WHERE n.dataset = $dataset RETURN count(n) AS there"
_COUNT_LINKS = "MATCH ()-[r:{name}]->() WHERE r.dataset = $dataset RETURN count(r) AS there"
_LIST_NODES = "MATCH (n:{label}) WHERE n.dataset = $dataset RETURN elementId(n) AS id, n.iri AS iri"
_LIST_LINKS = (
    "MATCH (a)-[r:{name}]->(b) WHERE r.dataset = $dataset"
    " RETURN elementId(r) AS id, r.iri AS iri, a.iri AS a, b.iri AS b"
)
_DELETE_LINKS = "UNWIND $ids AS id MATCH ()-[r]->() WHERE elementId(r) = id DELETE r"
_DELETE_NODES = "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id AND NOT EXISTS { (n)--() } DELETE n"
_DISOWN_NODES = "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id REMOVE n.dataset"


@dataclass(frozen=True, slots=True)
class Server:
    """Say where to load to; `uri` is `bolt://host:port`, or another address that the driver takes."""

    uri: str
    database: str = "neo4j"
    user: str = "neo4j"
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Hold what a load did: nodes and relationships of the graph, those pruned, batches that were already there."""

    nodes: int
    relationships: int
    pruned_nodes: int = 0
    pruned_relationships: int = 0
    resumed_after: int = 0


def load_neo4j(graph: Graph, server: Server, *, prune: bool = False, progress: Progress = quiet) -> Loaded:
    """Merge a graph into a Neo4j database, and compare the counts.

    Nodes are merged on `iri`, statements on their ends and `iri`. Properties of ours follow the graph; those that
    others set on the same nodes stay.

    Args:
        graph: The graph; not changed.
        server: Where to.
        prune: Whether to take away what an earlier load put there and the graph no longer holds; only nodes and
            relationships with the graph's base as `dataset`. A node that others have tied something to stays, without
            `dataset`: it is theirs now.
        progress: Told after each batch.

    Returns:
        What was done.

    Raises:
        ExtraMissingError: The driver is not installed.
        LoadError: The server is out of reach or refuses, or holds another number of nodes or relationships afterwards.

    Cost: a transaction for each 2,000 nodes or relationships; beyond the graph, memory for one batch of each pair of
    labels. docs/neo4j.md says how long the papers of hf-daily take.
    """
    neo4j = load_extra("neo4j", "neo4j")
    flat = PropertyGraph(graph, "neo4j", Path(server.uri), texts=exact_texts)
    batches = Batches(flat)
    with _open(neo4j, server) as driver, driver.session(database=server.database) as session:
        load = _Load(session, graph.base, server, progress)
        load.make_constraints()
        resumed = load.send(batches)
        load.drop_mark()
        pruned = load.prune(batches) if prune else (0, 0)
        load.check(batches)
    return Loaded(batches.nodes.total(), batches.relationships.total(), *pruned, resumed)


@contextmanager
def _open(neo4j: ModuleType, server: Server) -> "Iterator[Driver]":
    """Yield a driver that has reached the server; what it raises comes out as LoadError."""
    scheme = server.uri.partition("://")[0]
    if scheme not in _SCHEMES:
        raise LoadError(server.uri, f"the address must begin with one of {', '.join(f'{s}://' for s in _SCHEMES)}")
    errors = neo4j.exceptions
    auth = (server.user, server.password)
    options = {"notifications_min_severity": "OFF", "max_transaction_retry_time": 10.0}
    try:
        with neo4j.GraphDatabase.driver(server.uri, auth=auth, **options) as driver:
            driver.verify_connectivity()
            yield driver
    except errors.AuthError as error:
        raise LoadError(
            server.uri, f"user {server.user!r} or its password is wrong; set NEO4J_PASSWORD, or name another --user"
        ) from error
    except errors.ServiceUnavailable as error:
        raise LoadError(server.uri, "no Neo4j server answers there; is it started, is the port right?") from error
    except errors.Neo4jError as error:
        raise LoadError(server.uri, _reason(error, server)) from error
    except (errors.DriverError, ValueError) as error:
        raise LoadError(server.uri, str(error)) from error


def _reason(error: Any, server: Server) -> str:  # noqa: ANN401  the driver's class is known only where it is installed
    if str(error.code).endswith("DatabaseNotFound"):
        return f"there is no database {server.database!r}; name another with --database"
    return str(error.message or error)


class _Load:
    """Run the steps of one load in one session."""

    def __init__(self, session: "Session", dataset: str, server: Server, progress: Progress) -> None:
        self._session, self._dataset, self._server, self._progress = session, dataset, server, progress

    def make_constraints(self) -> None:
        """Make the constraints by which nodes are found again, where they are not there yet."""
        for label in LABELS:
            self._session.run(constraint(label)).consume()

    def send(self, batches: Batches) -> int:
        """Send the batches behind the mark, and return how many stood before it."""
        after = self._resume_after(batches)
        for number, batch in enumerate(batches, 1):
            if number > after:
                self._session.execute_write(self._send, batch, number)
            self._progress("load", number, len(batches))
        return after

    def _resume_after(self, batches: Batches) -> int:
        """Return the number of batches that an earlier load of the same graph has sent."""
        found = self._session.run(_READ_MARK, dataset=self._dataset).single()
        if found is None:
            return 0
        sent = int(found["batches"])
        last = next(islice(batches, sent - 1, None), None)
        return sent if last is not None and last.mark == found["mark"] else 0

    def _send(self, transaction: "ManagedTransaction", batch: Batch, number: int) -> None:
        taken = transaction.run(batch.statement, rows=batch.rows).single(strict=True)["taken"]
        if taken != len(batch.rows):
            reason = (
                f"took {taken} of {len(batch.rows)} rows of: {batch.statement}; load again with nothing else running"
            )
            raise LoadError(self._server.uri, reason)
        transaction.run(_MOVE_MARK, dataset=self._dataset, batches=number, mark=batch.mark).consume()

    def drop_mark(self) -> None:
        """Take the mark away: all is sent."""
        self._session.run(_DROP_MARK, dataset=self._dataset).consume()

    def prune(self, batches: Batches) -> tuple[int, int]:
        """Take away what has left the graph, and return how many nodes and relationships went."""
        surplus = {name for name, _, _ in self._differences(batches)}
        if not surplus:
            return 0, 0
        iris, links = batches.keys()
        gone_links: list[str] = []
        for name in sorted(surplus & set(RELATIONSHIP_TYPES)):
            there = self._session.run(_LIST_LINKS.format(name=name), dataset=self._dataset)
            gone_links += [row["id"] for row in there if (name, row["iri"] or "", row["a"], row["b"]) not in links]
        gone_nodes: list[str] = []
        for label in sorted(surplus & set(LABELS)):
            there = self._session.run(_LIST_NODES.format(label=label), dataset=self._dataset)
            gone_nodes += [row["id"] for row in there if row["iri"] not in iris]
        self._each(_DELETE_LINKS, gone_links)
        self._each(_DELETE_NODES, gone_nodes)
        self._each(_DISOWN_NODES, gone_nodes)
        return len(gone_nodes), len(gone_links)

    def _each(self, statement: str, ids: list[str]) -> None:
        for start in range(0, len(ids), _GONE):
            self._session.execute_write(_take_away, statement, ids[start : start + _GONE])

    def check(self, batches: Batches) -> None:
        """Compare the numbers of nodes and relationships with those of the graph."""
        wrong = self._differences(batches)
        if wrong:
            shown = ", ".join(f"{there} {name} instead of {wanted}" for name, wanted, there in wrong)
            more = any(there > wanted for _, wanted, there in wrong)
            hint = "--prune takes away what has left the graph" if more else "load again with nothing else running"
            raise LoadError(self._server.uri, f"all is sent, but the database holds {shown}; {hint}")

    def _differences(self, batches: Batches) -> list[tuple[str, int, int]]:
        """Return label or type, the graph's number and the database's, wherever they differ."""
        counts = [(label, batches.nodes[label], _COUNT_NODES.format(label=label)) for label in LABELS]
        counts += [(name, batches.relationships[name], _COUNT_LINKS.format(name=name)) for name in RELATIONSHIP_TYPES]
        found = [(name, wanted, self._number(statement)) for name, wanted, statement in counts]
        return [(name, wanted, there) for name, wanted, there in found if wanted != there]

    def _number(self, statement: str) -> int:
        return int(self._session.run(statement, dataset=self._dataset).single(strict=True)["there"])


def _take_away(transaction: "ManagedTransaction", statement: str, ids: list[str]) -> None:
    transaction.run(statement, ids=ids).consume()
