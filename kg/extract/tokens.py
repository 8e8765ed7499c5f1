"""Split text into tokens suited to names and numbers of papers, and make spaCy Docs of them.

A token is a run of letters and digits, or one other character; a number with a decimal point is one token, apart from
the unit glued to it. A hyphen always stands alone, so that `BERT` is a token of `BERT-based` and `Spec-Bench` is
three tokens. Splitting takes about 0.1 ms an abstract.
"""

import re
from collections.abc import Callable, Sequence
from itertools import accumulate, chain

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from kg.extract.numbering import Kept

_TOKEN = re.compile(
    r"""\d+(?:[.,]\d+)+(?=\D|$)  # 1.68 of 1.68times, 1,024
    | \d+(?=times\b)             # 20 of 20times
    | [^\W_]+                    # LLaMA, W4A4, 7B
    | \s+
    | .""",
    re.VERBOSE | re.DOTALL,
)
_GAP = re.compile(r" (?<=\S )(?!\s)")
"""A single space that belongs to the token before it: no other white space is beside it."""

_LAYOUT, _TEXT = "kg_layout", "kg_text"


def split_tokens(text: str) -> list[str]:
    """Return the tokens of a text; joined they are the text again, white space counts as tokens.

    >>> split_tokens("Spec-Bench: 1.68times")
    ['Spec', '-', 'Bench', ':', ' ', '1.68', 'times']
    """
    return _TOKEN.findall(text)


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, for lists of words that read as text.

    >>> sorted(word_set("than versus"))
    ['than', 'versus']
    """
    return frozenset(text.split())


def layout(doc: Doc) -> tuple[Sequence[str], list[int]]:
    """Return the tokens of a Doc and where each starts, in characters; kept by `KgTokenizer`, else read off."""
    kept: tuple[Sequence[str], list[int]] | None = doc.user_data.get(_LAYOUT)
    if kept is None:
        kept = doc.user_data[_LAYOUT] = [t.text for t in doc], [t.idx for t in doc]
    return kept


def text_of(doc: Doc) -> str:
    """Return the text of a Doc; `doc.text` joins the tokens anew each time, which costs as much as the tagger."""
    kept: str | None = doc.user_data.get(_TEXT)
    if kept is None:
        kept = doc.user_data[_TEXT] = doc.text
    return kept


TOKENIZER = "kg.tokenizer.v1"
"""The name under which spaCy knows the tokenizer."""


class KgTokenizer:
    """Make Docs for spaCy; a single space belongs to the token before it, other white space is a token.

    What stands between two such spaces is split once and kept.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._pieces = Kept(self._split)

    def __call__(self, text: str) -> Doc:
        """Return the Doc of a text; its text is the same to the character."""
        pieces = map(self._pieces.__getitem__, filter(None, _GAP.split(text)))
        words, numbers, follows, steps = tuple(zip(*chain.from_iterable(pieces), strict=True)) or ((), (), (), ())
        *starts, end = accumulate(steps, initial=0)
        spaces = [*follows[:-1], end == len(text)][: len(words)]  # after the last token there may be none
        doc = Doc(self.vocab, words=numbers, spaces=spaces)  # type: ignore[arg-type]  # the stub knows only texts
        doc.user_data[_LAYOUT] = words, starts
        doc.user_data[_TEXT] = text
        return doc

    def _split(self, piece: str) -> list[tuple[str, int, bool, int]]:
        """Return of each token of a piece its text, its number in spaCy, if a space follows, how far on the next is."""
        *words, last = split_tokens(piece)
        rows = [(word, False) for word in words] + [(last, True)]
        return [(word, self.vocab.strings.add(word), space, len(word) + space) for word, space in rows]

    def to_bytes(self, **_: object) -> bytes:
        """Return no bytes: there is nothing to save."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> "KgTokenizer":
        """Return itself: there is nothing to load."""
        return self

    def to_disk(self, _path: object, **_: object) -> None:
        """Save nothing: there is nothing to save."""

    def from_disk(self, _path: object, **_: object) -> "KgTokenizer":
        """Return itself: there is nothing to load."""
        return self


def make_tokenizer() -> Callable[[Language], KgTokenizer]:
    """Return what makes the tokenizer of a pipeline; named in its settings, it spares spaCy the making of its own."""
    return _tokenizer_of


def _tokenizer_of(nlp: Language) -> KgTokenizer:
    return KgTokenizer(nlp.vocab)


registry.tokenizers.register(TOKENIZER, func=make_tokenizer)
