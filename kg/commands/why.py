"""Show why names are one entity: its forms, the papers that have them, the rule and the evidence of each link.

kg why MoE
kg why method/mixture-of-experts --json

The certainty is how often links of the rule were right where they were judged. kg review asks about the least certain
links of all entities.
"""

import argparse
import json

from kg.commands import add_json
from kg.commands.review import add_entity, add_places, load_desk
from kg.resolve.decide import Desk
from kg.resolve.table import Form, find_entity, forms_of
from kg.terminal import format_table, safe

_SHOWN = 5
"""Papers that are named in the table."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    add_entity(parser)
    add_places(parser)
    add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Look the entity up and print its links."""
    desk = load_desk(args, writes=False)
    iri = find_entity(desk.links, args.entity)
    forms = forms_of(link for link in desk.links if link.iri == iri)[iri]
    print(_json(desk, iri, forms) if args.json else _text(desk, iri, forms))
    return 0


def _text(desk: Desk, iri: str, forms: tuple[Form, ...]) -> str:
    rows = [(form.name, _papers(form.papers), form.rule, f"{form.certainty:.2f}", form.why) for form in forms]
    papers = {paper for form in forms for paper in form.papers}
    head = f"{safe(desk.label(iri))}  {forms[0].links[0].type}  {len(papers)} papers\n{safe(iri)}\n"
    return head + format_table(("form", "papers", "rule", "certainty", "why"), rows)


def _papers(papers: tuple[str, ...]) -> str:
    more = f" and {len(papers) - _SHOWN} more" if len(papers) > _SHOWN else ""
    return ", ".join(papers[:_SHOWN]) + more


def _json(desk: Desk, iri: str, forms: tuple[Form, ...]) -> str:
    rows = [{"form": f.name, "papers": f.papers, "rule": f.rule, "certainty": f.certainty, "why": f.why} for f in forms]
    entity = {"iri": iri, "type": forms[0].links[0].type, "label": desk.label(iri), "forms": rows}
    return json.dumps({"schema_version": 1, **entity}, indent=1, ensure_ascii=False)
