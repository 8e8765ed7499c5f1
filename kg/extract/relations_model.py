"""Score "our own work → entity" with a log-linear classifier, one weight vector a property, and one for the main thing.

Imports `model` and `numbering`. The weights are a text file in the package's data, written by `kg.train.relations`,
read once when first needed.
"""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import chain
from typing import Literal

import numpy as np

from kg.extract.numbering import Numbering
from kg.model import Predicate

RANGES: dict[Predicate, tuple[str, ...]] = {
    "introduces": ("Method", "Benchmark"),
    "extends": ("Method", "Benchmark"),
    "uses": ("Method",),
    "outperforms": ("Method", "Hardware"),
    "comparedWith": ("Method", "Hardware"),
    "evaluatedOn": ("Benchmark",),
    "trainedOn": ("Benchmark",),
    "runsOn": ("Hardware",),
    "addresses": ("Task",),
}
"""Property → the types that its object may have; source: annotation guidelines, table of relations."""
OBJECTS = frozenset(t for types in RANGES.values() for t in types)
"""The types that an object of the classifier's may have."""
DOMAINS: dict[Predicate, tuple[str, ...]] = {
    "introduces": (),
    "extends": ("Method", "Benchmark"),
    "uses": ("Method", "Benchmark"),
    "outperforms": ("Method", "Hardware"),
    "comparedWith": ("Method", "Hardware"),
    "evaluatedOn": ("Method",),
    "trainedOn": ("Method",),
    "runsOn": ("Method",),
    "addresses": ("Method", "Benchmark"),
}
"""Property → the types that its subject may have beside the paper itself; source: the same table."""
Label = Predicate | Literal["main"]
"""What the classifier says of an entity: it is the object of a property, or the main thing that the paper proposes."""
MAIN: Literal["main"] = "main"
LABELS: dict[Label, tuple[str, ...]] = dict([*RANGES.items(), (MAIN, ("Method", "Benchmark"))])
"""Label → the types that may bear it, in the order of the columns of weights."""
WEIGHTS = "relations.tsv"
"""Name of the weights file in `kg/data`."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Turn a raw score z into a probability, 1 / (1 + exp(-(slope·z + offset))), and say from where on it counts."""

    slope: float = 1.0
    offset: float = 0.0
    threshold: float = 0.5

    def probability(self, score: float) -> float:
        """Return the probability in [0, 1] of a raw score.

        >>> Calibration().probability(0.0)
        0.5
        """
        z = max(-30.0, min(30.0, self.slope * score + self.offset))
        return 1.0 / (1.0 + math.exp(-z))


class RelationModel:
    """Hold the weights and the calibration of each label.

    Args:
        weights: Feature → weights by label; what is left out is zero.
        calibration: By label, and by `rule:` and its name for statements that only a rule makes.

    Attributes:
        takes: Type of an entity → the labels that it may bear, each with its column of the scores and its calibration.
    """

    def __init__(self, weights: Mapping[str, Mapping[Label, float]], calibration: Mapping[str, Calibration]) -> None:
        self.calibration = calibration
        self.takes: dict[str, list[tuple[int, Label, Calibration]]] = {}
        for column, (label, types) in enumerate(LABELS.items()):
            for kind in types if label in calibration else ():
                self.takes.setdefault(kind, []).append((column, label, calibration[label]))
        self.numbering = Numbering(sorted(weights))
        self._matrix = np.zeros((1 + len(weights), len(LABELS)))  # row 0, which is nothing, is of number -1
        for feature, number in self.numbering.index.items():
            self._matrix[number + 1] = [weights[feature].get(label, 0.0) for label in LABELS]

    def scores(self, candidates: Sequence[Sequence[str]]) -> list[list[float]]:
        """Return for each candidate the raw score of each label, in the order of `LABELS`."""
        return self.sums([self.numbering.of(features) for features in candidates])

    def sums(self, candidates: Sequence[Collection[int]], *, distinct: bool = False) -> list[list[float]]:
        """Return the scores of candidates that are given by the numbers of their features, -1 for one that has none.

        A feature that is there twice counts twice, or where they are to be `distinct` once.

        A score is the sum of the features' weights; it does not depend on their order. Cost: linear in the features,
        about 10 microseconds a candidate of 64 features.
        """
        if not candidates:
            return []
        size = len(self._matrix)
        first = np.arange(len(candidates)) * size  # row 0 is of all of them
        keys = np.fromiter(chain.from_iterable(candidates), np.int64) + 1
        keys += np.repeat(first, [len(own) for own in candidates])
        keys = np.sort(np.concatenate((first, keys)))
        if distinct:
            keys = keys[np.diff(keys, prepend=-1) > 0]
        rows = self._matrix.take(keys % size, axis=0)
        total: list[list[float]] = np.add.reduceat(rows, keys.searchsorted(first), axis=0).tolist()
        return total

    def lines(self) -> Iterator[str]:
        """Yield the model as lines: calibrations, then a line a feature, both sorted."""
        for name, c in sorted(self.calibration.items()):
            yield f"#\t{name}\t{c.slope:.4f}\t{c.offset:.4f}\t{c.threshold:.4f}"
        for feature, number in self.numbering.index.items():
            cells = (f"{w:.3g}" if w else "" for w in self._matrix[number + 1].tolist())
            yield "\t".join([feature, *cells]).rstrip("\t")


def write_model(model: RelationModel) -> str:
    """Return the model as text, three significant digits a weight.

    >>> model = RelationModel({"bias": {"uses": -1.0}}, {"uses": Calibration(1.0, 0.0, 0.4)})
    >>> read_model(write_model(model)).scores([["bias"]])[0][2]
    -1.0
    """
    return "\n".join(model.lines()) + "\n"


def read_model(text: str) -> RelationModel:
    """Return the model that `write_model` wrote."""
    weights: dict[str, dict[Label, float]] = {}
    calibration: dict[str, Calibration] = {}
    for line in text.split("\n")[:-1]:  # other line ends may stand in a feature
        head, *cells = line.split("\t")
        if head == "#":
            calibration[cells[0]] = Calibration(*map(float, cells[1:]))
        else:
            weights[head] = {label: float(w) for label, w in zip(LABELS, cells, strict=False) if w}
    return RelationModel(weights, calibration)


@lru_cache(maxsize=1)
def shipped_model() -> RelationModel:
    """Return the model in the package's data, read once."""
    return read_model(files("kg").joinpath("data", WEIGHTS).read_text(encoding="utf8"))
