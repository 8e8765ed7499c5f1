"""Extract in a process of a pool: holds the extractor, so that each chunk of papers does not load it.

A module of its own, so that such a process imports the extractor and nothing else of the package.
"""

from collections.abc import Sequence

from kg.extract import Extractor, load_extractor
from kg.model import Extraction, Paper

_loaded: list[Extractor] = []
"""The extractor of this process; empty where `load` was not called."""


def load(extractor: str, settings: tuple[tuple[str, str], ...]) -> None:
    """Load the process's extractor.

    Args:
        extractor: Its name.
        settings: Pairs of name and value.
    """
    _loaded[:] = [load_extractor(extractor, dict(settings))]


def extract(papers: Sequence[Paper]) -> list[Extraction]:
    """Return one extraction a paper, in order, by the extractor that was loaded."""
    return list(_loaded[0].extract(papers))
