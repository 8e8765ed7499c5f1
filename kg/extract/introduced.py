"""Find the names that a paper gives to its own work: the spaCy component `kg_introduced`.

Three ways of saying so: the title's "X: …", "we propose X", and "called X". The names stand in `doc._.introduced` as
`(start, end, way)`, in tokens, the way being `title`, `propose` or `called`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.numbering import Kept
from kg.extract.tokens import layout, word_set

PROPOSING = word_set(
    """
    propose proposes proposed present presents introduce introduces introducing develop develops design designs
    release devise build construct create presenting proposing developed describe unveil contribute curate
    """
)
NAMING = word_set("called dubbed termed named coined denoted namely christened call dub term name titled")
_WAYS = dict.fromkeys(NAMING, "called") | dict.fromkeys(PROPOSING, "propose")
_WAY = Kept[str, str](lambda word: _WAYS.get(word.casefold(), ""))
_BEFORE = word_set("the a an our new novel two three as by is framework model method")
_LINKS = word_set("- / + . _ – ++")
_LONGEST = 8


@lru_cache(maxsize=100_000)
def looks_named(word: str) -> bool:
    """Tell whether a token is written as names are: an inner capital, all capitals, or letters with digits.

    >>> [w for w in "LoRA GPT 4D Kangaroo model 2024".split() if looks_named(w)]
    ['LoRA', 'GPT', '4D']
    """
    return any(map(str.isupper, word[1:] if word.isalpha() else word))


def title_name(words: Sequence[str]) -> tuple[int, int] | None:
    """Return the tokens of the name before the title's colon, or None where a phrase stands there."""
    if ":" not in words[1:_LONGEST]:
        return None
    end = words.index(":", 1)
    name = [w for w in words[:end] if w.isalnum()]
    small = sum(w[0].islower() and not looks_named(w) for w in name)
    most = 5 if any(map(looks_named, name)) else 3
    if not name or len(name) > most or small > 1 or any(w in {"?", "!", ","} for w in words[:end]):
        return None
    return 0, end


def names_after(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Return the tokens of the name that starts at or, past small words, just after `at`."""
    limit = min(len(words), at + 3)
    while at < limit and (words[at].casefold() in _BEFORE or words[at] in {"``", '"', "“", "'", "`", "\\", "*"}):
        at += 1
    end = at
    while end < len(words) and end - at < _LONGEST:
        word = words[end]
        named = word[0].isupper() or looks_named(word) or (end > at and word[0].isdigit())
        if not named and not (word in _LINKS and end > at and end + 1 < len(words) and words[end + 1][0].isalnum()):
            break
        end += 1
    while end > at and words[end - 1] in _LINKS:
        end -= 1
    return (at, end) if end > at else None


def find_introduced(words: Sequence[str], title_end: int) -> Iterator[tuple[int, int, str]]:
    """Yield `(start, end, way)` in tokens of each introduced name; the title is `words[:title_end]`."""
    prefix = title_name(words[:title_end])
    if prefix:
        yield (*prefix, "title")
    ways = map(_WAY.__getitem__, words[title_end:-1])
    for at, way in [(at, way) for at, way in enumerate(ways, title_end) if way]:
        span = names_after(words, at + 1)
        if span:
            yield (*span, way)


@Language.component("kg_introduced")
def mark_introduced(doc: Doc) -> Doc:
    """Set `doc._.introduced`."""
    said = doc._
    length = len(said.paper.title) if said.paper else 0
    words, starts = layout(doc)
    title_end = bisect_left(starts, length)
    said.introduced = tuple(find_introduced(words, title_end))
    return doc
