"""Load the graph of a store into a running server: Neo4j 5, over Bolt.

kg load neo4j --uri bolt://localhost:7687
kg load neo4j --uri neo4j+s://db.example.org --database papers --user writer --prune

The password comes from NEO4J_PASSWORD, or is asked for. Loading again changes nothing; a load that was cut short goes
on where it stopped. Counts are compared afterwards: a difference is an error (exit code 6).
"""

import argparse
import getpass
import os
import sys

from kg.commands import add_min_confidence, add_store
from kg.confidence import confident_graph
from kg.load.neo4j import Server, load_neo4j
from kg.store import Store
from kg.terminal import progress_bar


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("target", choices=("neo4j",), help="kind of the server")
    parser.add_argument("--uri", default="bolt://localhost:7687", help="address (default: %(default)s)")
    parser.add_argument("--database", default="neo4j", help="name of the database (default: %(default)s)")
    parser.add_argument("--user", default="neo4j", help="name of the user (default: %(default)s)")
    parser.add_argument("--prune", action="store_true", help="take away what kg had loaded and the graph has lost")
    add_store(parser)
    add_min_confidence(parser)


def run(args: argparse.Namespace) -> int:
    """Read the graph from the store and load it."""
    with Store(args.store) as store:
        graph = confident_graph(store.graph(), args.min_confidence)
    server = Server(args.uri, args.database, args.user, _password(args.user))
    with progress_bar() as progress:
        done = load_neo4j(graph, server, prune=args.prune, progress=progress)
    resumed = f", went on after {done.resumed_after} batches" if done.resumed_after else ""
    pruned = f"; pruned {done.pruned_nodes} nodes, {done.pruned_relationships} relationships" if args.prune else ""
    text = f"loaded {args.uri}: {done.nodes} nodes, {done.relationships} relationships{resumed}{pruned}"
    print(text, file=sys.stderr)
    return 0


def _password(user: str) -> str:
    """Return the password, never from the command line, which other users of the machine can read."""
    given = os.environ.get("NEO4J_PASSWORD")
    if given is not None or not sys.stdin.isatty():
        return given or ""
    return getpass.getpass(f"password of {user}: ")
