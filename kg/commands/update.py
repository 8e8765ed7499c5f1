"""Add papers to a store, or replace those that changed: only what is new is read, extracted and written.

kg update today.json
kg update new/ --store out/store --store-only

What was read before of the same paper from the same file is replaced; papers that are no longer in a file stay, until
kg remove. The files that kg build wrote beside the store are written anew, unless --store-only is given.
"""

import argparse
import json

from kg.commands import add_json, add_paths, add_running, add_store, add_wait, tell, tell_skipped
from kg.errors import EXIT_SKIPPED
from kg.terminal import format_table, progress_bar
from kg.update import UpdateOptions, UpdateReport, update


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_paths(parser)
    add_changing(parser)
    add_running(parser)


def add_changing(parser: argparse.ArgumentParser) -> None:
    """Add what the commands that change a store share: `--store`, `--store-only`, `--wait`, `--json`."""
    add_store(parser)
    parser.add_argument("--store-only", action="store_true", help="leave the files beside the store as they are")
    add_wait(parser)
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Update, print the table, name what was skipped."""
    options = UpdateOptions(store_only=args.store_only, jobs=args.jobs, wait_s=args.wait, debug=args.debug)
    with progress_bar() as progress:
        report = update(args.store, args.paths, options, progress=progress, tell=tell)
    print(as_json(report) if args.json else as_table(report))
    tell_skipped(report.skipped)
    return EXIT_SKIPPED if report.skipped else 0


def as_json(report: UpdateReport) -> str:
    """Return a report as JSON text."""
    listed = {
        "schema_version": 1,
        "papers": report.papers,
        "added": report.added,
        "replaced": report.replaced,
        "removed": report.removed,
        "unchanged": report.unchanged,
        "quads": report.quads,
        "quads_added": report.quads_added,
        "quads_removed": report.quads_removed,
        "skipped": [{"path": e.path, "line": e.line, "reason": e.reason} for e in report.skipped],
        "outputs": report.outputs,
        "seconds": round(report.seconds, 3),
        "timings": {stage: round(seconds, 3) for stage, seconds in report.timings.items()},
    }
    return json.dumps(listed, indent=1)


def as_table(report: UpdateReport) -> str:
    """Return a report as text."""
    rows = [
        ("papers", report.papers),
        ("  added", len(report.added)),
        ("  replaced", len(report.replaced)),
        ("  removed", len(report.removed)),
        ("  unchanged", report.unchanged),
        ("quads", report.quads),
        ("  added", report.quads_added),
        ("  removed", report.quads_removed),
        ("skipped", len(report.skipped)),
    ]
    shown = [(name, f"{number}") for name, number in rows] + [("seconds", f"{report.seconds:.1f}")]
    return format_table(("", "count"), shown)
