"""Measure what each part of entity recognition is worth: `python benchmarks/ablation.py [--shared DIR] [--folds N]`.

Cross-validates on `gold/train`: tagger and selection are trained without the part on all folds but one, and the
entities of that fold are scored as `score.py` does. One part takes about three minutes with two folds on an idle core.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from spacy.tokens import Doc

from kg.extract.features import View, view_of
from kg.extract.lexicon import Lexicon
from kg.extract.selection import Chosen
from kg.extract.wordinfo import default_words
from kg.gold import GoldPaper, read_gold
from kg.train.selection import Example, fit, make_examples, match_form, score_named
from kg.train.tagger import gold_labels, prepare, tag, train_crf
from kg.vocabulary import load_vocabularies

PARTS = ("", "vocabulary", "clusters", "introduced", "abbreviations", "selection")
THRESHOLD = 0.35


def main() -> None:
    """Print one line a part."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--folds", type=int, default=2)
    parser.add_argument("--parts", nargs="*", default=list(PARTS))
    args = parser.parse_args()
    golds = list(read_gold(args.shared / "gold/train.gold.jsonl", args.shared / "gold/train.texts.jsonl"))
    print(f"{'left out':16}{'precision':>10}{'recall':>8}{'f1':>8}")
    for part in args.parts:
        precision, recall, f1 = measure(golds, part, args.folds)
        print(f"{part or 'nothing':16}{precision:10.3f}{recall:8.3f}{f1:8.3f}", flush=True)


def measure(golds: Sequence[GoldPaper], without: str, folds: int) -> tuple[float, float, float]:
    """Return precision, recall and F1 of required entities, cross-validated, one part left out."""
    docs = prepare(golds, Lexicon([] if without == "vocabulary" else load_vocabularies()))
    info = {} if without == "clusters" else default_words()
    drop: Callable[[View], View] = {
        "introduced": lambda v: replace(v, introduced=()),
        "abbreviations": lambda v: replace(v, abbreviations=()),
    }.get(without, lambda v: v)
    views = [drop(view_of(doc)) for doc in docs]
    labels = [gold_labels(doc, gold) for doc, gold in zip(docs, golds, strict=True)]
    papers: list[list[Example]] = [[] for _ in golds]
    tagged: list[set[tuple[str, str]]] = [set() for _ in golds]
    for fold in range(folds):
        seen = [i for i in range(len(golds)) if i % folds != fold]
        model = train_crf([views[i] for i in seen], [labels[i] for i in seen], info)
        for i in range(fold, len(golds), folds):
            tagging = tag(model, views[i], info)
            papers[i] = make_examples(docs[i], views[i], tagging, info, golds[i])
            spans = [(s, e, kind) for s, e, kind in tagging.spans if not kind.startswith("o")]
            tagged[i] = {(kind, match_form(docs[i][s:e].text)) for s, e, kind in spans}
    if without == "selection":
        return score(golds, [[{found} for found in sorted(paper)] for paper in tagged])
    found: list[list[set[tuple[str, str]]]] = [[] for _ in golds]
    for fold in range(folds):
        selector = fit([e for i, paper in enumerate(papers) if i % folds != fold for e in paper])
        selector.thresholds[:] = THRESHOLD
        for i in range(fold, len(golds), folds):
            scores = score_named(selector, [e.features for e in papers[i]])
            chosen = selector.choose([e.candidate for e in papers[i]], scores, views[i].glued)
            found[i] = [_forms(docs[i], one) for one in chosen]
    return score(golds, found)


def _forms(doc: Doc, chosen: Chosen) -> set[tuple[str, str]]:
    return {(chosen.type, match_form(doc[s:e].text)) for s, e in chosen.candidate.spans}


def score(golds: Sequence[GoldPaper], found: Sequence[Sequence[set[tuple[str, str]]]]) -> tuple[float, float, float]:
    """Return precision, recall and F1; bylines are left out, optional entities neither count nor cost."""
    hit = need = given = 0
    for gold, entities in zip(golds, found, strict=True):
        taken: set[int] = set()
        wanted = [
            (n, {(e.type, match_form(s)) for s in (e.name, *e.surfaces)}, required)
            for n, (e, required) in enumerate(zip(gold.extraction.entities, gold.required_entities, strict=True))
            if e.role != "affiliation"
        ]
        need += sum(required for _, _, required in wanted)
        for forms in entities:
            same = [(n, required) for n, names, required in wanted if names & forms and n not in taken]
            if same:
                n, required = max(same, key=lambda pair: pair[1])
                taken.add(n)
                hit += required
                given += required
            else:
                given += 1
    precision, recall = hit / max(1, given), hit / max(1, need)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


if __name__ == "__main__":
    main()
