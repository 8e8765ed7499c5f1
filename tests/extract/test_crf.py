"""The linear-chain model: its sums against brute force, and its file."""

from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest

from kg.errors import ModelMissingError
from kg.extract.crf import Crf
from kg.extract.features import View
from kg.extract.tagger_features import Featurizer

LABELS = ("B-Method", "I-Method", "O")


def model() -> Crf:
    """Return a small model with made-up weights."""
    rng = np.random.default_rng(3)
    names = ["w=bert", "w=is", "-1w=bert", "1w=is", "bias", "first"]
    weights = rng.normal(size=(len(names), 3)).astype(np.float16).astype(np.float32)
    return Crf(LABELS, names, weights, rng.normal(size=(3, 3)).astype(np.float32))


def view(words: list[str], sentences: list[int]) -> View:
    """Return a paper of some words."""
    return View(words, [False] * len(words), sentences, 0)


def test_marginals_are_those_of_all_paths() -> None:
    """Forward and backward sums give what adding up every label sequence gives, sentence by sentence."""
    crf, words, sentences = model(), ["bert", "is", "good", "is", "bert"], [0, 3]
    scores = crf.emissions([view(words, sentences)], Featurizer({}))
    found = crf.marginals(scores, sentences)
    for start, end in ((0, 3), (3, 5)):
        total = np.zeros((end - start, 3))
        for path in product(range(3), repeat=end - start):
            weight = sum(scores[start + i, k] for i, k in enumerate(path))
            moves = np.prod([crf.moves[a, b] for a, b in pairwise(path)])
            for i, k in enumerate(path):
                total[i, k] += np.exp(weight) * moves
        assert np.allclose(found[start:end], total / total.sum(axis=1, keepdims=True), atol=1e-4)


def test_emissions_are_the_sums_of_the_features() -> None:
    """The cached sums of word forms and the paper's own features add up to the plain sum over feature strings."""
    crf, paper, featurizer = model(), view(["bert", "is", "bert"], [0, 2]), Featurizer({})
    plain = [sum(crf.weights[crf.index[n]] for n in row if n in crf.index) for row in featurizer(paper)]
    assert np.allclose(crf.emissions([paper], featurizer), np.array(plain), atol=1e-5)


def test_an_empty_paper_has_no_labels() -> None:
    """No tokens, no rows."""
    crf = model()
    scores = crf.emissions([view([], [])], Featurizer({}))
    assert crf.marginals(scores, []).shape == (0, 3)


def test_a_model_is_written_to_the_same_bytes_and_read_back(tmp_path: Path) -> None:
    """Saving twice gives the same file, and the model read back says the same."""
    crf = model()
    crf.save(tmp_path / "a.npz")
    crf.save(tmp_path / "b.npz")
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
    again = Crf.load(tmp_path / "a.npz")
    paper = view(["bert", "is"], [0])
    assert again.labels == LABELS
    assert np.allclose(again.emissions([paper], Featurizer({})), crf.emissions([paper], Featurizer({})), atol=1e-2)


def test_a_missing_model_says_how_to_make_it(tmp_path: Path) -> None:
    """The error names the file and the command."""
    with pytest.raises(ModelMissingError, match="kg train"):
        Crf.load(tmp_path / "none.npz")
