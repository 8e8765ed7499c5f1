"""Say that a form of an entity is a thing of its own, in all papers or in one.

kg split MoE --form "Mean Opinion Estimator"
kg split EfficientViT --form EfficientViT --paper 2305.07027

The decision is a line of curation.tsv beside the store, which every build applies. What came by kg merge is split off
by taking that line out.
"""

import argparse

from kg.commands.review import add_decision, add_entity, load_desk, write_change


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_entity(parser)
    parser.add_argument("--form", required=True, help="the name that is another thing, as kg why writes it")
    parser.add_argument("--paper", default="", help="id of the paper in which it is (default: all)")
    add_decision(parser)


def run(args: argparse.Namespace) -> int:
    """Check and write the decision."""
    desk = load_desk(args)
    part = desk.split(args.entity, args.form, args.paper)
    return write_change(args, desk.split_off(part, comment=args.comment, author=args.author))
