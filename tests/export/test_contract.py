"""What every exporter keeps: every registered format × every nasty graph."""

import os
import subprocess
import sys
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from kg.errors import ExportError, UnknownNameError
from kg.export import BUILTINS, EXPORTERS, export
from kg.export.texts import exact_text
from kg.graph import Graph
from kg.iri import expand
from tests.export.readback import HOLD_RESULTS, RDF, READERS, TEXTS, expected, read_rdf
from tests.graphs import nasty_graphs, qualified_graph, small_graph, surrogate_graph

BINARY = {"parquet", "sqlite", "duckdb"}
"""Formats that are no text."""

OWN_IDS = {"duckdb"}
"""Formats whose program gives each file an id of its own."""

FORMATS = sorted(p.name for p in BUILTINS)
GRAPHS = {**nasty_graphs(), "surrogate": surrogate_graph()}
SCORES = replace(qualified_graph(), results=tuple(replace(r, kind="score") for r in qualified_graph().results))
"""A graph that every format has more than 100 bytes for: some hold nothing but scores on a benchmark."""

_WRITE_ALL = """
import sys
from pathlib import Path
from kg.export import export
from tests.export.test_contract import FORMATS, GRAPHS, target
for name, graph in GRAPHS.items():
    for format_name in FORMATS:
        export(graph, format_name, target(Path(sys.argv[1]), name, format_name))
"""
_WRITE_LITTLE = """
import resource, sys
from pathlib import Path
from kg.errors import ExportError
from kg.export import export
from tests.export.test_contract import FORMATS, SCORES, target
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
for format_name in FORMATS:
    try:
        export(SCORES, format_name, target(Path(sys.argv[1]), "scores", format_name))
    except ExportError:
        continue
    raise SystemExit(format_name + " wrote more than the disk holds")
"""


def target(folder: Path, graph: str, format_name: str) -> Path:
    """Return where a graph is written in a format."""
    extensions = EXPORTERS.get(format_name).extensions
    return folder / f"{graph}-{format_name}{extensions[0] if extensions else ''}"


def contents(path: Path) -> dict[str, bytes]:
    """Return the bytes of a file, or of every file below a folder, by relative path."""
    if path.is_file():
        return {"": path.read_bytes()}
    return {str(p.relative_to(path)): p.read_bytes() for p in sorted(path.rglob("*")) if p.is_file()}


def run_python(code: str, folder: Path, **settings: str) -> None:
    """Run code in another process that can import the tests."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p), **settings}
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)], env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which another process, with another hash seed and an ASCII locale, wrote everything."""
    folder = tmp_path_factory.mktemp("elsewhere")
    run_python(_WRITE_ALL, folder, PYTHONHASHSEED="4242", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    return folder


@pytest.mark.parametrize("name", sorted(GRAPHS))
@pytest.mark.parametrize("format_name", FORMATS)
def test_same_bytes_everywhere(name: str, format_name: str, tmp_path: Path, elsewhere: Path) -> None:
    """Writing twice, here and in another process, gives the same bytes, changes no argument, leaves nothing beside."""
    graph, path = GRAPHS[name], target(tmp_path, name, format_name)
    before = repr(graph)
    count = export(graph, format_name, path)
    first = contents(path)
    assert export(graph, format_name, path) == count
    if format_name not in OWN_IDS:
        assert contents(path) == first == contents(target(elsewhere, name, format_name))
    assert repr(graph) == before
    assert [p.name for p in tmp_path.iterdir()] == [path.name]
    if format_name not in BINARY:
        for data in first.values():
            data.decode("utf8")


@pytest.mark.parametrize("name", sorted(GRAPHS))
@pytest.mark.parametrize("format_name", sorted(READERS))
def test_reads_back_equal(name: str, format_name: str, tmp_path: Path) -> None:
    """Another reader finds every node with class and label, every statement with quote and confidence, the results."""
    graph, path = GRAPHS[name], target(tmp_path, name, format_name)
    count = export(graph, format_name, path)
    read, wanted = READERS[format_name](path), expected(graph, TEXTS.get(format_name, exact_text))
    assert read.nodes == wanted.nodes
    assert read.edges == wanted.edges
    assert count >= len(graph.statements)
    if format_name in HOLD_RESULTS:
        assert read.results == wanted.results


@pytest.mark.parametrize("name", sorted(GRAPHS))
@pytest.mark.parametrize("format_name", sorted(RDF))
def test_rdf_reads_back_equal(name: str, format_name: str, tmp_path: Path) -> None:
    """An RDF reader finds exactly the statements' plain triples."""
    graph, path = GRAPHS[name], target(tmp_path, name, format_name)
    assert export(graph, format_name, path) >= len(graph.statements)
    wanted = {(s.subject, expand(f"kg:{s.predicate}"), s.object) for s in graph.statements}
    assert read_rdf(path) == wanted


@pytest.mark.parametrize("format_name", FORMATS)
def test_missing_folder_is_an_export_error(format_name: str, tmp_path: Path) -> None:
    """A path in a folder that is not there raises ExportError with the path, and makes no folder."""
    path = target(tmp_path / "missing", "small", format_name)
    with pytest.raises(ExportError) as caught:
        export(small_graph(), format_name, path)
    assert str(path) in str(caught.value)
    assert not path.parent.exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write into a read-only folder")
@pytest.mark.parametrize("format_name", FORMATS)
def test_read_only_folder_is_an_export_error(format_name: str, tmp_path: Path) -> None:
    """A folder without write permission raises ExportError."""
    tmp_path.chmod(0o500)
    with pytest.raises(ExportError):
        export(small_graph(), format_name, target(tmp_path, "small", format_name))
    tmp_path.chmod(0o700)


@pytest.mark.parametrize("format_name", FORMATS)
def test_wrong_kind_of_target_is_an_export_error(format_name: str, tmp_path: Path) -> None:
    """A folder where a file is to be, or a file where a folder is to be, is left as it is."""
    path = target(tmp_path, "small", format_name)
    if EXPORTERS.get(format_name).extensions:
        (path / "inside").mkdir(parents=True)
    else:
        path.write_text("mine", encoding="utf8")
    with pytest.raises(ExportError):
        export(small_graph(), format_name, path)
    assert (path / "inside").is_dir() or path.read_text(encoding="utf8") == "mine"


def test_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """When writing stops half way, every format raises ExportError, the old file stays, and nothing stays beside it."""
    for format_name in FORMATS:
        export(SCORES, format_name, target(tmp_path, "scores", format_name))
    before = contents(tmp_path)
    assert min(max(map(len, contents(path).values())) for path in tmp_path.iterdir()) > 100
    run_python(_WRITE_LITTLE, tmp_path)
    assert contents(tmp_path) == before


def test_the_table_and_the_folder_are_equal() -> None:
    """Every row of the table can be loaded; every exporter says in one line what it is, keeps and how it ends."""
    for plugin in BUILTINS:
        module, _, attribute = plugin.target.partition(":")
        assert find_spec(module) is not None
        assert callable(plugin.load())
        assert attribute.startswith("write_")
        assert plugin.description
        assert plugin.keeps
        assert all(e.startswith(".") for e in plugin.extensions)


def test_unknown_format_names_the_known() -> None:
    """A mistyped format raises UnknownNameError with the nearest name."""
    with pytest.raises(UnknownNameError, match="did you mean gexf"):
        export(Graph(), "gefx", Path("never"))
