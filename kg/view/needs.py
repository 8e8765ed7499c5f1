"""Parts of a store's graph, read without the rest of it: which papers speak of what a part shows.

Imports `store`, `query`, `terms`, `model` and this folder. What is said of a thing is said by a paper that mentions it,
so that the papers are found by index, and only these are read. Each function gives what the one of the same kind in
`around`, `select` and their neighbours needs, and may give more.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from pyoxigraph import NamedNode, Quad

from kg.confidence import confident_graph
from kg.graph import Graph
from kg.iri import ONTOLOGY
from kg.model import PREDICATES, EntityType, Predicate
from kg.query import Solutions, run_query
from kg.query.slots import fill
from kg.store import Store
from kg.store.among import Among
from kg.terms import plain, term
from kg.view.around import MOST_AROUND, Link, Mentioned, around, nearest
from kg.view.select import Shown

_PREDICATES = {term(f"kg:{name}").value: name for name in PREDICATES}
_CURIES = tuple(f"kg:{name}" for name in PREDICATES)
_RESULT_ENDS = tuple(term(f"kg:{name}") for name in ("subject", "benchmark", "baseline", "hardware"))
_MENTIONED = "SELECT ?thing (COUNT(*) AS ?papers) { VALUES ?thing { } ?paper schema:mentions ?thing } GROUP BY ?thing"


class StoreLinks(dict[str, list[Link]]):
    """Look the links of a node up in a store when they are asked for, and keep them."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store

    def __missing__(self, node: str) -> list[Link]:
        """Return the links of a node, those that it is the subject of first."""
        found = [
            Link(_PREDICATES[quad.predicate.value], end.value, _paper(quad))
            for quad, end in self._store.links(node, _CURIES)
            if isinstance(end, NamedNode)
        ]
        self[node] = found
        return found


def _value(node: object) -> str:
    return str(getattr(node, "value", ""))


def _paper(quad: Quad) -> str:
    """Return the paper whose graph a quad lies in."""
    return _value(quad.graph_name).removesuffix("#graph")


def neighbourhood(
    store: Store, node: str, *, depth: int, most: int = MOST_AROUND, mentioned: Mentioned | None = None
) -> Shown:
    """Return what can be reached from a node, as `kg.view.around.around` gives it, out of the papers that say so.

    Args:
        store: An open store.
        node: IRI of an entity or a paper.
        depth: Steps, 1 or more.
        most: Nodes at most.
        mentioned: How many papers mention a node, where somebody has counted them; else they are counted here.

    Cost: half a millisecond a node whose links are followed, and as much a paper; 40 microseconds a node that is left
    out and must be counted.
    """
    links = StoreLinks(store)
    near = nearest(links, node, depth=depth, most=most, mentioned=mentioned or partial(_mentioned, store))
    papers = _linking(store, links, near.names) | _measuring(store, node)
    papers |= {node} if _is_paper(store, NamedNode(node)) else set()
    graph = store.graph(papers or papers_about(store, [node]), among=Among(near.names, node))
    return around(graph, node, depth=depth, near=near)


def _mentioned(store: Store, names: Collection[str]) -> Mapping[str, int]:
    """Return how many papers mention each thing; what none mentions is missing."""
    found = run_query(store, fill(_MENTIONED, {"thing": [NamedNode(name) for name in sorted(names)]}))
    rows = found.rows if isinstance(found, Solutions) else ()
    return {_value(thing): int(_value(count)) for thing, count in rows}


def _linking(store: Store, links: Mapping[str, Sequence[Link]], names: Collection[str]) -> set[str]:
    """Return the papers that link some nodes to each other, and those that introduce one.

    Args:
        store: An open store.
        links: All links, both ways, of the nodes whose links were followed.
        names: The nodes.
    """
    followed = [link for name in names if name in links for link in links[name]]
    nodes, database = [NamedNode(name) for name in names if name not in links], store.database
    said = (q for n in nodes for p in _CURIES for q in database.quads_for_pattern(n, term(p), None))
    introducing = (q for n in nodes for q in database.quads_for_pattern(None, term("kg:introduces"), n))
    papers = {link.paper for link in followed if link.other in names or link.name == "introduces"}
    return papers | {_paper(q) for q in said if _value(q.object) in names} | {_paper(q) for q in introducing}


def _measuring(store: Store, node: str) -> set[str]:
    """Return the papers with a number that speaks of a thing."""
    start = f"{store.base}result/"  # a benchmark and a hardware also qualify statements
    found = (q for end in _RESULT_ENDS for q in store.database.quads_for_pattern(None, end, NamedNode(node)))
    return {_paper(quad) for quad in found if _value(quad.subject).startswith(start)}


def papers_about(store: Store, names: Iterable[str]) -> set[str]:
    """Return the papers that mention one of these things, are one of them, or say it where it is a statement."""
    nodes = [NamedNode(name) for name in sorted(set(names))]
    database = store.database
    mentioning = {
        _value(q.subject) for n in nodes for q in database.quads_for_pattern(None, term("schema:mentions"), n)
    }
    own = {n.value for n in nodes if _is_paper(store, n)}
    saying = {_paper(q) for n in nodes for q in database.quads_for_pattern(n, term("kg:confidence"), None)}
    return mentioning | own | saying


def _is_paper(store: Store, node: NamedNode) -> bool:
    return _any(store.database.quads_for_pattern(node, term("rdf:type"), term("kg:Paper")))


def with_introducers(store: Store, papers: Iterable[str]) -> set[str]:
    """Return the papers, and those that introduce what they mention."""
    found, database = set(papers), store.database
    mentioned = {
        quad.object
        for paper in found
        for quad in database.quads_for_pattern(NamedNode(paper), term("schema:mentions"), None)
    }
    return found | {_paper(q) for n in mentioned for q in database.quads_for_pattern(None, term("kg:introduces"), n)}


def part_about(store: Store, names: Iterable[str], *, least: float = 0.0) -> Graph:
    """Return the graph of what `papers_about` finds, and of the papers that introduce what these mention.

    Args:
        store: An open store.
        names: IRIs of things, papers or statements.
        least: Statements and results below this confidence, in [0, 1], are left out.
    """
    return confident_graph(store.graph(with_introducers(store, papers_about(store, names))), least)


def part_with(store: Store, name: Predicate, *, least: float = 0.0) -> Graph:
    """Return the graph of the papers that say a property, and of those that introduce what these mention.

    Args:
        store: An open store.
        name: The property.
        least: Statements and results below this confidence, in [0, 1], are left out.
    """
    saying = {_paper(quad) for quad in store.database.quads_for_pattern(None, term(f"kg:{name}"), None)}
    return confident_graph(store.graph(with_introducers(store, saying)), least)


def members(store: Store, name: EntityType) -> set[str]:
    """Return the entities of a class."""
    found = store.database.quads_for_pattern(None, term("rdf:type"), NamedNode(f"{ONTOLOGY}{name}"))
    return {_value(quad.subject) for quad in found}


def labelled(store: Store, texts: Iterable[str]) -> set[str]:
    """Return what has one of these texts as its label."""
    database = store.database
    return {
        _value(quad.subject)
        for text in set(texts)
        for quad in database.quads_for_pattern(None, term("rdfs:label"), plain(text))
    }


def relatives(store: Store, method: str) -> set[str]:
    """Return a method, what it extends, step by step, and what extends it."""
    links, found = StoreLinks(store), {method}
    edge = [method]
    while edge:
        edge = sorted({link.other for one in edge for link in links[one] if link.name == "extends"} - found)
        found |= set(edge)
    return found


def _any(found: Iterator[Quad]) -> bool:
    return next(found, None) is not None
