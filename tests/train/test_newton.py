"""Minima: found to the last digits, whatever the order in which numbers are added."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.train.newton import Floats, find_minimum


def logistic(rows: Floats, answers: Floats) -> Floats:
    """Return the weights of a logistic regression with a squared penalty."""

    def likely(weights: Floats) -> Floats:
        """Return the probability of each row."""
        return np.asarray(1 / (1 + np.exp(-(rows @ weights))))

    def loss(weights: Floats) -> tuple[float, Floats]:
        """Return the loss and its slope."""
        odds = rows @ weights
        value = (np.logaddexp(0, odds) - answers * odds).sum() + weights @ weights
        return float(value), rows.T @ (likely(weights) - answers) + 2 * weights

    def curvature(weights: Floats, direction: Floats) -> Floats:
        """Return the second derivative times a direction."""
        p = likely(weights)
        return np.asarray(rows.T @ (p * (1 - p) * (rows @ direction)) + 2 * direction)

    found = find_minimum(loss, curvature, np.zeros(rows.shape[1]))
    assert np.abs(loss(found)[1]).max() < 1e-11
    return found


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_another_order_gives_the_same_weights(seed: int) -> None:
    """The slope is nothing but rounding at the minimum, which does not hang on the order of the rows."""
    rng = np.random.default_rng(seed)
    rows = (rng.random((400, 30)) < 0.2).astype(np.float64)
    answers = (rng.random(400) < 0.3).astype(np.float64)
    order = rng.permutation(400)
    assert np.abs(logistic(rows, answers) - logistic(rows[order], answers[order])).max() < 1e-12


def test_where_it_starts_is_left_if_it_is_the_minimum() -> None:
    """A start without a slope is returned."""
    found = find_minimum(lambda x: (float(x @ x), 2 * x), lambda _x, v: 2 * v, np.zeros(3))
    assert found.tolist() == [0.0, 0.0, 0.0]
