"""A graph goes to quads and comes back, without blank nodes, each quad once, in canonical form."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse, serialize

from kg.graph import Graph
from kg.inverse import read_graph
from kg.iri import BASE
from kg.model import Paper, Source
from kg.quads import Form, quads
from kg.store import Store
from kg.terms import dataset_graph, entities_graph, paper_graph, term
from tests.graphs import make_entity, make_graph, make_paper, nasty_graphs, random_graph, small_graph, surrogate_graph

GRAPHS = nasty_graphs()
GRAPH = small_graph()


@pytest.mark.parametrize("form", ["reify", "rdf12"])
@pytest.mark.parametrize("name", GRAPHS)
def test_round_trip(name: str, form: Form) -> None:
    """What was written is read back equal, in whatever order the quads come, also out of a store."""
    made = list(quads(GRAPHS[name], form=form))
    random.Random(1).shuffle(made)
    assert read_graph(made) == GRAPHS[name]
    with Store(None) as store:
        store.load(made)
        assert set(store) == set(made)
        assert store.graph() == GRAPHS[name]


def test_former_iris_and_parents() -> None:
    """The IRIs that lead to an entity, and the organization that it is a part of, are written and read back."""
    paper = make_paper("p", "On labs")
    lab, whole = make_entity("Organization", "Finch Lab", [paper]), make_entity("Organization", "Finch", [paper])
    lab = replace(lab, parent=whole.iri, former=("https://w3id.org/paper-kg/organization/lab", "urn:old"))
    graph = make_graph([paper], [lab, whole])
    made = list(quads(graph))
    assert read_graph(made) == graph
    name = NamedNode(entities_graph(BASE))
    assert Quad(NamedNode("urn:old"), term("owl:sameAs"), NamedNode(lab.iri), name) in made
    assert Quad(NamedNode(lab.iri), term("schema:parentOrganization"), NamedNode(whole.iri), name) in made


@pytest.mark.parametrize("name", GRAPHS)
def test_each_quad_once_and_no_blank_nodes(name: str) -> None:
    """No quad comes twice, and every node has an IRI."""
    made = list(quads(GRAPHS[name]))
    assert len(made) == len(set(made))
    assert not any(isinstance(node, BlankNode) for quad in made for node in quad)


@pytest.mark.parametrize("name", GRAPHS)
def test_form_none_keeps_the_rest(name: str) -> None:
    """Without statement nodes the papers, entities, results and plain triples are still there."""
    graph, made = GRAPHS[name], list(quads(GRAPHS[name], form="none"))
    assert read_graph(made) == replace(graph, statements=())
    plain = {(s.subject, term(f"kg:{s.predicate}").value, s.object) for s in graph.statements}
    found = {tuple(str(getattr(end, "value", "")) for end in quad.triple) for quad in made}
    assert plain <= found


def test_one_graph_a_paper() -> None:
    """There is a graph for each paper, one for the entities and one for the dataset."""
    names = {str(getattr(quad.graph_name, "value", "")) for quad in quads(GRAPH)}
    assert names == {*(paper_graph(p.iri) for p in GRAPH.papers), entities_graph(BASE), dataset_graph(BASE)}


def test_the_plain_triple_is_always_there() -> None:
    """Every statement's triple stands in its paper's graph in every form."""
    said = GRAPH.statements[0]
    triple = Quad(
        NamedNode(said.subject),
        term(f"kg:{said.predicate}"),
        NamedNode(said.object),
        NamedNode(paper_graph(said.paper)),
    )
    forms: tuple[Form, ...] = ("reify", "rdf12", "none")
    assert all(triple in set(quads(GRAPH, form=form)) for form in forms)


def test_an_unknown_form_is_refused() -> None:
    """A form that is none of the three is refused at once."""
    with pytest.raises(ValueError, match="reify, rdf12, none"):
        quads(GRAPH, form="blank")  # type: ignore[arg-type]  # wrong on purpose


def test_quotes_have_their_surroundings() -> None:
    """A quote's prefix and suffix are the text around it, at most 32 characters."""
    made = list(quads(GRAPH))
    texts = " ".join(p.paper.abstract for p in GRAPH.papers)
    by_node: dict[str, dict[str, str]] = {}
    for quad in made:
        if isinstance(quad.object, Literal):
            by_node.setdefault(str(quad.subject), {})[quad.predicate.value.rpartition("#")[2]] = quad.object.value
    found = [node for node in by_node.values() if "exact" in node]
    assert found
    assert all(node["prefix"] + node["exact"] + node["suffix"] in texts for node in found)
    assert max(len(node["prefix"]) for node in found) <= 32


def test_addresses_that_are_no_links_stay_text() -> None:
    """An address that is no valid http(s) IRI is kept as text, so that nothing links to it."""
    bad = ("javascript:alert(1)", "https://a b", "http://[x", "ftp://a/", "https://a/%zz")
    graph = make_graph([make_paper(f"u{i}", "U", url=url, code=url) for i, url in enumerate(bad)])
    made = [q for q in quads(graph) if q.predicate in (term("schema:url"), term("kg:codeRepository"))]
    assert len(made) == 2 * len(bad)
    assert all(isinstance(quad.object, Literal) for quad in made)
    assert read_graph(quads(graph)) == graph


def test_lone_surrogates_are_replaced() -> None:
    """Text that no RDF can hold is written with U+FFFD, and does not stop the rest."""
    titles = {
        str(getattr(q.object, "value", "")) for q in quads(surrogate_graph()) if q.predicate == term("schema:name")
    }
    assert {"lone \ufffd high", "lone \ufffd low"} <= titles


def test_counts_of_the_dataset() -> None:
    """The dataset's description counts the quads, the classes and the properties."""
    made = list(quads(GRAPH))
    description = [q for q in made if q.graph_name == NamedNode(dataset_graph(BASE))]
    counts = {
        str(q.subject): int(q.object.value)
        for q in description
        if isinstance(q.object, Literal) and q.predicate.value.endswith(("#entities", "#triples"))
    }
    assert counts[f"<{BASE}dataset>"] == len(made) - len(description)
    assert counts[f"<{BASE}dataset#class-Method>"] == 3
    assert counts[f"<{BASE}dataset#property-outperforms>"] == 1


def test_others_quads_are_passed_over() -> None:
    """Quads that the graph does not know, blank nodes too, change nothing."""
    more = [Quad(node, term("rdfs:label"), Literal("x")) for node in (BlankNode("b"), NamedNode("x:x"))]
    assert read_graph([*quads(GRAPH), *more]) == GRAPH


def test_a_missing_part_is_named() -> None:
    """A node that lacks what is always written is named."""
    made = [q for q in quads(GRAPH) if q.predicate != term("kg:evidence")]
    with pytest.raises(ValueError, match=r"statement/.* has no kg:evidence"):
        read_graph(made)


def test_text_formats_keep_it_all() -> None:
    """N-Quads of the quads read back to the same quads."""
    made = set(quads(random_graph(5)))
    assert set(parse(serialize(made, format=RdfFormat.N_QUADS), format=RdfFormat.N_QUADS)) == made


texts = st.text(st.characters(codec="utf-8"), max_size=20)
papers = st.builds(
    Paper,
    id=st.text(st.characters(codec="utf-8"), min_size=1, max_size=12),
    title=texts,
    abstract=texts,
    published=texts | st.dates().map(str),
    byline=texts,
    organization=texts,
    authors=st.lists(texts, max_size=12).map(tuple),
    keywords=st.lists(texts, max_size=3).map(tuple),
    url=texts,
    code=texts,
    upvotes=st.none() | st.integers(0, 10**6),
    comments=st.none() | st.integers(0, 10**6),
    identifiers=st.lists(st.tuples(st.sampled_from(["arxiv", "doi", "acl", "x"]), texts), max_size=3).map(
        lambda pairs: tuple(sorted(pairs))
    ),
    sources=st.lists(st.builds(Source, texts, texts, st.integers(0, 10**6), texts), max_size=3, unique=True).map(
        lambda found: tuple(sorted(found))
    ),
    truncated=st.booleans(),
)


@settings(deadline=None, max_examples=60)
@given(papers)
def test_any_paper_comes_back(paper: Paper) -> None:
    """A paper of any text goes to quads and back unchanged."""
    graph = Graph(papers=(replace(make_paper("x", "x"), paper=paper),))
    assert read_graph(quads(graph)) == graph
