"""Text as XML 1.0 holds it; imports nothing of the package."""

import re
from collections.abc import Sequence

import numpy as np

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SURELY_XML = bytes({*b"\t\n\r", *range(0x20, 0x100)} - {0xED, 0xEF})  # in UTF-8; those two begin what may be none
_NOT_NAME = re.compile(r"[^A-Za-z0-9.:-]")
_SPACE = ord(" ")  # what stands before it in ASCII are control characters
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


def xml_text(text: str) -> str:
    r"""Return the text with U+FFFD for what XML cannot hold: most control characters, lone surrogates, U+FFFE, U+FFFF.

    Source: Extensible Markup Language (XML) 1.0, 2.2 "Characters".

    >>> xml_text("a\tb\x00c") == "a\tb\ufffdc"
    True
    """
    surely = not text.encode("utf-8", "surrogatepass").translate(None, _SURELY_XML)
    return text if surely else _NOT_XML.sub("\ufffd", text)


def escape(text: str) -> str:
    r"""Return such a text as the value of an attribute or the content of an element, line ends kept as they are.

    >>> escape('a < "b"\n')
    'a &lt; &quot;b&quot;&#10;'
    """
    for mark, entity in _ENTITIES.items():  # & first
        if mark in text:  # costs far less than to replace what is not there
            text = text.replace(mark, entity)
    return text


def xml_texts(texts: Sequence[str]) -> Sequence[str]:
    """Return many texts as `xml_text` does each; those in ASCII are looked at as one for control characters."""
    in_ascii = list(filter(str.isascii, texts))
    if np.frombuffer("".join(in_ascii).encode(), np.uint8).min(initial=_SPACE) < _SPACE:
        return list(map(xml_text, texts))
    return texts if len(in_ascii) == len(texts) else [text if text.isascii() else xml_text(text) for text in texts]


def escaped_texts(texts: Sequence[str]) -> Sequence[str]:
    """Return many texts as `escape` does each."""
    whole = "".join(texts)
    for mark, entity in _ENTITIES.items():  # & first
        if mark in whole:
            texts = [text.replace(mark, entity) if mark in text else text for text in texts]
    return texts


def markup_texts(texts: Sequence[str]) -> Sequence[str]:
    r"""Return any texts as XML holds them, escaped.

    >>> markup_texts(["a<b\x00"]) == ["a&lt;b\ufffd"]
    True
    """
    return escaped_texts(xml_texts(texts))


def name_token(iri: str, base: str) -> str:
    """Return a readable XML name token for an IRI; no two IRIs share one.

    >>> name_token("https://w3id.org/paper-kg/method/kangaroo", "https://w3id.org/paper-kg/")
    'method:kangaroo'
    """
    tail = iri[len(base) :].replace("/", ":") if iri.startswith(base) and ":" not in iri[len(base) :] else "_" + iri
    return _NOT_NAME.sub(lambda found: f"_{ord(found[0]):x}_", tail)
