"""Pair acronyms with their long forms: the spaCy component `kg_abbreviations`.

The rule is that of Schwartz and Hearst (2003): the letters of the short form in a bracket must be found, from right to
left, in the words before the bracket, the first one at the start of a word. The reverse order, `MoE (mixture of
experts)`, is read too. Pairs stand in `doc._.abbreviations` as `(long start, long end, short start, short end)`, all
in tokens.
"""

from collections.abc import Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.tokens import layout, word_set

Pair = tuple[int, int, int, int]

_STOPS = frozenset(".;:()[]?!")
_CONNECTIVES = word_set("the a an of for and in on with to by from via is are as that which called using our this")


def find_pairs(words: Sequence[str]) -> list[Pair]:
    """Return the pairs of long and short form in tokens, left to right.

    >>> find_pairs("we use key value ( KV ) caches".split())
    [(2, 4, 5, 6)]
    """
    return [pair for at, word in enumerate(words) if word == "(" for pair in _at_bracket(words, at)]


def _at_bracket(words: Sequence[str], bracket: int) -> Iterator[Pair]:
    limit = min(len(words), bracket + 14)
    close = next((i for i in range(bracket + 1, limit) if words[i] in {")", ",", ";"}), -1)
    if close <= bracket + 1 or bracket == 0:
        return
    inside = "".join(words[bracket + 1 : close])
    if is_short_form(inside):
        start = _long_start(words, bracket, inside)
        if start >= 0:
            yield start, bracket, bracket + 1, close
            return
    start = bracket - 1
    while start >= 2 and words[start - 1] == "-":
        start -= 2
    before = "".join(words[start:bracket])
    if words[close] == ")" and close - bracket > 2 and is_short_form(before):
        first = bracket + 1 + (words[bracket + 1].casefold() in {"the", "a", "an", "i"})
        if _fits(before, words, first, close):
            yield first, close, start, bracket


def is_short_form(text: str) -> bool:
    """Tell whether a text can be an acronym: 2 to 12 characters with a capital, starting with a letter or digit."""
    if not 2 <= len(text) <= 12 or not text[0].isalnum():
        return False
    return any(c.isupper() for c in text) and not text.isdigit()


def _long_start(words: Sequence[str], bracket: int, short: str) -> int:
    """Return the first token of the long form that ends at the bracket, or -1."""
    letters = [c for c in short.rstrip("s") or short if c.isalnum()]
    furthest = max(0, bracket - min(len(letters) + 5, len(letters) * 2) * 2)
    for start in range(bracket - 1, furthest - 1, -1):
        word = words[start]
        if word in _STOPS:
            return -1
        plausible = word.casefold() not in _CONNECTIVES and word[:1].casefold() == letters[0].casefold()
        if plausible and bracket - start >= min(2, len(letters)) and _fits(short, words, start, bracket):
            return _widen(words, start, letters)
    return -1


def _widen(words: Sequence[str], start: int, letters: list[str]) -> int:
    """Take in the first part of a hyphenated first word, `Quasi-` of `Quasi-Newton (QN)`, where the letters say so."""
    if start >= 2 and words[start - 1] == "-" and words[start - 2][:1].casefold() == letters[0].casefold():
        return start - 2
    return start


def _fits(short: str, words: Sequence[str], start: int, end: int) -> bool:
    """Tell whether the letters of the short form stand in the words in order, each word's start preferred."""
    letters = [c.casefold() for c in (short[:-1] if short.endswith("s") and len(short) > 2 else short) if c.isalnum()]
    text = " ".join(words[start:end]).casefold()
    at = len(text)
    for index in range(len(letters) - 1, -1, -1):
        at = text.rfind(letters[index], 0, at)
        while index == 0 and at > 0 and text[at - 1].isalnum():
            at = text.rfind(letters[0], 0, at)
        if at < 0:
            return False
    return at == 0 and len(text) > len(letters) + 2


@Language.component("kg_abbreviations")
def mark_abbreviations(doc: Doc) -> Doc:
    """Set `doc._.abbreviations`."""
    doc._.abbreviations = tuple(find_pairs(layout(doc)[0]))
    return doc
