"""A graph that was exported and read back is the same graph, by every format that `kg import` reads."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.export import export
from kg.export.kgx import BAR
from kg.export.texts import exact_text, legal_text
from kg.graph import Graph, GraphStatement
from kg.graph_readers import BUILTINS, read_graph_file
from kg.inverse import read_graph
from kg.quads import quads
from tests.graphs import nasty_graphs, small_graph, surrogate_graph, texts_graph

T = TypeVar("T")
FORMATS = sorted(plugin.name for plugin in BUILTINS)
GRAPHS = {**nasty_graphs(), "surrogate": surrogate_graph()}


def one_line(item: str) -> str:
    """Return an item of a list as KGX holds it."""
    return legal_text(item).replace("|", BAR)


TEXTS = {"kgx": (legal_text, one_line)}
"""Format → what its texts, and its items of lists, may hold; the others hold all that UTF-8 does."""


def with_texts(value: T, text: Callable[[str], str], item: Callable[[str], str]) -> T:
    """Return a record with every text and every item of a list passed through a function."""
    made: Any = value
    if isinstance(value, str):
        made = text(value)
    elif isinstance(value, GraphStatement):
        made = GraphStatement._make(with_texts(part, text, item) for part in value)
    elif isinstance(value, tuple):
        made = tuple(item(part) if isinstance(part, str) else with_texts(part, item, item) for part in value)
    elif is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: with_texts(getattr(value, field.name), text, item) for field in fields(value)}
        if isinstance(value, Graph):
            parts = {
                name: tuple(with_texts(one, text, item) for one in part) if isinstance(part, tuple) else part
                for name, part in ((field.name, getattr(value, field.name)) for field in fields(value))
            }
        made = type(value)(**parts)
    return made  # type: ignore[no-any-return]  # of the type that went in


def round_trip(graph: Graph, format_name: str, folder: Path) -> Graph:
    """Return the graph that comes back."""
    path = folder / ("graph.nq" if format_name == "nquads" else format_name)
    export(graph, format_name, path)
    return read_graph_file(path)


def kept(graph: Graph, format_name: str) -> Graph:
    """Return what a format promises to keep of a graph, in the canonical forms of RDF."""
    text, item = TEXTS.get(format_name, (exact_text, exact_text))
    return with_texts(graph, text, item)


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("name", sorted(GRAPHS))
def test_every_nasty_graph_comes_back(name: str, format_name: str, tmp_path: Path) -> None:
    """Papers, entities, statements, results and base are equal to what the format promises to keep."""
    found = round_trip(GRAPHS[name], format_name, tmp_path)
    wanted = kept(GRAPHS[name], format_name)
    if format_name == "nquads":  # the store keeps numbers and dates by value
        wanted = read_graph(quads(GRAPHS[name]))
    assert found == wanted


@pytest.mark.parametrize("format_name", FORMATS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.lists(st.text(min_size=1), min_size=1, max_size=4, unique=True))
def test_any_text_comes_back(format_name: str, texts: list[str]) -> None:
    """Whatever stands in titles, names, quotes, authors and units, the graph that comes back is the one that went."""
    graph = texts_graph(texts)
    with TemporaryDirectory() as folder:
        found = round_trip(graph, format_name, Path(folder))
    assert found == (read_graph(quads(graph)) if format_name == "nquads" else kept(graph, format_name))


def test_further_columns_are_passed_over(tmp_path: Path) -> None:
    """A KGX folder to which another program has added a column is read all the same."""
    export(small_graph(), "kgx", tmp_path / "k")
    nodes = tmp_path / "k" / "nodes.tsv"
    nodes.write_text("".join(f"mine\t{line}\n" for line in nodes.read_text("utf8").splitlines()), "utf8")
    assert read_graph_file(tmp_path / "k") == kept(small_graph(), "kgx")
