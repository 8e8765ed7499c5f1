"""Describe one candidate, "our own work → this entity", by features for the pair classifier.

Imports `model` and the `relations_*` files below it. A feature is a short string; the union over all mentions counts.
"""

from dataclasses import dataclass

from kg.extract.relations_cues import BE, CLASS_OF, PREPOSITIONS, stem
from kg.extract.relations_rules import Comparison, enumeration
from kg.extract.relations_view import Item, Sentence, View
from kg.model import Entity

_CLAUSE = frozenset([";", ":", ".", "?", "!"])
REACH = 12
"""Items looked at on each side of a mention."""
MAX_PLACES = 8
"""Mentions of one entity that are looked at."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Hold the features of "our own work → entity": of each mention alone, and the union with the entity's own."""

    union: set[str]
    local: list[list[str]]


def candidate_features(view: View, entity: Entity, comparisons: dict[int, list[Comparison]]) -> Candidate:
    """Return the features of "our own work → entity".

    Args:
        view: The paper.
        entity: The object.
        comparisons: Sentence index → the comparisons found there.
    """
    local: list[list[str]] = []
    for index, i in view.places.get(entity.id, ())[:MAX_PLACES]:
        sentence = view.sentences[index]
        found = _place_features(view, sentence)
        found += _mention_features(sentence, i)
        found += _rule_features(sentence, entity, comparisons.get(index, ()))
        local.append(found)
    union = {"bias", "type=" + entity.type, *_entity_features(view, entity)}
    union.update(*local)
    return Candidate(union, local)


def _entity_features(view: View, entity: Entity) -> list[str]:
    places = view.places.get(entity.id, ())
    name = entity.name
    words = name.split()
    out = [
        "role=" + entity.role,
        "main" if entity.id == view.main else "notmain",
        f"n={min(len(places), 4)}",
        "head=" + stem(words[-1]) if words else "head=",
        "shape=" + _shape(name),
        f"words={min(len(words), 4)}",
        f"same={min(sum(e.type == entity.type for e in view.entities.values()), 8) // 2}",
    ]
    if places:
        first = view.sentences[places[0][0]]
        out.append("first=" + _zone(view, first))
        out += ["any=" + z for z in sorted({_zone(view, view.sentences[s]) for s, _ in places})]
        if all(view.sentences[s].index < view.first_claim and view.sentences[s].field != "title" for s, _ in places):
            out.append("only-before")
    if view.main == "@paper":
        out.append("nomain")
    return out


def _shape(name: str) -> str:
    if name.islower():
        return "low" + ("-" if "-" in name else "")
    if any(c.isdigit() for c in name):
        return "digit"
    if name.isupper():
        return "upper"
    if " " not in name and any(c.isupper() for c in name[1:]):
        return "camel"
    return "title" if all(w[:1].isupper() for w in name.split()) else "mixed"


def _zone(view: View, sentence: Sentence) -> str:
    if sentence.field == "title":
        return "title"
    if sentence.index < view.first_claim:
        return "before"
    if sentence.index == view.first_claim:
        return "claim"
    return "after" if sentence.index < len(view.sentences) * 0.7 else "late"


def _place_features(view: View, sentence: Sentence) -> list[str]:
    stems = {x.stem for x in sentence.items}
    out = ["z+" + _zone(view, sentence)]
    classes = {CLASS_OF[s] for s in stems if s in CLASS_OF}
    out += ["S=" + c for c in classes]
    if "%" in stems or "<n>" in stems:
        out.append("S=number")
    return out


def _mention_features(sentence: Sentence, i: int) -> list[str]:
    items = sentence.items
    first, last = enumeration(items, i)
    title = sentence.field == "title"
    out = [f"enum={min(last > first, 1)}"]
    left = _left(items, first)
    right = [x.stem for x in items[last + 1 : last + 1 + REACH]]
    p = "T" if title else ""
    out += _side_features(left, right, p)
    out += _verb_features(items, first, last, p)
    out += _own_side(sentence, first, last)
    if any(x.word == "(" for x in items[max(0, i - 3) : i]) and any(x.word == ")" for x in items[i + 1 : i + 4]):
        out.append("bracket")
    return out


def _left(items: list[Item], first: int) -> list[str]:
    return [x.stem for x in reversed(items[max(0, first - REACH) : first])]


def _side_features(left: list[str], right: list[str], p: str) -> list[str]:
    l1 = left[0] if left else "^"
    l2 = left[1] if len(left) > 1 else "^"
    l3 = left[2] if len(left) > 2 else "^"
    r1 = right[0] if right else "$"
    r2 = right[1] if len(right) > 1 else "$"
    out = [
        f"{p}L1={l1}",
        f"{p}L2={l2}_{l1}",
        f"{p}L3={l3}_{l2}_{l1}",
        f"{p}R1={r1}",
        f"{p}R2={r1}_{r2}",
        f"{p}LR={l1}|{r1}",
    ]
    out += [f"{p}l={s}" for s in left[:6]]
    out += [f"{p}r={s}" for s in right[:5]]
    return out


def _verb_features(items: list[Item], first: int, last: int, p: str) -> list[str]:
    verb = kind = prep = ""
    for j in range(first - 1, max(-1, first - 1 - 18), -1):
        item = items[j]
        if item.word in _CLAUSE:
            break
        if not prep and item.word in PREPOSITIONS:
            prep = item.word
        if item.stem in CLASS_OF and item.word not in PREPOSITIONS:
            verb, kind = item.stem, CLASS_OF[item.stem]
            if j and items[j - 1].word in BE:
                kind += "-passive"
            break
    out = [f"{p}LV={verb}", f"{p}LK={kind}", f"{p}LP={prep}", f"{p}LKP={kind}|{prep}", f"{p}LVP={verb}|{prep}"]
    for item in items[last + 1 : last + 9]:
        if item.word in _CLAUSE:
            break
        if item.stem in CLASS_OF:
            out += [f"{p}RV={item.stem}", f"{p}RK={CLASS_OF[item.stem]}", f"{p}LRK={kind}|{CLASS_OF[item.stem]}"]
            break
    return out


def _own_side(sentence: Sentence, first: int, last: int) -> list[str]:
    own, items = sentence.own, sentence.items
    before = [j for j in own if j < first]
    after = [j for j in own if j > last]
    out = [f"own<{own[before[-1]]}" if before else "own<", f"own>{own[after[0]]}" if after else "own>"]
    if before:
        j = before[-1]
        between = items[j + 1 : first]
        out.append(f"gap={min(len(between) // 3, 5)}")
        out += ["b=" + x.stem for x in between[:REACH]]
        if len(between) <= 3:
            out.append("B=" + own[j] + "_" + "_".join(x.stem for x in between))
        out += ["bK=" + own[j] + "|" + CLASS_OF[x.stem] for x in between if x.stem in CLASS_OF]
        if any(x.entities for x in between):
            out.append("b=mention")
    elif after:
        between = items[last + 1 : after[0]]
        out += ["a=" + x.stem for x in between[:REACH]]
    return out


def _rule_features(sentence: Sentence, entity: Entity, comparisons: list[Comparison] | tuple[()]) -> list[str]:
    out = []
    for c in comparisons:
        loser = c.loser >= 0 and entity in sentence.items[c.loser].entities
        winner = c.winner >= 0 and entity in sentence.items[c.winner].entities
        if loser or winner:
            other = c.winner if loser else c.loser
            how = "even" if c.even else "lost" if loser else "won"
            how += "-own" if other < 0 or other in sentence.own else "-other"
            out += ["rule=" + how, f"rule={how}-{c.rule}"]
    return out
