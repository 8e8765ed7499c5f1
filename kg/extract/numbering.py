"""Number the names of features, so that models add rows of a table and no strings are made for words seen before."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Numbering:
    """Hold the number of each name, from 0 on.

    Args:
        names: The names that are known, in order.
        growing: Whether a name not yet known gets the next number, as in training; else it has none.
    """

    def __init__(self, names: Iterable[str] = (), *, growing: bool = False) -> None:
        self.index = {name: number for number, name in enumerate(names)}
        self.growing = growing

    def of(self, names: Sequence[str]) -> tuple[int, ...]:
        """Return the numbers of names, those left out that have none.

        >>> Numbering(["bias", "title"]).of(["title", "number near"])
        (1,)
        """
        index = self.index
        if self.growing:
            for name in names:
                index.setdefault(name, len(index))
        return tuple([index[name] for name in names if name in index])

    def one(self, name: str) -> int:
        """Return the number of a name, -1 where it has none.

        >>> Numbering(["bias", "title"]).one("title")
        1
        """
        return self.index.setdefault(name, len(self.index)) if self.growing else self.index.get(name, -1)


class Kept(dict[K, V]):
    """Be a table that makes a missing value and keeps it; emptied when full, so that long runs stay small.

    Args:
        make: Makes the value of a key, from the key alone.
        most: Values kept.

    >>> Kept(len)["four"]
    4
    """

    def __init__(self, make: Callable[[K], V], most: int = 20_000) -> None:
        super().__init__()
        self.make, self.most = make, most

    def __missing__(self, key: K) -> V:
        """Make the value, keep it and return it."""
        if len(self) >= self.most:
            self.clear()
        value = self[key] = self.make(key)
        return value


class Rows:
    """Keep a row of a table for each word, so that the rows of many words are read off at once; row 0 is of none.

    Args:
        shape: Shape of a row.
        dtype: Kind of its numbers.
        most: Words kept; then the table is begun anew.
    """

    def __init__(self, shape: tuple[int, ...], dtype: type[np.generic], most: int = 40_000) -> None:
        self.most = most
        self.table: NDArray[Any] = np.zeros((1024, *shape), dtype)
        self._numbers: dict[str, int] = {}

    def of(self, words: Sequence[str], make: Callable[[str], Any]) -> NDArray[np.int64]:
        """Return in which row of `table` each word stands; holds until the next call.

        Args:
            words: The words.
            make: Makes the row of a word not yet known, from the word alone.
        """
        known = self._numbers
        if len(known) > self.most:
            known.clear()
        numbers = list(map(known.get, words))
        if None in numbers:
            numbers = [self._add(word, make) if n is None else n for n, word in zip(numbers, words, strict=True)]
        return np.array(numbers, np.int64)

    def _add(self, word: str, make: Callable[[str], Any]) -> int:
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = len(self._numbers) + 1
            if number >= len(self.table):
                self.table = np.concatenate((self.table, np.zeros_like(self.table)))
            self.table[number] = make(word)
        return number
