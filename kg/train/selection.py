"""Train the selection model: which candidates are entities, of which class, in which role, and how sure that is."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from spacy.tokens import Doc

from kg.extract.candidates import Candidate, Tagging, gather
from kg.extract.entities import hardware_spans
from kg.extract.features import View, WordInfo
from kg.extract.numbering import Numbering
from kg.extract.selection import LEARNED_ROLES, Selector
from kg.extract.selection_features import MEASURES, Describer
from kg.gold import GoldPaper
from kg.model import ENTITY_TYPES
from kg.train.newton import find_minimum, fit_logistic

RIDGE = 0.3
"""Variance of the prior of a weight; larger trusts the data more."""
LEAST_PAPERS = 2
"""A feature must stand with this many candidates."""
FOLDS = 3
_SHARED = ("p+", "any+", "span+", "best=")
"""What is weighed anew where papers are annotated in another manner, the bias aside."""
_APART = "apart"
"""Features that begin so are set for papers annotated in another manner and take up how it differs from `gold/train`;
they are never set in use, and do not ship."""
_DIGITS = 6
"""Decimals of what is not stored more coarsely, so that processors that round otherwise write the same."""
USUAL = 0.35
"""The threshold of a model whose scores have not been held against papers yet."""

Floats = NDArray[np.float64]
Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """Hold a candidate with what the annotation says of it.

    Attributes:
        candidate: The candidate.
        features: What speaks for and against it.
        required: Classes under which it must be found.
        optional: Classes under which it neither counts nor costs.
        role: Its annotated role, or "".
    """

    candidate: Candidate
    features: Features
    required: frozenset[str]
    optional: frozenset[str]
    role: str


def match_form(text: str) -> str:
    """Return the form in which surfaces are compared with the annotation: letters, digits and `+`, no plural s.

    >>> match_form("Spec-Benchs")
    'specbench'
    """
    folded = "".join(c for c in text.casefold() if c.isalnum() or c == "+")
    return folded[:-1] if len(folded) > 4 and folded.endswith("s") and not folded.endswith("ss") else folded


def make_examples(
    doc: Doc, view: View, tagging: Tagging, info: WordInfo, gold: GoldPaper, *, apart: bool = False
) -> list[Example]:
    """Return the candidates of an annotated paper with what the annotation says of each.

    Args:
        doc: The paper.
        view: What the tagger sees of it.
        tagging: What a tagger that has not seen it says of it.
        info: Clusters and frequency of words.
        gold: Its annotation.
        apart: Whether it is annotated in another manner than `gold/train`.
    """
    candidates = gather(view, tagging, hardware_spans(doc))
    described = describe(view, tagging, info, candidates)
    if apart:
        described = [features | _marked_apart(features) for features in described]
    entities = [
        (entity, required, {match_form(s) for s in (entity.name, *entity.surfaces)})
        for entity, required in zip(gold.extraction.entities, gold.required_entities, strict=True)
    ]
    examples: list[Example] = []
    for candidate, features in zip(candidates, described, strict=True):
        forms = {match_form(doc[s:e].text) for s, e in candidate.spans}
        same = [(entity, required) for entity, required, names in entities if names & forms]
        must = frozenset(entity.type for entity, required in same if required)
        may = frozenset(entity.type for entity, _ in same) - must
        roles = [entity.role for entity, _ in same if entity.type in {"Method", "Benchmark"}]
        examples.append(Example(candidate, features, must, may, roles[0] if roles else ""))
    return examples


def _marked_apart(features: Features) -> Features:
    shared = {f"{_APART} {name}": value for name, value in features.items() if name.startswith(_SHARED)}
    return shared | {_APART: 1.0}


def describe(view: View, tagging: Tagging, info: WordInfo, candidates: Sequence[Candidate]) -> list[Features]:
    """Return the features of candidates by name."""
    numbering = Numbering(growing=True)
    described = Describer(numbering, info)(view, tagging, candidates)
    names = list(numbering.index)
    values = (zip(MEASURES, row, strict=True) for row in described.measures.tolist())
    return [
        {names[n]: 1.0 for n in sorted(numbers)} | {name: value for name, value in measures if value}
        for numbers, measures in zip(described.features, values, strict=True)
    ]


def score_named(model: Selector, described: Sequence[Features]) -> Floats:
    """Return the log-odds of each class and the score of each role, (candidates, classes + roles)."""
    return np.asarray(_matrix(described, model.index) @ model.weights)


def _matrix(described: Sequence[Features], index: dict[str, int]) -> csr_matrix:
    ids: list[int] = []
    values: list[float] = []
    ends = [0]
    for features in described:
        row = sorted((index[name], value) for name, value in features.items() if name in index)
        ids += [number for number, _ in row]  # sorted, so that sums come out the same whatever the order of features
        values += [value for _, value in row]
        ends.append(len(ids))
    return csr_matrix((np.array(values), np.array(ids), np.array(ends)), shape=(len(described), len(index)))


def fit(examples: Sequence[Example]) -> Selector:
    """Return a model with neutral thresholds and calibration, trained on examples."""
    counts = Counter(name for example in examples for name in example.features)
    names = sorted(name for name, count in counts.items() if count >= LEAST_PAPERS)
    index = {name: i for i, name in enumerate(names)}
    matrix = _matrix([e.features for e in examples], index)
    columns = []
    for kind in ENTITY_TYPES:
        right = np.array([kind in e.required for e in examples], np.float64)
        weight = np.array([kind not in e.optional for e in examples], np.float64)
        columns.append(fit_logistic(matrix, right, 1 / RIDGE, weight))
    known = np.array([bool(e.role) for e in examples], np.float64)
    columns += [
        fit_logistic(matrix, np.array([e.role == role for e in examples], np.float64), 1 / RIDGE, known)
        for role in LEARNED_ROLES
    ]
    weights = np.stack(columns, axis=1).astype(np.float16).astype(np.float64)
    count = len(ENTITY_TYPES)
    return Selector(names, weights, np.full(count, USUAL), np.tile([1.0, 0.0], (count, 1)))


def fit_folds(papers: Sequence[Sequence[Example]]) -> list[Selector]:
    """Return the models of `FOLDS` folds; the n-th has not seen the papers n, n + FOLDS, and so on."""
    return [fit([e for i, paper in enumerate(papers) if i % FOLDS != fold for e in paper]) for fold in range(FOLDS)]


def calibrate(papers: Sequence[Sequence[Example]], scores: Sequence[Floats]) -> Floats:
    """Return slope and intercept of each class, (classes, 2), by Platt scaling on held-out scores.

    Only what is near the threshold or above counts, since only that is ever shown; optional things do not, as in
    scoring.
    """
    out = []
    for k, kind in enumerate(ENTITY_TYPES):
        shown = [
            (s[k], kind in e.required)
            for paper, rows in zip(papers, scores, strict=True)
            for e, s in zip(paper, rows, strict=True)
            if s[k] > -1.5 and kind not in e.optional
        ]
        out.append(_platt([x for x, _ in shown], [y for _, y in shown]))
    return np.array(out)


def _platt(odds: Sequence[float], right: Sequence[bool]) -> tuple[float, float]:
    x, y = np.array(odds), np.array(right, np.float64)

    def loss(ab: Floats) -> tuple[float, Floats]:
        """Return the penalised negative log-likelihood of slope and intercept, and its slope."""
        z = ab[0] * x + ab[1]
        miss = 1 / (1 + np.exp(-z)) - y
        value = (np.logaddexp(0, z) - y * z).sum() + 0.5 * ((ab[0] - 1) ** 2 + ab[1] ** 2)
        return float(value), np.array([miss @ x + ab[0] - 1, miss.sum() + ab[1]])

    def curvature(ab: Floats, direction: Floats) -> Floats:
        """Return the second derivative of the loss times a direction."""
        likely = 1 / (1 + np.exp(-(ab[0] * x + ab[1])))
        turn = likely * (1 - likely) * (direction[0] * x + direction[1])
        return np.array([turn @ x, turn.sum()]) + direction

    found = find_minimum(loss, curvature, np.array([1.0, 0.0])).round(_DIGITS)
    return float(found[0]), float(found[1])


def choose_thresholds(papers: Sequence[Sequence[Example]], scores: Sequence[Floats], calibration: Floats) -> Floats:
    """Return the threshold of each class: where its calibrated probability is half of its best F1.

    Source: Lipton et al. 2014, theorem 1: with calibrated probabilities, F1 is best there. The curve of F1 itself is
    too noisy to be read off where it peaks: of Hardware, 53 candidates of `gold/train` are to be found.

    Args:
        papers: The examples of each paper.
        scores: Held-out log-odds of its candidates.
        calibration: Slope and intercept of each class, (classes, 2).
    """
    best = []
    for k, kind in enumerate(ENTITY_TYPES):
        rows = [
            (s[k], kind in e.required)
            for paper, held in zip(papers, scores, strict=True)
            for e, s in zip(paper, held, strict=True)
            if kind in e.required or (kind not in e.optional and s[: len(ENTITY_TYPES)].argmax() == k)
        ]
        right = np.array([required for _, required in sorted(rows, reverse=True)], np.float64)
        f1 = 2 * np.cumsum(right) / (np.arange(1, len(right) + 1) + right.sum())
        half = float(f1.max()) / 2 if right.any() else USUAL
        slope, intercept = calibration[k]
        best.append(1 / (1 + np.exp((intercept - np.log(half / (1 - half))) / slope)))
    return np.array(best).round(_DIGITS)


def score_held_out(papers: Sequence[Sequence[Example]], folds: Sequence[Selector]) -> list[Floats]:
    """Return the scores of each paper's candidates by the model of `fit_folds` that has not seen the paper."""
    return [score_named(folds[i % FOLDS], [e.features for e in paper]) for i, paper in enumerate(papers)]


def train_selector(
    papers: Sequence[Sequence[Example]], scores: Sequence[Floats], *, judged: int | None = None
) -> Selector:
    """Return the model trained on all papers, thresholds and calibration taken from held-out scores.

    Args:
        papers: The examples of each paper.
        scores: Of each paper's candidates by models that have not seen it, as they will be compared with thresholds.
        judged: The first so many papers decide thresholds and calibration; without it, all do.
    """
    rows, held = papers[:judged], scores[:judged]
    model = fit([e for paper in papers for e in paper])
    names = [name for name in sorted(model.index, key=model.index.__getitem__) if not name.startswith(_APART)]
    weights = model.weights[[model.index[name] for name in names]]
    calibration = calibrate(rows, held)
    return Selector(names, weights, choose_thresholds(rows, held, calibration), calibration)
