"""The commands, a file each: `add_arguments(parser)` and `run(args) -> int`. A command parses, calls, prints.

The options that several commands share are here, so that they read the same everywhere.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from kg.errors import ReadError
from kg.terminal import safe

STORE = Path("exports/store")
"""Where commands look for a store that is not named: where `kg build` writes it by default."""


def add_paths(parser: argparse.ArgumentParser) -> None:
    """Add the files and folders to read."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="file or folder; the format is recognised")


def add_store(parser: argparse.ArgumentParser) -> None:
    """Add `--store`."""
    parser.add_argument(
        "-s", "--store", type=Path, default=STORE, help="store that kg build made (default: %(default)s)"
    )


def add_min_confidence(parser: argparse.ArgumentParser) -> None:
    """Add `--min-confidence`."""
    text = "leave out what is less certain, in [0, 1] (default: %(default)s)"
    parser.add_argument("--min-confidence", type=fraction, default=0.0, metavar="C", help=text)


def add_extraction(parser: argparse.ArgumentParser) -> None:
    """Add `--extractor` and `--jobs`."""
    parser.add_argument("--extractor", default="kg", help="name of the extractor (default: %(default)s)")
    parser.add_argument("--jobs", type=int, default=0, help="processes; 0 takes one a core on long input (default: 0)")


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add `--json`."""
    parser.add_argument("--json", action="store_true", help="print JSON with a schema_version")


def fraction(text: str) -> float:
    """Return a number in [0, 1], or refuse it as wrong usage."""
    value = float(text)
    if not 0.0 <= value <= 1.0:
        raise argparse.ArgumentTypeError(f"{text} lies outside [0, 1]")
    return value


def tell_skipped(skipped: Sequence[ReadError]) -> None:
    """Name each file or line that was passed over, on standard error."""
    for error in skipped:
        print(f"skipped {safe(str(error))}", file=sys.stderr)
