"""Measure extraction on one core beside a spaCy recogniser: `python benchmarks/extraction.py [--shared DIR] [--parts]`.

Papers of `gold/train` go from text to record, model loaded; then the same texts go through a `tok2vec` recogniser of
spaCy's that was trained for two epochs on their entities. It finds spans only: no statements, results or records.
What is loaded is kept out of garbage collection, which runs seldom, for both, as in a process of `kg build`.
"""

import os

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")  # before numpy is there

import argparse
import random
import resource
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import filter_spans
from thinc.api import fix_random_seed

from kg.extract import load_extractor
from kg.extract.document import make_doc
from kg.extract.pipeline import batches, load
from kg.extract.worker import collect_rarely
from kg.gold import GoldPaper, read_gold
from kg.model import Paper
from kg.record import format_record

EPOCHS = 2
BATCH = 16


def main() -> None:
    """Print both rates and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--parts", action="store_true", help="print only what each component takes")
    args = parser.parse_args()
    golds = list(read_gold(args.shared / "gold/train.gold.jsonl", args.shared / "gold/train.texts.jsonl"))
    papers = [gold.extraction.paper for gold in golds]
    if args.parts:
        for name, seconds in parts(papers, args.rounds).items():
            print(f"{name:<17}{1000 * seconds / len(papers):6.2f} ms")
        return
    started = time.process_time()
    extractor = load_extractor()
    print(f"load           {time.process_time() - started:8.2f} s")
    ours = rate(lambda: [format_record(e) for e in extractor.extract(papers)], len(papers), args.rounds)
    print(f"kg             {ours:8.1f} abstracts/s, text to record")
    print(f"peak memory    {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB")
    nlp = train_recogniser(golds)
    texts = [f"{p.title}\n\n{p.abstract}" for p in papers]
    theirs = rate(lambda: list(nlp.pipe(texts)), len(texts), args.rounds)
    print(f"spaCy tok2vec  {theirs:8.1f} abstracts/s, text to entity spans")
    print(f"ratio          {ours / theirs:8.2f}")


def parts(papers: Sequence[Paper], rounds: int) -> dict[str, float]:
    """Return the processor seconds of each step for all papers, the least of some rounds after a first one."""
    extractor = load()
    steps: list[tuple[str, Callable[..., Iterable[Any]]]] = [("tokens", partial(map, partial(make_doc, extractor.nlp)))]
    steps += [(name, getattr(part, "pipe", partial(map, part))) for name, part in extractor.nlp.pipeline]
    steps.append(("record", partial(map, lambda doc: format_record(extractor.extraction(doc)))))
    best: dict[str, float] = {}
    for number in range(rounds + 1):
        spent = dict.fromkeys((name for name, _ in steps), 0.0)
        for batch in batches(papers):
            passed: list[Any] = batch
            for name, step in steps:
                started = time.process_time()
                passed = list(step(passed))
                spent[name] += time.process_time() - started
        best = {name: min(seconds, best.get(name, seconds)) for name, seconds in spent.items()} if number else {}
    return best


def rate(run: Callable[[], object], count: int, rounds: int) -> float:
    """Return how many papers a second of processor time the best of some rounds manages; the first warms up."""
    run()
    collect_rarely()
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        run()
        best = min(best, time.process_time() - started)
    return count / best


def train_recogniser(golds: list[GoldPaper]) -> Language:
    """Return a spaCy pipeline of one recogniser, trained on the entities of title and abstract."""
    fix_random_seed(1)
    nlp = spacy.blank("en")
    embedding = {"@architectures": "spacy.HashEmbedCNN.v2", "width": 96, "depth": 4, "embed_size": 2000}
    embedding |= {"window_size": 1, "maxout_pieces": 3, "subword_features": True, "pretrained_vectors": None}
    parser = {"@architectures": "spacy.TransitionBasedParser.v2", "state_type": "ner", "extra_state_tokens": False}
    parser |= {"hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "tok2vec": embedding}
    nlp.add_pipe("ner", config={"model": parser})
    examples = [example(nlp, gold) for gold in golds]
    optimizer = nlp.initialize(lambda: examples)
    order = random.Random(1)  # noqa: S311  an order, not a secret
    for _ in range(EPOCHS):
        order.shuffle(examples)
        for at in range(0, len(examples), BATCH):
            nlp.update(examples[at : at + BATCH], sgd=optimizer)
    return nlp


def example(nlp: Language, gold: GoldPaper) -> Example:
    """Return one paper as spaCy trains on it; of overlapping mentions the longest stays."""
    paper = gold.extraction.paper
    truth = nlp.make_doc(f"{paper.title}\n\n{paper.abstract}")
    starts = {"title": 0, "abstract": len(paper.title) + 2}
    spans = [
        truth.char_span(starts[m.field] + m.start, starts[m.field] + m.end, label=entity.type)
        for entity in gold.extraction.entities
        for m in entity.mentions
        if m.field in starts
    ]
    truth.ents = tuple(filter_spans(span for span in spans if span is not None))
    return Example(nlp.make_doc(truth.text), truth)


if __name__ == "__main__":
    main()
