"""The embedded store: quads on disk in pyoxigraph, one named graph a paper.

Any number of processes may read a store while one writes it: who reads goes on with the data that were current when it
opened the store, until it opens it again.
"""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple

from kg.errors import StoreError
from kg.files import write_atomically
from kg.graph import Graph
from kg.inverse import read_graph
from kg.iri import BASE
from kg.store.among import Among
from kg.store.folder import MARKER, QUADS, current_data, marker_state, new_data, store_errors
from kg.store.lock import hold_lock
from kg.store.papers import Book, graph_of, read_book
from kg.terms import entities_graph, paper_graph, term

Node = NamedNode | BlankNode | Literal | Triple
"""What an end of a quad may be."""


def build_store(path: Path, quads: Iterable[Quad], *, base: str = BASE, wait_s: float = 0.0) -> int:
    """Make a new store with these quads in the place of `path`; an interrupted run leaves what stood there.

    Args:
        path: The folder; its parent must exist. A store or an empty folder there is replaced, anything else refused.
        quads: All quads, as `kg.quads.quads` gives them.
        base: Base of the IRIs, kept in the marker.
        wait_s: Seconds to wait for another process that writes it.

    Returns:
        The number of quads in the store.

    Raises:
        StoreError: `path` holds something that is no store, the disk is full, the folder cannot be written, or
            another process is writing it.

    Cost: about a second for 200,000 quads on one core, of which most is making the quads in Python.
    """
    with hold_lock(path, wait_s=wait_s), new_data(path, base=base) as folder:
        return load_quads(folder, quads)


def load_quads(folder: Path, quads: Iterable[Quad]) -> int:
    """Load quads into the empty database of a new folder of data; return how many it then holds.

    What was loaded lies in a set of overlapping files for each million quads. They are merged once, which makes
    questions 1.4 to 1.7 times as fast. Cost of that: some 4 µs a quad, and half as much disk again.
    """
    database = pyoxigraph.Store(str(folder / QUADS))
    database.bulk_extend(quads)
    database.optimize()
    database.flush()
    return len(database)


def change_quads(folder: Path, gone: Iterable[Quad], added: Iterable[Quad]) -> int:
    """Take quads out of the database of a new folder of data and put others in; return how many it then holds."""
    database, touched = pyoxigraph.Store(str(folder / QUADS)), set()
    for quad in gone:
        database.remove(quad)
        touched.add(quad.graph_name)
    database.extend(added)
    for name in sorted(touched, key=str):
        if next(database.quads_for_pattern(None, None, None, name), None) is None:
            database.remove_graph(name)
    database.flush()
    return len(database)


class Store:
    """Be an open store, to read; close it, or use it in a `with` block, to let its old data go.

    Args:
        path: The folder of a store, or None for an empty one in memory.
        base: Base of the IRIs of a store in memory; one on disk knows its own.

    Attributes:
        folder: Where the data lie that this store reads; None in memory.

    Raises:
        StoreError: Not a store, or of a newer version.

    >>> with Store(None) as store:
    ...     len(store)
    0
    """

    def __init__(self, path: Path | None, *, base: str = BASE) -> None:
        self.path, self.base = path, base
        self.folder: Path | None = None
        self._open: pyoxigraph.Store | None = None
        self._reserved = ExitStack()
        self._marker: Path | None = None
        self._state: tuple[int, ...] = ()
        if path is None:
            self._open = pyoxigraph.Store()
            return
        self._marker = path / MARKER
        self._state = marker_state(self._marker)
        marker, self.folder = self._reserved.enter_context(current_data(path))
        self.base = marker.base
        try:
            with store_errors(path):
                self._open = pyoxigraph.Store.read_only(str(self.folder / QUADS))
        except StoreError:
            self._reserved.close()
            raise

    @property
    def is_current(self) -> bool:
        """Whether no writer has put newer data in the place of those that this store reads."""
        return self._marker is None or marker_state(self._marker) == self._state

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
        """Close the store; closing twice is fine."""
        self._open = None
        self._reserved.close()

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

    def papers(self) -> list[str]:
        """Return the IRIs of all papers, sorted."""
        found = self.database.quads_for_pattern(None, term("rdf:type"), term("kg:Paper"), None)
        return sorted(quad.subject.value for quad in found if isinstance(quad.subject, NamedNode))

    def links(self, iri: str, properties: Iterable[str]) -> Iterator[tuple[Quad, Node]]:
        """Yield the quads of these properties that a thing is an end of, with the other end; its own quads first.

        Args:
            iri: The thing.
            properties: CURIEs, such as `kg:extends`.

        >>> list(Store(None).links("http://a/1", ["kg:extends"]))
        []
        """
        node, named = NamedNode(iri), [term(curie) for curie in properties]
        for name in named:
            yield from ((quad, quad.object) for quad in self.database.quads_for_pattern(node, name, None, None))
        for name in named:
            yield from ((quad, quad.subject) for quad in self.database.quads_for_pattern(None, name, node, None))

    def graph(self, papers: Iterable[str] | None = None, *, among: Among | None = None) -> Graph:
        """Return the graph as records, to export or view; holds all of it in memory.

        Args:
            papers: IRIs of the papers to read, with what they mention and say; None for all.
            among: What suffices of these papers; more may be read.

        Cost: some 0.5 ms a paper; ten times that where the store was loaded with quads alone.
        """
        if papers is None:
            book = read_book(self.folder) if self.folder else Book()
            return graph_of(book, self.base) if book.settings else read_graph(self.database)
        chosen = sorted(set(papers))
        ids = [node.value for iri in chosen for node in self._said(iri, "dcterms:identifier")]
        book = read_book(self.folder, ids) if self.folder else Book()
        return graph_of(book, self.base, among) if book.settings else read_graph(self._quads_about(chosen))

    def _said(self, iri: str, predicate: str) -> Iterator[NamedNode | Literal]:
        for quad in self.database.quads_for_pattern(NamedNode(iri), term(predicate), None, None):
            if isinstance(quad.object, NamedNode | Literal):
                yield quad.object

    def _quads_about(self, papers: Iterable[str]) -> Iterator[Quad]:
        """Yield the quads of papers, those that describe what they mention, and the base of the IRIs."""
        mentioned: set[NamedNode | Literal] = set()
        for iri in papers:
            yield from self._quads_of(paper_graph(iri))
            mentioned.update(self._said(iri, "schema:mentions"))
        described = NamedNode(entities_graph(self.base))
        for node in mentioned:
            if isinstance(node, NamedNode):
                yield from self.database.quads_for_pattern(node, None, None, described)
                yield from self.database.quads_for_pattern(None, term("owl:sameAs"), node, described)
        yield from self.database.quads_for_pattern(None, term("void:uriSpace"), None, None)

    def load(self, quads: Iterable[Quad]) -> int:
        """Load quads into an empty store in memory, and return how many it then holds.

        Raises:
            StoreError: The store is on disk, or not empty.
        """
        if self.path is not None or len(self):
            raise StoreError(str(self.path or "in memory"), "only an empty store in memory is loaded; use build_store")
        self.database.bulk_extend(quads)
        return len(self)

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

    def _quads_of(self, graph: str) -> set[Quad]:
        return set(self.database.quads_for_pattern(None, None, None, NamedNode(graph)))
