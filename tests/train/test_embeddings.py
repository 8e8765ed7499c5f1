"""Word vectors and clusters on a made-up corpus."""

import gzip
import json
from itertools import product
from pathlib import Path

import numpy as np

from kg.extract.wordinfo import read_words
from kg.train.embeddings import co_occurrences, count_words, k_means, ppmi, svd_vectors, train_words

TEXTS = [
    *(f"the {who} eats {what} in the {where}" for who, what, where in product(("cat", "dog"), ("meat", "fish"), "ab")),
    *(f"we add {one} and {two} again" for one, two in product(("one", "two"), ("six", "ten"))),
]


def corpus(folder: Path) -> Path:
    """Return a folder of shared data with a small corpus."""
    (folder / "corpus" / "hf-daily").mkdir(parents=True)
    rows = [{"title": "A title", "abstract": text} for text in TEXTS * 10]
    with gzip.open(folder / "corpus" / "abstracts.jsonl.gz", "wt", encoding="utf8") as file:
        file.write("".join(json.dumps(row) + "\n" for row in rows))
    return folder


def test_words_are_counted_as_written() -> None:
    """Case is kept, white space is not counted."""
    assert count_words(["The cat. The"]) == {"The": 2, "cat": 1, ".": 1}


def test_words_used_alike_have_near_vectors() -> None:
    """Two animals are nearer to each other than to a number."""
    words = sorted({w for text in TEXTS for w in text.split()})
    index = {w: i for i, w in enumerate(words)}
    vectors = svd_vectors(ppmi(co_occurrences(TEXTS * 10, index)), 4)
    near = vectors @ vectors.T
    assert near[index["cat"], index["dog"]] > near[index["cat"], index["six"]] + 0.2
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)


def test_clusters_are_seeded() -> None:
    """The same vectors fall into the same clusters each time."""
    vectors = np.random.default_rng(0).normal(size=(50, 5)).astype(np.float32)
    assert (k_means(vectors, 4) == k_means(vectors, 4)).all()
    assert set(k_means(vectors, 4)) <= {0, 1, 2, 3}


def test_the_table_of_words_is_written_to_the_same_bytes(tmp_path: Path) -> None:
    """Two runs over one corpus give one file, and the pipeline reads it."""
    shared = corpus(tmp_path)
    count = train_words(shared, tmp_path / "a.gz")
    train_words(shared, tmp_path / "b.gz")
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()
    table = read_words(tmp_path / "a.gz")
    assert len(table) == count
    assert len(table["cat"]) == 5
