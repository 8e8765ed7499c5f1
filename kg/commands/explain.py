"""Show the sentences behind a statement: all that is said of an entity, or between two, or with one property.

kg explain EAGLE
kg explain EAGLE outperforms
kg explain EAGLE outperforms Medusa
kg explain EAGLE Medusa
kg explain https://w3id.org/paper-kg/statement/0123456789ab
"""

import argparse
import json

from kg.commands import add_json, add_min_confidence, add_store
from kg.errors import UnknownNameError
from kg.explain import Explanation, explain
from kg.model import PREDICATES
from kg.store import Store
from kg.terminal import safe


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    parser.add_argument("words", nargs="+", metavar="NAME", help="NAME [PROPERTY] [NAME], or a statement's IRI")
    add_store(parser)
    add_min_confidence(parser)
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Look the statements up and print them with their sentences."""
    words = list(args.words)
    predicate = next((w for w in words[1:] if w in PREDICATES), "")
    names = [w for w in words if w != predicate]
    if len(names) > 2:
        raise UnknownNameError("property", names[1], list(PREDICATES))
    with Store(args.store) as store:
        found = explain(store, names, predicate=predicate, min_confidence=args.min_confidence)
    print(_json(found) if args.json else "\n\n".join(map(_text, found)) or "nothing is said")
    return 0


def _text(found: Explanation) -> str:
    where = ", ".join(part for part in (found.paper, found.date) if part)
    lines = [
        f"{safe(found.subject)} {found.predicate} {safe(found.object)}  ({found.confidence:.2f})",
        f"    “{safe(found.quote)}”",
        f"    {safe(found.title)} ({safe(where)})",
        f"    {found.statement}",
    ]
    return "\n".join(lines)


def _json(found: list[Explanation]) -> str:
    rows = [{name: getattr(f, name) for name in Explanation.__slots__} for f in found]
    return json.dumps({"schema_version": 1, "statements": rows}, indent=1, ensure_ascii=False)
