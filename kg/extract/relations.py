"""Find the statements of a paper: the spaCy component `kg_relations`.

The paper's own work as subject: a trained classifier, to which the comparison rules are evidence. Other people's work
as subject, the byline: rules. Imports `document`, `model` and the other `relations_*` files.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.document import field_starts
from kg.extract.relations_features import Candidate, Describer
from kg.extract.relations_model import DOMAINS, MAIN, OBJECTS, RANGES, Label, RelationModel, shipped_model
from kg.extract.relations_others import other_claims
from kg.extract.relations_qualifiers import qualifiers
from kg.extract.relations_rules import Comparison, acting, find_comparisons
from kg.extract.relations_view import Sentence, View, read_view
from kg.model import FIELDS, PAPER, Entity, Evidence, Field, Predicate, Statement

Starts = dict[Field, int]
"""Field → where it starts in the Doc's text."""

SURE = 0.9
"""Least probability of being introduced for a thing that a sentence names, but the main one, to stand as subject."""
_BYLINE_CONFIDENCE = 0.97
"""Share of byline organizations in gold/train that are affiliations."""


class KgRelations:
    """Set `doc._.statements` of Docs, and `doc._.main` to the main method where one is likely enough, else `PAPER`.

    Args:
        model: The classifier.
    """

    def __init__(self, model: RelationModel) -> None:
        self.model = model

    def __call__(self, doc: Doc) -> Doc:
        """Set the statements of a Doc."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], **_: object) -> Iterator[Doc]:
        """Set the statements of Docs; what may be their objects is scored at once."""
        docs = list(docs)
        for doc, (view, found) in zip(docs, find_statements(docs, self.model), strict=True):
            said = doc._
            said.statements = found
            said.main = view.main if view.main == PAPER or view.entities[view.main].type == "Method" else PAPER
            yield doc


@Language.factory("kg_relations", assigns=["doc._.statements", "doc._.main"])
def make_relations(nlp: Language, name: str) -> KgRelations:  # noqa: ARG001  spaCy's factory signature
    """Make the component with the shipped model."""
    return KgRelations(shipped_model())


@dataclass(frozen=True, slots=True)
class Read:
    """Hold what is read of a paper before anything is judged: its comparisons are by sentence."""

    view: View
    comparisons: dict[int, list[Comparison]]
    candidates: list[Candidate]


def read_paper(doc: Doc, model: RelationModel) -> Read:
    """Return what there is to judge in a Doc with `doc._.paper`, `doc._.entities` and sentences set."""
    view = read_view(doc)
    comparisons = {s.index: find_comparisons(s) for s in view.sentences}
    describer = Describer(model.numbering, view, comparisons)
    entities = (e for e in view.entities.values() if e.type in OBJECTS and e.id in view.places)
    return Read(view, comparisons, list(map(describer.candidate, entities)))


def find_statements(docs: Sequence[Doc], model: RelationModel) -> Iterator[tuple[View, tuple[Statement, ...]]]:
    """Yield each Doc's view, as `settle` leaves it, and its statements.

    A (subject, predicate, object) is said once, with its best evidence; statements are in the order of the text.

    Args:
        docs: With `doc._.paper`, `doc._.entities` and sentences set; not changed.
        model: The classifier.
    """
    papers = [read_paper(doc, model) for doc in docs]
    judged = _judge([one for paper in papers for one in paper.candidates], model)
    for doc, paper in zip(docs, papers, strict=True):
        said = doc._
        begin = field_starts(said.paper)
        own = list(islice(judged, len(paper.candidates)))
        view = settle(paper.view, own)
        others = _other_statements(view, model, paper.comparisons, begin)
        found = [*_own_statements(view, own, begin), *others, *_affiliations(said.entities)]
        yield view, _without_doubles(found)


@dataclass(frozen=True, slots=True)
class Judged:
    """Hold an entity as object of the paper's own work, the statements that hold, and the scores of each mention.

    Where there is nothing to choose, without a statement or with one mention only, there are no scores.
    """

    entity: Entity
    accepted: dict[Label, float]
    local: list[list[float]]


def _judge(candidates: Sequence[Candidate], model: RelationModel) -> Iterator[Judged]:
    """Yield what the classifier says of candidates, in order; their scores are made at once, which costs least."""
    scores = model.sums([list(chain(one.whole, *one.local)) for one in candidates], distinct=True)
    accepted = [_accepted(model, one.entity, row) for one, row in zip(candidates, scores, strict=True)]
    local = [one.local if said and len(one.local) > 1 else [] for one, said in zip(candidates, accepted, strict=True)]
    rows = iter(model.sums([features for own in local for features in own]))
    for one, said, own in zip(candidates, accepted, local, strict=True):
        yield Judged(one.entity, said, list(islice(rows, len(own))))


def _accepted(model: RelationModel, entity: Entity, scores: list[float]) -> dict[Label, float]:
    """Return which labels an entity bears, and how likely, in [0, 1]."""
    found: dict[Label, float] = {}
    for column, label, calibration in model.takes.get(entity.type, ()):
        confidence = calibration.probability(scores[column])
        if confidence >= calibration.threshold:
            found[label] = confidence
    return found


def settle(view: View, judged: Sequence[Judged]) -> View:
    """Return the view with its main and own things narrowed to what the paper surely proposes.

    "Our method" is the likeliest main thing where one is likely enough, else the paper: a wrong subject is worse than a
    vague one.
    """
    likely = {one.entity.id: one.accepted[MAIN] for one in judged if MAIN in one.accepted}
    main = max(likely, key=lambda key: (likely[key], key), default=PAPER)
    own = {one.entity.id for one in judged if one.accepted.get("introduces", 0.0) >= SURE}
    return replace(view, main=main, own=frozenset(own | likely.keys() & {main}))


def _own_statements(view: View, judged: Iterable[Judged], begin: Starts) -> Iterator[Statement]:
    for one in judged:
        entity = one.entity
        for predicate in RANGES:
            if predicate not in one.accepted or (entity.id == view.main and predicate != "introduces"):
                continue
            index, i = view.places[entity.id][_best_place(one.local, predicate)]
            sentence = view.sentences[index]
            subject = _subject(view, sentence, i, predicate, entity)
            yield _statement((subject, predicate, entity.id), sentence, i, one.accepted[predicate], begin)


def _best_place(mentions: list[list[float]], predicate: Predicate) -> int:
    """Return which of an entity's mentions, given by their scores, speaks most for the property; the first of one."""
    column = list(RANGES).index(predicate)
    local = [scores[column] for scores in mentions]
    return local.index(max(local)) if local else 0


def _subject(view: View, sentence: Sentence, i: int, predicate: Predicate, target: Entity) -> str:
    """Return the end that "our own work" stands for: what the sentence speaks of, else the main one, else the paper."""
    allowed = DOMAINS[predicate]
    before = [j for j, kind in sentence.own.items() if j < i and kind in ("main", "part")]
    acts = acting(sentence.items, i) if predicate in ("outperforms", "comparedWith") else -1
    for j in reversed(before):
        for entity in sentence.items[j].entities:
            if (entity.id in view.own or j == acts) and entity.type in allowed and entity.id != target.id:
                return entity.id
    if view.main in (PAPER, target.id) or view.entities[view.main].type not in allowed:
        return PAPER
    return view.main


def _statement(
    says: tuple[str, Predicate, str], sentence: Sentence, i: int, confidence: float, begin: Starts
) -> Statement:
    subject, predicate, target = says
    at = begin[sentence.field]
    evidence = Evidence(sentence.field, sentence.start - at, sentence.end - at)
    more = qualifiers(sentence, i) if predicate in ("outperforms", "comparedWith") else {}
    if more.get("hardware") in (subject, target):
        more["hardware"] = ""
    return Statement(subject, predicate, target, evidence, round(confidence, 4), **more)


def _other_statements(
    view: View, model: RelationModel, comparisons: dict[int, list[Comparison]], begin: Starts
) -> Iterator[Statement]:
    for claim in other_claims(view, comparisons):
        calibration = model.calibration.get("rule:" + claim.rule)
        confidence = calibration.probability(1.0) if calibration else 0.0
        if calibration and confidence >= calibration.threshold:
            sentence = view.sentences[claim.sentence]
            ends = claim.subject, claim.predicate, claim.object
            yield _statement(ends, sentence, claim.item, confidence, begin)


def _affiliations(entities: Iterable[Entity]) -> Iterator[Statement]:
    for entity in entities:
        if entity.type == "Organization":
            for mention in entity.mentions:
                if mention.field == "byline":
                    evidence = Evidence(mention.field, mention.start, mention.end)
                    yield Statement(PAPER, "affiliatedWith", entity.id, evidence, _BYLINE_CONFIDENCE)


def _without_doubles(found: Iterable[Statement]) -> tuple[Statement, ...]:
    best: dict[tuple[str, str, str], Statement] = {}
    for statement in found:
        ends = (statement.subject, statement.object)
        if statement.predicate == "comparedWith":
            ends = (min(ends), max(ends))
        key = (statement.predicate, *ends)
        if key not in best or statement.confidence > best[key].confidence:
            best[key] = statement
    order = {field: n for n, field in enumerate(FIELDS)}

    def place(s: Statement) -> tuple[int, int, str, str, str]:
        """Return where a statement is said, then what it says."""
        return order[s.evidence.field], s.evidence.start, s.predicate, s.subject, s.object

    return tuple(sorted(best.values(), key=place))
