"""Media types: what an Accept header asks for, and which formats there are for solutions and for graphs.

Standard library and pyoxigraph only.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import QueryResultsFormat, RdfFormat

_WORD = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_ELEMENT = re.compile(rf"(?:[^,\"]|{_QUOTED})+")
_RANGE = re.compile(rf"({_WORD})/({_WORD})")
_PARAMETER = re.compile(rf"\s*;\s*(?:({_WORD})\s*=\s*({_WORD}|{_QUOTED}))?")
_QUALITY = re.compile(r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?")


@dataclass(frozen=True, slots=True)
class MediaRange:
    """Hold one element of an Accept header.

    Attributes:
        type: `text`, or `*`.
        subtype: `turtle`, or `*`.
        quality: In [0, 1]; 0 says that it is not wanted.
        bare: Whether it has no parameter beside q.
    """

    type: str
    subtype: str
    quality: float = 1.0
    bare: bool = True

    def fit(self, media_type: str) -> int:
        """Return how narrowly the range names a media type: 0 not at all, 1 by `*/*`, 2 by `text/*`, 4 by name."""
        kind, _, subtype = media_type.partition("/")
        if self.type not in ("*", kind) or self.subtype not in ("*", subtype):
            return 0
        if self.type == "*":
            return 1
        return 2 if self.subtype == "*" else 3 + self.bare


def parse_accept(header: str) -> list[MediaRange]:
    """Return the media ranges of an Accept header in their order; what is malformed is passed over.

    Source: RFC 9110, sections 12.4.2 and 12.5.1.

    >>> parse_accept("text/turtle;q=0.5, */*;q=0.1, nonsense")
    [MediaRange(type='text', subtype='turtle', quality=0.5, bare=True), MediaRange(type='*', subtype='*', ...)]
    """
    found = (_media_range(element.strip()) for element in _ELEMENT.findall(header))
    return [media_range for media_range in found if media_range]


def _media_range(element: str) -> MediaRange | None:
    head = _RANGE.match(element)
    if not head or (head[1] == "*" and head[2] != "*"):
        return None
    quality, bare, end = 1.0, True, head.end()
    while end < len(element):
        parameter = _PARAMETER.match(element, end)
        if not parameter:
            return None
        end = parameter.end()
        name = (parameter[1] or "").lower()
        if name == "q":
            if not _QUALITY.fullmatch(parameter[2]):
                return None
            quality = float(parameter[2])
        elif name:
            bare = False
    return MediaRange(head[1].lower(), head[2].lower(), quality, bare)


@lru_cache(maxsize=64)
def negotiate(accept: str, offered: tuple[str, ...]) -> str | None:
    """Return the media type to answer with, or None where none of those offered is acceptable.

    The narrowest range that fits a type gives its quality. The highest quality wins; among equals the one that is
    named rather than covered by a wildcard, then the first offered. No header accepts everything.

    >>> negotiate("text/csv, */*", ("application/json", "text/csv"))
    'text/csv'
    >>> negotiate("application/json;q=0, */*", ("application/json", "text/csv"))
    'text/csv'
    """
    ranges = parse_accept(accept) or [MediaRange("*", "*")]
    best: tuple[float, int] = (0.0, 0)
    chosen = None
    for media_type in offered:
        fit, quality = max((one.fit(media_type), one.quality) for one in ranges)
        if fit and quality > 0 and (quality, fit) > best:
            best, chosen = (quality, fit), media_type
    return chosen


@dataclass(frozen=True, slots=True)
class Format:
    """Describe a format of answers.

    Attributes:
        suffix: File ending without the dot.
        media_types: The registered one first, then others by which clients ask for it.
        writer: How pyoxigraph names it.
        iri: W3C's IRI of the format, for the service description.
    """

    suffix: str
    media_types: tuple[str, ...]
    writer: QueryResultsFormat | RdfFormat
    iri: str


_W3 = "http://www.w3.org/ns/formats/"

SOLUTIONS: tuple[Format, ...] = (
    Format(
        "json",
        ("application/sparql-results+json", "application/json"),
        QueryResultsFormat.JSON,
        f"{_W3}SPARQL_Results_JSON",
    ),
    Format(
        "xml",
        ("application/sparql-results+xml", "application/xml", "text/xml"),
        QueryResultsFormat.XML,
        f"{_W3}SPARQL_Results_XML",
    ),
    Format("csv", ("text/csv",), QueryResultsFormat.CSV, f"{_W3}SPARQL_Results_CSV"),
    Format("tsv", ("text/tab-separated-values",), QueryResultsFormat.TSV, f"{_W3}SPARQL_Results_TSV"),
)
"""Formats of SELECT and ASK answers, preferred first."""

GRAPHS: tuple[Format, ...] = (
    Format("ttl", ("text/turtle", "application/x-turtle"), RdfFormat.TURTLE, f"{_W3}Turtle"),
    Format("nt", ("application/n-triples", "text/plain"), RdfFormat.N_TRIPLES, f"{_W3}N-Triples"),
    Format("jsonld", ("application/ld+json", "application/json"), RdfFormat.JSON_LD, f"{_W3}JSON-LD"),
    Format("rdf", ("application/rdf+xml", "application/xml", "text/xml"), RdfFormat.RDF_XML, f"{_W3}RDF_XML"),
    Format("trig", ("application/trig",), RdfFormat.TRIG, f"{_W3}TriG"),
    Format("nq", ("application/n-quads",), RdfFormat.N_QUADS, f"{_W3}N-Quads"),
)
"""Formats of triples, preferred first."""

DATASETS: tuple[Format, ...] = tuple(
    found for name in ("trig", "nq", "jsonld") for found in GRAPHS if found.suffix == name
)
"""Formats that hold named graphs, preferred first."""

HTML = "text/html"
PROBLEM = "application/problem+json"


def media_types(formats: Iterable[Format]) -> tuple[str, ...]:
    """Return all media types of formats: the registered ones first, in order."""
    chosen = list(formats)
    rest = (name for found in chosen for name in found.media_types[1:])
    return (*(found.media_types[0] for found in chosen), *rest)


def format_of(media_type: str, formats: Iterable[Format]) -> Format | None:
    """Return the first format with that media type, or None."""
    return next((found for found in formats if media_type in found.media_types), None)


@lru_cache(maxsize=64)
def choose_format(accept: str, formats: tuple[Format, ...]) -> tuple[str, Format] | None:
    """Return the media type to answer with and its format, or None where the client takes none of them.

    >>> media_type, chosen = choose_format("text/csv", SOLUTIONS)
    >>> media_type, chosen.suffix
    ('text/csv', 'csv')
    """
    media_type = negotiate(accept, media_types(formats))
    chosen = format_of(media_type, formats) if media_type else None
    return (media_type, chosen) if media_type and chosen else None


def with_charset(media_type: str) -> str:
    """Return a Content-Type: text says that it is UTF-8, the rest is so by definition.

    >>> with_charset("text/turtle"), with_charset("application/json")
    ('text/turtle; charset=utf-8', 'application/json')
    """
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
