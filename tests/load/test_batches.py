"""The batches that go to Neo4j: each row once, texts as parameters only, a mark that tells graphs apart."""

from collections import Counter
from datetime import date
from pathlib import Path

from kg.export.labelled import RELATIONSHIP_TYPES, iter_relationships
from kg.export.property_graph import PropertyGraph
from kg.export.texts import exact_texts
from kg.graph import Graph
from kg.load.batches import Batches
from tests.graphs import NASTY_TEXTS, nasty_graphs, random_graph, small_graph, texts_graph


def batches(graph: Graph, rows: int = 2_000) -> Batches:
    """Return the batches of a graph."""
    return Batches(PropertyGraph(graph, "neo4j", Path("bolt"), texts=exact_texts), rows)


def test_every_node_and_relationship_is_in_one_batch() -> None:
    """For every nasty graph and any size of a batch, all rows are there once, nodes before relationships."""
    for graph in (*nasty_graphs().values(), random_graph(20, seed=1)):
        for size in (1, 7, 2_000):
            found = list(batches(graph, size))
            assert len(found) == len(batches(graph, size))
            assert all(0 < len(batch.rows) <= size for batch in found)
            flat = PropertyGraph(graph, "neo4j", Path("bolt"))
            iris = Counter(row["iri"] for batch in found for row in batch.rows if "a" not in row)
            assert set(iris.values()) <= {1}
            assert len(iris) == len(graph.papers) + len(graph.entities) + len(graph.results)
            ends = Counter((row["a"], row["b"]) for batch in found for row in batch.rows if "a" in row)
            assert ends == Counter((link.start, link.end) for link in iter_relationships(flat))
            kinds = ["MATCH" in batch.statement for batch in found]
            assert kinds == sorted(kinds)


def test_no_text_of_a_paper_is_in_a_statement() -> None:
    """Statements hold labels, types and property names, and of the graph's texts none."""
    statements = " ".join(batch.statement for batch in batches(texts_graph()))
    assert not any(text in statements for text in NASTY_TEXTS if len(text) > 5)
    assert "'" not in statements


def test_values_have_the_types_of_the_database() -> None:
    """Dates are dates, lists are lists, and what a node has not is None, which takes away what was there."""
    rows = {row["iri"]: row["set"] for batch in batches(small_graph()) for row in batch.rows if "a" not in row}
    paper = next(values for values in rows.values() if values.get("authors"))
    assert paper["date"] == date(2024, 1, 2)
    assert paper["authors"] == ["Ada Byron", "Émile Zola"]
    assert paper["family"] is None


def test_marks_tell_graphs_apart_and_are_the_same_each_time() -> None:
    """The same graph gives the same marks, another graph other ones from the first batch that differs."""
    one, same, other = (list(batches(graph, 5)) for graph in (small_graph(), small_graph(), random_graph(2)))
    assert [batch.mark for batch in one] == [batch.mark for batch in same]
    assert len({batch.mark for batch in one}) == len(one)
    assert not {batch.mark for batch in one} & {batch.mark for batch in other}


def test_keys_name_every_relationship() -> None:
    """There are as many keys as nodes and relationships, and every type is a known one."""
    for graph in nasty_graphs().values():
        made = batches(graph)
        nodes, links = made.keys()
        assert (len(nodes), len(links)) == (made.nodes.total(), made.relationships.total())
        assert {name for name, _, _, _ in links} <= set(RELATIONSHIP_TYPES)
