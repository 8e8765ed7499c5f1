"""The colours: complete, legible on white, apart for colour-blind readers."""

import itertools
import math

import numpy as np
import pytest

from kg.model import ENTITY_TYPES, PREDICATES
from kg.style import CLASS_COLOURS, CLASS_OUTLINES, NODE_RADIUS_MAX, PREDICATE_COLOURS, node_radius, rgb

# What a reader sees, in linear RGB. Source: Viénot, Brettel, Mollon (1999) for the first two; Machado et al. (2009)
# for the third; severity 1.
SEEN = {
    "all cones": np.eye(3),
    "protanopia": np.array([[0.11238, 0.88762, 0.0], [0.11238, 0.88762, 0.0], [0.00401, -0.00401, 1.0]]),
    "deuteranopia": np.array([[0.29275, 0.70725, 0.0], [0.29275, 0.70725, 0.0], [-0.02234, 0.02234, 1.0]]),
    "tritanopia": np.array([[1.2555, -0.0767, -0.1788], [-0.0784, 0.9308, 0.1476], [0.0047, 0.6914, 0.3039]]),
}  # fmt: skip


def linear(colour: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return linear RGB in [0, 1] of a `#rrggbb` colour."""
    part = np.array(rgb(colour)) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def lab(seen: np.ndarray[tuple[int], np.dtype[np.float64]]) -> tuple[float, float, float]:
    """Return CIELAB (D65) of linear RGB."""
    matrix = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    x, y, z = np.cbrt(np.maximum(matrix @ np.clip(seen, 0, 1), 1e-9) / (0.9505, 1.0, 1.089))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def test_every_class_and_predicate_has_a_colour() -> None:
    """The tables hold the classes and predicates of the model, and no other but paper and result."""
    assert set(CLASS_COLOURS) == {*ENTITY_TYPES, "Paper", "Result"}
    assert set(PREDICATE_COLOURS) == set(PREDICATES)


def test_every_class_has_a_sign_of_its_own() -> None:
    """The signs differ, fit the box of an icon with its line, and are about as large as the circle of radius 1."""
    assert set(CLASS_OUTLINES) == {*ENTITY_TYPES, "Paper"}
    assert len(set(CLASS_OUTLINES.values())) == len(CLASS_OUTLINES)
    for corners in filter(None, CLASS_OUTLINES.values()):
        turned = zip(corners, (*corners[1:], corners[0]), strict=True)
        area = sum(x * v - u * y for (x, y), (u, v) in turned) / 2
        assert 2.2 < abs(area) < 3.2
        assert max(math.hypot(*corner) for corner in corners) < 1.4


@pytest.mark.parametrize("colour", sorted({*CLASS_COLOURS.values(), *PREDICATE_COLOURS.values()}))
def test_contrast_to_white(colour: str) -> None:
    """Each colour has a contrast of at least 3:1 to white."""
    luminance = float(linear(colour) @ (0.2126, 0.7152, 0.0722))
    assert 1.05 / (luminance + 0.05) >= 3.0


@pytest.mark.parametrize("sight", sorted(SEEN))
def test_classes_stay_apart(sight: str) -> None:
    """Any two classes differ by at least 12 units of CIELAB for every reader, five times what is just noticed."""
    places = {name: lab(SEEN[sight] @ linear(colour)) for name, colour in CLASS_COLOURS.items()}
    near = {(a, b): round(math.dist(places[a], places[b]), 1) for a, b in itertools.combinations(places, 2)}
    assert {pair: d for pair, d in near.items() if d < 12} == {}


def test_size_grows_to_a_limit() -> None:
    """A node of higher degree is never smaller, and none passes the limit."""
    sizes = [node_radius(d) for d in range(500)]
    assert sizes == sorted(sizes)
    assert sizes[-1] == NODE_RADIUS_MAX
