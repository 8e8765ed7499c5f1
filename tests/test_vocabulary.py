"""Vocabularies: SKOS files into plain records."""

import re
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.model import ENTITY_TYPES
from kg.vocabulary import (
    Concept,
    concept_iri,
    load_families,
    load_vocabularies,
    read_families,
    read_vocabulary,
    vocabulary_folder,
)

HEAD = """@prefix kg: <https://w3id.org/paper-kg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix v: <https://w3id.org/paper-kg/vocabulary/hardware/> .
<https://w3id.org/paper-kg/vocabulary/hardware> a skos:ConceptScheme .
"""


def write(folder: Path, body: str) -> Path:
    """Return a vocabulary file with one concept."""
    path = folder / "hardware.ttl"
    path.write_text(HEAD + body, encoding="utf8")
    return path


def test_a_concept_is_read_whole(tmp_path: Path) -> None:
    """Class, labels and case policy of a concept are those of the file; the scheme itself is no concept."""
    path = write(
        tmp_path,
        'v:a100 a skos:Concept ; kg:conceptOf kg:Hardware ; kg:casePolicy "fold" ; skos:prefLabel "NVIDIA A100"'
        ' ; skos:altLabel "A100" ; skos:altLabel "A 100" .',
    )
    iri = concept_iri("hardware", "a100")
    assert read_vocabulary(path) == (Concept(iri, "Hardware", "NVIDIA A100", ("A 100", "A100"), "fold"),)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('v:x a skos:Concept ; skos:prefLabel "x" .', "conceptOf"),
        ('v:x a skos:Concept ; kg:conceptOf kg:Result ; skos:prefLabel "x" .', "conceptOf"),
        ('v:x a skos:Concept ; kg:conceptOf kg:Task ; kg:casePolicy "any" ; skos:prefLabel "x" .', "casePolicy"),
        ("v:x a skos:Concept", "not Turtle"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, body: str, reason: str) -> None:
    """A concept without a known class or policy, and what is not Turtle, is refused with the file's name."""
    path = write(tmp_path, body)
    with pytest.raises(ReadError, match=reason) as caught:
        read_vocabulary(path)
    assert caught.value.path == str(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A file that is not there is refused by name."""
    with pytest.raises(ReadError, match=r"none\.ttl"):
        read_vocabulary(tmp_path / "none.ttl")


def test_what_ships_is_lean_and_sorted() -> None:
    """Every class but the open ones has concepts, labels are not blank, and all files together stay under 2 MB."""
    concepts = load_vocabularies()
    assert {c.type for c in concepts} == set(ENTITY_TYPES)
    assert list(concepts) == sorted(concepts)
    assert all(c.label.strip() == c.label != "" for c in concepts)
    assert len({c.iri for c in concepts}) == len(concepts)
    assert sum(p.stat().st_size for p in vocabulary_folder().glob("*.ttl")) < 2_000_000


def test_reading_is_done_once() -> None:
    """A second call gives the same object."""
    assert load_vocabularies() is load_vocabularies()


def test_the_families_are_patterns_in_their_order() -> None:
    """Each family has a label, a pattern that compiles, and a place of its own; none of them is matched by label."""
    families = load_families()
    assert [f.order for f in families] == list(range(1, len(families) + 1))
    assert all(re.compile(f.pattern) and f.label for f in families)
    assert not {f.iri for f in families} & {c.iri for c in load_vocabularies()}


def test_a_family_without_its_order_is_refused(tmp_path: Path) -> None:
    """A family that does not say when it is tried is named."""
    path = tmp_path / "families.ttl"
    path.write_text(f'{HEAD}<urn:f> skos:prefLabel "F" ; kg:pattern "F1" .', encoding="utf8")
    with pytest.raises(ReadError, match="urn:f needs"):
        read_families(path)
