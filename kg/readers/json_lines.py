"""Read one JSON object a paper: `title`, and what else is known; also an array of them.

Keys: `id title abstract published organization byline authors keywords url code doi arxiv upvotes comments truncated`;
`summary` stands in for `abstract`, `date`, `dateline` or `year` for `published`. Title, abstract and byline are kept
verbatim, so that offsets which others made still fit.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.model import Paper, Source
from kg.papers import identifiers_of, paper_id
from kg.readers.daily_papers_page import parse_dateline
from kg.readers.fields import count, day, names, organization, text
from kg.readers.source import Head, OnSkip, Reader, objects, shown

FORMAT = "json-lines"

_RECORD_KEYS = ("entities", "relations", "results")


def _recognises(start: Head) -> bool:
    if start.first is None:
        return start.is_json
    return "title" in start.first and not any(key in start.first for key in _RECORD_KEYS)


def _read(path: Path, on_skip: OnSkip) -> Iterator[Paper]:
    for line, row in objects(path, on_skip):
        try:
            paper = _paper(row, Source(shown(path), FORMAT, line))
        except ValueError as error:
            on_skip(ReadError(shown(path), str(error), line))
        else:
            yield paper


READER = Reader(_recognises, _read)


def _paper(row: Mapping[str, Any], source: Source) -> Paper:
    """Return the paper of one row.

    Raises:
        ValueError: The title is missing, or a key is of the wrong type.
    """
    title = text(row, "title", required=True)
    given = str(row["id"]) if isinstance(row.get("id"), int) else text(row, "id")
    identifiers = _identifiers(row, given)
    known = dict(identifiers)
    named = organization(row)
    return Paper(
        id=paper_id(given or known.get("arxiv", "") or known.get("doi", ""), title),
        title=title,
        abstract=text(row, "abstract", "summary"),
        published=day(row, "published", "publishedAt", "date", "dateline", "year") or _dateline(row),
        # A byline that names no organization, a count of authors, says nothing: `kg.gold.gold_text` has the same rule.
        byline=(text(row, "byline") or named) if named else "",
        organization=named,
        authors=names(row, "authors"),
        keywords=names(row, "keywords"),
        url=text(row, "url"),
        code=text(row, "code"),
        upvotes=count(row, "upvotes"),
        comments=count(row, "comments"),
        identifiers=identifiers,
        sources=(source,),
        truncated=row.get("truncated") is True,
    )


def _identifiers(row: Mapping[str, Any], given: str) -> tuple[tuple[str, str], ...]:
    """Return the identifiers, one a scheme: from their own keys, then from the id, then from the address."""
    stated = row.get("identifiers")
    found = dict(identifiers_of(text(row, "url"))) | dict(identifiers_of(given))
    for scheme in ("doi", "arxiv"):
        value = text(row, scheme)
        found |= dict(identifiers_of(value)) if identifiers_of(value) else {}
    if isinstance(stated, dict):
        found |= {key: text(stated, key) for key in stated if text(stated, key)}
    return tuple(sorted(found.items()))


def _dateline(row: Mapping[str, Any]) -> str:
    dateline = parse_dateline(text(row, "dateline"))
    return dateline.iso() if dateline else ""
