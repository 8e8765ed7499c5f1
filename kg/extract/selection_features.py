"""Say what speaks for and against the candidates of a paper: features by number, and measures.

What words alone say is kept from paper to paper. Imports `candidates`, `features` and `numbering`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, pairwise

import numpy as np
from numpy.typing import NDArray

from kg.extract.candidates import Candidate, Tagging
from kg.extract.features import CUES, View, WordInfo, shape, word_key
from kg.extract.introduced import looks_named
from kg.extract.mentions import Span, laid_out
from kg.extract.numbering import Kept, Numbering
from kg.model import ENTITY_TYPES

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]

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
_EDGE = "|"
"""Stands for what is before a sentence's first word and after its last."""


@dataclass(frozen=True)
class Described:
    """Hold what speaks for and against some candidates.

    Attributes:
        features: The numbers of the features that hold, by candidate.
        measures: Values of `MEASURES`, 0 where there is none, (candidates, measures).
    """

    features: list[set[int]]
    measures: Floats

    @cached_property
    def counts(self) -> Numbers:
        """How many features each candidate has, (candidates,)."""
        return np.fromiter(map(len, self.features), np.int64, len(self.features))

    @cached_property
    def numbers(self) -> Numbers:
        """The features of all candidates end to end, (features,)."""
        return np.fromiter(chain.from_iterable(self.features), np.int64, int(self.counts.sum()))


@dataclass(frozen=True, slots=True)
class _Form:
    """Hold what a surface's words say: its features, and whether it looks like a name."""

    features: tuple[int, ...]
    look: str


class _Page:
    """Lay out, once a paper, each token's sentence, the cue before it, and how many numbers stand before it."""

    def __init__(self, view: View) -> None:
        self.view, self.folded = view, view.folded
        self.limits = list(pairwise([*view.sentences, len(view.words)]))
        self.number = [n for n, (low, high) in enumerate(self.limits) for _ in range(low, high)]
        self.digits = [0, *accumulate(view.digits)]
        self.last = len(view.sentences)
        self.cues = self._cues()

    def quarter(self, token: int) -> int:
        """Return in which quarter of the sentences a token stands, from 0 to 3."""
        return 4 * self.number[token] // self.last

    def _cues(self) -> list[str]:
        """Return, for each token, the last cue word before it in its sentence, or `none`."""
        cues = []
        for low, high in self.limits:
            last = "none"
            for word in self.folded[low:high]:
                cues.append(last)
                if word in CUES:
                    last = word
        return cues


class Describer:
    """Describe candidates.

    Args:
        numbering: The features that count; a growing one makes a number for each.
        info: Clusters and frequency of words.
    """

    def __init__(self, numbering: Numbering, info: WordInfo) -> None:
        self.numbering, self.info = numbering, info
        self._forms = Kept(self._form)
        self._left, self._right = Kept(self._left_of), Kept(self._right_of)
        self._cue: Kept[str, tuple[int, ...]] = Kept(lambda cue: numbering.of([f"cue={cue}"]))
        self._others = Kept(numbering.of)
        self._proposed = Kept(self._proposed_by)

    def __call__(self, view: View, tagging: Tagging, candidates: Sequence[Candidate]) -> Described:
        """Return the features and the measures of a paper's candidates."""
        return Described(self.features(view, candidates), measure([tagging], [candidates]))

    def features(self, view: View, candidates: Sequence[Candidate]) -> list[set[int]]:
        """Return the numbers of the features that hold for each of a paper's candidates."""
        page = _Page(view)
        return [self._features(page, candidate) for candidate in candidates]

    def _features(self, page: _Page, candidate: Candidate) -> set[int]:
        view = page.view
        start, end = max(candidate.spans, key=_longest)
        form = self._forms[tuple([w for w in view.words[start:end] if w != "␣"])]
        held = [form.features]
        near_number = False
        for start, end in candidate.spans[:_MOST_MENTIONS]:
            near_number |= self._context(page, start, end, held)
        near = {w for low, high, w in view.introduced for s, e in candidate.spans if s < high and low < e}
        ways = [f"near introduced={w}" for w in sorted(near)]
        held.append(self._others[(*_place(page, candidate), *ways)])
        more = [form.look]
        if near_number:
            more.append("number near")
        if candidate.spans[0][0] < view.title_end:
            more.append("title")
        if "propose" in near:
            more.append("near introduced=propose")
        said = tuple(more)
        held += [self._proposed[source, said] for source in candidate.sources]
        return set().union(*held)

    def _context(self, page: _Page, start: int, end: int, held: list[tuple[int, ...]]) -> bool:
        """Add what stands around a mention; tell whether a number does."""
        folded, glued, digits = page.folded, page.view.glued, page.digits
        low, high = page.limits[page.number[start]]
        before = folded[start - 1] if start > low else _EDGE
        after = folded[end] if end < high else _EDGE
        next_after = folded[end + 1] if end + 1 < high else _EDGE
        held.append(self._left[folded[start - 2] if start - 2 >= low else _EDGE, before])
        held.append(self._right[after, next_after])
        held.append(self._cue[page.cues[start]])
        if after == "-" and glued[end]:
            held.append(self._others[(f"glued+{next_after}",)])
        if before == "-" and glued[start]:
            held.append(self._others[("glued-",)])
        number_before = digits[start] > digits[max(low, start - 4)]
        if not number_before and digits[max(end, min(high, end + 5))] == digits[end]:
            return False
        side = "before" if number_before else "after"
        held.append(self._others["number near", f"number {side}", f"number {number_before} {before}"])
        return True

    def _left_of(self, words: tuple[str, str]) -> tuple[int, ...]:
        further, nearest = words
        info = [f"-1:{value}" for value in self.info.get(word_key(nearest), ())[:2]]
        return self.numbering.of([f"-1={nearest}", f"-2={further}", f"-21={further} {nearest}", *info])

    def _right_of(self, words: tuple[str, str]) -> tuple[int, ...]:
        nearest, further = words
        info = [f"+1:{value}" for value in self.info.get(word_key(nearest), ())[:2]]
        return self.numbering.of([f"+1={nearest}", f"+2={further}", *info])

    def _proposed_by(self, key: tuple[str, tuple[str, ...]]) -> tuple[int, ...]:
        source, more = key
        return self.numbering.of([source, *(f"{source} {name}" for name in more)])

    def _form(self, words: tuple[str, ...]) -> _Form:
        folded = [w.casefold() for w in words]
        named = sum(looks_named(w) for w in words)
        capital = sum(w[0].isupper() for w in words)
        look = "named" if named else "Capital" if capital == len(words) else "capital" if capital else "small"
        names = [
            "bias",
            look,
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
        return _Form(self.numbering.of(names), look)


def _longest(span: Span) -> tuple[int, int]:
    return span[1] - span[0], -span[0]


def _place(page: _Page, candidate: Candidate) -> Iterator[str]:
    """Yield where in the paper a candidate stands, how often, and in how many forms."""
    title_end, spans = page.view.title_end, candidate.spans
    first, last = spans[0][0], spans[-1][0]
    yield f"count={min(len(spans), 5)}"
    if first < title_end:
        yield "title"
        if first == 0:
            yield "title start"
        if last >= title_end:
            yield "title and text"
    else:
        yield f"first at {page.quarter(first)}"
    yield f"last at {page.quarter(last)}"
    if len(candidate.keys) > 1:
        yield "several forms"


def _logit(p: Floats) -> Floats:
    p = np.clip(p, 0.002, 0.998)
    return np.asarray(np.log(p / (1 - p)) / 3)


def measure(taggings: Sequence[Tagging], papers: Sequence[Sequence[Candidate]]) -> Floats:
    """Return what the taggers say of the mentions of papers' candidates, (candidates, measures), as `MEASURES`."""
    candidates = [candidate for paper in papers for candidate in paper]
    if not candidates:
        return np.zeros((0, len(MEASURES)))
    counts = np.array([len(candidate.spans) for candidate in candidates])
    first = counts.cumsum() - counts
    shifts = accumulate((len(tagging.begins) + 1 for tagging in taggings), initial=0)  # end to end, a row of 0 between
    shift = [at for at, paper in zip(shifts, papers, strict=False) for candidate in paper for _ in candidate.spans]
    starts, ends = laid_out([candidate.spans for candidate in candidates]).T + shift
    nothing = np.zeros((1, len(CLASSES)), np.float32)
    probabilities = np.concatenate([rows for tagging in taggings for rows in (tagging.inside, nothing)])
    begins = np.concatenate([rows for tagging in taggings for rows in (tagging.begins, nothing[0, :1])])
    sums = np.zeros((len(probabilities) + 1, probabilities.shape[1]))
    np.cumsum(probabilities, axis=0, out=sums[1:])
    inside = (sums[ends] - sums[starts]) / (ends - starts)[:, None]
    crossing = probabilities.sum(axis=1) - begins
    sure = [
        tagging.likely.get(span, 0.0)
        for tagging, paper in zip(taggings, papers, strict=True)
        for candidate in paper
        for span in candidate.spans
    ]
    each = np.column_stack((inside, inside.sum(axis=1), sure))
    highest = np.maximum.reduceat(each, first)
    mean = np.add.reduceat(each, first) / counts[:, None]
    size = inside.shape[1]
    out = np.empty((len(candidates), len(MEASURES)))
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
