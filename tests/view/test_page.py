"""The page as text: what stands in it, what it allows, and how it is written."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ExportError
from kg.graph import Graph
from kg.view.columns import columns
from kg.view.page import embed_json, render_html, write_html
from tests.graphs import NASTY_TEXTS, nasty_graphs, small_graph, surrogate_graph, texts_graph

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
GRAPHS = {**nasty_graphs(), "surrogate": surrogate_graph()}


def data_of(html: str, block: str = "data") -> str:
    """Return what stands in a data block, as a browser would cut it out."""
    return html.partition(f'<script type="application/json" id="{block}">')[2].partition("</script")[0]


@given(ANY_TEXT)
def test_embedded_json_reads_back(text: str) -> None:
    """Whatever the text, the block reads back as it was and holds no character that could end it."""
    block = embed_json([text])
    assert json.loads(block) == [text]
    assert not set(block) & set("<>&\u2028\u2029")
    block.encode("utf8")


@pytest.mark.parametrize("name", GRAPHS)
def test_the_data_block_holds_the_columns(name: str) -> None:
    """The two blocks in the page are the columns of the graph, whatever text the graph holds."""
    html = render_html(GRAPHS[name])
    assert json.loads(data_of(html)) | json.loads(data_of(html, "texts")) == columns(GRAPHS[name])


def test_hostile_text_stands_in_the_data_blocks_only() -> None:
    """Outside the data blocks the page of a hostile graph is that of an empty one."""
    pages = [render_html(texts_graph(NASTY_TEXTS)), render_html(Graph())]
    bare = [page.replace(data_of(page), "").replace(data_of(page, "texts"), "") for page in pages]
    assert bare[0] == bare[1]


def test_the_policy_names_the_inlined_parts_and_nothing_else() -> None:
    """The content security policy holds the hashes of script and style as they stand, and no other source."""
    html = render_html(small_graph())
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert found
    policy = dict(part.split(" ", 1) for part in found[1].split("; "))
    script = html.rpartition("<script>")[2].partition("</script>")[0]
    style = html.partition("<style>")[2].partition("</style>")[0]
    for name, text in (("script-src", script), ("style-src", style)):
        digest = base64.b64encode(hashlib.sha256(text.encode("utf8")).digest()).decode("ascii")
        assert policy[name] == f"'sha256-{digest}'"
    assert policy["default-src"] == "'none'"
    assert "connect-src" not in policy


def test_the_scripts_set_no_markup() -> None:
    """No script of the page writes markup or evaluates text, so that text stays text."""
    script = render_html(Graph()).rpartition("<script>")[2]
    for forbidden in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "fetch("):
        assert forbidden not in script


def test_the_page_is_the_same_twice(tmp_path: Path) -> None:
    """The same graph gives the same bytes."""
    write_html(small_graph(), tmp_path / "one.html")
    write_html(small_graph(), tmp_path / "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_the_number_of_edges_comes_back(tmp_path: Path) -> None:
    """Two statements of one subject, property and object are one edge."""
    assert write_html(small_graph(), tmp_path / "graph.html") == len(small_graph().statements) - 1


def test_a_missing_folder_is_an_export_error(tmp_path: Path) -> None:
    """A target whose folder is missing is refused with the path, and nothing is made."""
    target = tmp_path / "no" / "graph.html"
    with pytest.raises(ExportError, match=r"graph\.html"):
        write_html(small_graph(), target)
    assert not target.parent.exists()


def test_nothing_but_the_file_is_left(tmp_path: Path) -> None:
    """After writing, the folder holds the page and nothing else."""
    write_html(small_graph(), tmp_path / "graph.html")
    assert [p.name for p in tmp_path.iterdir()] == ["graph.html"]
