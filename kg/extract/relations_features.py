"""Describe one candidate, "our own work → this entity", by features for the pair classifier.

Imports `model`, `numbering` and the `relations_*` files below it. A feature is a short string, given by its number; the
union over all mentions counts. Which features something gives is kept, so that few strings are made twice.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.extract.numbering import Numbering
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

Numbers = Sequence[int]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Hold the features of "our own work → entity": of the entity, whatever its mentions, and of each mention.

    They are given by number, -1 for one that has none; one that holds twice in a mention is there twice.
    """

    entity: Entity
    whole: Numbers
    local: list[Numbers]

    @property
    def union(self) -> set[int]:
        """All of its features."""
        return set(self.whole).union(*self.local)


class Describer:
    """Describe the candidates of one paper.

    Args:
        numbering: The features that count; a growing one makes a number for each.
        view: The paper.
        comparisons: Sentence index → the comparisons found there.
    """

    def __init__(self, numbering: Numbering, view: View, comparisons: Mapping[int, Sequence[Comparison]]) -> None:
        self.numbering, self.view, self.comparisons = numbering, view, comparisons
        self._zones = [_zone(view, s) for s in view.sentences]
        self._of_type = Counter([e.type for e in view.entities.values()])
        self._places: dict[int, Numbers] = {}

    def candidate(self, entity: Entity) -> Candidate:
        """Return the features of "our own work → entity"."""
        local: list[Numbers] = []
        for index, i in self.view.places.get(entity.id, ())[:MAX_PLACES]:
            sentence = self.view.sentences[index]
            found = [*self._place_features(sentence), *_mention_features(self.numbering, sentence, i)]
            if self.comparisons.get(index):
                found += self.numbering.of(_rule_names(sentence, entity, self.comparisons[index]))
            local.append(found)
        return Candidate(entity, self._entity_features(entity), local)

    def _place_features(self, sentence: Sentence) -> Numbers:
        if sentence.index not in self._places:
            said = frozenset([x.cue for x in sentence.items])
            numbered = not _NUMBER.isdisjoint([x.stem for x in sentence.items])
            self._places[sentence.index] = self.numbering.made(
                _place_names, self._zones[sentence.index], said, numbered
            )
        return self._places[sentence.index]

    def _entity_features(self, entity: Entity) -> Numbers:
        view, made = self.view, self.numbering.made
        places = view.places.get(entity.id, ())
        zones = tuple(dict.fromkeys([self._zones[index] for index, _ in places]))
        same = min(self._of_type[entity.type], 8) // 2
        main = "main" if entity.id == view.main else "nomain" if view.main == PAPER else "notmain"
        return [
            *made(_name_names, entity.name),
            *made(_role_names, entity.type, entity.role, main),
            *made(_count_names, min(len(places), 4), int(entity.confidence * 6), same),
            *made(_zone_names, zones),
            *made(sorted, view.marks.get(entity.id, frozenset())),
        ]


def _place_names(zone: str, cues: frozenset[str], numbered: bool) -> list[str]:  # noqa: FBT001  part of a key
    return ["z+" + zone, *("S=" + cue for cue in cues if cue), *(["S=number"] if numbered else [])]


def _role_names(kind: str, role: str, main: str) -> list[str]:
    """Describe what an entity is: the paper's main thing, not that, or one of a paper that has none."""
    return ["bias", "type=" + kind, "role=" + role, *(["notmain", main] if main == "nomain" else [main])]


def _count_names(mentions: int, confidence: int, same: int) -> list[str]:
    return [f"n={mentions}", f"conf={confidence}", f"same={same}"]


def _zone_names(zones: tuple[str, ...]) -> list[str]:
    """Describe in which zones an entity stands, each once, in order."""
    only = ["only-before"] if zones == ("before",) else []
    return [*("any=" + zone for zone in zones), *("first=" + zone for zone in zones[:1]), *only]


def _name_names(name: str) -> list[str]:
    """Describe an entity's name: how it is written, how common its words are, and what its last word is like."""
    words = name.split()
    facts = [word_facts(w) for w in words[:6]]
    return [
        "head=" + (stem(words[-1]) if words else ""),
        "shape=" + _shape(name),
        f"words={min(len(words), 4)}",
        f"rarest={min((f for _, f in facts), default='')}",
        f"hc={facts[-1][0] if facts else ''}",
    ]


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


def _mention_features(numbering: Numbering, sentence: Sentence, i: int) -> list[int]:
    items = sentence.items
    first, last = enumeration(items, i)
    p = "T" if sentence.field == "title" else ""
    before, after = items[max(0, first - 6) : first], items[last + 1 : last + 6]
    left, right = [x.stem for x in reversed(before)], [x.stem for x in after]
    bracket = _holds(items[max(0, i - 3) : i], "(") and _holds(items[i + 1 : i + 4], ")")
    return [
        *numbering.of(_side_names(left, right, p)),
        *numbering.each(p + "l=", left),
        *numbering.each(p + "r=", right),
        *numbering.each("lc=", [x.cluster for x in before[-4:] if x.cluster]),
        *numbering.each("rc=", [x.cluster for x in after[:3] if x.cluster]),
        *_verb_features(numbering, items, (first, last), p),
        *_own_side(numbering, sentence, first, last),
        *numbering.made(_form_names, last > first, bracket),
    ]


def _holds(items: list[Item], word: str) -> bool:
    return word in [x.word for x in items]


def _form_names(enumerated: bool, bracket: bool) -> list[str]:  # noqa: FBT001  parts of a key
    return [f"enum={int(enumerated)}", *(["bracket"] if bracket else [])]


def _side_names(left: list[str], right: list[str], p: str) -> list[str]:
    l1, l2, l3 = (*left[:3], "^", "^", "^")[:3]
    r1, r2 = (*right[:2], "$", "$")[:2]
    return [
        f"{p}L1={l1}",
        f"{p}L2={l2}_{l1}",
        f"{p}L3={l3}_{l2}_{l1}",
        f"{p}R1={r1}",
        f"{p}R2={r1}_{r2}",
        f"{p}LR={l1}|{r1}",
    ]


def _verb_features(numbering: Numbering, items: list[Item], ends: tuple[int, int], p: str) -> Numbers:
    """Describe the nearest cue words: on the left the verb and the preposition that govern, on the right the verb."""
    verb, kind, prep = _governor(items, ends[0])
    out = numbering.made(_governor_names, p, verb, kind, prep)
    for item in items[ends[1] + 1 : ends[1] + 9]:
        if item.cue:
            return (*out, *numbering.made(_verb_names, p, kind, item.stem, item.cue))
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


def _governor_names(p: str, verb: str, kind: str, prep: str) -> list[str]:
    return [f"{p}LV={verb}", f"{p}LK={kind}", f"{p}LP={prep}", f"{p}LKP={kind}|{prep}", f"{p}LVP={verb}|{prep}"]


def _verb_names(p: str, governing: str, verb: str, kind: str) -> list[str]:
    return [f"{p}RV={verb}", f"{p}RK={kind}", f"{p}LRK={governing}|{kind}"]


def _own_side(numbering: Numbering, sentence: Sentence, first: int, last: int) -> list[int]:
    """Describe where the paper's own work stands in the sentence, and what lies between."""
    own, items = sentence.own, sentence.items
    places = [-1, *own, -1]  # in order
    before = places[bisect_left(places, first, 1, len(own) + 1) - 1]
    after = places[bisect_right(places, last, 1, len(own) + 1)]
    gap = min((first - before - 1) // 3, 5) if before >= 0 else -1
    out = [*numbering.made(_own_names, own.get(before, ""), own.get(after, ""), gap)]
    if before >= 0:
        between = items[before + 1 : first]
        out += numbering.each("b=", [x.stem for x in between[:REACH]])
        out += numbering.each(f"bK={own[before]}|", [x.cue for x in between if x.cue])
        if len(between) <= 3:
            out += numbering.of(["B=" + "_".join([own[before], *(x.stem for x in between)])])
        if bisect_right(sentence.mentions, before) < bisect_left(sentence.mentions, first):
            out += numbering.each("b=", ["mention"])
    elif after >= 0:
        out += numbering.each("a=", [x.stem for x in items[last + 1 : min(after, last + 1 + REACH)]])
    return out


def _own_names(before: str, after: str, gap: int) -> list[str]:
    return ["own<" + before, "own>" + after, *([f"gap={gap}"] if gap >= 0 else [])]


def _rule_names(sentence: Sentence, entity: Entity, comparisons: Iterable[Comparison]) -> list[str]:
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
