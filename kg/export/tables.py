"""The graph as tables: the one place that says what TSV, Parquet, SQLite and DuckDB hold, column by column.

The tables hold all of the graph (docs/formats.md lists them); `kg.graph_readers.tables` makes it back from them.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kg.errors import ExportError
from kg.export.property_graph import PropertyGraph
from kg.export.texts import Texts, exact_texts
from kg.graph import Graph, GraphResult, GraphStatement, Quote
from kg.iri import mint_statement

Cell = str | int | float | bool | tuple[str, ...] | None
Row = tuple[Cell, ...]

TABLES: dict[str, dict[str, type]] = {
    "dataset": {"base": str, "papers": int, "entities": int, "statements": int, "results": int},
    "nodes": {
        "id": str,
        "class": str,
        "label": str,
        "aliases": tuple,
        "date": str,
        "papers": int,
        "statements": int,
        "family": str,
        "exact_match": str,
        "parent_organization": str,
        "former_iris": tuple,
    },
    "edges": {
        "id": str,
        "source": str,
        "predicate": str,
        "target": str,
        "confidence": float,
        "quote": str,
        "paper": str,
        "date": str,
        "benchmark": str,
        "metric": str,
        "hardware": str,
        "benchmark_id": str,
        "metric_id": str,
        "hardware_id": str,
        "evidence": str,
        "extractor": str,
    },
    "results": {
        "id": str,
        "subject": str,
        "kind": str,
        "metric": str,
        "value": float,
        "value_low": float,
        "unit": str,
        "benchmark": str,
        "baseline": str,
        "hardware": str,
        "paper": str,
        "date": str,
        "quote": str,
        "confidence": float,
        "evidence": str,
        "extractor": str,
    },
    "evidence": {"id": str, "paper": str, "field": str, "start_offset": int, "end_offset": int, "text": str},
    "papers": {
        "id": str,
        "identifier": str,
        "title": str,
        "abstract": str,
        "published": str,
        "byline": str,
        "organization": str,
        "authors": tuple,
        "keywords": tuple,
        "url": str,
        "code": str,
        "upvotes": int,
        "comments": int,
        "truncated": bool,
    },
    "identifiers": {"paper": str, "place": int, "scheme": str, "value": str},
    "sources": {"paper": str, "place": int, "path": str, "format": str, "line": int, "date": str},
    "mentions": {"paper": str, "entity": str},
}
"""Table → column → type; `tuple` is a list of texts. Only those of `NULLABLE` may be null."""

NULLABLE = frozenset({"upvotes", "comments", "value_low"})
"""The columns that may be null."""

KEYED = frozenset({"nodes", "edges", "results", "evidence", "papers"})
"""The tables whose first column, `id`, is an IRI that stands once."""


_WHOLE_LIMIT = 2**63  # of the whole numbers of Parquet, SQLite and DuckDB


def evidence_iri(paper: str, quote: Quote, base: str) -> str:
    """Return the IRI of a quote, the same that `kg.quads` mints."""
    return mint_statement("evidence", paper, quote.field, str(quote.start), str(quote.end), base=base)


class Tables:
    """Give the rows of a graph's tables, sorted, one at a time.

    Args:
        graph: The graph; not changed.
        format_name: The format that is written, for messages.
        path: Where it is written, for messages.
        texts: Makes texts ones that the format can hold.
    """

    def __init__(self, graph: Graph, format_name: str, path: Path, *, texts: Texts = exact_texts) -> None:
        self._graph, self._format, self._path, self._texts = graph, format_name, path, texts
        self._flat = PropertyGraph(graph, format_name, path, texts=texts)

    def rows(self, name: str) -> Iterator[Row]:
        """Yield the rows of a table, a cell a column of `TABLES`.

        Raises:
            ExportError: A number is not finite, or a whole one has more than 64 bits.
        """
        made: dict[str, Callable[[], Iterable[Row]]] = {
            "dataset": self._dataset,
            "nodes": self._nodes,
            "edges": self._edges,
            "results": self._results,
            "evidence": self._evidence,
            "papers": self._papers,
            "identifiers": self._identifiers,
            "sources": self._sources,
            "mentions": self._flat.mentions,
        }
        return iter(made[name]())

    def _dataset(self) -> Iterator[Row]:
        graph = self._graph
        yield graph.base, len(graph.papers), len(graph.entities), len(graph.statements), len(graph.results)

    def _nodes(self) -> Iterator[Row]:
        for n in self._flat.nodes():
            related = (n.family, n.exact_match, n.parent, n.former)
            yield n.id, n.kind, n.label, n.aliases, n.date, n.n_papers, n.degree, *related

    def _edges(self) -> Iterator[Row]:
        for edge, said in zip(self._flat.edges(), self._graph.statements, strict=True):
            more = {
                "benchmark_id": said.benchmark,
                "metric_id": said.metric,
                "hardware_id": said.hardware,
                "evidence": self._evidence_of(said),
            }
            yield tuple(more[name] if name in more else getattr(edge, name) for name in TABLES["edges"])

    def _results(self) -> Iterator[Row]:
        for row, said in zip(self._flat.results(), self._graph.results, strict=True):
            evidence = self._evidence_of(said)
            yield tuple(evidence if name == "evidence" else getattr(row, name) for name in TABLES["results"])

    def _evidence_of(self, said: GraphStatement | GraphResult) -> str:
        return evidence_iri(said.paper, said.quote, self._graph.base)

    def _evidence(self) -> Iterator[Row]:
        both: tuple[GraphStatement | GraphResult, ...] = (*self._graph.statements, *self._graph.results)
        found = {self._evidence_of(said): said for said in both}
        for iri, said in sorted(found.items()):
            quote = said.quote
            yield iri, said.paper, quote.field, quote.start, quote.end, *self._texts([quote.text])

    def _papers(self) -> Iterator[Row]:
        for item in self._graph.papers:
            paper, texts = item.paper, self._texts
            about = (paper.id, paper.title, paper.abstract, paper.published, paper.byline, paper.organization)
            lists = (tuple(texts(paper.authors)), tuple(texts(paper.keywords)))
            counts = (
                self._whole(item.iri, "upvotes", paper.upvotes),
                self._whole(item.iri, "comments", paper.comments),
            )
            yield item.iri, *texts(about), *lists, *texts((paper.url, paper.code)), *counts, paper.truncated

    def _identifiers(self) -> Iterator[Row]:
        for item in self._graph.papers:
            for place, (scheme, value) in enumerate(item.paper.identifiers, 1):
                yield item.iri, place, *self._texts((scheme, value))

    def _sources(self) -> Iterator[Row]:
        for item in self._graph.papers:
            for place, one in enumerate(item.paper.sources, 1):
                path, form, date = self._texts((one.path, one.format, one.date))
                yield item.iri, place, path, form, self._whole(item.iri, "line", one.line), date

    def _whole(self, iri: str, column: str, number: int | None) -> int | None:
        """Return a whole number that a column holds."""
        if number is not None and not -_WHOLE_LIMIT <= number < _WHOLE_LIMIT:
            raise ExportError(self._format, str(self._path), f"{iri}: {column} {number} has more than 64 bits")
        return number
