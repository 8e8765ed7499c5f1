"""Number the names of features, so that models add rows of a table and no strings are made for words seen before.

Standard library only.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

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
