"""Give an entity another label; its IRI and its other names stay.

kg rename method/moe "Mixture of Experts"

The decision is a line of curation.tsv beside the store, which every build applies; take the line out to undo it.
"""

import argparse

from kg.commands.review import add_decision, add_entity, load_desk, write_change


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_entity(parser)
    parser.add_argument("name", metavar="NAME", help="the new label")
    add_decision(parser)


def run(args: argparse.Namespace) -> int:
    """Check and write the decision; an earlier label of the same entity gives way."""
    desk = load_desk(args)
    return write_change(args, desk.rename(args.entity, args.name, comment=args.comment, author=args.author))
