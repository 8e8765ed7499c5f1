"""Read records: one JSON object a line with a paper and what was found in it (`kg.record`)."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import GroundingError, ReadError
from kg.model import Extraction
from kg.readers.source import Head, OnSkip, Reader, clean, lines, shown
from kg.record import parse_record

FORMAT = "records"

_KEYS = ("entities", "relations", "results")
_ESCAPED = re.compile(r"\\u(?:0000|[dD][89a-fA-F])|\x00")


def _recognises(start: Head) -> bool:
    return start.first is not None and any(key in start.first for key in _KEYS)


def _read(path: Path, on_skip: OnSkip) -> Iterator[Extraction]:
    """Yield the extractions; one that does not fit its own text is passed over."""
    for number, line in lines(path, on_skip):
        if not line.strip():
            continue
        try:
            extraction = parse_record(_cleaned(line), path=shown(path), number=number)
        except ReadError as error:
            on_skip(error)
        except (GroundingError, TypeError, ValueError, RecursionError) as error:
            on_skip(ReadError(shown(path), f"not a record: {error}", number))
        else:
            yield extraction


READER = Reader(_recognises, _read)


def _cleaned(line: str) -> str:
    """Return the line without NUL and lone surrogates; what is replaced keeps its length, so offsets stay valid."""
    if not _ESCAPED.search(line):
        return line
    try:
        return json.dumps(_clean_all(json.loads(line)), ensure_ascii=False)
    except json.JSONDecodeError:
        return line


def _clean_all(value: Any) -> Any:  # noqa: ANN401  any JSON value
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_clean_all(v) for v in value]
    if isinstance(value, dict):
        return {clean(k): _clean_all(v) for k, v in value.items()}
    return value
