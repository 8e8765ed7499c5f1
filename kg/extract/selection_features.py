"""Say what speaks for and against candidates: features by number, and measures.

The candidates of all papers are described at once. What words and sources alone say is kept from batch to batch.
Imports `candidates`, `features`, `numbering` and `selection_layout`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from kg.extract.candidates import Candidate, Tagging
from kg.extract.features import CUES, View, WordInfo, shape, word_key
from kg.extract.introduced import looks_named
from kg.extract.numbering import NOT, Kept, Lists, Numbering, Pairs, Rows
from kg.extract.selection_layout import Layout
from kg.model import ENTITY_TYPES

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
Group = tuple[Numbers, Numbers]
"""Candidates, and the number of a feature of each; below 0 for none."""

CLASSES = (*ENTITY_TYPES, *(f"o{kind}" for kind in ENTITY_TYPES))
"""The classes that the tagger tells apart, the vague ones last."""
MEASURES = (
    *(f"p+{kind}" for kind in CLASSES),
    *(f"p~{kind}" for kind in CLASSES),
    *("any+", "any~", "span+", "span~", "begin", "crossed", "log count"),
)
"""Features with a value of their own; of the candidate's mentions `+` is the highest, `~` the mean."""
_LEAST = 0.003
"""A probability below this says nothing."""
_MOST_MENTIONS = 6
"""Mentions of one candidate whose surroundings are read."""
_LOOKS = ("named", "Capital", "capital", "small")
"""How a surface is written: as names are, each word with a capital, some with one, none."""
_SAID = (*_LOOKS, "number near", "title", "near introduced=propose")
"""What is said of a candidate beside each of its sources."""
_BEFORE, _FURTHER, _AFTER, _NEXT = slice(0, 3), 3, slice(4, 7), 7
"""Columns of what is kept of a word: features of the two words before a mention, and of the two after."""
_CUE, _GLUED, _NO_NUMBER, _NUMBER, _PAIRED, _HYPHEN = range(8, 14)
"""Its features as cue, as what follows a hyphen, and before a mention with a number after or before it; its number
among words of pairs; whether it is a hyphen."""
_NAMED, _CAPITAL, _DIGIT, _BLANK = range(14, 18)
"""Flags that are counted along the text."""


@dataclass(frozen=True)
class Described:
    """Hold what speaks for and against some candidates.

    Attributes:
        counts: How many features each candidate has, (candidates,).
        numbers: The numbers of the features that hold, ascending, of all candidates end to end, (features,).
        measures: Values of `MEASURES`, 0 where there is none, (candidates, measures).
    """

    counts: Numbers
    numbers: Numbers
    measures: Floats

    @property
    def features(self) -> list[list[int]]:
        """The numbers of the features that hold, by candidate."""
        return [own.tolist() for own in np.split(self.numbers, self.counts.cumsum()[:-1])] if len(self.counts) else []


@dataclass(frozen=True)
class _Page:
    """Hold papers laid out with what is kept of their words.

    Attributes:
        layout: The papers.
        facts: What is kept of each token's word, (tokens, columns).
    """

    layout: Layout
    facts: Numbers

    @cached_property
    def counted(self) -> Numbers:
        """How often each of the flags from `_NAMED` on holds before each token, (tokens + 1, flags)."""
        flags = self.facts[:, _NAMED:]
        return np.concatenate((np.zeros_like(flags[:1]), flags.cumsum(axis=0)))

    def within(self, flag: int, starts: Numbers, ends: Numbers) -> Numbers:
        """Return how many tokens of each span have a flag."""
        counted = self.counted[:, flag - _NAMED]
        return np.asarray(counted.take(ends) - counted.take(starts))

    @cached_property
    def last_cue(self) -> Numbers:
        """The last cue word before each token, -1 where there is none."""
        last = np.full(len(self.facts), -1)
        cues = np.where(self.facts[:-1, _CUE] > NOT, np.arange(len(last) - 1), -1)
        np.maximum.accumulate(cues, out=last[1:])
        return last


class Describer:
    """Describe candidates.

    Args:
        numbering: The features that count; a growing one makes a number for each.
        info: Clusters and frequency of words.
    """

    def __init__(self, numbering: Numbering, info: WordInfo) -> None:
        self.numbering, self.info = numbering, info
        self._number = Kept(numbering.one)
        self._pairs = Pairs(numbering, ("-21=",), " ")
        self._words = Rows((18,), np.int64)
        self._forms = Lists()
        self._sources = Rows((1 + len(_SAID),), np.int64)

    def __call__(self, view: View, tagging: Tagging, candidates: Sequence[Candidate]) -> Described:
        """Return what speaks for and against a paper's candidates."""
        return self.describe([view], [tagging], [candidates])

    def describe(
        self, views: Sequence[View], taggings: Sequence[Tagging], papers: Sequence[Sequence[Candidate]]
    ) -> Described:
        """Return what speaks for and against the candidates of papers, end to end."""
        layout = Layout(views, papers)
        size = len(layout.candidates)
        if not size:
            nothing = np.zeros(0, np.int64)
            return Described(nothing, nothing, np.zeros((0, len(MEASURES))))
        groups = list(self._features(layout))
        owners = np.concatenate([owners for owners, _ in groups])
        numbers = np.concatenate([numbers for _, numbers in groups])
        known = numbers >= 0
        bits = len(self.numbering.index).bit_length()
        keys = np.sort((owners[known] << bits) + numbers[known])
        keys = keys[np.diff(keys, prepend=-1) > 0]
        counts = np.bincount(keys >> bits, minlength=size)
        return Described(counts, keys & (1 << bits) - 1, measure(taggings, layout))

    def _features(self, layout: Layout) -> Iterator[Group]:
        """Yield what speaks for and against each candidate; a feature may come twice."""
        page = _Page(layout, self._words.read(layout.words, self._facts))
        around, numbered = self._surroundings(page)
        yield around
        yield self._surfaces(layout)
        yield from self._places(layout)
        said = np.zeros((len(_SAID), len(layout.counts)), np.bool_)
        said[_looks(page), np.arange(len(layout.counts))] = True
        said[len(_LOOKS)] = np.maximum.reduceat(numbered, layout.first)
        said[len(_LOOKS) + 1] = layout.in_title[layout.first]
        for way, near in _introduced(layout):
            yield _where(near, self._number[f"near introduced={way}"])
            said[-1] |= near & (way == "propose")
        yield self._proposed(layout, said)

    def _facts(self, word: str) -> tuple[int, ...]:
        """Return what is kept of a word."""
        folded, one = word.casefold(), self.numbering.one
        info = self.info.get(word_key(folded), ())[:2]
        before, after = ([one(f"{side}:{value}") for value in info] or [NOT, NOT] for side in ("-1", "+1"))
        return (
            *(one(f"-1={folded}"), *before, one(f"-2={folded}")),
            *(one(f"+1={folded}"), *after, one(f"+2={folded}")),
            one(f"cue={folded}") if folded in CUES else NOT,
            *(one(f"glued+{folded}"), one(f"number False {folded}"), one(f"number True {folded}")),
            self._pairs.words.one(folded),
            word == "-",
            *(looks_named(word), word[0].isupper(), word[0].isdigit(), word == "␣"),
        )

    def _surroundings(self, page: _Page) -> tuple[Group, Flags]:
        """Return what stands around mentions, and at which of them a number does."""
        layout, number = page.layout, self._number
        read = np.arange(len(layout.owner)) - layout.first[layout.owner] < _MOST_MENTIONS
        (starts, ends), edge = layout.bounds[:, read], len(layout.words) - 1
        low, high = layout.limits[:, read]
        before, after = np.where(starts > low, starts - 1, edge), np.where(ends < high, ends, edge)
        one, two = page.facts.take(before, axis=0), page.facts.take(after, axis=0)
        further = page.facts.take(np.where(starts > low + 1, starts - 2, edge), axis=0)
        following = page.facts.take(np.where(ends + 1 < high, ends + 1, edge), axis=0)
        cue = page.last_cue[starts]
        sides = (
            page.within(_DIGIT, np.maximum(low, starts - 4), starts) > 0,
            page.within(_DIGIT, ends, np.maximum(ends, np.minimum(high, ends + 5))) > 0,
        )
        near = sides[0] | sides[1]
        columns = (
            *(one[:, _BEFORE].T, further[:, _FURTHER], two[:, _AFTER].T, following[:, _NEXT]),
            *self._pairs.of(further[:, _PAIRED], one[:, _PAIRED]),
            np.where(cue >= low, page.facts[cue, _CUE], number["cue=none"]),
            np.where((two[:, _HYPHEN] > 0) & layout.glued[ends], following[:, _GLUED], NOT),
            np.where((one[:, _HYPHEN] > 0) & layout.glued[starts], number["glued-"], NOT),
            np.where(near, number["number near"], NOT),
            np.where(near, np.where(sides[0], number["number before"], number["number after"]), NOT),
            np.where(near, np.where(sides[0], one[:, _NUMBER], one[:, _NO_NUMBER]), NOT),
        )
        table = np.vstack(columns)
        numbered = np.zeros(len(read), np.bool_)
        numbered[read] = near
        return (np.tile(layout.owner[read], len(table)), table.ravel()), numbered

    def _surfaces(self, layout: Layout) -> Group:
        """Return what the words of each candidate's longest mention say."""
        words, bounds = layout.words, layout.bounds[:, layout.longest].T.tolist()
        counts, numbers = self._forms.of([tuple(words[start:end]) for start, end in bounds], self._form)
        return np.repeat(np.arange(len(counts)), counts), numbers

    def _form(self, words: tuple[str, ...]) -> tuple[int, ...]:
        """Return what the words of a surface say."""
        words = tuple(w for w in words if w != "␣")
        folded = [w.casefold() for w in words]
        named = any(map(looks_named, words))
        capital = sum(w[0].isupper() for w in words)
        names = [
            "bias",
            _LOOKS[0 if named else 1 if capital == len(words) else 2 if capital else 3],
            f"length={min(len(words), 6)}",
            f"last={folded[-1]}",
            f"first={folded[0]}",
            f"x3={folded[-1][-3:]}",
            f"s={'-'.join(shape(w) for w in words[:3])}",
            "name=" + " ".join(folded),
        ]
        if len(words) > 1:
            small = not named and not capital
            names.append("all-small" if small else "mixed" if capital < len(words) else "all-Capital")
        for place, word in (("last", folded[-1]), ("first", folded[0])):
            names += [f"{place}:{value}" for value in self.info.get(word_key(word), ("oov",))]
        if any(any(c.isdigit() for c in w) for w in words):
            names.append("digit")
        return self.numbering.of(names)

    def _places(self, layout: Layout) -> Iterator[Group]:
        """Yield where in its paper each candidate stands, how often, and in how many forms."""
        number, everyone = self._number, np.arange(len(layout.counts))
        last = layout.first + layout.counts - 1
        counts = np.array([number[f"count={n}"] for n in range(1, 6)])
        yield everyone, counts[np.minimum(layout.counts, 5) - 1]
        title, at_start = layout.in_title[layout.first], layout.bounds[0, layout.first] == layout.begins[layout.paper]
        yield _where(title, number["title"])
        yield _where(title & at_start, number["title start"])
        yield _where(title & ~layout.in_title[last], number["title and text"])
        quarters = {place: np.array([number[f"{place} at {n}"] for n in range(4)]) for place in ("first", "last")}
        yield everyone, np.where(title, NOT, quarters["first"][layout.quarter[layout.first]])
        yield everyone, quarters["last"][layout.quarter[last]]
        yield _where(np.array([len(c.keys) > 1 for c in layout.candidates]), number["several forms"])

    def _proposed(self, layout: Layout, said: Flags) -> Group:
        """Return who proposed each candidate, alone and with each of `_SAID` that holds, (what is said, candidates)."""
        sources = [source for candidate in layout.candidates for source in candidate.sources]
        owners = np.repeat(np.arange(len(layout.counts)), [len(c.sources) for c in layout.candidates])
        table = self._sources.read(sources, self._source)
        table[:, 1:][~said.T[owners]] = NOT
        return owners.repeat(table.shape[1]), table.ravel()

    def _source(self, source: str) -> list[int]:
        return [self.numbering.one(name) for name in (source, *(f"{source} {said}" for said in _SAID))]


def _where(held: Flags, number: int) -> Group:
    """Return the candidates of which a feature holds, and its number."""
    owners = np.flatnonzero(held)
    return owners, np.full(len(owners), number)


def _looks(page: _Page) -> Numbers:
    """Return which of `_LOOKS` each candidate's longest mention has."""
    starts, ends = page.layout.bounds[:, page.layout.longest]
    named, capital = page.within(_NAMED, starts, ends), page.within(_CAPITAL, starts, ends)
    words = ends - starts - page.within(_BLANK, starts, ends)
    return np.select([named > 0, capital == words, capital > 0], [0, 1, 2], 3)


def _introduced(layout: Layout) -> Iterator[tuple[str, Flags]]:
    """Yield each way in which names are introduced, and which candidates overlap such a name."""
    starts, ends = layout.bounds
    covered: dict[str, Numbers] = {}
    for begin, view in zip(layout.begins.tolist(), layout.views, strict=True):
        for low, high, way in view.introduced:
            covered.setdefault(way, np.zeros(len(layout.words) + 1, np.int64))[begin + low + 1 : begin + high + 1] = 1
    for way, tokens in sorted(covered.items()):
        before = tokens.cumsum()
        yield way, np.maximum.reduceat(before[ends] > before[starts], layout.first)


def _logit(p: Floats) -> Floats:
    p = np.clip(p, 0.002, 0.998)
    return np.asarray(np.log(p / (1 - p)) / 3)


def measure(taggings: Sequence[Tagging], layout: Layout) -> Floats:
    """Return what the taggers say of the mentions of papers' candidates, (candidates, measures), as `MEASURES`."""
    (starts, ends), first, counts = layout.bounds, layout.first, layout.counts
    nothing = np.zeros((1, len(CLASSES)), np.float32)
    probabilities = np.concatenate([rows for tagging in taggings for rows in (tagging.inside, nothing)])
    begins = np.concatenate([rows for tagging in taggings for rows in (tagging.begins, nothing[0, :1])])
    sums = np.zeros((len(probabilities) + 1, probabilities.shape[1]))
    np.cumsum(probabilities, axis=0, out=sums[1:])
    inside = (sums.take(ends, axis=0) - sums.take(starts, axis=0)) / (ends - starts)[:, None]
    crossing = probabilities.sum(axis=1) - begins
    sure = [
        tagging.likely.get(span, 0.0)
        for tagging, paper in zip(taggings, layout.papers, strict=True)
        for candidate in paper
        for span in candidate.spans
    ]
    each = np.column_stack((inside, inside.sum(axis=1), sure))
    highest = np.maximum.reduceat(each, first)
    mean = np.add.reduceat(each, first) / counts[:, None]
    size = inside.shape[1]
    out = np.empty((len(counts), len(MEASURES)))
    out[:, :size] = _logit(highest[:, :size]) + 2.1
    out[:, size : 2 * size] = _logit(mean[:, :size]) + 2.1
    out[:, : 2 * size][np.tile(highest[:, :size] <= _LEAST, 2)] = 0.0
    out[:, 2 * size] = _logit(highest[:, size])
    out[:, 2 * size + 1] = _logit(mean[:, size])
    out[:, 2 * size + 2] = _logit(highest[:, size + 1]) + 2.1
    out[:, 2 * size + 3] = _logit(mean[:, size + 1]) + 2.1
    out[:, 2 * size + 4] = np.maximum.reduceat(begins[starts], first)
    out[:, 2 * size + 5] = np.minimum.reduceat(crossing[ends], first)
    out[:, 2 * size + 6] = np.log(counts)
    return out
