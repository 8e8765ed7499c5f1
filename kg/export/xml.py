"""Text as XML 1.0 holds it; imports nothing of the package."""

import re

_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    r"""Return the text with U+FFFD for what XML cannot hold: most control characters, lone surrogates, U+FFFE, U+FFFF.

    Source: Extensible Markup Language (XML) 1.0, 2.2 "Characters".

    >>> xml_text("a\tb\x00c") == "a\tb\ufffdc"
    True
    """
    return text if text.isprintable() else _NOT_XML.sub("\ufffd", text)


def escape(text: str) -> str:
    r"""Return such a text as the value of an attribute or the content of an element, line ends kept as they are.

    >>> escape('a < "b"\n')
    'a &lt; &quot;b&quot;&#10;'
    """
    return text.translate(_ESCAPES)
