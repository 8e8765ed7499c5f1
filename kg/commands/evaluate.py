"""Print precision, recall and F1 against gold: of records, or of the built-in extractor run on the gold's texts.

kg evaluate gold/dev.gold.jsonl
kg evaluate gold/dev.gold.jsonl records.jsonl --errors
kg evaluate gold/dev.gold.jsonl gold/train.gold.jsonl --resolution gold/resolution.dev.tsv --errors
kg evaluate gold/dev.gold.jsonl gold/train.gold.jsonl --to-records gold.records.jsonl

The figures are those of gold/score.py; the interval is a 95 % bootstrap over papers. With --resolution the entities of
all files, gold or records, are resolved together, and pairs of them judged; --to-records writes gold for kg build.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.commands import add_json, file_path, tell_skipped
from kg.errors import EXIT_SKIPPED, ReadError, SettingError
from kg.evaluate import evaluate, figures, format_misses, format_table
from kg.evaluate_pairs import PairScore, evaluate_pairs, format_pair
from kg.extract import load_extractor
from kg.files import write_atomically
from kg.gold import read_gold
from kg.model import Extraction
from kg.readers import read_papers
from kg.record import format_record
from kg.resolve import resolve


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("gold", type=file_path, metavar="GOLD", help="annotations, JSON lines")
    parser.add_argument("records", type=file_path, nargs="*", metavar="RECORDS", help="what to score, or further gold")
    parser.add_argument("--texts", type=file_path, help="the gold's texts (default: GOLD with 'texts' for 'gold')")
    parser.add_argument("--errors", action="store_true", help="list the misses, commonest kind first")
    parser.add_argument("--resolution", type=file_path, metavar="PAIRS", help="judge these pairs of entities instead")
    parser.add_argument("--to-records", type=file_path, metavar="FILE", help="write the gold as records; score nothing")
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Score and print, or write records."""
    skipped: list[ReadError] = []
    if args.to_records:
        _write_records(args.to_records, _all(args, skipped))
    elif args.resolution:
        score = evaluate_pairs(resolve(list(_all(args, skipped))), args.resolution)
        print(_pairs_json(score) if args.json else _pairs_text(score, errors=args.errors))
    else:
        _score(args, skipped)
    tell_skipped(skipped)
    return EXIT_SKIPPED if skipped else 0


def _score(args: argparse.Namespace, skipped: list[ReadError]) -> None:
    if len(args.records) > 1:
        raise SettingError("RECORDS", "one file is scored at a time; only --resolution and --to-records take several")
    texts = args.texts or _texts_of(args.gold)
    if texts == args.gold:
        raise SettingError("texts", f"{args.gold} has no 'gold' in its name; name the file of its texts with --texts")
    gold = list(read_gold(args.gold, texts))
    if args.records:
        found = list(_records(args.records, skipped))
        if skipped and not found:
            raise skipped[0]
    else:
        found = list(load_extractor().extract(g.extraction.paper for g in gold))
    evaluation = evaluate(gold, found)
    print(json.dumps({"schema_version": 1, **figures(evaluation)}, indent=1) if args.json else format_table(evaluation))
    if args.errors and not args.json:
        print(format_misses(evaluation))


def _texts_of(gold: Path) -> Path:
    return gold.with_name(gold.name.replace("gold", "texts"))


def _all(args: argparse.Namespace, skipped: list[ReadError]) -> Iterator[Extraction]:
    """Yield the entities of all files: gold where its texts lie beside it, else records."""
    for path in (args.gold, *args.records):
        texts = args.texts if args.texts and path == args.gold else _texts_of(path)
        if texts != path and texts.exists():
            yield from (gold.extraction for gold in read_gold(path, texts))
        else:
            yield from _records([path], skipped)


def _records(paths: Sequence[Path], skipped: list[ReadError]) -> Iterator[Extraction]:
    return (found for found in read_papers(paths, on_skip=skipped.append) if isinstance(found, Extraction))


def _write_records(path: Path, found: Iterator[Extraction]) -> None:
    with write_atomically(path) as beside, beside.open("w", encoding="utf8", newline="\n") as out:
        out.writelines(format_record(extraction) + "\n" for extraction in found)


def _pairs_text(score: PairScore, *, errors: bool) -> str:
    lines = [
        f"same       {score.same:.3f}  {score.n_same_found} of {score.n_same} found",
        f"different  {score.different:.3f}  {score.n_different_kept} of {score.n_different} kept apart",
    ]
    if score.unknown:
        lines.append(f"unknown    {len(score.unknown)} pairs have an entity that is in no file, and count as missed")
    return "\n".join([*lines, *(map(format_pair, score.misses) if errors else ())])


def _pairs_json(score: PairScore) -> str:
    figures = {
        "same": {"share": round(score.same, 4), "found": score.n_same_found, "of": score.n_same},
        "different": {"share": round(score.different, 4), "kept": score.n_different_kept, "of": score.n_different},
        "misses": [format_pair(pair) for pair in score.misses],
        "unknown": len(score.unknown),
    }
    return json.dumps({"schema_version": 1, **figures}, indent=1, ensure_ascii=False)
