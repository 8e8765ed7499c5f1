"""Lay out a paper for result extraction: its sentences, the entity mentions in each, the numbers and what is near.

Imports `model`, `results_kind` and `results_numbers`. Offsets are characters of the Doc's text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kg.extract.results_cues import chained
from kg.extract.results_kind import Context
from kg.extract.results_numbers import Number, find_numbers
from kg.model import EntityType, Kind

_GLUE = re.compile(r"[\s(\[\"'`]*(?:the\s|of\s|a\s|an\s|is\s|to\s|by\s|score\s|scores\s|in\s|on\s){0,2}[\s~+$]*")
_DIGIT = re.compile(r"\d")
_SPELLED = (
    *("magnitude", "twice", "half", "halv", "doubl", "tripl", "fold", "times", "percent", "point"),
    *("minutes", "hours", "seconds", "days"),
)
"""One of these is in each sentence that holds a number in words; looking for them is quicker than for the numbers."""


MOST_NUMBERS = 200
"""Numbers of one paper that are looked at; an abstract holds about six."""
MOST_MENTIONS = 60
"""Mentions of one sentence that are looked at; what follows in a longer one (a list, a table) is passed over."""
_REACH = 2000
"""Characters of a sentence on each side of a number that are looked at."""


class Near(NamedTuple):
    """Hold one entity mention: `[start, end)`, the entity's local id and type, whether the paper proposes it."""

    start: int
    end: int
    id: str
    type: EntityType
    own: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """Hold one sentence: `[start, end)`, its text, its mentions in order; `place` in [0, 1], or -1 in the title.

    It equals only itself, as a key of what is kept of it.
    """

    start: int
    end: int
    text: str
    place: float
    mentions: tuple[Near, ...] = ()

    def left(self, at: int) -> str:
        """Return the text of the sentence before a character of the Doc."""
        return self.text[: at - self.start]

    def right(self, at: int) -> str:
        """Return the text of the sentence from a character of the Doc on."""
        return self.text[at - self.start :]

    def phrase(self, mention: Near) -> str:
        """Return the text of one of its mentions."""
        return self.text[mention.start - self.start : mention.end - self.start]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Hold one number that may be a result, the index of its sentence, and what is near."""

    number: Number
    sentence: int
    context: Context


def lay_out(text: str, spans: Sequence[tuple[int, int]], mentions: Iterable[Near], title_end: int) -> list[Sentence]:
    """Return the sentences with the mentions that start in each; a mention inside another is left out.

    Args:
        text: The Doc's text.
        spans: Sentences as `[start, end)`, in order, title first.
        mentions: Entity mentions in any order.
        title_end: Where the title ends.
    """
    starts = [start for start, _ in spans]
    inside: list[list[Near]] = [[] for _ in spans]
    reach = 0
    for near in sorted(mentions, key=lambda m: (m.start, -m.end, m.id)):
        at = bisect_right(starts, near.start) - 1
        if at >= 0 and near.end > reach and len(inside[at]) < MOST_MENTIONS:
            inside[at].append(near)
            reach = near.end
    abstract = [start for start, _ in spans if start >= title_end] or [0]
    length = max(1, (spans[-1][1] if spans else 1) - abstract[0])
    return [
        Sentence(
            start, end, text[start:end], (start - abstract[0]) / length if start >= title_end else -1.0, tuple(near)
        )
        for (start, end), near in zip(spans, inside, strict=True)
    ]


def candidates(sentences: Sequence[Sentence]) -> list[Candidate]:
    """Return the numbers of the sentences, in order, those that stand inside an entity's name left out."""
    found: list[Candidate] = []
    for index, sentence in enumerate(sentences):
        if len(found) >= MOST_NUMBERS:
            break
        if not _DIGIT.search(sentence.text) and not any(map(sentence.text.__contains__, _SPELLED)):
            continue
        numbers = [shifted for n in find_numbers(sentence.text) if (shifted := _outside(n, sentence)) is not None]
        numbers = numbers[: MOST_NUMBERS - len(found)]
        runs: dict[int, list[Number]] = {}
        for number in numbers:
            runs.setdefault(number.run[0], []).append(number)
        leads = _leads(sentence.text, list(runs.values()))
        found += [Candidate(n, index, context_of(n, sentence, runs[n.run[0]], leads[n.run[0]])) for n in numbers]
    return found


def _leads(text: str, runs: Sequence[Sequence[Number]]) -> dict[int, int]:
    """Return, a list of numbers, where its lead ends: before it, or before the list that it carries on."""
    leads: dict[int, int] = {}
    last: Sequence[Number] | None = None
    for run in runs:
        leads[run[0].run[0]] = run[0].start
        if last is not None and last[-1].unit == run[0].unit and chained(text[last[-1].end : run[0].start]):
            leads[run[0].run[0]] = leads[last[0].run[0]]
        last = run
    return leads


def _outside(number: Number, sentence: Sentence) -> Number | None:
    start = number.start + sentence.start
    end = number.digits_end + sentence.start
    for near in sentence.mentions:
        if near.start <= start and end <= near.end and near.type != "Metric" and number.unit in ("", "x"):
            return None
    return number


def context_of(number: Number, sentence: Sentence, run: Sequence[Number], lead_end: int) -> Context:
    """Return what stands around a number whose offsets are those of the sentence's text, in its list."""
    labels = set()
    for near in sentence.mentions:
        start, end = near.start - sentence.start, near.end - sentence.start
        labels.add(f"has:{near.type}")
        if end <= number.start and number.start - end < 20 and _GLUE.fullmatch(sentence.text, end, number.start):
            labels.add(f"before:{near.type}")
        if 0 <= start - number.end < 6 and _GLUE.fullmatch(sentence.text, number.end, start):
            labels.add(f"after:{near.type}")
    text, end = sentence.text, run[-1].end
    left, right = text[max(0, number.start - _REACH) : number.start], text[number.end : number.end + _REACH]
    lead, tail = text[max(0, lead_end - _REACH) : lead_end], text[end : end + _REACH]
    return Context(left, right, lead, tail, sentence.place, tuple(sorted(labels)), len(run))


class Links(NamedTuple):
    """Hold what was found of one result beside its number; ids are local entity ids, "" where none."""

    kind: Kind
    unit: str
    metric: str = ""
    subject: str = ""
    benchmark: str = ""
    baseline: str = ""
    hardware: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """Hold one number that counts as a result, with its kind; it equals only itself, as a sentence does."""

    candidate: Candidate
    kind: Kind
