"""Mistakes in a query are named with line, column and the nearest correct word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.query import QUERIES, check_terms, load_query, run_query
from kg.query.spelling import find_mistake
from kg.store import Store

MISTAKES = [
    ("SELCT ?x { ?x a ?y }", 1, 1, "'SELCT' is no keyword; did you mean SELECT?"),
    ("SELECT ?x\nWHER { ?x a ?y }", 2, 1, "'WHER' is no keyword; did you mean WHERE?"),
    ("SELECT ?x {\n  ?x kgg:uses ?y }", 2, 6, "prefix kgg: is not known; did you mean kg:?"),
    ("SELECT ?x { ?x uses ?y }", 1, 16, "'uses' is no keyword; did you mean kg:uses?"),
    ("SELECT ?x { ?x a ?y FILTR(?x = 1) }", 1, 21, "'FILTR' is no keyword; did you mean FILTER?"),
    ("SELECT ?x { ?x a ?y } LIMT 3", 1, 23, "'LIMT' is no keyword; did you mean LIMIT?"),
    ("SELECT ?x { ?x a 'abc }", 1, 18, "the quote that opens here is not closed"),
    ("SELECT ?x { ?x <not an iri> ?y }", 1, 16, "<not an iri> is no IRI"),
    ("SELECT ?x (COUNT(?y) AS ?n) { ?x a ?y }", 1, 40, "a variable is selected that is not in the GROUP BY"),
    ("SELECT ?x { ?x a ?y ", 1, 21, 'the query ends too early; expected one of "," "." ";" "{" "}" "~"'),
]


@pytest.mark.parametrize(("query", "line", "column", "reason"), MISTAKES, ids=lambda case: str(case)[:25])
def test_a_mistake_is_named_where_it_stands(query: str, line: int, column: int, reason: str) -> None:
    """The error has the place of the wrong word and what was probably meant."""
    with Store(None) as empty, pytest.raises(QueryError) as caught:
        run_query(empty, query)
    assert (caught.value.line, caught.value.column, caught.value.reason) == (line, column, reason)


@pytest.mark.parametrize("name", QUERIES)
def test_the_named_queries_have_no_mistake(name: str) -> None:
    """No word of a query that parses is taken for a mistake."""
    sparql = load_query(name).sparql
    assert find_mistake(sparql) is None
    check_terms(sparql)


def test_words_in_strings_and_comments_are_no_mistakes() -> None:
    """Strings of all four kinds, comments, IRIs, variables, language tags and declared prefixes are passed over."""
    query = """PREFIX my: <http://my/> # SELCT
    SELECT ?wher {
      ?wher my:x "a FILTR", 'b', \"\"\"c "d\"\"\"@en-x, <http://a/uses>, _:node, 1.5e3 . FILTER(?wher < ?b)
    }"""
    assert find_mistake(query) is None


def test_a_term_that_the_ontology_lacks_is_named() -> None:
    """A misspelt term of `kg:` is refused with the nearest one, unless the query means another `kg:`."""
    with pytest.raises(QueryError, match=r"line 2, column 4: kg:outperform .* did you mean kg:outperforms\?"):
        check_terms("SELECT ?x {\n?x kg:outperform ?y }")
    check_terms("PREFIX kg: <http://other/> SELECT ?x { ?x kg:outperform ?y }")
    check_terms('SELECT ?x { ?x kg:uses "kg:outperform" }')


@given(query=st.text(max_size=60))
def test_any_text_is_looked_through(query: str) -> None:
    """Whatever stands in a query, a mistake lies within it."""
    mistake = find_mistake(query)
    assert mistake is None or query[mistake.start :].startswith(mistake.word)
