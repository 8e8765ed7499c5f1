"""Decisions of people: read, checked, applied, taken back."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.model import Extraction
from kg.resolve import Change, Curation, Decision, Resolution, change_curation, read_curation, resolve
from kg.resolve.curate import differ_in_version
from kg.resolve.curation import HEADER, KEEP, MERGE, RENAME, SPLIT
from tests.resolve.papers import BASE, cluster, extraction, link, papers

FINCH, ROBIN, FINCH_2 = (f"{BASE}method/{name}" for name in ("finch", "robin", "finch-2"))
BIRDS = [
    extraction("1", ("Method", "Finch", "base"), ("Method", "Finch-2", "base"), date="2020-01-01"),
    extraction(
        "2", ("Method", "Robin", "base"), ("Method", "finch", "base"), ("Task", "Robin", "base"), date="2021-01-01"
    ),
    extraction("3", ("Method", "finch", "base"), date="2022-01-01"),
]


def decided(*decisions: Decision, found: list[Extraction] = BIRDS) -> Resolution:
    """Resolve the birds with decisions."""
    numbered = [
        Decision(d.subject, d.predicate, d.object, d.label, d.paper, d.comment, line=n)
        for n, d in enumerate(decisions, 2)
    ]
    return resolve(found, concepts=(), curation=Curation(tuple(numbered), "c.tsv"))


def test_merge() -> None:
    """A merged entity's names are the other's, its IRI leads there, and the link says which line did it."""
    r = decided(Decision(ROBIN, MERGE, FINCH, comment="one bird"))
    assert link(r, "2", "Robin").iri == FINCH
    assert link(r, "2", "Robin").automatic == ROBIN
    assert link(r, "2", "Robin").why == "curated: method/robin is method/finch (line 2): one bird"
    assert (ROBIN, FINCH) in r.redirects
    assert cluster(r, "1", "Finch").aliases == ("Finch", "Robin")


def test_merges_follow_one_another() -> None:
    """What is merged into something that is merged itself ends up there, in whatever order the lines stand."""
    found = [*BIRDS, extraction("4", ("Method", "Wren", "base"))]
    lines = [Decision(f"{BASE}method/wren", MERGE, ROBIN), Decision(ROBIN, MERGE, FINCH)]
    one, other = decided(*lines, found=found), decided(*reversed(lines), found=found)
    assert link(one, "4", "Wren").iri == link(other, "4", "Wren").iri == FINCH
    assert one.redirects == other.redirects
    assert dict(one.redirects)[f"{BASE}method/wren"] == FINCH


def test_split() -> None:
    """A form that is split off is an entity of its own, in all papers or in one."""
    new = f"{BASE}method/finch-small"
    r = decided(Decision(FINCH, SPLIT, new, "finch"))
    assert {x.paper for x in r.links if x.iri == new} == {"2", "3"}
    assert link(r, "1", "Finch").iri == FINCH
    r = decided(Decision(FINCH, SPLIT, new, "finch", "3"))
    assert {x.paper for x in r.links if x.iri == new} == {"3"}
    assert link(r, "3", "finch").why == "curated: 'finch' in 3 is not method/finch (line 2)"


def test_split_then_merge_moves_a_name() -> None:
    """A part that was split off can be merged into a third entity."""
    new = f"{BASE}method/finch-small"
    r = decided(Decision(FINCH, SPLIT, new, "finch", "3"), Decision(new, MERGE, ROBIN))
    assert link(r, "3", "finch").iri == ROBIN
    assert dict(r.redirects)[new] == ROBIN


def test_rename_and_keep() -> None:
    """A given name is the label, and the old one an alias; to confirm a form changes nothing."""
    r = decided(Decision(FINCH, RENAME, "", "Goldfinch"), Decision(FINCH, KEEP, "", "finch"))
    assert (cluster(r, "1", "Finch").label, cluster(r, "1", "Finch").aliases) == ("Goldfinch", ("Finch", "finch"))
    assert r.links == resolve(BIRDS, concepts=()).links


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([Decision(f"{BASE}method/emu", MERGE, FINCH)], "there is no entity .*emu"),
        ([Decision(f"{BASE}task/robin", MERGE, ROBIN)], "is a Task, .* a Method"),
        ([Decision(FINCH_2, MERGE, FINCH)], "differ in a version"),
        ([Decision(FINCH, SPLIT, f"{BASE}x", "Emu")], "nowhere written 'Emu'"),
        ([Decision(FINCH, SPLIT, f"{BASE}x", "finch", "9")], "nowhere written 'finch' in 9"),
        ([Decision(ROBIN, SPLIT, f"{BASE}x", "Robin")], "nothing to split off"),
        ([Decision(FINCH, SPLIT, ROBIN, "finch", "3"), Decision(f"{BASE}method/emu", KEEP, "", "x")], "no entity"),
        (
            [Decision(ROBIN, MERGE, FINCH), Decision(FINCH, RENAME, "", "A"), Decision(ROBIN, RENAME, "", "B")],
            "is called 'A' in an earlier line",
        ),
    ],
)
def test_decisions_that_do_not_fit(lines: list[Decision], message: str) -> None:
    """An unknown IRI or form, two classes, two versions or two names are refused with the line."""
    with pytest.raises(ReadError, match=rf"c\.tsv:{len(lines) + 1}: .*{message}"):
        decided(*lines)


def test_a_decision_waits_for_papers_to_come_back() -> None:
    """A published entity without papers is no error: its line holds again when the papers are there again."""
    full = resolve(BIRDS, concepts=())
    curation = Curation((Decision(ROBIN, MERGE, FINCH, line=2),))
    less = resolve(BIRDS[:1], concepts=(), published=full.published, curation=curation)
    assert {c.iri for c in less.clusters} == {FINCH, FINCH_2}
    with pytest.raises(ReadError, match="there is no entity"):
        resolve(BIRDS[:1], concepts=(), curation=curation)


def test_what_resolution_joins_itself_needs_no_line() -> None:
    """A line about an IRI that has become a redirect stands for the entity that it leads to."""
    short, long = extraction("a", ("Method", "WBTu", "base")), extraction("b", ("Method", "wild bird tuning", "base"))
    both = extraction("c", ("Method", "wild bird tuning", "base", ("WBTu",)))
    line = Decision(f"{BASE}method/wild-bird-tuning", MERGE, f"{BASE}method/wbtu", line=2)
    r = resolve([short, long, both], concepts=(), curation=Curation((line,)))
    assert len(r.clusters) == 1
    assert r.links[0].automatic == ""


@settings(max_examples=15, deadline=None)
@given(papers(), st.data())
def test_merge_then_split_is_nothing(found: list[Extraction], data: st.DataObject) -> None:
    """To merge two entities, build, and take the line back gives what was before; the merged IRI led on meanwhile."""
    before = resolve(found, concepts=())
    names = {iri: [x.name for x in before.links if x.iri == iri] for iri in (c.iri for c in before.clusters)}
    pairs = [
        (a.iri, b.iri)
        for a in before.clusters
        for b in before.clusters
        if a.iri != b.iri and a.type == b.type and not differ_in_version(names[a.iri], names[b.iri])
    ]
    if not pairs:
        return
    gone, kept = data.draw(st.sampled_from(pairs))
    line = Curation((Decision(gone, MERGE, kept, line=2),))
    merged = resolve(found, concepts=(), published=before.published, curation=line)
    assert dict(merged.redirects)[gone] == kept
    assert {x.iri for x in merged.links} == {c.iri for c in before.clusters} - {gone}
    again = resolve(found, concepts=(), published=merged.published)
    assert (again.links, again.clusters, again.redirects) == (before.links, before.clusters, before.redirects)
    assert resolve(found, concepts=(), published=merged.published, curation=line) == merged


def test_file(tmp_path: Path) -> None:
    """Decisions are written once, read back with their lines, and taken out; comments stay."""
    path = tmp_path / "curation.tsv"
    lines = [Decision(ROBIN, MERGE, FINCH, comment="one bird", author="Ada"), Decision(FINCH, RENAME, "", "Gold finch")]
    assert change_curation(path, Change(tuple(lines))) == 2
    assert change_curation(path, Change(tuple(lines))) == 0
    path.write_text(path.read_text(encoding="utf8") + "# a note\n", encoding="utf8")
    read = read_curation(path)
    assert read.decisions == tuple(lines)
    assert [d.line for d in read.decisions] == [2, 3]
    change_curation(path, Change(dropped=(lines[0],)))
    assert path.read_text(encoding="utf8") == "\t".join(HEADER) + f"\n{FINCH}\tskos:prefLabel\t\tGold finch\n# a note\n"


def test_curies(tmp_path: Path) -> None:
    """An IRI may be written with a known prefix."""
    path = tmp_path / "c.tsv"
    path.write_text("\t".join(HEADER) + "\nschema:a\towl:sameAs\tschema:b\n", encoding="utf8")
    assert read_curation(path).decisions == (Decision("https://schema.org/a", MERGE, "https://schema.org/b"),)


@pytest.mark.parametrize(
    "rows",
    [
        ["a\tis\tb"],
        ["a\towl:sameAs"],
        ["\towl:sameAs\tb"],
        ["a\towl:differentFrom\tb"],
        ["a\tskos:prefLabel\tb"],
        ["a\towl:sameAs\tb\t\t\t\t\tmore"],
        ["a\towl:sameAs\tb", "a\towl:sameAs\tc"],
        ["a\towl:sameAs\tb", "b\towl:sameAs\ta"],
        ["a\towl:sameAs\ta"],
        ["a\towl:differentFrom\tb\tF", "c\towl:differentFrom\tb\tF"],
        ["a\towl:differentFrom\tb\tF", "b\towl:sameAs\ta"],
        ["a\tskos:prefLabel\t\tF", "a\tskos:prefLabel\t\tG"],
    ],
)
def test_broken_files(tmp_path: Path, rows: list[str]) -> None:
    """A line that says nothing, or contradicts another, is refused by number, also when it would be added."""
    path = tmp_path / "c.tsv"
    path.write_text("\n".join(["\t".join(HEADER), *rows]) + "\n", encoding="utf8")
    with pytest.raises(ReadError, match=rf"c\.tsv:[2-{1 + len(rows)}]: "):
        read_curation(path)


def test_a_contradiction_is_not_written(tmp_path: Path) -> None:
    """What contradicts the file leaves it as it was."""
    path = tmp_path / "c.tsv"
    change_curation(path, Change((Decision(ROBIN, MERGE, FINCH),)))
    before = path.read_bytes()
    with pytest.raises(ReadError, match=r"c\.tsv:3"):
        change_curation(path, Change((Decision(FINCH, MERGE, ROBIN),)))
    assert path.read_bytes() == before


@pytest.mark.parametrize("text", ["", "a\tb\n"])
def test_no_curation(tmp_path: Path, text: str) -> None:
    """A file without the header, or none at all, is refused by name."""
    path = tmp_path / "c.tsv"
    path.write_text(text, encoding="utf8")
    with pytest.raises(ReadError, match=r"c\.tsv:1"):
        read_curation(path)
    with pytest.raises(ReadError, match="missing"):
        read_curation(tmp_path / "missing.tsv")
