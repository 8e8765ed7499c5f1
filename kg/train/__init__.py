"""Rebuild what ships from the data: vocabularies, the table of words, the tagger, the selection model.

One call, seeded: the same data gives the same bytes.
"""

from collections.abc import Callable
from pathlib import Path

from kg.extract.features import view_of
from kg.extract.lexicon import Lexicon
from kg.extract.wordinfo import read_words
from kg.gold import read_gold
from kg.train.embeddings import train_words
from kg.train.selection import make_examples, train_selector
from kg.train.tagger import gold_labels, prepare, tag_held_out, train_crf
from kg.train.vocabularies import train_vocabularies
from kg.vocabulary import load_vocabularies


def _silent(_step: str) -> None:
    """Say nothing."""


def train(
    shared: Path, out: Path, *, vocabularies: Path | None = None, report: Callable[[str], None] = _silent
) -> dict[str, int]:
    """Train all models of entity recognition and write them; takes about 15 minutes on an idle core, under 2 GB.

    Only `gold/train` and the sets whose licence allows it are read; `gold/dev` is not.

    Args:
        shared: Folder with `gold`, `data` and `corpus`.
        out: Folder for `words.tsv.gz`, `tagger.npz` and `selection.npz`, `kg/data` for those that ship.
        vocabularies: Folder for the SKOS files, `ontology/vocabularies` for those that ship; default inside `out`.
        report: Told what is done next.

    Returns:
        How many words, concepts, papers and features went in.
    """
    folder = vocabularies or out / "vocabularies"
    out.mkdir(parents=True, exist_ok=True)
    report("words: vectors and clusters")
    words = train_words(shared, out / "words.tsv.gz")
    report("vocabularies")
    concepts = train_vocabularies(shared, folder)
    report("tagger, on all papers")
    golds = list(read_gold(shared / "gold" / "train.gold.jsonl", shared / "gold" / "train.texts.jsonl"))
    info = read_words(out / "words.tsv.gz")
    docs = prepare(golds, Lexicon(load_vocabularies(folder)))
    views = [view_of(doc) for doc in docs]
    labels = [gold_labels(doc, gold) for doc, gold in zip(docs, golds, strict=True)]
    train_crf(views, labels, info).save(out / "tagger.npz")
    report("tagger, held out")
    taggings = tag_held_out(views, labels, info)
    report("selection")
    papers = [
        make_examples(doc, view, tagging, info, gold)
        for doc, view, tagging, gold in zip(docs, views, taggings, golds, strict=True)
    ]
    selector = train_selector(papers)
    selector.save(out / "selection.npz")
    return {
        "words": words,
        "concepts": sum(concepts.values()),
        "papers": len(golds),
        "features": len(selector.index),
    }
