"""Say what the tagger sees of each token, as short strings.

Two kinds: what the word form alone says (cached a form, and read off the neighbours too), and what this paper says
(vocabulary matches, abbreviations, introduced names, repetition, the title, cue words near by).
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import compress, pairwise

import numpy as np
from spacy.tokens import Doc

from kg.extract.abbreviations import Pair
from kg.extract.introduced import looks_named
from kg.extract.tokens import layout, word_set

WordInfo = Mapping[str, tuple[str, ...]]
"""Clusters and frequency of a word by its `word_key`, as ready feature strings."""

_SHAPE = ((re.compile("[A-Z]+"), "A"), (re.compile("[a-z]+"), "a"), (re.compile("[0-9]+"), "0"))
FAR = 2
"""Tokens to either side whose form is read."""

CUES = word_set(
    """
    propose present introduce develop release called dubbed named outperform outperforms surpass surpasses
    exceed exceeds achieve achieves achieving attain evaluate evaluated evaluation experiments tested validate
    trained train fine pretrained compared comparison baseline baselines such like including existing based
    using use uses leverage leverages employ employs integrate combine extend extends apply applied benchmark
    benchmarks dataset datasets improve improves improvement reduce reduces reducing reduction faster higher
    lower speedup deploy deployed running implemented hardware gpu gpus task tasks problem of for in on with by
    over than to from
    """
)
HEADS = word_set(
    """
    dataset datasets benchmark benchmarks corpus challenge suite model models framework method methods algorithm
    approach architecture network networks module loss strategy technique mechanism system score scores accuracy
    rate error metric task tasks problem gpu gpus cpu fpga board chip processor device accelerator optimizer
    attention training learning detection generation classification estimation recognition segmentation
    """
)


_CUE_NAMES = {word: f"c={word}" for word in CUES}
_HEAD_NAMES = {word: f"h={word}" for word in HEADS}


@lru_cache(maxsize=100_000)
def word_key(token: str) -> str:
    """Return the form under which a word's clusters are kept: small letters, digits as 0.

    >>> word_key("CIFAR100")
    'cifar000'
    """
    folded = token.casefold()
    return folded if folded.isalpha() else "".join("0" if c.isdigit() else c for c in folded)


@lru_cache(maxsize=100_000)
def shape(word: str) -> str:
    """Return the run-collapsed shape of a word.

    >>> shape("LLaMA2"), shape("W4A4")
    ('AaA0', 'A0A0')
    """
    for pattern, sign in _SHAPE:
        word = pattern.sub(sign, word)
    return word[:8]


@dataclass
class View:
    """Hold what the features read of a paper, all in tokens.

    Attributes:
        words: The tokens; white space is "␣".
        glued: Whether each token follows the one before without a space.
        sentences: First token of each sentence, ascending.
        title_end: Tokens of the title.
        vocabulary: `(start, end, class)` of vocabulary matches.
        introduced: `(start, end, way)` of introduced names.
        abbreviations: Pairs of long and short form.
    """

    words: Sequence[str]
    glued: Sequence[bool]
    sentences: Sequence[int]
    title_end: int
    vocabulary: Sequence[tuple[int, int, str]] = ()
    introduced: Sequence[tuple[int, int, str]] = ()
    abbreviations: Sequence[Pair] = ()

    @cached_property
    def folded(self) -> list[str]:
        """The tokens in small letters."""
        return [w.casefold() for w in self.words]

    @cached_property
    def digits(self) -> list[bool]:
        """Whether each token begins with a digit."""
        return [w[0].isdigit() for w in self.words]


def view_of(doc: Doc) -> View:
    """Return the view of a Doc that the earlier components have seen."""
    words, starts = layout(doc)
    glued = [False, *(a + len(w) == b for a, w, b in zip(starts, words, starts[1:], strict=False))]
    sentences = np.flatnonzero(doc.to_array("SENT_START") == 1).tolist()
    title_end = bisect_left(starts, len(doc._.paper.title))
    return View(
        ["␣" if w.isspace() else w for w in words],
        glued[: len(words)],
        sentences,
        title_end,
        [(s.start, s.end, s.label_) for s in doc.spans.get("vocabulary", ())],
        [(s.start, s.end, s.label_) for s in doc.spans.get("introduced", ())],
        doc._.abbreviations,
    )


@dataclass(slots=True)
class Featurizer:
    """Make features; keeps those of word forms once seen.

    Args:
        info: Clusters and frequency of words.
    """

    info: WordInfo
    _cache: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)

    def __call__(self, view: View) -> list[list[str]]:
        """Return the feature strings of each token."""
        own = self.own(view)
        seen = [self.form(w) for w in view.words]
        rows: list[list[str]] = []
        starts = [*view.sentences, len(seen)]
        for at, end in pairwise(starts):
            for i in range(at, end):
                row = list(seen[i][FAR])
                for offset in range(-FAR, FAR + 1):
                    if offset and at <= i + offset < end:
                        row += seen[i + offset][FAR + offset]
                rows.append(row + own[i])
        return rows

    def own(self, view: View, pairs: AbstractSet[tuple[str, str]] | None = None) -> list[list[str]]:
        """Return what this paper says of each token.

        Args:
            view: The paper.
            pairs: The pairs of neighbours that count; all where None. A model knows one pair in twenty.
        """
        rows: list[list[str]] = [[] for _ in view.words]
        _mark_spans(rows, view)
        _mark_repetition(rows, view)
        _mark_cues(rows, view)
        _mark_chunks(rows, view)
        _mark_pairs(rows, view, pairs)
        return rows

    def form(self, word: str) -> tuple[tuple[str, ...], ...]:
        """Return the features of a word form, for each place from `FAR` before to `FAR` after."""
        return self._cache.get(word) or self._form(word)

    def _form(self, word: str) -> tuple[tuple[str, ...], ...]:
        """Return the features of a form, for each place from `FAR` before to `FAR` after."""
        folded = word.casefold()
        info = self.info.get(word_key(word), ("oov",))
        kind = shape(word)
        named = "named" if looks_named(word) else "cap" if word[:1].isupper() else "low"
        near = (f"w={folded}", f"s={kind}", named, *info)
        mine = [*near, "bias", f"W={word}", f"k={word_key(word)}", f"L={min(len(word), 10)}"]
        if word.isalpha() or looks_named(word):
            mine += [f"p{n}={folded[:n]}" for n in (2, 3, 4) if len(word) > n]
            mine += [f"x{n}={folded[-n:]}" for n in (2, 3, 4) if len(word) > n]
        far = (f"w={folded}", named, *info[:2])
        cache = tuple(
            tuple(mine) if o == 0 else tuple(f"{o}{f}" for f in ((*near, f"x3={folded[-3:]}") if abs(o) == 1 else far))
            for o in range(-FAR, FAR + 1)
        )
        if len(self._cache) < 200_000:
            self._cache[word] = cache
        return cache


def _mark_pairs(rows: list[list[str]], view: View, pairs: AbstractSet[tuple[str, str]] | None) -> None:
    """Mark each token together with its neighbours."""
    for at, end in pairwise([*view.sentences, len(rows)]):
        rows[at].append("first")
        for i, pair in enumerate(pairwise(("<", *view.folded[at:end], ">")), at):
            if pairs is None or pair in pairs:
                if i < end:
                    rows[i].append(f"b-{pair[0]}|{pair[1]}")
                if i > at:
                    rows[i - 1].append(f"b+{pair[0]}|{pair[1]}")


def _mark_spans(rows: list[list[str]], view: View) -> None:
    for start, end, kind in view.vocabulary:
        for i in range(start, end):
            place = "S" if end - start == 1 else "B" if i == start else "E" if i == end - 1 else "I"
            rows[i].append(f"v{place}={kind}")
        if start:
            rows[start - 1].append(f"v+={kind}")
        if end < len(rows):
            rows[end].append(f"v-={kind}")
    for start, end, way in view.introduced:
        for i in range(start, end):
            rows[i].append(f"n{'B' if i == start else 'I'}={way}")
    for long_start, long_end, short_start, short_end in view.abbreviations:
        for i in range(long_start, long_end):
            rows[i].append("aB" if i == long_start else "aE" if i == long_end - 1 else "aI")
        for i in range(short_start, short_end):
            rows[i].append("as")


def _mark_repetition(rows: list[list[str]], view: View) -> None:
    counts = Counter(view.words)
    title = {w for w in view.words[: view.title_end] if looks_named(w) or len(w) > 3}
    named = {view.words[i] for s, e, _ in view.introduced for i in range(s, e) if len(view.words[i]) > 1}
    short = {"".join(view.words[s:e]) for _, _, s, e in view.abbreviations}
    marked = title | named | short
    for i, word in enumerate(view.words):
        if not word.islower() and len(word) > 1:
            rows[i].append(f"#{min(counts[word], 4)}")
        if word in marked:
            if i >= view.title_end and word in title:
                rows[i].append("t")
            if word in named:
                rows[i].append("n")
            if word in short:
                rows[i].append("a")
    for row in rows[: view.title_end]:
        row.append("title")


def _mark_cues(rows: list[list[str]], view: View) -> None:
    """Mark the last cue word to the left, the next head noun to the right, and numbers near by."""
    folded = view.folded
    for at, end in pairwise([*view.sentences, len(rows)]):
        numbers = list(compress(range(at, end), view.digits[at:end]))
        if numbers:
            for row in rows[at:end]:
                row.append("num")
        last = "c=none"
        for i in range(at, end):
            rows[i].append(last)
            last = _CUE_NAMES.get(folded[i], last)
        ahead, far = "h=none", 0
        for i in range(end - 1, at - 1, -1):
            rows[i].append(ahead if far < 4 else "h=none")
            far += 1
            if folded[i] in _HEAD_NAMES:
                ahead, far = _HEAD_NAMES[folded[i]], 0
        for i in numbers:
            for near in range(max(at, i - 3), min(end, i + 4)):
                rows[near].append("num3")


def _mark_chunks(rows: list[list[str]], view: View) -> None:
    """Mark what the token is glued to: `Spec-Bench` is one chunk of three tokens."""
    words, glued, size = view.words, view.glued, len(view.words)
    start = 0
    for end in range(1, size + 1):
        if end < size and glued[end] and (words[end][0].isalnum() or words[end] in "-/+._"):
            continue
        if end - start > 1:
            kind = "N" if any(looks_named(w) for w in words[start:end]) else "l"
            for i in range(start, end):
                place = "B" if i == start else "E" if i == end - 1 else "I"
                rows[i] += [f"g{place}{kind}", f"gE={words[end - 1].casefold()}"]
        start = end
