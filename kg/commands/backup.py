"""Write a store into one file, as it is now; others may write the store meanwhile.

kg backup store.tar.gz
kg backup /backups/monday.tar --store out/store

To restore it: mkdir restored && tar xf store.tar.gz -C restored, then use --store restored.
"""

import argparse
import sys

from kg.commands import add_store, file_path
from kg.store.backup import backup_store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("file", type=file_path, metavar="FILE", help="tar archive to write; gzipped if it ends in .gz")
    add_store(parser)


def run(args: argparse.Namespace) -> int:
    """Write the archive and say how large it is."""
    size = backup_store(args.store, args.file)
    print(f"wrote {args.file}: {size:,} bytes", file=sys.stderr)
    return 0
