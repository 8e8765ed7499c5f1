"""The example inputs that the manual works with."""

from pathlib import Path

from kg.model import Paper
from kg.papers import merge_papers
from kg.readers import detect, read_papers

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_examples_are_read() -> None:
    """The page and the JSON lines are told apart and hold 25 and 5 papers, one of them in both."""
    page, lines = EXAMPLES / "daily-papers.txt", EXAMPLES / "more-papers.jsonl"
    assert (detect(page), detect(lines)) == ("daily-papers-page", "json-lines")
    skipped: list[object] = []
    papers = [p for p in read_papers([page, lines], on_skip=skipped.append) if isinstance(p, Paper)]
    merged = [p for p in merge_papers(papers) if isinstance(p, Paper)]
    assert (len(papers), len(merged), skipped) == (30, 29, [])
    assert all(p.abstract and p.published and not p.truncated for p in merged)
    (both,) = [p for p in merged if len(p.sources) == 2]
    assert (both.id, both.organization, len(both.authors)) == ("2106.09685", "Microsoft", 8)
