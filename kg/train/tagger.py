"""Train the tagger on annotated papers, and tag papers with models that have not seen them.

The trainer is CRFsuite (L-BFGS with an L1 and an L2 term); what ships is its weights in our own file. One model takes
about eight minutes.
"""

import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pycrfsuite
from spacy.tokens import Doc

from kg.extract.abbreviations import mark_abbreviations
from kg.extract.candidates import Tagging
from kg.extract.crf import Crf
from kg.extract.document import make_doc, to_doc
from kg.extract.features import View, WordInfo
from kg.extract.introduced import looks_named, mark_introduced
from kg.extract.lexicon import KgVocabulary, Lexicon
from kg.extract.pipeline import make_pipeline
from kg.extract.sentences import split_sentences
from kg.extract.tagger import read_marginals
from kg.extract.tagger_features import Featurizer
from kg.gold import GoldPaper

SETTINGS = {"c1": 0.2, "c2": 0.05, "max_iterations": 60, "feature.possible_transitions": True}
FOLDS = 3
_APART = "apart"
"""Features that begin so are set in papers annotated in another manner and take up how it differs from `gold/train`;
they are never set in use, and do not ship."""


def prepare(golds: Sequence[GoldPaper], lexicon: Lexicon) -> list[Doc]:
    """Return the Docs of annotated papers, run through the components before the tagger."""
    nlp = make_pipeline(())
    components = (split_sentences, KgVocabulary(lexicon), mark_abbreviations, mark_introduced)
    docs = []
    for gold in golds:
        doc = make_doc(nlp, gold.extraction.paper)
        for component in components:
            doc = component(doc)
        docs.append(doc)
    return docs


def gold_labels(doc: Doc, gold: GoldPaper) -> list[str]:
    """Return the BIO labels of a Doc; a longer mention wins over one inside it, a required one over an optional."""
    marked: list[tuple[int, bool, int, int, str]] = []
    for entity, required in zip(gold.extraction.entities, gold.required_entities, strict=True):
        for mention in entity.mentions:
            span = doc.char_span(*to_doc(gold.extraction.paper, mention), alignment_mode="expand")
            if mention.field != "byline" and span is not None:
                label = entity.type if required else f"o{entity.type}"
                marked.append((span.start - span.end, not required, span.start, span.end, label))
    labels = ["O"] * len(doc)
    for _, _, start, end, label in sorted(marked):
        if all(tag == "O" for tag in labels[start:end]):
            labels[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1)
    return labels


def train_crf(
    views: Sequence[View], labels: Sequence[Sequence[str]], info: WordInfo, apart: Sequence[bool] = ()
) -> Crf:
    """Return a model trained on papers and their labels.

    Args:
        views: The papers.
        labels: BIO labels of each.
        info: Clusters and frequency of words.
        apart: Which papers are annotated in another manner than `gold/train`; default none.
    """
    featurizer = Featurizer(info)
    trainer = pycrfsuite.Trainer(verbose=False)
    for view, tags, own in zip(views, labels, apart or [False] * len(views), strict=True):
        rows = featurizer(view)
        if own:
            for word, row in zip(view.words, rows, strict=True):
                row += [_APART, f"{_APART} {'named' if looks_named(word) else word[:1].isupper()}"]
        starts = [*view.sentences, len(rows)]
        for at, end in pairwise(starts):
            if end > at:
                trainer.append(rows[at:end], list(tags[at:end]))
    trainer.set_params(SETTINGS)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        return _read(tagger)


def _read(tagger: pycrfsuite.Tagger) -> Crf:
    parsed = tagger.info()
    labels = sorted(parsed.labels)
    column = {label: k for k, label in enumerate(labels)}
    attributes = sorted({attribute for attribute, _ in parsed.state_features if not attribute.startswith(_APART)})
    row = {attribute: k for k, attribute in enumerate(attributes)}
    weights = np.zeros((len(attributes), len(labels)), np.float32)
    for (attribute, label), weight in parsed.state_features.items():
        if attribute in row:
            weights[row[attribute], column[label]] = weight
    transitions = np.zeros((len(labels), len(labels)), np.float32)
    for (before, after), weight in parsed.transitions.items():
        transitions[column[before], column[after]] = weight
    return Crf(labels, attributes, weights, transitions)


def tag(model: Crf, view: View, info: WordInfo) -> Tagging:
    """Return what a model says of a paper."""
    marginals = model.marginals(model.emissions([view], Featurizer(info)), view.sentences)
    return read_marginals(model.labels, marginals)


def tag_held_out(
    views: Sequence[View], labels: Sequence[Sequence[str]], info: WordInfo, apart: Sequence[bool] = ()
) -> list[Tagging]:
    """Return what models say of papers that they were not trained on, by `FOLDS`-fold jackknife."""
    taggings: dict[int, Tagging] = {}
    apart = apart or [False] * len(views)
    for fold in range(FOLDS):
        seen = [i for i in range(len(views)) if i % FOLDS != fold]
        model = train_crf([views[i] for i in seen], [labels[i] for i in seen], info, [apart[i] for i in seen])
        for i in range(fold, len(views), FOLDS):
            taggings[i] = tag(model, views[i], info)
    return [taggings[i] for i in range(len(views))]
