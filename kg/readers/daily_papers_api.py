"""Read the JSON of the Daily Papers API: an array, or JSON lines, of objects that hold the paper under `paper`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.model import Paper, Source
from kg.papers import identifiers_of, paper_id
from kg.readers.fields import count, day, names, organization, text
from kg.readers.source import Head, OnSkip, Reader, fold, objects, shown

FORMAT = "daily-papers-api"


def _recognises(start: Head) -> bool:
    return start.first is not None and isinstance(start.first.get("paper"), dict)


def _read(path: Path, on_skip: OnSkip) -> Iterator[Paper]:
    for line, item in objects(path, on_skip):
        try:
            paper = _paper(item, shown(path), line)
        except ValueError as error:
            on_skip(ReadError(shown(path), str(error), line))
        else:
            yield paper


READER = Reader(_recognises, _read)


def _paper(item: Mapping[str, Any], path: str, line: int) -> Paper:
    """Return the paper of one item.

    Raises:
        ValueError: A key is missing or of the wrong type.
    """
    inner = item.get("paper")
    if not isinstance(inner, dict):
        raise ValueError("no object 'paper' in it; give the API's answer as it came")  # noqa: TRY004  one kind for all
    title = fold(text(inner, "title", required=True))
    given = text(inner, "id")
    identifiers = identifiers_of(given)
    # The organization stands with the paper in stored answers and beside it in live ones.
    signed = organization(inner) or organization(item)
    return Paper(
        id=paper_id(given, title),
        title=title,
        abstract=fold(text(inner, "summary")),
        published=day(inner, "publishedAt"),
        byline=fold(signed),
        organization=fold(signed),
        authors=tuple(fold(a) for a in names(inner, "authors")),
        keywords=tuple(fold(k) for k in names(inner, "ai_keywords")),
        url=f"https://arxiv.org/abs/{identifiers[0][1]}" if identifiers and identifiers[0][0] == "arxiv" else "",
        code=text(inner, "githubRepo"),
        upvotes=count(inner, "upvotes"),
        comments=count(item, "numComments"),
        identifiers=identifiers,
        sources=(Source(path, FORMAT, line, day(inner, "submittedOnDailyAt") or day(item, "publishedAt")),),
        truncated=fold(text(inner, "summary")).endswith(("...", "…")),
    )
