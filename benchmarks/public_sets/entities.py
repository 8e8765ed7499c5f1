"""Train our recognition on a public set: the tagger, and the log-linear choice over the whole text.

Both are those that ship, with the same features, word clusters and settings. One thing differs: these sets label each
mention, ours each thing, so that a mention is chosen here. Its own evidence stands beside that of its whole text.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.public_sets.docs import Prepared
from benchmarks.public_sets.texts import Mention
from kg.extract.candidates import Candidate, Tagging, gather
from kg.extract.crf import Crf
from kg.extract.features import View, WordInfo, view_of
from kg.extract.selection import Selector
from kg.model import EntityType
from kg.train.selection import Example, Features, describe, fit_folds, score_held_out, score_named, train_selector
from kg.train.tagger import tag, tag_held_out, train_crf

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
        for candidate in gather(view, tagging, ())
        if max(float(likely[start:end].mean()) for start, end in candidate.spans) >= _LEAST
    ]
    for candidate, whole in zip(kept, describe(view, tagging, info, kept), strict=True):
        of_text = {f"text {n}": v for n, v in whole.items() if n.startswith(_OF_THE_TEXT)}
        ones = [Candidate(candidate.keys, [span], candidate.sources) for span in candidate.spans]
        for one, features in zip(ones, describe(view, tagging, info, ones), strict=True):
            yield one, features | of_text | {f"here={best.get(one.spans[0], '')}": 1.0}


def make_examples(
    prepared: Prepared, view: View, tagging: Tagging, info: WordInfo, stand_ins: Mapping[str, EntityType]
) -> list[Example]:
    """Return the candidates of an annotated text with what the annotation says of each."""
    gold = {prepared.to_ours(start, end): stand_ins[kind] for start, end, kind in prepared.text.mentions}
    examples = []
    for one, features in describe_mentions(view, tagging, info):
        kind = gold.get(one.spans[0])
        examples.append(Example(one, features, frozenset({kind} if kind else ()), frozenset(), ""))
    return examples


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Hold the models trained on a set.

    Attributes:
        crf: The tagger.
        selector: The choice.
        info: Clusters and frequency of words.
        names: The set's class by the class of ours that stands in for it.
    """

    crf: Crf
    selector: Selector
    info: WordInfo
    names: Mapping[str, str]

    def tagged(self, prepared: Prepared) -> set[Mention]:
        """Return the mentions that the tagger alone finds."""
        spans = tag(self.crf, view_of(prepared.doc), self.info).spans
        return {(*prepared.to_theirs(start, end), self.names[kind]) for start, end, kind in spans}

    def chosen(self, prepared: Prepared) -> set[Mention]:
        """Return the mentions that are chosen over the whole text, none over another."""
        view = view_of(prepared.doc)
        described = list(describe_mentions(view, tag(self.crf, view, self.info), self.info))
        scores = score_named(self.selector, [features for _, features in described])
        chosen = self.selector.choose([one for one, _ in described], scores, view.glued)
        return {(*prepared.to_theirs(*one.candidate.spans[0]), self.names[one.type]) for one in chosen}

    def save(self, folder: Path) -> int:
        """Write the models as those that ship are written, and return their size in bytes."""
        self.crf.save(folder / "tagger.npz")
        self.selector.save(folder / "selection.npz")
        return sum((folder / name).stat().st_size for name in ("tagger.npz", "selection.npz"))


def train_recogniser(texts: Sequence[Prepared], info: WordInfo, stand_ins: Mapping[str, EntityType]) -> Recogniser:
    """Return the models trained on texts.

    The thresholds of the choice are set on what is held out of the training split, as they are for what ships.
    """
    views = [view_of(text.doc) for text in texts]
    labels = [bio_labels(text, stand_ins) for text in texts]
    crf = train_crf(views, labels, info)
    rows = zip(texts, views, tag_held_out(views, labels, info), strict=True)
    examples = [make_examples(text, view, tagging, info, stand_ins) for text, view, tagging in rows]
    selector = train_selector(examples, score_held_out(examples, fit_folds(examples)))
    return Recogniser(crf, selector, info, {ours: theirs for theirs, ours in stand_ins.items()})
