"""Write the graph of a store in another format; kg formats lists them.

kg export graphml -o graph.graphml
kg export cypher -o load.cypher --min-confidence 0.7
"""

import argparse
import sys

from kg.commands import add_min_confidence, add_store, file_path
from kg.confidence import confident_graph
from kg.export import EXPORTERS, export
from kg.store import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("format", metavar="FORMAT", help="name of the format")
    parser.add_argument("-o", "--out", type=file_path, required=True, help="file or folder to write")
    add_store(parser)
    add_min_confidence(parser)


def run(args: argparse.Namespace) -> int:
    """Read the graph back from the store and write it."""
    EXPORTERS.get(args.format)  # an unknown name is said before the store is read
    with Store(args.store) as store:
        graph = confident_graph(store.graph(), args.min_confidence)
    written = export(graph, args.format, args.out)
    print(f"wrote {args.out}: {written} edges, triples or entries", file=sys.stderr)
    return 0
