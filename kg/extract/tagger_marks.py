"""Say what papers say of their tokens, as numbered features: vocabulary matches, introduced names, repetition, cues.

The tokens of all papers are laid end to end, so that each kind of feature is a few numpy calls a batch. Imports
`features` and `numbering`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from kg.extract.features import CUES, HEADS, View
from kg.extract.introduced import looks_named
from kg.extract.numbering import NOT, Kept, Numbering, Pairs, Rows

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
Group = tuple[Ints | Sequence[int], Ints | Sequence[int] | int]
"""Tokens, and the number of the feature of each, or of all; -1 stands for one not known, `NOT` for none."""

_CUE, _HEAD, _GLUED, _PAIRED, _LINKS, _NAMED, _WRITTEN, _TITLE_WORD, _LONG, _DIGIT = range(10)
"""Columns of what is kept of a word: numbers of features, its number among words of pairs, then flags."""
_SIDES = ("b-", "b+")
"""How the features of a word with the one before it, and with the one after it, begin."""
_PLACES = {
    "vocabulary": ("vS=", "vB=", "vI=", "vE="),
    "introduced": ("nB=", "nB=", "nI=", "nI="),
    "long": ("aB", "aB", "aI", "aE"),
    "short": ("as", "as", "as", "as"),
}
"""How the features of a span's tokens begin: of its only one, or of its first, each inner one, and its last."""
_HEAD_REACH = 4
"""Tokens between a token and the head noun ahead of it, at most."""
_NEAR = np.arange(-3, 4)


@dataclass(frozen=True, slots=True)
class Marks:
    """Hold features of tokens: a token and a number each, by token, then as found; -1 for a feature not known."""

    tokens: Ints
    numbers: Ints


@dataclass(slots=True)
class _Pages:
    """Lay papers end to end.

    Attributes:
        views: The papers.
        starts: First token of each.
        facts: What is kept of each token's word, (tokens, columns).
        begins: First token of each sentence.
        sentence: Number of each token's sentence.
        same: Number of each token among the different words of its paper.
        counts: How often each of these stands there.
        in_title: Whether each token stands in its paper's title.
    """

    views: Sequence[View]
    starts: list[int]
    facts: Ints
    begins: Ints
    sentence: Ints
    same: Ints
    counts: Ints
    in_title: Flags


class Marker:
    """Mark tokens.

    Args:
        numbering: The features that count; a growing one makes a number for each.
    """

    def __init__(self, numbering: Numbering) -> None:
        self.numbering = numbering
        self._words = Rows((10,), np.int64)
        self._number = Kept(numbering.one)
        self._inside = Kept(self._of_span)
        self._neighbours = Pairs(numbering, _SIDES, "|")

    def __call__(self, views: Sequence[View]) -> Marks:
        """Return the features of the tokens of papers laid end to end."""
        pages = self._lay_out(views)
        if not len(pages.facts):
            return Marks(np.zeros(0, np.int64), np.zeros(0, np.int64))
        groups = chain(
            self._spans(pages), self._repetition(pages), self._cues(pages), self._chunks(pages), self._pairs(pages)
        )
        laid = [(np.asarray(tokens, np.int64), numbers) for tokens, numbers in groups]
        tokens = np.concatenate([where for where, _ in laid])
        numbers = np.concatenate([np.broadcast_to(np.asarray(n, np.int64), where.shape) for where, n in laid])
        there = np.flatnonzero(numbers != NOT)
        tokens, numbers = tokens.take(there), numbers.take(there)
        order = np.argsort(tokens.astype(np.min_scalar_type(len(pages.facts))), kind="stable")  # small ones are quick
        return Marks(tokens[order], numbers[order])

    def _lay_out(self, views: Sequence[View]) -> _Pages:
        lengths = [len(view.words) for view in views]
        starts = np.cumsum([0, *lengths])
        paper = np.repeat(np.arange(len(views)), lengths)
        forms = self._words.of(list(chain.from_iterable(view.words for view in views)), self._facts)
        begins = [start + at for start, view in zip(starts.tolist(), views, strict=False) for at in view.sentences]
        sentence = np.zeros(len(forms), np.int64)
        sentence[begins] = 1
        _, same, counts = np.unique(paper * (forms.max(initial=0) + 1) + forms, return_inverse=True, return_counts=True)
        title_ends = starts[:-1] + [view.title_end for view in views]
        in_title = np.arange(len(forms)) < title_ends[paper]
        facts = self._words.table[forms]
        begun = np.array(begins, np.int64)
        return _Pages(views, starts.tolist(), facts, begun, sentence.cumsum() - 1, same, counts, in_title)

    def _facts(self, word: str) -> tuple[int, ...]:
        folded, one = word.casefold(), self.numbering.one
        return (
            one(f"c={folded}") if folded in CUES else NOT,
            one(f"h={folded}") if folded in HEADS else NOT,
            one(f"gE={folded}"),
            self._neighbours.words.one(folded),
            word[0].isalnum() or word in "-/+._",
            looks_named(word),
            not word.islower() and len(word) > 1,
            looks_named(word) or len(word) > 3,
            len(word) > 1,
            word[0].isdigit(),
        )

    def _spans(self, pages: _Pages) -> Iterator[Group]:
        """Mark tokens that spans stand on, and those beside labels of the vocabularies."""
        tokens: list[int] = []
        numbers: list[int] = []
        for begin, view in zip(pages.starts, pages.views, strict=False):
            for start, end, kind in view.vocabulary:
                tokens += range(begin + start, begin + end)
                numbers += self._inside["vocabulary", kind, end - start]
                if start:
                    tokens.append(begin + start - 1)
                    numbers.append(self._number["v+=" + kind])
                if end < len(view.words):
                    tokens.append(begin + end)
                    numbers.append(self._number["v-=" + kind])
            named = [(start, end, "introduced", way) for start, end, way in view.introduced]
            for long_start, long_end, start, end in view.abbreviations:
                named += [(long_start, long_end, "long", ""), (start, end, "short", "")]
            for start, end, what, kind in named:
                tokens += range(begin + start, begin + end)
                numbers += self._inside[what, kind, end - start]
        yield tokens, numbers

    def _of_span(self, span: tuple[str, str, int]) -> list[int]:
        """Return the number of each token of a span by what stands there, of which kind, and its length."""
        what, kind, length = span
        alone, first, inner, last = _PLACES[what]
        places = [alone] if length == 1 else [first, *[inner] * (length - 2), last]
        return [self._number[place + kind] for place in places]

    def _repetition(self, pages: _Pages) -> Iterator[Group]:
        """Mark words that stand in the paper more than once, or in its title, names or short forms."""
        same, number = pages.same, self._number
        written = np.flatnonzero(pages.facts[:, _WRITTEN])
        often = np.array([NOT, *(number[f"#{n}"] for n in range(1, 5))])
        yield written, often[np.minimum(pages.counts, 4)[same[written]]]
        title, named, short = np.zeros((3, len(pages.counts)), np.bool_)
        title[same[pages.in_title & (pages.facts[:, _TITLE_WORD] > 0)]] = True
        for start, view in zip(pages.starts, pages.views, strict=False):
            for low, high, _ in view.introduced:
                named[same[start + low : start + high]] = True
            for _, _, low, high in view.abbreviations:
                form = "".join(view.words[low:high])
                if form in view.words:
                    short[same[start + view.words.index(form)]] = True
        long = pages.facts[:, _LONG] > 0
        yield np.flatnonzero(~pages.in_title & title[same]), number["t"]
        yield np.flatnonzero(long & named[same]), number["n"]
        yield np.flatnonzero(short[same]), number["a"]
        yield np.flatnonzero(pages.in_title), number["title"]

    def _cues(self, pages: _Pages) -> Iterator[Group]:
        """Mark the last cue word to the left, the next head noun to the right, and numbers near by."""
        facts, number, size = pages.facts, self._number, len(pages.facts)
        here = np.arange(size)
        digit = facts[:, _DIGIT] > 0
        yield np.flatnonzero(np.logical_or.reduceat(digit, pages.begins)[pages.sentence]), number["num"]
        last = np.full(size, -1)
        np.maximum.accumulate(np.where(facts[:-1, _CUE] > NOT, here[:-1], -1), out=last[1:])
        inside = last >= pages.begins[pages.sentence]
        yield here, np.where(inside, facts[last, _CUE], number["c=none"])
        following = np.full(size, size)
        heads = np.where(facts[1:, _HEAD] > NOT, here[1:], size)
        following[:-1] = np.minimum.accumulate(heads[::-1])[::-1]
        ends = np.append(pages.begins[1:], size)[pages.sentence]
        inside = following < np.minimum(ends, here + 1 + _HEAD_REACH)
        yield here, np.where(inside, facts[following % size, _HEAD], number["h=none"])
        numbers = np.flatnonzero(digit)[:, None]
        near = numbers + _NEAR
        inside = (near >= 0) & (near < size)
        inside &= pages.sentence[near.clip(0, size - 1)] == pages.sentence[numbers]
        yield near[inside], number["num3"]

    def _chunks(self, pages: _Pages) -> Iterator[Group]:
        """Mark what a token is glued to: `Spec-Bench` is one chunk of three tokens."""
        facts, number, size = pages.facts, self._number, len(pages.facts)
        glued = np.fromiter(chain.from_iterable(view.glued for view in pages.views), np.bool_, size)
        begins = ~(glued & (facts[:, _LINKS] > 0))
        begins[[start for start in pages.starts if start < size]] = True
        starts = np.flatnonzero(begins)
        chunk = begins.cumsum() - 1
        ends = np.append(starts[1:], size)
        named = np.maximum.reduceat(facts[:, _NAMED], starts)
        tokens = np.flatnonzero((ends - starts > 1)[chunk])
        chunk = chunk[tokens]
        place = np.where(tokens == starts[chunk], 0, np.where(tokens == ends[chunk] - 1, 1, 2))
        table = np.array([[number[f"g{p}{kind}"] for kind in "lN"] for p in "BEI"])
        yield tokens, table[place, named[chunk]]
        yield tokens, facts[ends[chunk] - 1, _GLUED]

    def _pairs(self, pages: _Pages) -> Iterator[Group]:
        """Mark each token together with its neighbours."""
        yield pages.begins, self._number["first"]
        words, tokens = self._neighbours.words, np.arange(len(pages.facts))
        ends = np.append(pages.begins[1:], len(tokens))
        left = np.insert(pages.facts[:, _PAIRED], pages.begins, words.one("<"))  # one pair more than words, a sentence
        right = np.insert(pages.facts[:, _PAIRED], ends, words.one(">"))
        numbers = self._neighbours.of(left, right)
        yield tokens, numbers[0, tokens + pages.sentence]
        yield tokens, numbers[1, tokens + pages.sentence + 1]
