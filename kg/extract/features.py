"""Lay out a paper for the features of tokens and of candidates: its tokens, and what earlier components found.

Also what both read of words: cue words, head nouns, shapes, and the key of a word's clusters.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from spacy.tokens import Doc

from kg.extract.abbreviations import Pair
from kg.extract.numbering import Kept
from kg.extract.tokens import layout, word_set

WordInfo = Mapping[str, tuple[str, ...]]
"""Clusters and frequency of a word by its `word_key`, as ready feature strings."""

_SHAPE = ((re.compile("[A-Z]+"), "A"), (re.compile("[a-z]+"), "a"), (re.compile("[0-9]+"), "0"))

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


_SHOWN = Kept[str, str](lambda word: "␣" if word.isspace() else word)


def view_of(doc: Doc) -> View:
    """Return the view of a Doc that the earlier components have seen."""
    words, starts = layout(doc)
    said = doc._
    begins, spaces = doc.to_array(["SENT_START", "SPACY"]).T
    return View(
        [*map(_SHOWN.__getitem__, words)],
        [False, *(spaces == 0).tolist()][: len(words)],
        np.flatnonzero(begins == 1).tolist(),
        bisect_left(starts, len(said.paper.title)),
        [(match.start, match.end, match.type) for match in said.vocabulary],
        said.introduced,
        said.abbreviations,
    )
