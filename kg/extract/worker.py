"""Extract papers so that one on which the extractor fails is named and the others go on; also in a process of a pool.

A module of its own, so that such a process imports the extractor and nothing else of the package.
"""

import gc
from collections.abc import Iterator, Sequence

from kg.errors import GroundingError, KgError, ReadError
from kg.extract import Extractor, load_extractor
from kg.model import Extraction, Paper, Source
from kg.record import check_record

_loaded: list[Extractor] = []
"""The extractor of this process; empty where `load` was not called."""
_COLLECTED = 100_000
"""Objects that are new before garbage is looked for: more than a batch of papers makes."""
_SHOWN = 200
"""Characters of an exception's text that are passed on."""


def load(extractor: str, settings: tuple[tuple[str, str], ...]) -> None:
    """Load the process's extractor, for as long as the process lives.

    Args:
        extractor: Its name.
        settings: Pairs of name and value.
    """
    _loaded[:] = [load_extractor(extractor, dict(settings))]
    collect_rarely()


def collect_rarely() -> None:
    """Keep what is loaded out of garbage collection, and look for garbage seldom: extraction makes no circles.

    Else the models are walked, and each batch's objects several times: a twentieth of the time of extraction each.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_COLLECTED)


def extract(papers: Sequence[Paper], strict: bool) -> list[Extraction | ReadError]:  # noqa: FBT001  map takes no names
    """Return what `attempt` yields for the extractor that was loaded."""
    return list(attempt(_loaded[0], papers, strict=strict))


def attempt(
    extractor: Extractor, papers: Sequence[Paper], *, strict: bool, lazily: bool = False
) -> Iterator[Extraction | ReadError]:
    """Yield for each paper, in order, its extraction, or an error that says how its extraction failed.

    The extractor gets all papers at once. Where it fails, those that are left are done one by one up to the one that
    fails by itself, and from there on all at once again.

    Args:
        extractor: What may fail.
        papers: What to extract from.
        strict: Whether an exception passes through instead.
        lazily: Whether the extractor is to read them as an iterator, for the first record soon rather than all quickly.

    Raises:
        KgError: What is no paper's fault, such as a server that does not answer.
    """
    at, size = 0, len(papers)
    while at < len(papers):
        start, batch = at, papers[at : at + size]
        try:
            for paper, found in zip(batch, extractor.extract(iter(batch) if lazily else batch), strict=True):
                _check(paper, found)
                yield found
                at += 1
        # Whatever a bug or somebody's plug-in raises for one paper of thousands, the rest must not be lost for it.
        # The paper is told as skipped, and `--debug` lets the exception through.
        except Exception as error:
            if strict or (isinstance(error, KgError) and not isinstance(error, GroundingError)):
                raise
            if size > 1:
                size = 1
            elif at == start:
                yield failure(papers[at], error)
                at, size = at + 1, len(papers)


def _check(paper: Paper, found: Extraction) -> None:
    """Refuse what would end the run later, when it is no longer one paper's failure."""
    if found.paper.id != paper.id:
        raise ValueError(f"the extractor gave the record of {found.paper.id} for it")
    if found.paper != paper:
        raise ValueError("the extractor changed the paper")
    check_record(found)


def failure(paper: Paper, error: Exception) -> ReadError:
    """Return the error that names the paper's file and line, and the exception that its extraction ended in."""
    source = next(iter(paper.sources), Source("a paper of no file", ""))
    text = " ".join(str(error).split())[:_SHOWN]
    reason = f"paper {paper.id}: its extraction failed: {type(error).__name__}: {text}; --debug shows where"
    return ReadError(source.path, reason, source.line)
