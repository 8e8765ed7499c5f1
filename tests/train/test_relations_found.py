"""Hold the finding of entities by models that have not seen the paper."""

from pathlib import Path

from kg.extract.document import make_doc
from kg.extract.entities import load_selector, load_trees
from kg.extract.pipeline import make_pipeline
from kg.extract.wordinfo import default_words
from kg.gold import read_gold
from kg.train.relations_found import find_held_out
from kg.train.selection import Example, fit_folds, make_examples

BEFORE = ("kg_sentences", "kg_vocabulary", "kg_abbreviations", "kg_introduced", "kg_tagger")


def test_a_papers_own_annotation_decides_nothing(shared: Path) -> None:
    """The entities of a paper are the same whether or not its annotation is among the examples."""
    golds = list(read_gold(shared / "gold/train.gold.jsonl", shared / "gold/train.texts.jsonl"))[:15]
    nlp = make_pipeline(BEFORE)
    docs = []
    for gold in golds:
        doc = make_doc(nlp, gold.extraction.paper)
        for _, component in nlp.pipeline:
            doc = component(doc)
        docs.append(doc)
    views = [doc._.view for doc in docs]
    taggings = [doc._.tagging for doc in docs]
    info, shipped = default_words(), load_selector()
    examples: list[list[Example]] = [
        make_examples(doc, view, tagging, info, gold)
        for doc, view, tagging, gold in zip(docs, views, taggings, golds, strict=True)
    ]
    trees = load_trees()
    own = [(model, trees) for model in fit_folds(examples)]
    with_own = [doc._.entities for doc in find_held_out(docs, views, taggings, own, shipped, info)]
    others = [(model, trees) for model in fit_folds([[], *examples[1:]])]
    without = [doc._.entities for doc in find_held_out(docs, views, taggings, others, shipped, info)]
    assert with_own[0]
    assert with_own[0] == without[0]
    assert with_own != without
