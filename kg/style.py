"""The look of the graph as data: colours, sizes and the words of the properties, for every view, answer and export.

Imports nothing of the package. The colours keep a contrast of at least 3:1 to white (WCAG 2.2, 1.4.11) and stay apart
for readers with protanopia, deuteranopia and tritanopia; tests/test_style.py measures both.
"""

import math

CLASS_COLOURS: dict[str, str] = {
    "Paper": "#8a8f96",
    "Method": "#0b6bb8",
    "Benchmark": "#c77700",
    "Task": "#117733",
    "Metric": "#a83c84",
    "Hardware": "#a3190f",
    "Organization": "#332288",
    "Result": "#5a4a3f",
}
"""Class → colour as `#rrggbb`."""

CLASS_OUTLINES: dict[str, tuple[tuple[float, float], ...]] = {
    "Paper": ((-0.78, -1), (0.36, -1), (0.78, -0.58), (0.78, 1), (-0.78, 1)),
    "Method": (),
    "Benchmark": ((0.82, 0.82), (-0.82, 0.82), (-0.82, -0.82), (0.82, -0.82)),
    "Task": ((0, -1.32), (1.143, 0.66), (-1.143, 0.66)),
    "Metric": ((1.2, 0), (0, 1.2), (-1.2, 0), (0, -1.2)),
    "Hardware": ((1.1, 0), (0.55, 0.953), (-0.55, 0.953), (-1.1, 0), (-0.55, -0.953), (0.55, -0.953)),
    "Organization": ((0, -1.14), (1.084, -0.352), (0.67, 0.922), (-0.67, 0.922), (-1.084, -0.352)),
}
"""Class → corners of its sign, y downwards, about as large as a circle of radius 1, which a sign without corners is."""

PREDICATE_COLOURS: dict[str, str] = {
    "introduces": "#00827a",
    "extends": "#332288",
    "uses": "#4477aa",
    "outperforms": "#c8371b",
    "comparedWith": "#d0743c",
    "evaluatedOn": "#b07d00",
    "trainedOn": "#6f6a00",
    "runsOn": "#882255",
    "addresses": "#117733",
    "affiliatedWith": "#7a7f87",
}
"""Predicate → colour as `#rrggbb`."""

PREDICATE_WORDS: dict[str, tuple[str, str]] = {
    "introduces": ("introduces", "introduced by"),
    "extends": ("extends", "extended by"),
    "uses": ("uses", "used by"),
    "outperforms": ("outperforms", "outperformed by"),
    "comparedWith": ("compared with", "compared with"),
    "evaluatedOn": ("evaluated on", "evaluates"),
    "trainedOn": ("trained on", "trains"),
    "runsOn": ("runs on", "runs"),
    "addresses": ("addresses", "addressed by"),
    "affiliatedWith": ("affiliated with", "affiliation of"),
    "variantOf": ("variant of", "variants"),
}
"""Property → what it says of its subject, and what it says of its object, in words."""

DARK_BACKGROUND = "#15181d"
"""The background of the dark page; `kg/view/static/graph.css` says the same."""

DARK_CONTRAST = 5.0
"""Least contrast of a colour to the dark background; WCAG 2.2, 1.4.11 asks for 3."""

_PLURALS = {"Hardware": "Hardware", "Result": "Numbers"}

NODE_RADIUS_MIN = 4.0
"""Radius of a node without an edge, in the units of the layout."""

NODE_RADIUS_MAX = 24.0
"""Radius that no node passes."""


def class_plural(name: str) -> str:
    """Return the name of many things of a class.

    >>> class_plural("Method"), class_plural("Hardware")
    ('Methods', 'Hardware')
    """
    return _PLURALS.get(name, f"{name}s")


def shown_label(label: str, iri: str) -> str:
    r"""Return a label to show: the end of the IRI where nothing of the label can be seen.

    >>> shown_label("LoRA", "http://a/method/lora"), shown_label("\u200b ", "http://a/method/x-1")
    ('LoRA', 'x-1')
    """
    return label if any(c.isprintable() and not c.isspace() for c in label) else iri.rpartition("/")[2]


def node_radius(degree: int) -> float:
    """Return the radius of a node of that degree, in the units of the layout; its area grows with the degree.

    >>> node_radius(0), node_radius(4), node_radius(10_000)
    (4.0, 7.0, 24.0)
    """
    return min(NODE_RADIUS_MAX, round(NODE_RADIUS_MIN + 1.5 * math.sqrt(degree), 2))


def rgb(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue, each 0 to 255, of a `#rrggbb` colour.

    >>> rgb("#0b6bb8")
    (11, 107, 184)
    """
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def on_dark(colour: str) -> str:
    """Return the colour, mixed with as much white as it needs to stand out from the dark background.

    >>> on_dark("#332288") > "#332288", on_dark("#ffffff")
    (True, '#ffffff')
    """
    for step in range(21):
        mixed = "#" + "".join(f"{round(c + (255 - c) * step / 20):02x}" for c in rgb(colour))
        if contrast(mixed, DARK_BACKGROUND) >= DARK_CONTRAST:
            break
    return mixed


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21.

    Source: WCAG 2.2, definitions of contrast ratio and relative luminance.

    >>> contrast("#ffffff", "#000000")
    21.0
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    linear = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
