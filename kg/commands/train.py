"""Rebuild the vocabularies and the trained models that ship, from the shared data; seeded.

kg train --shared ../shared
kg train --shared ../shared --out /tmp/model
kg train --models-only

Without --out, writes into the package's own data and ontology/vocabularies (of a checkout). Takes about 25 minutes on
one core, two of them for the table of words and the vocabularies, which --models-only leaves as they are. The same data
give the same bytes; another processor or another version of numpy may sum in another order.
"""

import argparse
import sys
from pathlib import Path

from kg.commands import file_path
from kg.train import train


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--shared", type=file_path, default=Path("../shared"), help="the data (default: %(default)s)")
    parser.add_argument("-o", "--out", type=file_path, help="folder to write instead")
    parser.add_argument("--models-only", action="store_true", help="keep the words and vocabularies that ship")


def run(args: argparse.Namespace) -> int:
    """Train, tell each step, and name what was written."""
    for path in train(args.shared, args.out, anew=not args.models_only, report=_tell):
        print(path)
    return 0


def _tell(step: str) -> None:
    print(step, file=sys.stderr)
