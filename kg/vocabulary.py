"""Read the SKOS vocabularies of `ontology/vocabularies` into plain records.

Imports `errors` and `model`. One file a class (`hardware.ttl`, `benchmarks.ttl`, …); each concept has preferred and
alternative labels and a case policy: `exact` labels match only as written, `fold` labels in any case. Reading all of
them takes about 0.2 s and is done once a process.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast

import pyoxigraph as ox

from kg.errors import ReadError
from kg.model import ENTITY_TYPES, EntityType

CasePolicy = Literal["exact", "fold"]

SKOS = "http://www.w3.org/2004/02/skos/core#"
KG = "https://w3id.org/paper-kg/ontology#"
_SCHEME = "https://w3id.org/paper-kg/vocabulary/"


@dataclass(frozen=True, slots=True, order=True)
class Concept:
    """Hold one concept of a vocabulary.

    Attributes:
        iri: The concept's IRI.
        type: The class its labels denote.
        label: The preferred label.
        alternatives: Alternative labels, sorted.
        case: Whether labels match as written or in any case.
    """

    iri: str
    type: EntityType
    label: str
    alternatives: tuple[str, ...] = ()
    case: CasePolicy = "exact"


@dataclass(frozen=True, slots=True, order=True)
class Family:
    """Hold a family of devices that is told by the pattern of its names, in the order in which patterns are tried."""

    order: int
    iri: str
    label: str
    pattern: str


FAMILIES = "hardware-families.ttl"
"""The file of the families, which are matched by pattern and not by label."""


def vocabulary_folder() -> Path:
    """Return the folder of the vocabularies: package data when installed, else the repository's."""
    here = Path(__file__).resolve().parent
    packaged = here / "data" / "ontology" / "vocabularies"
    return packaged if packaged.is_dir() else here.parent / "ontology" / "vocabularies"


def read_vocabulary(path: Path) -> tuple[Concept, ...]:
    """Return the concepts of one SKOS file, sorted by IRI.

    Raises:
        ReadError: The file cannot be opened, is not Turtle, or a concept lacks a label or a known type.
    """
    found = _subjects(path).items()
    return tuple(sorted(_concept(path, iri, values) for iri, values in found if f"{SKOS}prefLabel" in values))


def read_families(path: Path) -> tuple[Family, ...]:
    """Return the families of a file by their order.

    Raises:
        ReadError: The file cannot be opened, is not Turtle, or a family lacks its label or its order.
    """
    families = []
    for iri, values in _subjects(path).items():
        if f"{KG}pattern" not in values:
            continue
        try:
            order, label = int(values[f"{SKOS}notation"][0]), values[f"{SKOS}prefLabel"][0]
        except (KeyError, ValueError) as error:
            raise ReadError(str(path), f"{iri} needs a skos:prefLabel and a whole skos:notation") from error
        families.append(Family(order, iri, label, values[f"{KG}pattern"][0]))
    return tuple(sorted(families))


def _subjects(path: Path) -> dict[str, dict[str, list[str]]]:
    """Return the values of each subject by predicate."""
    try:
        quads = ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE)
        by_subject: dict[str, dict[str, list[str]]] = {}
        for quad in quads:
            values = by_subject.setdefault(cast("ox.NamedNode", quad.subject).value, {})
            values.setdefault(quad.predicate.value, []).append(cast("ox.Literal", quad.object).value)
    except OSError as error:
        raise ReadError(str(path), error.strerror or "cannot be read") from error
    except SyntaxError as error:
        raise ReadError(str(path), f"not Turtle: {error.msg}", error.lineno or 0) from error
    return by_subject


def _concept(path: Path, iri: str, values: dict[str, list[str]]) -> Concept:
    kind = values.get(f"{KG}conceptOf", [""])[0].removeprefix(KG)
    case = values.get(f"{KG}casePolicy", ["exact"])[0]
    if kind not in ENTITY_TYPES:
        raise ReadError(str(path), f"{iri} has no known kg:conceptOf: {kind!r}")
    if case not in ("exact", "fold"):
        raise ReadError(str(path), f"{iri} has no known kg:casePolicy: {case!r}")
    alternatives = tuple(sorted(values.get(f"{SKOS}altLabel", [])))
    return Concept(iri, kind, values[f"{SKOS}prefLabel"][0], alternatives, cast("CasePolicy", case))


def concept_iri(kind: str, slug: str) -> str:
    """Return the IRI of a concept.

    >>> concept_iri("hardware", "nvidia-a100")
    'https://w3id.org/paper-kg/vocabulary/hardware/nvidia-a100'
    """
    return f"{_SCHEME}{kind}/{slug}"


@lru_cache(maxsize=2)
def load_vocabularies(folder: Path | None = None) -> tuple[Concept, ...]:
    """Return the concepts of all vocabularies, sorted; read once a process. Families are left to `load_families`.

    Raises:
        ReadError: A file is not a vocabulary.
    """
    files = sorted(path for path in (folder or vocabulary_folder()).glob("*.ttl") if path.name != FAMILIES)
    return tuple(sorted(concept for path in files for concept in read_vocabulary(path)))


@lru_cache(maxsize=1)
def load_families() -> tuple[Family, ...]:
    """Return the families of hardware that ship, in the order in which their patterns are tried."""
    return read_families(vocabulary_folder() / FAMILIES)
