"""Vocabularies from lists: what is a name, what the corpus bears out, how it is written."""

from pathlib import Path

import pytest

from kg.train.established import established_names
from kg.train.vocabularies import Evidence, Name, format_vocabulary, keep, plausible
from kg.vocabulary import Concept, concept_iri, read_vocabulary


@pytest.mark.parametrize(
    ("name", "good"),
    [
        (Name("Benchmark", "MS COCO", "x"), True),
        (Name("Benchmark", "How do I call 1-800-555-1234?", "x"), False),
        (Name("Benchmark", "!(()&&!|*|*|", "x"), False),
        (Name("Benchmark", "data", "x"), False),
        (Name("Benchmark", " SQuAD", "x"), False),
        (Name("Benchmark", "Cat", "x"), False),
        (Name("Task", "image classification", "x"), True),
        (Name("Task", "classification", "x"), False),
        (Name("Metric", "mAP", "x"), False),
        (Name("Metric", "F1 score", "x"), True),
        (Name("Metric", "accuracy", "established"), True),
        (Name("Metric", "PSNR 4x T2w test", "x"), False),
    ],
)
def test_spam_and_ordinary_words_are_no_names(name: Name, good: bool) -> None:  # noqa: FBT001  a case table
    """A name has letters, no advertising, and is not a word that everybody uses."""
    assert plausible(name) is good


def test_the_corpus_decides_what_is_kept() -> None:
    """Rare names and those that are mostly ordinary words are dropped; distinct writing is enough."""
    texts = ["Falcon falcon falcon falcon SQuAD SQuAD Maze Maze Maze"] * 3
    evidence = Evidence(["Falcon", "SQuAD", "Maze", "Absent"], texts)
    policies = {n: keep(Name("Benchmark", n, "x"), evidence) for n in ("Falcon", "SQuAD", "Maze", "Absent")}
    assert policies == {"Falcon": None, "SQuAD": "exact", "Maze": "exact", "Absent": None}


def test_tasks_match_in_any_case() -> None:
    """A task that the corpus holds in any case is kept as folded."""
    evidence = Evidence(["Image Classification"], ["image classification"] * 5)
    assert keep(Name("Task", "Image Classification", "x"), evidence) == "fold"


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    """Quotes, backslashes and other scripts survive the file."""
    concept = Concept(concept_iri("benchmarks", "x"), "Benchmark", 'a "b" \\ c', ("é", "中"), "exact")
    path = tmp_path / "benchmarks.ttl"
    path.write_text(format_vocabulary("Benchmark", [(concept, "a list")]), encoding="utf8")
    assert read_vocabulary(path) == (concept,)


def test_established_names_are_named_once_a_class() -> None:
    """The list kept by hand has no doubles."""
    names = established_names()
    assert len(names) == len(set(names))
