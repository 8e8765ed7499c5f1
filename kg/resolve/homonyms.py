"""One name, several things: settle open abbreviations, keep apart what different papers introduce under one name.

Imports `normalise` and its neighbours.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.resolve.context import Context
from kg.resolve.joins import Joins, Node
from kg.resolve.keys import key_words
from kg.resolve.reading import Local
from kg.resolve.senses import Sense

_ORDINARY = "the ordinary word"
_KNOWN_TIMES = 5
"""A name that this many times as many papers mention as introduce is an established one, not new in any of them."""
_MANY = 30
"""Papers that introduce one name from which contexts are no longer compared: the name is a common noun."""
_DESCRIBES = 3
"""Words of a name that describes what it names, so that papers with the same ones mean one thing."""
_SAME_COMPANY = 0.2
"""Cosine of the contexts from which two papers that introduce one name introduce one thing."""
_OF_SENSE = 0.02
"""Nearness from which a paper means a sense of an abbreviation; of 45 choices below, 18 were right, above, 23 of 23."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Say where a local entity belongs: root of its keys, which of the homonyms under it ("" for the only one), why."""

    local: Local
    root: Node
    homonym: str
    why: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Hold what is known of the keys before homonyms are told apart.

    Attributes:
        joins: Which keys are one thing.
        open: Abbreviations with several senses.
        known: Roots that a vocabulary names.
        coined: Abbreviations that only papers of the corpus spell out, so that another paper may mean its own.
    """

    joins: Joins
    open: Mapping[Node, tuple[Sense, ...]]
    known: frozenset[Node]
    coined: frozenset[Node]


def place(locals_: Sequence[Local], evidence: Evidence) -> list[Placed]:
    """Return every local entity with its place.

    Cost: linear in the entities, and for each name that papers introduce in the square of those papers.
    """
    context = Context(locals_, evidence.joins)
    groups: dict[Node, list[Placed]] = defaultdict(list)
    for local in locals_:
        placed = _of_sense(local, evidence, context)
        groups[placed.root].append(placed)
    return [p for root, group in sorted(groups.items()) for p in _apart(group, context, known=root in evidence.known)]


def _of_sense(local: Local, evidence: Evidence, context: Context) -> Placed:
    node = local.node
    root = evidence.joins.root(node)
    if node not in evidence.open:
        if local.introduced and node in evidence.coined and root not in evidence.known:
            return Placed(local, root, local.paper.id, "introduced here; elsewhere it abbreviates another thing")
        return Placed(local, root, "", evidence.joins.reason(node))
    short, found = local.entity.name, evidence.open[node]
    if local.introduced:
        return Placed(local, root, "", f"introduced here as {short!r} without a long form")
    papers = {s.long: s.papers for s in found}
    chosen = context.choose(local.paper.id, papers, context.own(local), least=_OF_SENSE)
    for sense in found:
        if sense.long == chosen:
            return Placed(local, sense.root, "", f"context: {short!r} is {sense.long!r} beside what this paper names")
    readings = " or ".join(f"{s.long!r} ({len(s.papers)})" for s in found[:4])
    return Placed(local, root, "", f"ambiguous: {short!r} is {readings} elsewhere; nothing here decides")


def _apart(group: list[Placed], context: Context, *, known: bool) -> Iterable[Placed]:
    """Yield the group with each homonym named after the earliest paper that introduces it."""
    settled = [p for p in group if p.homonym]
    group = [p for p in group if not p.homonym]
    introducing = [p for p in group if p.local.introduced]
    if not introducing or known or _established(group, introducing):
        return [*settled, *group]
    things = _things(introducing, context)
    if len(things) == 1:
        return [*settled, *(_word_or_name(p, introducing) for p in group)]
    owner = {p.local.paper.id: first for first, papers in things.items() for p in papers}
    writers: dict[str, list[str]] = defaultdict(list)
    for first, papers in things.items():
        for form in sorted({form for p in papers for form in p.local.entity.surfaces}):
            writers[form].append(first)
    papers_of = {first: [p.local.paper.id for p in papers] for first, papers in list(things.items())[:_MANY]}
    return [*settled, *(_to_thing(p, owner, writers, papers_of, context) for p in group)]


def _established(group: Sequence[Placed], introducing: Sequence[Placed]) -> bool:
    papers = {p.local.paper.id for p in introducing}
    others = [p for p in group if p.local.paper.id not in papers]
    if len({p.local.paper.id for p in others}) >= _KNOWN_TIMES * len(papers):
        return True
    dates = [p.local.paper.published for p in others if p.local.paper.published]
    return bool(dates) and min(dates) < min(p.local.paper.published or "9999" for p in introducing)


def _things(introducing: Sequence[Placed], context: Context) -> dict[str, list[Placed]]:
    """Return the introducing entities by thing, each thing under its earliest paper."""
    things: dict[str, list[Placed]] = {}
    for placed in introducing:
        near = things.items() if len(things) < _MANY else ()
        home = next((first for first, papers in near if _same_thing(papers[0], placed, context)), "")
        things.setdefault(home or placed.local.paper.id, []).append(placed)
    return things


def _same_thing(first: Placed, second: Placed, context: Context) -> bool:
    a, b = first.local, second.local
    described = a.key == b.key and len(key_words(a.type, a.long)) >= _DESCRIBES
    if a.paper.id == b.paper.id or described or _long_forms(a) & _long_forms(b):
        return True
    return context.similarity(a.paper.id, b.paper.id, context.own(a) | context.own(b)) >= _SAME_COMPANY


def _long_forms(local: Local) -> set[tuple[str, str]]:
    return {(pair.short.casefold(), pair.long.casefold()) for pair in local.pairs if pair.whole}


def _to_thing(
    placed: Placed,
    owner: Mapping[str, str],
    writers: Mapping[str, Sequence[str]],
    papers_of: Mapping[str, Sequence[str]],
    context: Context,
) -> Placed:
    """Return the place among several things of one name.

    Args:
        placed: The entity.
        owner: Thing of each paper that introduces one.
        writers: Things that are written in a form.
        papers_of: Papers that introduce each thing, earliest first.
        context: What the papers name beside.
    """
    local = placed.local
    name, paper = local.entity.name, local.paper.id
    if paper in owner:
        return Placed(local, placed.root, owner[paper], "introduced here; other papers introduce others of this name")
    written = writers.get(name, ())
    if len(written) == 1:
        return Placed(local, placed.root, written[0], f"homonym: only {written[0]} writes it {name!r}")
    chosen = context.choose(paper, papers_of, context.own(local))
    if chosen:
        return Placed(local, placed.root, chosen, f"homonym: context is nearest to {chosen}")
    first = next(iter(papers_of))
    return Placed(local, placed.root, first, f"homonym: ambiguous, context does not decide; {first} was first")


def _word_or_name(placed: Placed, introducing: Sequence[Placed]) -> Placed:
    """Keep the ordinary word "fusion" of other papers apart from a coined name in capitals."""
    coined, local = introducing[0].local, placed.local
    name = local.entity.name
    if local.paper.id == coined.paper.id or not _in_capitals(coined.entity.name) or _in_capitals(name):
        return placed
    if not name.isalpha() or name[1:] != name[1:].lower() or not _has_word(local, name.lower()):
        return placed
    return Placed(local, placed.root, _ORDINARY, f"ordinary word here; {coined.paper.id} coins {coined.entity.name!r}")


def _in_capitals(name: str) -> bool:
    return sum(c.isupper() for c in name) > 1


def _has_word(local: Local, word: str) -> bool:
    return any(re.search(rf"\b{re.escape(word)}\b", text) for text in (local.paper.title, local.paper.abstract))
