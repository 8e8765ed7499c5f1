"""Train the classifier of `kg.extract.relations` on annotated papers: log-linear, one label against the rest.

Seedless: the folds go by the papers' order and the fit starts at zero, so the same papers give the same bytes. Imports
`extract`, `gold`, `files`. Takes about ten seconds for 340 papers.
"""

import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from spacy.tokens import Doc

from kg.extract.document import set_entities
from kg.extract.lexicon import Lexicon
from kg.extract.numbering import Numbering
from kg.extract.relations_features import Describer
from kg.extract.relations_model import LABELS, MAIN, OBJECTS, RANGES, Calibration, Label, RelationModel, write_model
from kg.extract.relations_others import other_claims
from kg.extract.relations_rules import find_comparisons
from kg.extract.relations_view import read_view
from kg.files import write_atomically
from kg.gold import GoldPaper
from kg.model import PAPER, Entity, EntityType, Predicate
from kg.train.newton import fit_logistic
from kg.train.tagger import prepare
from kg.vocabulary import load_vocabularies

FOLDS = 5
PENALTY = 2.0
"""Weight of the squared norm; chosen by cross-validation on gold/train."""
MIN_COUNT = 3
"""A feature seen in fewer candidates is left out; chosen the same way."""
ENOUGH = 100
"""A property with fewer required statements in the papers to be judged by is judged by all."""
_SMALLEST = 0.09995
"""Weights nearer to zero than this, written as less than 0.1, are left out: half of the file for 0.004 of F1 on dev."""
_LEAST = 0.25
"""A statement that is right less often is not made, whatever that does to a rare property's F1."""
_EPSILON = 0.0001
_MAIN_LEAST = 0.7
"""Least probability for an entity to stand as subject in the paper's place: a wrong subject is worse than a vague one.
By cross-validation on our 1,220 papers of the second round 81 % of the statements that are right but for this have the
annotated subject, 13 % the paper in its place, 5 % another; with 0.6 it is 82, 12 and 7, with 0.8 79, 17 and 5."""
_RULE_THRESHOLD = 0.4
"""A rule that is right less often makes no statements."""

Floats = NDArray[np.float64]
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """Hold one candidate "our own work → entity" and what the annotation says of it."""

    paper: int
    type: EntityType
    features: frozenset[str]
    required: frozenset[Label]
    optional: frozenset[Label]


@dataclass(slots=True)
class Examples:
    """Hold the candidates of all papers, by rule how often its claims were right and wrong, and what must be found.

    `required` counts the required statements of the papers' own work by property, those that no candidate can give
    included, and the papers that have a main thing.
    """

    own: list[Example]
    rules: dict[str, tuple[int, int]]
    required: dict[str, int]


def gold_docs(papers: Sequence[GoldPaper], lexicon: Lexicon | None = None) -> list[tuple[GoldPaper, Doc]]:
    """Return each paper with a Doc that holds its gold entities, as recognition would find them at best.

    Args:
        papers: The papers.
        lexicon: Labels of the vocabularies; default those that ship.
    """
    docs = prepare(papers, lexicon or Lexicon(load_vocabularies()))
    for paper, doc in zip(papers, docs, strict=True):
        set_entities(doc, paper.extraction.entities)
    return list(zip(papers, docs, strict=True))


def make_examples(docs: Sequence[tuple[GoldPaper, Doc]]) -> Examples:
    """Return what the classifier learns from: the candidates of each Doc beside what its annotation says.

    The entities of a Doc may be gold or predicted; a predicted one is the gold one that shares a type and a written
    form, else it has no relations.
    """
    own: list[Example] = []
    rules: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    needed: Counter[str] = Counter()
    numbering = Numbering(growing=True)
    for number, (paper, doc) in enumerate(docs):
        required, optional = _gold_keys(paper)
        needed.update(predicate for predicate, subject, _ in required if subject == "own")
        same = align(paper.extraction.entities, doc._.entities)
        view = read_view(doc)
        comparisons = {s.index: find_comparisons(s) for s in view.sentences}
        describer = Describer(numbering, view, comparisons)
        for entity in view.entities.values():
            if entity.id in view.places and entity.type in OBJECTS:
                features = numbering.names(describer.candidate(entity).union)
                end = same.get(entity.id, "")
                says = [
                    frozenset(label for label in LABELS if (label, "own", end) in keys) for keys in (required, optional)
                ]
                own.append(Example(number, entity.type, features, says[0], says[1] - says[0]))
        ends = _own_ids(paper)
        for claim in other_claims(view, comparisons):
            subject, target = (PAPER if e == PAPER else same.get(e, "") for e in (claim.subject, claim.object))
            key = _key(claim.predicate, subject, target, ends)
            if key not in optional or key in required:
                right, wrong = rules[claim.rule]
                rules[claim.rule] = (right + (key in required), wrong + (key not in required))
    return Examples(own, dict(rules), dict(needed))


def _own_ids(paper: GoldPaper) -> frozenset[str]:
    return frozenset({PAPER} | {e.id for e in paper.extraction.entities if e.role == "proposed"})


def _key(predicate: Predicate, subject: str, target: str, own: frozenset[str]) -> Key:
    subject = "own" if subject in own else subject
    if predicate == "comparedWith":
        ends = sorted((subject, "own" if target in own else target), key=lambda e: (e != "own", e))
        return predicate, ends[0], ends[1]
    return predicate, subject, target


def _gold_keys(paper: GoldPaper) -> tuple[set[Key], set[Key]]:
    """Return the required and the optional statements and who is main; all that a paper proposes is one subject."""
    own = _own_ids(paper)
    keys: tuple[set[Key], set[Key]] = (set(), set())
    for statement, required in zip(paper.extraction.statements, paper.required_statements, strict=True):
        keys[0 if required else 1].add(_key(statement.predicate, statement.subject, statement.object, own))
    main = main_end(paper)
    if not main:
        keys[1].update((MAIN, "own", end) for end in ("", *(e.id for e in paper.extraction.entities)))
    elif main != PAPER:
        keys[0].add((MAIN, "own", main))
    return keys


def main_end(paper: GoldPaper) -> str:
    """Return the subject of most that is required of a paper's own work, `PAPER` for the paper, "" where nothing is."""
    own, said = _own_ids(paper), RANGES.keys() - {"introduces"}
    subjects = Counter(
        statement.subject
        for statement, required in zip(paper.extraction.statements, paper.required_statements, strict=True)
        if required and statement.subject in own and statement.predicate in said
    )
    return max(subjects, key=lambda end: (subjects[end], end != PAPER, end), default="")


def align(gold: Sequence[Entity], found: Sequence[Entity]) -> dict[str, str]:
    """Return found local id → gold local id, by type and a shared written form, case and signs folded."""
    forms: dict[tuple[str, str], str] = {}
    for entity in gold:
        for name in (entity.name, *entity.surfaces):
            forms.setdefault((entity.type, _fold(name)), entity.id)
    same: dict[str, str] = {}
    for entity in found:
        hits = (forms.get((entity.type, _fold(name))) for name in (entity.name, *entity.surfaces))
        hit = next((h for h in hits if h), None)
        if hit:
            same[entity.id] = hit
    return same


def _fold(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if c.isalnum() or c == "+")
    return plain[:-1] if len(plain) > 4 and plain.endswith("s") and not plain.endswith("ss") else plain


def train(gold: Examples, found: Examples | None = None, judged: Examples | None = None) -> RelationModel:
    """Return the model trained on the examples, calibrated and thresholded on folds not trained on.

    Args:
        gold: Examples of gold entities.
        found: Examples of the same papers with entities as recognition finds them in papers that it was not trained
            on. They are trained on as well, and decide calibration and thresholds; without them the gold ones do.
        judged: Those of the first papers only, to decide calibration and thresholds where they hold `ENOUGH`.
    """
    taught = gold.own + (found.own if found else [])
    weights: dict[str, dict[Label, float]] = defaultdict(dict)
    calibration: dict[str, Calibration] = {}
    for label in LABELS:
        rows = usable(taught, label)
        measured = found or gold
        if judged and judged.required.get(label, 0) >= ENOUGH:
            measured = judged
        candidates = usable(measured.own, label)
        if not any(label in r.required for r in candidates):
            continue
        scores, answer = held_out_scores(rows, candidates, label), answers(candidates, label)
        calibration[label] = calibrate(scores, answer, measured.required.get(label, 0))
        for feature, weight in sorted(fit(rows, answers(rows, label)).items()):
            if abs(weight) >= _SMALLEST:
                weights[feature][label] = weight
    if MAIN in calibration:
        calibration[MAIN] = replace(calibration[MAIN], threshold=_MAIN_LEAST)
    for rule, (right, wrong) in sorted(gold.rules.items()):
        share = (right + 0.5) / (right + wrong + 1.5)
        calibration["rule:" + rule] = Calibration(0.0, math.log(share / (1 - share)), _RULE_THRESHOLD)
    return RelationModel(weights, calibration)


def usable(rows: Sequence[Example], label: Label) -> list[Example]:
    """Return the candidates that say something of a label: their type may have it, and it is not optional."""
    return [r for r in rows if r.type in LABELS[label] and label not in r.optional]


def answers(rows: Sequence[Example], label: Label) -> Floats:
    """Return 1 where the annotation requires the label, else 0."""
    return np.array([float(label in r.required) for r in rows])


def held_out_scores(taught: Sequence[Example], judged: Sequence[Example], label: Label) -> Floats:
    """Return the raw score of each judged candidate by a model that was taught nothing of its paper."""
    scores = np.zeros(len(judged))
    for fold in range(FOLDS):
        rest = [r for r in taught if r.paper % FOLDS != fold]
        weights = fit(rest, answers(rest, label))
        for i, row in enumerate(judged):
            if row.paper % FOLDS == fold:
                scores[i] = sum(weights.get(f, 0.0) for f in sorted(row.features))
    return scores


def fit(rows: Sequence[Example], answer: Floats) -> dict[str, float]:
    """Return the weights of a logistic regression with a squared penalty, by L-BFGS from zero."""
    counts = Counter(f for r in rows for f in r.features)
    index = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= MIN_COUNT))}
    columns = [sorted(index[f] for f in r.features if f in index) for r in rows]
    starts = np.cumsum([0, *map(len, columns)])
    flat = np.array([c for row in columns for c in row], dtype=np.int32)
    matrix = csr_matrix((np.ones(len(flat)), flat, starts), shape=(len(rows), len(index)))
    found = fit_logistic(matrix, answer, PENALTY)
    return {f: float(found[i]) for f, i in index.items()}


def calibrate(scores: Floats, answer: Floats, required: int = 0) -> Calibration:
    """Return Platt's slope and offset for held-out scores, and the threshold with the best F1.

    Source: Platt 1999, section 2, with his smoothed targets; the threshold is half the best F1, which is where a
    calibrated classifier's F1 is highest (Lipton et al. 2014, theorem 1).

    Args:
        scores: Raw scores of the candidates.
        answer: 1 where the property is required, else 0.
        required: How many statements there are to be found, where that is more than the candidates hold.
    """
    n = float(answer.sum())
    target = np.where(answer > 0, (n + 1) / (n + 2), 1 / (len(answer) - n + 2))
    matrix = csr_matrix(np.stack([scores, np.ones(len(scores))], axis=1))
    slope, offset = fit_logistic(matrix, target, 1e-3)
    found = Calibration(round(float(slope), 4), round(float(offset), 4))
    order = np.argsort(-scores, kind="stable")
    f1 = 2 * np.cumsum(answer[order]) / (np.arange(1, len(order) + 1) + max(n, required))
    return replace(found, threshold=round(max(float(f1.max()) / 2, _LEAST) - _EPSILON, 4))


def train_relations(
    papers: Sequence[GoldPaper],
    out: Path,
    *,
    found: Sequence[Doc] = (),
    judged: int = 0,
    lexicon: Lexicon | None = None,
) -> RelationModel:
    """Train on annotated papers and write the weights file.

    Args:
        papers: The papers.
        out: The file to write, `kg/data/relations.tsv`.
        found: The same papers in the same order, with entities found by a recognition that was trained on others.
        judged: The first so many of `found` decide calibration and thresholds; 0 for all.
        lexicon: Labels of the vocabularies; default those that ship.

    Returns:
        The model as written.

    Raises:
        ValueError: `found` does not hold as many papers.
    """
    pairs = list(zip(papers, found, strict=True)) if found else []
    held_out, first = (make_examples(some) if some else None for some in (pairs, pairs[:judged]))
    model = train(make_examples(gold_docs(papers, lexicon)), held_out, first)
    with write_atomically(out) as beside:
        beside.write_text(write_model(model), encoding="utf8", newline="\n")
    return model
