"""Gather what may be an entity, and say what speaks for and against it, for the selection model to decide.

Candidates come from the tagger (its best sequence, and a looser reading of its probabilities), the vocabularies, the
hardware families, abbreviations, and introduced names. Spellings of one thing are one candidate, with all its mentions.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from kg.extract.features import CUES, View, WordInfo, shape, word_key
from kg.extract.introduced import looks_named
from kg.extract.mentions import Span, drop_inner, normal, occurrences, trim
from kg.model import ENTITY_TYPES

Floats = NDArray[np.float32]
_LOOSE = 0.35
"""A token is part of a loose candidate where the tagger gives all labels but O together this probability."""
_LONGEST = 10
_LINKS = frozenset("-/+._")
_LEAST = 0.003
"""A probability below this says nothing."""
_CLASSES = (*ENTITY_TYPES, *(f"o{kind}" for kind in ENTITY_TYPES))
_JOINTS = frozenset("-/._")


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


def proposals(view: View, tagging: Tagging, hardware: Iterable[tuple[int, int, str]]) -> Iterator[tuple[Span, str]]:
    """Yield spans and who proposes them."""
    for start, end, label in tagging.spans:
        yield (start, end), f"best={label}"
    for span in loose_spans(tagging):
        yield span, "loose"
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
    """

    view: View
    tagging: Tagging
    info: WordInfo
    _sentence: list[int] = field(default_factory=list)
    _cue: list[str] = field(default_factory=list)
    _number: list[bool] = field(default_factory=list)
    _sums: NDArray[np.float64] = field(default_factory=lambda: np.zeros((0, 0)))
    _crossing: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))

    def __post_init__(self) -> None:
        """Lay out, once a paper, the sentence, the last cue word and numbers near each token."""
        size = len(self.view.words)
        self._sums = np.zeros((size + 1, self.tagging.inside.shape[1]))
        np.cumsum(self.tagging.inside, axis=0, out=self._sums[1:])
        self._crossing = np.zeros(size + 1)
        self._crossing[:size] = self.tagging.inside.sum(axis=1) - self.tagging.begins
        starts = set(self.view.sentences)
        number, cue = -1, "none"
        for i, word in enumerate(self.view.words):
            if i in starts:
                number, cue = number + 1, "none"
            self._sentence.append(number)
            self._cue.append(cue)
            if word.casefold() in CUES:
                cue = word.casefold()
            self._number.append(word[:1].isdigit())

    def __call__(self, candidate: Candidate) -> Features:
        """Return the features of a candidate."""
        out: Features = {"bias": 1.0}
        for source in candidate.sources:
            out[source] = 1.0
        self._tagging(candidate, out)
        self._form(candidate, out)
        for start, end in candidate.spans[:6]:
            self._context(start, end, out)
        self._place(candidate, out)
        form = next(f for f in ("named", "Capital", "capital", "small") if f in out)
        more = [form, *(name for name in ("number near", "title", "near introduced=propose") if name in out)]
        for source in candidate.sources:
            for name in more:
                out[f"{source} {name}"] = 1.0
        return out

    def _tagging(self, candidate: Candidate, out: Features) -> None:
        starts = [s for s, _ in candidate.spans]
        ends = [e for _, e in candidate.spans]
        lengths = np.array(ends) - starts
        means = (self._sums[ends] - self._sums[starts]) / lengths[:, None]
        best, mean = means.max(axis=0), means.mean(axis=0)
        for n in np.flatnonzero(best > _LEAST):
            out[f"p+{_CLASSES[n]}"] = _logit(float(best[n])) + 2.1
            out[f"p~{_CLASSES[n]}"] = _logit(float(mean[n])) + 2.1
        total = means.sum(axis=1)
        out["any+"] = _logit(float(total.max()))
        out["any~"] = _logit(float(total.mean()))
        out["begin"] = float(self.tagging.begins[starts].max())
        out["crossed"] = float(self._crossing[ends].min())

    def _form(self, candidate: Candidate, out: Features) -> None:
        start, end = max(candidate.spans, key=lambda s: (s[1] - s[0], -s[0]))
        words = [w for w in self.view.words[start:end] if w != "␣"]
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

    def _context(self, start: int, end: int, out: Features) -> None:
        words, glued = self.view.words, self.view.glued
        size, sentence = len(words), self._sentence[start]

        def word(i: int) -> str:
            return words[i].casefold() if 0 <= i < size and self._sentence[i] == sentence else "|"

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
        before_number = any(self._number[i] and self._sentence[i] == sentence for i in range(max(0, start - 4), start))
        after_number = any(self._number[i] and self._sentence[i] == sentence for i in range(end, min(size, end + 5)))
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
