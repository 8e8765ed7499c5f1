"""RDF terms: the IRIs that the graph is written in, and literals in their canonical form.

Imports `iri` and pyoxigraph. Canonical forms matter: the store keeps numbers and dates by value, so that `5.0` would
come back as `5` and a dump would differ from what was loaded.
"""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from kg.iri import expand, slug

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_HTTP = re.compile(r"https?://[^/]", re.IGNORECASE)


@lru_cache(maxsize=1024)
def term(curie: str) -> NamedNode:
    """Return the IRI of a CURIE as a node.

    >>> term("kg:uses")
    <NamedNode value=https://w3id.org/paper-kg/ontology#uses>
    """
    return NamedNode(expand(curie))


def paper_graph(paper: str) -> str:
    """Return the IRI of the named graph of a paper.

    >>> paper_graph("https://w3id.org/paper-kg/paper/1")
    'https://w3id.org/paper-kg/paper/1#graph'
    """
    return f"{paper}#graph"


def entities_graph(base: str) -> str:
    """Return the IRI of the graph that describes the entities of a dataset with that base."""
    return f"{base}graph/entities"


def dataset_graph(base: str) -> str:
    """Return the IRI of the graph that describes the dataset itself."""
    return f"{base}graph/dataset"


def key(name: str) -> str:
    """Return the form by which names are looked up: letters and digits only, lower case.

    >>> key("Medusa-1") == key("MEDUSA 1") == "medusa1"
    True
    """
    return slug(name).replace("-", "")


def plain(value: str) -> Literal:
    r"""Return a string literal; a lone surrogate, which RDF cannot hold, becomes U+FFFD.

    >>> plain("a\ud800b").value == "a\ufffdb"
    True
    """
    try:
        return Literal(value)
    except ValueError:
        return Literal(_SURROGATE.sub("\ufffd", value))


@lru_cache(maxsize=4096)
def decimal(value: float) -> Literal:
    """Return a finite number as canonical `xsd:decimal`.

    Raises:
        ValueError: The number is not finite.

    >>> decimal(1.50).value, decimal(5.0).value, decimal(2e-7).value, decimal(-0.0).value
    ('1.5', '5', '0.0000002', '0')
    """
    exact = Decimal(repr(value))
    if not exact.is_finite():
        raise ValueError(f"{value} is no decimal")
    text = f"{exact:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return Literal("0" if text in ("-0", "") else text, datatype=term("xsd:decimal"))


def integer(value: int) -> Literal:
    """Return a whole number as `xsd:integer`."""
    return Literal(str(int(value)), datatype=term("xsd:integer"))


def when(text: str) -> Literal:
    """Return a date as `xsd:date`, `xsd:gYearMonth` or `xsd:gYear`; what is no date stays plain text.

    >>> when("2024-04-29").datatype.value, when("2024-04").datatype.value, when("2024-02-30").datatype.value
    ('http://www.w3.org/2001/XMLSchema#date', '...#gYearMonth', '...#string')
    """
    for pattern, tail, datatype in _DATES:
        if pattern.fullmatch(text):
            try:
                date.fromisoformat(text + tail)
            except ValueError:
                break
            return Literal(text, datatype=term(datatype))
    return plain(text)


_DATES = (
    (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), "", "xsd:date"),
    (re.compile(r"[0-9]{4}-[0-9]{2}"), "-01", "xsd:gYearMonth"),
    (re.compile(r"[0-9]{4}"), "-01-01", "xsd:gYear"),
)


def web_address(text: str) -> NamedNode | Literal:
    """Return an address as a node where it is a valid http(s) IRI, else as the text it is.

    Text is kept rather than mended: `javascript:` and the like never become links, and nothing is lost.

    >>> web_address("https://arxiv.org/abs/1"), web_address("javascript:alert(1)").value
    (<NamedNode value=https://arxiv.org/abs/1>, 'javascript:alert(1)')
    """
    if _HTTP.match(text):
        try:
            return NamedNode(text)
        except ValueError:
            return plain(text)
    return plain(text)
