"""Hold the finding of names and quotes."""

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Evidence, Paper
from kg.spans import find_mentions, find_quote, lower

TEXT = st.text(alphabet="ab \n.(*", max_size=30)


def test_mentions_are_whole_words_and_longest_first() -> None:
    """A short surface is not found inside a longer one or inside a word."""
    paper = Paper("1", "Roo", "Roo-2 beats Roo; Kangaroo rests.")
    found = [(m.field, m.start, m.end) for m in find_mentions(paper, ["Roo", "Roo-2"])]
    assert found == [("title", 0, 3), ("abstract", 0, 5), ("abstract", 12, 15)]


def test_an_exact_quote_wins_over_a_folded_one() -> None:
    """A quote is looked for as it stands in every field before its white space may differ."""
    paper = Paper("1", "it  wins", "and it wins")
    assert find_quote(paper, "it wins") == Evidence("abstract", 4, 11)
    assert find_quote(paper, "it  wins") == Evidence("title", 0, 8)


def test_what_is_not_there_is_not_found() -> None:
    """A quote with another word, another case or no word at all has no place, nor one that crosses fields."""
    paper = Paper("1", "Roo", "It wins.")
    assert [find_quote(paper, q) for q in ("it wins", "It won", "Roo It", " \n", "")] == [None] * 5


@given(TEXT, TEXT, TEXT)
def test_a_found_quote_is_the_quote_but_for_white_space(title: str, abstract: str, quote: str) -> None:
    """What is found holds the words of the quote, in order, and a part of the text is always found."""
    paper = Paper("1", title, abstract)
    found = find_quote(paper, quote)
    if found:
        assert paper.text(found.field)[found.start : found.end].split() == quote.split()
    if quote.split() and quote in abstract:
        assert found


def test_lower_case_keeps_every_character_of_unicode_at_its_place() -> None:
    """Over all of Unicode one character becomes one, the first of its lower case, alone and among others."""
    everything = "".join(map(chr, range(0x110000)))
    assert [lower(character) for character in everything] == list(lower(everything))
    assert lower(everything) == "".join(character.lower()[0] for character in everything)


@given(st.text())
def test_lower_case_is_the_usual_one_where_that_keeps_its_length(text: str) -> None:
    """A text's lower case is as long as the text, and is that of Python unless that is longer."""
    assert len(lower(text)) == len(text)
    assert lower(text) == text.lower() or len(text.lower()) > len(text)
