"""Read the shipped table of words: clusters, how common a word is, how often it is written small.

Made by `kg.train.embeddings`; one line a word, the commonest first.
"""

import gzip
from functools import lru_cache
from pathlib import Path

from kg.errors import ModelMissingError

DATA = Path(__file__).resolve().parent.parent / "data"
WORDS = DATA / "words.tsv.gz"
_NAMES = ("c1=", "c2=", "c3=", "f=", "r=")


def read_words(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the features of each word by its `word_key`: three clusters, frequency and small-letter bins.

    Raises:
        ModelMissingError: There is no such file.
    """
    if not path.is_file():
        raise ModelMissingError(str(path), "kg train")
    table: dict[str, tuple[str, ...]] = {}
    shared: dict[str, str] = {}
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            word, *values = line.rstrip("\n").split("\t")
            named = [n + v for n, v in zip(_NAMES, values, strict=True)]
            table[word] = tuple(shared.setdefault(v, v) for v in named)
    return table


@lru_cache(maxsize=1)
def default_words() -> dict[str, tuple[str, ...]]:
    """Return the shipped table; read once a process, in about 0.1 s."""
    return read_words(WORDS)
