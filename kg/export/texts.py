"""What texts a format can hold: each says so by a function that puts other characters in place of those it cannot.

`exact_text` is for those that hold everything, `kg.export.xml.xml_text` and `markup` for XML, `legal_text` for tables
that are read a line at a time.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain

from kg.export.grouping import batches

Text = Callable[[str], str]
"""Makes a text one that a format can hold, each character on its own: two texts and both as one come out the same."""

_TOGETHER = 16  # texts that are looked at as one: enough to save time, few enough that most need nothing
_SPACE = re.compile("[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_ILLEGAL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_MAYBE_SURROGATE = b"\xed"  # begins the UTF-8 of U+D000 to U+DFFF

_number = lru_cache(maxsize=2**14, typed=True)(repr)  # some ten thousand confidences; 1 and 1.0 are equal, not alike


def exact_text(text: str) -> str:
    r"""Return the text as it is, but for lone surrogates, which UTF-8 cannot hold: they become U+FFFD.

    >>> exact_text("a\tb\x00\ud800") == "a\tb\x00\ufffd"
    True
    """
    return _SURROGATE.sub("\ufffd", text) if _MAYBE_SURROGATE in text.encode("utf-8", "surrogatepass") else text


def legal_text(text: str) -> str:
    r"""Return the text on one line: white space that breaks it becomes a space, other control characters U+FFFD.

    >>> legal_text("a\tb\x00c")
    'a b\ufffdc'
    """
    if text.isprintable():
        return text
    return _ILLEGAL.sub("\ufffd", _SPACE.sub(" ", text))


def each(text: Text, texts: Sequence[str]) -> list[str]:
    r"""Return texts, each made one that a format can hold; one look at some of them costs less than a look at each.

    >>> each(legal_text, ["a", "b\tc"])
    ['a', 'b c']
    """
    made = (some if text(whole := "".join(some)) == whole else map(text, some) for some in batches(texts, _TOGETHER))
    return list(chain.from_iterable(made))


def numbers(values: Iterable[float | None]) -> list[str]:
    """Return numbers as texts, "" for one that is not there.

    >>> numbers([0.5, None, 2.0, 2])
    ['0.5', '', '2.0', '2']
    """
    return [_number(n) if n else "" if n is None else repr(n) for n in values]  # 0.0 and -0.0 are equal, not alike


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
