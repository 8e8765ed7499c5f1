"""What the tagger sees of tokens: the names that training reads, and the numbers that the model adds up."""

import numpy as np

from kg.extract.features import View
from kg.extract.numbering import Numbering
from kg.extract.tagger_features import Featurizer
from kg.extract.tagger_marks import Marker

PAPER = View(
    words=["LoRA", ":", "Low", "Rank", "We", "tune", "LoRA", "-", "7", "on", "3", "tasks"],
    glued=[False] * 7 + [True, True, False, False, False],
    sentences=[0, 4],
    title_end=4,
    vocabulary=[(2, 4, "Method")],
    introduced=[(0, 1, "title")],
    abbreviations=[(2, 4, 0, 1)],
)


def test_tokens_are_marked_with_what_their_paper_says() -> None:
    """Spans, repetition, cues, numbers near by, chunks and neighbours stand in a token's features, in order."""
    rows = Featurizer({})(PAPER)
    assert rows[6][rows[6].index("#2") :] == (
        ["#2", "t", "n", "a", "num", "c=none", "h=none", "num3", "gBN", "gE=7", "b-tune|lora", "b+lora|-"]
    )
    assert {"vE=Method", "aE", "#1", "title", "b+rank|>"} <= set(rows[3])
    assert {"v-=Method", "first", "b-<|we", "num"} <= set(rows[4])
    assert {"v+=Method", "c=none"} <= set(rows[1])
    assert {"c=on", "h=tasks"} <= set(rows[10])
    assert rows[9].count("num3") == 2  # one for each number


def test_papers_laid_end_to_end_have_the_marks_of_each_alone() -> None:
    """Nothing of one paper is said of the next: neither cues nor chunks, counts nor neighbours."""
    marker = Marker(Numbering(growing=True))
    marks, alone = marker([PAPER, PAPER]), marker([PAPER])
    size = len(PAPER.words)
    for start in (0, size):
        part = (marks.tokens >= start) & (marks.tokens < start + size)
        assert np.array_equal(marks.tokens[part] - start, alone.tokens)
        assert np.array_equal(marks.numbers[part], alone.numbers)


def test_a_feature_that_no_model_knows_has_no_number() -> None:
    """With fixed names, the rest is -1; pairs of words that stand in no name are left out."""
    names = ["title", "b-we|tune"]
    marks = Marker(Numbering(names))([PAPER])
    assert set(marks.numbers.tolist()) == {-1, 0, 1}
    assert marks.tokens[marks.numbers == 1].tolist() == [5]
