"""Train word vectors and word clusters on the abstracts, and count words by how they are written.

Vectors are the truncated singular value decomposition of a matrix of positive pointwise mutual information (Levy and
Goldberg 2014; context counts smoothed by the power 0.75), clusters are k-means over them. Everything is seeded and
runs on one core: about two minutes for 150,000 abstracts on an idle core.
"""

import gzip
import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix

from kg.extract.features import word_key
from kg.extract.tokens import split_tokens
from kg.files import write_atomically

WINDOW = 4
"""Tokens to either side that count as context, each weighted by one over its distance."""

Floats = NDArray[np.float32]


def corpus_texts(shared: Path, step: int = 1) -> Iterator[str]:
    """Yield title and abstract of the papers of the corpora, in file order; of the large one each `step`-th."""
    with gzip.open(shared / "corpus" / "abstracts.jsonl.gz", "rt", encoding="utf8") as lines:
        for line in islice(lines, 0, None, step):
            row = json.loads(line)
            yield f"{row['title']}\n{row['abstract']}"
    for path in sorted((shared / "corpus" / "hf-daily").glob("*.json.gz")):
        with gzip.open(path, "rt", encoding="utf8") as file:
            for entry in json.load(file):
                paper = entry["paper"]
                yield " ".join(f"{paper['title']}\n{paper.get('summary') or ''}".split(" "))


def count_words(texts: Iterable[str]) -> Counter[str]:
    """Return how often each token stands in the texts, as written."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(t for t in split_tokens(text) if not t.isspace())
    return counts


def co_occurrences(texts: Iterable[str], index: dict[str, int]) -> csr_matrix:
    """Return the weighted counts of words within `WINDOW` tokens of each other, symmetric, (words, words)."""
    size = len(index)
    total = csr_matrix((size, size), dtype=np.float32)
    ids: list[int] = []
    lookup: dict[str, int] = {}
    for text in texts:
        for token in split_tokens(text):
            if not token.isspace():
                number = lookup.get(token)
                if number is None:
                    number = lookup[token] = index.get(word_key(token), -1)
                ids.append(number)
        ids.extend([-1] * WINDOW)
        if len(ids) > 4_000_000:
            total = total + _window_counts(np.asarray(ids, np.int32), size)
            ids = []
    total = total + _window_counts(np.asarray(ids, np.int32), size)
    return (total + total.T).tocsr()


def _window_counts(ids: NDArray[np.int32], size: int) -> csr_matrix:
    rows, columns, weights = [], [], []
    for distance in range(1, WINDOW + 1):
        left, right = ids[:-distance], ids[distance:]
        known = (left >= 0) & (right >= 0)
        rows.append(left[known])
        columns.append(right[known])
        weights.append(np.full(int(known.sum()), 1.0 / distance, np.float32))
    cells = (np.concatenate(rows), np.concatenate(columns))
    return coo_matrix((np.concatenate(weights), cells), shape=(size, size)).tocsr()


def ppmi(counts: csr_matrix) -> csr_matrix:
    """Return the positive pointwise mutual information of the counts, context side smoothed by the power 0.75."""
    cells = counts.tocoo()
    rows = np.asarray(counts.sum(axis=1)).ravel()
    contexts = np.asarray(counts.sum(axis=0)).ravel() ** 0.75
    with np.errstate(divide="ignore"):
        value = np.log(cells.data * contexts.sum() / (rows[cells.row] * contexts[cells.col]))
    keep = value > 0
    data = value[keep].astype(np.float32)
    return csr_matrix((data, (cells.row[keep], cells.col[keep])), shape=counts.shape)


def svd_vectors(matrix: csr_matrix, size: int, *, seed: int = 0, rounds: int = 4) -> Floats:
    """Return unit vectors of `size` numbers a word by randomised subspace iteration, (words, size).

    Singular values are damped by the power 0.5; signs are fixed by the largest entry, so that runs agree.
    """
    rng = np.random.default_rng(seed)
    size = min(size, matrix.shape[0])
    basis = rng.standard_normal((matrix.shape[1], size + 16)).astype(np.float32)
    for _ in range(rounds):
        basis, _r = np.linalg.qr(matrix @ basis)
        basis, _r = np.linalg.qr(matrix.T @ basis)
    image = matrix @ basis
    left, values, _right = np.linalg.svd(image, full_matrices=False)
    left, values = left[:, :size], values[:size]
    signs = np.sign(left[np.abs(left).argmax(axis=0), np.arange(size)])
    vectors = left * signs * np.sqrt(values)
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9), np.float32)


def k_means(vectors: Floats, clusters: int, *, seed: int = 0, rounds: int = 15) -> NDArray[np.int32]:
    """Return the cluster of each vector by cosine, (vectors,); the first rows must be the commonest words."""
    rng = np.random.default_rng(seed)
    clusters = min(clusters, len(vectors))
    start = rng.choice(min(len(vectors), 8 * clusters), clusters, replace=False)
    centres = vectors[np.sort(start)].copy()
    nearest = np.zeros(len(vectors), np.int32)
    for _ in range(rounds):
        for at in range(0, len(vectors), 4096):
            nearest[at : at + 4096] = (vectors[at : at + 4096] @ centres.T).argmax(axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, vectors)
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(norms > 0, sums / np.maximum(norms, 1e-9), centres).astype(np.float32)
    return nearest


LEAST_COUNT = 8
"""How often a word must stand in the corpora to have a vector."""
MOST_WORDS = 50_000
CLUSTERS = (64, 256, 1024)
_SMALL_LIMITS = (0.02, 0.1, 0.3, 0.7, 0.95)


def word_rows(shared: Path) -> list[tuple[str, ...]]:
    """Return the table of words: word, its three clusters, bins of its frequency and of how often it is small.

    Takes about two minutes on an idle core and 1.5 GB of memory.
    """
    counts = count_words(corpus_texts(shared))
    total: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for word, count in counts.items():
        total[word_key(word)] += count
        if word.islower():
            small[word_key(word)] += count
    ranked = sorted((-count, word) for word, count in total.items() if count >= LEAST_COUNT)
    words = [word for _, word in ranked][:MOST_WORDS]
    co_counts = co_occurrences(corpus_texts(shared), {word: i for i, word in enumerate(words)})
    vectors = svd_vectors(ppmi(co_counts), 100)
    clusters = [k_means(vectors, size) for size in CLUSTERS]
    rows = []
    for i, word in enumerate(words):
        frequency = min(9, int(math.log2(total[word] / LEAST_COUNT) / 1.5))
        share = sum(small[word] / total[word] >= limit for limit in _SMALL_LIMITS)
        rows.append((word, *(str(c[i]) for c in clusters), str(frequency), str(share)))
    return rows


def train_words(shared: Path, path: Path) -> int:
    """Write the table of words to `path`, one line a word, compressed; return how many there are."""
    rows = word_rows(shared)
    text = "".join("\t".join(row) + "\n" for row in rows)
    with (
        write_atomically(path) as beside,
        beside.open("wb") as file,
        gzip.GzipFile(filename="", fileobj=file, mode="wb", mtime=0) as packed,
    ):
        packed.write(text.encode("utf8"))
    return len(rows)
