"""Text as XML holds it; imports nothing of the package."""

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escape(text: str) -> str:
    """Return legal text as the value of an attribute or the content of an element.

    >>> escape('a < "b"')
    'a &lt; &quot;b&quot;'
    """
    return text.translate(_ESCAPES)
