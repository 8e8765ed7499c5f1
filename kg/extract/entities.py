"""Turn spans into entities: the spaCy component `kg_entities`.

Gathers candidates from what the earlier components left, lets the selection model decide, and sets `doc._.entities`,
`doc._.main` and `doc.spans["mentions"]`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.candidates import Candidate, Tagging, gather
from kg.extract.devices import cut_devices
from kg.extract.document import field_starts, set_entities
from kg.extract.features import View, WordInfo
from kg.extract.hardware import find_counted, find_hardware
from kg.extract.mentions import Span
from kg.extract.roles import find_main, find_role
from kg.extract.selection import Chosen, Selector
from kg.extract.selection_features import Describer
from kg.extract.selection_table import Flags, lay_table
from kg.extract.tokens import layout
from kg.extract.trees import Trees
from kg.extract.wordinfo import DATA, default_words
from kg.model import PAPER, Entity, Field, Mention, Paper, Role

MODEL = DATA / "selection.npz"
TREES = DATA / "trees.npz"
_where = attrgetter("field", "start", "end")
"""Orders mentions as they order themselves, more quickly."""
_READ: tuple[Field, ...] = ("title", "abstract")
"""The fields in which entities are looked for; the byline names one organization, which its reader has found."""
Placed = tuple[Chosen, tuple[Mention, ...]]
"""What was chosen, and where it stands."""


@lru_cache(maxsize=2)
def load_selector(path: Path = MODEL) -> Selector:
    """Return the selection model at `path`.

    Raises:
        ModelMissingError: There is none.
    """
    return Selector.load(path)


@lru_cache(maxsize=2)
def load_trees(path: Path = TREES) -> Trees:
    """Return the trees at `path` that revise the selection model's scores.

    Raises:
        ModelMissingError: There are none.
    """
    return Trees.load(path)


def hardware_spans(doc: Doc) -> list[tuple[int, int, str]]:
    """Return the hardware names of a Doc, `[start, end)` in tokens, each with its kind."""
    paper: Paper = doc._.paper
    return [
        (*_tokens(doc, at + start, at + end), kind)
        for field, at in field_starts(paper).items()
        for start, end, kind in find_hardware(paper.text(field))
    ]


def counted_spans(doc: Doc) -> list[Span]:
    """Return the devices of title and abstract that have their count written onto them, `[start, end)` in tokens."""
    paper: Paper = doc._.paper
    begin = field_starts(paper)
    found = ((begin[field], span) for field in _READ for span in find_counted(paper.text(field)))
    return [_tokens(doc, at + start, at + end) for at, (start, end) in found]


def _tokens(doc: Doc, start: int, end: int) -> Span:
    """Return the tokens that hold the characters `[start, end)` of a Doc."""
    starts = layout(doc)[1]
    return bisect_right(starts, start) - 1, bisect_left(starts, end)


def byline_entity(paper: Paper) -> Entity | None:
    """Return the organization of the byline, or None where there is none."""
    at = paper.byline.find(paper.organization) if paper.organization else -1
    if at < 0:
        return None
    mention = Mention("byline", at, at + len(paper.organization))
    name = paper.organization
    return Entity("", "Organization", name, (name,), "affiliation", 1.0, (mention,))


def place(doc: Doc, chosen: Iterable[Sequence[Span]]) -> Iterator[tuple[Mention, ...]]:
    """Yield token spans as mentions in order of the text; one that crosses fields or is of the byline is left out."""
    words, begins = layout(doc)
    paper: Paper = doc._.paper
    starts = field_starts(paper)
    limits = [(f, starts[f], starts[f] + len(paper.text(f))) for f in _READ]
    for spans in chosen:
        bounds = sorted((begins[first], begins[last - 1] + len(words[last - 1])) for first, last in spans)
        yield tuple(
            Mention(f, start - low, end - low)
            for start, end in bounds
            for f, low, high in limits
            if low <= start and end <= high
        )


class KgEntities:
    """Make the entities of a Doc, numbered in order of first mention.

    Args:
        selector: Decides what is an entity.
        trees: Revise its scores.
        info: Clusters and frequency of words.
    """

    def __init__(self, selector: Selector, trees: Trees, info: WordInfo) -> None:
        self.selector, self.trees = selector, trees
        self.describe = Describer(selector.numbering, info)
        self.flags = Flags(selector.numbering)

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities, and which of them is the main proposed method."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], **_: object) -> Iterator[Doc]:
        """Set the entities of Docs; the candidates of all are judged at once, which costs little more than of one."""
        docs = list(docs)
        for doc, chosen in zip(docs, self.choose(docs), strict=True):
            _set_chosen(doc, self._with_counted(doc, chosen))
            yield doc

    def choose(self, docs: Sequence[Doc]) -> list[list[Chosen]]:
        """Return what the selection model takes for entities in the title and abstract of each Doc."""
        seen: list[tuple[View, Tagging]] = [(said.view, said.tagging) for said in (doc._ for doc in docs)]
        found = [gather(*own, hardware_spans(doc)) if own[0] else [] for doc, own in zip(docs, seen, strict=True)]
        papers = [(*own, candidates) for own, candidates in zip(seen, found, strict=True) if candidates]
        if not papers:
            return [[] for _ in docs]
        every = [candidate for candidates in found for candidate in candidates]
        described = self.describe.describe(*zip(*papers, strict=True))
        scores = self.selector.scores(described)
        counts = [len(candidates) for *_, candidates in papers]
        flags = self.flags(described)
        table = lay_table(described.measures, flags, scores, [c.spans for c in every], counts=counts)
        revised = self.trees.revise(scores, table)
        ends = accumulate(map(len, found))
        return [
            self.selector.choose(own, revised[at - len(own) : at], view.glued) if own else []
            for (view, _), own, at in zip(seen, found, ends, strict=True)
        ]

    def _with_counted(self, doc: Doc, chosen: list[Chosen]) -> list[Chosen]:
        """Add the devices that have their count written onto them; each is cut to its name with the others.

        What was taken for something else there gives way.
        """
        spans = counted_spans(doc)
        if not spans:
            return chosen
        tokens = {token for span in spans for token in range(*span)}
        kept = [one if one.type == "Hardware" else _without(one, tokens) for one in chosen]
        kept = [one for one in kept if one.candidate.spans]
        taken = {token for one in kept for span in one.candidate.spans for token in range(*span)}
        free = [Candidate(spans=[span]) for span in spans if taken.isdisjoint(range(*span))]
        return [*kept, *map(self.selector.device, free)]


def _without(one: Chosen, tokens: Collection[int]) -> Chosen:
    """Return what was chosen without the mentions that hold one of these tokens."""
    candidate = one.candidate
    spans = [span for span in candidate.spans if not any(token in tokens for token in range(*span))]
    return replace(one, candidate=Candidate(candidate.keys, spans, candidate.sources))


def _set_chosen(doc: Doc, chosen: Sequence[Chosen]) -> None:
    """Set `doc._.entities` and `doc._.main` to what was chosen, the byline's organization added."""
    paper: Paper = doc._.paper
    entities: list[Entity] = []
    strength: list[float] = []
    placed = zip(chosen, place(doc, [one.candidate.spans for one in chosen]), strict=True)
    for one, mentions in sorted(_cut(paper, list(placed)), key=_first):
        role = find_role(one)
        entities.append(_entity(paper, one, mentions, role, f"e{len(entities) + 1}"))
        strength.append(one.roles[0] if one.type == "Method" and role == "proposed" else -np.inf)
    byline = byline_entity(paper)
    doc._.main = find_main(entities, strength) or PAPER
    set_entities(doc, _with_byline(entities, byline) if byline else entities)


def _cut(paper: Paper, placed: Sequence[Placed]) -> Iterator[Placed]:
    """Yield what has mentions, hardware cut to its devices: one for each, in the place of what was cut."""
    devices = iter(cut_devices(paper, [mentions for one, mentions in placed if one.type == "Hardware"]))
    for one, mentions in placed:
        for group in next(devices) if one.type == "Hardware" else [mentions]:
            if group:
                yield one, group


def _first(placed: Placed) -> tuple[int, int]:
    """Return where a thing is first mentioned, the title before the abstract; devices may have moved to another."""
    return min((_READ.index(mention.field), mention.start) for mention in placed[1])


def _entity(paper: Paper, chosen: Chosen, mentions: tuple[Mention, ...], role: Role, number: str) -> Entity:
    texts = [paper.text(m.field)[m.start : m.end] for m in mentions]
    surfaces = tuple(dict.fromkeys(texts))
    name = max(surfaces, key=len)  # the first of equals
    return Entity(number, chosen.type, name, surfaces, role, chosen.confidence, tuple(sorted(mentions, key=_where)))


def _with_byline(entities: list[Entity], byline: Entity) -> list[Entity]:
    """Add the byline's organization, or give its mention to the one that the text names too."""
    for at, entity in enumerate(entities):
        if entity.type == "Organization" and entity.name.casefold() == byline.name.casefold():
            surfaces = tuple(dict.fromkeys((*entity.surfaces, byline.name)))
            mentions = tuple(sorted((*entity.mentions, *byline.mentions)))
            merged = replace(entity, surfaces=surfaces, role="affiliation", confidence=1.0, mentions=mentions)
            return [*entities[:at], merged, *entities[at + 1 :]]
    return [*entities, replace(byline, id=f"e{len(entities) + 1}")]


@Language.factory("kg_entities")
def make_entities(nlp: Language, name: str) -> KgEntities:  # noqa: ARG001  spaCy's factory signature
    """Make the component with the shipped models."""
    return KgEntities(load_selector(), load_trees(), default_words())
