"""KGX → graph: the two tables that `kg export kgx` wrote."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from kg.errors import ReadError
from kg.export.kgx import EDGE_COLUMNS, NODE_COLUMNS, PREFIX, RESULT_ENDS
from kg.graph import Graph, GraphEntity, GraphPaper, GraphResult, GraphStatement, Quote
from kg.iri import BASE
from kg.model import ENTITY_TYPES, PREDICATES, EntityType, Kind, Paper, Predicate, Source

Row = Mapping[str, str]

_STATEMENTS = {f"kg:{name}": name for name in PREDICATES}


def read_kgx(path: Path) -> Graph:
    """Return the graph that a KGX folder holds.

    Raises:
        ReadError: A file is missing, has other columns, or a line does not fit; names file and line.

    Cost: linear, but for the sorting; holds the graph in memory.
    """
    reader = _Reader()
    for name, columns, take in (
        ("nodes.tsv", NODE_COLUMNS, reader.take_node),
        ("edges.tsv", EDGE_COLUMNS, reader.take_edge),
    ):
        for line, row in _rows(path / name, columns):
            try:
                take(row)
            except KeyError as error:
                raise ReadError(str(path / name), f"no node has the id {error}", line) from error
            except ValueError as error:
                raise ReadError(str(path / name), f"is not what kg writes: {error}", line) from error
    return reader.graph()


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, Row]]:
    """Yield the rows with their line, from 1; further columns are passed over."""
    try:
        with path.open(encoding="utf-8", newline="\n") as file:
            header = file.readline().rstrip("\n").split("\t")
            missing = [name for name in columns if name not in header]
            if missing:
                raise ReadError(str(path), f"has no column {missing[0]}", 1)
            for line, text in enumerate(file, 2):
                cells = text.rstrip("\n").split("\t")
                if len(cells) != len(header):
                    raise ReadError(str(path), f"has {len(cells)} cells instead of {len(header)}", line)
                yield line, dict(zip(header, cells, strict=True))
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(str(path), str(getattr(error, "strerror", None) or error)) from error


def _items(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _number(cell: str) -> int | None:
    return int(cell) if cell else None


def _quote(row: Row) -> Quote:
    return Quote(row["supporting_text"], row["field"], int(row["start_offset"]), int(row["end_offset"]))


class _Reader:
    """Collect nodes, then edges; ids become IRIs by the column `iri`."""

    def __init__(self) -> None:
        self.iris: dict[str, str] = {"": ""}
        self.base = BASE
        self.papers: list[GraphPaper] = []
        self.statements: list[GraphStatement] = []
        self.entities: dict[str, tuple[str, Row]] = {}
        self.results: dict[str, Row] = {}
        self.mentions: defaultdict[str, set[str]] = defaultdict(set)
        self.ends: defaultdict[str, dict[str, str]] = defaultdict(dict)

    def take_node(self, row: Row) -> None:
        """Take a line of nodes.tsv."""
        iri, local = row["iri"], row["id"].removeprefix(PREFIX)
        self.iris[row["id"]] = iri
        if row["id"].startswith(PREFIX) and iri.endswith(local):
            self.base = iri[: len(iri) - len(local)]
        kinds = {name.removeprefix("kg:") for name in _items(row["category"])}
        if "Paper" in kinds:
            self.papers.append(GraphPaper(iri, _paper(row)))
        elif "Result" in kinds:
            self.results[iri] = row
        else:
            kind = next((name for name in ENTITY_TYPES if name in kinds), None)
            if kind is None:
                raise ValueError(f"the category {row['category']!r} is none of kg's")
            self.entities[iri] = (kind, row)

    def take_edge(self, row: Row) -> None:
        """Take a line of edges.tsv."""
        subject, value, said = self.iris[row["subject"]], self.iris[row["object"]], row["original_predicate"]
        if said in _STATEMENTS:
            self.statements.append(self._statement(row, subject, _STATEMENTS[said], value))
        elif said == "schema:mentions":
            self.mentions[value].add(subject)
        elif said == "prov:wasDerivedFrom":
            self.ends[subject]["paper"] = value
        elif said.removeprefix("kg:") in RESULT_ENDS:
            self.ends[subject][said.removeprefix("kg:")] = value
        else:
            raise ValueError(f"the property {said!r} is none of kg's")

    def graph(self) -> Graph:
        """Return what was collected, sorted."""
        return Graph(
            tuple(sorted(self.papers, key=lambda p: p.iri)),
            tuple(self._entity(iri, *self.entities[iri]) for iri in sorted(self.entities)),
            tuple(sorted(self.statements, key=lambda s: s.iri)),
            tuple(_result(iri, self.results[iri], self.ends[iri]) for iri in sorted(self.results)),
            base=self.base,
        )

    def _entity(self, iri: str, kind: str, row: Row) -> GraphEntity:
        return GraphEntity(
            iri,
            cast("EntityType", kind),
            row["name"],
            _items(row["synonym"]),
            tuple(sorted(self.mentions[iri])),
            row["same_as"],
            self.iris[row["family"]],
            self.iris[row["parent_organization"]],
            _items(row["former_iris"]),
        )

    def _statement(self, row: Row, subject: str, predicate: Predicate, value: str) -> GraphStatement:
        return GraphStatement(
            self.base + row["id"].removeprefix(PREFIX) if row["id"].startswith(PREFIX) else row["id"],
            subject,
            predicate,
            value,
            self.iris[row["publications"]],
            _quote(row),
            float(row["confidence"]),
            self.iris[row["benchmark"]],
            self.iris[row["metric"]],
            self.iris[row["hardware"]],
            row["extractor"],
        )


def _paper(row: Row) -> Paper:
    parts = (row["source_path"], row["source_format"], row["source_line"], row["source_date"])
    paths, formats, lines, dates = map(_items, parts)
    dates = dates or ("",) * len(paths)  # one source without a date is an empty cell
    return Paper(
        id=row["identifier"],
        title=row["name"],
        abstract=row["abstract"],
        published=row["published"],
        byline=row["byline"],
        organization=row["organization"],
        authors=_items(row["authors"]),
        keywords=_items(row["keywords"]),
        url=row["url"],
        code=row["code"],
        upvotes=_number(row["upvotes"]),
        comments=_number(row["comments"]),
        identifiers=tuple((s, v) for s, _, v in (item.partition(":") for item in _items(row["xref"]))),
        sources=tuple(Source(p, f, int(n), d) for p, f, n, d in zip(paths, formats, lines, dates, strict=True)),
        truncated=row["truncated"] == "true",
    )


def _result(iri: str, row: Row, ends: Mapping[str, str]) -> GraphResult:
    return GraphResult(
        iri,
        ends.get("subject", ""),
        cast("Kind", row["kind"]),
        row["metric"],
        float(row["value"]),
        row["unit"],
        ends.get("paper", ""),
        _quote(row),
        float(row["value_low"]) if row["value_low"] else None,
        ends.get("benchmark", ""),
        ends.get("baseline", ""),
        ends.get("hardware", ""),
        float(row["confidence"]),
        row["extractor"],
    )
