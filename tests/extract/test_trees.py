"""Test the trees that revise the choice of entities."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ModelMissingError
from kg.extract.entities import load_trees
from kg.extract.trees import HOPELESS, SHARE, Trees
from kg.model import ENTITY_TYPES
from kg.train.trees import SETTINGS, read_trees

lightgbm = pytest.importorskip("lightgbm", reason="LightGBM is not there")


def grown(seed: int, rounds: int = 5) -> tuple[Trees, Any, np.ndarray]:
    """Return trees of class 2 as we read them, LightGBM's own, and the table that they were grown on."""
    draw = np.random.default_rng(seed)
    table = draw.normal(size=(300, 6)).round(1)
    right = (table[:, 0] * table[:, 1] > 0) ^ (draw.random(300) < 0.1)
    booster = lightgbm.train(SETTINGS, lightgbm.Dataset(table, right.astype(float)), rounds)
    trees = read_trees({2: [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]})
    return trees, booster, table


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 1000))
def test_the_trees_say_what_lightgbm_says(seed: int) -> None:
    """Scores are LightGBM's raw scores, for rows that it saw and for others."""
    trees, booster, table = grown(seed)
    rows = np.concatenate((table, np.random.default_rng(seed + 1).normal(size=(50, 6)), np.zeros((1, 6))))
    assert np.allclose(trees.scores(0, rows), booster.predict(rows, raw_score=True), atol=1e-12)


def test_revised_scores_are_a_mixture() -> None:
    """Only the classes with trees change, and only in rows that have a chance."""
    trees, _, table = grown(1)
    scores = np.random.default_rng(2).normal(size=(300, 10))
    scores = np.maximum(scores, HOPELESS + 0.1)
    scores[0, 2] = HOPELESS - 1
    out = trees.revise(scores, table)
    assert np.array_equal(np.delete(out, 2, axis=1), np.delete(scores, 2, axis=1))
    assert out[0, 2] == scores[0, 2]
    assert np.allclose(out[1:, 2], (1 - SHARE) * scores[1:, 2] + SHARE * trees.scores(0, table)[1:])
    assert np.array_equal(trees.revise(scores[:0], table[:0]), scores[:0])


def test_trees_come_back_from_a_file_and_give_the_same_bytes(tmp_path: Path) -> None:
    """What is written reads back the same, and growing twice gives the same file."""
    trees, _, table = grown(3)
    for name in ("a.npz", "b.npz"):
        grown(3)[0].save(tmp_path / name)
    back = Trees.load(tmp_path / "a.npz")
    assert np.array_equal(back.scores(0, table), trees.scores(0, table))
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


def test_missing_trees_are_named(tmp_path: Path) -> None:
    """A file that is not there is an error that says how to make it."""
    with pytest.raises(ModelMissingError, match="kg train"):
        Trees.load(tmp_path / "none.npz")


def test_the_shipped_trees_are_for_classes_of_ours() -> None:
    """What ships revises the classes that texts name, organizations aside."""
    assert {ENTITY_TYPES[int(k)] for k in load_trees().classes} == set(ENTITY_TYPES) - {"Organization"}


def test_without_trees_the_scores_stay() -> None:
    """Where each class has too few candidates for trees, as in a handful of papers, nothing is revised."""
    scores = np.array([[0.5, -1.0], [2.0, 3.0]])
    assert (read_trees({}).revise(scores, np.ones((2, 4))) == scores).all()
