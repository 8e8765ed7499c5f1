"""Our own annotations beyond `gold/train`: papers of `corpus/` of many years and venues, stood off from their texts.

A file holds a record a paper without its text: entities by surface, statements and results by the offsets of their
evidence, and what is required, in the sense of the gold guidelines. The texts are read from the shared corpus by id and
checked by a digest, so that no abstract is copied into the project and none that changed is used.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import ReadError
from kg.gold import GoldPaper, read_gold
from kg.iri import digest
from kg.model import Paper
from kg.record import parse_record, record_of
from kg.spans import find_mentions

SECOND = Path(__file__).with_name("annotations.jsonl")
"""Papers annotated in the manner of `gold/train`, after the differences of the first round from it had been counted."""
FIRST = Path(__file__).with_name("annotations-first.jsonl")
"""Papers of the first round, which takes fewer things for required than `gold/train` does."""

_ITEMS = ("entities", "relations", "results")


@dataclass(frozen=True, slots=True)
class Annotated:
    """Hold all that may train what ships.

    Attributes:
        papers: `gold/train`, then ours in file order.
        gold: How many of them are of `gold/train`.
        apart: Which of them are of the first round, whose manner differs.
    """

    papers: list[GoldPaper]
    gold: int
    apart: list[bool]


def training_papers(shared: Path) -> Annotated:
    """Return the annotated papers.

    Args:
        shared: Folder with `gold` and `corpus`.

    Raises:
        ReadError: A text is missing or has changed.
    """
    gold = list(read_gold(shared / "gold/train.gold.jsonl", shared / "gold/train.texts.jsonl"))
    second, first = (list(read_annotations(path, shared)) for path in (SECOND, FIRST))
    return Annotated([*gold, *second, *first], len(gold), [False] * len(gold + second) + [True] * len(first))


def read_annotations(path: Path, shared: Path) -> Iterator[GoldPaper]:
    """Yield the annotated papers of a stand-off file, in its order.

    Raises:
        ReadError: A paper is not in the corpus, or its text is not the one that was annotated.
        GroundingError: An offset lies outside its text.
    """
    rows = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]
    texts = corpus_papers(shared, {row["id"] for row in rows})
    for number, row in enumerate(rows, 1):
        paper = texts.get(row["id"])
        if paper is None:
            raise ReadError(str(path), f"{row['id']} is not in the corpus of {shared}", number)
        if text_digest(paper) != row["text"]:
            raise ReadError(str(path), f"the text of {row['id']} is not the one that was annotated", number)
        yield _attached(row, paper)


def corpus_papers(shared: Path, ids: set[str]) -> dict[str, Paper]:
    """Return the papers of the corpus with these ids, `hf:2405.14906` or as in `abstracts.jsonl.gz`."""
    found: dict[str, Paper] = {}
    for path in sorted((shared / "corpus/hf-daily").glob("*.json.gz")):
        with gzip.open(path, "rt", encoding="utf8") as daily:
            for row in json.load(daily):
                title = row.get("title") or row["paper"]["title"]
                found |= _wanted(f"hf:{row['paper']['id']}", title, row["paper"]["summary"], ids)
    with gzip.open(shared / "corpus/abstracts.jsonl.gz", "rt", encoding="utf8") as lines:
        for line in lines:
            if line.strip():
                row = json.loads(line)
                if row["id"] in ids:
                    found[row["id"]] = Paper(row["id"], row["title"], row["abstract"])
    return found


def _wanted(paper_id: str, title: str, abstract: str, ids: set[str]) -> dict[str, Paper]:
    return {paper_id: Paper(paper_id, " ".join(title.split()), " ".join(abstract.split()))} if paper_id in ids else {}


def text_digest(paper: Paper) -> str:
    """Return twelve hexadecimal digits over title and abstract."""
    return digest(paper.title, paper.abstract)


def _attached(row: Mapping[str, Any], paper: Paper) -> GoldPaper:
    record = {
        **row,
        "title": paper.title,
        "abstract": paper.abstract,
        "sources": [{"path": "corpus", "format": "gold"}],
    }
    for entity in record["entities"]:
        mentions = find_mentions(paper, entity["surfaces"])
        entity["mentions"] = [{"field": m.field, "start": m.start, "end": m.end} for m in mentions]
    extraction = parse_record(json.dumps(record))
    required = ([bool(item["required"]) for item in row[name]] for name in _ITEMS)
    entities, statements, results = map(tuple, required)
    return GoldPaper(extraction, entities, statements, results)


def standoff(gold: GoldPaper) -> str:
    """Return an annotated paper as one line of a stand-off file."""
    record = record_of(gold.extraction)
    flags = (gold.required_entities, gold.required_statements, gold.required_results)
    row: dict[str, Any] = {"id": record["id"], "text": text_digest(gold.extraction.paper)}
    for name, required in zip(_ITEMS, flags, strict=True):
        row[name] = [_bare(item) | {"required": r} for item, r in zip(record[name], required, strict=True)]
    return json.dumps(row, ensure_ascii=False)


def _bare(item: Mapping[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in item.items() if k not in ("mentions", "confidence") and v is not None}


def write_standoff(gold: Iterable[GoldPaper], path: Path = SECOND) -> int:
    """Write annotated papers as a stand-off file, sorted by id, and return how many."""
    lines = sorted(standoff(paper) for paper in gold)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf8")
    return len(lines)
