"""BibTeX, leaderboards, nanopublications and RO-Crate: parsed back, nothing escapes its place."""

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode, RdfFormat, parse

from kg.export import export
from kg.export.bibtex import escape_latex
from kg.export.dot import quoted, shown
from kg.export.leaderboards import plain
from kg.iri import expand
from tests.export.readback import as_graphviz
from tests.graphs import make_graph, make_paper, nasty_graphs, qualified_graph, small_graph


def test_bibtex_has_an_entry_a_paper_with_balanced_braces(tmp_path: Path) -> None:
    """For every nasty graph each entry is closed where it should be, and keys differ."""
    for graph in nasty_graphs().values():
        assert export(graph, "bibtex", tmp_path / "a.bib") == len(graph.papers)
        entries = (tmp_path / "a.bib").read_text(encoding="utf8").split("\n\n")[:-1]
        assert len(entries) == len(graph.papers)
        assert all(entry.count("{") == entry.count("}") and entry.endswith("}") for entry in entries)
        assert len({re.match(r"@misc\{([^,{}%#\s]+),", entry)[1] for entry in entries}) == len(entries)  # type: ignore[index]  # else the test fails


def test_bibtex_names_each_field_once(tmp_path: Path) -> None:
    """Of a paper with several identifiers of a kind the entry has the first, since a reader refuses a field twice."""
    identifiers = (("arxiv", "2401.00001"), ("arxiv", "2401.00002"), ("doi", "10.1/a"), ("doi", "10.1/b"))
    export(make_graph([make_paper("1", "One", identifiers=identifiers)]), "bibtex", tmp_path / "a.bib")
    fields = re.findall(r"^  (\w+) = \{(.*)\},$", (tmp_path / "a.bib").read_text(encoding="utf8"), re.MULTILINE)
    assert len(dict(fields)) == len(fields)
    assert (dict(fields)["eprint"], dict(fields)["doi"]) == ("2401.00001", "10.1/a")


@given(st.text())
def test_no_text_runs_in_latex(text: str) -> None:
    """What is escaped has balanced braces and no command but those of the escapes."""
    shown = escape_latex(text)
    rest = re.sub(r"\\text(?:backslash|braceleft|braceright|asciitilde|asciicircum)\{\}|\\[#$%&_]", "", shown)
    assert not set(rest) & set("\\{}#$%&_~^\n")


@given(st.text())
def test_a_quoted_id_of_dot_ends_where_it_should(text: str) -> None:
    """The text comes back out of the quotes, and no quote stands bare between them."""
    found = re.fullmatch(r'"((?:[^"\\]|\\["\\])*)"', quoted(text), re.DOTALL)
    assert found is not None
    assert re.sub(r"\\(.)", r"\1", found[1], flags=re.DOTALL) == text


@given(st.lists(st.sampled_from(["&", "amp;", "#65;", "#x41;", "alpha;", "A", ";", " "])).map("".join))
def test_a_label_of_dot_is_shown_as_it_is(text: str) -> None:
    """What looks like a character reference is not read as its character."""
    assert as_graphviz(shown(text)) == text


@given(st.text())
def test_no_text_is_markdown(text: str) -> None:
    """Every mark has a backslash before it, and there is one line."""
    shown = plain(text)
    assert "\n" not in shown
    assert not set(re.sub(r"\\[!-/:-@\[-`{-~]", "", shown)) & set("\\`*_{}[]<>()#|")


@pytest.mark.parametrize(
    ("metric", "unit", "heading", "falling"),
    [("accuracy", "%", "accuracy (%)", True), ("latency", "ms", "latency (ms), lower is better", False)],
)
def test_leaderboards_list_scores_best_first(
    metric: str, unit: str, heading: str, *, falling: bool, tmp_path: Path
) -> None:
    """Each score on a benchmark is a row under its benchmark and metric, the best first, whichever way that is."""
    graph = qualified_graph()
    scores = tuple(replace(r, kind="score", metric=metric, unit=unit) for r in graph.results)
    graph = replace(graph, results=scores)
    count = export(graph, "leaderboards", tmp_path / "a.md")
    text = (tmp_path / "a.md").read_text(encoding="utf8")
    rows = re.findall(r"^\| (?!method|---)", text, re.MULTILINE)
    assert count == sum(1 for r in scores if r.benchmark) == len(rows) > 1
    assert f"\n## Bench: {heading}\n" in text
    values = [
        float(cell.rpartition(" ")[2])
        for cell in re.findall(r"^\| (?!method|---)[^|]*\| ([^|]*) \|", text, re.MULTILINE)
    ]
    assert values == sorted(values, reverse=falling)


def test_a_nanopublication_has_its_four_graphs(tmp_path: Path) -> None:
    """Every statement is one, with head, assertion, provenance and publication info, and the assertion says it."""
    graph = small_graph()
    export(graph, "nanopublications", tmp_path / "a.trig")
    quads = list(parse(path=str(tmp_path / "a.trig"), format=RdfFormat.TRIG))
    names = {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, NamedNode)}
    parts = ("head", "assertion", "provenance", "pubinfo")
    assert names == {f"{s.iri}#{part}" for s in graph.statements for part in parts}
    said = {(str(q.subject), q.predicate.value, str(q.object), str(q.graph_name)) for q in quads}
    for s in graph.statements:
        assert (f"<{s.subject}>", expand(f"kg:{s.predicate}"), f"<{s.object}>", f"<{s.iri}#assertion>") in said


def test_the_crate_describes_the_file_in_it(tmp_path: Path) -> None:
    """The metadata name themselves, the dataset and the file, with its real size and hash, and no date of today."""
    export(small_graph(), "rocrate", tmp_path / "crate")
    crate = json.loads((tmp_path / "crate" / "ro-crate-metadata.json").read_text(encoding="utf8"))
    parts = {entity["@id"]: entity for entity in crate["@graph"]}
    data = (tmp_path / "crate" / "graph.nq").read_bytes()
    assert parts["graph.nq"]["sha256"] == hashlib.sha256(data).hexdigest()
    assert parts["graph.nq"]["contentSize"] == str(len(data))
    assert parts["ro-crate-metadata.json"]["about"] == {"@id": "./"}
    assert parts["./"]["datePublished"] == "2024-02-10"
    links = {
        link["@id"]
        for entity in parts.values()
        for link in (*entity.get("hasPart", ()), *entity.get("variableMeasured", ()))
    }
    assert links <= set(parts)
