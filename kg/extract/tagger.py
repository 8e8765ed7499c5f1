"""Tag tokens with the trained linear-chain model: the spaCy component `kg_tagger`.

The labels are those of the guidelines, once for what any good system must find (`Method`) and once for what is vague
or background (`oMethod`): telling the two apart is half of the work. What it says stands in `doc._.tagging`.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.candidates import Tagging
from kg.extract.crf import Crf
from kg.extract.features import view_of
from kg.extract.tagger_features import Featurizer
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
    return _spans((at, label) for at, label in enumerate(labels) if label != "O")


def _spans(tagged: Iterable[tuple[int, str]]) -> list[tuple[int, int, str]]:
    """Return the spans that tokens with labels other than O make."""
    spans: list[tuple[int, int, str]] = []
    end, inside = -1, ""
    for at, label in tagged:
        if at == end and label == inside:
            spans[-1] = (spans[-1][0], at + 1, spans[-1][2])
        else:
            spans.append((at, at + 1, label[2:]))
            inside = "I" + label[1:]
        end = at + 1
    return spans


def read_marginals(labels: Sequence[str], marginals: NDArray[np.float32]) -> Tagging:
    """Return probabilities of labels as a tagging; the best label of each token makes the spans."""
    return next(read_papers(labels, marginals, [0, len(marginals)]))


def read_papers(labels: Sequence[str], marginals: NDArray[np.float32], starts: Sequence[int]) -> Iterator[Tagging]:
    """Yield the tagging of each of some papers laid end to end.

    Args:
        labels: Label names.
        marginals: Their probabilities, (tokens, labels).
        starts: The first token of each paper, and after them where the last one ends.
    """
    rows = np.zeros((len(labels) + 1, len(marginals)), np.float32)  # label after label, the last of none
    rows[:-1] = marginals.T
    column = {label: k for k, label in enumerate(labels)}
    first = rows.take([column.get(f"B-{kind}", -1) for kind in CLASSES], axis=0)
    more = rows.take([column.get(f"I-{kind}", -1) for kind in CLASSES], axis=0)
    inside, begins = np.ascontiguousarray((first + more).T), np.add.reduce(first)
    tagged = np.flatnonzero(np.maximum.reduce(rows) > rows[column.get("O", -1)])
    named = [labels[k] for k in marginals[tagged].argmax(axis=1).tolist()]
    bounds = tagged.searchsorted(starts).tolist()
    for (start, end), (low, high) in zip(pairwise(starts), pairwise(bounds), strict=True):
        at = (tagged[low:high] - start).tolist()
        yield Tagging(_spans(zip(at, named[low:high], strict=True)), inside[start:end], begins[start:end])


class KgTagger:
    """Set `doc._.view` and `doc._.tagging`.

    Args:
        model: The trained model.
        featurizer: Makes its features.
    """

    def __init__(self, model: Crf, featurizer: Featurizer) -> None:
        self.model, self.featurizer = model, featurizer

    def __call__(self, doc: Doc) -> Doc:
        """Tag a Doc."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], **_: object) -> Iterator[Doc]:
        """Tag Docs, the sentences of all at once: a step costs the same for one sentence and for a hundred."""
        docs = list(docs)
        views = [view_of(doc) for doc in docs]
        starts = np.cumsum([0, *(len(view.words) for view in views)]).tolist()
        scores = self.model.emissions(views, self.featurizer)
        sentences = [start + at for start, view in zip(starts, views, strict=False) for at in view.sentences]
        marginals = self.model.marginals(scores, sentences)
        for doc, view, tagging in zip(docs, views, read_papers(self.model.labels, marginals, starts), strict=True):
            doc._.view, doc._.tagging = view, tagging
            yield doc


@Language.factory("kg_tagger")
def make_tagger(nlp: Language, name: str) -> KgTagger:  # noqa: ARG001  spaCy's factory signature
    """Make the component with the shipped model."""
    return KgTagger(load_tagger(), Featurizer(default_words()))
