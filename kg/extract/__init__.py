"""Paper → Extraction. spaCy is imported only in this folder, and only when an extractor is loaded."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from kg.model import Extraction, Paper
from kg.registry import Plugin, Registry


class Extractor(Protocol):
    """Find entities, statements and results in papers; `name` goes into the provenance, `kg-rules/0.1.0`."""

    name: str

    def extract(self, papers: Iterable[Paper]) -> Iterator[Extraction]:
        """Yield one extraction a paper, in order; every offset and quote is in the paper's text."""
        ...


EXTRACTORS = Registry(
    "extractor",
    "kg.extractors",
    [Plugin("kg", "kg.extract.pipeline:load", "the built-in spaCy pipeline: vocabularies, trained model, rules")],
)


def load_extractor(name: str = "kg") -> Extractor:
    """Return a ready extractor; loading takes about a second and some 100 MB.

    Raises:
        UnknownNameError: No extractor of that name.
        ModelMissingError: Its trained model is not there.
    """
    extractor: Extractor = EXTRACTORS.get(name).load()()
    return extractor
