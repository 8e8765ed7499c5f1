"""Find names and quotes in a paper's text, to the character.

Imports `model` only. What annotators and other extractors write down as text becomes offsets here; what cannot be found
is not in the paper.
"""

import re
from collections.abc import Iterable

from kg.model import FIELDS, Evidence, Mention, Paper


def lower(text: str) -> str:
    """Return the text in lower case, each character at its place, so that what is found in it stands in the text, too.

    `str.lower` makes two characters of a capital I with a dot; here it stays one.

    >>> "İ cut".lower().find("cut"), lower("İ cut").find("cut"), lower("BLEU")
    (3, 2, 'bleu')
    """
    small = text.lower()
    return small if len(small) == len(text) else "".join([character.lower()[0] for character in text])


def find_mentions(paper: Paper, surfaces: Iterable[str]) -> tuple[Mention, ...]:
    """Return where the surfaces stand as whole words; a longer surface wins over one inside it.

    >>> find_mentions(Paper("1", "LoRA and LoRA+"), ["LoRA"])
    (Mention(field='title', start=0, end=4), Mention(field='title', start=9, end=13))
    """
    longest_first = sorted(surfaces, key=lambda s: (-len(s), s))
    found: list[Mention] = []
    for field in FIELDS:
        text = paper.text(field)
        spans: list[tuple[int, int]] = []
        taken = bytearray(len(text))
        for surface in longest_first:
            for hit in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text):
                start, end = hit.span()
                if taken.find(1, start, end) < 0:
                    taken[start:end] = b"\1" * (end - start)
                    spans.append((start, end))
        found += [Mention(field, start, end) for start, end in sorted(spans)]
    return tuple(found)


def find_quote(paper: Paper, quote: str) -> Evidence | None:
    """Return the first place where a quote stands, or None; white space may differ, nothing else.

    An exact match in any field wins over one with other white space.

    >>> find_quote(Paper("1", "Title", "It beats  X."), " beats X ")
    Evidence(field='abstract', start=3, end=11)
    """
    words = quote.split()
    if not words:
        return None
    for pattern in (re.escape(quote.strip()), r"\s+".join(map(re.escape, words))):
        for field in FIELDS:
            hit = re.search(pattern, paper.text(field))
            if hit:
                return Evidence(field, *hit.span())
    return None
