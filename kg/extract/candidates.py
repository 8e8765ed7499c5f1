"""Gather what may be an entity, and say what speaks for and against it, for the selection model to decide.

Candidates come from the tagger (its best sequence, and what its probabilities leave possible), the vocabularies, the
hardware families, abbreviations, and introduced names. Spellings of one thing are one candidate, with all its mentions.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from kg.extract.features import CUES, View, WordInfo, shape, word_key
from kg.extract.introduced import looks_named
from kg.extract.mentions import Span, drop_inner, normal, occurrences, trim
from kg.model import ENTITY_TYPES

Floats = NDArray[np.float32]
_LOOSE = 0.35
"""A token is part of a loose candidate where the tagger gives all labels but O together this probability."""
_UNLIKELY = 0.05
"""A span that the tagger gives less than this probability is not proposed by it."""
_LONGEST = 10
_LINKS = frozenset("-/+._")
_LEAST = 0.003
"""A probability below this says nothing."""
_CLASSES = (*ENTITY_TYPES, *(f"o{kind}" for kind in ENTITY_TYPES))
_BEST, _MEAN = [f"p+{kind}" for kind in _CLASSES], [f"p~{kind}" for kind in _CLASSES]
_JOINTS = frozenset("-/._")
_MOST_FORMS = 20_000


@dataclass(slots=True)
class Tagging:
    """Hold what the tagger says of a paper.

    Attributes:
        spans: `(start, end, label)` of its best sequence.
        inside: Probability of each class, and of each vague class, by token: (tokens, 12).
        begins: Probability that a span of any class begins, by token: (tokens,).
    """

    spans: list[tuple[int, int, str]]
    inside: Floats
    begins: Floats


@dataclass(slots=True)
class Candidate:
    """Hold one thing that may be an entity.

    Attributes:
        keys: Normal forms of its surfaces.
        spans: Its mentions in tokens, sorted.
        sources: Who proposed it, `lexicon=Benchmark`.
    """

    keys: set[str] = field(default_factory=set)
    spans: list[Span] = field(default_factory=list)
    sources: set[str] = field(default_factory=set)


def loose_spans(tagging: Tagging) -> Iterator[Span]:
    """Yield the runs of tokens that the tagger half believes in, cut where a span begins."""
    total = tagging.inside.sum(axis=1)
    some = (total > _LOOSE).tolist()
    fresh = (tagging.begins > 0.5 * total).tolist()
    start = -1
    for i, inside in enumerate(some):
        if start >= 0 and (not inside or fresh[i]):
            yield start, i
            start = -1
        if inside and start < 0:
            start = i
    if start >= 0:
        yield start, len(some)


def likely_spans(tagging: Tagging) -> dict[Span, float]:
    """Return the spans to which the tagger gives a probability of at least `_UNLIKELY`, whatever their class.

    A token goes on with the span of the token before it as often as the two are in one span: the classes are lumped.
    """
    total = tagging.inside.sum(axis=1).tolist()
    begins = tagging.begins.tolist()
    size = len(total)
    stay = [0.0] * (size + 1)
    for i in range(1, size):
        stay[i] = min(1.0, max(0.0, total[i] - begins[i]) / max(total[i - 1], 1e-6))
    found: dict[Span, float] = {}
    for start in range(size):
        p = begins[start]
        end = start + 1
        while p >= _UNLIKELY and end - start <= _LONGEST:
            if p * (1 - stay[end]) >= _UNLIKELY:
                found[start, end] = p * (1 - stay[end])
            p *= stay[end]
            end += 1
    return found


def proposals(view: View, tagging: Tagging, hardware: Iterable[tuple[int, int, str]]) -> Iterator[tuple[Span, str]]:
    """Yield spans and who proposes them."""
    for start, end, label in tagging.spans:
        yield (start, end), f"best={label}"
    for span in loose_spans(tagging):
        yield span, "loose"
    for span in likely_spans(tagging):
        yield span, "likely"
    for start, end, kind in view.vocabulary:
        yield (start, end), f"lexicon={kind}"
    for start, end, kind in hardware:
        yield (start, end), f"hardware={kind}"
    for start, end, way in view.introduced:
        yield (start, end), f"introduced={way}"
    for long_start, long_end, short_start, short_end in view.abbreviations:
        yield (long_start, long_end), "long"
        yield (short_start, short_end), "short"
    for span in named_chunks(view):
        yield span, "chunk"


def named_chunks(view: View) -> Iterator[Span]:
    """Yield what is written without a space and as names are: `Qwen2.5-7B`, `WikiText2`, `LoRA+`."""
    words, glued, size = view.words, view.glued, len(view.words)
    start = 0
    for end in range(1, size + 1):
        joined = end < size and glued[end] and (words[end][0].isalnum() or words[end] in _LINKS)
        if joined and (words[end][0].isalnum() or words[end - 1][0].isalnum()):
            continue
        if end - start == 1 and (len(words[start]) == 1 or not looks_named(words[start])):
            start = end  # most tokens: no name, and no need to look at the parts
            continue
        last = end
        while last > start + 1 and (words[last - 1].islower() or words[last - 1] in _JOINTS):
            last -= 1
        if any(looks_named(w) and len(w) > 1 for w in words[start:last]) and last - start < _LONGEST:
            yield start, last
            if end < size and words[end][0].isdigit() and not words[end].isalpha() and words[end][-1] != "%":
                yield start, end + 1
        start = end


def gather(view: View, tagging: Tagging, hardware: Iterable[tuple[int, int, str]]) -> list[Candidate]:
    """Return the candidates in order of first mention; every repetition of a surface is a mention."""
    words = view.words
    same: dict[str, str] = {}
    for long_start, long_end, short_start, short_end in view.abbreviations:
        same.setdefault(normal(words[short_start:short_end]), normal(words[long_start:long_end]))
    found: dict[str, Candidate] = {}
    surfaces: dict[tuple[str, ...], str] = {}
    for span, source in proposals(view, tagging, hardware):
        start, end = trim(words, *span)
        key = normal(words[start:end])
        if not key or end - start > _LONGEST or end <= start:
            continue
        name = same.get(key, key)
        candidate = found.setdefault(name, Candidate())
        candidate.keys.add(key)
        candidate.sources.add(source)
        surfaces.setdefault(tuple(words[start:end]), name)
    for start, end, surface in occurrences(words, surfaces):
        found[surfaces[surface]].spans.append((start, end))
    for candidate in found.values():
        candidate.spans = drop_inner(candidate.spans)
    return sorted(found.values(), key=lambda c: (c.spans[0], c.spans[0][1]))


Features = dict[str, float]


def _logit(p: float) -> float:
    p = min(max(p, 0.002), 0.998)
    return math.log(p / (1 - p)) / 3


@dataclass(slots=True)
class Describer:
    """Say what speaks for and against a candidate.

    Args:
        view: The paper.
        tagging: What the tagger says of it.
        info: Clusters and frequency of words.
        forms: What the words of a surface alone say, kept from paper to paper.
    """

    view: View
    tagging: Tagging
    info: WordInfo
    forms: dict[tuple[str, ...], Features] = field(default_factory=dict)
    _folded: list[str] = field(default_factory=list)
    _sentence: list[int] = field(default_factory=list)
    _limits: list[tuple[int, int]] = field(default_factory=list)
    _cue: list[str] = field(default_factory=list)
    _numbers: list[int] = field(default_factory=list)
    _sums: NDArray[np.float64] = field(default_factory=lambda: np.zeros((0, 0)))
    _begins: list[float] = field(default_factory=list)
    _crossing: list[float] = field(default_factory=list)
    _likely: dict[Span, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Lay out, once a paper, the sentence, the last cue word and numbers near each token."""
        size = len(self.view.words)
        self._likely = likely_spans(self.tagging)
        self._sums = np.zeros((size + 1, self.tagging.inside.shape[1]))
        np.cumsum(self.tagging.inside, axis=0, out=self._sums[1:])
        self._begins = self.tagging.begins.tolist()
        self._crossing = [*(self.tagging.inside.sum(axis=1) - self.tagging.begins).tolist(), 0.0]
        self._folded = [w.casefold() for w in self.view.words]
        self._limits = list(pairwise([*self.view.sentences, size]))
        for number, (start, end) in enumerate(self._limits):
            cue = "none"
            self._sentence += [number] * (end - start)
            for word in self._folded[start:end]:
                self._cue.append(cue)
                if word in CUES:
                    cue = word
        self._numbers = [0, *accumulate(w[:1].isdigit() for w in self.view.words)]

    def __call__(self, candidate: Candidate) -> Features:
        """Return the features of a candidate."""
        out: Features = {"bias": 1.0}
        for source in candidate.sources:
            out[source] = 1.0
        self._tagging(candidate, out)
        start, end = max(candidate.spans, key=lambda s: (s[1] - s[0], -s[0]))
        words = tuple(w for w in self.view.words[start:end] if w != "␣")
        form = self.forms.get(words)
        if form is None:
            if len(self.forms) >= _MOST_FORMS:
                self.forms.clear()
            form = self.forms[words] = self._form(words)
        out.update(form)
        for start, end in candidate.spans[:6]:
            self._context(start, end, out)
        self._place(candidate, out)
        more: list[str] = [next(f for f in ("named", "Capital", "capital", "small") if f in out)]
        more += [name for name in ("number near", "title", "near introduced=propose") if name in out]
        for source in candidate.sources:
            for name in more:
                out[f"{source} {name}"] = 1.0
        return out

    def _tagging(self, candidate: Candidate, out: Features) -> None:
        ends = [end for _, end in candidate.spans]
        if len(ends) == 1:  # two in three: no need to gather rows
            start, end = candidate.spans[0]
            row = (self._sums[end] - self._sums[start]) / (end - start)
            highest = average = row.tolist()
            most = mean = float(np.add.reduce(row))
        else:
            starts = [start for start, _ in candidate.spans]
            lengths = [[end - start] for start, end in candidate.spans]
            means = (self._sums[ends] - self._sums[starts]) / lengths
            highest = np.maximum.reduce(means, axis=0).tolist()
            average = (np.add.reduce(means, axis=0) / len(ends)).tolist()
            total = np.add.reduce(means, axis=1)
            most, mean = float(np.maximum.reduce(total)), float(np.add.reduce(total) / len(ends))
        for n, best in enumerate(highest):
            if best > _LEAST:
                out[_BEST[n]] = _logit(best) + 2.1
                out[_MEAN[n]] = _logit(average[n]) + 2.1
        out["any+"] = _logit(most)
        out["any~"] = _logit(mean)
        sure = [self._likely.get(span, 0.0) for span in candidate.spans]
        out["span+"] = _logit(max(sure)) + 2.1
        out["span~"] = _logit(sum(sure) / len(sure)) + 2.1
        out["begin"] = max(self._begins[start] for start, _ in candidate.spans)
        out["crossed"] = min(self._crossing[end] for end in ends)

    def _form(self, words: tuple[str, ...]) -> Features:
        out: Features = {}
        folded = [w.casefold() for w in words]
        out[f"length={min(len(words), 6)}"] = 1.0
        out[f"last={folded[-1]}"] = 1.0
        out[f"first={folded[0]}"] = 1.0
        out[f"x3={folded[-1][-3:]}"] = 1.0
        out[f"s={'-'.join(shape(w) for w in words[:3])}"] = 1.0
        out["name=" + " ".join(folded)] = 1.0
        named = sum(looks_named(w) for w in words)
        capital = sum(w[0].isupper() for w in words)
        out["named" if named else "Capital" if capital == len(words) else "capital" if capital else "small"] = 1.0
        if len(words) > 1:
            out["all-small" if not named and not capital else "mixed" if capital < len(words) else "all-Capital"] = 1.0
        for place, word in (("last", folded[-1]), ("first", folded[0])):
            for value in self.info.get(word_key(word), ("oov",)):
                out[f"{place}:{value}"] = 1.0
        if any(any(c.isdigit() for c in w) for w in words):
            out["digit"] = 1.0
        return out

    def _context(self, start: int, end: int, out: Features) -> None:
        folded, glued = self._folded, self.view.glued
        size, (low, high) = len(folded), self._limits[self._sentence[start]]

        def word(i: int) -> str:
            return folded[i] if low <= i < high else "|"

        before, after = word(start - 1), word(end)
        out[f"-1={before}"] = 1.0
        out[f"+1={after}"] = 1.0
        out[f"-2={word(start - 2)}"] = 1.0
        out[f"+2={word(end + 1)}"] = 1.0
        out[f"cue={self._cue[start]}"] = 1.0
        out[f"-21={word(start - 2)} {before}"] = 1.0
        if end < size and glued[end] and after == "-":
            out[f"glued+{word(end + 1)}"] = 1.0
        if glued[start] and before == "-":
            out["glued-"] = 1.0
        numbers = self._numbers
        before_number = numbers[start] > numbers[max(low, start - 4)]
        after_number = numbers[max(end, min(high, end + 5))] > numbers[end]
        if before_number or after_number:
            out["number near"] = 1.0
            out[f"number {'before' if before_number else 'after'}"] = 1.0
            out[f"number {before_number} {before}"] = 1.0
        for value in self.info.get(word_key(after), ())[:2]:
            out[f"+1:{value}"] = 1.0
        for value in self.info.get(word_key(before), ())[:2]:
            out[f"-1:{value}"] = 1.0

    def _place(self, candidate: Candidate, out: Features) -> None:
        view = self.view
        first, last = candidate.spans[0], candidate.spans[-1]
        out[f"count={min(len(candidate.spans), 5)}"] = 1.0
        out["log count"] = math.log(len(candidate.spans))
        if first[0] < view.title_end:
            out["title"] = 1.0
            if first[0] == 0:
                out["title start"] = 1.0
            if any(s >= view.title_end for s, _ in candidate.spans):
                out["title and text"] = 1.0
        else:
            out[f"first at {4 * self._sentence[first[0]] // (self._sentence[-1] + 1)}"] = 1.0
        out[f"last at {4 * self._sentence[last[0]] // (self._sentence[-1] + 1)}"] = 1.0
        for start, end, way in view.introduced:
            if any(s < end and start < e for s, e in candidate.spans):
                out[f"near introduced={way}"] = 1.0
        if len(candidate.keys) > 1:
            out["several forms"] = 1.0
