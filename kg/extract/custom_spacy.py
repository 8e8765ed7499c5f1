"""Take a user's own spaCy pipeline as the recogniser: the extractor `spacy` and its component `kg_custom_entities`.

The pipeline's `doc.ents` are the entities, in the place of the shipped models' choice; relations and results go on from
there as in the built-in extractor. Both sides have their own tokens: spans are carried over by characters.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import ModelMissingError, SettingError, UnknownNameError
from kg.extract.document import field_starts, set_entities
from kg.extract.entities import byline_entity
from kg.extract.mentions import normal
from kg.extract.named import Named, place_entities
from kg.extract.pipeline import COMPONENTS, KgExtractor, make_pipeline
from kg.extract.tokens import layout, split_tokens
from kg.model import ENTITY_TYPES, PAPER, Entity, EntityType, Field, Role, Statement

LABELS: Mapping[str, EntityType] = MappingProxyType({**{t.casefold(): t for t in ENTITY_TYPES}, "org": "Organization"})
"""Label of a pipeline, small letters → class, where the user says nothing else."""

_REPLACED = frozenset({"kg_tagger", "kg_entities"})
_WEIGHT = {"propose": 1, "called": 2, "title": 3}
"""How surely a way of introducing a name says that it is the paper's main work; other ways count 1."""

_ROLES: dict[EntityType, Role] = {
    "Benchmark": "evaluation",
    "Task": "evaluation",
    "Metric": "evaluation",
    "Hardware": "evaluation",
}
_READ: tuple[Field, ...] = ("title", "abstract")
_MISSING = "[E050]"
"""How spaCy marks the error that there is no such package or folder."""


def parse_labels(text: str) -> dict[str, EntityType]:
    """Return label (small letters) → class: the usual ones, and over them what the text says.

    Raises:
        SettingError: A pair is not `LABEL:Class`.
        UnknownNameError: No such class.

    >>> parse_labels("PRODUCT:Method, dataset:benchmark")["dataset"]
    'Benchmark'
    """
    known = {t.casefold(): t for t in ENTITY_TYPES}
    labels = dict(LABELS)
    for pair in filter(str.strip, text.split(",")):
        label, colon, kind = (part.strip() for part in pair.rpartition(":"))
        if not colon or not label:
            raise SettingError("labels", f"{pair.strip()!r} is not LABEL:Class")
        if kind.casefold() not in known:
            raise UnknownNameError("class", kind, ENTITY_TYPES)
        labels[label.casefold()] = known[kind.casefold()]
    return labels


def load_user_pipeline(model: str) -> Language:
    """Return the spaCy pipeline of a package or a folder.

    Raises:
        ModelMissingError: There is none.
        SettingError: It is there but cannot be loaded: a library that it needs is missing, or its settings are broken.
    """
    try:
        return spacy.load(model)
    except OSError as error:
        if _MISSING not in str(error):
            raise SettingError("model", f"{model} cannot be loaded: {_first_line(error)}") from error
        is_path = Path(model).name != model
        command = f"spacy train CONFIG --output {model}" if is_path else f"python -m spacy download {model}"
        raise ModelMissingError(model, command) from error
    except (ImportError, ValueError) as error:
        raise SettingError("model", f"{model} cannot be loaded: {_first_line(error)}") from error


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]


class CustomEntities:
    """Set the entities of a Doc from another pipeline's `doc.ents`, and which is the main proposed method.

    Args:
        pipeline: The other pipeline; run on title and abstract one by one.
        labels: Its labels, small letters → class; entities of other labels are left out.
    """

    def __init__(self, pipeline: Language, labels: Mapping[str, EntityType]) -> None:
        self.pipeline, self.labels = pipeline, labels

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.entities`, `doc._.main` and `doc.spans["mentions"]`."""
        things = [
            Named(kind, max(surfaces, key=len), tuple(surfaces), _ROLES.get(kind, "background"))
            for kind, surfaces in self._grouped(doc)
        ]
        byline = byline_entity(doc._.paper)
        if byline:
            things.insert(0, Named("Organization", byline.name, (), "affiliation"))
        entities, _ = place_entities(doc._.paper, things)
        strength = _introductions(doc, entities)
        set_entities(doc, (replace(e, role="proposed") if e.id in strength else e for e in entities))
        methods = [e for e in entities if e.type == "Method" and e.id in strength]
        doc._.main = max(methods, key=lambda e: (strength[e.id], len(e.mentions))).id if methods else PAPER
        return doc

    def _grouped(self, doc: Doc) -> Iterator[tuple[EntityType, list[str]]]:
        """Yield class and surfaces of each thing: those of one normal form, and an acronym with its long form.

        A thing that the pipeline labels in two ways is of the class that it gives more often.
        """
        words = [token.text for token in doc]
        long_of = {normal(words[c:d]): normal(words[a:b]) for a, b, c, d in doc._.abbreviations}
        groups: dict[str, Counter[tuple[EntityType, str]]] = {}
        for kind, surface in self._found(doc):
            key = normal(split_tokens(surface))
            if key:
                groups.setdefault(long_of.get(key, key), Counter())[kind, surface] += 1
        for found in groups.values():
            kinds = Counter[EntityType]()
            for (kind, _), times in found.items():
                kinds[kind] += times
            yield kinds.most_common(1)[0][0], list(dict.fromkeys(surface for _, surface in found))

    def _found(self, doc: Doc) -> Iterator[tuple[EntityType, str]]:
        for field in _READ:
            text = doc._.paper.text(field)
            for ent in self.pipeline(text).ents if text else ():
                kind = self.labels.get(ent.label_.casefold())
                if kind and ent.text.strip():
                    yield kind, ent.text.strip()


def _introductions(doc: Doc, entities: Iterable[Entity]) -> dict[str, int]:
    """Return how surely each introduced method or benchmark is the paper's own, by local id."""
    starts = field_starts(doc._.paper)
    begins = layout(doc)[1]
    introduced = [(begins[start], _WEIGHT.get(way, 1)) for start, _, way in doc._.introduced]
    strength: dict[str, int] = {}
    for entity in entities:
        at = {starts[m.field] + m.start for m in entity.mentions}
        ways = [weight for start, weight in introduced if start in at]
        if entity.type in ("Method", "Benchmark") and ways:
            strength[entity.id] = max(ways)
    return strength


@Language.component("kg_custom_roles")
def set_roles(doc: Doc) -> Doc:
    """Give the other methods the role that the statements give them: baseline, or base."""
    roles = dict(filter(None, map(_role_by, doc._.statements)))
    doc._.entities = tuple(
        replace(e, role=roles[e.id]) if e.role == "background" and e.id in roles else e for e in doc._.entities
    )
    return doc


def _role_by(statement: Statement) -> tuple[str, Role] | None:
    if statement.predicate in ("outperforms", "comparedWith"):
        return statement.object, "baseline"
    return (statement.object, "base") if statement.predicate in ("uses", "extends") else None


@Language.factory("kg_custom_entities", default_config={"labels": ""})
def make_custom_entities(nlp: Language, name: str, model: str, labels: str) -> CustomEntities:  # noqa: ARG001  spaCy's factory signature
    """Make the component for a pipeline, by name or path."""
    return CustomEntities(load_user_pipeline(model), parse_labels(labels))


def load(*, model: str, labels: str = "") -> KgExtractor:
    """Return an extractor with the user's pipeline in the place of the shipped recognition.

    Args:
        model: Name of an installed spaCy package, or a folder that `nlp.to_disk` wrote.
        labels: `LABEL:Class` pairs with commas between; they go before the usual ones.

    Raises:
        ModelMissingError: No such pipeline.
        SettingError: It cannot be loaded, or `labels` is not understood.
        UnknownNameError: `labels` names a class that is not there.
    """
    nlp = make_pipeline(c for c in COMPONENTS if c not in _REPLACED)
    nlp.add_pipe("kg_custom_entities", before="kg_relations", config={"model": model, "labels": labels})
    nlp.add_pipe("kg_custom_roles")
    custom = cast("CustomEntities", nlp.get_pipe("kg_custom_entities"))
    meta = custom.pipeline.meta
    return KgExtractor(nlp, f"spacy:{meta.get('lang')}_{meta.get('name') or 'pipeline'}/{meta.get('version')}")
