"""Test the training of the choice of entities."""

import numpy as np

from kg.extract.candidates import Candidate
from kg.model import ENTITY_TYPES
from kg.train.selection import USUAL, Example, choose_thresholds, fit, score_held_out


def examples(seed: int, *, backwards: bool = False) -> list[Example]:
    """Return candidates of which those with the feature `good` are methods; the order of features may be turned."""
    draw = np.random.default_rng(seed)
    out = []
    for at in range(40):
        names = ["bias", *(f"f{n}" for n in draw.integers(0, 12, 5))]
        method = bool(draw.random() < 0.5)
        features = dict.fromkeys(names, 1.0) | {"span+": float(draw.random())} | ({"good": 1.0} if method else {})
        ordered = dict(reversed(features.items())) if backwards else features
        spans = [(at, at + 1)]
        out.append(
            Example(
                Candidate({str(at)}, spans, set()), ordered, frozenset({"Method"} if method else ()), frozenset(), ""
            )
        )
    return out


def test_the_order_of_features_changes_no_bit_of_the_weights() -> None:
    """Features come from sets: whatever order they are in, the same model comes out."""
    first, second = fit(examples(1)), fit(examples(1, backwards=True))
    assert list(first.index) == list(second.index)
    assert np.array_equal(first.weights, second.weights)


def test_what_tells_a_class_is_learned() -> None:
    """Held-out methods score higher than the rest."""
    papers = [examples(seed) for seed in range(6)]
    folds = [fit([e for i, paper in enumerate(papers) if i % 3 != fold for e in paper]) for fold in range(3)]
    column = ENTITY_TYPES.index("Method")
    for paper, scores in zip(papers, score_held_out(papers, folds), strict=True):
        methods = [s[column] for e, s in zip(paper, scores, strict=True) if e.required]
        others = [s[column] for e, s in zip(paper, scores, strict=True) if not e.required]
        assert min(methods) > max(others)


def test_a_threshold_is_where_the_probability_is_half_of_the_best_f1() -> None:
    """Scores that part required from other candidates give 0.5 before calibration; a class with none, the usual one."""
    papers = [examples(1)]
    scores = np.full((40, len(ENTITY_TYPES)), -3.0)
    column = ENTITY_TYPES.index("Method")
    scores[[bool(e.required) for e in papers[0]], column] = 3.0
    even, shifted = (np.tile([1.0, intercept], (len(ENTITY_TYPES), 1)) for intercept in (0.0, -1.0))
    thresholds = choose_thresholds(papers, [scores], even)
    assert np.isclose(thresholds[column], 0.5)
    assert np.allclose(np.delete(thresholds, column), USUAL)
    assert choose_thresholds(papers, [scores], shifted)[column] > 0.7
