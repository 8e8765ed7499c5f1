"""What a store keeps of its papers beside the quads: how each was read, its record, and the settings of the build.

An SQLite file in the folder of data, and beside it the ledger of published IRIs. With them a store is brought up to
date without reading or extracting again what did not change.
"""

import json
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import astuple, dataclass, field, fields, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg.graph import Graph, GraphEntity, build_graph
from kg.iri import mint_paper
from kg.model import PAPER, Extraction
from kg.papers import Item
from kg.record import extraction_of, format_record, parse_record
from kg.resolve import Cluster, Link, Published, Resolution, read_published, write_published
from kg.store.among import Among
from kg.store.folder import store_errors

FILE, LEDGER = "papers.db", "published.tsv"

_TABLES = """
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE papers (id TEXT PRIMARY KEY, hash TEXT NOT NULL, record TEXT NOT NULL, given INTEGER NOT NULL,
                     items TEXT NOT NULL, links TEXT NOT NULL);
CREATE TABLE entities (iri TEXT PRIMARY KEY, description TEXT NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """Hold what a store keeps of one paper.

    Attributes:
        id: Its id.
        hash: Hash of what was read of it.
        record: Its record, one line of JSON.
        given: Whether the record was read, rather than made by an extractor.
        items: JSON list of the items that the paper was merged from, "" where it was read once.
        links: JSON object: the IRIs of its entities by local id.
    """

    id: str
    hash: str
    record: str
    given: bool
    items: str
    links: str

    def extraction(self) -> Extraction:
        """Return what was found in the paper."""
        return parse_record(self.record, path=FILE)


@dataclass(frozen=True, slots=True)
class Book:
    """Hold all that a store keeps of its papers.

    Attributes:
        settings: Plain JSON values by name.
        papers: What is kept of each paper, by id.
        entities: Each entity's description as JSON, by IRI.
    """

    settings: Mapping[str, Any] = field(default_factory=dict)
    papers: Mapping[str, Kept] = field(default_factory=dict)
    entities: Mapping[str, str] = field(default_factory=dict)


def content_hash(item: Item) -> str:
    """Return the hash of what was read of a paper: SHA-256, the first 32 hexadecimal digits.

    >>> from kg.model import Paper
    >>> content_hash(Paper("1", "A")) == content_hash(Paper("1", "A")) != content_hash(Paper("1", "B"))
    True
    """
    return sha256(_line(item).encode("utf8", "surrogatepass")).hexdigest()[:32]


def keep(item: Item, parts: Sequence[Item], found: Extraction, links: str) -> Kept:
    """Return what is kept of a paper.

    Args:
        item: The paper as it was merged.
        parts: The items that it was merged from.
        found: What was found in it.
        links: The IRIs of its entities, as `links_of` gives them.
    """
    given, lines = isinstance(item, Extraction), sorted({_line(part) for part in parts})
    once = len(lines) == 1 and (given or parts[0] == found.paper)
    items = "" if once else json.dumps(lines, ensure_ascii=False)
    return Kept(found.paper.id, content_hash(item), format_record(found), given, items, links)


def items_of(kept: Kept, found: Extraction) -> tuple[Item, ...]:
    """Return the items that a paper was merged from; `found` is its extraction."""
    if kept.items:
        return tuple(_item(line) for line in json.loads(kept.items))
    return (found if kept.given else found.paper,)


def _line(item: Item) -> str:
    return format_record(item) if isinstance(item, Extraction) else f" {format_record(Extraction(item))}"


def _item(line: str) -> Item:
    """Return the item of a line; a blank before it says that it is a paper without a record."""
    found = parse_record(line, path=FILE)
    return found.paper if line.startswith(" ") else found


def links_of(resolution: Resolution) -> dict[str, str]:
    """Return for each paper the IRIs of its entities by local id, as JSON: with its record, all that its quads say."""
    iris: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for link in resolution.links:
        iris[link.paper][link.entity] = link.iri
    return {paper: json.dumps(found, sort_keys=True) for paper, found in iris.items()}


def descriptions(graph: Graph) -> dict[str, str]:
    """Return what is known of each entity, by IRI, as JSON; the papers that mention it are left out."""
    return {entity.iri: json.dumps(_described(entity), ensure_ascii=False) for entity in graph.entities}


def _described(entity: GraphEntity) -> dict[str, Any]:
    return {one.name: getattr(entity, one.name) for one in fields(entity) if one.name not in {"iri", "papers"}}


def graph_of(book: Book, base: str, among: Among | None = None) -> Graph:
    """Return the graph that a store holds, made of what it keeps of its papers: the one that was written as quads.

    Args:
        book: What the store keeps.
        base: Base of its IRIs.
        among: What to read of each paper, or None for all.

    Cost: some 0.5 ms a paper, half of it where little is read; a tenth of reading the quads back.
    """
    least = book.settings["min_confidence"]
    links = {one: json.loads(kept.links) for one, kept in book.papers.items()}
    resolution = Resolution(
        tuple(Link(one, entity, "Method", "", iri, "") for one, iris in links.items() for entity, iri in iris.items()),
        tuple(Cluster(iri, "Method", "") for iri in {iri for iris in links.values() for iri in iris.values()}),
    )
    if among is None:
        read: Iterable[Extraction] = (kept.extraction() for kept in book.papers.values())
    else:
        ends = [{**iris, PAPER: mint_paper(one, base=base)} for one, iris in links.items()]
        whole = [json.loads(kept.record) for kept in book.papers.values()]
        read = (extraction_of(data, path=FILE) for data in among.cut(whole, ends, least))
    graph = build_graph(read, resolution, base=base, min_confidence=least)
    return replace(graph, entities=tuple(_entity(bare, book.entities[bare.iri]) for bare in graph.entities))


def _entity(bare: GraphEntity, description: str) -> GraphEntity:
    known = json.loads(description)
    lists = {name: tuple(value) for name, value in known.items() if isinstance(value, list)}
    return GraphEntity(iri=bare.iri, papers=bare.papers, **{**known, **lists})


def read_book(folder: Path, papers: Sequence[str] | None = None) -> Book:
    """Return what the store keeps of its papers; an empty book where it was loaded with quads alone.

    Args:
        folder: The current data of the store.
        papers: Ids of the papers to read, with their entities; None for all.

    Raises:
        StoreError: The file is damaged.
    """
    if not (folder / FILE).is_file():
        return Book()
    # Data are never changed once they are there, so that not even the file's own locks are needed.
    address = f"{(folder / FILE).absolute().as_uri()}?immutable=1"
    with store_errors(folder.parent), closing(sqlite3.connect(address, uri=True)) as database:
        settings = {name: json.loads(value) for name, value in database.execute("SELECT name, value FROM settings")}
        if papers is None:
            kept = {one.id: one for one in _kept(database)}
            return Book(settings, kept, dict(database.execute("SELECT iri, description FROM entities")))
        kept = {one.id: one for paper in papers for one in _kept(database, "WHERE id = ?", (paper,))}
        iris = sorted({iri for one in kept.values() for iri in json.loads(one.links).values()})
        named = "SELECT iri, description FROM entities WHERE iri IN (SELECT value FROM json_each(?))"
        return Book(settings, kept, dict(database.execute(named, (json.dumps(iris),))))


def _kept(database: sqlite3.Connection, where: str = "ORDER BY id", values: Sequence[str] = ()) -> Iterator[Kept]:
    for paper, found, record, given, *rest in database.execute(
        f"SELECT id, hash, record, given, items, links FROM papers {where}",  # noqa: S608  one of two constants
        values,
    ):
        yield Kept(paper, found, record, bool(given), *rest)


def write_book(folder: Path, book: Book, *, gone: Iterable[str] = (), lost: Iterable[str] = ()) -> None:
    """Write papers, entities and settings into a new folder of data, in the place of those that are there.

    Args:
        folder: New data, empty or copied from the current ones.
        book: What is new or changed.
        gone: Ids of papers to drop.
        lost: IRIs of entities to drop.
    """
    path = folder / FILE
    fresh = not path.exists()
    with closing(sqlite3.connect(path)) as database:
        # The folder is thrown away as a whole where this does not end well: no journal is needed.
        database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + (_TABLES if fresh else ""))
        database.execute("BEGIN")
        database.executemany("DELETE FROM papers WHERE id = ?", [(one,) for one in gone])
        database.executemany("DELETE FROM entities WHERE iri = ?", [(one,) for one in lost])
        settings = [(name, json.dumps(value)) for name, value in sorted(book.settings.items())]
        database.executemany("INSERT OR REPLACE INTO settings VALUES (?, ?)", settings)
        kept = (astuple(book.papers[one]) for one in sorted(book.papers))
        database.executemany("INSERT OR REPLACE INTO papers VALUES (?, ?, ?, ?, ?, ?)", kept)
        database.executemany("INSERT OR REPLACE INTO entities VALUES (?, ?)", sorted(book.entities.items()))
        database.commit()
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def read_ledger(folder: Path) -> Published:
    """Return the IRIs that a store has published; an empty ledger where it was loaded with quads alone."""
    return read_published(folder / LEDGER) if (folder / LEDGER).is_file() else Published()


def write_ledger(folder: Path, published: Published) -> None:
    """Write the IRIs that a store has published into a new folder of data."""
    write_published(published, folder / LEDGER)
