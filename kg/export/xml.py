"""Text as XML 1.0 holds it; imports nothing of the package."""

import re
from collections.abc import Sequence

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PLAIN = bytes(sorted(set(range(0x20, 0x7F)) - set(b'&<>"')))  # what stays as it is


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
    if is_plain(text):
        return text
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


def escaped(texts: Sequence[str]) -> Sequence[str]:
    """Return `escape` of each; one look at all of them tells that most need nothing.

    >>> escaped(["a", "b & c"])
    ['a', 'b &amp; c']
    """
    return texts if is_plain("".join(texts)) else list(map(escape, texts))


def markup(text: str) -> str:
    r"""Return any text as XML holds it, escaped.

    >>> markup("a<b\x00") == "a&lt;b\ufffd"
    True
    """
    return text if text.isascii() and not text.encode().translate(None, _PLAIN) else escape(xml_text(text))


def is_plain(text: str) -> bool:
    """Return whether a text is printable ASCII that XML takes as it is; a fast no where that takes longer to know.

    >>> is_plain("a b"), is_plain("a & b"), is_plain("é")
    (True, False, False)
    """
    return text.isascii() and not text.encode().translate(None, _PLAIN)
