"""Read gold annotations (`gold/GUIDELINES.md`) beside their texts, as extractions with what is required.

Imports `errors`, `model`, `spans`. Used by training and by evaluation.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.model import FIELDS, PAPER, Entity, Evidence, Extraction, Mention, Paper, Result, Statement
from kg.spans import find_mentions


@dataclass(frozen=True, slots=True)
class GoldPaper:
    """Hold one annotated paper; the flags stand in the order of the extraction's tuples.

    `required_entities[i]` says whether `extraction.entities[i]` must be found; optional ones neither count nor cost.
    """

    extraction: Extraction
    required_entities: tuple[bool, ...]
    required_statements: tuple[bool, ...]
    required_results: tuple[bool, ...]


def read_gold(gold: Path, texts: Path) -> Iterator[GoldPaper]:
    """Yield the annotated papers in file order.

    Args:
        gold: JSON lines in the form of the guidelines.
        texts: JSON lines with `id`, `title`, `abstract`, `byline`, `organization`.

    Raises:
        ReadError: A file cannot be read; or a line is not JSON, is not in that form, or has no text.
    """
    by_id = {row["id"]: row for _, row in _rows(texts)}
    for number, row in _rows(gold):
        if row["id"] not in by_id:
            raise ReadError(str(gold), f"{row['id']} has no text in {texts}", number)
        try:
            found = gold_paper(row, gold_text(by_id[row["id"]]))
        except (KeyError, TypeError) as error:
            raise ReadError(
                str(gold), f"not in the form of gold/GUIDELINES.md, or its text is not: {error}", number
            ) from error
        yield found


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        lines = path.read_text(encoding="utf8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(str(path), f"cannot be read as UTF-8 text: {error}") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise ReadError(str(path), f"not JSON: {error.msg}", number) from error
            if not isinstance(row, dict) or "id" not in row:
                raise ReadError(str(path), "not an object with an id", number)
            yield number, row


def gold_text(row: dict[str, Any]) -> Paper:
    """Return the paper of one row of a texts file; a byline without an organization counts as none."""
    organization = row.get("organization") or ""
    return Paper(
        id=row["id"],
        title=row["title"],
        abstract=row.get("abstract") or "",
        byline=(row.get("byline") or "") if organization else "",
        organization=organization,
    )


def gold_paper(row: dict[str, Any], paper: Paper) -> GoldPaper:
    """Return one annotated paper; each surface is located everywhere it stands as a whole word."""
    entities = tuple(
        Entity(e["id"], e["type"], e["name"], tuple(e["surfaces"]), e["role"], 1.0, find_mentions(paper, e["surfaces"]))
        for e in row["entities"]
    )
    first = {e.id: e.mentions[0] for e in entities if e.mentions}
    statements = tuple(_statement(r, paper, first) for r in row["relations"])
    results = tuple(_result(r, paper, first) for r in row["results"])
    return GoldPaper(
        Extraction(paper, entities, statements, results, "gold"),
        tuple(e["required"] for e in row["entities"]),
        tuple(r["required"] for r in row["relations"]),
        tuple(r["required"] for r in row["results"]),
    )


def _locate(quote: str | None, paper: Paper, ends: list[str], first: dict[str, Mention]) -> Evidence:
    for field in FIELDS:
        start = paper.text(field).find(quote) if quote else -1
        if quote and start >= 0:
            return Evidence(field, start, start + len(quote))
    at = next((first[e] for e in ends if e != PAPER and e in first), Mention("title", 0, len(paper.title)))
    return Evidence(at.field, at.start, at.end)


def _statement(row: dict[str, Any], paper: Paper, first: dict[str, Mention]) -> Statement:
    evidence = _locate(row.get("evidence"), paper, [row["target"], row["source"]], first)
    qualifiers = {k: row.get(k) or "" for k in ("benchmark", "metric", "hardware")}
    return Statement(row["source"], row["type"], row["target"], evidence, 1.0, **qualifiers)


def _result(row: dict[str, Any], paper: Paper, first: dict[str, Mention]) -> Result:
    subject = row.get("subject") or ""
    benchmark, baseline, hardware = (row.get(k) or "" for k in ("benchmark", "baseline", "hardware"))
    return Result(
        subject=subject,
        kind=row["kind"],
        metric=row["metric"],
        value=row["value"],
        unit=row["unit"],
        evidence=_locate(row.get("evidence"), paper, [subject, benchmark, baseline, hardware], first),
        value_low=row.get("value_low"),
        benchmark=benchmark,
        baseline=baseline,
        hardware=hardware,
    )
