"""Tables that grow with what is seen: rows, lists, pairs of words, and sums of rows."""

import numpy as np
import pytest

from kg.extract.numbering import NOT, Lists, Numbering, Pairs, Rows, sum_rows

WORDS = [f"word{n}" for n in range(3000)]


def test_rows_stay_right_while_the_table_grows() -> None:
    """Each of many words has its own row, at once and later."""
    rows = Rows((1,), np.int64)
    expected = np.arange(3000)[:, None]
    assert np.array_equal(rows.read(WORDS, lambda word: int(word[4:])), expected)
    assert np.array_equal(rows.read(WORDS[::-1], lambda _: -1), expected[::-1])


def test_a_full_table_is_begun_anew() -> None:
    """Once more is kept than allowed, rows are made again."""
    rows = Rows((1,), np.int64, most=2)
    rows.read(["a", "b", "c"], lambda _: 1)
    assert rows.read(["a"], lambda _: 2).tolist() == [[2]]


@pytest.mark.parametrize("most", [1, 1_000_000])
def test_lists_are_read_end_to_end(most: int) -> None:
    """The list of each key comes in its turn, whether lists are kept or made anew."""
    lists = Lists(most)
    for keys in (["aa", "", "b"], WORDS, ["b", "b"]):
        counts, numbers = lists.of(keys, lambda key: [ord(c) for c in key])
        assert counts.tolist() == [len(key) for key in keys]
        assert "".join(map(chr, numbers.tolist())) == "".join(keys)


def test_pairs_of_words_have_the_numbers_of_their_names() -> None:
    """A pair has a number for each kind of feature that knows it; the mark may be a word."""
    pairs = Pairs(Numbering(["other", "x-a|b", "y-a|b", "y-||a"]), ("x-", "y-"), "|")
    number = pairs.words.one
    left, right = (
        np.array([number("a"), number("|"), number("b"), number("new")]),
        np.array([number("b"), *[number("a")] * 3]),
    )
    assert pairs.of(left, right).tolist() == [[1, NOT, NOT, NOT], [2, 3, NOT, NOT]]
    assert Pairs(Numbering(), ("x-",), "|").of(left, right).tolist() == [[NOT] * 4]


def test_in_training_each_pair_gets_a_number() -> None:
    """A growing numbering makes the names of the pairs."""
    numbering = Numbering(growing=True)
    pairs = Pairs(numbering, ("x-", "y-"), " ")
    words = np.array([pairs.words.one("a"), pairs.words.one("b")])
    assert pairs.of(words, words[::-1]).tolist() == [[0, 1], [2, 3]]
    assert list(numbering.index) == ["x-a b", "x-b a", "y-a b", "y-b a"]


def test_words_and_makings_are_numbered_as_their_names_are() -> None:
    """A word of one kind and what a function makes have the numbers of their names, asked for once or twice."""
    numbering = Numbering(["l=we", "z+title", "l=|"])
    for _ in range(2):
        assert numbering.each("l=", ["we", "", "|", "us"]) == [0, -1, 2, -1]
        assert numbering.made(lambda zone: [f"z+{zone}", "bias"], "title") == (1,)
    assert numbering.names([2, -1, 0]) == {"l=we", "l=|"}


def test_a_growing_numbering_names_what_it_numbered() -> None:
    """Names that came later are known too; an empty word gets no number even then."""
    numbering = Numbering(growing=True)
    assert numbering.names(numbering.each("l=", ["we"])) == {"l=we"}
    assert numbering.names([*numbering.each("l=", ["us", ""]), *numbering.made(str.split, "a b")]) == {"l=us", "a", "b"}


def test_rows_are_summed_list_by_list() -> None:
    """Lists of any length, none at all among them, have the sums of their rows."""
    draw = np.random.default_rng(1)
    table, counts = draw.normal(size=(20, 3)), draw.integers(0, 9, 50)
    numbers = draw.integers(-1, 19, counts.sum())
    parts = np.split(numbers, counts.cumsum()[:-1])
    assert np.allclose(sum_rows(table, numbers, counts), [table[part].sum(axis=0) for part in parts])
    assert sum_rows(table, numbers[:0], counts[:0]).shape == (0, 3)
