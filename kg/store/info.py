"""What a store is: its version, its size, its papers and where they were read, and the settings of its build."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.store.database import Store
from kg.store.folder import read_marker
from kg.store.papers import read_book


@dataclass(frozen=True, slots=True)
class Info:
    """Hold what a store is.

    Attributes:
        path: The folder of the store.
        data: The folder of its current data; the database lies in `quads/` in it.
        version: Version of the layout.
        base: Base of the IRIs.
        size: Bytes on disk of the current data.
        quads: How many there are.
        papers: How many there are.
        entities: How many are described; 0 where the store was loaded with quads alone.
        sources: How many papers were read from each file, by its path.
        settings: Of the build that made it, by name; empty where the store was loaded with quads alone.
    """

    path: str
    data: str
    version: int
    base: str
    size: int
    quads: int
    papers: int
    entities: int
    sources: Mapping[str, int]
    settings: Mapping[str, Any]


def describe_store(path: Path) -> Info:
    """Return what a store is; no clock, so that the same store gives the same.

    Raises:
        StoreError: No store.

    Cost: reads all records, about 2 s for 10,000 papers.
    """
    with Store(path) as store:
        folder = store.folder or path
        book = read_book(folder)
        records = (kept.extraction() for kept in book.papers.values())
        read = Counter(source for found in records for source in {one.path for one in found.paper.sources})
        return Info(
            path=str(path),
            data=str(folder),
            version=read_marker(path).version,
            base=store.base,
            size=sum(one.stat().st_size for one in folder.rglob("*") if one.is_file()),
            quads=len(store),
            papers=len(store.papers()),
            entities=len(book.entities),
            sources=dict(sorted(read.items())),
            settings=book.settings,
        )
