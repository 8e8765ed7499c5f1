"""The numbers of a leaderboard over time as plots: positions, which the template draws as SVG."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import ClassVar

from kg.questions import Answer, Row, Thing

WIDTH, HEIGHT = 720, 240
LEFT, RIGHT, TOP, BOTTOM = 56, 20, 16, 34
"""Room for labels around the plot, in its own units."""

LEAST = 3
"""Dated numbers, not all of one day, from which a plot is drawn."""

MOST = 3
"""Plots on a page, those with the most numbers of the kinds that come first."""


@dataclass(frozen=True, slots=True)
class Point:
    """Hold a number: where it stands, what it is, and whether it beat all before it."""

    x: float
    y: float
    label: str
    iri: str
    best: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """Hold a mark on an axis."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Plot:
    """Hold a plot; `line` is the path of the best number so far."""

    width: ClassVar = WIDTH
    height: ClassVar = HEIGHT
    left: ClassVar = LEFT
    right: ClassVar = WIDTH - RIGHT

    title: str
    points: tuple[Point, ...]
    line: str
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class _Number:
    day: int
    value: float
    method: str
    written: str
    iri: str


def plots(answer: Answer, look_up: Callable[[Iterable[str]], Mapping[str, Thing]]) -> tuple[Plot, ...]:
    """Return the plots of the first groups of a leaderboard that have enough dated numbers.

    Args:
        answer: A leaderboard; its things need no labels.
        look_up: Gives things with their labels by IRI.
    """
    found: list[tuple[str, list[_Number]]] = []
    for heading, rows in groupby(answer.rows, key=_group):
        # The rows come best first, and so do those of one day.
        numbers = sorted(_numbers(answer, list(rows)), key=lambda one: one.day)
        if len(numbers) >= LEAST and numbers[0].day < numbers[-1].day and len(found) < MOST:
            found.append((heading, numbers))
    things = look_up({one.method for _, numbers in found for one in numbers} - {""})
    labels = {iri: thing.label for iri, thing in things.items()}
    return tuple(_plot(heading, numbers, labels) for heading, numbers in found)


def _group(row: Row) -> str:
    return row.group


def _numbers(answer: Answer, rows: Sequence[Row]) -> list[_Number]:
    names = [column.name for column in answer.columns]
    found = []
    for row in rows:
        cells = dict(zip(names, row.cells, strict=True))
        day, value, method = _day(str(cells["date"] or "")), cells["value"], cells["method"]
        if day and isinstance(value, float):
            iri = method.iri if isinstance(method, Thing) else ""
            found.append(_Number(day, value, iri, f"{value:g} {cells['unit']} ({cells['date']})", row.said[0]))
    return found


def _day(text: str) -> int:
    """Return a date as a number; of a month or a year its first day, of what is no date 0."""
    try:
        return date.fromisoformat(f"{text}-01-01"[:10] if len(text) == 4 else f"{text}-01"[:10]).toordinal()
    except ValueError:
        return 0


def _plot(heading: str, numbers: Sequence[_Number], labels: Mapping[str, str]) -> Plot:
    lower = heading.endswith("lower is better")
    days, values = [one.day for one in numbers], [one.value for one in numbers]
    across, up = _Scale(min(days), max(days), LEFT, WIDTH - RIGHT), _Scale(*_around(values), HEIGHT - BOTTOM, TOP)
    points, line, best = [], list[str](), float("inf") if lower else -float("inf")
    for one in numbers:
        ahead = one.value < best if lower else one.value > best
        best = one.value if ahead else best
        x, y = across.place(one.day), up.place(one.value)
        if ahead:
            line.append(f"H{x} V{y}" if line else f"M{x} {y}")
        label = f"{labels.get(one.method, 'not named')[:80]}: {one.written}"
        points.append(Point(x, y, label, one.iri, ahead))
    line.append(f"H{across.place(max(days))}")
    return Plot(heading, tuple(points), " ".join(line), _days(across), _values(up))


@dataclass(frozen=True, slots=True)
class _Scale:
    low: float
    high: float
    start: float
    end: float

    def place(self, value: float) -> float:
        """Return where a value stands."""
        share = (value - self.low) / ((self.high - self.low) or 1.0)
        return round(self.start + share * (self.end - self.start), 1)


def _around(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    room = (high - low) * 0.08 or abs(high) * 0.1 or 1.0
    return low - room, high + room


def _days(scale: _Scale) -> tuple[Tick, ...]:
    steps = 4
    days = {round(scale.low + step * (scale.high - scale.low) / steps) for step in range(steps + 1)}
    months = {f"{date.fromordinal(day):%Y-%m}": day for day in sorted(days, reverse=True)}
    return tuple(Tick(scale.place(day), month) for month, day in sorted(months.items()))


def _values(scale: _Scale) -> tuple[Tick, ...]:
    """Return marks at round numbers, three to six of them."""
    least = (scale.high - scale.low) / 6
    power = 10.0 ** math.floor(math.log10(least))
    step = next(times * power for times in (1, 2, 5, 10) if times * power >= least)
    first, last = math.ceil(scale.low / step), math.floor(scale.high / step)
    return tuple(Tick(scale.place(n * step), f"{n * step:.6g}") for n in range(first, last + 1))
