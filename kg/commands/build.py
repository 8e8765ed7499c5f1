"""Read papers, extract, resolve, check, store and export; the main job.

kg build examples/
kg build saved-page.txt daily.json.gz more.jsonl -o out

Writes into the output folder: store/ records.jsonl graph.ttl graph.html graph.gexf neo4j/ stats.json resolution.tsv.
Input that cannot be read is named and passed over; the exit code is then 4.
"""

import argparse
import json
import sys
from pathlib import Path

from kg.build import BuildOptions, Report, build
from kg.commands import (
    add_extraction,
    add_json,
    add_min_confidence,
    add_paths,
    add_wait,
    dry_run,
    file_path,
    settings_of,
    tell,
    tell_skipped,
)
from kg.errors import EXIT_SKIPPED
from kg.iri import BASE
from kg.terminal import format_table, progress_bar


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_paths(parser)
    parser.add_argument("-o", "--out", type=file_path, default=Path("exports"), help="folder (default: %(default)s)")
    add_extraction(parser)
    add_min_confidence(parser)
    parser.add_argument("--base", default=BASE, help="base of the minted IRIs (default: %(default)s)")
    parser.add_argument(
        "--rdf", choices=("reify", "rdf12", "none"), default="reify", help="form of the statements in the store"
    )
    text = "decisions of kg merge, split, rename, review (default: curation.tsv in the output folder)"
    parser.add_argument("--curation", type=file_path, metavar="FILE", help=text)
    add_wait(parser)
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Build, print the table, name what was skipped."""
    if args.dry_run:
        return dry_run(args)
    options = BuildOptions(
        out=args.out,
        extractor=args.extractor,
        base=args.base,
        min_confidence=args.min_confidence,
        form=args.rdf,
        jobs=args.jobs,
        settings=settings_of(args),
        wait_s=args.wait,
        curation=args.curation,
        debug=args.debug,
    )
    with progress_bar() as progress:
        report = build(args.paths, options, progress=progress, tell=tell)
    print(_json(report) if args.json else _table(report))
    tell_skipped(report.skipped)
    print(f"wrote {args.out}", file=sys.stderr)
    return EXIT_SKIPPED if report.skipped else 0


def _json(report: Report) -> str:
    return json.dumps(
        {
            "schema_version": 1,
            "papers": report.papers,
            "entries": report.entries,
            "entities": report.entities,
            "statements": report.statements,
            "results": report.results,
            "skipped": [{"path": e.path, "line": e.line, "reason": e.reason} for e in report.skipped],
            "seconds": round(report.seconds, 3),
            "papers_per_s": round(report.papers_per_s, 1),
            "timings": {stage: round(seconds, 3) for stage, seconds in report.timings.items()},
        },
        indent=1,
    )


def _table(report: Report) -> str:
    rows = [("papers", "", f"{report.papers}"), ("", "entries read", f"{report.entries}")]
    for title, counts in (("entities", report.entities), ("statements", report.statements)):
        rows.append((title, "", f"{sum(counts.values())}"))
        rows += [("", name, f"{count}") for name, count in counts.items()]
    rows += [("results", "", f"{report.results}"), ("skipped", "", f"{len(report.skipped)}")]
    rows += [("seconds", "", f"{report.seconds:.1f}"), ("papers/s", "", f"{report.papers_per_s:.0f}")]
    return format_table(("", "", "count"), rows)
