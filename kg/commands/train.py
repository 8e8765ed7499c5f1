"""Rebuild the vocabularies and the trained models that ship, from the shared data; seeded.

kg train --shared ../shared
kg train --shared ../shared --out /tmp/model
kg train --models-only

Without --out, writes into the package's own data and ontology/vocabularies (of a checkout). Takes about 40 minutes on
one core, of which a quarter is for the table of words and the vocabularies, which --models-only leaves as they are. The
tagger and the results come out the same byte for byte; the weights of the choice of entities and of the relations may
differ in the third decimal, where their optimiser stops.
"""

import argparse
import sys
from pathlib import Path

from kg.train import train


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="the data (default: %(default)s)")
    parser.add_argument("--out", type=Path, help="folder to write instead")
    parser.add_argument("--models-only", action="store_true", help="keep the words and vocabularies that ship")


def run(args: argparse.Namespace) -> int:
    """Train, tell each step, and name what was written."""
    for path in train(args.shared, args.out, anew=not args.models_only, report=_tell):
        print(path)
    return 0


def _tell(step: str) -> None:
    print(step, file=sys.stderr)
