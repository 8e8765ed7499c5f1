"""Say what the tagger sees of each token, as short strings.

Two kinds: what the word form alone says (cached a form, and read off the neighbours too), and what this paper says
(`tagger_marks`). Imports `features` and `tagger_marks`.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from kg.extract.features import View, WordInfo, shape, word_key
from kg.extract.introduced import looks_named
from kg.extract.numbering import Numbering
from kg.extract.tagger_marks import Marker

FAR = 2
"""Tokens to either side whose form is read."""


@dataclass(slots=True)
class Featurizer:
    """Make features; keeps those of word forms once seen.

    Args:
        info: Clusters and frequency of words.
    """

    info: WordInfo
    _cache: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    _marker: Marker = field(default_factory=lambda: Marker(Numbering(growing=True)))

    def __call__(self, view: View) -> list[list[str]]:
        """Return the feature strings of each token, as training reads them."""
        seen = [self.form(w) for w in view.words]
        rows: list[list[str]] = []
        for at, end in pairwise([*view.sentences, len(seen)]):
            for i in range(at, end):
                row = list(seen[i][FAR])
                for offset in range(-FAR, FAR + 1):
                    if offset and at <= i + offset < end:
                        row += seen[i + offset][FAR + offset]
                rows.append(row)
        marks = self._marker([view])
        names = list(self._marker.numbering.index)
        for token, number in zip(marks.tokens.tolist(), marks.numbers.tolist(), strict=True):
            rows[token].append(names[number])
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
