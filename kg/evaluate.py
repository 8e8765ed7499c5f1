"""Precision, recall and F1 of extractions against gold: entities, relations, result values, full results.

Required items are asked for; optional ones are neither rewarded nor punished. Figures are micro-averaged over papers;
the interval is a 95 % bootstrap over papers (200 draws, seed 0). The rules are those of `gold/score.py`, and the
figures are the same to the digit, which a test holds.
"""

import random
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.gold import GoldPaper
from kg.model import PAPER, Entity, Extraction, Result, Statement

Key = tuple[str, str]
"""Group (`entity`, `relation`, `result value`, `result full`) and kind, or `all`."""

_DRAWS = 200
_UNITS = {"percent": "%", "points": "%", "point": "%", "pp": "%", "times": "x", "×": "x", "fold": "x"}
_OWN = "own"


@dataclass(slots=True)
class Tally:
    """Count required items found, required items, counted predictions, and right ones among these."""

    found: int = 0
    required: int = 0
    predicted: int = 0
    right: int = 0

    def add(self, other: "Tally") -> None:
        """Add the counts of another tally to this one."""
        self.found += other.found
        self.required += other.required
        self.predicted += other.predicted
        self.right += other.right

    @property
    def precision(self) -> float:
        """Return right ones per prediction, in [0, 1], to 4 digits."""
        return round(self.right / self.predicted, 4) if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Return found ones per required one, in [0, 1], to 4 digits."""
        return round(self.found / self.required, 4) if self.required else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of unrounded precision and recall, to 4 digits."""
        p = self.right / self.predicted if self.predicted else 0.0
        r = self.found / self.required if self.required else 0.0
        return round(2 * p * r / (p + r), 4) if p + r else 0.0


@dataclass(frozen=True, slots=True, order=True)
class Miss:
    """Name one thing that was missed or wrongly found: `missed` or `false`, its group and kind, its text."""

    what: str
    group: str
    kind: str
    text: str
    paper: str = ""


@dataclass(slots=True)
class PaperScore:
    """Hold the counts and the misses of one paper."""

    tallies: dict[Key, Tally] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    def count(self, group: str, kind: str, tally: Tally) -> None:
        """Add counts under a kind and under `all`."""
        for key in ((group, kind), (group, "all")):
            self.tallies.setdefault(key, Tally()).add(tally)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Hold the figures over all papers.

    Attributes:
        papers: How many gold papers.
        without_record: How many of them have no extraction; they count as empty.
        tallies: Counts by group and kind, sorted, `all` last in its group.
        intervals: 95 % interval of F1 for each group's `all`.
        misses: Everything missed or wrongly found, by paper.
    """

    papers: int
    without_record: int
    tallies: Mapping[Key, Tally]
    intervals: Mapping[Key, tuple[float, float]]
    misses: tuple[Miss, ...]


def fold(text: str) -> str:
    """Fold case, accents, articles, punctuation and a plural s, so that spelling variants compare equal.

    >>> fold("The Vision-Transformers") == fold("vision transformer")
    True
    """
    text = unicodedata.normalize("NFKD", text).casefold().strip()
    kept = "".join(c for c in re.sub(r"^(the|a|an)\s+", "", text) if c.isalnum() or c == "+")
    plural = len(kept) > len("task") and kept.endswith("s") and not kept.endswith("ss")
    return kept[:-1] if plural else kept


def evaluate(gold: Sequence[GoldPaper], predicted: Iterable[Extraction]) -> Evaluation:
    """Score extractions against gold; papers are aligned by id, or else by folded title."""
    extractions = list(predicted)
    by_id = {e.paper.id: e for e in extractions}
    by_title = {fold(e.paper.title): e for e in extractions if e.paper.title}
    scores, absent = [], 0
    for paper in gold:
        own = paper.extraction.paper
        found = by_id.get(own.id) or by_title.get(fold(own.title))
        absent += found is None
        scores.append(score_paper(paper, found or Extraction(own)))
    tallies = _total(scores)
    order = sorted(tallies, key=lambda key: (key[0], key[1] == "all", key[1]))
    misses = tuple(miss for score in scores for miss in score.misses)
    return Evaluation(len(gold), absent, {key: tallies[key] for key in order}, _intervals(scores), misses)


def _total(scores: Iterable[PaperScore]) -> dict[Key, Tally]:
    total: dict[Key, Tally] = {}
    for score in scores:
        for key, tally in score.tallies.items():
            total.setdefault(key, Tally()).add(tally)
    return total


def _intervals(scores: Sequence[PaperScore]) -> dict[Key, tuple[float, float]]:
    draws: dict[Key, list[float]] = {}
    rng = random.Random(0)  # noqa: S311  a bootstrap, not a secret
    for _ in range(_DRAWS if scores else 0):
        for key, tally in _total(rng.choices(scores, k=len(scores))).items():
            if key[1] == "all":
                draws.setdefault(key, []).append(tally.f1)
    tail = round(_DRAWS * 0.025) - 1
    return {key: (sorted(f1s)[tail], sorted(f1s)[-tail - 1]) for key, f1s in draws.items()}


def score_paper(gold: GoldPaper, predicted: Extraction) -> PaperScore:
    """Return the counts and misses of one paper."""
    score = PaperScore()
    pairing = _Pairing(gold, predicted)
    pairing.score_entities(score)
    _score_relations(gold, predicted, pairing, score)
    for group, full in (("result value", False), ("result full", True)):
        _score_results(gold, predicted, pairing, score, group, full=full)
    score.misses = [Miss(m.what, m.group, m.kind, m.text, gold.extraction.paper.id) for m in score.misses]
    return score


class _Pairing:
    """Pair predicted with gold entities, one to one, by type and any shared written form."""

    def __init__(self, gold: GoldPaper, predicted: Extraction) -> None:
        self.gold, self.predicted = gold, predicted
        self.required = {
            e.id: needed for e, needed in zip(gold.extraction.entities, gold.required_entities, strict=True)
        }
        self.labels = {e.id: e.name for e in gold.extraction.entities}
        self.own = {PAPER} | {e.id for e in gold.extraction.entities if e.role == "proposed"}
        self.of: dict[str, str] = {}
        self.surplus: set[str] = set()
        self._pair()

    def _pair(self) -> None:
        order = sorted(self.gold.extraction.entities, key=lambda e: not self.required[e.id])
        forms = {e.id: _forms(e) for e in order}
        taken: set[str] = set()
        for entity in self.predicted.entities:
            mine = _forms(entity)
            hits = [g for g in order if g.type == entity.type and forms[g.id] & mine]
            free = [g for g in hits if g.id not in taken]
            if free:
                best = max(free, key=lambda g: (fold(g.name) == fold(entity.name), self.required[g.id]))
                taken.add(best.id)
                self.of[entity.id] = best.id
            elif hits:
                self.surplus.add(entity.id)
                self.of[entity.id] = hits[0].id

    def gold_id(self, predicted_id: str) -> str | None:
        """Return the gold id of a predicted end, PAPER for itself, None where nothing pairs."""
        return PAPER if predicted_id == PAPER else self.of.get(predicted_id)

    def merged(self, gold_id: str | None) -> str | None:
        """Return one name for the paper and all that it proposes."""
        return _OWN if gold_id in self.own else gold_id

    def tolerated(self, gold_id: str) -> set[str | None]:
        """Return what may stand for a gold end: itself, and nothing at all where it is optional."""
        missing: set[str | None] = {None} if self.required.get(gold_id) is False else set()
        return {gold_id or None} | missing

    def score_entities(self, score: PaperScore) -> None:
        """Count required entities found, and predictions that pair with a required one or with none."""
        found = {g for p, g in self.of.items() if p not in self.surplus}
        for entity in self.gold.extraction.entities:
            if self.required[entity.id]:
                score.count("entity", entity.type, Tally(found=entity.id in found, required=1))
                if entity.id not in found:
                    score.misses.append(Miss("missed", "entity", entity.type, entity.name))
        for entity in self.predicted.entities:
            pair = self.of.get(entity.id)
            if pair is None or entity.id in self.surplus:
                score.count("entity", entity.type, Tally(predicted=1))
                score.misses.append(Miss("false", "entity", entity.type, entity.name))
            elif self.required[pair]:
                score.count("entity", entity.type, Tally(predicted=1, right=1))


def _forms(entity: Entity) -> set[str]:
    return {f for f in map(fold, (entity.name, *entity.surfaces)) if f}


Edge = tuple[str, str | None, str | None]


def _edge(statement: Statement, subject: str | None, target: str | None, pairing: _Pairing) -> Edge:
    subject = pairing.merged(subject)
    if statement.predicate != "comparedWith":
        return statement.predicate, subject, target
    first, second = sorted((str(subject), str(pairing.merged(target))))
    return statement.predicate, first, second


def _score_relations(gold: GoldPaper, predicted: Extraction, pairing: _Pairing, score: PaperScore) -> None:
    required: dict[Edge, Statement] = {}
    optional: set[Edge] = set()
    for statement, needed in zip(gold.extraction.statements, gold.required_statements, strict=True):
        edge = _edge(statement, statement.subject, statement.object, pairing)
        if needed:
            required.setdefault(edge, statement)
        else:
            optional.add(edge)
    names = {e.id: e.name for e in predicted.entities} | {PAPER: PAPER}
    seen: set[Edge] = set()
    for found in predicted.statements:
        edge = _edge(found, pairing.gold_id(found.subject), pairing.gold_id(found.object), pairing)
        if edge in seen and None not in edge:
            continue
        seen.add(edge)
        if edge in required:
            score.count("relation", found.predicate, Tally(predicted=1, right=1))
        elif edge not in optional:
            score.count("relation", found.predicate, Tally(predicted=1))
            text = f"{names.get(found.subject)} {found.predicate} {names.get(found.object)}"
            score.misses.append(Miss("false", "relation", found.predicate, text))
    for edge, statement in required.items():
        score.count("relation", statement.predicate, Tally(found=edge in seen, required=1))
        if edge not in seen:
            label = {**pairing.labels, PAPER: PAPER}
            text = f"{label.get(statement.subject)} {statement.predicate} {label.get(statement.object)}"
            score.misses.append(Miss("missed", "relation", statement.predicate, text))


def _score_results(
    gold: GoldPaper, predicted: Extraction, pairing: _Pairing, score: PaperScore, group: str, *, full: bool
) -> None:
    flagged = zip(gold.extraction.results, gold.required_results, strict=True)
    used: set[int] = set()
    for wanted, needed in sorted(flagged, key=lambda pair: not pair[1]):
        hit = next(
            (
                n
                for n, found in enumerate(predicted.results)
                if n not in used and _same_value(wanted, found) and (not full or _same_rest(wanted, found, pairing))
            ),
            None,
        )
        if hit is not None:
            used.add(hit)
        if needed:
            right = hit is not None
            score.count(group, wanted.kind, Tally(right, 1, right, right))
            if not right:
                text = f"{wanted.metric} {wanted.value:g}{wanted.unit}"
                score.misses.append(Miss("missed", group, wanted.kind, text))
    for n, found in enumerate(predicted.results):
        if n not in used:
            score.count(group, found.kind, Tally(predicted=1))
            score.misses.append(Miss("false", group, found.kind, f"{found.metric} {found.value:g}{found.unit}"))


def _unit(text: str) -> str:
    text = text.strip()
    return _UNITS.get(text.casefold(), fold(text) or text)


def _same_value(gold: Result, found: Result) -> bool:
    values = [v for v in (gold.value, gold.value_low) if v is not None]
    given = [v for v in (found.value, found.value_low) if v is not None]
    near = any(abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b)) for a in values for b in given)
    return near and _unit(gold.unit) == _unit(found.unit)


def _same_rest(gold: Result, found: Result, pairing: _Pairing) -> bool:
    wanted, given = fold(gold.metric), fold(found.metric)
    metric = not wanted or bool(given and (wanted in given or given in wanted))
    subject = pairing.merged(pairing.gold_id(found.subject))
    subjects = {pairing.merged(gold.subject or None)} | (pairing.tolerated(gold.subject) & {None})
    ends = all(
        pairing.gold_id(getattr(found, name)) in pairing.tolerated(getattr(gold, name))
        for name in ("benchmark", "baseline", "hardware")
    )
    return gold.kind == found.kind and metric and subject in subjects and ends


def format_table(evaluation: Evaluation) -> str:
    """Return the figures as the table that `gold/score.py` prints."""
    lines = [
        f"{evaluation.papers} papers, {evaluation.without_record} without a record",
        f"{'':28}{'precision':>10}{'recall':>8}{'f1':>8}{'required':>10}{'predicted':>10}",
    ]
    for key, t in evaluation.tallies.items():
        low_high = evaluation.intervals.get(key)
        interval = f"   [{low_high[0]:.3f}, {low_high[1]:.3f}]" if low_high else ""
        name = " ".join(key)
        lines.append(f"{name:28}{t.precision:10.3f}{t.recall:8.3f}{t.f1:8.3f}{t.required:10}{t.predicted:10}{interval}")
    return "\n".join(lines)


def format_misses(evaluation: Evaluation, *, examples: int = 5) -> str:
    """Return the misses grouped by kind, commonest first, with a few examples each."""
    groups: dict[tuple[str, str, str], list[Miss]] = {}
    for miss in evaluation.misses:
        groups.setdefault((miss.what, miss.group, miss.kind), []).append(miss)
    lines = []
    for (what, group, kind), misses in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        lines.append(f"{len(misses):5} {what} {group} {kind}")
        lines += [f"        {miss.text}  ({miss.paper})" for miss in misses[:examples]]
    return "\n".join(lines)


def figures(evaluation: Evaluation) -> dict[str, object]:
    """Return the figures as plain JSON values, keys as in the table."""
    rows: dict[str, object] = {"papers": evaluation.papers, "without_record": evaluation.without_record}
    for key, t in evaluation.tallies.items():
        row: dict[str, object] = {
            "precision": t.precision,
            "recall": t.recall,
            "f1": t.f1,
            "required": t.required,
            "predicted": t.predicted,
        }
        if key in evaluation.intervals:
            row["f1_95"] = list(evaluation.intervals[key])
        rows[" ".join(key)] = row
    return rows
