"""The pipeline: read → extract → resolve → check → store → export, local, on one process or several.

Everything is written beside what is there and then renamed piece by piece, the store first, so that a build that fails
or is cut short leaves the old output whole, and files of the user's that lie there stay.
"""

import json
import os
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor, wait
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from kg import __version__
from kg.errors import OntologyError, ReadError, SettingError, StoreError
from kg.export import EXPORTERS, export
from kg.extract.sharing import Settings, share, uninterrupted
from kg.extract.worker import failure
from kg.files import remove, replace
from kg.graph import Graph, build_graph
from kg.iri import BASE
from kg.model import ENTITY_TYPES, PREDICATES, Extraction, Paper
from kg.papers import Group, group_papers, paper_of
from kg.progress import Clock, Progress, Tell, quiet, silent, told
from kg.quads import Form, quads
from kg.readers import read_papers
from kg.readers.source import OnSkip
from kg.record import format_record
from kg.resolve import Curation, Published, Resolution, read_curation, resolve, write_resolution
from kg.resolve.curation import FILE as CURATION
from kg.resolve.table import FILE as RESOLUTION
from kg.store.database import load_quads
from kg.store.folder import current_data, new_data
from kg.store.lock import hold_lock
from kg.store.papers import Book, descriptions, keep, links_of, read_ledger, write_book, write_ledger
from kg.validate import check_extraction, check_graph

STORE = "store"
"""Name of the store in the output folder."""

RECORDS, STATS = "records.jsonl", "stats.json"

EXPORTS = (("turtle", "graph.ttl"), ("html", "graph.html"), ("gexf", "graph.gexf"), ("neo4j", "neo4j"))
"""Formats that every build writes, and under which name."""

BESIDE = frozenset(("graph.html", "graph.gexf", "neo4j"))
"""Those of `EXPORTS` that are written beside the store; they take about as long as the store and the rest."""

PARALLEL_FROM = 100
"""Papers from which a second process pays: each takes about 2 s to start, and all start at once."""

_BASE = re.compile(r"""https?://[^\s<>"{}|^`\\#?/][^\s<>"{}|^`\\#?]*/""")
"""What IRIs can be minted under. Source: RFC 3987, section 2.2, without query and fragment."""

COPIED_TO = 20_000
"""Papers up to which a second process writes exports, since it needs a copy of the graph: some 40 kB a paper."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """Say how to build.

    Attributes:
        out: Folder to write into; made where it is missing.
        extractor: Name of the extractor.
        base: Base of the minted IRIs.
        min_confidence: In [0, 1]; statements and results below it stay out of the graph.
        form: How statements are written in RDF: `reify`, `rdf12` or `none`.
        jobs: Processes for extraction, then one for some exports; 0 takes one per core for a long input. More need the
            caller's script to stand under `if __name__ == "__main__":`, as spawned processes do.
        settings: Pairs of name and value for the extractor.
        wait_s: Seconds to wait for another process that writes the store.
        curation: What people decided (`kg.resolve.curation`); None takes `curation.tsv` in `out`, if it is there.
        debug: Whether an exception in the extraction of a paper ends the build; else the paper is skipped.
    """

    out: Path
    extractor: str = "kg"
    base: str = BASE
    min_confidence: float = 0.0
    form: Form = "reify"
    jobs: int = 1
    settings: Settings = ()
    wait_s: float = 0.0
    curation: Path | None = None
    debug: bool = False

    def __post_init__(self) -> None:
        """Refuse a base under which no IRI can be minted."""
        if not _BASE.fullmatch(self.base):
            raise SettingError("base", f"must be an http or https address that ends in /, not {self.base!r}")


@dataclass(frozen=True, slots=True)
class Report:
    """Hold what a build made, for the table; `seconds` and `papers_per_s` are in no file."""

    papers: int
    entries: int
    entities: dict[str, int]
    statements: dict[str, int]
    results: int
    skipped: tuple[ReadError, ...]
    seconds: float
    timings: dict[str, float] = field(default_factory=dict)

    @property
    def papers_per_s(self) -> float:
        """Return papers per second over the whole build."""
        return self.papers / self.seconds if self.seconds else 0.0


@dataclass(frozen=True, slots=True)
class Made:
    """Hold what the papers became: an extraction of each, in order, and the resolution and the graph of all."""

    extractions: Sequence[Extraction]
    resolution: Resolution
    graph: Graph


def build(paths: Sequence[Path], options: BuildOptions, *, progress: Progress = quiet, tell: Tell = silent) -> Report:
    """Build the store, the records and the exports from files and folders of papers.

    Args:
        paths: Files and folders; formats are recognised from content.
        options: Where to and how.
        progress: Told of each stage.
        tell: Told what the extractor reports.

    Returns:
        What was made and what was passed over.

    Raises:
        ReadError: Nothing at all could be read, or no paper extracted.
        KgError: The extractor, the store or an export failed; the old output stays.
    """
    clock = Clock()
    skipped: list[ReadError] = []
    entries = list(told(read_papers(paths, on_skip=skipped.append), "read", progress))
    groups = group_papers(entries)
    if not groups:
        raise skipped[0] if skipped else ReadError(", ".join(map(str, paths)), "holds no papers")
    clock.lap("read")
    _make_folder(options.out)
    with hold_lock(options.out / STORE, wait_s=options.wait_s):
        papers = [paper for paper, _ in groups]
        found = extract_all(papers, options, on_skip=None if options.debug else skipped.append, tell=tell)
        extractions = list(told(found, "extract", progress, len(papers)))
        if not extractions:
            raise skipped[0]
        groups = list(_extracted(groups, extractions))
        clock.lap("extract")
        with _beside(options, len(papers)) as beside:
            progress("resolve", 0, len(papers))
            resolution, graph = make_graph(extractions, options, _published(options.out / STORE))
            clock.lap("resolve")
            progress("write", 0, 0)
            _write(options, groups, Made(extractions, resolution, graph), beside)
    clock.lap("write")
    return Report(
        papers=len(graph.papers),
        entries=len(entries),
        entities=_in_order(Counter(e.type for e in graph.entities), ENTITY_TYPES),
        statements=_in_order(Counter(s.predicate for s in graph.statements), PREDICATES),
        results=len(graph.results),
        skipped=tuple(skipped),
        seconds=clock.total(),
        timings=clock.laps,
    )


def _in_order(counts: Mapping[Any, int], order: Sequence[str]) -> dict[str, int]:
    return {name: counts[name] for name in order if counts.get(name)}


def _extracted(groups: Iterable[Group], extractions: Iterable[Extraction]) -> Iterator[Group]:
    """Yield the groups without the papers that were skipped."""
    there = {found.paper.id for found in extractions}
    return (group for group in groups if paper_of(group[0]).id in there)


def extract_all(
    papers: Sequence[Paper | Extraction], options: BuildOptions, *, on_skip: OnSkip | None = None, tell: Tell = silent
) -> Iterator[Extraction]:
    """Yield one extraction a paper, in order; records that were read stay as they are.

    From `PARALLEL_FROM` bare papers on, a spawn pool of `options.jobs` processes shares the work.

    Args:
        papers: Papers and records.
        options: The extractor and how many processes.
        on_skip: Called for each paper whose extraction failed, which is left out; without it the exception is raised.
        tell: Told what the extractor reports.
    """
    bare = [p for p in papers if isinstance(p, Paper)]
    jobs, strict = _jobs(options, len(bare)), on_skip is None
    with closing(share(bare, options.extractor, options.settings, jobs=jobs, strict=strict, tell=tell)) as done:
        for paper in papers:
            found = _conforming(paper if isinstance(paper, Extraction) else next(done), strict=strict)
            if isinstance(found, Extraction):
                yield found
            elif on_skip:
                on_skip(found)


def _conforming(found: Extraction | ReadError, *, strict: bool) -> Extraction | ReadError:
    """Return an extraction that keeps to the ontology, or what is wrong with it, which is raised where it is strict."""
    if not isinstance(found, Extraction) or not (violations := check_extraction(found)):
        return found
    error = OntologyError(violations)
    if strict:
        raise error
    return failure(found.paper, error)


def _jobs(options: BuildOptions, papers: int) -> int:
    if options.jobs or papers < PARALLEL_FROM:
        return options.jobs or 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def make_graph(
    extractions: Sequence[Extraction], options: BuildOptions, published: Published
) -> tuple[Resolution, Graph]:
    """Resolve all papers and join them into one graph, and check it.

    Args:
        extractions: One a paper.
        options: How to build.
        published: The IRIs that the store has published, which stay.

    Raises:
        OntologyError: The graph breaks the ontology.
        ReadError: The curation cannot be applied; names its line.
    """
    resolution = resolve(extractions, base=options.base, published=published, curation=_curation(options))
    graph = build_graph(extractions, resolution, base=options.base, min_confidence=options.min_confidence)
    violations = check_graph(graph)
    if violations:
        raise OntologyError(violations)
    return resolution, graph


def _curation(options: BuildOptions) -> Curation:
    """Return what people decided: of the file that is named, or of the one beside the store."""
    path = options.curation or options.out / CURATION
    return read_curation(path) if options.curation or path.exists() else Curation()


def _published(store: Path) -> Published:
    """Return the IRIs that the store in whose place a build puts its own has published, where it can be read."""
    try:
        with current_data(store) as (_, data):
            return read_ledger(data)
    except StoreError:
        return Published()


def store_settings(options: BuildOptions) -> dict[str, object]:
    """Return what a store keeps of the options, to be brought up to date in the same way; plain JSON values."""
    return {
        "kg": __version__,
        "extractor": options.extractor,
        "settings": dict(options.settings),
        "min_confidence": options.min_confidence,
        "rdf": options.form,
        "curation": str(options.curation.absolute()) if options.curation else "",
    }


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(str(path), f"cannot be written: {error.strerror}") from error


def _write(options: BuildOptions, groups: Sequence[Group], made: Made, beside: Executor) -> None:
    links = links_of(made.resolution)
    kept = (
        keep(*group, found, links.get(found.paper.id, "{}"))
        for group, found in zip(groups, made.extractions, strict=True)
    )
    book = Book(store_settings(options), {one.id: one for one in kept}, descriptions(made.graph))
    with staged(options.out) as staging, new_data(options.out / STORE, base=options.base) as data:
        exported = beside.submit(_export, made.graph, staging, BESIDE)
        try:
            load_quads(data, quads(made.graph, form=options.form))
            write_book(data, book)
            write_ledger(data, made.resolution.published)
            write_outputs(staging, OUTPUTS - BESIDE, made)
        finally:
            wait((exported,))  # the folder may go, and nothing must be written into it any more
        exported.result()


@contextmanager
def _beside(options: BuildOptions, papers: int) -> Iterator[Executor]:
    """Yield what works beside the build, a process or a thread; it gets ready while the papers are resolved."""
    alone = _jobs(options, papers) <= 1 or papers > COPIED_TO
    with ThreadPoolExecutor(1) if alone else ProcessPoolExecutor(1, get_context("spawn")) as executor:
        with uninterrupted():
            executor.submit(_get_ready)
        yield executor


def _get_ready() -> None:
    """Import what the exports need, the layout above all."""
    for name, file in EXPORTS:
        if file in BESIDE:
            EXPORTERS.get(name).load()


OUTPUTS = frozenset((RECORDS, RESOLUTION, STATS, *(file for _, file in EXPORTS)))
"""All files and folders that a build writes beside the store."""


@contextmanager
def staged(out: Path) -> Iterator[Path]:
    """Yield a hidden folder inside `out`; what lies in it is put in its place when the block ends well.

    Raises:
        StoreError: The folder cannot be written.
    """
    staging = out / ".build.part"
    try:
        remove(staging)
        staging.mkdir()
    except OSError as error:
        raise StoreError(str(out), f"cannot be written: {error.strerror}") from error
    try:
        yield staging
        for made in sorted(staging.iterdir()):
            replace(made, out / made.name)
    finally:
        remove(staging)


def write_outputs(folder: Path, names: Collection[str], made: Made) -> None:
    """Write those of `OUTPUTS` that are named into a folder."""
    if RECORDS in names:
        _write_records(folder / RECORDS, made.extractions)
    if RESOLUTION in names:
        write_resolution(folder / RESOLUTION, made.resolution.links)
    if STATS in names:
        counts = json.dumps(statistics(made.graph), indent=1, ensure_ascii=False)
        (folder / STATS).write_text(counts + "\n", encoding="utf8")
    _export(made.graph, folder, names)


def _export(graph: Graph, folder: Path, names: Collection[str]) -> None:
    for name, file in EXPORTS:
        if file in names:
            export(graph, name, folder / file)


def _write_records(path: Path, extractions: Sequence[Extraction]) -> None:
    with path.open("w", encoding="utf8", newline="\n") as out:
        out.writelines(format_record(e) + "\n" for e in sorted(extractions, key=lambda e: e.paper.id))


def statistics(graph: Graph) -> dict[str, object]:
    """Return counts of the graph as plain JSON values; no times, so that the same input gives the same bytes."""
    statements = Counter(s.predicate for s in graph.statements)
    dates = sorted(p.paper.published for p in graph.papers if p.paper.published)
    return {
        "schema_version": 1,
        "papers": len(graph.papers),
        "published": {"first": dates[0], "last": dates[-1]} if dates else {},
        "entities": _in_order(Counter(e.type for e in graph.entities), ENTITY_TYPES),
        "statements": _in_order(statements, PREDICATES),
        "results": len(graph.results),
        "results_by_kind": dict(sorted(Counter(r.kind for r in graph.results).items())),
    }
