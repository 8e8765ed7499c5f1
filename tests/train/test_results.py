"""Training of results: what teaches which numbers are results, of which kind, and what they are about."""

import numpy as np

from kg.extract.results_kind import CLASSES, KindModel
from kg.train.results import fit, fit_ranker

SCORE, GAIN = CLASSES.index("score"), CLASSES.index("gain")


def test_results_of_another_manner_teach_kinds_only() -> None:
    """What is sure to be a result says of which kind a number is, and leaves alone whether it is one."""
    rows = [(["plain", "up"], 0), (["plain", "level"], 0), (["number", "up"], GAIN), (["number", "level"], SCORE)] * 20
    sure = [(["plain", "risen"], GAIN), (["plain", "stands"], SCORE)] * 40
    model = KindModel(fit(rows, sure))
    risen, stands = (np.array(model.probabilities(["plain", name])) for name in ("risen", "stands"))
    assert risen[1:].argmax() + 1 == GAIN
    assert stands[1:].argmax() + 1 == SCORE
    assert min(risen[0], stands[0]) > 0.5
    assert KindModel(fit([*rows, *sure])).probabilities(["plain", "risen"])[0] < 0.5


def test_a_choice_counts_as_much_as_its_weight() -> None:
    """Of two manners of choosing, the one that counts more decides."""
    options, first, second = [["a"], ["b"]], frozenset({0}), frozenset({1})
    weights = fit_ranker([(options, first, 1.0)] * 10 + [(options, second, 0.2)] * 20)
    assert weights["a"] > weights["b"]
    weights = fit_ranker([(options, first, 1.0)] * 10 + [(options, second, 1.0)] * 20)
    assert weights["a"] < weights["b"]
