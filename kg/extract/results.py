"""Find what a paper measures: the spaCy component `kg_results`, which sets `doc._.results`.

Reads sentences, `doc._.paper`, `doc._.entities` and, where set, `doc._.main` (the main proposed method's local id).
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.document import GAP, field_starts, sentence_offsets
from kg.extract.results_context import Candidate, Judged, Links, Near, Sentence, candidates, lay_out
from kg.extract.results_kind import KindModel, features
from kg.extract.results_links import Linker
from kg.extract.results_rank import Ranker
from kg.model import FIELDS, KINDS, PAPER, Entity, Evidence, Result

THRESHOLD = 0.5
WEIGHTS = "results.json"


@dataclass(frozen=True, slots=True)
class Model:
    """Hold what was learned: which numbers are results of which kind, and how results link to what they are about."""

    weights: dict[str, Any]
    kinds: KindModel
    linker: Linker

    @classmethod
    def from_weights(cls, weights: dict[str, Any]) -> "Model":
        """Return the model of weights as `kg.train.results` writes them."""
        return cls(weights, KindModel(weights["kind"]), Linker({n: Ranker(w) for n, w in weights["links"].items()}))


@cache
def shipped_model() -> Model:
    """Return the model of the package's data, read once."""
    return Model.from_weights(json.loads((files("kg") / "data" / WEIGHTS).read_text("utf8")))


@Language.component("kg_results", assigns=["doc._.results"])
def find_results(doc: Doc) -> Doc:
    """Set `doc._.results`, in order of the text."""
    doc._.results = tuple(extract_results(doc, shipped_model()))
    return doc


def extract_results(doc: Doc, model: Model, threshold: float = THRESHOLD) -> list[Result]:
    """Return the results of a Doc, in order of the text.

    Args:
        doc: Sentences and entities set.
        model: Says which numbers are results, of which kind, and what they are about.
        threshold: In [0, 1]; a number is kept where the probability that it is a result reaches it.
    """
    sentences = sentences_of(doc)
    judged, sure = [], []
    for candidate in candidates(sentences):
        probabilities = model.kinds.probabilities(features(candidate.number, candidate.context))
        if 1 - probabilities[0] >= threshold:
            best = max(range(len(KINDS)), key=lambda k: probabilities[k + 1])
            judged.append(Judged(candidate, KINDS[best]))
            sure.append(1 - probabilities[0])
    links = model.linker.link(sentences, judged, main_of(doc))
    return [
        _result(sentences[one.candidate.sentence], doc, one.candidate, found, confidence=p)
        for one, p, found in zip(judged, sure, links, strict=True)
    ]


def main_of(doc: Doc) -> str:
    """Return the local id of the main proposed method as relations left it, or `PAPER`."""
    return str(doc._.main or PAPER)


def main_method(entities: Iterable[Entity]) -> str:
    """Return the id of the first method that the paper proposes, or `PAPER`."""
    return next((e.id for e in entities if e.type == "Method" and e.role == "proposed" and e.mentions), PAPER)


def sentences_of(doc: Doc) -> list[Sentence]:
    """Return the sentences of title and abstract with their mentions; the byline holds no results."""
    paper = doc._.paper
    title_end = len(paper.title) + len(GAP)
    limit = title_end + len(paper.abstract)
    starts = [at for at in sentence_offsets(doc) if at < limit] or [0]
    starts[0] = 0
    spans = list(zip(starts, [*starts[1:], limit], strict=True))
    begin = field_starts(paper)
    near = [
        Near(begin[m.field] + m.start, begin[m.field] + m.end, entity.id, entity.type, entity.role == "proposed")
        for entity in doc._.entities
        for m in entity.mentions
    ]
    return lay_out(GAP.join((paper.title, paper.abstract)), spans, near, title_end)


def _result(sentence: Sentence, doc: Doc, candidate: Candidate, found: Links, *, confidence: float) -> Result:
    number = candidate.number
    return Result(
        subject=found.subject,
        kind=found.kind,
        metric=found.metric,
        value=number.value,
        unit=found.unit,
        evidence=_evidence(sentence, len(doc._.paper.title)),
        value_low=number.low,
        benchmark=found.benchmark,
        baseline=found.baseline,
        hardware=found.hardware,
        confidence=round(confidence, 4),
    )


def _evidence(sentence: Sentence, title_length: int) -> Evidence:
    text = sentence.text
    start = sentence.start + len(text) - len(text.lstrip())
    end = start + len(text.strip())
    field, shift = (FIELDS[0], 0) if sentence.place < 0 else (FIELDS[1], title_length + len(GAP))
    return Evidence(field, start - shift, end - shift)
