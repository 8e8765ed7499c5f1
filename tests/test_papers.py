"""Which papers are the same, and what one paper made of several holds."""

import gzip
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Entity, Evidence, Extraction, Mention, Paper, Source, Statement
from kg.papers import arxiv_id, identifiers_of, merge_papers, paper_id, title_key, title_slug
from kg.readers import read_papers
from kg.record import check_grounding


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2404.18911", "2404.18911"),
        ("2404.18911v3", "2404.18911"),
        (" arXiv:2404.18911v3 [cs.CL]", "2404.18911"),
        ("https://arxiv.org/abs/2404.18911v1", "2404.18911"),
        ("http://www.arxiv.org/pdf/2404.18911.pdf", "2404.18911"),
        ("https://huggingface.co/papers/2404.18911?x=1", "2404.18911"),
        ("10.48550/arXiv.2404.18911", "2404.18911"),
        ("https://doi.org/10.48550/ARXIV.2404.18911", "2404.18911"),
        ("0704.0001", "0704.0001"),
        ("cs/0112017v1", "cs/0112017"),
        ("math.GT/0309136", "math.GT/0309136"),
        ("2413.18911", ""),
        ("2404.189", ""),
        ("12404.18911", ""),
        ("2404.189111", ""),
        ("foo/0112017", ""),
        ("10.1145/2404.18911", ""),
        ("", ""),
    ],
)
def test_arxiv_id(text: str, found: str) -> None:
    """An arXiv id is told from any way of writing it, without its version, and from nothing else."""
    assert arxiv_id(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("doi:10.1145/3292500.3330701", (("doi", "10.1145/3292500.3330701"),)),
        ("https://dx.doi.org/10.1109/CVPR.2016.90", (("doi", "10.1109/cvpr.2016.90"),)),
        ("https://aclanthology.org/P19-1452.pdf", (("acl", "P19-1452"),)),
        ("acl:1991.iwpt-1.10", (("acl", "1991.iwpt-1.10"),)),
        ("conf:3dv2025:05T81ScPFb", (("conf", "3dv2025:05T81ScPFb"),)),
        ("https://example.org/paper", ()),
        ("a-slug", ()),
        ("Title: with a colon", ()),
    ],
)
def test_identifiers_of(text: str, found: tuple[tuple[str, str], ...]) -> None:
    """Scheme and value are told from the forms in use; a text that is none gives none."""
    assert identifiers_of(text) == found


def test_paper_id() -> None:
    """The id is the arXiv id, the DOI, the given id as it stands, or a slug of the title."""
    assert paper_id("https://doi.org/10.1145/ABC", "T") == "10.1145/abc"
    assert paper_id("how-close-is-chatgpt", "How Close Is ChatGPT to …") == "how-close-is-chatgpt"
    assert paper_id(" 12 ", "A title") == "a-title"


def test_title_slug_is_one_to_one() -> None:
    """Titles that differ only in what a slug cannot hold, or beyond its length, have different slugs."""
    long = "word " * 60
    titles = ["LoRA", "LoRA+", "LoRA 注意力", "LoRA 変換器", "注意力", long, long + "more"]
    slugs = [title_slug(t) for t in titles]
    assert len(set(slugs)) == len(titles)
    assert max(map(len, slugs)) <= 120
    assert title_slug("β-VAE: Learning Résumés") == "beta-vae-learning-resumes"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Outliers   in LLMs", "outliers in LLMs", True),
        (r"AutoCoder with \textsc{AIEV-Instruct}", "AutoCoder with AIEV-Instruct", True),
        ("Résumé Parsing", "Resume Parsing", True),
        ("$O(n)$ Attention", "O(n) Attention", True),
        ("LoRA", "LoRA+", False),
        ("!!!", "???", False),
    ],
)
def test_title_key(one: str, other: str, same: bool) -> None:  # noqa: FBT001  what is expected
    """Spellings of one title share a key; a plus sign tells two apart."""
    assert (title_key(one) == title_key(other)) is same


def merged_papers(items: Iterable[Paper | Extraction]) -> list[Paper]:
    """Merge, and return the papers of what is left."""
    return [m.paper if isinstance(m, Extraction) else m for m in merge_papers(items)]


PAGE = Paper(
    "kangaroo-lossless", "Kangaroo: Lossless", "We present ...", "2024-04-29", "lab The Lab", "The Lab", comments=2,
    sources=(Source("page.txt", "daily-papers-page", 13, "2026-01-02"),), truncated=True,
)  # fmt: skip
API = Paper(
    "2404.18911", "Kangaroo:  Lossless", "We present Kangaroo.", "2024-04-30", authors=("A. B.",), keywords=("drafts",),
    upvotes=7, comments=1, identifiers=(("arxiv", "2404.18911"),), sources=(Source("api.json", "daily-papers-api", 1),),
)  # fmt: skip
FOUND = Extraction(
    Paper("arxiv-copy", "KANGAROO: lossless", "Kangaroo beats Medusa.", sources=(Source("r.jsonl", "records", 4),)),
    (
        Entity("e1", "Method", "Kangaroo", ("Kangaroo",), mentions=(Mention("abstract", 0, 8),)),
        Entity("e2", "Method", "Medusa", ("Medusa",), mentions=(Mention("abstract", 15, 21),)),
    ),
    (Statement("e1", "outperforms", "e2", Evidence("abstract", 0, 22)),),
    extractor="other/1",
)


def test_page_and_api_are_one_paper() -> None:
    """A paper of a page and of the API is one, under its arXiv id, with the whole abstract and all that either knew."""
    (merged,) = merge_papers([PAGE, API])
    assert merged == replace(
        API, published="2024-04-29", byline="lab The Lab", organization="The Lab", comments=2,
        sources=(API.sources[0], PAGE.sources[0]),
    )  # fmt: skip


def test_extraction_wins_over_papers() -> None:
    """A record with entities keeps its text, so that its spans stay in it, and takes over what others know."""
    (merged,) = merge_papers([PAGE, FOUND, API])
    assert isinstance(merged, Extraction)
    check_grounding(merged)
    assert (merged.entities, merged.statements, merged.extractor) == (FOUND.entities, FOUND.statements, "other/1")
    assert (merged.paper.title, merged.paper.abstract) == (FOUND.paper.title, FOUND.paper.abstract)
    assert (merged.paper.id, merged.paper.upvotes, len(merged.paper.sources)) == ("2404.18911", 7, 3)


def test_fullest_of_two_extractions_wins() -> None:
    """Of two records the one that found more is kept; one that found nothing gives way to a fuller text."""
    less = replace(FOUND, entities=FOUND.entities[:1], statements=())
    assert [m.entities for m in merge_papers([less, FOUND]) if isinstance(m, Extraction)] == [FOUND.entities]
    nothing = Extraction(PAGE, extractor="kg/1")
    assert isinstance(merge_papers([nothing, API])[0], Paper)
    assert isinstance(merge_papers([nothing, replace(PAGE, abstract="")])[0], Extraction)


def test_same_title_different_papers() -> None:
    """Papers of one title with different arXiv ids stay apart, and so does the one that has only the title."""
    other = replace(API, id="2501.00001", identifiers=(("arxiv", "2501.00001"),))
    assert [p.id for p in merged_papers([PAGE, API, other, PAGE])] == ["2404.18911", "2501.00001", "kangaroo-lossless"]


def test_same_doi_different_titles() -> None:
    """A shared identifier makes one paper of two whatever their titles; a DOI and an arXiv id of one title too."""
    one = Paper("a", "First title", identifiers=(("doi", "10.1000/x"),))
    two = Paper("10.1000/x", "Revised title", "An abstract.")
    assert [(p.id, p.title) for p in merged_papers([one, two])] == [("10.1000/x", "Revised title")]
    doi = Paper("10.1000/k", API.title, identifiers=(("doi", "10.1000/k"),))
    assert [p.identifiers for p in merged_papers([doi, API])] == [(("arxiv", "2404.18911"), ("doi", "10.1000/k"))]


def test_dates() -> None:
    """The earliest date is kept, and the finer one where one is a part of the other."""
    dates = [("2024", "2024-03-01", "2024-03-01"), ("2023-12-31", "2024", "2023-12-31"), ("", "2020", "2020")]
    for one, other, kept in dates:
        assert merged_papers([Paper("1", "T", published=one), Paper("1", "T", published=other)])[0].published == kept


TITLES = st.sampled_from(["A title", "A  Title", "Another title", "LoRA"])
IDENTIFIERS = st.sampled_from([(), (("arxiv", "2404.00001"),), (("arxiv", "2404.00002"),), (("doi", "10.1000/x"),)])
PAPERS = st.builds(
    Paper,
    id=st.sampled_from(["a", "b", "2404.00001", "acl:P19-1"]),
    title=TITLES,
    abstract=st.text("ab ", max_size=4),
    published=st.sampled_from(["", "2024", "2024-01-02", "2023-05-06"]),
    organization=st.sampled_from(["", "The Lab", "Other"]),
    authors=st.lists(st.sampled_from(["A", "B"]), max_size=2).map(tuple),
    keywords=st.lists(st.sampled_from(["x", "y"]), max_size=2).map(tuple),
    upvotes=st.none() | st.integers(0, 3),
    identifiers=IDENTIFIERS,
    sources=st.builds(Source, st.sampled_from(["f", "g"]), st.just("json-lines"), st.integers(1, 9)).map(
        lambda s: (s,)
    ),
    truncated=st.booleans(),
)
ITEMS = st.lists(PAPERS | st.builds(Extraction, PAPERS, extractor=st.just("x/1")), max_size=7)


@settings(deadline=None)
@given(items=ITEMS, data=st.data())
def test_order_does_not_matter(items: list[Paper | Extraction], data: st.DataObject) -> None:
    """The same papers in any order give the same outcome."""
    assert merge_papers(data.draw(st.permutations(items))) == merge_papers(items)


@settings(deadline=None)
@given(items=ITEMS)
def test_merging_again_changes_nothing(items: list[Paper | Extraction]) -> None:
    """What is merged is merged: no two of the outcome are one paper, ids are unique, no source is lost."""
    merged = merge_papers(items)
    papers = [m.paper if isinstance(m, Extraction) else m for m in merged]
    assert merge_papers(merged) == merged
    assert len({p.id for p in papers}) == len(papers)
    given_sources = {s for i in items for s in (i.paper if isinstance(i, Extraction) else i).sources}
    assert {s for p in papers for s in p.sources} == given_sources


def test_pages_and_api_together(shared: Path) -> None:
    """Papers of the saved pages that the API's answers hold too take over their arXiv ids."""
    paths = [shared / "corpus" / "pages", shared / "corpus" / "hf-daily" / "2024.json.gz"]
    papers = merged_papers(read_papers(paths, on_skip=print))
    both = [p for p in papers if {s.format for s in p.sources} == {"daily-papers-page", "daily-papers-api"}]
    with gzip.open(paths[1]) as packed:
        titles = {title_key(item["paper"]["title"]) for item in json.load(packed)}
    assert len(papers) == 196 + 2212 - len(both)
    assert len(both) > 10
    assert all(arxiv_id(p.id) and title_key(p.title) in titles for p in both)
