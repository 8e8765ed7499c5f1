"""The text of saved Daily Papers pages."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.model import Paper
from kg.papers import merge_papers
from kg.readers.daily_papers_page import READER, Dateline, organization_of, parse_dateline

HEADER = (
    "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\n"
    "Daily Papers\n\nbyAK and the research community\n\n"
)
ABSTRACT = "We propose a method that does what the title says. " * 6
SIGNED = "\n\n  • 2 authors\n·\nSep 4, 2024\n\n"


def read(folder: Path, text: str) -> tuple[list[Paper], list[ReadError]]:
    """Write a page and read it back."""
    path = folder / "page"
    path.write_text(text, encoding="utf8")
    skipped: list[ReadError] = []
    found = [p for p in READER.read(path, skipped.append) if isinstance(p, Paper)]
    return found, skipped


def test_five_saved_pages(shared: Path) -> None:
    """The five saved pages hold 203 entries, 196 papers, and nothing in them is passed over."""
    skipped: list[ReadError] = []
    pages = sorted((shared / "corpus" / "pages").iterdir())
    papers = [p for page in pages for p in READER.read(page, skipped.append) if isinstance(p, Paper)]
    assert (len(papers), len(merge_papers(papers)), skipped) == (203, 196, [])
    assert max(len(p.title) for p in papers) == 176
    assert min(len(p.abstract) for p in papers) > 1000
    assert sum(p.truncated for p in papers) == 1
    assert len({p.organization for p in papers} - {""}) == 9


def test_saved_pages_agree_with_the_gold_texts(shared: Path) -> None:
    """Title and abstract are those of the texts that were annotated from the same pages."""
    pages = sorted((shared / "corpus" / "pages").iterdir())
    read_back = {p.title: p for page in pages for p in READER.read(page, print) if isinstance(p, Paper)}
    rows = [json.loads(line) for line in (shared / "gold" / "dev.texts.jsonl").read_text("utf8").splitlines()]
    for row in rows:
        paper = read_back[" ".join(row["title"].split())]
        assert paper.abstract == " ".join(row["abstract"].split())
        assert paper.organization == (row.get("organization") or "")


def test_saved_pages_years(shared: Path) -> None:
    """A page's year is the one after the newest year shown, and papers without a year are of it."""
    pages = sorted((shared / "corpus" / "pages").iterdir())
    dates = {
        p.sources[0].path[-24:-21]: p.sources[0].date
        for page in pages
        for p in READER.read(page, print)
        if isinstance(p, Paper)
    }
    assert dates == {"000": "2026-01-02", "001": "2025-12-12", "002": "2025-12-11", "003": "2025-12-05", "004": ""}


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("Apr 14 3", Dateline(4, 14, 0, 3)),
        ("Jul 19", Dateline(7, 19)),
        ("Sep 4, 2024 2", Dateline(9, 4, 2024, 2)),
        ("September 4, 2024", Dateline(9, 4, 2024)),
        ("Sep 4, 2024 and more", None),
        ("4 Sep 2024", None),
        ("Mayhem 2", None),
    ],
)
def test_dateline(line: str, dateline: Dateline | None) -> None:
    """Month, day, year if shown, comments if shown; anything else is no dateline."""
    assert parse_dateline(line) == dateline


@pytest.mark.parametrize(
    ("byline", "organization"),
    [
        ("huawei-noah HUAWEI Noah's Ark Lab", "HUAWEI Noah's Ark Lab"),
        ("nics-efc Tsinghua-NICS-EFC", "Tsinghua-NICS-EFC"),
        ("NVIDIA", "NVIDIA"),
        ("• 1 authors", ""),
        ("• 12 authors", ""),
        ("", ""),
    ],
)
def test_organization(byline: str, organization: str) -> None:
    """A byline is a handle and a name, a name, or a count of authors."""
    assert organization_of(byline) == organization


def test_year_is_the_last_that_fits(tmp_path: Path) -> None:
    """A paper without a year that lies after the day of the page is of the year before."""
    text = f"{HEADER}Jan 2\n\n" + "".join(
        f"Paper {i}\n\n{ABSTRACT}\n\n  • 2 authors\n·\n{day}\n\n"
        for i, day in enumerate(["Nov 1, 2024", "Jan 1", "Dec 30"])
    )
    papers, skipped = read(tmp_path, text)
    assert [p.published for p in papers] == ["2024-11-01", "2025-01-01", "2024-12-30"]
    assert (papers[0].sources[0].date, skipped) == ("2025-01-02", [])


def test_year_that_is_shown_wins(tmp_path: Path) -> None:
    """A page whose date has a year is of that year."""
    papers, _ = read(tmp_path, f"{HEADER}Jun 3, 2024\n\nA title\n\n{ABSTRACT}\n\n• 2 authors\n·\nMay 1\n")
    assert papers[0].published == "2024-05-01"


def test_no_year_anywhere(tmp_path: Path) -> None:
    """Where no year can be told none is made up, and no date that does not exist."""
    papers, _ = read(tmp_path, f"{HEADER}Jan 2\n\nA title\n\n{ABSTRACT}\n\n• 2 authors\n·\nJan 1 4\n")
    assert (papers[0].published, papers[0].comments, papers[0].sources[0].date) == ("", 4, "")
    papers, _ = read(tmp_path, f"{HEADER}\nA title\n\n{ABSTRACT}\n\n• 2 authors\n·\nFeb 30, 2024\n")
    assert papers[0].published == ""


@pytest.mark.parametrize(
    "header", ["", "Daily Papers\n\n", "Models\n\nDatasets\n\nbyAK and the research community\n\nMay 29\n\n"]
)
def test_headers(tmp_path: Path, header: str) -> None:
    """What stands above the first title is left out, whatever of it was saved."""
    papers, skipped = read(tmp_path, f"{header}A title\n\n{ABSTRACT}\n\nlab The Lab\n·\nSep 4, 2024 2\n")
    assert [(p.title, p.organization, p.published, p.comments) for p in papers] == [
        ("A title", "The Lab", "2024-09-04", 2)
    ]
    assert (papers[0].sources[0].line, skipped) == (header.count("\n") + 1, [])


def test_no_blank_lines_around_the_byline(tmp_path: Path) -> None:
    """A byline that follows its abstract at once, and is followed by a title at once, is still found."""
    entry = "A title{}\n\n" + ABSTRACT.strip() + "\nlab The Lab\n·\nSep 4, 2024\n"
    papers, skipped = read(tmp_path, HEADER + entry.format(1) + entry.format(2))
    assert [(p.title, p.abstract, p.organization) for p in papers] == [
        (f"A title{i}", ABSTRACT.strip(), "The Lab") for i in (1, 2)
    ]
    assert skipped == []


def test_title_that_ends_in_dots(tmp_path: Path) -> None:
    """On a page without bylines a short paragraph before a long one is a title, whatever it ends in."""
    papers, _ = read(tmp_path, f"{HEADER}One\n\n{ABSTRACT}\n\nTwo or ....\n\n{ABSTRACT}\n\nThree.\n\n{ABSTRACT}")
    assert [p.title for p in papers] == ["One", "Two or ....", "Three."]


def test_abstract_of_two_paragraphs(tmp_path: Path) -> None:
    """What stands between a title and its byline is the abstract, in however many paragraphs."""
    papers, _ = read(tmp_path, f"{HEADER}One\n\n{ABSTRACT}\n\nShort end.\n\n• 2 authors\n·\nSep 4, 2024\n")
    assert [(p.title, p.abstract) for p in papers] == [("One", f"{ABSTRACT}Short end.")]


def test_page_cut_in_the_middle(tmp_path: Path) -> None:
    """A page cut anywhere gives whole papers up to the cut, then a truncated one or a named line; never a crash."""
    entries = "".join(f"Title {i}\n\n{ABSTRACT}\n\nlab The Lab\n·\nSep {i}, 2024 2\n\n" for i in range(1, 4))
    whole, _ = read(tmp_path, HEADER + entries)
    for cut in range(len(HEADER) + 1, len(HEADER + entries), 7):
        papers, skipped = read(tmp_path, (HEADER + entries)[:cut])
        done = len(re.findall(r"Sep \d, 2024 2\n", entries[: cut - len(HEADER)]))
        assert [(p.title, p.abstract) for p in papers[:done]] == [(p.title, p.abstract) for p in whole[:done]]
        assert len(papers) - done + len(skipped) <= 1
    papers, skipped = read(tmp_path, HEADER + entries[: entries.index("We propose") + 90])
    assert [p.truncated for p in papers] == [True]
    papers, skipped = read(tmp_path, HEADER + entries[: entries.index("Title 2") + 7])
    assert [str(e).split(": ", 1)[1] for e in skipped] == [
        "a title without an abstract: 'Title 2'; save the whole page"
    ]
    assert skipped[0].line == 1 + (HEADER + entries[: entries.index("Title 2")]).count("\n")


def test_byline_without_title(tmp_path: Path) -> None:
    """A page whose upper part is missing names the line of the lost byline and reads the rest."""
    papers, skipped = read(
        tmp_path, f"lab The Lab\n·\nSep 4, 2024\n\nA title\n\n{ABSTRACT}\n\n• 2 authors\n·\nMay 1, 2024\n"
    )
    assert ([p.title for p in papers], [e.line for e in skipped]) == (["A title"], [2])


def test_abstract_cut_with_dots(tmp_path: Path) -> None:
    """An abstract that ends in dots is marked as truncated."""
    text = f"{HEADER}One\n\n{ABSTRACT}and ...{SIGNED}Two\n\n{ABSTRACT}{SIGNED}"
    assert [p.truncated for p in read(tmp_path, text)[0]] == [True, False]


@pytest.mark.parametrize(
    "title",
    [
        "<script>alert(1)</script>",
        "A \"quoted\" 'title' \\ backslash",
        "עברית: \u202e right to left",
        "bell \x07 and escape \x1b[31m",
    ],
)
def test_hostile_titles(tmp_path: Path, title: str) -> None:
    """Markup, quotes, direction marks and control characters are kept as they stand; the writers escape."""
    papers, skipped = read(tmp_path, f"{HEADER}{title}\n\n{ABSTRACT}\n\n• 2 authors\n·\nSep 4, 2024\n")
    assert ([p.title for p in papers], skipped) == ([title], [])


def test_nul_is_replaced(tmp_path: Path) -> None:
    """NUL, which XML, Turtle and Neo4j cannot hold, becomes the replacement character."""
    text = f"{HEADER}One\n\n{ABSTRACT * 300}{SIGNED}A\x00B\n\n{ABSTRACT}{SIGNED}"
    assert read(tmp_path, text)[0][1].title == "A�B"


WORDS = st.lists(st.text("abcXYZÉµ019-+:;!?()<>&\"'\\", min_size=1, max_size=9), min_size=1, max_size=8).map(" ".join)
ENTRIES = st.builds(
    Paper,
    id=st.just(""),
    title=WORDS.map("On {}".format),
    abstract=WORDS.map(f"{{}} {ABSTRACT}".format).map(str.strip),
    published=st.dates(date(2013, 1, 1), date(2030, 12, 31)).map(date.isoformat),
    organization=st.just("") | st.from_regex(r"[A-Z][a-z]{1,8}( [A-Z][a-z']{1,8}){0,3}", fullmatch=True),
    comments=st.none() | st.integers(0, 99),
)


def page_text(paper: Paper) -> str:
    """Return a paper as a page shows it."""
    byline = f"lab-{len(paper.organization)} {paper.organization}" if paper.organization else "  • 3 authors"
    at = date.fromisoformat(paper.published)
    comments = "" if paper.comments is None else f" {paper.comments}"
    return f"{paper.title}\n\n{paper.abstract}\n\n{byline}\n·\n{at:%b} {at.day}, {at.year}{comments}\n\n"


@settings(max_examples=40, deadline=None)
@given(entries=st.lists(ENTRIES, min_size=1, max_size=6), header=st.sampled_from(["", HEADER, HEADER + "Feb 29\n\n"]))
def test_round_trip(tmp_path_factory: pytest.TempPathFactory, entries: list[Paper], header: str) -> None:
    """What is written in the form of a page is read back: title, abstract, organization, date, comments."""
    papers, skipped = read(tmp_path_factory.getbasetemp(), header + "".join(map(page_text, entries)))
    kept = ("title", "abstract", "published", "organization", "comments", "truncated")
    assert [[getattr(p, k) for k in kept] for p in papers] == [[getattr(p, k) for k in kept] for p in entries]
    assert skipped == []


@settings(max_examples=40, deadline=None)
@given(entries=st.lists(ENTRIES, min_size=1, max_size=6))
def test_round_trip_without_bylines(tmp_path_factory: pytest.TempPathFactory, entries: list[Paper]) -> None:
    """A page without bylines gives titles and abstracts."""
    text = HEADER + "May 29\n\n" + "\n\n".join(f"{p.title}\n\n{p.abstract}" for p in entries)
    papers, skipped = read(tmp_path_factory.getbasetemp(), text)
    assert [(p.title, p.abstract) for p in papers] == [(p.title, p.abstract) for p in entries]
    assert skipped == []
