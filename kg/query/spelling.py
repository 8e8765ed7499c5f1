"""Find the misspelt word of a query: an unknown prefix, a keyword that is none, a term that the ontology lacks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from kg.errors import QueryError
from kg.iri import PREFIXES
from kg.ontology import load_ontology

KEYWORDS = frozenset(
    """A ABS ADD ALL AS ASC ASK AVG BASE BIND BNODE BOUND BY CEIL CLEAR COALESCE CONCAT CONSTRUCT CONTAINS COPY COUNT
    CREATE DATA DATATYPE DAY DEFAULT DELETE DESC DESCRIBE DISTINCT DROP ENCODE_FOR_URI EXISTS FALSE FILTER FLOOR FROM
    GRAPH GROUP GROUP_CONCAT HAVING HOURS IF IN INSERT INTO IRI ISBLANK ISIRI ISLITERAL ISNUMERIC ISTRIPLE ISURI LANG
    LANGMATCHES LCASE LIMIT LOAD MAX MD5 MIN MINUS MINUTES MONTH MOVE NAMED NOT NOW OBJECT OFFSET OPTIONAL ORDER
    PREDICATE PREFIX RAND REDUCED REGEX REPLACE ROUND SAMETERM SAMPLE SECONDS SELECT SEPARATOR SERVICE SHA1 SHA256
    SHA384 SHA512 SILENT STR STRAFTER STRBEFORE STRDT STRENDS STRLANG STRLEN STRSTARTS STRUUID SUBJECT SUBSTR SUM
    TIMEZONE TO TRIPLE TRUE TZ UCASE UNDEF UNION URI USING UUID VALUES VERSION WHERE WITH YEAR""".split()  # noqa: SIM905  a hundred words read better so
)
"""The words of SPARQL 1.1 and 1.2, source: SPARQL 1.1 Query Language, section 19.8, and SPARQL 1.1 Update."""

_TOKEN = re.compile(
    r"""
    \#[^\n]* | \"{3}.*?\"{3} | '{3}.*?'{3} | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'
    | <[^<>"{}|^`\\\s]*> | [?$]\w+ | @[A-Za-z][\w-]* | _:\w+ | \^\^
    | (?P<quote>["']) | (?P<iri><[A-Za-z][^<>{}\n]*>)
    | (?P<prefix>[A-Za-z][\w.-]*|):(?P<local>[\w%-]*(?:\.[\w%-]+)*)
    | (?P<word>[A-Za-z_]\w*)
    | \d[\w.]*
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Mistake:
    """Hold a word that is wrong, where it starts in characters, and what is wrong with it."""

    word: str
    start: int
    reason: str

    def error(self, query: str) -> QueryError:
        """Return the mistake as an error with line and column."""
        before = query[: self.start]
        line = before.count("\n") + 1
        return QueryError(self.reason, line, self.start - (before.rfind("\n") + 1) + 1)


def find_mistake(query: str) -> Mistake | None:
    """Return the first unknown prefix or keyword of a query that does not parse, or None.

    >>> find_mistake("SELECT ?x WHER { ?x a kgg:Method }").reason
    "'WHER' is no keyword; did you mean WHERE?"
    """
    declared = {*PREFIXES, *re.findall(r"(?i)\bPREFIX\s+([\w.-]*):", query)}
    for token in _TOKEN.finditer(query):
        reason = _reason(token, declared)
        if reason:
            return Mistake(token.group(), token.start(), reason)
    return None


def _reason(token: re.Match[str], declared: set[str]) -> str:
    """Return what is wrong with a word, or "" where nothing is."""
    word, prefix = token.group(), token["prefix"]
    if token["quote"]:
        return "the quote that opens here is not closed"
    if token["iri"]:
        return f"{word} is no IRI"
    if token["local"] is not None and prefix not in declared:
        return _near(f"prefix {prefix}: is not known", [f"{name}:" for name in declared], f"{prefix}:")
    if token["word"] and word.upper() not in KEYWORDS:
        terms = [f"kg:{word}"] if word in _terms() else []
        return _near(f"{word!r} is no keyword", terms or KEYWORDS, terms[0] if terms else word.upper())
    return ""


def _near(what: str, known: Iterable[str], word: str) -> str:
    near = get_close_matches(word, sorted(known), n=1)
    return f"{what}; did you mean {near[0]}?" if near else what


def _terms() -> set[str]:
    ontology = load_ontology()
    return {*ontology.classes, *ontology.properties}


def check_terms(query: str) -> None:
    """Refuse a query that names a term of `kg:` which the ontology does not have: it would answer nothing.

    Raises:
        QueryError: With line and column, and the nearest term.

    >>> check_terms("SELECT ?x { ?x kg:outperfoms ?y }")
    Traceback (most recent call last):
    kg.errors.QueryError: line 1, column 16: kg:outperfoms is no term of the ontology; did you mean kg:outperforms?
    """
    if re.search(r"(?i)\bPREFIX\s+kg:", query):
        return
    known = {f"kg:{name}" for name in _terms()}
    for token in _TOKEN.finditer(query):
        word = token.group()
        if token["prefix"] == "kg" and token["local"] and word not in known:
            raise Mistake(word, token.start(), _near(f"{word} is no term of the ontology", known, word)).error(query)
