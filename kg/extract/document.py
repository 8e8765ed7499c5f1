"""One spaCy Doc a paper: its fields joined, offsets both ways, and what each component leaves for the next.

A Doc's text is the title, the abstract and the byline, two line ends between them. Sentences never cross a field. The
components pass on, in `doc._`: `paper` (Paper), what they find in its tokens (`vocabulary`, `abbreviations`,
`introduced`: see each), `entities` (tuple of Entity), `statements`, `results`. Entity mentions also stand in
`doc.spans["mentions"]`, sorted, with `label_` the type and `id_` the entity's local id. `doc._.main` is the local id
of the main proposed Method, what "our method" and "we" mean, or `PAPER` where the paper names none.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

import numpy as np
from spacy.attrs import SENT_START  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.extract.tokens import layout
from kg.model import FIELDS, PAPER, Entity, Evidence, Field, Mention, Paper

GAP = "\n\n"
_SENTENCES = "kg_sentences"

for _name in ("paper", "vocabulary", "abbreviations", "introduced", "entities", "statements", "results"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None if _name == "paper" else ())
if not Doc.has_extension("main"):
    Doc.set_extension("main", default=PAPER)


def make_doc(nlp: Language, paper: Paper) -> Doc:
    """Return the tokenised Doc of a paper, no component run yet."""
    doc = nlp.make_doc(GAP.join(paper.text(field) for field in FIELDS))
    doc._.paper = paper
    return doc


def field_starts(paper: Paper) -> dict[Field, int]:
    """Return where each field starts in the Doc's text, in characters.

    >>> field_starts(Paper("1", "Title", "Abstract."))
    {'title': 0, 'abstract': 7, 'byline': 18}
    """
    starts: dict[Field, int] = {}
    at = 0
    for field in FIELDS:
        starts[field] = at
        at += len(paper.text(field)) + len(GAP)
    return starts


def sentence_offsets(doc: Doc) -> list[int]:
    """Return where each sentence starts in the Doc's text, in characters; kept from when it is first asked for."""
    kept: list[int] | None = doc.user_data.get(_SENTENCES)
    if kept is None:
        begins = layout(doc)[1]
        first = np.flatnonzero(doc.to_array(SENT_START) == 1).tolist()
        kept = doc.user_data[_SENTENCES] = [begins[i] for i in first]
    return kept


def to_doc(paper: Paper, span: Mention | Evidence) -> tuple[int, int]:
    """Return the offsets in the Doc's text, in characters, of a mention or an evidence."""
    at = field_starts(paper)[span.field]
    return at + span.start, at + span.end


def set_entities(doc: Doc, entities: Iterable[Entity]) -> None:
    """Set `doc._.entities` and the spans of their mentions; a mention inside tokens takes the whole tokens."""
    said = doc._
    entities = said.entities = tuple(entities)
    begins = layout(doc)[1]
    fields = field_starts(said.paper)
    found = []
    for entity in entities:
        for mention in entity.mentions:
            start = bisect_right(begins, fields[mention.field] + mention.start) - 1
            end = bisect_left(begins, fields[mention.field] + mention.end)
            found.append((start, end, entity.id, entity.type))
    doc.spans["mentions"] = [Span(doc, start, end, kind, span_id=name) for start, end, name, kind in sorted(found)]
