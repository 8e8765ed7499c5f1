"""Texts cut into parts to mark: names within a quote, quotes within an abstract."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

MOST = 40
"""Names that are looked for in one quote."""


@dataclass(frozen=True, slots=True)
class Part:
    """Hold a part of a text, and how it is marked: `subject`, `object`, `quote`, or "" for not at all."""

    text: str
    mark: str = ""


def cut_text(text: str, spans: Iterable[tuple[int, int]], mark: str = "quote") -> tuple[Part, ...]:
    """Return a text in parts, those within any of the spans marked.

    Args:
        text: Any text.
        spans: Offsets `[start, end)` in characters; they may overlap, and what lies outside of the text is passed over.
        mark: The mark.

    >>> cut_text("one two", [(4, 7)])
    (Part(text='one ', mark=''), Part(text='two', mark='quote'))
    """
    parts: list[Part] = []
    at = 0
    for start, end in sorted(spans):
        begin = max(at, start)
        if begin < min(end, len(text)):
            parts += [Part(text[at:begin])] if at < begin else []
            parts.append(Part(text[begin:end], mark))
            at = min(end, len(text))
    return (*parts, Part(text[at:])) if at < len(text) else tuple(parts)


def mark_names(text: str, names: Mapping[str, Sequence[str]]) -> tuple[Part, ...]:
    """Return a text in parts, with names marked where they stand as words of their own, the longer ones first.

    Args:
        text: A quote.
        names: The names to mark, by mark.

    >>> [part.mark for part in mark_names("QLoRA extends LoRA.", {"subject": ["QLoRA"], "object": ["LoRA"]})]
    ['subject', '', 'object', '']
    """
    marks = {name.lower(): mark for mark in reversed(list(names)) for name in names[mark] if name.strip()}
    lower = text.lower()
    longest = [name for name in sorted(marks, key=lambda name: (-len(name), name))[:MOST] if name in lower]
    if not longest:
        return (Part(text),)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)
    parts: list[Part] = []
    at = 0
    for hit in pattern.finditer(text):
        parts += [Part(text[at : hit.start()])] if at < hit.start() else []
        parts.append(Part(hit[0], marks.get(hit[0].lower(), "")))
        at = hit.end()
    return (*parts, Part(text[at:])) if at < len(text) else tuple(parts)
