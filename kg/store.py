"""The embedded store: quads on disk in pyoxigraph, one named graph a paper, with a marker that says what it is.

A store is a folder with `store.json` (format, version, base of the IRIs) and `quads/` (the database). Other files in
the folder are the caller's. One process may write it; any number may read it.
"""

import json
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph
from pyoxigraph import NamedNode, Quad, RdfFormat

from kg.dataset import count, counts_of, describe
from kg.errors import StoreError
from kg.files import write_atomically
from kg.graph import Graph
from kg.inverse import read_graph
from kg.iri import BASE
from kg.terms import dataset_graph, entities_graph, paper_graph, term

FORMAT, VERSION = "kg-store", 1
MARKER = "store.json"

_REASONS = (
    ("lock", "another process has it open for writing; end that one first, or open this one read-only"),
    ("No space left", "the disk is full; free some space and run again"),
    ("Permission denied", "it may not be read or written by this user"),
    ("No such file", "the database is missing; build the store anew with kg build"),
    ("read-write instances", "it is open read-only; open it for writing"),
)


@contextmanager
def _store_errors(path: Path) -> Iterator[None]:
    """Turn what the database raises into StoreError."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        reasons = (reason for sign, reason in _REASONS if sign in str(error))
        raise StoreError(str(path), next(reasons, str(error).strip())) from error


def build_store(path: Path, quads: Iterable[Quad], *, base: str = BASE) -> int:
    """Make a new store with these quads in the place of `path`; an interrupted run leaves what stood there.

    Args:
        path: The folder; its parent must exist. A store or an empty folder there is replaced, anything else refused.
        quads: All quads, as `kg.quads.quads` gives them.
        base: Base of the IRIs, kept in the marker.

    Returns:
        The number of quads in the store.

    Raises:
        StoreError: `path` holds something that is no store, the disk is full, or the folder cannot be written.

    Cost: about a second for 200,000 quads on one core, of which most is making the quads in Python.
    """
    if path.exists() and not (path / MARKER).is_file() and (not path.is_dir() or any(path.iterdir())):
        raise StoreError(str(path), "there is something else than a store; name another folder or remove it")
    with _store_errors(path), write_atomically(path) as beside:
        beside.mkdir()
        store = pyoxigraph.Store(str(beside / "quads"))
        store.bulk_extend(quads)
        store.flush()
        size = len(store)
        del store  # closes the database before the folder is renamed
        _keep_neighbours(path, beside)
        marker = {"format": FORMAT, "version": VERSION, "base": base}
        (beside / MARKER).write_text(json.dumps(marker) + "\n", encoding="utf8")
    return size


def _keep_neighbours(old: Path, new: Path) -> None:
    for file in sorted(old.iterdir()) if old.is_dir() else []:
        if file.name not in (MARKER, "quads"):
            copy = shutil.copytree if file.is_dir() else shutil.copy2
            copy(file, new / file.name)


def _read_base(path: Path) -> str:
    """Return the base that a store's marker holds, or say why it is no store that can be read."""
    marker = path / MARKER
    if not marker.is_file():
        there = "is not a store" if path.exists() else "is not there"
        raise StoreError(str(path), f"{there}; make a store with kg build")
    try:
        data = json.loads(marker.read_text(encoding="utf8"))
        name, version, base = data["format"], data["version"], data["base"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(str(path), f"{MARKER} cannot be read; build the store anew with kg build") from error
    if (name, version) != (FORMAT, VERSION):
        raise StoreError(
            str(path), f"is of format {name} {version}, this is {FORMAT} {VERSION}; build it anew with kg build"
        )
    return str(base)


class Store:
    """Be an open store; close it, or use it in a `with` block, to let another process write.

    Args:
        path: The folder of a store, or None for an empty one in memory.
        read_only: Whether to refuse changes; readers may be many.
        base: Base of the IRIs of a store in memory; one on disk knows its own.

    Raises:
        StoreError: Not a store, of another version, or locked.

    >>> with Store(None) as store:
    ...     len(store)
    0
    """

    def __init__(self, path: Path | None, *, read_only: bool = True, base: str = BASE) -> None:
        self.path = path
        self.base = base if path is None else _read_base(path)
        self.read_only = read_only and path is not None
        self._open: pyoxigraph.Store | None = None
        if path is None:
            self._open = pyoxigraph.Store()
        else:
            with self._errors():
                opened = pyoxigraph.Store.read_only if read_only else pyoxigraph.Store
                self._open = opened(str(path / "quads"))

    @property
    def database(self) -> pyoxigraph.Store:
        """The pyoxigraph store beneath.

        Raises:
            StoreError: The store is closed.
        """
        if self._open is None:
            raise StoreError(str(self.path or "in memory"), "is closed")
        return self._open

    def close(self) -> None:
        """Write out what is pending and close the store; closing twice is fine."""
        if self._open is not None and self.path is not None and not self.read_only:
            with self._errors():
                self._open.flush()
        self._open = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self.database)

    def __iter__(self) -> Iterator[Quad]:
        return iter(self.database)

    def _errors(self) -> AbstractContextManager[None]:
        return _store_errors(self.path or Path("in memory"))

    def papers(self) -> list[str]:
        """Return the IRIs of all papers, sorted."""
        found = self.database.quads_for_pattern(None, term("rdf:type"), term("kg:Paper"), None)
        return sorted(quad.subject.value for quad in found if isinstance(quad.subject, NamedNode))

    def graph(self) -> Graph:
        """Return the whole graph as records, to export or view; holds all of it in memory."""
        return read_graph(self.database)

    def load(self, quads: Iterable[Quad]) -> int:
        """Load quads into an empty store in bulk, and return how many it then holds.

        Raises:
            StoreError: The store is not empty, or read-only.
        """
        self._check_writable()
        if len(self):
            raise StoreError(str(self.path or "in memory"), "is not empty; use put, or build_store")
        with self._errors():
            self.database.bulk_extend(quads)
            self.database.flush()
        return len(self)

    def put(self, quads: Iterable[Quad]) -> None:
        """Add papers, or replace those that are there, with their entities; all at once or not at all.

        Each named graph among the quads replaces the one of that name. The descriptions of the entities among them
        are replaced, those of entities that no paper mentions any more go, and the dataset's counts follow.

        Args:
            quads: What `kg.quads.quads` gives for a graph of these papers, in any order.

        Raises:
            StoreError: The store is read-only, or the disk is full.

        Cost: linear in the papers given and in those replaced, whatever the size of the store.
        """
        by_graph: defaultdict[str, set[Quad]] = defaultdict(set)
        for quad in quads:
            if isinstance(quad.graph_name, NamedNode):
                by_graph[quad.graph_name.value].add(quad)
        by_graph.pop(dataset_graph(self.base), None)
        described = by_graph.pop(entities_graph(self.base), set())
        old, new = set[Quad](), set[Quad]()
        for name in sorted(by_graph):
            old |= self._quads_of(name)
            new |= by_graph[name]
        for subject in {quad.subject for quad in described}:
            old |= set(self.database.quads_for_pattern(subject, None, None, NamedNode(entities_graph(self.base))))
        self._swap(old, new | described)

    def remove_papers(self, iris: Iterable[str]) -> int:
        """Remove papers, and the entities that only they mention, all at once; return how many were there.

        Raises:
            StoreError: The store is read-only.
        """
        parts = {iri: self._quads_of(paper_graph(iri)) for iri in sorted(set(iris))}
        there = [iri for iri, quads in parts.items() if quads]
        drops = "".join(f" ; DROP SILENT GRAPH {NamedNode(paper_graph(iri))}" for iri in there)
        self._swap(set[Quad]().union(*parts.values()), set(), drops)
        return len(there)

    def clear(self) -> None:
        """Remove everything."""
        self._check_writable()
        with self._errors():
            self.database.clear()
            self.database.flush()

    def dump(self, path: Path) -> int:
        """Write all quads as canonical N-Quads, graphs by IRI and lines by text in each; return how many.

        The same quads give the same bytes, whatever the order in which they came.

        Raises:
            OSError: The file cannot be written.
        """
        names = sorted(name.value for name in self.database.named_graphs() if isinstance(name, NamedNode))
        written = 0
        with write_atomically(path) as beside, beside.open("wb") as file:
            for name in names:
                lines = pyoxigraph.serialize(self._quads_of(name), format=RdfFormat.N_QUADS) or b""
                ordered = sorted(lines.splitlines(keepends=True))
                file.writelines(ordered)
                written += len(ordered)
        return written

    def _check_writable(self) -> None:
        if self.read_only:
            raise StoreError(str(self.path), "it is open read-only; open it for writing")

    def _quads_of(self, graph: str) -> set[Quad]:
        return set(self.database.quads_for_pattern(None, None, None, NamedNode(graph)))

    def _swap(self, old: set[Quad], new: set[Quad], then: str = "") -> None:
        """Take the old quads away and put the new ones in, with what follows, in one transaction."""
        self._check_writable()
        gone, added = old - new, new - old
        for entity in self._orphans(gone, new):
            about = {quad for quad in self._about(entity) if quad not in gone}
            gone |= about
            added = {quad for quad in added if entity not in (quad.subject, quad.object)}
        described = self._quads_of(dataset_graph(self.base))
        counts = Counter(counts_of(described))
        counts.update(what for quad in added for what in count(quad))
        counts.subtract(what for quad in gone for what in count(quad))
        afresh = set(describe(counts, self.base))
        gone, added = gone | (described - afresh), added | (afresh - described)
        with self._errors():
            self.database.update(f"DELETE DATA {{ {_data(gone)} }} ; INSERT DATA {{ {_data(added)} }}{then}")

    def _orphans(self, gone: set[Quad], new: set[Quad]) -> list[NamedNode]:
        mentions = term("schema:mentions")
        still = {quad.object for quad in new if quad.predicate == mentions}
        lost = {quad.object for quad in gone if quad.predicate == mentions} - still
        return [
            node
            for node in sorted((n for n in lost if isinstance(n, NamedNode)), key=lambda n: n.value)
            if all(quad in gone for quad in self.database.quads_for_pattern(None, mentions, node, None))
        ]

    def _about(self, entity: NamedNode) -> Iterator[Quad]:
        """Yield the quads that describe an entity, and those by which others point at it as their family."""
        name = NamedNode(entities_graph(self.base))
        yield from self.database.quads_for_pattern(entity, None, None, name)
        yield from self.database.quads_for_pattern(None, None, entity, name)


def _data(quads: set[Quad]) -> str:
    """Return quads as the body of INSERT DATA; written by the serializer, so that no text can end a literal."""
    by_graph: defaultdict[str, list[Quad]] = defaultdict(list)
    for quad in quads:
        by_graph[str(quad.graph_name)].append(quad)
    blocks = []
    for name in sorted(by_graph):
        triples = (quad.triple for quad in by_graph[name])
        text = pyoxigraph.serialize(triples, format=RdfFormat.N_TRIPLES) or b""
        blocks.append(f"GRAPH {name} {{ {text.decode()} }}")
    return " ".join(blocks)
