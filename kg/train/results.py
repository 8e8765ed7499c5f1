"""Train the log-linear model of `kg.extract.results_kind` on gold papers.

Deterministic: papers in file order, features in order of first sight, a convex problem from a zero start.
"""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import spacy
from numpy.typing import NDArray
from scipy.optimize import minimize
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
from kg.train.relations import align

Floats = NDArray[np.float64]
Group = tuple[list[list[str]], frozenset[int]]
"""The features of each option, and the indices of the right ones."""

RIDGE = 3.0
"""Chosen by cross-validation on gold/train, as the priors are."""
MIN_COUNT = 2
PRIOR = {
    "likely=than-right|proper": 1.0,
    "likely=shared-right": 1.0,
    "likely=aligned": 2.0,
    "likely=on-right": 1.0,
    "likely=on-left": 0.5,
    "likely=own-phrase": 1.0,
    "first-explicit": 2.0,
    "at=aligned-right": 1.5,
    "at=aligned-left": 1.5,
}
"""Where the rankers' weights start from and are drawn to: what grammar says, for which the papers are too few."""

NAMED = frozenset({"m=True||decimal", "m=True|time|decimal", "m=True|x|word"})
"""Numbers beside the name of a quantity: the kind model starts from their being results."""

GOLD, OURS = MARKS = ("gold\t", "ours\t")
"""What the features begin with that only papers annotated in one way have; `OURS` never ship."""
DEARER = 4.0
"""How much dearer a weight of theirs is than one that all papers share; 0.5 to 8 were tried on gold/train."""
ALIKE = ("subject", "benchmark")
"""Links of which the two rounds have one notion: apart, they were learned worse."""

IN_WORDS = "w=True"
"""The feature of numbers in words ("doubles"): most of ours are passed over, 15 of 18, in the gold 3 of 6."""

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


def link_groups(laid: Laid) -> dict[str, list[Group]]:
    """Return, a link, one group a gold result: the features of its options and which of them are right."""
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
                groups[name].append((names, frozenset(exact or right)))
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


def fit(rows: Sequence[tuple[list[str], int]], ridge: float = RIDGE) -> dict[str, list[float]]:
    """Return the weights, one row a feature, that maximise the penalised likelihood."""
    index, design, dear = _design([names for names, _ in rows], ridge)
    target = np.eye(len(CLASSES))[[k for _, k in rows]]
    prior = np.zeros((len(index), len(CLASSES)))
    for name in NAMED & index.keys():
        prior[index[name], 0] = -1.0

    def loss(flat: Floats) -> tuple[float, Floats]:
        """Return the penalised negative log-likelihood and its slope."""
        weights = flat.reshape(prior.shape)
        scores = design @ weights
        scores -= scores.max(axis=1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        far = dear[:, None] * (weights - prior)
        slope = design.T @ (np.exp(logs) - target) + far
        return float(-(target * logs).sum() + (far * (weights - prior)).sum() / 2), slope.ravel()

    best = minimize(loss, prior.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    table = _shipped(index, best.x.reshape(prior.shape))
    return {name: [round(float(w), 2) for w in row] for name, row in table.items() if abs(row).max() >= LEAST}


def fit_ranker(groups: Sequence[Group], ridge: float = RIDGE) -> dict[str, float]:
    """Return the weights under which the right options of each group are likeliest (softmax over its options)."""
    index, design, dear = _design([names for options_, _ in groups for names in options_], ridge, PRIOR)
    prior = np.array([PRIOR.get(name, 0.0) for name in index])
    sizes = [len(options_) for options_, _ in groups]
    starts = np.cumsum([0, *sizes[:-1]])
    group_of = np.repeat(np.arange(len(groups)), sizes)
    right = np.array([i in chosen for options_, chosen in groups for i in range(len(options_))])

    def loss(weights: Floats) -> tuple[float, Floats]:
        """Return the penalised negative log-likelihood and its slope."""
        scores = design @ weights
        scores -= np.maximum.reduceat(scores, starts)[group_of]
        mass = np.exp(scores)
        hit = np.where(right, mass, 0.0)
        total, good = np.add.reduceat(mass, starts), np.add.reduceat(hit, starts) + 1e-12
        far = dear * (weights - prior)
        slope = design.T @ (mass / total[group_of] - hit / good[group_of]) + far
        return float((np.log(total) - np.log(good)).sum() + (far * (weights - prior)).sum() / 2), slope

    best = minimize(loss, prior, jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return {n: round(float(w), 2) for n, w in _shipped(index, best.x).items() if abs(w) >= LEAST}


def twice(names: list[str], mark: str) -> list[str]:
    """Return features with a copy of each that begins with `mark`, which only papers annotated in one way have."""
    return [*names, *(mark + name for name in names)]


def _design(
    rows: Sequence[list[str]], ridge: float, kept: Collection[str] = ()
) -> tuple[dict[str, int], csr_matrix, Floats]:
    """Return the number of each feature, which row has which, and how dear a weight is; rare ones only if `kept`."""
    counts = Counter(name for names in rows for name in names)
    index = {name: i for i, name in enumerate(n for n, k in counts.items() if k >= MIN_COUNT or n in kept)}
    held = [sorted({index[n] for n in names if n in index}) for names in rows]
    ends = np.cumsum([0, *map(len, held)])
    numbers = [number for own in held for number in own]
    design = csr_matrix((np.ones(len(numbers)), numbers, ends), shape=(len(rows), len(index)))
    return index, design, np.array([ridge * (DEARER if name.startswith(MARKS) else 1.0) for name in index])


def _shipped(index: Mapping[str, int], weights: Floats) -> dict[str, Floats]:
    """Return the weights that ship: what all papers have in common, and what is the gold's own."""
    out = {name: weights[i] for name, i in index.items() if not name.startswith(MARKS)}
    for name in index:
        if name.startswith(GOLD):
            plain = name.removeprefix(GOLD)
            out[plain] = out.get(plain, 0.0) + weights[index[name]]
    return out


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
    laid: Sequence[Laid], blind: Sequence[Laid] = (), found: Sequence[Laid] = (), *, gold: int | None = None
) -> Model:
    """Return the model learned from papers laid out.

    Two rounds of annotation differ in what they take for a metric, a baseline, a result: features that only one round
    has take the difference up (Daumé III, Frustratingly Easy Domain Adaptation, ACL 2007, section 3).

    Args:
        laid: The papers.
        blind: The same papers with their metrics hidden, so that kinds and metrics are also learned from words alone.
        found: The same papers with entities as recognition finds them, so that links are learned beside its mistakes.
        gold: How many papers, the first ones, are annotated as what ships should annotate; default all.
    """
    size = len(laid) if gold is None else gold
    kinds: list[tuple[list[str], int]] = []
    groups: dict[str, list[Group]] = {name: [] for name in LINKS}
    for papers in (laid, blind, found):
        for number, paper in enumerate(papers):
            mark = GOLD if number < size else OURS
            told = [row for row in kind_rows(paper) if mark == GOLD or IN_WORDS not in row[0]]
            kinds += [(twice(names, mark), kind) for names, kind in told]
            for name, more in link_groups(paper).items():
                if papers is not blind or name == "metric":
                    groups[name] += more if name in ALIKE else [_marked(group, mark) for group in more]
    return Model.from_weights({"kind": fit(kinds), "links": {n: fit_ranker(own) for n, own in groups.items()}})


def _marked(group: Group, mark: str) -> Group:
    described, right = group
    return [twice(names, mark) for names in described], right


def language() -> Language:
    """Return a blank pipeline that splits sentences."""
    nlp = spacy.blank("en")
    nlp.add_pipe("kg_sentences")
    return nlp


def write_weights(
    papers: Sequence[GoldPaper], path: Path, *, found: Sequence[Doc] = (), gold: int | None = None
) -> None:
    """Train on annotated papers and write the weights as JSON, the same bytes from the same input.

    Args:
        papers: The papers.
        path: The file to write, `kg/data/results.json`.
        found: The same papers with entities found by a recognition that was trained on others.
        gold: As `train` takes it.
    """
    nlp = language()
    model = train(
        [lay_out_gold(nlp, p) for p in papers],
        [lay_out_gold(nlp, p, hidden="Metric") for p in papers],
        [lay_out_gold(nlp, with_found(p, doc._.entities)) for p, doc in zip(papers, found, strict=False)],
        gold=gold,
    )
    with write_atomically(path) as beside:
        beside.write_text(json.dumps(model.weights, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf8")
