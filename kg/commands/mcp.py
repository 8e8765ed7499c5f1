"""Offer the questions as tools to an assistant, by the Model Context Protocol on standard input and output.

kg mcp
kg mcp --store out/store

An assistant starts this itself; its configuration names the command:

  {"mcpServers": {"kg": {"command": "kg", "args": ["mcp", "--store", "/path/to/exports/store"]}}}

It only reads. Each answer holds the sentences of the papers. Needs: pip install 'paper-kg[mcp]'
"""

import argparse

from kg.commands import add_store, add_timeout
from kg.serve.limits import Limits


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_store(parser)
    add_timeout(parser, Limits().timeout_s, "question")


def run(args: argparse.Namespace) -> int:
    """Answer until the assistant leaves."""
    from kg.serve.mcp import run_mcp  # noqa: PLC0415  the help text needs no server

    run_mcp(args.store, Limits(timeout_s=args.timeout, n_workers=1))
    return 0
