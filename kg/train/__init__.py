"""Rebuild what ships from the data: words, vocabularies, tagger, selection, relations, results.

One call, seeded, in one thread, so that sums come out the same to the last bit: the same data give the same bytes.
"""

from collections.abc import Callable
from pathlib import Path

from spacy.tokens import Doc

from kg.extract.features import WordInfo, view_of
from kg.extract.lexicon import Lexicon
from kg.extract.relations_model import WEIGHTS as RELATIONS
from kg.extract.results import WEIGHTS as RESULTS
from kg.extract.wordinfo import DATA, WORDS, read_words
from kg.extras import load_extra
from kg.train.annotations import Annotated, training_papers
from kg.train.embeddings import train_words
from kg.train.relations import train_relations
from kg.train.relations_found import find_held_out
from kg.train.results import write_weights
from kg.train.selection import fit_folds, make_examples, score_held_out, train_selector
from kg.train.tagger import gold_labels, prepare, tag_held_out, train_crf
from kg.train.trees import table_of, train_fold_trees, train_trees
from kg.train.vocabularies import train_vocabularies
from kg.vocabulary import FAMILIES, load_vocabularies, vocabulary_folder


def _silent(_step: str) -> None:
    """Say nothing."""


def train(
    shared: Path, out: Path | None = None, *, anew: bool = True, report: Callable[[str], None] = _silent
) -> list[Path]:
    """Train all models that ship and write them; takes about 25 minutes of processor time.

    `gold/train`, our own annotations, and the sets whose licence allows it are read; `gold/dev` is not.

    Args:
        shared: Folder with `gold`, `data` and `corpus`.
        out: Folder to write to, with `vocabularies` inside; default the package's own data, and
            `ontology/vocabularies` of the checkout.
        anew: Also make the table of words and the vocabularies, about two minutes of it; else those that ship are read.
        report: Told what is done next.

    Returns:
        The files written.

    Raises:
        ReadError: A file of `shared` is not there or cannot be read.
        ExtraMissingError: The extra `train` is not installed.
    """
    data, folder = (out, out / "vocabularies") if out else (DATA, vocabulary_folder())
    data.mkdir(parents=True, exist_ok=True)
    with load_extra("threadpoolctl", "train").threadpool_limits(1):
        written = _words_and_vocabularies(shared, data, folder, report) if anew else []
        lexicon = Lexicon(load_vocabularies(folder if anew else vocabulary_folder()))
        info = read_words(written[0] if anew else WORDS)
        return [*written, *_models(training_papers(shared), lexicon, info, data, report)]


def _words_and_vocabularies(shared: Path, data: Path, folder: Path, report: Callable[[str], None]) -> list[Path]:
    words = data / WORDS.name
    report("words: vectors and clusters")
    train_words(shared, words)
    report("vocabularies")
    train_vocabularies(shared, folder)
    return [words, *sorted(path for path in folder.glob("*.ttl") if path.name != FAMILIES)]


def _models(
    known: Annotated, lexicon: Lexicon, info: WordInfo, data: Path, report: Callable[[str], None]
) -> list[Path]:
    """Train and write what is learned from annotated papers, and return the files."""
    found = train_recognition(known, lexicon, info, data, report=report)
    report("relations")
    train_relations(known.papers, data / RELATIONS, found=found, judged=known.gold, lexicon=lexicon)
    report("results")
    alike = len(known.papers) - sum(known.apart)
    # Ours differ from gold/train in manner here: docs/accuracy.md has the figures.
    write_weights(known.papers[:alike], data / RESULTS, found=found[:alike], manner=known.gold)
    return [data / name for name in ("tagger.npz", "selection.npz", "trees.npz", RELATIONS, RESULTS)]


def train_recognition(
    known: Annotated,
    lexicon: Lexicon,
    info: WordInfo,
    out: Path,
    *,
    report: Callable[[str], None] = _silent,
) -> list[Doc]:
    """Train tagger and selection, write them, and return the papers with entities by models that have not seen them.

    Args:
        known: The annotated papers; those of `gold/train` decide thresholds and calibration.
        lexicon: Labels of the vocabularies.
        info: Clusters and frequency of words.
        out: Folder for `tagger.npz`, `selection.npz` and `trees.npz`.
        report: Told what is done next.
    """
    report("tagger, on all papers")
    papers, apart = known.papers, known.apart
    docs = prepare(papers, lexicon)
    views = [view_of(doc) for doc in docs]
    labels = [gold_labels(doc, gold) for doc, gold in zip(docs, papers, strict=True)]
    train_crf(views, labels, info, apart).save(out / "tagger.npz")
    report("tagger, held out")
    taggings = tag_held_out(views, labels, info, apart)
    report("selection")
    rows = zip(docs, views, taggings, papers, apart, strict=True)
    examples = [make_examples(doc, view, tagging, info, gold, apart=own) for doc, view, tagging, gold, own in rows]
    folds = fit_folds(examples)
    scores = score_held_out(examples, folds)
    report("trees")
    rows_of = zip(examples, scores, apart, strict=True)
    tables = [table_of(paper, of_paper, apart=own) for paper, of_paper, own in rows_of]
    fold_trees = train_fold_trees(examples, tables)
    train_trees(examples, tables).save(out / "trees.npz")
    revised = [fold_trees[i % len(folds)].revise(scores[i], table) for i, table in enumerate(tables)]
    selector = train_selector(examples, revised, judged=known.gold)
    selector.save(out / "selection.npz")
    return find_held_out(docs, views, taggings, list(zip(folds, fold_trees, strict=True)), selector, info)
