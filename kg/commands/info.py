"""Say what a store is: version, size, papers and where they were read, settings of the build.

kg info
kg info --store out/store --json
"""

import argparse
import json
from dataclasses import asdict

from kg.commands import add_json, add_store
from kg.store.info import Info, describe_store
from kg.terminal import format_table


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_store(parser)
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Look and print."""
    info = describe_store(args.store)
    print(json.dumps({"schema_version": 1, **asdict(info)}, indent=1) if args.json else _table(info))
    return 0


def _table(info: Info) -> str:
    rows = [
        ("data", info.data),
        ("version", f"{info.version}"),
        ("base", info.base),
        ("size", f"{info.size / 1e6:,.1f} MB"),
        ("quads", f"{info.quads:,}"),
        ("papers", f"{info.papers:,}"),
        ("entities", f"{info.entities:,}"),
    ]
    rows += [(name, json.dumps(value)) for name, value in info.settings.items()]
    rows += [("read from", f"{path} ({count:,})") for path, count in info.sources.items()]
    return format_table(("store", info.path), rows)
