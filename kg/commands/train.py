"""Rebuild the vocabularies and the trained models that ship, from the shared data; seeded, same bytes each time.

kg train --shared ../shared
kg train --shared ../shared --out /tmp/model

Without --out, writes into the package's own data and ontology/vocabularies (of a checkout).
"""

import argparse
from pathlib import Path

from kg.train import train


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="the data (default: %(default)s)")
    parser.add_argument("--out", type=Path, help="folder to write instead")


def run(args: argparse.Namespace) -> int:
    """Train and name what was written."""
    for path in train(args.shared, args.out):
        print(path)
    return 0
