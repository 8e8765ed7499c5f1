"""Check a store's graph against the SHACL shapes, and that every quote is the text at its offsets.

kg validate
kg validate --store out/store --quick

Exit code 0 where the graph conforms, 1 where it does not. SHACL takes about a third of a second a paper; --quick
leaves it out and finds the same faults by the checks that every build runs.
"""

import argparse

from kg.commands import add_store
from kg.errors import OntologyError
from kg.store import Store
from kg.terminal import safe
from kg.validate import check_graph, validate


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_store(parser)
    parser.add_argument("--quick", action="store_true", help="leave out SHACL")


def run(args: argparse.Namespace) -> int:
    """Check, list what is wrong, say how much."""
    with Store(args.store) as store:
        found = check_graph(store.graph()) if args.quick else validate(store)
    for violation in found:
        print(safe(violation))
    print(f"{len(found)} violations")
    return OntologyError.exit_code if found else 0
