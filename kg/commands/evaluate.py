"""Print precision, recall and F1 against gold: of records, or of the built-in extractor run on the gold's texts.

kg evaluate gold/dev.gold.jsonl
kg evaluate gold/dev.gold.jsonl records.jsonl --errors

The figures are those of gold/score.py; the interval is a 95 % bootstrap over papers.
"""

import argparse
import json
from pathlib import Path

from kg.commands import add_json, tell_skipped
from kg.errors import EXIT_SKIPPED, ReadError
from kg.evaluate import evaluate, figures, format_misses, format_table
from kg.extract import load_extractor
from kg.gold import read_gold
from kg.model import Extraction
from kg.readers import read_papers


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("gold", type=Path, metavar="GOLD", help="annotations, JSON lines")
    parser.add_argument("records", type=Path, nargs="?", metavar="RECORDS", help="what to score")
    parser.add_argument("--texts", type=Path, help="the gold's texts (default: GOLD with 'texts' for 'gold')")
    parser.add_argument("--errors", action="store_true", help="list the misses, commonest kind first")
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Score and print."""
    texts = args.texts or args.gold.with_name(args.gold.name.replace("gold", "texts"))
    gold = list(read_gold(args.gold, texts))
    skipped: list[ReadError] = []
    if args.records:
        found = [e for e in read_papers([args.records], on_skip=skipped.append) if isinstance(e, Extraction)]
    else:
        found = list(load_extractor().extract(g.extraction.paper for g in gold))
    evaluation = evaluate(gold, found)
    print(json.dumps({"schema_version": 1, **figures(evaluation)}, indent=1) if args.json else format_table(evaluation))
    if args.errors and not args.json:
        print(format_misses(evaluation))
    tell_skipped(skipped)
    return EXIT_SKIPPED if skipped else 0
