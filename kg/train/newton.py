"""Minimise smooth losses until only rounding is left, so that the same data give the same weights on any processor.

A quasi-Newton method stops sooner; where it does hangs on how a processor rounds, and weights that are rounded to be
shipped then differ from one machine to the next.
"""

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import LinearOperator, cg

Floats = NDArray[np.float64]
_STEP = 1e-9
"""The mean step that ends the search; it may end before, where the loss no longer falls by more than rounding."""
_ROUNDS = 200
_LAST = 2
"""Whole Newton steps after the search, which go by the slope alone: that is still exact where the loss is not."""
_EXACT = 1e-8
"""Relative error left in each of these."""


def find_minimum(
    loss: Callable[[Floats], tuple[float, Floats]], curvature: Callable[[Floats, Floats], Floats], start: Floats
) -> Floats:
    """Return where a loss is least, by Newton's method with conjugate gradients.

    Source: Nocedal and Wright 2006, section 7.1.

    Args:
        loss: Takes a point, (size,), and returns the loss there and its slope, (size,).
        curvature: Takes a point and a direction and returns the second derivative times the direction, (size,).
        start: Where to begin.

    >>> find_minimum(lambda x: (float(x @ x - 2 * x.sum()), 2 * x - 2), lambda _x, v: 2 * v, np.zeros(2)).round(6)
    array([1., 1.])
    """
    options = {"xtol": _STEP, "maxiter": _ROUNDS}
    found = minimize(loss, start, jac=True, hessp=curvature, method="Newton-CG", options=options)
    point = np.asarray(found.x, np.float64)
    for _ in range(_LAST):
        turn = LinearOperator((len(point), len(point)), partial(curvature, point), dtype=np.float64)
        point = point - cg(turn, loss(point)[1], rtol=_EXACT)[0]
    return point


def fit_logistic(matrix: csr_matrix, answers: Floats, penalty: float, weight: Floats | float = 1.0) -> Floats:
    """Return the weights of a logistic regression with a squared penalty, (columns,).

    Args:
        matrix: What holds in each row, (rows, columns).
        answers: What each row says, in [0, 1], (rows,).
        penalty: Weight of half the squared norm.
        weight: How much each row counts, (rows,), or all.
    """
    turned = matrix.T.tocsr()

    def loss(weights: Floats) -> tuple[float, Floats]:
        """Return the penalised negative log-likelihood and its slope."""
        odds = matrix @ weights
        miss = weight * (1 / (1 + np.exp(-odds)) - answers)
        value = (weight * (np.logaddexp(0, odds) - answers * odds)).sum() + penalty / 2 * (weights @ weights)
        return float(value), turned @ miss + penalty * weights

    def curvature(weights: Floats, direction: Floats) -> Floats:
        """Return the second derivative of the loss times a direction."""
        likely = 1 / (1 + np.exp(-(matrix @ weights)))
        return np.asarray(turned @ (weight * likely * (1 - likely) * (matrix @ direction)) + penalty * direction)

    return find_minimum(loss, curvature, np.zeros(matrix.shape[1]))
