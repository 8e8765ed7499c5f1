"""Train the log-linear model of `kg.extract.results_kind` on gold papers.

Deterministic: papers in file order, features in order of first sight, a convex problem from a zero start.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import spacy
from scipy.sparse import csr_matrix
from spacy.language import Language
from spacy.tokens import Doc

import kg.extract.sentences  # noqa: F401  registers the component kg_sentences
from kg.extract.document import make_doc, set_entities, to_doc
from kg.extract.results import Model, main_method, sentences_of
from kg.extract.results_context import Candidate, Judged, Links, Sentence, candidates
from kg.extract.results_kind import CLASSES, features
from kg.extract.results_links import LINKS, options
from kg.extract.results_numbers import PERCENT, Number
from kg.files import write_atomically
from kg.gold import GoldPaper
from kg.model import PAPER, Entity, Result
from kg.train.newton import Floats, find_minimum
from kg.train.relations import align

Group = tuple[list[list[str]], frozenset[int], float]
"""The features of each option, the indices of the right ones, and how much the choice counts."""

RIDGE = 3.0
"""Of kinds; chosen by cross-validation on gold/train, as the priors are."""
LINK_RIDGE = 5.0
"""Of links; 3 to 6 do as well by cross-validation, dev decided."""
MIN_COUNT = 2
OTHER_NAMING = 0.1
"""How much a choice of metric counts in papers annotated in another manner; chosen by cross-validation on both."""
PRIOR = {
    "likely=than-right|proper": 1.0,
    "likely=shared-right": 1.0,
    "likely=aligned": 2.0,
    "likely=on-right": 1.0,
    "likely=on-left": 0.5,
    "likely=own-phrase": 1.0,
    "first-explicit": 2.0,
}
"""Where the rankers' weights start from and are drawn to: what grammar says, for which the papers are too few."""

NAMED = frozenset({"m=True||decimal", "m=True|time|decimal", "m=True|x|word"})
"""Numbers beside the name of a quantity: the kind model starts from their being results."""

_BARRED = -1e6
"""Score of a class that is out of the question; finite, so that nothing times it is nothing."""

LEAST = 0.02
"""Weights smaller than this change no choice that matters and do not ship."""


@dataclass(frozen=True, slots=True)
class Laid:
    """Hold one annotated paper laid out: its numbers, and the gold result of each with whether it is required."""

    paper: GoldPaper
    sentences: list[Sentence]
    numbers: list[Candidate]
    gold: list[tuple[Result, bool] | None]


def lay_out_gold(nlp: Language, paper: GoldPaper, *, hidden: str = "") -> Laid:
    """Return an annotated paper laid out; each gold result is given to the first number of its value in its evidence.

    Args:
        nlp: A pipeline with `kg_sentences`.
        paper: The annotated paper.
        hidden: A type whose entities are kept from the features, as if recognition had missed them, or "".
    """
    doc = make_doc(nlp, paper.extraction.paper)
    nlp.get_pipe("kg_sentences")(doc)
    set_entities(doc, [e for e in paper.extraction.entities if e.type != hidden])
    sentences = sentences_of(doc)
    found = candidates(sentences)
    gold: list[tuple[Result, bool] | None] = [None] * len(found)
    ordered = sorted(zip(paper.extraction.results, paper.required_results, strict=True), key=lambda rq: not rq[1])
    for result, required in ordered:
        start, end = to_doc(paper.extraction.paper, result.evidence)
        hits = [i for i, c in enumerate(found) if gold[i] is None and same_value(result, c.number)]
        inside = [i for i in hits if start <= found[i].number.start + sentences[found[i].sentence].start < end]
        for i in (inside or hits)[:1]:
            gold[i] = (result, required)
    return Laid(paper, sentences, found, gold)


def kind_rows(laid: Laid) -> list[tuple[list[str], int]]:
    """Return features and class index of every number; numbers of optional results are left out."""
    rows = []
    for candidate, gold in zip(laid.numbers, laid.gold, strict=True):
        if gold is None or gold[1]:
            kind = CLASSES.index(gold[0].kind) if gold else 0
            rows.append((features(candidate.number, candidate.context), kind))
    return rows


def link_groups(laid: Laid, *, other: bool = False) -> dict[str, list[Group]]:
    """Return, a link, one group a gold result: the features of its options and which of them are right.

    Args:
        laid: The paper.
        other: Whether it is annotated in another manner than what is to be found.
    """
    groups: dict[str, list[Group]] = {name: [] for name in LINKS}
    main = main_method(laid.paper.extraction.entities)
    own = {PAPER} | {e.id for e in laid.paper.extraction.entities if e.role == "proposed"}
    done: list[tuple[int, Links]] = []
    for candidate, gold in zip(laid.numbers, laid.gold, strict=True):
        if gold is None:
            continue
        result = gold[0]
        true = Links(
            result.kind,
            candidate.number.unit,
            result.metric,
            result.subject,
            result.benchmark,
            result.baseline,
            result.hardware,
        )
        earlier = [links for sentence, links in done if sentence == candidate.sentence]
        for name in LINKS:
            values, names = options(
                name, laid.sentences, Judged(candidate, result.kind), main, earlier=earlier, links=true
            )
            right = [i for i, v in enumerate(values) if _right(name, v, getattr(true, name), own)]
            exact = [i for i in right if values[i] == getattr(true, name)]
            if right and len(values) > 1:
                weight = OTHER_NAMING if other and name == "metric" else 1.0
                groups[name].append((names, frozenset(exact or right), weight))
        done.append((candidate.sentence, true))
    return groups


def _right(name: str, value: str, gold: str, own: set[str]) -> bool:
    if name == "metric":
        a, b = _plain(gold), _plain(value)
        return bool(b) and (a in b or b in a)
    return value == gold or (name == "subject" and value in own and gold in own)


def _plain(phrase: str) -> str:
    return "".join(c for c in phrase.casefold() if c.isalnum())


def same_value(result: Result, number: Number) -> bool:
    """Say whether a gold result and a number have a value in common, points and per cent counting as one unit."""
    values = [v for v in (result.value, result.value_low) if v is not None]
    mine = [v for v in (number.value, number.low) if v is not None]
    return any(abs(a - b) <= 1e-6 * max(1.0, abs(a)) for a in values for b in mine) and (
        not number.unit or _unit(result.unit) == _unit(number.unit)
    )


def _unit(unit: str) -> str:
    folded = unit.casefold().replace(" ", "")
    return PERCENT if folded in ("points", "point", "pp", "percent") else folded.rstrip("s")


def fit(
    rows: Sequence[tuple[list[str], int]], sure: Sequence[tuple[list[str], int]] = (), ridge: float = RIDGE
) -> dict[str, list[float]]:
    """Return the weights, one row a feature, that maximise the penalised likelihood.

    Args:
        rows: Features and class index of numbers.
        sure: The same of results that teach their kind among kinds only, not which numbers are results.
        ridge: Weight of the squared distance from the prior.
    """
    both = [*rows, *sure]
    counts = Counter(name for names, _ in both for name in names)
    index = {name: i for i, name in enumerate(n for n, k in counts.items() if k >= MIN_COUNT)}
    design, turned = _designs([names for names, _ in both], index)
    target = np.eye(len(CLASSES))[[k for _, k in both]]
    barred = np.zeros((len(both), len(CLASSES)))
    barred[len(rows) :, 0] = _BARRED
    prior = np.zeros((len(index), len(CLASSES)))
    for name in NAMED & index.keys():
        prior[index[name], 0] = -1.0

    def logs(weights: Floats) -> Floats:
        """Return the logarithm of each class's probability, (rows, classes)."""
        scores = design @ weights + barred
        scores -= scores.max(axis=1, keepdims=True)
        return np.asarray(scores - np.log(np.exp(scores).sum(axis=1, keepdims=True)))

    def loss(flat: Floats) -> tuple[float, Floats]:
        """Return the penalised negative log-likelihood and its slope."""
        weights = flat.reshape(prior.shape)
        likely = logs(weights)
        slope = turned @ (np.exp(likely) - target) + ridge * (weights - prior)
        return float(-(target * likely).sum() + ridge / 2 * ((weights - prior) ** 2).sum()), slope.ravel()

    def curvature(flat: Floats, direction: Floats) -> Floats:
        """Return the second derivative of the loss times a direction."""
        likely, step = np.exp(logs(flat.reshape(prior.shape))), direction.reshape(prior.shape)
        change = design @ step
        change = likely * (change - (likely * change).sum(axis=1, keepdims=True))
        return np.asarray((turned @ change + ridge * step).ravel())

    table = find_minimum(loss, curvature, prior.ravel()).reshape(prior.shape)
    return {n: [round(float(w), 2) for w in table[i]] for n, i in index.items() if abs(table[i]).max() >= LEAST}


def fit_ranker(groups: Sequence[Group], ridge: float = LINK_RIDGE) -> dict[str, float]:
    """Return the weights under which the right options of each group are likeliest (softmax over its options)."""
    counts = Counter(name for options_, _, _ in groups for names in options_ for name in names)
    index = {name: i for i, name in enumerate(n for n, k in counts.items() if k >= MIN_COUNT or n in PRIOR)}
    prior = np.array([PRIOR.get(name, 0.0) for name in index])
    design, turned = _designs([names for options_, _, _ in groups for names in options_], index)
    sizes = [len(options_) for options_, _, _ in groups]
    starts = np.cumsum([0, *sizes[:-1]])
    group_of = np.repeat(np.arange(len(groups)), sizes)
    counts_as = np.array([weight for _, _, weight in groups])
    right = np.array([i in chosen for options_, chosen, _ in groups for i in range(len(options_))])

    def shares(scores: Floats) -> tuple[Floats, Floats, Floats]:
        """Return each option's share of its group, and among the right ones, and the right ones' share, (groups,)."""
        mass = np.exp(scores - np.maximum.reduceat(scores, starts)[group_of])
        hit = np.where(right, mass, 0.0)
        total, good = np.add.reduceat(mass, starts), np.add.reduceat(hit, starts) + 1e-12
        return mass / total[group_of], hit / good[group_of], good / total

    def loss(weights: Floats) -> tuple[float, Floats]:
        """Return the penalised negative log-likelihood and its slope."""
        all_, good, share = shares(design @ weights)
        slope = turned @ (counts_as[group_of] * (all_ - good)) + ridge * (weights - prior)
        return float(-counts_as @ np.log(share) + ridge / 2 * ((weights - prior) ** 2).sum()), slope

    def curvature(weights: Floats, direction: Floats) -> Floats:
        """Return the second derivative of the loss times a direction."""
        all_, good, _ = shares(design @ weights)
        change = design @ direction
        apart = [p * (change - np.add.reduceat(p * change, starts)[group_of]) for p in (all_, good)]
        return np.asarray(turned @ (counts_as[group_of] * (apart[0] - apart[1])) + ridge * direction)

    found = find_minimum(loss, curvature, prior)
    return {name: round(float(found[i]), 2) for name, i in index.items() if abs(found[i]) >= LEAST}


def _designs(rows: Sequence[Sequence[str]], index: Mapping[str, int]) -> tuple[csr_matrix, csr_matrix]:
    """Return which features hold in each row, (rows, features), and the same turned."""
    columns = [sorted({index[name] for name in names if name in index}) for names in rows]
    starts = np.cumsum([0, *map(len, columns)])
    flat = np.array([c for row in columns for c in row], np.int32)
    design = csr_matrix((np.ones(len(flat)), flat, starts), shape=(len(rows), len(index)))
    return design, design.T.tocsr()


def with_found(paper: GoldPaper, found: Sequence[Entity]) -> GoldPaper:
    """Return a paper with found entities in place of the annotated ones; those that are the same keep the gold id."""
    same = align(paper.extraction.entities, found)
    taken: set[str] = set()
    entities = []
    for entity in found:
        gold = same.get(entity.id, "")
        entities.append(replace(entity, id=gold if gold and gold not in taken else f"found-{entity.id}"))
        taken.add(gold)
    extraction = replace(paper.extraction, entities=tuple(entities))
    return replace(paper, extraction=extraction, required_entities=(True,) * len(entities))


def train(
    laid: Sequence[Laid], blind: Sequence[Laid] = (), found: Sequence[Laid] = (), *, manner: int | None = None
) -> Model:
    """Return the model learned from papers laid out.

    Args:
        laid: The papers.
        blind: The same papers with their metrics hidden, so that kinds and metrics are also learned from words alone.
        found: The same papers with entities as recognition finds them, so that links are learned beside its mistakes.
        manner: How many papers, the first ones, are annotated in the manner of what is to be found; default all. The
            others teach of which kind a result is, not which numbers are results, and less of how metrics are named.
    """
    alike = len(laid) if manner is None else manner
    groups: dict[str, list[Group]] = {name: [] for name in LINKS}
    for papers in (laid, found):
        for number, paper in enumerate(papers):
            for name, more in link_groups(paper, other=number >= alike).items():
                groups[name] += more
    for paper in blind[:alike]:
        groups["metric"] += link_groups(paper)["metric"]
    rows = [row for papers in (laid, blind, found) for paper in papers[:alike] for row in kind_rows(paper)]
    others = [row for papers in (laid, found) for paper in papers[alike:] for row in kind_rows(paper)]
    kinds = fit(rows, [(names, kind) for names, kind in others if kind])
    return Model.from_weights({"kind": kinds, "links": {name: fit_ranker(found) for name, found in groups.items()}})


def language() -> Language:
    """Return a blank pipeline that splits sentences."""
    nlp = spacy.blank("en")
    nlp.add_pipe("kg_sentences")
    return nlp


def write_weights(
    papers: Sequence[GoldPaper], path: Path, *, found: Sequence[Doc] = (), manner: int | None = None
) -> None:
    """Train on annotated papers and write the weights as JSON, the same bytes from the same input.

    Args:
        papers: The papers.
        path: The file to write, `kg/data/results.json`.
        found: The same papers with entities found by a recognition that was trained on others.
        manner: As `train` takes it.
    """
    nlp = language()
    model = train(
        [lay_out_gold(nlp, p) for p in papers],
        [lay_out_gold(nlp, p, hidden="Metric") for p in papers],
        [lay_out_gold(nlp, with_found(p, doc._.entities)) for p, doc in zip(papers, found, strict=False)],
        manner=manner,
    )
    with write_atomically(path) as beside:
        beside.write_text(json.dumps(model.weights, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf8")
