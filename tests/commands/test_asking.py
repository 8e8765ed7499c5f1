"""kg query, kg explain and kg view: what is asked for is answered, and what cannot be is said."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from kg.cli import main
from kg.quads import quads
from kg.store import build_store
from tests.graphs import small_graph


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a store with the small graph."""
    path = tmp_path_factory.mktemp("asking") / "store"
    build_store(path, quads(small_graph()))
    return path


def kg(store: Path, *arguments: str) -> int:
    """Run a command on the store and return its exit code."""
    with pytest.raises(SystemExit) as caught:
        main([*arguments, "--store", str(store)])
    return int(caught.value.code or 0)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["Swiftlet"], 0, "extends"),
        (["Swiftlet", "extends"], 0, "extends"),
        (["Swiftlet", "extends", "method/warbler"], 0, "extends"),
        (["Swiftlet", "method/warbler", "extends"], 0, "extends"),
        ([""], 2, "needs statement"),
        (["uses"], 3, "no entity or paper 'uses'"),
        (["uses", "uses"], 3, "no entity or paper 'uses'"),
        (["Swiftlet", "uses", "uses"], 3, "'uses'"),
        (["Swiftlet", "beats", "Warbler"], 3, "no property 'beats'"),
    ],
)
def test_explain_takes_its_words(
    store: Path, words: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One or two names and a property in any order after the first; whatever the words are, the answer is no crash."""
    assert kg(store, "explain", *words) == code
    shown = capsys.readouterr()
    assert said in (shown.err if code else shown.out)


@pytest.mark.parametrize("option", ["--around", "--benchmark", "--layers", "--lineage", "--compare"])
def test_an_empty_name_is_not_the_whole_graph(
    store: Path, option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A part of nothing is no page of everything."""
    assert kg(store, "view", option, "", "-o", str(tmp_path / "a.html")) == 3
    assert "''" in capsys.readouterr().err
    assert not (tmp_path / "a.html").exists()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["extensions", "Swiftlt"], 3, "did you mean Swiftlet"),
        (["extensions", "a", "b"], 2, "'b' is one too many"),
        (["extension", "a"], 3, "did you mean extensions"),
        (["SELECT ?a { ?a kg:extend ?b }"], 2, "did you mean kg:extends"),
        (["SELECT ?a { ?a kg:extends ?b }", "b"], 2, "values are for named queries"),
    ],
)
def test_query_and_view_refuse_the_same(
    store: Path, words: list[str], code: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is no query is told in one way, whether its answer is printed or drawn."""
    assert kg(store, "query", *words) == code
    assert said in capsys.readouterr().err
    assert kg(store, "view", "-o", str(tmp_path / "a.html"), "--query", *words) == code
    assert said in capsys.readouterr().err


def test_view_takes_a_file(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A query in a file is drawn as one that is typed."""
    (tmp_path / "a.rq").write_text("SELECT ?a { ?a kg:extends ?b }", encoding="utf8")
    for query in ("SELECT ?a { ?a kg:extends ?b }", str(tmp_path / "a.rq")):
        assert kg(store, "view", "--query", query, "-o", str(tmp_path / "a.html")) == 0
    first, second = capsys.readouterr().err.splitlines()
    assert first == second


def test_what_is_drawn_has_limits(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A query without an end is ended as it is where its answer is printed, and nothing is written."""
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }"
    assert kg(store, "view", "--timeout", "0.5", "-o", str(tmp_path / "a.html"), "--query", endless) == 7
    assert "0.5" in capsys.readouterr().err
    assert not (tmp_path / "a.html").exists()


def test_one_is_not_many(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page of one node is said to have one."""
    query = f"SELECT ?a {{ VALUES ?a {{ <{small_graph().papers[0].iri}> }} }}"
    assert kg(store, "view", "--query", query, "-o", str(tmp_path / "a.html")) == 0
    assert "1 node, 0 statements" in capsys.readouterr().err


def test_a_far_neighbourhood_ends(store: Path, tmp_path: Path) -> None:
    """However many steps are asked for, the search ends where there is nothing more."""
    assert kg(store, "view", "--around", "Swiftlet", "--depth", "999999999", "-o", str(tmp_path / "a.html")) == 0


def test_solutions_without_a_value_are_said(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An answer of which nothing can be shown is no empty line."""
    for query in ("SELECT * {}", "SELECT (1/0 AS ?x) {}"):
        assert kg(store, "query", query) == 0
        assert capsys.readouterr().out == "1 solution, none with a value\n"


def test_a_folder_is_no_query(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder, and a file that is no text, are named as what they are."""
    assert kg(store, "query", str(tmp_path)) == 1
    assert "Is a directory" in capsys.readouterr().err
    (tmp_path / "a.rq").write_bytes(b"SELECT * { \xff }")
    assert kg(store, "query", str(tmp_path / "a.rq")) == 1
    assert "a.rq: cannot be read as UTF-8 text" in capsys.readouterr().err


def test_bytes_that_are_no_text_are_said(
    store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A query that is no UTF-8 is told as that, with its place, from standard input and from the command line."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"SELECT * { \xff }"), encoding="utf8"))
    assert kg(store, "query", "-") == 1
    assert "standard input: cannot be read as UTF-8 text" in capsys.readouterr().err
    assert kg(store, "query", "SELECT *\n{ \udcff }") == 2
    assert "line 2, column 3: this is no UTF-8" in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_error(store: Path) -> None:
    """`kg query … | head -1` ends without a message, also where little is written."""
    for query in ("papers", "SELECT * { ?s ?p ?o }"):
        command = f"{sys.executable} -m kg query '{query}' -f csv -s {store} | head -1"
        done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
        assert (done.stdout.count("\n"), done.stderr) == (1, "")
