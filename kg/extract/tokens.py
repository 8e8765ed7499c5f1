"""Split text into tokens suited to names and numbers of papers, and make spaCy Docs of them.

A token is a run of letters and digits, or one other character; a number with a decimal point is one token, apart from
the unit glued to it. A hyphen always stands alone, so that `BERT` is a token of `BERT-based` and `Spec-Bench` is
three tokens. Splitting takes about 0.1 ms an abstract.
"""

import re
from collections.abc import Callable
from itertools import accumulate

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


def layout(doc: Doc) -> tuple[list[str], list[int]]:
    """Return the tokens of a Doc and where each starts, in characters; kept by `KgTokenizer`, else read off."""
    kept: tuple[list[str], list[int]] | None = doc.user_data.get(_LAYOUT)
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
        words: list[str] = []
        numbers: list[int] = []
        spaces: list[bool] = []
        steps = [0]
        for piece in filter(None, _GAP.split(text)):
            more = self._pieces[piece]
            words += more[0]
            numbers += more[1]
            spaces += more[2]
            steps += more[3]
        *starts, end = accumulate(steps)
        spaces[-1:] = [end == len(text)] * bool(words)  # after the last token there may be none
        doc = Doc(self.vocab, words=numbers, spaces=spaces)  # type: ignore[arg-type]  # the stub knows only texts
        doc.user_data[_LAYOUT] = words, starts
        doc.user_data[_TEXT] = text
        return doc

    def _split(self, piece: str) -> tuple[list[str], list[int], list[bool], list[int]]:
        """Return the tokens of a piece, their numbers in spaCy, which have a space, and how far on the next one is."""
        words = split_tokens(piece)
        numbers = [self.vocab.strings.add(word) for word in words]
        follows = [False] * (len(words) - 1) + [True]
        return words, numbers, follows, [len(word) + space for word, space in zip(words, follows, strict=True)]

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
