"""Records taken some at a time, in their order or by name; imports nothing of the package."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

Row = TypeVar("Row")


def batches(records: Sequence[Row], size: int) -> Iterator[Sequence[Row]]:
    """Yield records, so many at a time.

    >>> list(batches("abcde", 2))
    ['ab', 'cd', 'e']
    """
    return (records[start : start + size] for start in range(0, len(records), size))


def batches_by(name_of: Callable[[Row], str], records: Sequence[Row], size: int) -> Iterator[tuple[str, list[Row]]]:
    """Yield the records of one name at a time out of so many, those of each name in their order.

    >>> list(batches_by(str.lower, "aBAb", 3))
    [('a', ['a', 'A']), ('b', ['B']), ('b', ['b'])]
    """
    for some in batches(records, size):
        found: defaultdict[str, list[Row]] = defaultdict(list)
        for record in some:
            found[name_of(record)].append(record)
        yield from found.items()


def grouped(pairs: Iterable[tuple[str, Row]], size: int) -> Iterator[tuple[str, list[Row]]]:
    """Yield the rows of each name, so many at a time; what is left over comes last, by name.

    >>> list(grouped([("a", 1), ("b", 2), ("a", 3), ("a", 4)], 2))
    [('a', [1, 3]), ('a', [4]), ('b', [2])]
    """
    waiting: defaultdict[str, list[Row]] = defaultdict(list)
    for name, row in pairs:
        rows = waiting[name]
        rows.append(row)
        if len(rows) == size:
            yield name, waiting.pop(name)
    yield from sorted(waiting.items())
