"""Tag tokens with the trained linear-chain model: the spaCy component `kg_tagger`.

The labels are those of the guidelines, once for what any good system must find (`Method`) and once for what is vague
or background (`oMethod`): telling the two apart is half of the work. The probabilities stand in `doc._.tagging`, the
best spans also in `doc.spans["tagged"]`.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.extract.candidates import Tagging
from kg.extract.crf import Crf
from kg.extract.features import Featurizer, view_of
from kg.extract.wordinfo import DATA, default_words
from kg.model import ENTITY_TYPES

MODEL = DATA / "tagger.npz"
CLASSES = (*ENTITY_TYPES, *(f"o{kind}" for kind in ENTITY_TYPES))
"""The classes that are tagged, those that must be found first."""

for _name in ("view", "tagging"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)


@lru_cache(maxsize=2)
def load_tagger(path: Path = MODEL) -> Crf:
    """Return the tagger at `path`.

    Raises:
        ModelMissingError: There is none.
    """
    return Crf.load(path)


def spans_of(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return `(start, end, class)` of the spans in a BIO sequence; a change of class begins a new one.

    >>> spans_of(["B-Task", "I-Task", "O", "B-Method"])
    [(0, 2, 'Task'), (3, 4, 'Method')]
    """
    spans: list[tuple[int, int, str]] = []
    start = 0
    for end in range(1, len(labels) + 1):
        if end < len(labels) and labels[end][0] == "I" and labels[end][2:] == labels[start][2:]:
            continue
        if labels[start][0] != "O":
            spans.append((start, end, labels[start][2:]))
        start = end
    return spans


def read_marginals(labels: Sequence[str], marginals: NDArray[np.float32]) -> Tagging:
    """Return probabilities of labels as a tagging; the best label of each token makes the spans."""
    inside = np.zeros((len(marginals), len(CLASSES)), np.float32)
    begins = np.zeros(len(marginals), np.float32)
    for column, label in enumerate(labels):
        if label != "O":
            inside[:, CLASSES.index(label[2:])] += marginals[:, column]
        if label[0] == "B":
            begins += marginals[:, column]
    best = [labels[k] for k in marginals.argmax(axis=1)] if len(marginals) else []
    return Tagging(spans_of(best), inside, begins)


class KgTagger:
    """Set `doc._.view`, `doc._.tagging` and `doc.spans["tagged"]`.

    Args:
        model: The trained model.
        featurizer: Makes its features.
    """

    def __init__(self, model: Crf, featurizer: Featurizer) -> None:
        self.model, self.featurizer = model, featurizer

    def __call__(self, doc: Doc) -> Doc:
        """Tag a Doc, sentence by sentence."""
        view = view_of(doc)
        marginals = self.model.marginals(self.model.emissions(view, self.featurizer), view.sentences)
        doc._.view = view
        doc._.tagging = read_marginals(self.model.labels, marginals)
        doc.spans["tagged"] = [Span(doc, s, e, label=label) for s, e, label in doc._.tagging.spans]
        return doc


@Language.factory("kg_tagger")
def make_tagger(nlp: Language, name: str) -> KgTagger:  # noqa: ARG001  spaCy's factory signature
    """Make the component with the shipped model."""
    return KgTagger(load_tagger(), Featurizer(default_words()))
