"""The questions of docs/neo4j.md: title, Cypher, SPARQL, and the answer that stands there.

Usage: python -m tests.peers.questions      writes the answers of the page anew
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from pyoxigraph import Literal

from kg.graph import Graph, build_graph
from kg.model import Extraction
from kg.quads import quads
from kg.query.answers import Solutions
from kg.query.run import run_query
from kg.readers import read_papers
from kg.resolve import resolve
from kg.store import Store

ROOT = Path(__file__).parent.parent.parent
PAGE = ROOT / "docs" / "neo4j.md"

_QUESTION = re.compile(
    r"^### ([^\n]*\?)\n\n```cypher\n(.*?)```\n\n```sparql\n(.*?)```\n\n(\|.*?)\n\n", re.DOTALL | re.MULTILINE
)


class Question(NamedTuple):
    """Hold a question in both languages, and its answer as a Markdown table."""

    title: str
    cypher: str
    sparql: str
    answer: str


def example_graph() -> Graph:
    """Return the graph of the records that the build of the examples wrote."""
    found = read_papers([ROOT / "exports" / "records.jsonl"], on_skip=lambda error: pytest.fail(str(error)))
    records = [record for record in found if isinstance(record, Extraction)]
    return build_graph(records, resolve(records))


def example_store() -> Store:
    """Return a store in memory with that graph."""
    store = Store(None)
    store.load(quads(example_graph()))
    return store


def questions() -> list[Question]:
    """Return the questions of the page, in order."""
    return [Question(*found) for found in _QUESTION.findall(PAGE.read_text(encoding="utf8") + "\n\n")]


def ask_store(store: Store, sparql: str) -> list[dict[str, Any]]:
    """Return the solutions as plain values."""
    found = run_query(store, sparql)
    assert isinstance(found, Solutions)
    return [dict(zip(found.variables, map(_value, row), strict=True)) for row in found.rows]


def _value(term: object) -> str | float:
    assert isinstance(term, Literal)
    kind = term.datatype.value.rpartition("#")[2]
    return float(term.value) if kind in {"decimal", "integer"} else term.value


def table(rows: Sequence[dict[str, Any]]) -> str:
    """Return rows as a Markdown table."""
    lines = ["| " + " | ".join(rows[0]) + " |", "|" + " --- |" * len(rows[0])] if rows else ["| nothing |"]
    lines += ["| " + " | ".join(_shown(value) for value in row.values()) + " |" for row in rows]
    return "\n".join(lines)


def _shown(value: object) -> str:
    return f"{value:g}" if isinstance(value, (int, float)) else str(value).replace("|", "\\|")


def _with_answers(text: str, store: Store) -> str:
    """Return the page with the answers of the store."""
    for question in questions():
        text = text.replace(question.answer, table(ask_store(store, question.sparql)))
    return text


if __name__ == "__main__":
    with example_store() as examples:
        PAGE.write_text(_with_answers(PAGE.read_text(encoding="utf8"), examples), encoding="utf8")
