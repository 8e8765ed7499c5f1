"""List the formats that kg reads and writes, and the extractors it knows, plug-ins included.

kg formats

Of each format that is written: its endings (none for a folder), what it keeps and what it loses.
"""

import argparse

from kg.export import EXPORTERS
from kg.extract import EXTRACTORS
from kg.graph_readers import GRAPH_READERS
from kg.readers import READERS
from kg.registry import Plugin


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command: none."""
    del parser


def run(args: argparse.Namespace) -> int:
    """Print a line a plug-in, and below it what a format keeps and loses."""
    del args
    listed = {"reads": READERS, "extractors": EXTRACTORS, "writes": EXPORTERS, "imports": GRAPH_READERS}
    for title, registry in listed.items():
        print(f"{title}:")
        for plugin in registry.plugins().values():
            print("\n".join(_lines(plugin)))
    return 0


def _lines(plugin: Plugin) -> list[str]:
    lines = [f"  {plugin.name:17} {' '.join(plugin.extensions):12} {plugin.description}"]
    for title, text in (("keeps", plugin.keeps), ("loses", plugin.loses)):
        if text:
            lines.append(f"{'':34}{title} {text}")
    return lines
