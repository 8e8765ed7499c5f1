"""SPARQL over a store: checked, with bound variables, row and time limits; and the named queries that ship."""

from kg.query.answers import Answer, Solutions, Triples, Truth
from kg.query.named import QUERIES, NamedQuery, load_query, run_named
from kg.query.run import MEMORY_BYTES, run_query
from kg.query.spelling import check_terms
from kg.query.write import FORMATS, format_answer, table

__all__ = [
    "FORMATS",
    "MEMORY_BYTES",
    "QUERIES",
    "Answer",
    "NamedQuery",
    "Solutions",
    "Triples",
    "Truth",
    "check_terms",
    "format_answer",
    "load_query",
    "run_named",
    "run_query",
    "table",
]
