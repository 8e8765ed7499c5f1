"""Number the names of features, so that models add rows of a table and no strings are made for words seen before."""

import sys
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
Ints = NDArray[np.int64]
NOT = -2
"""Stands where there is no feature; -1 where there is one that has no number."""


class Numbering:
    """Hold the number of each name, from 0 on.

    Args:
        names: The names that are known, in order.
        growing: Whether a name not yet known gets the next number, as in training; else it has none.
    """

    def __init__(self, names: Iterable[str] = (), *, growing: bool = False) -> None:
        self.index = {name: number for number, name in enumerate(names)}
        self.growing = growing
        self._names: list[str] = []
        self._words = Kept[str, Kept[str, int]](lambda kind: Kept(lambda word: self.one(kind + word) if word else -1))
        self._made = Kept[Any, tuple[int, ...]](lambda made: self.of(made[0](*made[1:])))

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

    def names(self, numbers: Iterable[int]) -> frozenset[str]:
        """Return the names that have one of some numbers.

        >>> Numbering(["bias", "title"]).names([-1, 1])
        frozenset({'title'})
        """
        if len(self._names) < len(self.index):
            self._names = list(self.index)
        return frozenset([self._names[number] for number in numbers if number >= 0])

    def each(self, kind: str, words: Iterable[str]) -> list[int]:
        """Return the number of each word as one kind of feature, kept by word; -1 where it has none or is empty.

        >>> Numbering(["left=we", "right=show"]).each("left=", ["we", "show", ""])
        [0, -1, -1]
        """
        return [*map(self._words[kind].__getitem__, words)]

    def made(self, make: Callable[..., Sequence[str]], *said: Hashable) -> tuple[int, ...]:
        """Return the numbers of the names that a function makes of what is said, of that alone; kept by what is said.

        >>> Numbering(["title"]).made(str.split, "title start")
        (0,)
        """
        return self._made[make, *said]


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
    """Keep a row of a table for each key, so that the rows of many keys are read off at once; row 0 is of none.

    Args:
        shape: Shape of a row.
        dtype: Kind of its numbers.
        most: Keys kept; then the table is begun anew.
    """

    def __init__(self, shape: tuple[int, ...], dtype: type[np.generic], most: int = 40_000) -> None:
        self.most = most
        self.table: NDArray[Any] = np.zeros((1024, *shape), dtype)
        self._numbers = Kept[Any, int](self._add, sys.maxsize)
        self._make: Callable[[Any], Any]

    def of(self, keys: Sequence[K], make: Callable[[K], Any]) -> Ints:
        """Return in which row of `table` each key stands; holds until the next call.

        Args:
            keys: The keys.
            make: Makes the row of a key not yet known, from the key alone.
        """
        if len(self._numbers) > self.most:
            self._numbers.clear()
        self._make = make
        return np.fromiter(map(self._numbers.__getitem__, keys), np.int64, len(keys))

    def read(self, keys: Sequence[K], make: Callable[[K], Any]) -> NDArray[Any]:
        """Return the rows of keys, (keys, *shape); the arguments are those of `of`."""
        numbers = self.of(keys, make)  # which may make the table grow
        return self.table.take(numbers, axis=0)

    def _add(self, key: Hashable) -> int:
        number = len(self._numbers) + 1
        if number >= len(self.table):
            self.table = np.concatenate((self.table, np.zeros_like(self.table)))
        self.table[number] = self._make(key)
        return number


class Lists:
    """Keep a list of numbers for each key, so that the lists of many keys are read off at once.

    Args:
        most: Numbers kept in all; then the lists are begun anew.
    """

    def __init__(self, most: int = 1_000_000) -> None:
        self.most = most
        self._bounds = Rows((2,), np.int64)
        self._numbers: Ints = np.zeros(1024, np.int64)
        self._used = 0

    def of(self, keys: Sequence[K], make: Callable[[K], Sequence[int]]) -> tuple[Ints, Ints]:
        """Return how long each key's list is, and the lists end to end.

        Args:
            keys: The keys.
            make: Makes the list of a key not yet known, from the key alone.

        >>> [part.tolist() for part in Lists().of(["ab", "", "abc"], lambda key: range(len(key)))]
        [[2, 0, 3], [0, 1, 0, 1, 2]]
        """
        if self._used > self.most:
            self._bounds, self._used = Rows((2,), np.int64), 0
        starts, lengths = self._bounds.read(keys, lambda key: self._add(make(key))).T
        places = np.arange(lengths.sum()) + (starts + lengths - lengths.cumsum()).repeat(lengths)
        return lengths, self._numbers.take(places)

    def _add(self, numbers: Sequence[int]) -> tuple[int, int]:
        start, self._used = self._used, self._used + len(numbers)
        while self._used > len(self._numbers):
            self._numbers = np.concatenate((self._numbers, np.zeros_like(self._numbers)))
        self._numbers[start : self._used] = numbers
        return start, len(numbers)


class Pairs:
    """Know the numbers of features that are two words, so that those of many pairs are looked up at once.

    Args:
        numbering: The features that count; a growing one makes a number for each.
        kinds: How the names of such features begin.
        mark: What stands between the words; a word that has it in it is the mark alone.
    """

    def __init__(self, numbering: Numbering, kinds: Sequence[str], mark: str) -> None:
        self.numbering, self.kinds, self.mark = numbering, tuple(kinds), mark
        self.words = Numbering(growing=True)
        found: list[tuple[int, int, int]] = []
        for name, number in numbering.index.items():
            if name.startswith(self.kinds):
                kind = next(n for n, begin in enumerate(self.kinds) if name.startswith(begin))
                pair = name[len(self.kinds[kind]) :]
                middle = pair.index(mark, 1)
                key = self._key(self.words.one(pair[:middle]), self.words.one(pair[middle + len(mark) :]))
                found.append((key, kind, number))
        self.words.growing = numbering.growing
        table = np.array(found, np.int64).reshape(-1, 3)
        self._keys, place = np.unique(table[:, 0], return_inverse=True)
        self._numbers = np.full((len(self.kinds), len(self._keys)), NOT)
        self._numbers[table[:, 1], place] = table[:, 2]

    @staticmethod
    def _key(left: Any, right: Any) -> Any:  # noqa: ANN401  whole numbers or arrays of them
        return left * (1 << 31) + right  # more than there are words

    def of(self, left: Ints, right: Ints) -> Ints:
        """Return the number of each pair of words as each kind of feature, `NOT` where there is none, (kinds, pairs).

        Args:
            left: The first word of each pair by its number in `words`; -1 for one that is not known.
            right: The second.
        """
        if self.numbering.growing:
            names = list(self.words.index)
            pairs = [f"{names[a]}{self.mark}{names[b]}" for a, b in zip(left.tolist(), right.tolist(), strict=True)]
            return np.array([[self.numbering.one(kind + pair) for pair in pairs] for kind in self.kinds], np.int64)
        if not len(self._keys):
            return np.full((len(self.kinds), len(left)), NOT)
        keys = self._key(left, right)
        places = np.minimum(self._keys.searchsorted(keys), len(self._keys) - 1)
        known = (self._keys.take(places) == keys) & (left >= 0) & (right >= 0)
        return np.where(known, self._numbers.take(places, axis=1), NOT)


def sum_rows(table: NDArray[Any], numbers: Ints, counts: Ints) -> NDArray[Any]:
    """Return the sum of the rows of a table that each of some lists names, (lists, columns).

    The n-th rows of all lists are added at once, so that the cost is that of reading the rows.

    Args:
        table: The rows.
        numbers: Which rows, the lists end to end; -1 is the last one.
        counts: How many of them are of each list.

    >>> sum_rows(np.array([[1], [2], [4]]), np.array([0, 2, 1]), np.array([2, 0, 1])).tolist()
    [[5], [0], [2]]
    """
    longest = np.argsort(-counts, kind="stable")
    starts = (counts.cumsum() - counts)[longest]
    sums = np.zeros((len(counts), table.shape[1]), table.dtype)
    longer = len(counts) - np.bincount(counts).cumsum()
    for n, some in enumerate(longer[:-1].tolist()):
        sums[:some] += table.take(numbers.take(starts[:some] + n), axis=0)
    out = np.empty_like(sums)
    out[longest] = sums
    return out
