"""KGX: nodes.tsv and edges.tsv in the terms of the Biolink model, for the tools of the translational knowledge graphs.

Own classes stand beside Biolink's, own properties in `original_predicate`. Ids are CURIEs under the prefix `paperkg`,
which stands for the graph's base; the column `iri` has the whole of each. Lists are joined by `|`.
Source: KGX format, github.com/biolink/kgx, specification/kgx-format.md; Biolink model 4, "association slots".
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kg.export.output import write_folder_atomically
from kg.export.property_graph import Value
from kg.export.texts import legal_date, legal_text, result_name
from kg.graph import Graph, GraphEntity, GraphPaper, GraphResult, GraphStatement
from kg.iri import digest

PREFIX = "paperkg:"
"""Prefix of the ids of what the graph's base minted."""

BAR = "\uff5c"
"""What stands for `|` inside an item of a list."""

NODE_COLUMNS = (
    "id", "category", "name", "iri", "synonym", "same_as", "family", "parent_organization", "former_iris",
    "identifier", "xref", "abstract", "published", "byline", "organization", "authors", "keywords", "url", "code",
    "upvotes", "comments", "truncated", "source_path", "source_format", "source_line", "source_date",
    "kind", "metric", "value", "value_low", "unit", "confidence", "supporting_text", "field", "start_offset",
    "end_offset", "extractor",
)  # fmt: skip
"""Columns of nodes.tsv; those from `identifier` on are of papers, those from `kind` on of results."""

EDGE_COLUMNS = (
    "id", "subject", "predicate", "object", "category", "original_predicate", "knowledge_level", "agent_type",
    "primary_knowledge_source", "publications", "supporting_text", "confidence", "published", "field", "start_offset",
    "end_offset", "benchmark", "metric", "hardware", "extractor",
)  # fmt: skip
"""Columns of edges.tsv; those from `supporting_text` on are of statements."""

RESULT_ENDS = ("subject", "benchmark", "baseline", "hardware")
"""Ends of a result, each an edge with the property of that name."""

_CATEGORIES = {"Paper": "biolink:Publication", "Organization": "biolink:Agent", "Result": "biolink:StudyResult"}
_HOW = {
    "category": "biolink:Association",
    "knowledge_level": "not_provided",
    "agent_type": "text_mining_agent",
    "primary_knowledge_source": "infores:paper-kg",
}


def write_kgx(graph: Graph, path: Path) -> int:
    """Write the graph as a folder with nodes.tsv and edges.tsv.

    Args:
        graph: The graph; not changed.
        path: Folder to create or replace, atomically; one that holds other files is refused.

    Returns:
        The number of edges written: statements, mentions and the ends of results.

    Raises:
        ExportError: The folder cannot be written.

    Keeps: everything; `kg import` reads it back. Loses: control characters; `|` in list items becomes U+FF5C.
    """
    with write_folder_atomically(path, "kgx", ("nodes.tsv", "edges.tsv")) as folder:
        _write(folder / "nodes.tsv", NODE_COLUMNS, _nodes(graph))
        return _write(folder / "edges.tsv", EDGE_COLUMNS, _edges(graph))


def _write(path: Path, columns: tuple[str, ...], rows: Iterable[Mapping[str, Value | None]]) -> int:
    """Write a table without quoting, which KGX does not know; no cell holds a tab or a line end."""
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("\t".join(columns) + "\n")
        for row in rows:
            file.write("\t".join(_cell(row.get(name)) for name in columns) + "\n")
            count += 1
    return count


def _cell(value: Value | None) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "|".join(legal_text(item).replace("|", BAR) for item in value)
    return legal_text(value) if isinstance(value, str) else repr(value)


class _Ids:
    """Shorten the IRIs that the base minted."""

    def __init__(self, base: str) -> None:
        self._base = base

    def __call__(self, iri: str) -> str:
        return PREFIX + iri[len(self._base) :] if iri.startswith(self._base) else iri

    def link(self, subject: str, predicate: str, value: str) -> dict[str, Value | None]:
        """Return an edge between two nodes, under an id made from them."""
        about = "biolink:mentions" if predicate == "schema:mentions" else "biolink:related_to"
        ends = {"subject": self(subject), "predicate": about, "original_predicate": predicate, "object": self(value)}
        return {"id": f"{PREFIX}link/{digest(subject, predicate, value)}", **ends, **_HOW}


def _category(kind: str) -> tuple[str, ...]:
    return _CATEGORIES.get(kind, "biolink:NamedThing"), f"kg:{kind}"


def _nodes(graph: Graph) -> Iterator[dict[str, Value | None]]:
    ids = _Ids(graph.base)
    for paper in graph.papers:
        yield {"id": ids(paper.iri), "iri": paper.iri, "category": _category("Paper"), **_paper(paper)}
    for entity in graph.entities:
        yield {"id": ids(entity.iri), "iri": entity.iri, "category": _category(entity.type), **_entity(entity, ids)}
    for result in graph.results:
        yield {"id": ids(result.iri), "iri": result.iri, "category": _category("Result"), **_result(result)}


def _paper(item: GraphPaper) -> dict[str, Value | None]:
    paper = item.paper
    return {
        "name": paper.title,
        "identifier": paper.id,
        "xref": tuple(f"{scheme}:{value}" for scheme, value in paper.identifiers),
        **{name: getattr(paper, name) for name in ("abstract", "published", "byline", "organization")},
        **{name: getattr(paper, name) for name in ("authors", "keywords", "url", "code", "upvotes", "comments")},
        "truncated": "true" if paper.truncated else "",
        "source_path": tuple(one.path for one in paper.sources),
        "source_format": tuple(one.format for one in paper.sources),
        "source_line": tuple(str(one.line) for one in paper.sources),
        "source_date": tuple(one.date for one in paper.sources),
    }


def _entity(entity: GraphEntity, ids: _Ids) -> dict[str, Value | None]:
    return {
        "name": entity.label,
        "synonym": entity.aliases,
        "same_as": entity.exact_match,
        "family": ids(entity.family),
        "parent_organization": ids(entity.parent),
        "former_iris": entity.former,
    }


def _result(result: GraphResult) -> dict[str, Value | None]:
    measured = {name: getattr(result, name) for name in ("kind", "metric", "value", "value_low", "unit")}
    return {"name": result_name(result.metric, result.value, result.unit), **measured, **_provenance(result)}


def _provenance(said: GraphStatement | GraphResult) -> dict[str, Value | None]:
    return {
        "supporting_text": said.quote.text,
        "field": said.quote.field,
        "start_offset": said.quote.start,
        "end_offset": said.quote.end,
        "confidence": said.confidence,
        "extractor": said.extractor,
    }


def _edges(graph: Graph) -> Iterator[dict[str, Value | None]]:
    ids = _Ids(graph.base)
    dates = {paper.iri: legal_date(paper.paper.published) for paper in graph.papers}
    for said in graph.statements:
        qualifiers = {name: getattr(said, name) for name in ("benchmark", "metric", "hardware")}
        yield {
            **ids.link(said.subject, f"kg:{said.predicate}", said.object),
            "id": ids(said.iri),
            "publications": (ids(said.paper),),
            "published": dates[said.paper],
            **_provenance(said),
            **{name: ids(iri) for name, iri in qualifiers.items()},
        }
    for entity in graph.entities:
        for paper in entity.papers:
            yield ids.link(paper, "schema:mentions", entity.iri)
    for result in graph.results:
        for end in RESULT_ENDS:
            if getattr(result, end):
                yield ids.link(result.iri, f"kg:{end}", getattr(result, end))
        yield ids.link(result.iri, "prov:wasDerivedFrom", result.paper)
