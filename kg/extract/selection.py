"""Decide which candidates are entities, of which class, in which role, and how sure that is.

A log-linear model for each class and each role reads the candidate's features over all its mentions. Optional things of
the guidelines neither count for nor against a class in training. The probability is calibrated on papers held out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.errors import ModelMissingError
from kg.extract.candidates import Candidate
from kg.extract.mentions import Span
from kg.extract.numbering import Numbering
from kg.extract.selection_features import MEASURES, Described
from kg.model import ENTITY_TYPES, EntityType, Role

LEARNED_ROLES: tuple[Role, ...] = ("proposed", "baseline", "base", "background")
"""The roles that are learned; the others follow from the class."""

_HARDWARE = ENTITY_TYPES.index("Hardware")
_KNOWN_HARDWARE = 2.0
"""Least log-odds of a device that a hardware family names; the annotated papers hold too few to learn this from."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Hold a candidate that was taken for an entity.

    Attributes:
        candidate: What was chosen.
        type: Its class.
        confidence: Calibrated probability that the class is right.
        roles: Score of each of `LEARNED_ROLES`, higher is likelier.
    """

    candidate: Candidate
    type: EntityType
    confidence: float
    roles: tuple[float, ...]


class Selector:
    """Hold the trained model.

    Args:
        features: Feature names; row `i` of `weights` belongs to the i-th.
        weights: (features, classes and then roles).
        thresholds: Least probability at which each class is kept.
        calibration: Slope and intercept on the log-odds of each class, (classes, 2).
    """

    def __init__(self, features: Sequence[str], weights: Floats, thresholds: Floats, calibration: Floats) -> None:
        self.numbering = Numbering(features)
        self.index = self.numbering.index
        self.weights, self.thresholds, self.calibration = weights, thresholds, calibration
        self._measures = np.zeros((len(MEASURES), weights.shape[1]))
        known = [n for n, name in enumerate(MEASURES) if name in self.index]
        self._measures[known] = weights[[self.index[MEASURES[n]] for n in known]]

    def scores(self, described: Described) -> Floats:
        """Return the log-odds of each class and the score of each role, (candidates, classes + roles)."""
        # `kg.extract.numbering.sum_rows` gives the same, no quicker: these lists are longer than a token's.
        sums = np.zeros((len(described.counts), self.weights.shape[1]))
        some = np.flatnonzero(described.counts)
        if some.size:
            starts = (described.counts.cumsum() - described.counts)[some]
            sums[some] = np.add.reduceat(self.weights.take(described.numbers, axis=0), starts)
        return np.asarray(sums + described.measures @ self._measures)

    def choose(self, candidates: Sequence[Candidate], scores: Floats, glued: Sequence[bool]) -> list[Chosen]:
        """Return the entities in order of first mention; the surer one keeps a span that two lay claim to.

        A mention inside a glued name is that one's ("LoRA" in "Slow-LoRA") unless the inner one has no other.

        Args:
            candidates: What may be an entity, in order of first mention.
            scores: Of each candidate, as `scores` returns them; not changed.
            glued: Whether each token follows the one before without a space.
        """
        classes, roles = scores[:, : len(ENTITY_TYPES)].copy(), scores[:, len(ENTITY_TYPES) :].tolist()
        devices = [i for i, candidate in enumerate(candidates) if "hardware=model" in candidate.sources]
        classes[devices, _HARDWARE] = np.maximum(classes[devices, _HARDWARE], _KNOWN_HARDWARE)
        odds = 1 / (1 + np.exp(-classes))
        slopes, intercepts = self.calibration.T
        sure = (1 / (1 + np.exp(-(slopes * classes + intercepts)))).tolist()
        likely = np.nonzero(odds >= self.thresholds)
        ranked = sorted(zip((-odds[likely]).tolist(), *(axis.tolist() for axis in likely), strict=True))
        spans = _outermost(candidates, sorted({i for _, i, _ in ranked}), glued)
        taken = bytearray(max((c.spans[-1][1] for c in candidates), default=0))
        chosen: dict[int, Chosen] = {}
        for _, i, k in ranked:
            if i in chosen:
                continue
            candidate = candidates[i]
            free = [(start, end) for start, end in spans[i] if taken.find(1, start, end) < 0]
            if not free:
                continue
            for start, end in free:
                taken[start:end] = b"\1" * (end - start)
            kept = Candidate(candidate.keys, free, candidate.sources)
            chosen[i] = Chosen(kept, ENTITY_TYPES[k], round(sure[i][k], 4), tuple(roles[i]))
        return [chosen[i] for i in sorted(chosen)]

    def device(self, candidate: Candidate) -> Chosen:
        """Return what a hardware family names as chosen, as sure as the least sure of such."""
        slope, intercept = self.calibration[_HARDWARE]
        sure = 1 / (1 + np.exp(-(slope * _KNOWN_HARDWARE + intercept)))
        return Chosen(candidate, "Hardware", round(float(sure), 4), (0.0,) * len(LEARNED_ROLES))

    def save(self, path: Path) -> None:
        """Write the model; the same model gives the same bytes."""
        names = sorted(self.index, key=self.index.__getitem__)
        np.savez_compressed(
            path,
            features=np.frombuffer("\n".join(names).encode(), np.uint8),
            weights=self.weights.astype(np.float16),
            thresholds=self.thresholds,
            calibration=self.calibration,
        )

    @classmethod
    def load(cls, path: Path) -> "Selector":
        """Read a model.

        Raises:
            ModelMissingError: There is none at `path`.
        """
        if not path.is_file():
            raise ModelMissingError(str(path), "kg train")
        with np.load(path) as data:
            features = bytes(data["features"]).decode().split("\n")
            return cls(features, data["weights"].astype(np.float64), data["thresholds"], data["calibration"])


def _outermost(candidates: Sequence[Candidate], likely: Sequence[int], glued: Sequence[bool]) -> dict[int, list[Span]]:
    """Return the spans of the likely candidates without those inside a likely glued name, all where none is left."""
    over: dict[int, list[tuple[int, int]]] = {}  # token → end and length of each glued name that it stands in
    for i in likely:
        for start, end in candidates[i].spans:
            if end - start > 1 and ("chunk" in candidates[i].sources or all(glued[start + 1 : end])):
                for at in range(start, end):
                    over.setdefault(at, []).append((end, end - start))
    out = {}
    for i in likely:
        own = [
            (start, end)
            for start, end in candidates[i].spans
            if not any(end <= last and length > end - start for last, length in over.get(start, ()))
        ]
        out[i] = own or candidates[i].spans
    return out
