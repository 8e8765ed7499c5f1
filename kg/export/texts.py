"""What texts a format can hold: each says so by a function that puts other characters in place of those it cannot.

`exact_texts` is for those that hold everything, `kg.export.xml.xml_texts` and `markup_texts` for XML, `legal_texts` for
tables that are read a line at a time. They take many texts, since one look at all costs less than a look at each.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from typing import cast

import numpy as np

Texts = Callable[[Sequence[str]], Sequence[str]]
"""Makes texts ones that a format can hold."""

_STEPS = 10_000  # in 1: a confidence has four decimals
_SPACE = re.compile("[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_ILLEGAL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_MAYBE_SURROGATE = b"\xed"  # begins the UTF-8 of U+D000 to U+DFFF


def exact_text(text: str) -> str:
    r"""Return the text as it is, but for lone surrogates, which UTF-8 cannot hold: they become U+FFFD.

    >>> exact_text("a\tb\x00\ud800") == "a\tb\x00\ufffd"
    True
    """
    return _SURROGATE.sub("\ufffd", text) if _MAYBE_SURROGATE in text.encode("utf-8", "surrogatepass") else text


def exact_texts(texts: Sequence[str]) -> Sequence[str]:
    """Return many texts as `exact_text` does each."""
    if "".join(texts).isascii():
        return texts
    return [text if text.isascii() else exact_text(text) for text in texts]


def legal_text(text: str) -> str:
    r"""Return the text on one line: white space that breaks it becomes a space, other control characters U+FFFD.

    >>> legal_text("a\tb\x00c")
    'a b\ufffdc'
    """
    if text.isprintable():
        return text
    return _ILLEGAL.sub("\ufffd", _SPACE.sub(" ", text))


def legal_texts(texts: Sequence[str]) -> Sequence[str]:
    """Return many texts as `legal_text` does each."""
    return list(map(legal_text, texts))


def one_text(texts: Sequence[str]) -> bool:
    """Return whether all texts are the same, which mostly costs next to nothing where they are not.

    >>> one_text(["a", "a"]), one_text(["a", "b"]), one_text([])
    (True, False, False)
    """
    return bool(texts) and texts[0] == texts[-1] and texts.count(texts[0]) == len(texts)


def numbers(values: Sequence[float | None]) -> list[str]:
    """Return numbers as texts, "" for one that is not there.

    >>> numbers([0.5, None, 2.0, 2])
    ['0.5', '', '2.0', '2']
    """
    if set(map(type, values)) == {float}:  # whole numbers are written in another way
        array = np.array(values)
        if array.min() > 0 and array.max() <= 1:
            steps = np.rint(array * _STEPS)
            if (steps / _STEPS == array).all():
                return cast("list[str]", _decimals()[steps.astype(np.intp)].tolist())
    return ["" if number is None else repr(number) for number in values]


@cache
def _decimals() -> np.ndarray:
    """Return the texts of 0 to 1 in steps."""
    return np.array([repr(step / _STEPS) for step in range(_STEPS + 1)], dtype=object)


def result_name(metric: str, value: float, unit: str) -> str:
    """Return what a result is called where it is a node.

    >>> result_name("speedup", 1.68, "x")
    'speedup 1.68 x'
    """
    return f"{metric} {value:g} {unit}".strip()


def legal_date(text: str) -> str:
    """Return an ISO date as it is, and "" for anything else.

    >>> legal_date("2024-04-29"), legal_date("2024-02-30")
    ('2024-04-29', '')
    """
    try:
        found = date.fromisoformat(text).isoformat()
    except ValueError:
        return ""
    return text if text == found else ""  # week dates and dates without hyphens are other forms of ISO 8601
