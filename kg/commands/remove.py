"""Remove papers from a store, and every entity and statement that nothing else supports.

kg remove 2404.18911
kg remove "LoRA: Low-Rank Adaptation of Large Language Models" --store out/store

A paper is named by its id, its IRI, an address or its title. Where one of them is not in the store, nothing is removed.
"""

import argparse

from kg.commands.update import add_changing, as_json, as_table
from kg.terminal import progress_bar
from kg.update import UpdateOptions, remove


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("papers", nargs="+", metavar="PAPER", help="id, IRI, address or title of a paper")
    add_changing(parser)


def run(args: argparse.Namespace) -> int:
    """Remove and print the table."""
    options = UpdateOptions(store_only=args.store_only, wait_s=args.wait)
    with progress_bar() as progress:
        report = remove(args.store, args.papers, options, progress=progress)
    print(as_json(report) if args.json else as_table(report))
    return 0
