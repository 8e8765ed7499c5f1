"""The built-in extractor: a spaCy pipeline whose components have names and can be swapped.

`kg_sentences`, `kg_vocabulary`, `kg_abbreviations`, `kg_introduced` and `kg_tagger` leave spans; `kg_entities` makes
entities of them; `kg_relations` and `kg_results` make statements and results.
"""

from collections.abc import Iterable, Iterator

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg import __version__
from kg.extract import abbreviations, entities, introduced, lexicon, relations, results, sentences, tagger
from kg.extract.document import make_doc
from kg.extract.tokens import KgTokenizer
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


def make_pipeline(components: Iterable[str] = COMPONENTS) -> Language:
    """Return a spaCy pipeline of the components."""
    nlp = spacy.blank("en")
    nlp.tokenizer = KgTokenizer(nlp.vocab)
    for component in components:
        nlp.add_pipe(component)
    return nlp


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

        Raises:
            GroundingError: A component made something that is not in the text.
        """
        for paper in papers:
            doc = self.run(paper)
            extraction = Extraction(paper, doc._.entities, doc._.statements, doc._.results, self.name)
            check_grounding(extraction)
            yield extraction

    def run(self, paper: Paper) -> Doc:
        """Return the Doc of a paper with all components run."""
        doc = make_doc(self.nlp, paper)
        for _, component in self.nlp.pipeline:
            doc = component(doc)
        return doc


def load() -> KgExtractor:
    """Return the built-in extractor.

    Raises:
        ModelMissingError: The trained model is not there.
    """
    return KgExtractor(make_pipeline())
