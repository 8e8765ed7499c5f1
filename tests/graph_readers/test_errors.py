"""What cannot be read is named with its file, its line and what would mend it."""

import gzip
import os
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from kg.errors import ReadError, UnknownNameError
from kg.export import export
from kg.graph_readers import BUILTINS, GRAPH_READERS, read_graph_file
from kg.graph_readers.unpacking import ALWAYS_BYTES, MOST_TIMES, most_bytes
from tests.graphs import nasty_graphs, small_graph


def test_every_reader_has_an_exporter_of_its_name(tmp_path: Path) -> None:
    """Each format that is imported is one that is exported, and its row says what it is."""
    for plugin in BUILTINS:
        export(small_graph(), plugin.name, tmp_path / plugin.name)
        assert plugin.description
        assert callable(plugin.load())


def test_a_missing_file_and_an_unknown_format_are_named(tmp_path: Path) -> None:
    """A path that is not there, one whose format nobody knows, and a mistyped format."""
    with pytest.raises(ReadError, match="is not there"):
        read_graph_file(tmp_path / "no.nq")
    (tmp_path / "graph.doc").write_text("?", encoding="utf8")
    with pytest.raises(ReadError, match="name one with --format"):
        read_graph_file(tmp_path / "graph.doc")
    with pytest.raises(UnknownNameError, match="did you mean kgx"):
        read_graph_file(tmp_path / "graph.doc", "kgk")
    assert GRAPH_READERS.get("kgx").name == "kgx"


def test_a_gzipped_file_is_read(tmp_path: Path) -> None:
    """N-Quads may come gzipped; a broken archive is named."""
    export(small_graph(), "nquads", tmp_path / "g.nq")
    (tmp_path / "g.nq.gz").write_bytes(gzip.compress((tmp_path / "g.nq").read_bytes()))
    assert read_graph_file(tmp_path / "g.nq.gz") == read_graph_file(tmp_path / "g.nq")
    (tmp_path / "b.nq.gz").write_bytes(b"no archive")
    with pytest.raises(ReadError, match=r"b\.nq\.gz"):
        read_graph_file(tmp_path / "b.nq.gz")


def test_a_gzipped_file_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    """Some kilobytes that unpack to more than any graph of that size does are named, with the way out."""
    path = tmp_path / "z.nq.gz"
    path.write_bytes(gzip.compress(bytes(2**20)) * (ALWAYS_BYTES // 2**20 + 1))
    with pytest.raises(ReadError, match=r"z\.nq\.gz: [\d,]+ bytes unpack to more than 67,108,864, .*gunzip"):
        read_graph_file(path)


def test_parquet_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    """One long text that stands in every row takes little room in the file, and is named before it takes the memory."""
    export(small_graph(), "parquet", tmp_path / "p")
    path = tmp_path / "p" / "evidence.parquet"
    rows = parquet.read_table(path).slice(0, 1).to_pydict()
    many = {name: cells * 1_000 for name, cells in rows.items()} | {"text": ["x" * 2**17] * 1_000}
    parquet.write_table(pa.table(many, schema=parquet.read_schema(path)), path)
    with pytest.raises(ReadError, match=r"evidence\.parquet: [\d,]+ bytes unpack to more than 67,108,864"):
        read_graph_file(tmp_path / "p")


def test_a_large_file_may_unpack_to_more(tmp_path: Path) -> None:
    """What a file may unpack to grows with its size."""
    (tmp_path / "large").touch()
    os.truncate(tmp_path / "large", ALWAYS_BYTES)
    assert most_bytes(tmp_path / "large") == MOST_TIMES * ALWAYS_BYTES


def test_a_wrong_line_of_quads_is_named(tmp_path: Path) -> None:
    """A line that is no quad is named by its number; a node without its parts by its IRI."""
    export(small_graph(), "nquads", tmp_path / "g.nq")
    lines = (tmp_path / "g.nq").read_text("utf8").splitlines()
    (tmp_path / "b.nq").write_text("\n".join([*lines[:6], "<a", *lines[6:]]), "utf8")
    with pytest.raises(ReadError, match=r"b\.nq:7: no N-Quads"):
        read_graph_file(tmp_path / "b.nq")
    (tmp_path / "c.nq").write_text("\n".join(line for line in lines if "#title" not in line and "/title>" not in line))
    with pytest.raises(ReadError, match="has no dcterms:title"):
        read_graph_file(tmp_path / "c.nq")


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("nodes.tsv", "category", "kind of thing", r"nodes\.tsv:1: has no column category"),
        ("nodes.tsv", "kg:Method", "kg:Meth", r"nodes\.tsv:\d+: .*the category 'biolink:NamedThing\|kg:Meth'"),
        ("edges.tsv", "kg:extends", "kg:extend", r"edges\.tsv:\d+: .*the property 'kg:extend'"),
        ("edges.tsv", "\tpaperkg:method/warbler\t", "\tpaperkg:method/x\t", r"edges\.tsv:\d+: no node has the id"),
        ("edges.tsv", "\t0.95\t", "\tmany\t", r"edges\.tsv:\d+: .*could not convert"),
        ("edges.tsv", "\t0.95\t", "\tnan\t", r"edges\.tsv:\d+: .*nan is no finite number"),
        ("nodes.tsv", "\tscore\t", "\tscores\t", r"nodes\.tsv:\d+: .*'scores' is none of score, gain"),
        ("nodes.tsv", "paperkg:method/warbler\t", "paperkg:method/swiftlet\t", r"nodes\.tsv:\d+: .*stands twice"),
        ("nodes.tsv", "paper-kg/method/warbler\t", "another/method/warbler\t", r"nodes\.tsv:\d+: .*base of the other"),
        ("edges.tsv", "\t0.95\t", "\t", r"edges\.tsv:\d+: has 19 cells instead of 20"),
    ],
)
def test_a_wrong_line_of_kgx_is_named(file: str, old: str, new: str, message: str, tmp_path: Path) -> None:
    """A missing column, an unknown class or property, a dangling end, no number, too few cells: file, line, reason."""
    export(small_graph(), "kgx", tmp_path / "k")
    path = tmp_path / "k" / file
    text = path.read_text("utf8")
    assert old in text
    path.write_text(text.replace(old, new), "utf8")
    with pytest.raises(ReadError, match=message):
        read_graph_file(tmp_path / "k")


def test_a_family_that_is_no_node_is_named(tmp_path: Path) -> None:
    """What can only be looked up when all nodes are read is named by its line too."""
    export(nasty_graphs()["related"], "kgx", tmp_path / "k")
    path = tmp_path / "k" / "nodes.tsv"
    head, *lines = [line.split("\t") for line in path.read_text("utf8").splitlines()]
    wrong = next(number for number, cells in enumerate(lines) if cells[head.index("family")])
    lines[wrong][head.index("family")] = "paperkg:method/none"
    path.write_text("".join("\t".join(cells) + "\n" for cells in (head, *lines)), "utf8")
    with pytest.raises(ReadError, match=rf"nodes\.tsv:{wrong + 2}: no node has the id 'paperkg:method/none'"):
        read_graph_file(tmp_path / "k")


@pytest.mark.parametrize(
    ("table", "column", "values", "message"),
    [
        ("edges", "confidence", "text", r"edges\.parquet: the column confidence holds string"),
        ("nodes", "aliases", "text", r"nodes\.parquet: the column aliases holds string"),
        ("papers", "title", None, r"papers\.parquet: the column title lacks values"),
        ("nodes", "class", "Meth", "is not what kg writes: 'Meth' is none of Method"),
        ("edges", "predicate", "use", "is not what kg writes: 'use' is none of introduces"),
        ("results", "kind", "scores", "is not what kg writes: 'scores' is none of score"),
    ],
)
def test_a_column_of_other_values_is_named(
    table: str, column: str, values: str | None, message: str, tmp_path: Path
) -> None:
    """A column of texts for numbers or lists, one that lacks values, and names that are none of ours are named."""
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    export(small_graph(), "parquet", tmp_path / "p")
    path = tmp_path / "p" / f"{table}.parquet"
    read = parquet.read_table(path)
    place = read.schema.names.index(column)
    wrong = arrow.array([values] * read.num_rows, arrow.string())
    parquet.write_table(read.set_column(place, column, wrong), path)
    with pytest.raises(ReadError, match=message):
        read_graph_file(tmp_path / "p")


def said_of(path: Path) -> str:
    """Return the message of the error that reading raises, or the path where it raises none."""
    try:
        read_graph_file(path)
    except ReadError as error:
        return str(error)
    return str(path)


@pytest.mark.parametrize("format_name", ["kgx", "nquads", "parquet"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_file_is_read_or_named(format_name: str, data: st.DataObject, tmp_path: Path) -> None:
    """Wherever a file is cut off or a piece of it changed, what comes is a graph or an error that names the file."""
    path = tmp_path / ("g.nq" if format_name == "nquads" else format_name)
    export(small_graph(), format_name, path)
    file = data.draw(st.sampled_from(sorted(path.iterdir()))) if path.is_dir() else path
    whole = file.read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)) | st.just(len(whole)) | st.just(min(start + 1, len(whole))))
    file.write_bytes(whole[:start] + data.draw(st.sampled_from([b"", b"\t", b'"', b"\xff", b"9", b"\n"])) + whole[end:])
    assert str(path) in said_of(path)


def test_a_damaged_archive_is_named(tmp_path: Path) -> None:
    """An archive that begins well and goes on wrong, or stops, is named."""
    packed = gzip.compress(b"<a:s> <a:p> <a:o> .\n" * 500)
    for name, content in (("wrong", packed[:12] + b"\xff" * 30 + packed[42:]), ("short", packed[:-20])):
        (tmp_path / f"{name}.nq.gz").write_bytes(content)
        with pytest.raises(ReadError, match=rf"{name}\.nq\.gz"):
            read_graph_file(tmp_path / f"{name}.nq.gz")


def test_a_broken_parquet_is_named(tmp_path: Path) -> None:
    """A missing table and one that is no Parquet are named."""
    export(small_graph(), "parquet", tmp_path / "p")
    (tmp_path / "p" / "papers.parquet").write_bytes(b"no parquet at all, really none")
    with pytest.raises(ReadError, match=r"papers\.parquet: is no Parquet"):
        read_graph_file(tmp_path / "p")
    (tmp_path / "p" / "papers.parquet").unlink()
    with pytest.raises(ReadError, match=r"papers\.parquet: is missing"):
        read_graph_file(tmp_path / "p")
