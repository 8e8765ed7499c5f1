"""Find the entities of annotated papers by models that have not seen them, for relations to be trained on.

Relations that are trained on gold entities alone trust entities too much: what recognition finds in a new paper is
wrong in part, and its roles too.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from kg.extract.candidates import Tagging
from kg.extract.entities import KgEntities
from kg.extract.features import View, WordInfo
from kg.extract.selection import Selector
from kg.extract.trees import Trees
from kg.train.selection import FOLDS


def find_held_out(
    docs: Sequence[Doc],
    views: Sequence[View],
    taggings: Sequence[Tagging],
    folds: Sequence[tuple[Selector, Trees]],
    shipped: Selector,
    info: WordInfo,
) -> list[Doc]:
    """Set the entities of each Doc by a selection model that has not seen its paper, and return the Docs.

    Args:
        docs: The papers, run through the components before the tagger; changed.
        views: What the tagger sees of each.
        taggings: What a tagger that has not seen the paper says of each; see `tag_held_out`.
        folds: Selection models and trees that have not seen the paper; see `fit_folds` and `train_fold_trees`.
        shipped: The model trained on all papers, for its thresholds and calibration.
        info: Clusters and frequency of words.
    """
    for fold, (model, trees) in enumerate(folds):
        names = sorted(model.index, key=model.index.__getitem__)
        selector = Selector(names, model.weights, shipped.thresholds, shipped.calibration)
        entities = KgEntities(selector, trees, info)
        for i in range(fold, len(docs), FOLDS):
            docs[i]._.view, docs[i]._.tagging = views[i], taggings[i]
            entities(docs[i])
    return list(docs)
