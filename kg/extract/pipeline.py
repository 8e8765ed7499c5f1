"""The built-in extractor: a spaCy pipeline whose components have names and can be swapped.

`kg_sentences`, `kg_vocabulary`, `kg_abbreviations`, `kg_introduced` and `kg_tagger` mark tokens; `kg_entities` makes
entities of what they say; `kg_relations` and `kg_results` make statements and results.
"""

from collections.abc import Iterable, Iterator, Sequence

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg import __version__
from kg.extract import abbreviations, entities, introduced, lexicon, relations, results, sentences, tagger
from kg.extract.document import make_doc
from kg.extract.tokens import TOKENIZER
from kg.model import Extraction, Paper
from kg.record import check_grounding

_MODULES = (sentences, lexicon, abbreviations, introduced, tagger, entities, relations, results)
COMPONENTS = (
    "kg_sentences",
    "kg_vocabulary",
    "kg_abbreviations",
    "kg_introduced",
    "kg_tagger",
    "kg_entities",
    "kg_relations",
    "kg_results",
)
"""The components in order; importing this module registers them with spaCy."""
BATCH = 32
"""Most papers that go through the pipeline together."""
BATCH_CHARACTERS = 200_000
"""A batch ends once its abstracts are this long together, so that memory stays small."""


def make_pipeline(components: Iterable[str] = COMPONENTS) -> Language:
    """Return a spaCy pipeline of the components."""
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    for component in components:
        nlp.add_pipe(component)
    return nlp


def batches(papers: Iterable[Paper], size: int = 1) -> Iterator[list[Paper]]:
    """Yield papers in lists, in order: first `size` of them, then twice as many each time, up to `BATCH`."""
    batch: list[Paper] = []
    length = 0
    for paper in papers:
        batch.append(paper)
        length += len(paper.abstract)
        if len(batch) == size or length >= BATCH_CHARACTERS:
            yield batch
            batch, length, size = [], 0, min(2 * size, BATCH)
    if batch:
        yield batch


class KgExtractor:
    """Run a spaCy pipeline over papers.

    Args:
        nlp: The pipeline; its last components have set `doc._.entities`, `doc._.statements` and `doc._.results`.
        name: What goes into the provenance.
    """

    def __init__(self, nlp: Language, name: str = f"kg/{__version__}") -> None:
        self.nlp, self.name = nlp, name

    def extract(self, papers: Iterable[Paper]) -> Iterator[Extraction]:
        """Yield one extraction a paper, in order.

        Args:
            papers: A list goes through in batches of `BATCH`; of an iterator the first paper goes alone, then two, four
                …, so that its record does not wait for the others to be read.

        Raises:
            GroundingError: A component made something that is not in the text.
        """
        size = BATCH if isinstance(papers, Sequence) else 1
        for batch in batches(papers, size):
            yield from map(self.extraction, self.run(batch))

    def extraction(self, doc: Doc) -> Extraction:
        """Return what the components left in a Doc.

        Raises:
            GroundingError: A component made something that is not in the text.
        """
        left = doc._
        found = Extraction(left.paper, left.entities, left.statements, left.results, self.name)
        check_grounding(found)
        return found

    def run(self, papers: Iterable[Paper]) -> Iterable[Doc]:
        """Return the Docs of papers with all components run; one that has `pipe` gets all at once."""
        docs: Iterable[Doc] = [make_doc(self.nlp, paper) for paper in papers]
        for _, component in self.nlp.pipeline:
            docs = component.pipe(docs) if hasattr(component, "pipe") else map(component, docs)
        return docs


def load() -> KgExtractor:
    """Return the built-in extractor.

    Raises:
        ModelMissingError: The trained model is not there.
    """
    return KgExtractor(make_pipeline())
