"""Read the text of a saved Daily Papers page: title, abstract and, on most pages, byline, `·` and date of each paper.

Blocks are set apart by blank lines. The page gives no year for the current one, neither for itself nor for papers of
that year; it is told from the papers that do carry a year.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain, pairwise
from pathlib import Path

from kg.errors import ReadError
from kg.model import Paper, Source
from kg.papers import title_slug
from kg.readers.source import LIMIT, Head, OnSkip, Reader, fold, lines, shown

FORMAT = "daily-papers-page"

_DOT = "·"
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = "(" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS) + ")"
_DATELINE = re.compile(rf"{_MONTH} (\d{{1,2}})(?:, (\d{{4}}))?(?: (\d+))?", re.IGNORECASE)
_AUTHORS = re.compile(r"[•*-]?\s*\d+ authors?", re.IGNORECASE)
_HANDLE = re.compile(r"([A-Za-z0-9][\w.-]*) (.+)")
_CHROME = re.compile(
    r"new|subscribe|get trending papers in your email inbox!?|(?:daily|trending) papers"
    r"|by ?AK and the research community",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?:\.\.\.|…)$")
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*$")

# Titles of the 9,868 papers of the API, 2024 to 2026: 99.9 % below 200 characters; abstracts: 99.9 % above 200.
_LONGEST_TITLE = 300
_SHORTEST_ABSTRACT = 200
_LONGEST_HEADER = 50


@dataclass(frozen=True, slots=True)
class Dateline:
    """Hold a date as a page shows it: year 0 where it shows none; comments None where it shows none."""

    month: int
    day: int
    year: int = 0
    comments: int | None = None

    def iso(self, year: int = 0) -> str:
        """Return the ISO date in its own year or else the one given, or "" where there is none such.

        >>> Dateline(9, 4, 2024).iso(), Dateline(2, 30).iso(2024)
        ('2024-09-04', '')
        """
        try:
            return date(self.year or year, self.month, self.day).isoformat()
        except ValueError:
            return ""


def parse_dateline(text: str) -> Dateline | None:
    """Return the date and the number of comments that a line shows, or None where it is no such line.

    >>> parse_dateline("Apr 14 3"), parse_dateline("Sep 4, 2024 2")
    (Dateline(month=4, day=14, year=0, comments=3), Dateline(month=9, day=4, year=2024, comments=2))
    """
    found = _DATELINE.fullmatch(text.strip())
    if not found:
        return None
    month, day, year, comments = found.groups()
    number = next(at for at, name in enumerate(_MONTHS, 1) if name.startswith(month.lower()))
    return Dateline(number, int(day), int(year or 0), None if comments is None else int(comments))


def organization_of(byline: str) -> str:
    """Return the organization that a byline names after its handle, or "" for a count of authors.

    >>> organization_of("huawei-noah HUAWEI Noah's Ark Lab"), organization_of("• 5 authors")
    ("HUAWEI Noah's Ark Lab", '')
    """
    if _AUTHORS.fullmatch(byline):
        return ""
    handle = _HANDLE.fullmatch(byline)
    return handle[2] if handle else byline


@dataclass(frozen=True, slots=True)
class _Page:
    """Hold the date of the page and its year, None and 0 where they cannot be told."""

    dateline: Dateline | None
    year: int

    def published(self, dateline: Dateline) -> str:
        """Return the date of a paper; without a year it is the last such day up to that of the page."""
        if dateline.year or not self.year:
            return dateline.iso()
        today = self.dateline or Dateline(12, 31)
        return dateline.iso(self.year - ((dateline.month, dateline.day) > (today.month, today.day)))


@dataclass(frozen=True, slots=True)
class _Block:
    """Hold a paragraph of text, or the byline and date of a paper."""

    line: int
    text: str
    is_byline: bool = False
    dateline: Dateline | None = None


@dataclass(slots=True)
class _Entry:
    """Gather one paper of the page."""

    line: int
    title: str
    abstract: str = ""
    cut: bool = False
    signature: _Block | None = None

    def add(self, text: str) -> None:
        """Add a paragraph to the abstract, up to the limit."""
        self.abstract = f"{self.abstract} {text}".strip()[:LIMIT]
        self.cut = len(self.abstract) == LIMIT or bool(_CUT.search(self.abstract))


def _recognises(start: Head) -> bool:
    if start.is_json:
        return False
    texts = [text.strip() for text in start.text.splitlines()]
    if any(_CHROME.fullmatch(text) and " " in text for text in texts):
        return True
    return any(before == _DOT and parse_dateline(after) for before, after in pairwise(texts))


def _read(path: Path, on_skip: OnSkip) -> Iterator[Paper]:
    """Yield the papers of a page; it is read twice, first for its dates, so that memory stays flat."""
    page = _page(path)
    for entry in _entries(_blocks(path, on_skip), path, on_skip):
        yield _paper(entry, page, path)


READER = Reader(_recognises, _read)


def _page(path: Path) -> _Page:
    """Tell the date of the page: papers of its own year show none, so its year is the one after the newest shown."""
    found: Dateline | None = None
    newest, before, in_header = 0, "", True
    for _, line in lines(path, _ignore):
        text = line.strip()
        dateline = parse_dateline(text)
        if dateline and before == _DOT:
            newest = max(newest, dateline.year)
        elif dateline and in_header:
            found = found or dateline
        in_header = in_header and text != _DOT
        before = text or before
    return _Page(found, found.year if found and found.year else newest + 1 if newest else 0)


def _ignore(_: ReadError) -> None:
    """Leave it to the second pass to tell."""


def _blocks(path: Path, on_skip: OnSkip) -> Iterator[_Block]:
    """Yield paragraphs and bylines; a byline needs no blank line before it or after it."""
    gathered: list[tuple[int, str]] = []
    size = 0
    for number, line in lines(path, on_skip):
        text = fold(line)
        if not text or size > LIMIT:
            yield from _split(gathered)
            gathered, size = [], 0
        if text:
            gathered.append((number, text))
            size += len(text)
    yield from _split(gathered)


def _split(gathered: list[tuple[int, str]]) -> Iterator[_Block]:
    while gathered:
        at = next((i for i, (_, text) in enumerate(gathered) if text == _DOT), None)
        before = gathered if at is None else gathered[: max(at - 1, 0)]
        if before:
            yield _Block(before[0][0], " ".join(text for _, text in before))
        if at is None:
            return
        byline = gathered[at - 1][1] if at else ""
        dateline = parse_dateline(gathered[at + 1][1]) if at + 1 < len(gathered) else None
        yield _Block(gathered[at][0], byline, is_byline=True, dateline=dateline)
        gathered = gathered[at + 2 :]  # a date in another form, `2 days ago`, is a date none the less


def _without_header(blocks: Iterator[_Block]) -> Iterator[_Block]:
    """Leave out what stands above the first title: all up to the date of the page, or else the page's own words."""
    header: list[_Block] = []
    for block in blocks:
        header.append(block)
        if block.is_byline or len(block.text) >= _SHORTEST_ABSTRACT or len(header) == _LONGEST_HEADER:
            break
    dates = [at for at, block in enumerate(header) if not block.is_byline and parse_dateline(block.text)]
    for block in header[dates[-1] + 1 if dates else 0 :]:
        if block.is_byline or not _CHROME.fullmatch(block.text):
            yield block
    yield from blocks


def _entries(blocks: Iterator[_Block], path: Path, on_skip: OnSkip) -> Iterator[_Entry]:
    entry: _Entry | None = None
    for block, following in pairwise(chain(_without_header(blocks), [None])):
        if block is None:
            return
        if block.is_byline:
            if entry:
                entry.signature = block
                yield entry
            else:
                on_skip(ReadError(shown(path), "a byline without a title above it; save the whole page", block.line))
            entry = None
        elif entry and not _begins(entry, block, following):
            entry.add(block.text)
        else:
            yield from _unsigned(entry, path, on_skip)
            entry = _Entry(block.line, block.text)
    if entry:
        entry.cut = entry.cut or not _SENTENCE_END.search(entry.abstract)
    yield from _unsigned(entry, path, on_skip)


def _begins(entry: _Entry, block: _Block, following: _Block | None) -> bool:
    """Say whether a paragraph is the next paper's title, where no byline stood between."""
    if following is None or following.is_byline or len(following.text) < _SHORTEST_ABSTRACT:
        return False
    if entry.abstract:
        return len(block.text) < _LONGEST_TITLE
    # A short paragraph below a title is its abstract, unless it looks like another title.
    return len(block.text) < _SHORTEST_ABSTRACT and not block.text.endswith(".")


def _unsigned(entry: _Entry | None, path: Path, on_skip: OnSkip) -> Iterator[_Entry]:
    if entry and entry.abstract:
        yield entry
    elif entry:
        reason = f"a title without an abstract: {entry.title[:60]!r}; save the whole page"
        on_skip(ReadError(shown(path), reason, entry.line))


def _paper(entry: _Entry, page: _Page, path: Path) -> Paper:
    signature = entry.signature or _Block(0, "")
    dateline = signature.dateline
    organization = organization_of(signature.text)
    read_on = page.dateline.iso(page.year) if page.dateline else ""
    return Paper(
        id=title_slug(entry.title),
        title=entry.title,
        abstract=entry.abstract,
        published=page.published(dateline) if dateline else "",
        byline=signature.text if organization else "",
        organization=organization,
        comments=dateline.comments if dateline else None,
        sources=(Source(shown(path), FORMAT, entry.line, read_on),),
        truncated=entry.cut,
    )
