"""Train the trees that revise the log-linear choice of entities: gradient boosting, a class against the rest.

The trainer is LightGBM (Ke et al. 2017), seeded and in one thread; what ships is its trees in our own file.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.extract.selection_features import MEASURES
from kg.extract.selection_table import FLAGS, lay_table
from kg.extract.trees import ALL, LEAVES, Trees
from kg.extras import load_extra
from kg.model import ENTITY_TYPES
from kg.train.selection import FOLDS, Example

SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.05,
    "num_leaves": 15,
    "min_data_in_leaf": 30,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "seed": 1,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbosity": -1,
}
"""Leaves, rates and rounds between half and twice these do as well by cross-validation on gold/train."""
ROUNDS = 150
DIGITS = 6
"""Decimals of what the trees are trained on, so that limits come out the same on processors that round otherwise."""
LEAST = 20
"""A class with fewer required candidates gets no trees."""
_LEARNED = tuple(kind for kind in ENTITY_TYPES if kind != "Organization")
"""Organizations stand in bylines, which readers find; the texts hold too few."""

Floats = NDArray[np.float64]


def table_of(examples: Sequence[Example], scores: Floats, *, apart: bool) -> Floats:
    """Return the table of an annotated paper's candidates.

    Args:
        examples: The candidates.
        scores: Their log-linear scores by a model that has not seen the paper.
        apart: Whether the paper is annotated in another manner than `gold/train`.
    """
    measures = np.array([[e.features.get(name, 0.0) for name in MEASURES] for e in examples])
    flags = np.array([[float(name in e.features) for name in FLAGS] for e in examples])
    table = lay_table(measures, flags, scores, [e.candidate.spans for e in examples], apart=apart)
    return table.round(DIGITS)


def train_trees(papers: Sequence[Sequence[Example]], tables: Sequence[Floats]) -> Trees:
    """Return trees trained on papers; what is optional in a class neither counts nor costs there.

    Args:
        papers: The examples of each paper.
        tables: The table of each, see `table_of`.

    Raises:
        ExtraMissingError: LightGBM is not installed.
    """
    lightgbm = load_extra("lightgbm", "train")
    examples = [e for paper in papers for e in paper]
    table = np.concatenate([t for t in tables if len(t)])
    forests: dict[int, list[dict[str, Any]]] = {}
    for kind in _LEARNED:
        right = np.array([kind in e.required for e in examples], np.float64)
        counts = np.array([kind not in e.optional for e in examples])
        if right.sum() >= LEAST:
            data = lightgbm.Dataset(table[counts], right[counts])
            model = lightgbm.train(SETTINGS, data, ROUNDS).dump_model()
            forests[ENTITY_TYPES.index(kind)] = [tree["tree_structure"] for tree in model["tree_info"]]
    return read_trees(forests)


def train_fold_trees(papers: Sequence[Sequence[Example]], tables: Sequence[Floats]) -> list[Trees]:
    """Return the trees of `FOLDS` folds; the n-th have not seen the papers n, n + FOLDS, and so on."""
    folds = []
    for fold in range(FOLDS):
        seen = [i for i in range(len(papers)) if i % FOLDS != fold]
        folds.append(train_trees([papers[i] for i in seen], [tables[i] for i in seen]))
    return folds


def read_trees(forests: dict[int, list[dict[str, Any]]]) -> Trees:
    """Return LightGBM's trees, as its `dump_model` gives them, by column of the scores."""
    nodes: list[tuple[int, float, int]] = []
    first = [0]
    starts = [0]
    leaves = []
    for _, trees in sorted(forests.items()):
        for tree in trees:
            values: list[float] = []
            _lay(tree, nodes, values)
            if len(nodes) == first[-1]:
                nodes.append((0, np.inf, int(ALL)))  # a tree of one leaf
            leaves.append(values + [0.0] * (LEAVES - len(values)))
            first.append(len(nodes))
        starts.append(len(leaves))
    column, limit, reach = zip(*nodes, strict=True) if nodes else ((), (), ())
    return Trees(
        column=np.array(column, np.int32),
        limit=np.array(limit),
        reach=np.array(reach, np.uint16),
        first=np.array(first, np.int32),
        leaves=np.array(leaves),
        classes=np.array(sorted(forests), np.int32),
        starts=np.array(starts, np.int32),
    )


def _lay(node: dict[str, Any], nodes: list[tuple[int, float, int]], values: list[float]) -> None:
    """Add the leaves below a node from left to right, and the node itself with the leaves that its right can reach."""
    if "leaf_value" in node:
        values.append(node["leaf_value"])
        return
    before = len(values)
    _lay(node["left_child"], nodes, values)
    left = sum(1 << leaf for leaf in range(before, len(values)))
    nodes.append((node["split_feature"], node["threshold"], int(ALL) ^ left))
    _lay(node["right_child"], nodes, values)
