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
from kg.extract.relations_view import Sentence, View, word_facts
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
        self._lines: dict[int, _Line] = {}

    def candidate(self, entity: Entity) -> Candidate:
        """Return the features of "our own work → entity"."""
        local: list[Numbers] = []
        for index, i in self.view.places.get(entity.id, ())[:MAX_PLACES]:
            line = self._lines.get(index)
            if line is None:
                line = self._lines[index] = _Line(self.numbering, self.view.sentences[index], self._zones[index])
            found = line.features(i)
            if self.comparisons.get(index):
                found += self.numbering.of(_rule_names(line.sentence, entity, self.comparisons[index]))
            local.append(found)
        return Candidate(entity, self._entity_features(entity), local)

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


class _Line:
    """Describe the mentions of one sentence; what each of its items is as a feature is looked up once.

    Args:
        numbering: The features that count.
        sentence: The sentence.
        zone: Where in the paper it stands.
    """

    def __init__(self, numbering: Numbering, sentence: Sentence, zone: str) -> None:
        self.numbering, self.sentence = numbering, sentence
        self._own = [-1, *sentence.own, -1]  # in order
        self._p = p = "T" if sentence.field == "title" else ""
        self._words, self._stems = sentence.words, sentence.stems
        self._cues = [x.cue for x in sentence.items]
        clusters = [x.cluster for x in sentence.items]
        self._left, self._right = numbering.each(p + "l=", self._stems), numbering.each(p + "r=", self._stems)
        self._clusters = numbering.each("lc=", clusters), numbering.each("rc=", clusters)
        self._said = numbering.made(_place_names, zone, frozenset(self._cues), not _NUMBER.isdisjoint(self._stems))

    def features(self, i: int) -> list[int]:
        """Return the features of the mention that is item `i`, and those of the sentence."""
        first, last = enumeration(self.sentence.items, i)
        words = self._words
        bracket = "(" in words[max(0, i - 3) : i] and ")" in words[i + 1 : i + 4]
        return [
            *self._said,
            *self._left[max(0, first - 6) : first],
            *self._right[last + 1 : last + 6],
            *self._clusters[0][max(0, first - 4) : first],
            *self._clusters[1][last + 1 : last + 4],
            *self.numbering.of(
                _side_names(self._stems[max(0, first - 3) : first], self._stems[last + 1 : last + 3], self._p)
            ),
            *self._verbs(first, last),
            *self._own_side(first, last),
            *self.numbering.made(_form_names, last > first, bracket),
        ]

    def _verbs(self, first: int, last: int) -> Numbers:
        """Describe the nearest cue words: the verb and the preposition that govern, and the verb on the right."""
        verb, kind, prep = self._governor(first)
        out = self.numbering.made(_governor_names, self._p, verb, kind, prep)
        for j, cue in enumerate(self._cues[last + 1 : last + 9], last + 1):
            if cue:
                return (*out, *self.numbering.made(_verb_names, self._p, kind, self._stems[j], cue))
            if self._words[j] in _CLAUSE:
                break
        return out

    def _governor(self, first: int) -> tuple[str, str, str]:
        words, prep = self._words, ""
        for j in range(first - 1, max(-1, first - 19), -1):
            word = words[j]
            if word in PREPOSITIONS:
                prep = prep or word
            elif self._cues[j]:
                passive = j and words[j - 1] in BE
                return self._stems[j], self._cues[j] + "-passive" if passive else self._cues[j], prep
            elif word in _CLAUSE:
                break
        return "", "", prep

    def _own_side(self, first: int, last: int) -> list[int]:
        """Describe where the paper's own work stands in the sentence, and what lies between."""
        own, places, each = self.sentence.own, self._own, self.numbering.each
        before = places[bisect_left(places, first, 1, len(own) + 1) - 1]
        after = places[bisect_right(places, last, 1, len(own) + 1)]
        gap = first - before - 1 if before >= 0 else -1
        out = [*self.numbering.made(_own_names, own.get(before, ""), own.get(after, ""), min(gap // 3, 5))]
        if before >= 0:
            between, mentions = self._stems[before + 1 : first], self.sentence.mentions
            out += each("b=", between[:REACH])
            out += each(f"bK={own[before]}|", self._cues[before + 1 : first])
            if gap <= 3:
                out += self.numbering.of(["B=" + "_".join([own[before], *between])])
            if bisect_right(mentions, before) < bisect_left(mentions, first):
                out += each("b=", ["mention"])
        elif after >= 0:
            out += each("a=", self._stems[last + 1 : min(after, last + 1 + REACH)])
        return out


def _form_names(enumerated: bool, bracket: bool) -> list[str]:  # noqa: FBT001  parts of a key
    return [f"enum={int(enumerated)}", *(["bracket"] if bracket else [])]


def _side_names(left: Sequence[str], right: Sequence[str], p: str) -> list[str]:
    """Describe the three items before an enumeration and the two after it."""
    l3, l2, l1 = ("^", "^", "^", *left)[-3:]
    r1, r2 = (*right, "$", "$")[:2]
    return [
        f"{p}L1={l1}",
        f"{p}L2={l2}_{l1}",
        f"{p}L3={l3}_{l2}_{l1}",
        f"{p}R1={r1}",
        f"{p}R2={r1}_{r2}",
        f"{p}LR={l1}|{r1}",
    ]


def _governor_names(p: str, verb: str, kind: str, prep: str) -> list[str]:
    return [f"{p}LV={verb}", f"{p}LK={kind}", f"{p}LP={prep}", f"{p}LKP={kind}|{prep}", f"{p}LVP={verb}|{prep}"]


def _verb_names(p: str, governing: str, verb: str, kind: str) -> list[str]:
    return [f"{p}RV={verb}", f"{p}RK={kind}", f"{p}LRK={governing}|{kind}"]


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
