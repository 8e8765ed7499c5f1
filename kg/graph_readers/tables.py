"""Tables → graph: the inverse of `kg.export.tables`, whatever file the tables lay in."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from kg.graph import Graph, GraphEntity, GraphPaper, GraphResult, GraphStatement, Quote
from kg.iri import BASE
from kg.model import ENTITY_TYPES, KINDS, PREDICATES, Paper, Source

Row = Mapping[str, Any]
Name = TypeVar("Name", bound=str)


def graph_of_tables(rows: Callable[[str], Iterable[Row]]) -> Graph:
    """Return the graph that tables hold.

    Args:
        rows: From the name of a table to its rows, column → value.

    Raises:
        KeyError: A column is missing, or a statement or result names evidence that is not there.
        ValueError: A class, a predicate or a kind of result is none of kg's.

    Cost: linear, but for the sorting; holds the graph in memory.
    """
    quotes = {
        row["id"]: Quote(row["text"], row["field"], row["start_offset"], row["end_offset"]) for row in rows("evidence")
    }
    identifiers, sources = _by_paper(rows("identifiers")), _by_paper(rows("sources"))
    papers = [GraphPaper(row["id"], _paper(row, identifiers[row["id"]], sources[row["id"]])) for row in rows("papers")]
    mentions: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows("mentions"):
        mentions[row["entity"]].add(row["paper"])
    entities = [_entity(row, mentions[row["id"]]) for row in rows("nodes") if row["class"] != "Paper"]
    return Graph(
        tuple(sorted(papers, key=lambda p: p.iri)),
        tuple(sorted(entities, key=lambda e: e.iri)),
        tuple(sorted((_statement(row, quotes) for row in rows("edges")), key=lambda s: s.iri)),
        tuple(sorted((_result(row, quotes) for row in rows("results")), key=lambda r: r.iri)),
        base=next((row["base"] for row in rows("dataset")), BASE),
    )


def known(name: str, names: Sequence[Name]) -> Name:
    """Return a name that is one of ours.

    Raises:
        ValueError: It is none.

    >>> known("score", KINDS)
    'score'
    """
    for one in names:
        if one == name:
            return one
    raise ValueError(f"{name!r} is none of {', '.join(names)}")


def _by_paper(rows: Iterable[Row]) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row["place"]):
        found[row["paper"]].append(row)
    return found


def _paper(row: Row, identifiers: Iterable[Row], sources: Iterable[Row]) -> Paper:
    return Paper(
        id=row["identifier"],
        title=row["title"],
        abstract=row["abstract"],
        published=row["published"],
        byline=row["byline"],
        organization=row["organization"],
        authors=tuple(row["authors"]),
        keywords=tuple(row["keywords"]),
        url=row["url"],
        code=row["code"],
        upvotes=row["upvotes"],
        comments=row["comments"],
        identifiers=tuple((one["scheme"], one["value"]) for one in identifiers),
        sources=tuple(Source(one["path"], one["format"], one["line"], one["date"]) for one in sources),
        truncated=row["truncated"],
    )


def _entity(row: Row, papers: Iterable[str]) -> GraphEntity:
    return GraphEntity(
        row["id"],
        known(row["class"], ENTITY_TYPES),
        row["label"],
        tuple(row["aliases"]),
        tuple(sorted(papers)),
        row["exact_match"],
        row["family"],
        row["parent_organization"],
        tuple(row["former_iris"]),
    )


def _statement(row: Row, quotes: Mapping[str, Quote]) -> GraphStatement:
    return GraphStatement(
        row["id"],
        row["source"],
        known(row["predicate"], PREDICATES),
        row["target"],
        row["paper"],
        quotes[row["evidence"]],
        row["confidence"],
        row["benchmark_id"],
        row["metric_id"],
        row["hardware_id"],
        row["extractor"],
    )


def _result(row: Row, quotes: Mapping[str, Quote]) -> GraphResult:
    return GraphResult(
        row["id"],
        row["subject"],
        known(row["kind"], KINDS),
        row["metric"],
        row["value"],
        row["unit"],
        row["paper"],
        quotes[row["evidence"]],
        row["value_low"],
        row["benchmark"],
        row["baseline"],
        row["hardware"],
        row["confidence"],
        row["extractor"],
    )
