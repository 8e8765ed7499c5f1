"""Ask about the least certain links, and write the answers into curation.tsv.

kg review
kg review --tsv > review.tsv
kg review --apply review.tsv

Answers: y, rightly one; n, a thing of its own; = NAME, it is that entity; empty, not decided; q, stop. With --tsv the
questions are a table whose column `answer` is to be filled in.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from kg.commands import add_limit, add_store, file_path, fraction
from kg.errors import SettingError, StoreError, UnknownNameError
from kg.resolve import Change, Curation, change_curation, read_curation, read_resolution
from kg.resolve.curation import FILE
from kg.resolve.decide import Desk, Question, format_review, read_review
from kg.resolve.table import FILE as RESOLUTION
from kg.store.folder import current_data
from kg.store.papers import read_book
from kg.terminal import counted, safe


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_places(parser)
    _add_author(parser)
    add_limit(parser, "all")
    text = "ask of links less certain than this (default: %(default)s)"
    parser.add_argument("--below", type=fraction, default=0.9, metavar="C", help=text)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--tsv", action="store_true", help="print the questions as a table to fill in")
    how.add_argument("--apply", type=file_path, metavar="FILE", help="take the answers of a filled-in table")


def add_places(parser: argparse.ArgumentParser) -> None:
    """Add `--store` and `--curation`."""
    add_store(parser)
    parser.add_argument("--curation", type=file_path, metavar="FILE", help="decisions (default: those of the build)")


def add_entity(parser: argparse.ArgumentParser) -> None:
    """Add the entity that is looked at or decided on."""
    parser.add_argument("entity", metavar="ENTITY", help="a name, the end of an IRI (method/moe), or an IRI")


def add_decision(parser: argparse.ArgumentParser) -> None:
    """Add the places, and what a decision says of itself."""
    add_places(parser)
    parser.add_argument("--comment", default="", help="why; kept with the decision")
    _add_author(parser)


def _add_author(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--author", default="", help="who decides; kept with the decision")


def curation_file(args: argparse.Namespace) -> Path:
    """Return the file of the decisions: the named one, that of the store's build, or the one beside the store."""
    if args.curation:
        return Path(args.curation)
    try:
        with current_data(args.store) as (_, data):
            kept = read_book(data, ()).settings.get("curation")
    except StoreError:
        kept = ""
    return Path(kept) if kept else Path(args.store.parent / FILE)


def load_desk(args: argparse.Namespace, *, writes: bool = True) -> Desk:
    """Return what the store's build resolved, and what was decided so far.

    Args:
        args: With `store` and `curation`.
        writes: Whether the command may make the file that `curation` names; else it must be there.

    Raises:
        ReadError: The file is no curation, or is missed.
    """
    file = curation_file(args)
    there = file.exists() or (args.curation is not None and not writes)
    curation = read_curation(file) if there else Curation(path=str(file))
    return Desk(read_resolution(args.store.parent / RESOLUTION), curation)


def write_change(args: argparse.Namespace, change: Change) -> int:
    """Write decisions, say where, and return the exit code."""
    file = curation_file(args)
    added = change_curation(file, change)
    back = f", took {len(change.dropped)} back" if change.dropped else ""
    wrote = f"wrote {counted(added, 'decision')}{back}"
    print(f"{safe(str(file))}: {wrote}; the next kg build applies them", file=sys.stderr)
    return 0


def run(args: argparse.Namespace) -> int:
    """Ask, print the table, or take its answers."""
    desk = load_desk(args)
    if args.apply:
        return write_change(args, read_review(args.apply, desk, author=args.author))
    questions = desk.questions(below=args.below)[: args.limit]
    if args.tsv:
        print(format_review(questions), end="")
        return 0
    changes = list(_dialogue(desk, questions, args.author))
    added, dropped = (tuple(d for c in changes for d in getattr(c, part)) for part in ("added", "dropped"))
    return write_change(args, Change(added, dropped)) if changes else 0


def _dialogue(desk: Desk, questions: list[Question], author: str) -> Iterator[Change]:
    """Ask one question after another until the answers end; what cannot be taken is asked again."""
    for number, question in enumerate(questions, 1):
        print(f"\n{number} of {len(questions)}  {_text(question)}")
        while True:
            print("y, n, = NAME, empty, q? ", end="", flush=True)
            try:
                line = sys.stdin.readline()
            except KeyboardInterrupt:  # what was answered so far is kept
                line = ""
            if not line or line.strip() == "q":
                return
            try:
                change = desk.answered(question, line, author=author)
            except (SettingError, UnknownNameError) as error:
                print(safe(str(error)))
                continue
            if change != Change():
                yield change
            break


def _text(question: Question) -> str:
    form = question.form
    return (
        f"{safe(question.label)}  {form.links[0].type}  {safe(question.iri)}\n"
        f"  written {safe(form.name)!r} in {safe(', '.join(form.papers[:5]))}\n"
        f"  {safe(form.why)}  ({form.certainty:.2f})"
    )
