"""KGX → graph: the two tables that `kg export kgx` wrote."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from math import isfinite
from pathlib import Path

from kg.errors import ReadError
from kg.export.kgx import EDGE_COLUMNS, NODE_COLUMNS, PREFIX, RESULT_ENDS
from kg.graph import Graph, GraphEntity, GraphPaper, GraphResult, GraphStatement, Quote
from kg.graph_readers.tables import known
from kg.iri import BASE
from kg.model import ENTITY_TYPES, KINDS, PREDICATES, EntityType, Paper, Predicate, Source

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
            with _naming(path / name, line):
                reader.line = line
                take(row)
    return reader.graph(path / "nodes.tsv")


@contextmanager
def _naming(path: Path, line: int) -> Iterator[None]:
    """Turn what does not fit into an error that names the line."""
    try:
        yield
    except KeyError as error:
        raise ReadError(str(path), f"no node has the id {error}; export the graph anew", line) from error
    except ValueError as error:
        raise ReadError(str(path), f"is not what kg writes: {error}", line) from error


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


def _finite(cell: str) -> float:
    number = float(cell)
    if not isfinite(number):
        raise ValueError(f"{cell} is no finite number")
    return number


def _quote(row: Row) -> Quote:
    return Quote(row["supporting_text"], row["field"], int(row["start_offset"]), int(row["end_offset"]))


class _Reader:
    """Collect nodes, then edges; ids become IRIs by the column `iri`."""

    def __init__(self) -> None:
        self.iris: dict[str, str] = {"": ""}
        self.base = ""
        self.line = 0  # that is read
        self.papers: list[GraphPaper] = []
        self.statements: list[GraphStatement] = []
        self.entities: dict[str, tuple[int, EntityType, Row]] = {}
        self.results: dict[str, tuple[int, Row]] = {}
        self.mentions: defaultdict[str, set[str]] = defaultdict(set)
        self.ends: defaultdict[str, dict[str, str]] = defaultdict(dict)

    def take_node(self, row: Row) -> None:
        """Take a line of nodes.tsv."""
        iri = row["iri"]
        if row["id"] in self.iris:
            raise ValueError(f"the id {row['id']!r} stands twice, or is empty")
        self.iris[row["id"]] = iri
        self._take_base(row["id"], iri)
        kinds = {name.removeprefix("kg:") for name in _items(row["category"])}
        if "Paper" in kinds:
            self.papers.append(GraphPaper(iri, _paper(row)))
        elif "Result" in kinds:
            self.results[iri] = (self.line, row)
        else:
            kind = next((name for name in ENTITY_TYPES if name in kinds), None)
            if kind is None:
                raise ValueError(f"the category {row['category']!r} is none of kg's")
            self.entities[iri] = (self.line, kind, row)

    def _take_base(self, name: str, iri: str) -> None:
        """Learn from an id what its prefix stands for: the same for all."""
        if not name.startswith(PREFIX):
            return
        local = name.removeprefix(PREFIX)
        base = iri.removesuffix(local)
        if not local or base + local != iri or base != (self.base or base):
            raise ValueError(f"the iri {iri!r} is not the base of the other lines and then {local!r}")
        self.base = base

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

    def graph(self, nodes: Path) -> Graph:
        """Return what was collected, sorted; `nodes` is the file, for messages."""
        entities, results = [], []
        for iri, (line, kind, row) in sorted(self.entities.items()):
            with _naming(nodes, line):
                entities.append(self._entity(iri, kind, row))
        for iri, (line, row) in sorted(self.results.items()):
            with _naming(nodes, line):
                results.append(_result(iri, row, self.ends[iri]))
        return Graph(
            tuple(sorted(self.papers, key=lambda p: p.iri)),
            tuple(entities),
            tuple(sorted(self.statements, key=lambda s: s.iri)),
            tuple(results),
            base=self.base or BASE,
        )

    def _entity(self, iri: str, kind: EntityType, row: Row) -> GraphEntity:
        return GraphEntity(
            iri,
            kind,
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
            (self.base or BASE) + row["id"].removeprefix(PREFIX) if row["id"].startswith(PREFIX) else row["id"],
            subject,
            predicate,
            value,
            self.iris[row["publications"]],
            _quote(row),
            _finite(row["confidence"]),
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
        known(row["kind"], KINDS),
        row["metric"],
        _finite(row["value"]),
        row["unit"],
        ends.get("paper", ""),
        _quote(row),
        _finite(row["value_low"]) if row["value_low"] else None,
        ends.get("benchmark", ""),
        ends.get("baseline", ""),
        ends.get("hardware", ""),
        _finite(row["confidence"]),
        row["extractor"],
    )
