"""Count what a store holds: papers, entities by class, statements by property, results by kind.

kg stats
kg stats --store out/store --json
"""

import argparse
import json

from kg.build import statistics
from kg.commands import add_json, add_store
from kg.store import Store
from kg.terminal import format_table


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_store(parser)
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Count and print."""
    with Store(args.store) as store:
        counts = statistics(store.graph())
    if args.json:
        print(json.dumps(counts, indent=1))
        return 0
    rows = []
    for name, value in counts.items():
        if isinstance(value, dict):
            rows += [(name if not n else "", key, str(count)) for n, (key, count) in enumerate(value.items())]
        elif name != "schema_version":
            rows.append((name, "", str(value)))
    print(format_table(("", "", "count"), rows))
    return 0
