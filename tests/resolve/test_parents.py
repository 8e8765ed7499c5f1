"""Organizations and what they are a part of."""

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.graph import build_graph
from kg.resolve import resolve
from kg.resolve.keys import name_key
from kg.resolve.parents import load_parents
from kg.resolve.spelling import load_equivalents
from tests.resolve.papers import BASE, extraction


def parents(*names: str) -> dict[str, str]:
    """Return the end of the parent's IRI by label, for organizations of one paper each."""
    papers = [
        extraction(str(n), ("Organization", name, "affiliation"), ("Method", "Finch", "base"))
        for n, name in enumerate(names)
    ]
    graph = build_graph(papers, resolve(papers))
    return {e.label: e.parent.removeprefix(f"{BASE}organization/") for e in graph.entities if e.type == "Organization"}


def test_a_lab_is_a_part_of_its_firm() -> None:
    """A lab that the vocabulary knows points to its firm, in whatever spelling, and stays an entity of its own."""
    assert parents("HUAWEI Noah's Ark Lab", "Huawei") == {"HUAWEI Noah's Ark Lab": "huawei", "Huawei": ""}
    assert parents("Noah’s Ark Lab", "Huawei Technologies") == {
        "Noah’s Ark Lab": "huawei-technologies",
        "Huawei Technologies": "",
    }


def test_the_nearest_that_is_there() -> None:
    """Where no paper names the firm between, the parent is the one above it; where none is there, nothing."""
    assert parents("Google DeepMind", "Alphabet") == {"Google DeepMind": "alphabet", "Alphabet": ""}
    assert parents("Google DeepMind", "Google", "Alphabet")["Google DeepMind"] == "google"
    assert parents("Google DeepMind") == {"Google DeepMind": ""}


def test_the_table_that_ships() -> None:
    """No organization is above itself, none of equal names, and equal names have one parent."""
    above = {name_key("Organization", a): name_key("Organization", b) for a, b in load_parents()}
    for start in above:
        trail = [start]
        while trail[-1] in above:
            trail.append(above[trail[-1]])
            assert trail.count(trail[-1]) == 1
    for entity_type, names in load_equivalents():
        keys = {name_key(entity_type, name) for name in names}
        if entity_type == "Organization":
            assert not {above.get(key) for key in keys} & keys
            assert len({above[key] for key in keys if key in above}) <= 1


@pytest.mark.parametrize("line", ["one", "a\t", "\tb", "a\tb\na\tc"])
def test_broken_parents(tmp_path: Path, line: str) -> None:
    """A line without two names, or a second parent, is refused."""
    path = tmp_path / "p.tsv"
    path.write_text(f"# parts\n{line}\n", encoding="utf8")
    with pytest.raises(ReadError, match=r"p\.tsv:[23]"):
        load_parents(path)
    with pytest.raises(ReadError, match="missing"):
        load_parents(tmp_path / "missing.tsv")


def test_min_confidence_leaves_no_dangling_parent() -> None:
    """An entity that is left out is nobody's parent and has no redirects."""
    papers = [
        extraction("1", ("Organization", "Google DeepMind", "affiliation")),
        extraction("2", ("Organization", "Google", "affiliation")),
    ]
    papers[1] = replace(papers[1], entities=tuple(replace(e, confidence=0.1) for e in papers[1].entities))
    graph = build_graph(papers, resolve(papers), min_confidence=0.5)
    assert [(e.label, e.parent) for e in graph.entities] == [("Google DeepMind", "")]
