"""Find vocabulary labels in tokens: the spaCy component `kg_vocabulary`.

Labels are kept in one trie over tokens in small letters, hyphens left out, so that `Penn-Treebank` and `Penn Treebank`
are one key; the case policy is checked on the match. Looking up an abstract takes about 0.1 ms.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.numbering import Kept
from kg.extract.tokens import layout, split_tokens
from kg.model import EntityType
from kg.vocabulary import Concept, load_vocabularies

_END = ""
_SKIPPED = frozenset("-‐‑–_")


class Match(NamedTuple):
    """Hold one vocabulary match: `[start, end)` in tokens, the class and the preferred label."""

    start: int
    end: int
    type: EntityType
    label: str


def _pieces(label: str) -> list[str]:
    return [t for t in split_tokens(label) if not t.isspace() and t not in _SKIPPED]


class Lexicon:
    """Hold the labels of concepts for look-up.

    Args:
        concepts: What to find; where two share a label, the first by type, then IRI, is reported first.
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._trie: dict[str, Any] = {}
        self._after: dict[str, set[str]] = {}  # what may follow a label's first word; `_END` where that is a label
        self._first = Kept[str, set[str]](lambda word: self._after.get(word.casefold(), set()))
        for concept in concepts:
            for label in (concept.label, *concept.alternatives):
                self._add(concept, label)

    def _add(self, concept: Concept, label: str) -> None:
        pieces = _pieces(label)
        node = self._trie
        for piece in pieces:
            node = node.setdefault(piece.casefold(), {})
        if pieces:
            first, second = (*(piece.casefold() for piece in pieces), _END)[:2]
            for word in (first,) if second else (first, first + "s"):
                self._after.setdefault(word, set(_SKIPPED)).update((second, second + "s"))
            exact = "".join(pieces) if concept.case == "exact" else ""
            node.setdefault(_END, []).append((exact, concept.type, concept.label))

    def find(self, words: Sequence[str]) -> list[Match]:
        """Return every match, longest first at each start; matches may overlap and share a span."""
        found: list[Match] = []
        for start, may in [(at, may) for at, may in enumerate(map(self._first.__getitem__, words)) if may]:
            if _END in may or (start + 1 < len(words) and words[start + 1].casefold() in may):
                found += self._at(words, start)
        return found

    def _at(self, words: Sequence[str], start: int) -> list[Match]:
        found: list[Match] = []
        node = self._trie
        for at in range(start, len(words)):
            word = words[at].casefold()
            if word in node:
                node = node[word]
                if _END in node:
                    found += self._ends(node, words, start, at, plural=False)
            elif at == start or word not in _SKIPPED:
                if len(word) > 3 and word[-1] == "s" and _END in node.get(word[:-1], ()):
                    found += self._ends(node[word[:-1]], words, start, at, plural=True)
                break
        return found[::-1]

    @staticmethod
    def _ends(node: dict[str, Any], words: Sequence[str], start: int, last: int, *, plural: bool) -> list[Match]:
        entries = node[_END]
        if any(exact for exact, _, _ in entries):
            written = "".join([w for w in words[start : last + 1] if w not in _SKIPPED])
            written = written[:-1] if plural else written
            entries = [entry for entry in entries if entry[0] in ("", written)]
        return [Match(start, last + 1, kind, label) for _, kind, label in entries]


@lru_cache(maxsize=1)
def default_lexicon() -> Lexicon:
    """Return the lexicon of the shipped vocabularies; built once a process, in about 0.3 s."""
    return Lexicon(load_vocabularies())


class KgVocabulary:
    """Put vocabulary matches into `doc._.vocabulary`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def __call__(self, doc: Doc) -> Doc:
        """Find the labels in a Doc."""
        doc._.vocabulary = tuple(self.lexicon.find(layout(doc)[0]))
        return doc


@Language.factory("kg_vocabulary")
def make_vocabulary(nlp: Language, name: str) -> KgVocabulary:  # noqa: ARG001  spaCy's factory signature
    """Make the component with the shipped vocabularies."""
    return KgVocabulary(default_lexicon())
