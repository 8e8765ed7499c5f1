"""The graph as the columns that the page reads: nodes, drawn edges, statements, results, and each quote once.

Imports `graph`, `layout`, `model`, `style` and this folder. A drawn edge is one (subject, property, object); all
statements that say it, of whatever paper, stand behind it. Columns refer to each other by position, -1 standing for
none. The page must read the same names: `static/data.js`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from kg.graph import Graph, GraphPaper, GraphResult, GraphStatement
from kg.layout import layout_graph
from kg.model import ENTITY_TYPES, PREDICATES
from kg.style import (
    CLASS_COLOURS,
    CLASS_OUTLINES,
    PREDICATE_COLOURS,
    PREDICATE_WORDS,
    class_plural,
    on_dark,
    shown_label,
)
from kg.view.part import Part, Table

Columns = dict[str, Any]

SCHEMA_VERSION = 3
"""Version of the names and the meaning of the columns."""

EXTENT = 10_000
"""Positions are whole numbers in [-EXTENT, EXTENT], which takes fewer bytes than fractions do."""

_CLASSES = ("Paper", *ENTITY_TYPES)
FIRST = ("schema_version", "base", "view", "classes", "properties", "nodes", "papers", "edges")
"""The columns that the first picture needs; the page reads the others when something is searched or opened."""

WHOLE = Part()
"""The graph itself, with nothing to add."""

MOST_ABSTRACTS = 2000
"""Papers up to which the page holds their abstracts, about 1.3 kB each."""

_LINES: dict[str, tuple[float, tuple[int, ...]]] = {
    "introduces": (2, ()),
    "extends": (2.5, ()),
    "uses": (1, ()),
    "outperforms": (2.5, (9, 2)),
    "comparedWith": (1.5, (2, 4)),
    "evaluatedOn": (1.5, (6, 4)),
    "trainedOn": (1.5, (10, 3, 2, 3)),
    "runsOn": (1.5, (3, 2)),
    "addresses": (1.5, (1, 3)),
    "affiliatedWith": (1, (6, 3, 1, 3)),
}
"""Property → width of its line, and the lengths of its strokes and gaps."""


@dataclass(frozen=True, slots=True)
class _Index:
    """Hold the position of every node, drawn edge and quote."""

    nodes: dict[str, int]
    edges: dict[tuple[str, str, str], int]
    quotes: dict[str, int]

    def node(self, iri: str) -> int:
        """Return the position of a node, or -1."""
        return self.nodes.get(iri, -1)


def columns(graph: Graph, part: Part = WHOLE) -> Columns:
    """Return the graph as columns of plain JSON values.

    Args:
        graph: The graph to show.
        part: What it shows and how, where it is not simply the graph.

    Shape: p papers, e entities, s statements over m distinct (subject, property, object) and r results give p + e
    nodes, papers first, m edges, s statements sorted by edge, and r results.
    Cost: that of `kg.layout.layout_graph`, which is most of it, and otherwise O(n log n).
    """
    index = _index(graph)
    statements = sorted(graph.statements, key=lambda s: (index.edges[_ends(s)], s.paper, s.quote, s.iri))
    return {
        "schema_version": SCHEMA_VERSION,
        "base": graph.base,
        "view": _view(part, index, statements, graph),
        "classes": [_class(name) for name in _CLASSES],
        "properties": [_property(name) for name in PREDICATES],
        "nodes": _nodes(graph, index, part),
        "papers": _papers(graph.papers),
        "edges": {
            "from": [index.node(s) for s, _, _ in index.edges],
            "to": [index.node(o) for _, _, o in index.edges],
            "property": [PREDICATES.index(p) for _, p, _ in index.edges],
        },
        "about": _about(graph, index, part),
        "quotes": list(index.quotes),
        "statements": _statements(statements, graph, index),
        "results": _results(graph, index),
    }


def _ends(statement: GraphStatement) -> tuple[str, str, str]:
    return statement.subject, statement.predicate, statement.object


def _index(graph: Graph) -> _Index:
    iris = [*(p.iri for p in graph.papers), *(e.iri for e in graph.entities)]
    edges = sorted({_ends(s) for s in graph.statements})
    quotes = sorted({s.quote.text for s in graph.statements} | {r.quote.text for r in graph.results})
    return _Index(
        {iri: at for at, iri in enumerate(iris)},
        {edge: at for at, edge in enumerate(edges)},
        {quote: at for at, quote in enumerate(quotes)},
    )


def _class(name: str) -> Columns:
    colour = CLASS_COLOURS[name]
    return {
        "name": name,
        "plural": class_plural(name),
        "outline": [list(corner) for corner in CLASS_OUTLINES[name]],
        "light": colour,
        "dark": on_dark(colour),
    }


def _property(name: str) -> Columns:
    colour = PREDICATE_COLOURS[name]
    forward, backward = PREDICATE_WORDS[name]
    width, dash = _LINES[name]
    look = {"width": width, "dash": list(dash), "light": colour, "dark": on_dark(colour)}
    return {"name": name, "forward": forward, "backward": backward, **look}


def _view(part: Part, index: _Index, statements: Sequence[GraphStatement], graph: Graph) -> Columns:
    by = _scale(part.places.values())
    return {
        "title": part.title,
        "note": part.note,
        "home": part.home,
        "fixed": bool(part.places),
        "off": [at for iri, at in index.nodes.items() if part.places and iri not in part.places],
        "guides": [[guide.text, round(guide.at * by), guide.across] for guide in part.guides],
        "table": None if part.table is None else _table(part.table, index, statements, graph.results),
    }


def _table(
    table: Table, index: _Index, statements: Sequence[GraphStatement], results: Sequence[GraphResult]
) -> Columns:
    statement_at = {s.iri: at for at, s in enumerate(statements)}
    result_at = {r.iri: at for at, r in enumerate(results)}
    return {
        "corner": table.corner,
        "rows": [index.nodes[iri] for iri in table.rows],
        "columns": [index.nodes[iri] for iri in table.columns],
        "cells": {
            "row": [c.row for c in table.cells],
            "column": [c.column for c in table.cells],
            "text": [c.text for c in table.cells],
            "tone": [round(c.tone, 3) for c in table.cells],
            "statements": [[statement_at[iri] for iri in c.statements] for c in table.cells],
            "results": [[result_at[iri] for iri in c.results] for c in table.cells],
        },
    }


def _nodes(graph: Graph, index: _Index, part: Part) -> Columns:
    places = _places(graph, part)
    return {
        "id": [iri.removeprefix(graph.base) for iri in index.nodes],
        "label": [shown_label(graph.labels[iri], iri) for iri in index.nodes],
        "class": [0] * len(graph.papers) + [_CLASSES.index(e.type) for e in graph.entities],
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
    }


def _about(graph: Graph, index: _Index, part: Part) -> Columns:
    """Return what the panel and the search say of a node: other names, papers, the family, and a paper's abstract."""
    n_papers = len(graph.papers)
    whole = n_papers <= MOST_ABSTRACTS and not part.home
    return {
        "aliases": [[] for _ in graph.papers] + [list(e.aliases) for e in graph.entities],
        "papers": [[] for _ in graph.papers] + [[index.node(p) for p in e.papers] for e in graph.entities],
        "family": [-1] * n_papers + [index.node(e.family) for e in graph.entities],
        "abstract": [p.paper.abstract if whole else "" for p in graph.papers] + [""] * len(graph.entities),
    }


def _places(graph: Graph, part: Part) -> list[tuple[int, int]]:
    """Return whole positions in [-EXTENT, EXTENT], papers first."""
    places = part.places or layout_graph(graph, quick=part.quick)
    iris = [*(p.iri for p in graph.papers), *(e.iri for e in graph.entities)]
    ordered = [places.get(iri, (0.0, 0.0)) for iri in iris]
    by = _scale(places.values())
    return [(round(x * by), round(y * by)) for x, y in ordered]


def _scale(places: Iterable[tuple[float, float]]) -> float:
    """Return what takes the farthest coordinate to EXTENT."""
    return EXTENT / (max((abs(c) for place in places for c in place), default=0.0) or 1.0)


def _papers(papers: Sequence[GraphPaper]) -> Columns:
    return {
        "date": [p.paper.published for p in papers],
        "by": [", ".join(p.paper.authors) for p in papers],
        "organization": [p.paper.organization for p in papers],
        "url": [web_link(p.paper.url) for p in papers],
        "code": [web_link(p.paper.code) for p in papers],
    }


def web_link(url: str) -> str:
    """Return the address if it may be made a link (http or https, with a host), else "".

    >>> web_link("https://arxiv.org/abs/2404.18911"), web_link("javascript:alert(1)")
    ('https://arxiv.org/abs/2404.18911', '')
    """
    try:
        parts = urlsplit(url)
    except ValueError:  # an address such as http://[
        return ""
    return url if parts.scheme in {"http", "https"} and parts.hostname else ""


def _statements(statements: Sequence[GraphStatement], graph: Graph, index: _Index) -> Columns:
    return {
        "id": [s.iri.removeprefix(graph.base) for s in statements],
        "edge": [index.edges[_ends(s)] for s in statements],
        "paper": [index.node(s.paper) for s in statements],
        "quote": [index.quotes[s.quote.text] for s in statements],
        "confidence": [round(s.confidence, 3) for s in statements],
        "benchmark": [index.node(s.benchmark) for s in statements],
        "metric": [index.node(s.metric) for s in statements],
        "hardware": [index.node(s.hardware) for s in statements],
        "extractor": [s.extractor for s in statements],
    }


def _results(graph: Graph, index: _Index) -> Columns:
    results = graph.results
    return {
        "subject": [index.node(r.subject) for r in results],
        "kind": [r.kind for r in results],
        "metric": [r.metric for r in results],
        "value": [
            _number(r.value) if r.value_low is None else f"{_number(r.value_low)}–{_number(r.value)}" for r in results
        ],
        "unit": [r.unit for r in results],
        "paper": [index.node(r.paper) for r in results],
        "quote": [index.quotes[r.quote.text] for r in results],
        "benchmark": [index.node(r.benchmark) for r in results],
        "baseline": [index.node(r.baseline) for r in results],
        "hardware": [index.node(r.hardware) for r in results],
        "confidence": [round(r.confidence, 3) for r in results],
    }


def _number(value: float) -> str:
    return f"{value:.12g}"
