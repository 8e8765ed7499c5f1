"""Gather what may be an entity, for the selection model to decide.

Candidates come from the tagger (its best sequence, and what its probabilities leave possible), the vocabularies, the
hardware families, abbreviations, and introduced names. Spellings of one thing are one candidate, with all its mentions.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from kg.extract.features import View
from kg.extract.introduced import looks_named
from kg.extract.mentions import Span, normal, occurrences, surface_of

Floats = NDArray[np.float32]
_LOOSE = 0.35
"""A token is part of a loose candidate where the tagger gives all labels but O together this probability."""
_UNLIKELY = 0.05
"""A span that the tagger gives less than this probability is not proposed by it."""
_LONGEST = 10
_LINKS = frozenset("-/+._")
_JOINTS = frozenset("-/._")


@dataclass
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

    @cached_property
    def total(self) -> Floats:
        """The probability of any class, by token: (tokens,)."""
        return np.asarray(self.inside.sum(axis=1))

    @cached_property
    def likely(self) -> dict[Span, float]:
        """The spans of `likely_spans`, found once."""
        return likely_spans(self)


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
    some = np.flatnonzero(tagging.total > _LOOSE)
    fresh = tagging.begins[some] > 0.5 * tagging.total[some]
    start, end = -1, -1
    for at, begins in zip(some.tolist(), fresh.tolist(), strict=True):
        if at > end or begins:
            if start >= 0:
                yield start, end
            start = at
        end = at + 1
    if start >= 0:
        yield start, end


def likely_spans(tagging: Tagging) -> dict[Span, float]:
    """Return the spans to which the tagger gives a probability of at least `_UNLIKELY`, whatever their class.

    A token goes on with the span of the token before it as often as the two are in one span: the classes are lumped.
    """
    total, begins = tagging.total.astype(np.float64), tagging.begins.astype(np.float64)
    size = len(total)
    goes_on = np.zeros(size + 1)
    np.minimum(1.0, np.maximum(0.0, total[1:] - begins[1:]) / np.maximum(total[:-1], 1e-6), out=goes_on[1:-1])
    stay, stop = goes_on.tolist(), (1 - goes_on).tolist()
    starts = np.flatnonzero(begins >= _UNLIKELY)
    found: dict[Span, float] = {}
    for start, begun in zip(starts.tolist(), begins[starts].tolist(), strict=True):
        p = begun
        for end in range(start + 1, start + _LONGEST + 1):
            whole = p * stop[end]
            if whole >= _UNLIKELY:
                found[start, end] = whole
            p *= stay[end]
            if p < _UNLIKELY:
                break
    return found


def proposals(view: View, tagging: Tagging, hardware: Iterable[tuple[int, int, str]]) -> list[tuple[Span, str]]:
    """Return spans and who proposes them."""
    found = [((start, end), f"best={label}") for start, end, label in tagging.spans]
    found += [(span, "loose") for span in loose_spans(tagging)]
    found += [(span, "likely") for span in tagging.likely]
    found += [((start, end), f"lexicon={kind}") for start, end, kind in view.vocabulary]
    found += [((start, end), f"hardware={kind}") for start, end, kind in hardware]
    found += [((start, end), f"introduced={way}") for start, end, way in view.introduced]
    for long_start, long_end, short_start, short_end in view.abbreviations:
        found += [((long_start, long_end), "long"), ((short_start, short_end), "short")]
    found += [(span, "chunk") for span in named_chunks(view)]
    return found


def named_chunks(view: View) -> Iterator[Span]:
    """Yield what is written without a space and as names are: `Qwen2.5-7B`, `WikiText2`, `LoRA+`."""
    words, size = view.words, len(view.words)
    end = 0
    for at in compress(range(size), map(looks_named, words)):
        if at < end or len(words[at]) == 1:
            continue
        start, end = at, at + 1
        while start and view.glued[start] and _goes_on(words, start):
            start -= 1
        while end < size and view.glued[end] and _goes_on(words, end):
            end += 1
        last = end
        while words[last - 1].islower() or words[last - 1] in _JOINTS:
            last -= 1
        if last - start < _LONGEST:
            yield start, last
            if end < size and words[end][0].isdigit() and not words[end].isalpha() and words[end][-1] != "%":
                yield start, end + 1


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Tell whether a token that is glued to the one before it is part of the same name."""
    return words[at][0].isalnum() or (words[at] in _LINKS and words[at - 1][0].isalnum())


def gather(
    view: View, tagging: Tagging, hardware: Iterable[tuple[int, int, str]], *, whole: bool = False
) -> list[Candidate]:
    """Return the candidates in order of first mention; every repetition of a surface is a mention.

    Args:
        view: The paper.
        tagging: What the tagger says of it.
        hardware: What hardware families find in it, `(start, end, kind)`.
        whole: Whether a class word after a name is part of it ("nuScenes dataset"): our guidelines leave it off, other
            annotations do not.
    """
    words = view.words
    same: dict[str, str] = {}
    for long_start, long_end, short_start, short_end in view.abbreviations:
        short, long = words[short_start:short_end], words[long_start:long_end]
        same.setdefault(normal(short, whole=whole), normal(long, whole=whole))
    found: dict[str, Candidate] = {}
    surfaces: dict[tuple[str, ...], Candidate] = {}
    sources: dict[Span, list[str]] = {}
    for span, source in proposals(view, tagging, hardware):
        sources.setdefault(span, []).append(source)
    for (start, end), proposing in sources.items():
        surface, key = surface_of(tuple(words[start:end]), whole)
        if not key or len(surface) > _LONGEST:
            continue
        name = same.get(key, key)
        candidate = found.get(name)
        if candidate is None:
            candidate = found[name] = Candidate()
        candidate.keys.add(key)
        candidate.sources.update(proposing)
        surfaces.setdefault(surface, candidate)
    for start, end, candidate in occurrences(words, surfaces):
        spans = candidate.spans
        if not spans or end > spans[-1][1]:  # not inside the one before
            spans.append((start, end))
    return sorted(found.values(), key=lambda c: c.spans[0])
