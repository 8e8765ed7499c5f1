"""Split a paper's text into sentences by rule: the spaCy component `kg_sentences`."""

import re
from bisect import bisect_right

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.tokens import layout, text_of

_ABBREVIATIONS = frozenset(
    {
        *("e.g.", "i.e.", "etc.", "et", "al.", "vs.", "fig.", "figs.", "eq.", "eqs.", "sec.", "tab.", "no.", "resp."),
        *("approx.", "cf.", "dr.", "prof.", "inc.", "ltd.", "st.", "w.r.t.", "a.k.a.", "incl.", "max.", "min."),
        *("avg.", "std.", "dept.", "univ.", "ca.", "viz."),
    }
)
_STARTS, _INSIDE = np.uint64(1), np.uint64(2**64 - 1)  # spaCy's 1 and -1
_WORD = 60
"""Characters before a full stop that are read: more than any abbreviation or number has."""
_SPACE = re.compile(r"\s*")
_END = re.compile(r"[.!?\n](?:(?<=\n)\n*|(?<!\n)[\"'”’)\]]*(?=\s))")  # what begins with a class is found sooner
_INITIAL = re.compile(r"[a-z]\.")


def sentence_starts(text: str) -> list[int]:
    """Return where sentences start, in characters, the first at 0.

    A full stop ends a sentence unless it closes a known abbreviation or an initial, or a small letter or a digit
    follows ("77. 7%").

    >>> sentence_starts("It runs, e.g. fast. It wins by 77. 7% here. Done")
    [0, 20, 44]
    """
    starts = [0]
    for hit in _END.finditer(text):
        at = _SPACE.match(text, hit.end()).end()  # type: ignore[union-attr]  # it matches nothing at worst
        if at == len(text) or (hit.group()[0] in ".!?" and not _ends(text, hit, text[at])):
            continue
        if at > starts[-1]:
            starts.append(at)
    return starts


def _ends(text: str, hit: re.Match[str], following: str) -> bool:
    if hit.group()[0] != ".":
        return not following.islower()
    word = text[max(0, hit.start() - _WORD) : hit.start() + 1].rsplit(None, 1)[-1].lstrip("([\"'").casefold()
    if word in _ABBREVIATIONS or _INITIAL.fullmatch(word):
        return False
    return not (following.islower() or (following.isdigit() and word[:-1].isdigit()))


@Language.component("kg_sentences", assigns=["token.is_sent_start"])
def split_sentences(doc: Doc) -> Doc:
    """Mark the first token of each sentence; one call into spaCy, since one a token costs as much as the tagger."""
    words, begins = layout(doc)
    marks = np.full(len(words), _INSIDE, dtype=np.uint64)
    if words:
        marks[[bisect_right(begins, at) - 1 for at in sentence_starts(text_of(doc))]] = _STARTS
        marks[: 1 + words[0].isspace()] = _STARTS
    doc.from_array(["SENT_START"], marks.reshape(-1, 1))  # type: ignore[arg-type]  # the stub knows only thinc arrays
    return doc
