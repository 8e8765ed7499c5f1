"""Read graphs that an export wrote, and merge them into a store: N-Quads, KGX, Parquet.

kg import graph.nq -s out/store
kg import kgx/ parquet/ more.nq.gz

Of a paper that is there already, what is imported takes the place. A missing store is made, its folder too. What was
imported came without the papers' files: kg update and kg remove refuse such a store, kg build makes a new one.
"""

# ruff: noqa: N999  the file has the name of the command

import argparse
import sys

from kg.commands import add_store, add_wait, file_path
from kg.graph_readers.merging import import_graphs
from kg.terminal import progress_bar


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("paths", nargs="+", type=file_path, metavar="FILE", help="file or folder that kg export wrote")
    parser.add_argument(
        "-f", "--format", default="", metavar="NAME", help="nquads, kgx or parquet (default: told from FILE)"
    )
    add_store(parser)
    add_wait(parser)


def run(args: argparse.Namespace) -> int:
    """Read, merge, store."""
    with progress_bar() as progress:
        graph = import_graphs(args.paths, args.store, format_name=args.format, wait_s=args.wait, progress=progress)
    counts = f"{len(graph.papers)} papers, {len(graph.entities)} entities, {len(graph.statements)} statements"
    print(f"{args.store} holds {counts}, {len(graph.results)} results", file=sys.stderr)
    return 0
