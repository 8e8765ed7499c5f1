"""Take fields out of JSON objects: the value of the right type, nothing where it is absent, a reason where it is wrong.

Imports `readers.source`. Every function raises ValueError with one sentence that names the key.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from kg.readers.source import clean

Json = Mapping[str, Any]

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T ])")


def text(data: Json, *keys: str, required: bool = False) -> str:
    """Return the text of the first key that has one, verbatim but for what no writer can hold; "" where none has.

    >>> text({"summary": "We …"}, "abstract", "summary"), text({"title": None}, "title")
    ('We …', '')
    """
    for key in keys:
        value = data.get(key)
        if isinstance(value, str):
            if value.strip():
                return clean(value)
        elif value is not None:
            raise ValueError(f"{key} must be text, not {type(value).__name__}")
    if required:
        raise ValueError(f"{keys[0]} is missing or empty")
    return ""


def count(data: Json, key: str) -> int | None:
    """Return a whole number from 0, or None where there is none."""
    value = data.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(f"{key} must be a whole number from 0, not {value!r:.40}")
    return value


def names(data: Json, key: str) -> tuple[str, ...]:
    """Return a list of names: of texts, of objects with `name`, or one text with `;` or ` and ` between.

    >>> names({"authors": [{"name": "A. B."}, "C. D."]}, "authors"), names({"authors": "A. B. and C. D."}, "authors")
    (('A. B.', 'C. D.'), ('A. B.', 'C. D.'))
    """
    value = data.get(key)
    if value is None:
        return ()
    if isinstance(value, str):
        value = re.split(r"\s*;\s*|\s+and\s+", value.strip())
    if not isinstance(value, list):
        raise ValueError(f"{key} must be a list of names, not {type(value).__name__}")  # noqa: TRY004  one kind for all
    found = [v.get("name") if isinstance(v, dict) else v for v in value]
    texts = [v for v in found if isinstance(v, str)]
    if len(texts) < len(found):
        raise ValueError(f"{key} must hold names only")
    return tuple(clean(v.strip()) for v in texts if v.strip())


def organization(data: Json) -> str:
    """Return the organization's name, given as text or as an object with `fullname` or `name`.

    >>> organization({"organization": {"name": "HKUCDS", "fullname": "University of Hong Kong"}})
    'University of Hong Kong'
    """
    value = data.get("organization")
    return text(value, "fullname", "name") if isinstance(value, dict) else text(data, "organization")


def day(data: Json, *keys: str) -> str:
    """Return the first date as ISO, as fine as it is given: `2024-04-29`, `2024-04` or `2024`; "" where none is one.

    >>> day({"publishedAt": "2024-04-29T17:53:54.000Z"}, "publishedAt"), day({"year": 1991}, "published", "year")
    ('2024-04-29', '1991')
    """
    for key in keys:
        value = data.get(key)
        found = _DATE.match(str(value).strip()) if isinstance(value, str | int) else None
        if found and _exists(*(int(part or 1) for part in found.groups())):
            return found[0]
    return ""


def _exists(year: int, month: int, day_of_month: int) -> bool:
    try:
        date(year, month, day_of_month)
    except ValueError:
        return False
    return True
