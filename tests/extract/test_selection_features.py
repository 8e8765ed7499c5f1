"""What is said of candidates: by name, and of several papers at once."""

import numpy as np

from kg.extract.candidates import Candidate, Tagging
from kg.extract.features import View
from kg.extract.numbering import Numbering
from kg.extract.selection_features import Describer
from kg.model import ENTITY_TYPES

TEXT = "Roo : Warm Routing We propose Roo for models . Roo - 2 reaches 71 on GSM8K"
ROO = View(
    words=TEXT.split(),
    glued=[False] * 11 + [True, True] + [False] * 4,
    sentences=[0, 4, 10],
    title_end=4,
    introduced=[(0, 1, "title"), (6, 7, "propose")],
)
PLAIN = View(words=["models", "of", "text"], glued=[False] * 3, sentences=[0], title_end=0)
CANDIDATES = [
    Candidate({"roo"}, [(0, 1), (6, 7), (10, 11)], {"loose"}),
    Candidate({"warmrouting", "routing"}, [(2, 4)], {"chunk"}),
    Candidate({"gsm8k"}, [(16, 17)], {"lexicon=Benchmark"}),
]
LONE = [Candidate({"text"}, [(2, 3)], {"loose"})]


def untagged(view: View) -> Tagging:
    """Return a tagging that says nothing of a view."""
    size = len(view.words)
    return Tagging([], np.zeros((size, 2 * len(ENTITY_TYPES)), np.float32), np.zeros(size, np.float32))


def named(view: View, candidates: list[Candidate]) -> list[set[str]]:
    """Return the features of candidates by name."""
    numbering = Numbering(growing=True)
    described = Describer(numbering, {"roo": ("c1=3", "c2=7")})(view, untagged(view), candidates)
    names = list(numbering.index)
    return [{names[number] for number in numbers} for numbers in described.features]


def test_a_candidate_is_described_by_all_its_mentions() -> None:
    """Its words, what stands around each mention, where they stand and who proposed it are told."""
    roo, routing, gsm = named(ROO, CANDIDATES)
    assert {"bias", "Capital", "name=roo", "length=1", "last:c1=3"} <= roo
    assert {"-1=|", "-21=| |", "+1=:", "-1=propose", "-21=we propose", "cue=propose", "+1=for", "cue=none"} <= roo
    assert {"glued+2", "number near", "number after", "number False |"} <= roo
    assert {"title", "title start", "title and text", "count=3", "last at 2"} <= roo
    assert {"near introduced=title", "near introduced=propose"} <= roo
    assert {"loose", "loose Capital", "loose title", "loose number near", "loose near introduced=propose"} <= roo
    assert {"all-Capital", "x3=ing", "s=Aa-Aa", "several forms", "last at 0", "chunk title"} <= routing
    assert not routing & {"title start", "title and text", "first at 0", "number near", "glued-"}
    assert {"named", "digit", "first at 2", "number before", "number True on", "-2=71", "cue=on"} <= gsm
    assert not gsm & {"title", "lexicon=Benchmark title", "near introduced=propose"}


def test_a_paper_without_a_title_has_nothing_in_it() -> None:
    """The first token of a text is no start of a title that is not there."""
    (first,) = named(PLAIN, [Candidate({"models"}, [(0, 1)], set())])
    assert {"first at 0", "-1=|"} <= first
    assert not first & {"title", "title start"}


def test_papers_described_at_once_are_described_as_each_alone() -> None:
    """Nothing of one paper is said of the next."""
    describer = Describer(Numbering(growing=True), {})
    pages, papers = [ROO, PLAIN, ROO], [CANDIDATES, LONE, CANDIDATES]
    alone = [describer(view, untagged(view), candidates) for view, candidates in zip(pages, papers, strict=True)]
    together = describer.describe(pages, [untagged(view) for view in pages], papers)
    assert together.features == [numbers for one in alone for numbers in one.features]
    assert np.allclose(together.measures, np.concatenate([one.measures for one in alone]))


def test_what_the_model_does_not_know_is_left_out() -> None:
    """With fixed names only these have numbers, in order and once each; no candidates have none."""
    described = Describer(Numbering(["title", "-21=we propose", "loose"]), {})(ROO, untagged(ROO), CANDIDATES)
    assert described.features == [[0, 1, 2], [0], []]
    assert described.counts.tolist() == [3, 1, 0]
    assert Describer(Numbering(["title"]), {})(ROO, untagged(ROO), []).features == []
