"""Describe one candidate, "our own work → this entity", by features for the pair classifier.

Imports `model` and the `relations_*` files below it. A feature is a short string; the union over all mentions counts.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from kg.extract.relations_cues import BE, PREPOSITIONS, stem
from kg.extract.relations_rules import Comparison, enumeration
from kg.extract.relations_view import Item, Sentence, View, word_facts
from kg.model import PAPER, Entity

_NUMBER = frozenset(["<n>", "%"])
_CLAUSE = frozenset([";", ":", ".", "?", "!"])
REACH = 12
"""Items looked at on each side of a mention."""
MAX_PLACES = 8
"""Mentions of one entity that are looked at."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Hold the features of "our own work → entity": of the entity, whatever its mentions, and of each mention."""

    whole: list[str]
    local: list[list[str]]

    @property
    def union(self) -> set[str]:
        """All of its features."""
        return set(chain(self.whole, *self.local))


class Describer:
    """Describe the candidates of one paper.

    Args:
        view: The paper.
        comparisons: Sentence index → the comparisons found there.
    """

    def __init__(self, view: View, comparisons: Mapping[int, Sequence[Comparison]]) -> None:
        self.view, self.comparisons = view, comparisons
        self._zones = [_zone(view, s) for s in view.sentences]
        self._of_type = Counter(e.type for e in view.entities.values())
        self._places: dict[int, list[str]] = {}

    def candidate(self, entity: Entity) -> Candidate:
        """Return the features of "our own work → entity"."""
        local: list[list[str]] = []
        for index, i in self.view.places.get(entity.id, ())[:MAX_PLACES]:
            sentence = self.view.sentences[index]
            found = self._place_features(sentence) + _mention_features(sentence, i)
            if index in self.comparisons:
                found += _rule_features(sentence, entity, self.comparisons[index])
            local.append(found)
        return Candidate(self._entity_features(entity), local)

    def _place_features(self, sentence: Sentence) -> list[str]:
        if sentence.index not in self._places:
            out = ["z+" + self._zones[sentence.index]]
            out += ["S=" + c for c in sorted({x.cue for x in sentence.items if x.cue})]
            if any(x.stem in _NUMBER for x in sentence.items):
                out.append("S=number")
            self._places[sentence.index] = out
        return self._places[sentence.index]

    def _entity_features(self, entity: Entity) -> list[str]:
        view = self.view
        places = view.places.get(entity.id, ())
        words = entity.name.split()
        zones = [self._zones[index] for index, _ in places]
        out = [
            "bias",
            "type=" + entity.type,
            "role=" + entity.role,
            "main" if entity.id == view.main else "notmain",
            f"n={min(len(places), 4)}",
            "head=" + (stem(words[-1]) if words else ""),
            "shape=" + _shape(entity.name),
            f"words={min(len(words), 4)}",
            f"conf={int(entity.confidence * 6)}",
            f"same={min(self._of_type[entity.type], 8) // 2}",
            *("any=" + zone for zone in zones),
            *("first=" + zone for zone in zones[:1]),
        ]
        out += view.marks.get(entity.id, ())
        out += _word_features(words)
        if zones and all(zone == "before" for zone in zones):
            out.append("only-before")
        if view.main == PAPER:
            out.append("nomain")
        return out


def _word_features(words: list[str]) -> list[str]:
    """Describe how common a name's words are, and what its last word is like."""
    facts = [word_facts(w) for w in words[:6]]
    return [f"rarest={min((f for _, f in facts), default='')}", f"hc={facts[-1][0] if facts else ''}"]


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
    """Return where a sentence stands: title, before the authors' first claim, in it, after it, or late."""
    if sentence.field == "title":
        return "title"
    if sentence.index < view.first_claim:
        return "before"
    if sentence.index == view.first_claim:
        return "claim"
    return "after" if sentence.index < len(view.sentences) * 0.7 else "late"


def _mention_features(sentence: Sentence, i: int) -> list[str]:
    items = sentence.items
    first, last = enumeration(items, i)
    p = "T" if sentence.field == "title" else ""
    left = [x.stem for x in reversed(items[max(0, first - 6) : first])]
    right = [x.stem for x in items[last + 1 : last + 6]]
    out = _side_features(left, right, p)
    out += ["lc=" + x.cluster for x in items[max(0, first - 4) : first] if x.cluster]
    out += ["rc=" + x.cluster for x in items[last + 1 : last + 4] if x.cluster]
    out += _verb_features(items, first, last, p)
    out += _own_side(sentence, first, last)
    out.append("enum=1" if last > first else "enum=0")
    if any(x.word == "(" for x in items[max(0, i - 3) : i]) and any(x.word == ")" for x in items[i + 1 : i + 4]):
        out.append("bracket")
    return out


def _side_features(left: list[str], right: list[str], p: str) -> list[str]:
    l1, l2, l3 = (*left[:3], "^", "^", "^")[:3]
    r1, r2 = (*right[:2], "$", "$")[:2]
    return [
        f"{p}L1={l1}",
        f"{p}L2={l2}_{l1}",
        f"{p}L3={l3}_{l2}_{l1}",
        f"{p}R1={r1}",
        f"{p}R2={r1}_{r2}",
        f"{p}LR={l1}|{r1}",
        *[f"{p}l={s}" for s in left],
        *[f"{p}r={s}" for s in right],
    ]


def _verb_features(items: list[Item], first: int, last: int, p: str) -> list[str]:
    """Describe the nearest cue words: on the left the verb and the preposition that govern, on the right the verb."""
    verb, kind, prep = _governor(items, first)
    out = [f"{p}LV={verb}", f"{p}LK={kind}", f"{p}LP={prep}", f"{p}LKP={kind}|{prep}", f"{p}LVP={verb}|{prep}"]
    for item in items[last + 1 : last + 9]:
        if item.cue:
            return [*out, f"{p}RV={item.stem}", f"{p}RK={item.cue}", f"{p}LRK={kind}|{item.cue}"]
        if item.word in _CLAUSE:
            break
    return out


def _governor(items: list[Item], first: int) -> tuple[str, str, str]:
    prep = ""
    for j in range(first - 1, max(-1, first - 19), -1):
        item = items[j]
        if item.word in PREPOSITIONS:
            prep = prep or item.word
        elif item.cue:
            passive = j and items[j - 1].word in BE
            return item.stem, item.cue + "-passive" if passive else item.cue, prep
        elif item.word in _CLAUSE:
            break
    return "", "", prep


def _own_side(sentence: Sentence, first: int, last: int) -> list[str]:
    """Describe where the paper's own work stands in the sentence, and what lies between."""
    own, items = sentence.own, sentence.items
    places = [-1, *own, -1]  # in order
    before = places[bisect_left(places, first, 1, len(own) + 1) - 1]
    after = places[bisect_right(places, last, 1, len(own) + 1)]
    out = ["own<" + own.get(before, ""), "own>" + own.get(after, "")]
    if before >= 0:
        between = items[before + 1 : first]
        out.append(f"gap={min(len(between) // 3, 5)}")
        out += ["b=" + x.stem for x in between[:REACH]]
        out += [f"bK={own[before]}|{x.cue}" for x in between if x.cue]
        if len(between) <= 3:
            out.append("B=" + "_".join([own[before], *(x.stem for x in between)]))
        if any(x.entities for x in between):
            out.append("b=mention")
    elif after >= 0:
        out += ["a=" + x.stem for x in items[last + 1 : min(after, last + 1 + REACH)]]
    return out


def _rule_features(sentence: Sentence, entity: Entity, comparisons: Iterable[Comparison]) -> list[str]:
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
