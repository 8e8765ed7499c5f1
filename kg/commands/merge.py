"""Say that two entities are one: the second becomes the first, whose IRI stays.

kg merge "Mixture of Experts" "mixture-of-expert layers"
kg merge method/moe method/mixture-of-expert-layers --comment "one technique"

The decision is a line of curation.tsv beside the store, which every build applies; take the line out to undo it.
"""

import argparse

from kg.commands.review import add_decision, load_desk, write_change
from kg.resolve import Change


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("entity", metavar="A", help="the entity that stays: a name, the end of an IRI, or an IRI")
    parser.add_argument("others", nargs="+", metavar="B", help="what becomes it")
    add_decision(parser)


def run(args: argparse.Namespace) -> int:
    """Check and write the decisions."""
    desk = load_desk(args)
    made = (desk.merge(args.entity, other, comment=args.comment, author=args.author) for other in args.others)
    return write_change(args, Change(tuple(made)))
