"""What `kg.extract.results_numbers` reads as numbers, units, ranges and lists."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.results_numbers import find_numbers

UNITS = ["%", "x", " points", " ms", " FPS", " dB", " GB", ""]


@given(value=st.decimals(min_value="0.01", max_value=9999, places=2), unit=st.sampled_from(UNITS))
def test_a_written_number_is_read_back(value: float, unit: str) -> None:
    """Writing a number with its unit and reading it gives the same number and unit."""
    (number,) = find_numbers(f"It reaches {value}{unit} here")
    assert number.value == float(value)
    assert number.unit == unit.strip()


@given(
    low=st.integers(min_value=1, max_value=40),
    more=st.integers(min_value=1, max_value=40),
    joint=st.sampled_from(["-", "–", "~", " to "]),
)
def test_a_written_range_is_read_back(low: int, more: int, joint: str) -> None:
    """A range gives its upper end and its lower end."""
    (number,) = find_numbers(f"saves {low}{joint}{low + more}% of it")
    assert (number.low, number.value, number.unit) == (low, low + more, "%")


@given(values=st.lists(st.integers(min_value=1, max_value=99), min_size=2, max_size=6))
def test_a_list_shares_its_last_unit(values: list[int]) -> None:
    """Numbers of one list take the unit of the last one, and know their places."""
    text = ", ".join(map(str, values[:-1])) + f" and {values[-1]} points"
    numbers = find_numbers(text)
    assert [(n.value, n.unit, n.run[1]) for n in numbers] == [(v, "points", i) for i, v in enumerate(values)]


@pytest.mark.parametrize(
    "text",
    ["GPT-4", "W4A4", "ImageNet-1K", "7B", "128K context", "224x224", "v1.2.3", "1.1.1.1", "in 2024", "(1) a", "pass@1",
     "pi_{0.5}", "10^6", "1:192", "3D", "100-step", "CIFAR-10"],
)  # fmt: skip
def test_names_versions_and_sizes_hold_no_number(text: str) -> None:
    """Numbers inside names, versions, dimensions, ratios, years and list marks are not read."""
    assert find_numbers(f"with {text} here") == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("twice as fast", 2, "x"), ("three times faster", 3, "x"), ("tenfold", 10, "x"), ("half the cost", 50, "%"),
        ("an order of magnitude", 10, "x"), ("two orders of magnitude", 100, "x"), ("7{times} faster", 7, "x"),
        (r"$3.2\times$ faster", 3.2, "x"), (r"20\%", 20, "%"), ("77. 7%", 77.7, "%"), ("{sim}11%", 11, "%"),
        ("sim!30 FPS", 30, "FPS"), ("12~mJ", 12, "mJ"), ("1,030 tokens/s", 1030, "tokens/s"), ("5 percent", 5, "%"),
    ],
)  # fmt: skip
def test_forms_of_numbers(text: str, value: float, unit: str) -> None:
    """Words, LaTeX and what web pages make of it are read."""
    (number,) = find_numbers(f"it is {text} now")
    assert (number.value, number.unit) == (value, unit)


def test_from_and_to_are_two_numbers() -> None:
    """A change from A to B is no range."""
    first, second = find_numbers("raises accuracy from 28.4% to 43.9%")
    assert (first.value, first.from_, second.value, second.to_) == (28.4, True, 43.9, True)


@pytest.mark.parametrize(
    "text",
    ["9" * 200_000, "1.1." * 50_000, "1 " * 100_000, "$\\times{" * 30_000, "five-" * 40_000,
     "5x/" * 60_000, " to 3" * 40_000,
     "(" * 100_000 + "5%", "~" * 200_000, "1e400 inf nan 1e999"],
)  # fmt: skip
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    """Long runs of digits, marks and half-open LaTeX take seconds at most, and give finite numbers only."""
    start = time.process_time()
    assert all(n.value < 1e10 for n in find_numbers(text))
    assert time.process_time() - start < 8
