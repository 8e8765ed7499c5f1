"""Train our recognition on a public set: the tagger, the log-linear choice, and the trees that revise it.

All are those that ship, with the same features, word clusters and settings. Two things differ, because these sets are
annotated otherwise. They label each mention, ours each thing: a mention is chosen here, and its own evidence stands
beside that of its whole text. And in some a class word belongs to the name before it ("the SQuAD dataset"): with and
without it are two candidates, and which is right is learned.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.public_sets.docs import Found, Prepared
from benchmarks.public_sets.texts import Mention
from kg.extract.candidates import Candidate, Tagging, gather
from kg.extract.crf import Crf
from kg.extract.features import View, WordInfo
from kg.extract.selection import Selector
from kg.extract.trees import Trees
from kg.model import EntityType
from kg.train.selection import (
    FOLDS,
    Example,
    Features,
    describe,
    fit_folds,
    score_held_out,
    score_named,
    train_selector,
)
from kg.train.tagger import tag, tag_held_out, train_crf
from kg.train.trees import table_of, train_fold_trees, train_trees

Floats = NDArray[np.float64]

LOOSE = 0.5
"""Share of the thresholds that a mention must reach to be asked for relations; chosen on SciERC's dev split."""
_OF_THE_TEXT = ("p+", "p~", "any", "span", "best=", "lexicon=", "introduced=", "long", "short", "count=", "log count")
"""Evidence of all mentions of a surface that is read beside that of the one mention."""
_LEAST = 0.04
"""A surface whose every mention the tagger gives less than this, on average over its tokens, is passed over."""


def bio_labels(prepared: Prepared, stand_ins: Mapping[str, EntityType]) -> list[str]:
    """Return the BIO labels of the Doc's tokens; where mentions overlap the longest stands."""
    labels = ["O"] * len(prepared.doc)
    spans = [(*prepared.to_ours(start, end), stand_ins[kind]) for start, end, kind in prepared.text.mentions]
    for start, end, kind in sorted(spans, key=lambda s: (s[0] - s[1], s)):
        if all(label == "O" for label in labels[start:end]):
            labels[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return labels


def describe_mentions(view: View, tagging: Tagging, info: WordInfo) -> Iterator[tuple[Candidate, Features]]:
    """Yield each mention that may be an entity, as a candidate of one mention, with its features."""
    best = {(start, end): label for start, end, label in tagging.spans}
    likely = tagging.inside.sum(axis=1)
    kept = [
        candidate
        for candidate in gather(view, tagging, (), whole=True)
        if max(float(likely[start:end].mean()) for start, end in candidate.spans) >= _LEAST
    ]
    for candidate, whole in zip(kept, describe(view, tagging, info, kept), strict=True):
        of_text = {f"text {n}": v for n, v in whole.items() if n.startswith(_OF_THE_TEXT)}
        ones = [Candidate(candidate.keys, [span], candidate.sources) for span in candidate.spans]
        for one, features in zip(ones, describe(view, tagging, info, ones), strict=True):
            yield one, features | of_text | {f"here={best.get(one.spans[0], '')}": 1.0}


def make_examples(
    prepared: Prepared, tagging: Tagging, info: WordInfo, stand_ins: Mapping[str, EntityType]
) -> list[Example]:
    """Return the candidates of an annotated text with what the annotation says of each."""
    gold = {prepared.to_ours(start, end): stand_ins[kind] for start, end, kind in prepared.text.mentions}
    examples = []
    for one, features in describe_mentions(prepared.view, tagging, info):
        kind = gold.get(one.spans[0])
        examples.append(Example(one, features, frozenset({kind} if kind else ()), frozenset(), ""))
    return examples


def lay_out(examples: Sequence[Example], scores: Floats) -> Floats:
    """Return the table of a text's mentions that the trees read; empty where it has none."""
    return table_of(examples, scores, apart=False) if examples else np.zeros((0, 0))


def loosened(selector: Selector) -> Selector:
    """Return a choice that keeps what reaches `LOOSE` of its thresholds."""
    features = sorted(selector.index, key=selector.index.__getitem__)
    return Selector(features, selector.weights, LOOSE * selector.thresholds, selector.calibration)


@dataclass(frozen=True, slots=True)
class Scored:
    """Hold what may be the mentions of a text, and the revised scores of each, (mentions, classes + roles)."""

    examples: Sequence[Example]
    scores: Floats


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Hold the models trained on a set.

    Attributes:
        crf: The tagger.
        selector: The choice.
        loose: The same with `LOOSE` of its thresholds.
        trees: What revises their scores.
        info: Clusters and frequency of words.
        names: The set's class by the class of ours that stands in for it.
    """

    crf: Crf
    selector: Selector
    loose: Selector
    trees: Trees
    info: WordInfo
    names: Mapping[str, str]

    def tagged(self, prepared: Prepared) -> set[Mention]:
        """Return the mentions that the tagger alone finds."""
        spans = tag(self.crf, prepared.view, self.info).spans
        return {(*prepared.to_theirs(start, end), self.names[kind]) for start, end, kind in spans}

    def score(self, prepared: Prepared) -> Scored:
        """Score what may be the mentions of a text."""
        described = describe_mentions(prepared.view, tag(self.crf, prepared.view, self.info), self.info)
        examples = [Example(one, features, frozenset(), frozenset(), "") for one, features in described]
        scores = score_named(self.selector, [e.features for e in examples])
        return Scored(examples, self.trees.revise(scores, lay_out(examples, scores)) if examples else scores)

    def keep(self, prepared: Prepared, scored: Scored, *, loose: bool = False) -> Found:
        """Return the mentions that reach their thresholds, or, loosely, `LOOSE` of them; none over another."""
        selector = self.loose if loose else self.selector
        chosen = selector.choose([e.candidate for e in scored.examples], scored.scores, prepared.view.glued)
        return {(*prepared.to_theirs(*one.candidate.spans[0]), self.names[one.type]): one.confidence for one in chosen}

    def save(self, folder: Path) -> int:
        """Write the models as those that ship are written, and return their size in bytes."""
        self.crf.save(folder / "tagger.npz")
        self.selector.save(folder / "selection.npz")
        self.trees.save(folder / "trees.npz")
        return sum((folder / name).stat().st_size for name in ("tagger.npz", "selection.npz", "trees.npz"))


def train_recogniser(
    texts: Sequence[Prepared], info: WordInfo, stand_ins: Mapping[str, EntityType]
) -> tuple[Recogniser, list[Scored]]:
    """Return the models trained on texts, and each text scored by models that have not seen it.

    The thresholds of the choice are set on what is held out of the training split, as they are for what ships.
    """
    views = [text.view for text in texts]
    labels = [bio_labels(text, stand_ins) for text in texts]
    crf = train_crf(views, labels, info)
    rows = zip(texts, tag_held_out(views, labels, info), strict=True)
    examples = [make_examples(text, tagging, info, stand_ins) for text, tagging in rows]
    scores = score_held_out(examples, fit_folds(examples))
    tables = [lay_out(own, of_text) for own, of_text in zip(examples, scores, strict=True)]
    folds = train_fold_trees(examples, tables)
    revised = [
        folds[i % FOLDS].revise(of_text, table) if len(table) else of_text
        for i, (of_text, table) in enumerate(zip(scores, tables, strict=True))
    ]
    selector, trees = train_selector(examples, revised), train_trees(examples, tables)
    names: dict[str, str] = {ours: theirs for theirs, ours in stand_ins.items()}
    recogniser = Recogniser(crf, selector, loosened(selector), trees, info, names)
    return recogniser, [Scored(*row) for row in zip(examples, revised, strict=True)]
