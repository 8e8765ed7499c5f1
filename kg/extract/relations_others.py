"""Find by rule what a paper says of other people's work: claims whose subject is not the paper's own.

Imports `model` and the `relations_*` files below it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.relations_cues import EXTENDS, TESTED, TRAINED, USES, words
from kg.extract.relations_rules import FAR, Comparison, enumeration
from kg.extract.relations_view import Item, Sentence, View
from kg.model import PAPER, Entity, Predicate

_LINKS = words("is was are were be by on upon from of a an the which that directly further itself")
_SUBJECTS = ("Method", "Benchmark")


@dataclass(frozen=True, slots=True)
class Claim:
    """Hold one claim by a rule: its ends, the sentence, the item of its object, the rule's name."""

    subject: str
    predicate: Predicate
    object: str
    sentence: int
    item: int
    rule: str


def other_claims(view: View, comparisons: dict[int, list[Comparison]]) -> Iterator[Claim]:
    """Yield the claims about other people's work, sentence by sentence."""
    for sentence in view.sentences:
        for comparison in comparisons.get(sentence.index, ()):
            yield from _compared(view, sentence, comparison)
        yield from _stated(view, sentence)
        yield from _tested(view, sentence)


def _compared(view: View, sentence: Sentence, c: Comparison) -> Iterator[Claim]:
    if c.rule.endswith(FAR):
        return
    loses = c.loser < 0 or c.loser in sentence.own
    wins = c.winner < 0 or c.winner in sentence.own
    if wins and (loses or c.loser >= 0):
        return  # our own comparisons are the classifier's
    predicate: Predicate = "comparedWith" if c.even else "outperforms"
    if loses:
        if not c.even:
            for winner in filter(_is_named, _comparable(sentence.items[c.winner])):
                yield Claim(winner.id, predicate, _own_end(view), sentence.index, c.winner, "own-loses")
        return
    for winner in _comparable(sentence.items[c.winner]):
        for loser in _comparable(sentence.items[c.loser]):
            if winner.type == loser.type and winner.id != loser.id and _is_named(winner) and _is_named(loser):
                yield Claim(winner.id, predicate, loser.id, sentence.index, c.loser, "even" if c.even else "beats")


def _comparable(item: Item) -> list[Entity]:
    return [e for e in item.entities if e.type in ("Method", "Hardware")]


def _is_named(entity: Entity) -> bool:
    """Say whether an entity has a proper name: a capital or a digit; "dense models" has none."""
    return any(c.isupper() or c.isdigit() for c in entity.name)


def _own_end(view: View) -> str:
    return view.main if view.main != PAPER and view.entities[view.main].type == "Method" else PAPER


def _stated(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Yield "S extends O", "S is built on O", "S uses O", "S trained on O" with nothing but the verb between."""
    items = sentence.items
    for i, j in pairwise(sentence.mentions):
        if i in sentence.own or j - i > 6:
            continue
        between = items[i + 1 : j]
        predicate = _verb(between)
        if not predicate:
            continue
        for subject in items[i].entities:
            if subject.type in _SUBJECTS and subject.id not in view.own and _is_named(subject):
                yield from _objects(sentence, subject, predicate, j)


def _verb(between: list[Item]) -> Predicate | None:
    verbs = [x for x in between if x.word not in _LINKS]
    if len(verbs) != 1 or (between and between[0].word in (",", "(")):
        return None
    verb, after = verbs[0].stem, [x.word for x in between][-2:]
    if verb in EXTENDS:
        return "extends"
    if verb in TRAINED and "on" in after:
        return "trainedOn"
    if verb in TESTED and "on" in after:
        return "evaluatedOn"
    return "uses" if verb in USES else None


def _objects(sentence: Sentence, subject: Entity, predicate: Predicate, j: int) -> Iterator[Claim]:
    wanted = "Benchmark" if predicate in ("trainedOn", "evaluatedOn") else "Method"
    for entity in sentence.items[j].entities:
        if (
            entity.type == wanted
            and entity.id != subject.id
            and _is_named(entity)
            and (subject.type == "Method" or wanted == "Method")
        ):
            yield Claim(subject.id, predicate, entity.id, sentence.index, j, "states-" + predicate)


def _tested(view: View, sentence: Sentence) -> Iterator[Claim]:
    """Yield "we evaluate A, B and C" on the benchmark that the paper introduces, where that is its main work."""
    if view.main == PAPER or view.entities[view.main].type != "Benchmark" or sentence.index <= view.first_claim:
        return
    items = sentence.items
    if TESTED.isdisjoint(sentence.stems):
        return
    for i in sentence.mentions:
        for entity in items[i].entities:
            if entity.type == "Method" and entity.id not in view.own and enumeration(items, i) != (i, i):
                yield Claim(entity.id, "evaluatedOn", view.main, sentence.index, i, "tested")
