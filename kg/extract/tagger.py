"""Tag tokens with the trained linear-chain model: the spaCy component `kg_tagger`.

The labels are those of the guidelines, once for what any good system must find (`Method`) and once for what is vague
or background (`oMethod`): telling the two apart is half of the work. Spans stand in `doc.spans["tagged"]`.
"""

from functools import lru_cache
from pathlib import Path

import pycrfsuite
from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.errors import ModelMissingError
from kg.extract.features import Featurizer, view_of
from kg.extract.wordinfo import DATA, default_words

MODEL = DATA / "tagger.crfsuite"


@lru_cache(maxsize=2)
def load_model(path: Path = MODEL) -> pycrfsuite.Tagger:
    """Return the tagger at `path`.

    Raises:
        ModelMissingError: There is none.
    """
    if not path.is_file():
        raise ModelMissingError(str(path), "kg train")
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def spans_of(labels: list[str]) -> list[tuple[int, int, str]]:
    """Return `(start, end, label)` of the spans in a BIO sequence.

    >>> spans_of(["B-Task", "I-Task", "O", "B-Method"])
    [(0, 2, 'Task'), (3, 4, 'Method')]
    """
    spans: list[tuple[int, int, str]] = []
    start = 0
    for end in range(1, len(labels) + 1):
        if end < len(labels) and labels[end][0] == "I":
            continue
        if labels[start][0] != "O":
            spans.append((start, end, labels[start][2:]))
        start = end
    return spans


class KgTagger:
    """Put the model's spans into `doc.spans["tagged"]`.

    Args:
        model: The trained model.
        featurizer: Makes its features.
    """

    def __init__(self, model: pycrfsuite.Tagger, featurizer: Featurizer) -> None:
        self.model, self.featurizer = model, featurizer

    def __call__(self, doc: Doc) -> Doc:
        """Tag a Doc, sentence by sentence."""
        view = view_of(doc)
        rows = self.featurizer(view)
        labels: list[str] = []
        starts = [*view.sentences, len(rows)]
        for at, end in zip(starts, starts[1:], strict=False):
            labels += self.model.tag(rows[at:end])
        doc.spans["tagged"] = [Span(doc, s, e, label=label) for s, e, label in spans_of(labels)]
        return doc


@Language.factory("kg_tagger")
def make_tagger(nlp: Language, name: str) -> KgTagger:  # noqa: ARG001  spaCy's factory signature
    """Make the component with the shipped model."""
    return KgTagger(load_model(), Featurizer(default_words()))
