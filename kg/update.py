"""Bring a store up to date: add papers, replace those that changed, let papers go.

The store that comes out is the one that a build of the same papers gives. Only what is new or changed is read and
extracted; all papers are resolved again, since a new paper may say what an old one's abbreviation means; and of the
quads only the difference is written.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pyoxigraph import Quad

from kg import __version__
from kg.build import OUTPUTS, BuildOptions, Made, extract_all, make_graph, staged, store_settings, write_outputs
from kg.errors import ReadError, StoreError, UnknownNameError
from kg.graph import Graph
from kg.iri import mint_paper
from kg.model import Extraction
from kg.papers import Group, Item, group_papers, paper_id, paper_of, title_key
from kg.progress import Clock, Progress, Tell, quiet, silent, told
from kg.quads import quads
from kg.readers import read_papers
from kg.readers.source import OnSkip
from kg.store import Store
from kg.store.database import change_quads, load_quads
from kg.store.difference import Changed, difference
from kg.store.folder import current_data, new_data, read_marker
from kg.store.lock import hold_lock
from kg.store.papers import (
    Book,
    Kept,
    content_hash,
    descriptions,
    items_of,
    keep,
    links_of,
    read_book,
    read_ledger,
    write_book,
    write_ledger,
)


@dataclass(frozen=True, slots=True)
class UpdateOptions:
    """Say how to bring a store up to date.

    Attributes:
        store_only: Whether to leave the files beside the store, which `kg build` wrote, as they are.
        jobs: Processes for extraction, as in `kg.build.BuildOptions`.
        wait_s: Seconds to wait for another process that writes the store.
        debug: Whether an exception in the extraction of a paper ends the update; else the paper stays as it was.
    """

    store_only: bool = False
    jobs: int = 1
    wait_s: float = 0.0
    debug: bool = False


@dataclass(frozen=True, slots=True)
class UpdateReport:
    """Hold what an update did; papers by id, sorted.

    Attributes:
        papers: Papers in the store now.
        added: Papers that are new.
        replaced: Papers whose content changed.
        removed: Papers that are gone; an update removes one only where two turn out to be one paper.
        unchanged: How many of the papers that were read were there already, just so.
        quads: Quads in the store now.
        quads_added: Quads that were put in.
        quads_removed: Quads that were taken out.
        skipped: Input that was passed over.
        outputs: Files beside the store that were written anew.
        seconds: How long it took.
        timings: Seconds by stage.
    """

    papers: int
    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    quads: int = 0
    quads_added: int = 0
    quads_removed: int = 0
    skipped: tuple[ReadError, ...] = ()
    outputs: tuple[str, ...] = ()
    seconds: float = 0.0
    timings: Mapping[str, float] = field(default_factory=dict)


def update(
    store: Path,
    paths: Sequence[Path],
    options: UpdateOptions = UpdateOptions(),
    *,
    progress: Progress = quiet,
    tell: Tell = silent,
) -> UpdateReport:
    """Add the papers of files and folders to a store, and replace those of them that changed.

    What was read before from the same file of the same paper is replaced; what other files say of it stays and is
    merged with it, as a build does. Papers that are no longer in the files stay: see `remove`.

    Args:
        store: The folder of a store that `kg build` made; settings, extractor and base are those of that build.
        paths: Files and folders.
        options: How.
        progress: Told of each stage.
        tell: Told what the extractor reports.

    Raises:
        ReadError: Nothing at all could be read.
        StoreError: No store, one without its papers, locked, or not to be written; the old state stays.

    Cost: extraction of what is new or changed, resolution of all papers, and the difference in quads.
    """
    read_marker(store)
    clock, skipped = Clock(), list[ReadError]()
    entries = list(told(read_papers(paths, on_skip=skipped.append), "read", progress))
    if not entries:
        raise skipped[0] if skipped else ReadError(", ".join(map(str, paths)), "holds no papers")
    clock.lap("read")
    with hold_lock(store, wait_s=options.wait_s):
        work = _Work(store, options, clock, progress, tell)
        on_skip = None if options.debug else skipped.append
        report = work.run([*_not_replaced(work.items(), entries), *entries], entries, on_skip)
    return replace(report, skipped=tuple(skipped), seconds=clock.total())


def remove(
    store: Path,
    papers: Sequence[str],
    options: UpdateOptions = UpdateOptions(),
    *,
    progress: Progress = quiet,
) -> UpdateReport:
    """Remove papers from a store, and all that nothing else supports.

    Args:
        store: The folder of a store that `kg build` made.
        papers: Ids, IRIs, addresses or titles of papers; all of them must be there.
        options: How.
        progress: Told of each stage.

    Raises:
        UnknownNameError: A paper is not in the store; nothing was removed.
        StoreError: As `update`.
    """
    read_marker(store)
    clock = Clock()
    with hold_lock(store, wait_s=options.wait_s):
        work = _Work(store, options, clock, progress, silent)
        gone = set(_find(papers, work))
        report = work.run([item for paper, items in work.read.items() if paper not in gone for item in items])
    return replace(report, seconds=clock.total())


def _not_replaced(items: Iterable[Item], entries: Iterable[Item]) -> Iterator[Item]:
    """Yield the items that none of the entries replaces: one of the same paper that was read from the same file."""
    fresh = {place for entry in entries for place in _places(entry)}
    return (item for item in items if fresh.isdisjoint(_places(item)))


def _places(item: Item) -> Iterator[tuple[str, str]]:
    paper = paper_of(item)
    return ((source.path, paper.id) for source in paper.sources)


def _find(papers: Sequence[str], work: "_Work") -> Iterator[str]:
    """Yield the ids of papers that are named in any way."""
    by_name = {title_key(found.paper.title): one for one, found in work.found.items()}
    by_name |= {mint_paper(one, base=work.base): one for one in work.found}
    for name in papers:
        known = (name, by_name.get(name, ""), paper_id(name, name), by_name.get(title_key(name), ""))
        hit = next((one for one in known if one in work.found), "")
        if not hit:
            raise UnknownNameError("paper", name, list(work.found))
        yield hit


class _Work:
    """Change the papers of a store whose lock is held."""

    def __init__(self, store: Path, options: UpdateOptions, clock: Clock, progress: Progress, tell: Tell) -> None:
        self.store, self.options, self.clock, self.progress, self.tell = store, options, clock, progress, tell
        with current_data(store) as (marker, folder):
            self.base, self.book, self.published = marker.base, read_book(folder), read_ledger(folder)
        if not self.book.settings:
            raise StoreError(str(store), "holds quads but not the papers they came from; build it anew with kg build")
        self.build = _build_options(self.book.settings, store, self.base, options)
        self.found = {one: kept.extraction() for one, kept in self.book.papers.items()}
        self.read = {one: items_of(kept, self.found[one]) for one, kept in self.book.papers.items()}
        # Another version of the package may find or write other things: then all is done afresh.
        self.afresh = self.book.settings.get("kg") != __version__
        clock.lap("open")

    def items(self) -> Iterator[Item]:
        """Yield every item that the papers of the store were merged from."""
        return (item for items in self.read.values() for item in items)

    def run(self, items: Sequence[Item], entries: Sequence[Item] = (), on_skip: OnSkip | None = None) -> UpdateReport:
        """Make the papers of the store those that these items give; the entries among them are counted.

        A paper whose extraction fails stays as the store has it; without `on_skip` the exception is raised.
        """
        groups = group_papers(items)
        changed = [item for item, parts in groups if not self._is_known(item, parts)]
        done = extract_all(changed, self.build, on_skip=on_skip, tell=self.tell)
        fresh = {found.paper.id: found for found in told(done, "extract", self.progress, len(changed))}
        failed = {paper_of(item).id for item in changed} - fresh.keys()
        groups = [kept for group in groups for kept in self._unless_failed(group, failed)]
        extractions = [fresh.get(paper_of(item).id) or self.found[paper_of(item).id] for item, _ in groups]
        self.clock.lap("extract")
        self.progress("resolve", 0, len(groups))
        resolution, graph = make_graph(extractions, self.build, self.published)
        self.clock.lap("resolve")
        self.progress("write", 0, 0)
        links = links_of(resolution)
        papers = {
            found.paper.id: self._keep(group, found, links.get(found.paper.id, "{}"))
            for group, found in zip(groups, extractions, strict=True)
        }
        book = Book(store_settings(self.build), papers, descriptions(graph))
        made = {id(entry) for entry in entries}
        read = {paper_of(item).id for item, parts in groups if any(id(part) in made for part in parts)}
        report = self._report(book, read)
        if self.afresh or book != self.book:
            report = self._write(report, book, Made(extractions, resolution, graph))
        else:
            with Store(self.store) as store:
                report = replace(report, quads=len(store))
        self.clock.lap("write")
        return replace(report, timings=self.clock.laps)

    def _unless_failed(self, group: Group, failed: set[str]) -> list[Group]:
        """Return the group, or the papers of the store that it was to replace, where its extraction failed."""
        paper, parts = paper_of(group[0]).id, {id(part) for part in group[1]}
        if paper not in failed:
            return [group]
        replaced = (items for one, items in self.read.items() if one == paper or any(id(i) in parts for i in items))
        return [kept for items in replaced for kept in group_papers(items)]

    def _is_known(self, item: Item, parts: Sequence[Item]) -> bool:
        """Say whether the store has the paper with just this content."""
        kept = self.book.papers.get(paper_of(item).id)
        if kept is None or self.afresh:
            return False
        return self.read[kept.id] == parts or kept.hash == content_hash(item)

    def _keep(self, group: Group, found: Extraction, links: str) -> Kept:
        kept = self.book.papers.get(found.paper.id)
        if kept and found is self.found[kept.id] and self.read[kept.id] == group[1]:
            return kept if kept.links == links else replace(kept, links=links)
        return keep(*group, found, links)

    def _report(self, book: Book, read: set[str]) -> UpdateReport:
        old, new = self.book.papers, book.papers
        added, removed = new.keys() - old.keys(), old.keys() - new.keys()
        replaced = {one for one in new.keys() & old.keys() if new[one].hash != old[one].hash}
        return UpdateReport(
            papers=len(new),
            added=tuple(sorted(added)),
            replaced=tuple(sorted(replaced)),
            removed=tuple(sorted(removed)),
            unchanged=len(read - added - replaced),
        )

    def _write(self, report: UpdateReport, book: Book, made: Made) -> UpdateReport:
        outputs = [] if self.options.store_only else sorted(n for n in OUTPUTS if (self.build.out / n).exists())
        with ExitStack() as stack:
            staging = stack.enter_context(staged(self.build.out)) if outputs else None
            data = stack.enter_context(new_data(self.store, base=self.base, copy=not self.afresh))
            if self.afresh:
                size = load_quads(data, quads(made.graph, form=self.build.form))
                gone, added = set[Quad](), set[Quad]()
                write_book(data, book)
            else:
                gone, added = self._difference(book, made.graph)
                size = change_quads(data, gone, added)
                rows, dropped, lost = _rows(self.book, book)
                write_book(data, rows, gone=dropped, lost=lost)
            write_ledger(data, made.resolution.published)
            if staging:
                write_outputs(staging, outputs, made)
        return replace(report, quads=size, quads_added=len(added), quads_removed=len(gone), outputs=tuple(outputs))

    def _difference(self, book: Book, graph: Graph) -> tuple[set[Quad], set[Quad]]:
        old, new = self.book, book
        says = {one for one, kept in new.papers.items() if not _says_the_same(kept, old.papers.get(one))}
        changed = Changed(
            papers={mint_paper(one, base=self.base) for one in says},
            gone={mint_paper(one, base=self.base) for one in old.papers.keys() - new.papers.keys()},
            entities={iri for iri, text in new.entities.items() if old.entities.get(iri) != text},
            lost=old.entities.keys() - new.entities.keys(),
        )
        with Store(self.store) as store:
            return difference(store, graph, changed, form=self.build.form)


def _says_the_same(new: Kept, old: Kept | None) -> bool:
    return old is not None and (new.record, new.links) == (old.record, old.links)


def _rows(old: Book, new: Book) -> tuple[Book, Collection[str], Collection[str]]:
    """Return the rows that are new or changed, the papers that are gone and the entities that are lost."""
    changed = Book(
        new.settings,
        {one: kept for one, kept in new.papers.items() if old.papers.get(one) != kept},
        {iri: text for iri, text in new.entities.items() if old.entities.get(iri) != text},
    )
    return changed, old.papers.keys() - new.papers.keys(), old.entities.keys() - new.entities.keys()


def _build_options(settings: Mapping[str, Any], store: Path, base: str, options: UpdateOptions) -> BuildOptions:
    """Return the options of the build that made the store.

    Raises:
        StoreError: The store does not keep one of them, as a kg before the first release made it.
    """
    try:
        return BuildOptions(
            out=store.parent,
            extractor=settings["extractor"],
            base=base,
            min_confidence=settings["min_confidence"],
            form=settings["rdf"],
            jobs=options.jobs,
            settings=tuple(sorted(settings["settings"].items())),
            curation=Path(settings["curation"]) if settings["curation"] else None,
        )
    except KeyError as error:
        raise StoreError(
            str(store), f"does not keep the setting {error} of its build; build it anew with kg build"
        ) from error
