"""Share the papers of a run among processes, or do them in this one; a paper that fails does not end the run."""

import signal
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import repeat
from multiprocessing import get_context

from kg.errors import ReadError
from kg.extract import EXTRACTORS, Reporting, load_extractor, worker
from kg.model import Extraction, Paper

CHUNK = 32
"""Papers handed to a process at a time: a batch of the built-in extractor."""

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
        yield from worker.attempt(extractor, papers, strict=strict, lazily=True)
    finally:
        if isinstance(extractor, Reporting):
            tell(extractor.report())


def _in_pool(papers: Sequence[Paper], which: Which, jobs: int, *, strict: bool) -> Outcomes:
    chunks = [papers[at : at + CHUNK] for at in range(0, len(papers), CHUNK)]
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=worker.load, initargs=which)
    try:
        with uninterrupted():
            found_in_order = pool.map(worker.extract, chunks, repeat(strict))
        for found in found_in_order:
            yield from found
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Keep Ctrl-C from the processes that are started in the block, where the system can.

    A terminal sends it to all of them. A pool whose processes die of it, each with a traceback, never ends; so this
    process alone takes it, and lets them finish what they have begun.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
