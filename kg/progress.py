"""Tell how far a run is, and how long its stages took.

Standard library only; imports nothing of the package.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

Progress = Callable[[str, int, int], None]
"""Called with the stage, how many are done and how many there are (0 where unknown)."""

Tell = Callable[[str], None]
"""Called with what an extractor reports at its end: what the work cost, what it dropped."""


def quiet(stage: str, done: int, total: int) -> None:
    """Take progress and say nothing."""


def silent(text: str) -> None:
    """Take a report and say nothing."""


class Clock:
    """Measure stages in seconds."""

    def __init__(self) -> None:
        self.start = self.last = time.perf_counter()
        self.laps: dict[str, float] = {}

    def lap(self, stage: str) -> None:
        """End a stage and keep how long it took."""
        now = time.perf_counter()
        self.laps[stage] = now - self.last
        self.last = now

    def total(self) -> float:
        """Return the seconds since the start."""
        return time.perf_counter() - self.start


def told(items: Iterable[T], stage: str, progress: Progress, total: int = 0) -> Iterator[T]:
    """Yield the items, and tell of each one that is done."""
    for done, item in enumerate(items, 1):
        progress(stage, done, total)
        yield item
