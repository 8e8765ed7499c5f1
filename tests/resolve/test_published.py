"""The ledger: what was published keeps its IRI."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.model import Extraction
from kg.resolve import Published, Resolution, read_published, resolve, write_published
from tests.resolve.papers import BASE, extraction, link, papers

SHORT = extraction("1", ("Method", "WBTu", "base"), date="2020-01-01")
LONG = extraction("2", ("Method", "wild bird tuning", "base"), date="2021-01-01")
BOTH = extraction("3", ("Method", "wild bird tuning", "base", ("WBTu",)), date="2022-01-01")


def arrive(*batches: list[Extraction]) -> Resolution:
    """Resolve batches one after another, each with the ledger of the one before."""
    resolution, so_far = resolve([]), list[Extraction]()
    for batch in batches:
        so_far += batch
        resolution = resolve(so_far, published=resolution.published)
    return resolution


def parts(resolution: Resolution) -> set[frozenset[tuple[str, str]]]:
    """Return which local entities are together, whatever their IRIs."""
    found: dict[str, set[tuple[str, str]]] = {}
    for x in resolution.links:
        found.setdefault(x.iri, set()).add((x.paper, x.entity))
    return {frozenset(one) for one in found.values()}


@settings(max_examples=20, deadline=None)
@given(papers(), papers(first=10), papers(first=20), st.permutations(range(3)))
def test_any_order_of_arrival(
    first: list[Extraction], second: list[Extraction], third: list[Extraction], order: list[int]
) -> None:
    """Papers that come bit by bit, in any order, give the parts of one build, and all of a rebuild with the ledger."""
    batches, everything = [first, second, third], [*first, *second, *third]
    grown = arrive(*(batches[n] for n in order))
    assert resolve(everything, published=grown.published) == grown
    assert parts(grown) == parts(resolve(everything))


@settings(max_examples=20, deadline=None)
@given(papers(first=10), papers())
def test_a_published_iri_stays(before: list[Extraction], after: list[Extraction]) -> None:
    """Papers of any date that come later leave every IRI in place, or with a redirect to one that has its names."""
    old = resolve(before)
    new = resolve([*before, *after], published=old.published)
    now, moved = {c.iri for c in new.clusters}, dict(new.redirects)
    assert not set(moved) & now
    for published in {c.iri for c in old.clusters}:
        home = moved.get(published, published)
        members = {(x.paper, x.entity) for x in old.links if x.iri == published}
        assert {x.iri for x in new.links if (x.paper, x.entity) in members} >= {home}


@settings(max_examples=15, deadline=None)
@given(papers(), papers(first=10))
def test_what_goes_and_comes_back(some: list[Extraction], others: list[Extraction]) -> None:
    """Papers that are removed and added again have their IRIs again."""
    full = resolve([*some, *others])
    less = resolve(some, published=full.published)
    assert resolve([*some, *others], published=less.published).links == full.links


def test_an_earlier_paper_does_not_rename() -> None:
    """A paper of an earlier date that comes later gives its name to a new entity only."""
    late = extraction("2", ("Method", "FinchNet", "base"), date="2021-01-01")
    early = extraction("1", ("Method", "Finch-Net", "base"), date="2020-01-01")
    assert [c.iri for c in resolve([early, late]).clusters] == [f"{BASE}method/finch-net"]
    grown = arrive([late], [early])
    assert [c.iri for c in grown.clusters] == [f"{BASE}method/finchnet"]


def test_merge_and_parting_again() -> None:
    """What a paper joins keeps the IRI of most names, and when that paper goes both have their own again."""
    apart = arrive([SHORT, LONG])
    joined = resolve([SHORT, LONG, BOTH], published=apart.published)
    assert [c.iri for c in joined.clusters] == [f"{BASE}method/wbtu"]
    assert joined.redirects == ((f"{BASE}method/wild-bird-tuning", f"{BASE}method/wbtu"),)
    again = resolve([SHORT, LONG], published=joined.published)
    assert again.links == apart.links


def test_a_redirect_outlives_its_paper() -> None:
    """A redirect stays while the entity that it leads to is there, even if no paper is left that has the name."""
    joined = resolve([SHORT, LONG, BOTH], published=arrive([SHORT, LONG]).published)
    left = resolve([SHORT], published=joined.published)
    assert dict(left.redirects)[f"{BASE}method/wild-bird-tuning"] == f"{BASE}method/wbtu"


def test_a_homonym_does_not_take_a_published_iri() -> None:
    """The plain IRI stays with the thing that was published under it, though an earlier paper introduces a homonym."""
    late = extraction("9", ("Method", "Finch", "proposed"), title="Finch: song with syllables", date="2022-01-01")
    early = extraction("1", ("Method", "Finch", "proposed"), title="Finch: routing of parcels", date="2020-01-01")
    grown = arrive([late], [early])
    assert link(grown, "9", "Finch").iri == f"{BASE}method/finch"
    assert link(grown, "1", "Finch").iri == f"{BASE}method/finch-routing-parcels"


def test_an_iri_without_names_is_free_again() -> None:
    """When the only paper with a name has gone, another paper's thing of that name takes the readable IRI."""
    old = resolve([extraction("a", ("Method", "Finch", "base"))])
    new = resolve([extraction("b", ("Method", "Finch", "base"))], published=old.published)
    assert [c.iri for c in new.clusters] == [f"{BASE}method/finch"]


def test_ledger_file(tmp_path: Path) -> None:
    """A ledger is written sorted and read back equal; a table of links will do as well."""
    joined = resolve([SHORT, LONG, BOTH], published=arrive([SHORT, LONG]).published)
    path = tmp_path / "published.tsv"
    assert write_published(joined.published, path) == 3
    assert read_published(path) == joined.published
    rows = [f"{x.paper}\t{x.entity}\t{x.type}\t{x.name}\t{x.iri}\t{x.why}\n" for x in joined.links]
    path.write_text("paper\tentity\ttype\tname\tiri\twhy\n" + "".join(rows), encoding="utf8")
    assert {name: iris[0] for name, iris in joined.published.rows.items()} == {
        name: iris[0] for name, iris in read_published(path).rows.items()
    }


@pytest.mark.parametrize(
    "text", ["", "paper\tname\n", "paper\ttype\tname\tiri\n1\tAnimal\tx\ty\n", "paper\ttype\tname\tiri\n1\tMethod\n"]
)
def test_broken_ledger(tmp_path: Path, text: str) -> None:
    """A file of another form is refused by name and line."""
    path = tmp_path / "p.tsv"
    path.write_text(text, encoding="utf8")
    with pytest.raises(ReadError, match=r"p\.tsv:\d"):
        read_published(path)


def test_missing_ledger(tmp_path: Path) -> None:
    """A ledger that is not there is an error that names it."""
    with pytest.raises(ReadError, match="missing"):
        read_published(tmp_path / "missing.tsv")


def test_names_of_several_lines() -> None:
    """A name with line ends has one row, and is found by it."""
    odd = extraction("1", ("Method", "Finch\n\tNet", "base"))
    assert list(resolve([odd]).published.rows) == [("1", "Method", "Finch Net")]
    assert Published().rows == {}
