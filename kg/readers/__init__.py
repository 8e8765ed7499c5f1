"""Readers: files and folders in, papers out; one file a source format, told by content and not by name.

Imports `errors`, `model`, `registry` and, when a format is used, its module.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

from kg.errors import ReadError
from kg.model import Extraction, Paper
from kg.readers.source import Head, OnSkip, Reader, files, head, shown
from kg.registry import Plugin, Registry

READERS = Registry(
    "input format",
    "kg.readers",
    [
        Plugin(
            "daily-papers-page",
            "kg.readers.daily_papers_page:READER",
            "the text of a saved Daily Papers page",
            (".txt",),
            "text/plain",
            keeps="title, abstract, organization, date, comments, date of the page",
            loses="authors, links, identifiers: the page shows none",
        ),
        Plugin(
            "daily-papers-api",
            "kg.readers.daily_papers_api:READER",
            "the Daily Papers API's JSON",
            (".json",),
            "application/json",
            keeps="title, abstract, organization, authors, keywords, code, votes, comments, dates, arXiv id",
            loses="summary and address of the project page",
        ),
        Plugin(
            "json-lines",
            "kg.readers.json_lines:READER",
            "one JSON object a paper: title, abstract and what else is known",
            (".jsonl", ".json"),
            "application/x-ndjson",
            keeps="all fields of a paper, text verbatim",
            loses="other keys",
        ),
        Plugin(
            "records",
            "kg.readers.records:READER",
            "papers with their entities, statements and results, as `kg extract` writes them",
            (".jsonl",),
            "application/x-ndjson",
            keeps="everything",
            loses="other keys",
        ),
    ],
)
"""The input formats: those that ship, and those of the entry-point group `kg.readers`, each a `Reader`."""


def detect(path: Path) -> str:
    """Return the name of the format that a file is in, told by its content.

    Raises:
        ReadError: The file cannot be opened, is empty or binary, or is in no known format.
    """
    start = head(path)
    for name in READERS.plugins():
        if get_reader(name).recognises(start):
            return name
    raise ReadError(shown(path), _unknown(start))


def _unknown(start: Head) -> str:
    known = ", ".join(READERS.plugins())
    if start.is_json:
        return f"JSON, but its first object has no title; known formats: {known}"
    return f"in no known format (title, abstract and date of a page, or JSON); known formats: {known}"


def get_reader(name: str) -> Reader:
    """Return the reader of a format.

    Raises:
        UnknownNameError: There is no such format.
    """
    return cast("Reader", READERS.get(name).load())


def read_papers(paths: Sequence[Path], *, on_skip: OnSkip, format_name: str = "") -> Iterator[Paper | Extraction]:
    """Yield the papers of files and folders, in the order given; folders are walked in sorted order.

    Args:
        paths: Files and folders; hidden files inside folders are left out.
        on_skip: Called for every file and line that cannot be read; the rest goes on unless it raises.
        format_name: Format of all files, or "" to tell it from the content of each.

    Returns:
        Papers; extractions where a file holds records. The same paper may come more than once: see `kg.papers`.

    Raises:
        UnknownNameError: There is no format of that name.

    Cost: constant memory, one pass over JSON, two over a page.
    """
    given = get_reader(format_name) if format_name else None
    for path in paths:
        for file in files(path, on_skip):
            yield from _read_file(file, on_skip, given)


def _read_file(path: Path, on_skip: OnSkip, given: Reader | None) -> Iterator[Paper | Extraction]:
    try:
        reader = given or get_reader(detect(path))
    except ReadError as error:
        on_skip(error)
        return
    told = False

    def tell(error: ReadError) -> None:
        """Pass a fault on, and note that there was one."""
        nonlocal told
        told = True
        on_skip(error)

    for item in reader.read(path, tell):
        told = True
        yield item
    if not told:
        on_skip(ReadError(shown(path), "no paper in it; check that the file is whole"))
