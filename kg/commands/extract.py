"""Print one record a paper, as JSON lines, to standard output.

kg extract examples/ > records.jsonl
kg extract gold/dev.texts.jsonl --min-confidence 0.5
"""

import argparse
import sys
from pathlib import Path

from kg.build import BuildOptions, extract_all
from kg.commands import add_extraction, add_min_confidence, add_paths, dry_run, settings_of, tell, tell_skipped
from kg.confidence import confident
from kg.errors import EXIT_SKIPPED, ReadError
from kg.papers import merge_papers
from kg.readers import read_papers
from kg.record import format_record
from kg.terminal import progress_bar


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_paths(parser)
    add_extraction(parser)
    add_min_confidence(parser)


def run(args: argparse.Namespace) -> int:
    """Print the records, name what was skipped."""
    if args.dry_run:
        return dry_run(args)
    skipped: list[ReadError] = []
    papers = merge_papers(read_papers(args.paths, on_skip=skipped.append))
    options = BuildOptions(out=Path(), extractor=args.extractor, jobs=args.jobs, settings=settings_of(args))
    done = 0
    with progress_bar() as progress:
        found = extract_all(papers, options, on_skip=None if args.debug else skipped.append, tell=tell)
        for done, extraction in enumerate(found, 1):
            sys.stdout.write(format_record(confident(extraction, args.min_confidence)) + "\n")
            progress("extract", done, len(papers))
    tell_skipped(skipped if done else skipped[1:])
    if not done:
        raise skipped[0] if skipped else ReadError(", ".join(map(str, args.paths)), "holds no papers")
    return EXIT_SKIPPED if skipped else 0
