"""Hold slugs, CURIEs and minted IRIs."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kg import iri

ANY = st.text(st.characters(exclude_categories=["Cs"]))


@given(ANY)
def test_a_slug_is_never_empty_and_always_plain(text: str) -> None:
    """A slug holds lower-case ASCII letters, digits and single hyphens inside."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", iri.slug(text))


@given(ANY)
def test_a_slug_is_its_own_slug(text: str) -> None:
    """Slugging twice changes nothing."""
    assert iri.slug(iri.slug(text)) == iri.slug(text)


@given(st.sampled_from(sorted(iri.PREFIXES)), st.from_regex(r"[A-Za-z][A-Za-z0-9]{0,9}", fullmatch=True))
def test_expand_undoes_compress(prefix: str, local: str) -> None:
    """A CURIE's IRI compresses to that CURIE."""
    assert iri.compress(iri.expand(f"{prefix}:{local}")) == f"{prefix}:{local}"


def test_an_iri_without_a_prefix_stays() -> None:
    """What has no known prefix is left as it is."""
    assert iri.expand("https://example.org/a") == "https://example.org/a"
    assert iri.compress("https://example.org/a") == "https://example.org/a"


@given(st.text(max_size=40))
def test_minted_iris_hold_no_illegal_character(paper_id: str) -> None:
    """An id of any characters gives an IRI that RDF accepts."""
    minted = iri.mint_paper(paper_id.encode("utf8", "replace").decode())
    assert not re.search(r"[\s<>\"{}|\\^`\x00-\x20]", minted)


def test_names_without_latin_letters_stay_apart() -> None:
    """Two names in another script get two slugs."""
    assert iri.slug("袋鼠") != iri.slug("水母")


def test_a_long_name_is_cut_but_stays_apart_from_its_like() -> None:
    """Two long names that differ only at the end get two short slugs."""
    one, two = iri.slug("roo " * 100 + "a"), iri.slug("roo " * 100 + "b")
    assert one != two
    assert len(one) <= iri.MAX_SLUG
