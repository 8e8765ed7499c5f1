"""List the formats that kg reads and writes, and the extractors it knows, plug-ins included.

kg formats
"""

import argparse

from kg.export import EXPORTERS
from kg.extract import EXTRACTORS
from kg.readers import READERS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command: none."""
    del parser


def run(args: argparse.Namespace) -> int:
    """Print one line a plug-in."""
    del args
    for title, registry in (("reads", READERS), ("extractors", EXTRACTORS), ("writes", EXPORTERS)):
        print(f"{title}:")
        for plugin in registry.plugins().values():
            print(f"  {plugin.name:18} {plugin.description}")
    return 0
