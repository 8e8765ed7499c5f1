"""Ten questions in Cypher, asked of a real Neo4j, have the answers of their twins in SPARQL, and those of the page."""

from collections.abc import Callable, Iterator
from typing import Any

import neo4j
import pytest

from kg.load.neo4j import load_neo4j
from kg.store import Store
from tests.peers.conftest import neo4j_server
from tests.peers.questions import ask_store, example_graph, example_store, questions, table

QUESTIONS = questions()
TITLES = [question.title for question in QUESTIONS]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """Yield the examples' store."""
    with example_store() as opened:
        yield opened


@pytest.fixture(scope="module")
def driver(classpath: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[neo4j.Driver]:
    """Yield a driver of a server that holds the examples' graph."""
    home = tmp_path_factory.mktemp("questions") / "home"
    home.mkdir()
    with neo4j_server(classpath("neo4j"), home) as server:
        load_neo4j(example_graph(), server)
        with neo4j.GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as opened:
            yield opened


def test_there_are_ten() -> None:
    """The page has ten questions, each in both languages with an answer."""
    assert len(QUESTIONS) == 10


@pytest.mark.parametrize("question", QUESTIONS, ids=TITLES)
def test_the_store_answers_as_the_page_says(question: Any, store: Store) -> None:
    """SPARQL gives the answer that stands in the page, and it is not empty."""
    rows = ask_store(store, question.sparql)
    assert rows
    assert table(rows) == question.answer


@pytest.mark.parametrize("question", QUESTIONS, ids=TITLES)
def test_neo4j_answers_like_the_store(question: Any, store: Store, driver: neo4j.Driver) -> None:
    """Cypher gives the same columns, rows and order as SPARQL."""
    found = [record.data() for record in driver.execute_query(question.cypher).records]
    assert found == ask_store(store, question.sparql)
