"""Compare and place the surfaces of one paper: what is one thing, and where it stands.

One thing are spellings that differ in case, hyphens, a plural s or a class word ("DDPM model"). Different digits are
different things ("Medusa-1", "Medusa-2"): they are never folded away.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from kg.extract.tokens import word_set

T = TypeVar("T")
Span = tuple[int, int]
"""`[start, end)` in tokens."""

CLASS_WORDS = word_set(
    """
    model models method methods framework frameworks algorithm algorithms approach architecture architectures
    network networks module modules system systems technique techniques mechanism strategy dataset datasets
    benchmark benchmarks corpus corpora challenge suite task tasks problem problems score scores metric metrics
    baseline baselines backbone backbones checkpoint checkpoints leaderboard leaderboards library series family
    gpu gpus device devices board boards platform processor processors chip chips
    """
)
"""Words at the end of a surface that name its class and may be left off."""

_LEFT_OFF = CLASS_WORDS - word_set("gpu gpus device devices board boards processor processors chip chips")
"""Class words that are no part of a name before them; what names a device may be."""

_PARTNERS = {"(": ")", "[": "]", "{": "}"}
_BRACKETS = frozenset((*_PARTNERS, *_PARTNERS.values()))
_ENDS = frozenset(("+", *_PARTNERS.values()))
"""Punctuation that a name may end with."""


def normal(words: Sequence[str], *, whole: bool = False) -> str:
    """Return the normal form of a surface: small letters and digits, class word and plural s left off.

    Args:
        words: The tokens.
        whole: Whether a class word stays.

    >>> normal(["Spec", "-", "Benchs"]), normal(["DDPM", "models"]), normal(["GPT", "-", "4.1"])
    ('specbench', 'ddpm', 'gpt4.1')
    >>> normal(["DDPM", "models"], whole=True)
    'ddpmmodel'
    """
    return _normal(tuple(words), whole)


@lru_cache(maxsize=20_000)
def _normal(words: tuple[str, ...], whole: bool) -> str:  # noqa: FBT001  part of a key
    kept = [w for w in words if w[0].isalnum() or w == "+"]
    while not whole and len(kept) > 1 and kept[-1].casefold() in CLASS_WORDS:
        kept.pop()
    folded = "".join(kept).casefold()
    return folded[:-1] if len(folded) > 3 and folded[-1] == "s" and folded[-2] != "s" else folded


@lru_cache(maxsize=20_000)
def surface_of(words: tuple[str, ...], whole: bool = False) -> tuple[tuple[str, ...], str]:  # noqa: FBT001, FBT002  part of a key
    """Return what `trim` leaves of a span's words, and its normal form.

    >>> surface_of(("the", "DDPM", "model", ",")), surface_of(("DDPM", "model", ","), whole=True)
    ((('the', 'DDPM'), 'theddpm'), (('DDPM', 'model'), 'ddpmmodel'))
    """
    start, end = trim(words, 0, len(words), whole=whole)
    return words[start:end], normal(words[start:end], whole=whole)


def trim(words: Sequence[str], start: int, end: int, *, whole: bool = False) -> Span:
    """Leave off punctuation and white space at the ends of a span, and a class word after a name ("nuScenes dataset").

    A bracket stays where its partner is inside; the span ends before one that has none ("T2V) generation").

    Args:
        words: The tokens.
        start: Where the span begins.
        end: Where it ends.
        whole: Whether a class word stays.

    >>> trim(["the", "nuScenes", "dataset", ","], 1, 4), trim(["a", "neural", "network"], 1, 3)
    ((1, 2), (1, 3))
    >>> trim(["(", "T2V", ")", "generation"], 1, 4), trim(["GPT", "(", "small", ")"], 0, 4)
    ((1, 2), (0, 4))
    """
    while start < end and not words[start][0].isalnum():
        start += 1
    end = _before_lone_bracket(words, start, end)
    while end > start and not words[end - 1][0].isalnum() and words[end - 1] not in _ENDS:
        end -= 1
    while not whole and end - start > 1 and words[end - 1] in _LEFT_OFF and _ends_name(words[end - 2]):
        end -= 1
    return start, end


def _ends_name(word: str) -> bool:
    return word[0].isdigit() or any(c.isupper() for c in word)


def _before_lone_bracket(words: Sequence[str], start: int, end: int) -> int:
    """Return where the first bracket without a partner in the span stands, `end` where each has one."""
    within = words[start:end]
    if _BRACKETS.isdisjoint(within):
        return end
    alone: list[int] = []
    for at, word in enumerate(within, start):
        if alone and word == _PARTNERS.get(words[alone[-1]]):
            alone.pop()
        elif word in _BRACKETS:
            alone.append(at)
    return alone[0] if alone else end


def laid_out(spans: Iterable[Sequence[Span]]) -> NDArray[np.int64]:
    """Return spans end to end, (spans, 2).

    >>> laid_out([[(0, 2)], [(3, 4), (5, 6)]]).tolist()
    [[0, 2], [3, 4], [5, 6]]
    """
    every = chain.from_iterable(spans)
    return np.fromiter(chain.from_iterable(every), np.int64).reshape(-1, 2)


def occurrences(words: Sequence[str], surfaces: Mapping[tuple[str, ...], T]) -> Iterator[tuple[int, int, T]]:
    """Yield where each surface stands in the tokens, and whose it is, left to right, at each place the longest first.

    >>> list(occurrences(["a", "new", "LoRA"], {("LoRA",): 1, ("new",): 2, ("new", "LoRA"): 3}))
    [(1, 3, 3), (1, 2, 2), (2, 3, 1)]
    """
    by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
    for surface in sorted(surfaces, key=len, reverse=True):
        by_first.setdefault(surface[0], []).append((surface, surfaces[surface]))
    for at in [at for at, word in enumerate(words) if word in by_first]:
        for surface, whose in by_first[words[at]]:
            if len(surface) == 1 or tuple(words[at : at + len(surface)]) == surface:
                yield at, at + len(surface), whose
