"""Text as XML 1.0 holds it; imports nothing of the package."""

import re

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SURELY_XML = bytes({*b"\t\n\r", *range(0x20, 0x100)} - {0xED, 0xEF})  # in UTF-8; those two begin what may be none
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_PLAIN = bytes(set(_SURELY_XML) - set("".join(_ENTITIES).encode()))


def xml_text(text: str) -> str:
    r"""Return the text with U+FFFD for what XML cannot hold: most control characters, lone surrogates, U+FFFE, U+FFFF.

    Source: Extensible Markup Language (XML) 1.0, 2.2 "Characters".

    >>> xml_text("a\tb\x00c") == "a\tb\ufffdc"
    True
    """
    return text if _consists_of(_SURELY_XML, text) else _NOT_XML.sub("\ufffd", text)


def escape(text: str) -> str:
    r"""Return such a text as the value of an attribute or the content of an element, line ends kept as they are.

    >>> escape('a < "b"\n')
    'a &lt; &quot;b&quot;&#10;'
    """
    for mark, entity in _ENTITIES.items():  # & first
        if mark in text:  # costs far less than to replace what is not there
            text = text.replace(mark, entity)
    return text


def markup(text: str) -> str:
    r"""Return any text as XML holds it, escaped.

    >>> markup("a<b\x00") == "a&lt;b\ufffd"
    True
    """
    return text if _consists_of(_PLAIN, text) else escape(xml_text(text))


def _consists_of(some: bytes, text: str) -> bool:
    """Return whether UTF-8 writes a text with some bytes only."""
    return not text.encode("utf-8", "surrogatepass").translate(None, some)
