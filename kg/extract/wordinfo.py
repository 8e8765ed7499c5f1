"""Read the shipped table of words: clusters, how common a word is, how often it is written small.

Made by `kg.train.embeddings`; one line a word, the commonest first.
"""

import gzip
from functools import lru_cache
from pathlib import Path

from kg.errors import ModelMissingError
from kg.extract.numbering import Kept

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
    c1, c2, c3, f, r = (Kept(name.__add__) for name in _NAMES)
    for line in gzip.decompress(path.read_bytes()).decode().removesuffix("\n").split("\n"):
        word, *values = line.split("\t")
        table[word] = c1[values[0]], c2[values[1]], c3[values[2]], f[values[3]], r[values[4]]
    return table


@lru_cache(maxsize=1)
def default_words() -> dict[str, tuple[str, ...]]:
    """Return the shipped table; read once a process, in about 0.1 s."""
    return read_words(WORDS)
