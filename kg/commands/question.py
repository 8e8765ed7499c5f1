"""Answer one of the questions of `kg.questions`: the one file behind `kg leaderboard`, `kg compare` and the others."""

import argparse
import sys

from kg.commands import add_format, add_limit, add_min_confidence, add_store
from kg.errors import UnknownNameError
from kg.questions import FORMATS, LIMIT, QUESTIONS, ask, format_text
from kg.store import Store


def add_arguments(parser: argparse.ArgumentParser, name: str) -> None:
    """Add the arguments of a question: what must be given by place, the rest by name."""
    question = QUESTIONS[name]
    values = " ".join(value if " " not in value else f"'{value}'" for _, value in question.example)
    parser.description = f"{question.title}\n{question.description}\n\nkg {name} {values}".rstrip()
    if name == "explain":
        parser.add_argument("words", nargs="+", metavar="NAME", help="NAME [PROPERTY] [NAME], or a statement's IRI")
    else:
        for parameter in question.parameters:
            place = parameter.name if parameter.required else f"--{parameter.name}"
            parser.add_argument(place, metavar=parameter.name.upper(), help=parameter.help, default="")
    add_store(parser)
    add_min_confidence(parser)
    add_limit(parser, LIMIT)
    parser.add_argument("--evidence", action="store_true", help="show the sentences")
    add_format(parser, FORMATS)
    parser.set_defaults(question=name)


def run(args: argparse.Namespace) -> int:
    """Ask and print."""
    question = QUESTIONS[args.question]
    given = vars(args)
    if question.name == "explain":
        values = _explained(args.words)
    else:
        values = {parameter.name: given[parameter.name] for parameter in question.parameters}
    with Store(args.store) as store:
        answer = ask(store, question.name, values, limit=args.limit, min_confidence=args.min_confidence)
    sys.stdout.write(format_text(answer, args.format, evidence=args.evidence))
    return 0


def _explained(words: list[str]) -> dict[str, str]:
    """Return the values of *explain* from NAME [PROPERTY] [NAME]."""
    properties = next(p.choices for p in QUESTIONS["explain"].parameters if p.name == "property")
    first, *rest = words
    found = next((word for word in rest if word in properties), "")
    others = [*rest, ""]
    if found:
        others.remove(found)
    if len(others) > 2:
        raise UnknownNameError("property", others[0], properties)
    return {"statement": first, "property": found, "other": others[0]}
