"""Merging graphs: nothing twice, nothing lost, the order without weight; into a store all of it or nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from kg.cli import run
from kg.errors import OntologyError, ReadError
from kg.export import export
from kg.graph import Graph
from kg.graph_readers.merging import merge_graphs
from kg.store import Store
from tests.graphs import make_entity, make_graph, make_paper, nasty_graphs, random_graph, small_graph


def part_of(graph: Graph, papers: set[str]) -> Graph:
    """Return what some papers say, as a graph of its own."""
    entities = [replace(e, papers=tuple(p for p in e.papers if p in papers)) for e in graph.entities]
    return Graph(
        tuple(p for p in graph.papers if p.iri in papers),
        tuple(e for e in entities if e.papers),
        tuple(s for s in graph.statements if s.paper in papers),
        tuple(r for r in graph.results if r.paper in papers),
        graph.base,
    )


@pytest.mark.parametrize("name", sorted(nasty_graphs()))
def test_merging_a_graph_with_itself_or_nothing_changes_nothing(name: str) -> None:
    """A graph merged with itself, or with the empty one on either side, is that graph."""
    graph = nasty_graphs()[name]
    assert merge_graphs(graph, graph) == merge_graphs(graph, Graph()) == merge_graphs(Graph(), graph) == graph


def test_the_parts_make_the_whole_in_any_order() -> None:
    """Two halves of a corpus give the whole, whichever comes first, entities of both with the papers of both."""
    whole = random_graph(10, seed=4)
    papers = [p.iri for p in whole.papers]
    first, second = part_of(whole, set(papers[:5])), part_of(whole, set(papers[5:]))
    assert merge_graphs(first, second) == merge_graphs(second, first) == whole


def test_the_commoner_label_stays_and_no_name_is_lost() -> None:
    """Of two labels the one that more papers mention stays, the other becomes an alias."""
    papers = [make_paper(f"p{n}", f"Paper {n}") for n in range(3)]
    iri = make_entity("Method", "Medusa", papers).iri
    few = make_graph(papers[:1], [replace(make_entity("Method", "MEDUSA", papers[:1], ["medusa-1"]), iri=iri)])
    many = make_graph(papers[1:], [make_entity("Method", "Medusa", papers[1:], ["Medusa!"])])
    (found,) = merge_graphs(few, many).entities
    assert (found.label, found.aliases) == ("Medusa", ("MEDUSA", "Medusa!", "medusa-1"))
    assert merge_graphs(many, few).entities == (found,)


def test_a_paper_that_is_read_again_is_replaced() -> None:
    """What the new graph says of a paper takes the place, and what only the old one said of it goes."""
    old = small_graph()
    new = make_graph([replace(p, paper=replace(p.paper, title="Anew")) for p in old.papers[:1]])
    found = merge_graphs(old, new)
    assert found.papers[0].paper.title == "Anew"
    assert {s.paper for s in found.statements} == {old.papers[1].iri}
    assert all(old.papers[0].iri not in e.papers for e in found.entities)


def test_a_parent_or_family_that_goes_is_no_longer_named() -> None:
    """An entity whose family or parent stood only in a paper that is replaced loses the link to it."""
    papers = [make_paper(f"p{n}", f"Paper {n}") for n in range(2)]
    above = [make_entity("Organization", name, papers[:1]) for name in ("University", "Family")]
    below = make_entity("Organization", "Institute", papers[1:])
    linked = replace(below, parent=above[0].iri, family=above[1].iri)
    found = merge_graphs(make_graph(papers, [*above, linked]), make_graph(papers[:1]))
    assert found.entities == (below,)


def test_another_base_is_refused() -> None:
    """Graphs of two bases do not mix."""
    with pytest.raises(ValueError, match="begin with https://b/"):
        merge_graphs(small_graph(), Graph(base="https://b/"))


def test_import_makes_and_extends_a_store(tmp_path: Path) -> None:
    """Three files of three formats, two into a new store and one into the store that is there, make one graph."""
    whole = small_graph()
    first, second = (part_of(whole, {paper.iri}) for paper in whole.papers)
    export(first, "kgx", tmp_path / "k")
    export(first, "parquet", tmp_path / "p")
    export(second, "nquads", tmp_path / "g.nq")
    store = tmp_path / "store"
    assert run(["import", str(tmp_path / "k"), str(tmp_path / "p"), "-s", str(store)]) == 0
    assert run(["import", str(tmp_path / "g.nq"), "-s", str(store)]) == 0
    with Store(store) as opened:
        assert opened.graph() == whole


def test_a_bad_file_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    """Another base, a quote that is not in its text, and a missing file are refused, and nothing is written."""
    export(small_graph(), "nquads", tmp_path / "g.nq")
    store = tmp_path / "store"
    run(["import", str(tmp_path / "g.nq"), "-s", str(store)])
    other = (tmp_path / "g.nq").read_text("utf8").replace("https://w3id.org/paper-kg/", "https://b.example/")
    (tmp_path / "b.nq").write_text(other.replace("b.example/ontology#", "w3id.org/paper-kg/ontology#"), "utf8")
    with pytest.raises(ReadError, match=r"b\.nq: its IRIs begin with https://b\.example/"):
        run(["import", str(tmp_path / "g.nq"), str(tmp_path / "b.nq"), "-s", str(store)])
    bad = (tmp_path / "g.nq").read_text("utf8").replace('exact> "Swiftlet extends Warbler."', 'exact> "Never said."')
    (tmp_path / "c.nq").write_text(bad, "utf8")
    with pytest.raises(OntologyError):
        run(["import", str(tmp_path / "c.nq"), "-s", str(store)])
    with pytest.raises(ReadError):
        run(["import", str(tmp_path / "missing"), "-s", str(store)])
    with Store(store) as opened:
        assert opened.graph() == small_graph()
