"""Find comparisons by rule: who beats whom, who equals whom, in which direction, and what is denied.

Imports `relations_cues`, `relations_view`. A rule looks at one sentence: a cue word, what stands left of it and what
stands right.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.relations_cues import BE, BEAT, BETTER, DENIED, EVEN, LOSE, MATCH, PREPOSITIONS, WORSE
from kg.extract.relations_view import Item, Sentence

_STOP = frozenset([";", ":", "while", "whereas", "but", "although", "though", "however", "when", "because", "which"])
_TO = frozenset(["to", "with", "over", "than", "by", "against", "of", "from", "versus", "vs", "relative"])
_CUES = frozenset(["to", "with", "over", "than", "against"])
"""Prepositions by which a comparison may be told."""
_SEPARATORS = frozenset([",", "and", "or", "&", "/", "+", "as", "well"])
_STARTS = BEAT | LOSE | MATCH | {"unlik"}
_MORE = frozenset([",", "and", "or", "like", "as", "including", "(", "g"])
FAR = "-far"
"""Ends the name of a rule where the right side is a guess."""
_FILL = frozenset(["the", "a", "an", "our", "both", "even", "also", "its", "their", "-"])
_APART = _TO | _STOP


@dataclass(frozen=True, slots=True)
class Comparison:
    """Say that one side of a cue beats, or equals, the other.

    Attributes:
        winner: Item index of the winner's mention, or -1 for own.
        loser: Item index of the loser's mention, or -1 for own.
        even: Whether no side wins.
        rule: Name of the rule.
        cue: Item index of the cue.
    """

    winner: int
    loser: int
    even: bool
    rule: str
    cue: int


def enumeration(items: list[Item], i: int) -> tuple[int, int]:
    """Return the item indices of the first and the last mention of the enumeration that item `i` stands in.

    "A, the B data set and C (89.1%), D" is one enumeration; its members have one type.
    """
    return _reach(items, i, -1), _reach(items, i, 1)


def _reach(items: list[Item], i: int, step: int) -> int:
    while True:
        j = _next_member(items, i, step)
        if j < 0:
            return i
        i = j


def _next_member(items: list[Item], i: int, step: int) -> int:
    j, separated, words = i + step, False, 0
    low, high, opening = max(0, i - 14), min(len(items) - 1, i + 14), "()"[step < 0]
    while low <= j <= high:
        item = items[j]
        if item.entities:
            apart = step > 0 and any(x.stem in BEAT for x in items[j + 1 : j + 3])  # "A beats B, C beats D"
            return j if separated and item.stem == items[i].stem and not apart else -1
        if item.word == opening:
            j = _skip_bracket(items, j, step)
            continue
        if item.word in _SEPARATORS:
            separated = True
        elif item.word not in _FILL:
            words += 1
            if words > 2 or item.word in _APART or not item.word.isalpha():
                return -1
        j += step
    return -1


def _skip_bracket(items: list[Item], j: int, step: int) -> int:
    close = "()"[step > 0]
    k = j + step
    while 0 <= k < len(items) and abs(k - j) < 10:
        if items[k].word == close:
            return k + step
        k += step
    return j + step


def find_comparisons(sentence: Sentence) -> list[Comparison]:
    """Return the comparisons that a sentence states, in order of their cues.

    Cost: linear in the sentence's items.
    """
    items = sentence.items
    if _CUES.isdisjoint(sentence.words) and _STARTS.isdisjoint(sentence.stems):
        return []
    if not any(_is_comparable(items[i]) for i in sentence.mentions):
        return []
    cues = [i for i, item in enumerate(items) if item.word in _CUES or item.stem in _STARTS]
    return [comparison for i in cues for comparison in _at_cue(sentence, i, items[i])]


def acting(items: list[Item], loser: int) -> int:
    """Return the mention right before the verb of winning that governs a loser, or -1: "*A* surpasses B"."""
    verbs = (k for k in range(loser - 1, 0, -1) if items[k].stem in BEAT and not items[k].word.endswith("ing"))
    cue = next(verbs, 0)
    for j in range(cue - 1, max(-1, cue - 4), -1):
        if items[j].entities:
            return -1 if j and items[j - 1].word in PREPOSITIONS else j
        if not items[j].word.isalpha():
            break
    return -1


def _at_cue(sentence: Sentence, i: int, item: Item) -> Iterator[Comparison]:
    items = sentence.items
    if item.stem in BEAT and item.word != "exceedingly":
        if _is_passive(items, i):
            yield from _pairs(sentence, i, "beat-passive", flip=True)
        else:
            yield from _pairs(sentence, i, "beat", even=_is_denied(items, i))
    elif item.stem in LOSE:
        yield from _pairs(sentence, i, "lose", flip=True)
    elif item.stem in MATCH:
        yield from _pairs(sentence, i, "match", even=True)
    elif item.word in _CUES:
        yield from _at_preposition(sentence, i, item.word)
    elif item.word == "unlike":
        yield from _pairs(sentence, i, "unlike", own_side=True, even=True)


def _at_preposition(sentence: Sentence, i: int, word: str) -> Iterator[Comparison]:
    items = sentence.items
    before = [x.stem for x in items[max(0, i - 12) : i] if not x.entities]
    near = before[-3:]
    if word in ("to", "with", "against") and near[-1:] and near[-1] in ("compar", "relativ", "contrast"):
        better = not BETTER.isdisjoint(sentence.stems) and EVEN.isdisjoint(before[-5:-1])
        yield from _pairs(sentence, i, "compared-gain" if better else "compared", even=not better, own_side=True)
    elif word in ("to", "with") and not EVEN.isdisjoint(near):
        yield from _pairs(sentence, i, "even", even=True)
    elif word in ("than", "to") and not WORSE.isdisjoint(before[-4:]):
        yield from _pairs(sentence, i, "worse", flip=True)
    elif word == "than" and before:
        yield from _pairs(sentence, i, "than", even=_is_denied(items, i))
    elif word == "over" and ("<n>" in before[-4:] or not BETTER.isdisjoint(before[-9:])):
        yield from _pairs(sentence, i, "over")


def _is_passive(items: list[Item], i: int) -> bool:
    after = [x.word for x in items[i + 1 : i + 4]]
    return "by" in after[:2] and any(x.word in BE for x in items[max(0, i - 4) : i])


def _is_denied(items: list[Item], i: int) -> bool:
    return any(x.word in DENIED for x in items[max(0, i - 5) : i])


def _pairs(
    sentence: Sentence, cue: int, rule: str, *, flip: bool = False, even: bool = False, own_side: bool = False
) -> Iterator[Comparison]:
    """Yield each (left, right) pair of a cue; the left side wins unless `flip`."""
    left = -1 if own_side else _left_side(sentence, cue)
    if flip and left < 0 and not any(j < cue for j in sentence.own):
        return  # "they lag behind X": nobody knows who they are
    near = _right_side(sentence.items, cue)
    for right in [*near, *_far_side(sentence.items, near[-1] if near else cue)]:
        if right != left:
            winner, loser = (right, left) if flip else (left, right)
            yield Comparison(winner, loser, even, rule if right in near else rule + FAR, cue)


def _left_side(sentence: Sentence, cue: int) -> int:
    """Return the comparison's left end: the subject's mention, or -1 where it is our own."""
    items, own = sentence.items, sentence.own
    candidates: list[int] = []
    for j in range(cue - 1, -1, -1):
        if candidates and items[j].stem in BEAT:  # "A beats B, C beats D"
            del candidates[1:]
            break
        if candidates and items[j].word in _STOP:
            break
        if j in own or _is_comparable(items[j]):
            candidates.append(j)
    if not candidates or any(j in own for j in candidates):
        return -1
    subject = candidates[-1]
    if items[cue].word.endswith("ing"):  # a participle's subject is the sentence's
        return subject if subject < 3 else -1
    return subject if _is_subject(items, subject) else -1


def _is_subject(items: list[Item], j: int) -> bool:
    before = [x.word for x in items[max(0, j - 2) : j]]
    return not before or before[-1] not in PREPOSITIONS or before == ["such", "as"]


def _is_comparable(item: Item) -> bool:
    return any(e.type in ("Method", "Hardware") for e in item.entities)


def _right_side(items: list[Item], cue: int) -> list[int]:
    """Return the mentions on the right: the first within reach and all of its enumeration."""
    for j in range(cue + 1, min(len(items), cue + 16)):
        if items[j].word in _STOP or (items[j].word == "," and j > cue + 1 and not _goes_on(items, j)):
            return []
        if _is_comparable(items[j]):
            _, last = enumeration(items, j)
            return [k for k in range(j, last + 1) if _is_comparable(items[k])]
    return []


def _far_side(items: list[Item], start: int) -> list[int]:
    """Return mentions further right, where no other clause begins: "A as well as models like B and C"."""
    found: list[int] = []
    for j in range(start + 1, min(len(items), start + 24)):
        if items[j].word in _STOP or items[j].stem in BEAT:
            break
        if _is_comparable(items[j]) and any(x.word in _MORE for x in items[max(start, j - 3) : j]):
            found.append(j)
    return found


def _goes_on(items: list[Item], j: int) -> bool:
    """Say whether what follows a comma still belongs to the noun: "models, such as A", "model, A"."""
    ahead = items[j + 1 : j + 3]
    return any(x.entities or x.word in ("such", "like", "including", "namely", "e") for x in ahead)
