"""Share the papers of a run among processes, or do them in this one; a paper that fails does not end the run."""

from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from multiprocessing import get_context

from kg.errors import ReadError
from kg.extract import EXTRACTORS, Reporting, load_extractor, worker
from kg.model import Extraction, Paper

CHUNK = 31
"""Papers handed to a process at a time: a whole number of the extractor's batches, 1 + 2 + 4 + 8 + 16."""

Settings = tuple[tuple[str, str], ...]
"""Pairs of name and value for an extractor."""
Which = tuple[str, Settings]
"""An extractor: its name and its settings."""
Outcomes = Generator[Extraction | ReadError, None, None]
"""What each paper gives, in order: its extraction, or how that failed; see `worker.attempt`."""


def share(
    papers: Sequence[Paper],
    extractor: str,
    settings: Settings = (),
    *,
    jobs: int = 1,
    strict: bool = False,
    tell: Callable[[str], None],
) -> Outcomes:
    """Yield what each paper gives.

    Args:
        papers: The papers.
        extractor: Name of the extractor.
        settings: Its settings.
        jobs: Processes of a spawn pool; with one of them, or an extractor that wants it so, this process does all.
        strict: Whether an exception passes through.
        tell: Told at the end what the extractor reports, where this process does all.
    """
    if jobs > 1 and not EXTRACTORS.get(extractor).one_process:
        return _in_pool(papers, (extractor, settings), jobs, strict=strict)
    return _in_process(papers, (extractor, settings), tell, strict=strict)


def _in_process(papers: Sequence[Paper], which: Which, tell: Callable[[str], None], *, strict: bool) -> Outcomes:
    if not papers:
        return
    extractor = load_extractor(which[0], dict(which[1]))
    try:
        yield from worker.attempt(extractor, papers, strict=strict)
    finally:
        if isinstance(extractor, Reporting):
            tell(extractor.report())


def _in_pool(papers: Sequence[Paper], which: Which, jobs: int, *, strict: bool) -> Outcomes:
    chunks = [papers[at : at + CHUNK] for at in range(0, len(papers), CHUNK)]
    with ProcessPoolExecutor(jobs, get_context("spawn"), initializer=worker.load, initargs=which) as pool:
        for found in pool.map(worker.extract, chunks, repeat(strict)):
            yield from found
