"""Turn spans into entities: the spaCy component `kg_entities`.

Reads `doc.spans` of the earlier components, sets `doc._.entities`, `doc._.main` and `doc.spans["mentions"]`.
"""

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.document import set_entities, to_field
from kg.extract.mentions import Candidate, Group, group_candidates
from kg.extract.roles import find_main, find_role
from kg.model import PAPER, Entity, Mention, Paper

_CONFIDENT = 0.8


def find_candidates(doc: Doc) -> list[Candidate]:
    """Return what the earlier components take for mentions."""
    return [
        Candidate(s.start, s.end, s.label_, "tagger") for s in doc.spans.get("tagged", ()) if not s.label_.startswith("o")
    ]


def all_occurrences(words: Sequence[str], surfaces: set[tuple[str, ...]]) -> list[tuple[int, int]]:
    """Return where any of the surfaces stands in the tokens; a longer one wins over one inside it."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for surface in sorted(surfaces, key=lambda s: (-len(s), s)):
        by_first.setdefault(surface[0], []).append(surface)
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        hit = next((s for s in by_first.get(words[at], ()) if tuple(words[at : at + len(s)]) == s), None)
        if hit:
            found.append((at, at + len(hit)))
        at += len(hit) if hit else 1
    return found


def _entity(doc: Doc, group: Group, spans: list[tuple[int, int]]) -> Entity | None:
    paper: Paper = doc._.paper
    mentions: list[Mention] = []
    for start, end in spans:
        span = doc[start:end]
        try:
            mentions.append(Mention(*to_field(paper, span.start_char, span.end_char)))
        except ValueError:
            continue
    texts = [paper.text(m.field)[m.start : m.end] for m in mentions]
    if not texts:
        return None
    surfaces = tuple(dict.fromkeys(texts))
    name = max(surfaces, key=lambda s: (len(s), s))
    return Entity("", group.type, name, surfaces, "background", _CONFIDENT, tuple(sorted(mentions)))


def byline_entity(paper: Paper) -> Entity | None:
    """Return the organization of the byline, or None where there is none."""
    at = paper.byline.find(paper.organization) if paper.organization else -1
    if at < 0:
        return None
    mention = Mention("byline", at, at + len(paper.organization))
    name = paper.organization
    return Entity("", "Organization", name, (name,), "affiliation", 1.0, (mention,))


@Language.component("kg_entities")
def make_entities(doc: Doc) -> Doc:
    """Set the entities of a Doc, numbered in order of first mention."""
    words = [t.text for t in doc]
    groups = group_candidates(words, find_candidates(doc), doc._.abbreviations)
    owner: dict[tuple[int, int], Group] = {}
    for group in groups:
        for span in group.spans:
            owner.setdefault(span, group)
    surfaces = {tuple(words[s:e]): group for (s, e), group in reversed(owner.items())}
    spans: dict[int, list[tuple[int, int]]] = {}
    for start, end in all_occurrences(words, set(surfaces)):
        spans.setdefault(id(surfaces[tuple(words[start:end])]), []).append((start, end))
    made = [
        (entity, group, spans[id(group)])
        for group in groups
        if id(group) in spans and (entity := _entity(doc, group, spans[id(group)]))
    ]
    roles = [find_role(doc, entity.type, at) for entity, _, at in made]
    entities = [
        Entity("", e.type, e.name, e.surfaces, role, e.confidence, e.mentions)
        for (e, _, _), role in zip(made, roles, strict=True)
    ]
    byline = byline_entity(doc._.paper)
    named = [
        Entity(f"e{n}", e.type, e.name, e.surfaces, e.role, e.confidence, e.mentions)
        for n, e in enumerate([*entities, *([byline] if byline else [])], 1)
    ]
    set_entities(doc, named)
    main = find_main(doc, [(e, at) for e, (_, _, at) in zip(named, made, strict=False)])
    doc._.main = main or PAPER
    return doc
