"""Parts of a graph: of a benchmark, of a class or a property, or what a query named.

Imports `graph`, `model` and this folder. A part is a graph again: what a kept statement speaks of comes with it, papers
and qualifiers too, and nothing else does.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from kg.graph import Graph, GraphEntity, GraphResult, GraphStatement
from kg.model import EntityType, Predicate
from kg.view.part import Part

Shown = tuple[Graph, Part]


def keep(
    graph: Graph,
    statement: Callable[[GraphStatement], bool],
    result: Callable[[GraphResult], bool],
    nodes: Iterable[str] = (),
) -> Graph:
    """Return the graph of the statements and results that pass, of all they speak of, and of some nodes besides.

    Who introduced a kept node is kept too.
    """
    passed = {s.iri for s in graph.statements if statement(s)}
    results = tuple(r for r in graph.results if result(r))
    ends = set(nodes).union(*((s.subject, s.object) for s in graph.statements if s.iri in passed))
    statements = tuple(
        s for s in graph.statements if s.iri in passed or (s.predicate == "introduces" and s.object in ends)
    )
    kept = set(ends)
    for s in statements:
        kept |= {s.subject, s.object, s.paper, s.benchmark, s.metric, s.hardware}
    for r in results:
        kept |= {r.subject, r.paper, r.benchmark, r.baseline, r.hardware}
    papers = tuple(p for p in graph.papers if p.iri in kept)
    entities = tuple(_within(e, kept) for e in graph.entities if e.iri in kept)
    return Graph(papers, entities, statements, results, base=graph.base)


def _within(entity: GraphEntity, kept: set[str]) -> GraphEntity:
    """Return the entity without the papers and the family that are left out."""
    papers = tuple(p for p in entity.papers if p in kept)
    return replace(entity, papers=papers, family=entity.family if entity.family in kept else "")


def of_benchmark(graph: Graph, benchmark: str) -> Shown:
    """Return what is said of a benchmark: what was evaluated on it, and what was compared and measured there."""
    part = keep(
        graph,
        lambda s: benchmark in (s.subject, s.object, s.benchmark),
        lambda r: benchmark == r.benchmark,
        [benchmark],
    )
    return part, Part(graph.labels[benchmark], "What is evaluated, compared and measured on this benchmark.")


def of_class(graph: Graph, name: EntityType) -> Shown:
    """Return the entities of a class and what is directly linked to them."""
    members = {e.iri for e in graph.entities if e.type == name}
    part = keep(
        graph,
        lambda s: s.subject in members or s.object in members,
        lambda r: bool(members & {r.subject, r.benchmark, r.baseline, r.hardware}),
        members,
    )
    return part, Part(f"Class {name}", f"{len(members)} of this class, and what is linked to them.")


def of_property(graph: Graph, name: Predicate) -> Shown:
    """Return the statements of a property and their ends."""
    part = keep(graph, lambda s: s.predicate == name, lambda _: False)
    n_statements = sum(s.predicate == name for s in part.statements)
    return part, Part(f"Property {name}", f"All {n_statements} statements of this property.")


def of_answer(graph: Graph, iris: Iterable[str], texts: Iterable[str], title: str) -> Shown:
    """Return what a query's answer names: nodes by IRI or label, statements and results by IRI, and what joins them.

    Args:
        graph: The whole graph.
        iris: IRIs in the answer.
        texts: Texts in the answer; those that are labels of entities stand for these.
        title: What the query is called.
    """
    named, labels = set(iris), set(texts)
    named |= {e.iri for e in graph.entities if e.label in labels}
    part = keep(
        graph,
        lambda s: s.iri in named or (s.subject in named and s.object in named),
        lambda r: r.iri in named,
        named,
    )
    return part, Part(title, f"What the query names, and the {len(part.statements)} statements between.")
