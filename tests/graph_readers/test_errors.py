"""What cannot be read is named with its file, its line and what would mend it."""

import gzip
from pathlib import Path

import pytest

from kg.errors import ReadError, UnknownNameError
from kg.export import export
from kg.graph_readers import BUILTINS, GRAPH_READERS, read_graph_file
from tests.graphs import small_graph


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


def test_a_broken_parquet_is_named(tmp_path: Path) -> None:
    """A missing table and one that is no Parquet are named."""
    export(small_graph(), "parquet", tmp_path / "p")
    (tmp_path / "p" / "papers.parquet").write_bytes(b"no parquet at all, really none")
    with pytest.raises(ReadError, match="no folder of Parquet"):
        read_graph_file(tmp_path / "p")
    (tmp_path / "p" / "papers.parquet").unlink()
    with pytest.raises(ReadError, match="a table is missing"):
        read_graph_file(tmp_path / "p")
