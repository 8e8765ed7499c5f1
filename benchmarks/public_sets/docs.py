"""Make of a text of a public set what our own components read: running text, a Doc, and mentions in our classes.

The sets come as tokens. They are written as running text again, so that our tokenizer, on whose tokens the word
clusters were made, splits them anew; offsets are kept both ways. Sentences are those of the set.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

import numpy as np
from spacy.tokens import Doc

from benchmarks.public_sets.texts import Mention, Text
from kg.extract.document import field_starts
from kg.extract.features import view_of
from kg.extract.lexicon import Lexicon
from kg.extract.tokens import layout
from kg.gold import GoldPaper
from kg.model import Entity, EntityType, Extraction, Paper
from kg.model import Mention as Place
from kg.train.tagger import prepare

STAND_INS: Mapping[str, Mapping[str, EntityType]] = {
    "scierc": {
        "Method": "Method",
        "Task": "Task",
        "Metric": "Metric",
        "Material": "Benchmark",
        "OtherScientificTerm": "Hardware",
        "Generic": "Organization",
    },
    "scier": {"Method": "Method", "Task": "Task", "Dataset": "Benchmark"},
    "tdmsci": {"TASK": "Task", "DATASET": "Benchmark", "METRIC": "Metric"},
    "heddes": {"Dataset": "Benchmark"},
}
"""The class of ours in whose place each class of a set is trained: the trainers know only our names."""

Found = Mapping[Mention, float]
"""Mentions with how sure each is, in [0, 1]; one that is annotated is 1."""

_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
_NO_SPACE_BEFORE = frozenset([*",.;:)]}!?%", "'s", "n't"])
_NO_SPACE_AFTER = frozenset("([{")
_JOINTS = frozenset("-/_")
_STARTS, _INSIDE = np.uint64(1), np.uint64(2**64 - 1)  # spaCy's 1 and -1


def join_tokens(tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return the tokens as running text, and `[start, end)` of each in characters.

    Hyphens and single digits are put together again where a set has split them.

    >>> join_tokens(["pre", "-", "trained", "(", "VOC", "2", "0", ")", "."])[0]
    'pre-trained (VOC 20).'
    """
    text = ""
    spans = []
    before = ""
    for raw in tokens:
        token = _BRACKETS.get(raw, raw.strip())
        if before and token and not _glued(before, token):
            text += " "
        spans.append((len(text), len(text) + len(token)))
        text += token
        before = token or before
    return text, spans


def _glued(left: str, right: str) -> bool:
    if right in _NO_SPACE_BEFORE or left in _NO_SPACE_AFTER:
        return True
    if len(left) == 1 and len(right) == 1 and left.isdigit() and right.isdigit():
        return True
    return (right in _JOINTS and left[-1].isalnum()) or (left in _JOINTS and right[0].isalnum())


class Prepared:
    """Hold a text as a Doc run through the components before the tagger, and offsets both ways.

    Args:
        text: The text.
        doc: Its Doc.
        spans: `[start, end)` of each of its tokens in characters.
    """

    def __init__(self, text: Text, doc: Doc, spans: Sequence[tuple[int, int]]) -> None:
        self.text, self.doc = text, doc
        at = field_starts(doc._.paper)["abstract"]
        self._begins = [start + at for start, _ in spans]
        self._ends = [end + at for _, end in spans]
        words, self._ours = layout(doc)
        self._our_ends = [start + len(word) for start, word in zip(self._ours, words, strict=True)]
        self._mark_sentences()
        self.view = view_of(doc)

    def _mark_sentences(self) -> None:
        first = [self._begins[start] for start in self.text.starts[:-1] if start < len(self._begins)]
        marks = np.full(len(self.doc), _INSIDE, dtype=np.uint64)
        marks[[bisect_right(self._our_ends, start) for start in first]] = _STARTS
        marks[0] = _STARTS
        self.doc.from_array(["SENT_START"], marks.reshape(-1, 1))  # type: ignore[arg-type]  # the stub knows only thinc

    def to_ours(self, start: int, end: int) -> tuple[int, int]:
        """Return the tokens of the Doc that a span of the set's tokens covers."""
        return bisect_right(self._our_ends, self._begins[start]), bisect_left(self._ours, self._ends[end - 1])

    def to_theirs(self, start: int, end: int) -> tuple[int, int]:
        """Return the set's tokens that a span of the Doc's tokens covers, in part or in full."""
        return bisect_right(self._ends, self._ours[start]), bisect_left(self._begins, self._our_ends[end - 1])


def prepare_texts(texts: Sequence[Text], lexicon: Lexicon) -> list[Prepared]:
    """Return the texts as Docs, run through the components before the tagger."""
    joined = [join_tokens([token for sentence in text.sentences for token in sentence]) for text in texts]
    docs = prepare([paper_with(string, spans, {}, {}) for string, spans in joined], lexicon)
    return [Prepared(text, doc, spans) for text, doc, (_, spans) in zip(texts, docs, joined, strict=True)]


def paper_with(
    string: str, spans: Sequence[tuple[int, int]], mentions: Found, stand_ins: Mapping[str, EntityType]
) -> GoldPaper:
    """Return a text as an annotated paper without a title, each mention an entity of its own."""
    entities = []
    for number, ((first, last, kind), confidence) in enumerate(mentions.items()):
        start, end = spans[first][0], spans[last - 1][1]
        name = string[start:end]
        place = (Place("abstract", start, end),)
        entities.append(Entity(f"e{number}", stand_ins[kind], name, (name,), confidence=confidence, mentions=place))
    extraction = Extraction(Paper("text", "", string), tuple(entities))
    return GoldPaper(extraction, (True,) * len(entities), (), ())
