"""Named queries take names, IRIs and a least confidence."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.cli import run
from kg.errors import QueryError, UnknownNameError
from kg.quads import quads
from kg.query import QUERIES, Solutions, load_query, run_named, run_query, table
from kg.store import Store, build_store
from tests.graphs import make_entity, make_graph, make_paper, make_result, make_statement, small_graph


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return a store on disk with the small graph."""
    path = tmp_path_factory.mktemp("named") / "store"
    build_store(path, quads(small_graph()))
    with Store(path) as opened:
        yield opened


THINGS = {
    "leaderboard": ("tinybench", "benchmark/tinybench"),
    "tasks": ("LM", "task/language-modeling"),
    "methods-on-hardware": ("jetson", "hardware/jetson"),
    "results": ("2401.00001", "paper/2401.00001"),
    "compare": ("swiftlet", "method/swiftlet"),
}


@pytest.mark.parametrize("name", [n for n in QUERIES if any(p.kind == "name" for p in load_query(n).parameters)])
def test_an_iri_works_where_a_name_works(store: Store, name: str) -> None:
    """Asked by name and by IRI, a query gives the same rows."""
    typed, tail = THINGS.get(name, ("swiftlet", "method/swiftlet"))
    first, *rest = [p.name for p in load_query(name).parameters if p.kind == "name"]
    others = dict.fromkeys(rest, "warbler")
    by_name = run_named(store, name, {first: typed, **others})
    by_iri = run_named(store, name, {first: f"https://w3id.org/paper-kg/{tail}", **others})
    assert by_iri == by_name
    assert isinstance(by_name, Solutions)
    assert by_name.rows or name in {"extensions", "outperformed-by", "co-evaluated"}


def test_less_certain_solutions_are_left_out(store: Store) -> None:
    """A least confidence drops what is below it; a query without confidence refuses one."""

    def confidences(least: float) -> list[float]:
        answer = run_named(store, "outperforms", {"name": "swiftlet"}, min_confidence=least)
        assert isinstance(answer, Solutions)
        place = answer.variables.index("confidence")
        return sorted(float(getattr(row[place], "value", "nan")) for row in answer.rows)

    assert confidences(0.0) == [0.4, 0.91]
    assert confidences(0.5) == [0.91]
    with pytest.raises(QueryError, match="query papers has no confidence"):
        run_named(store, "papers", min_confidence=0.5)


def test_a_query_comes_from_standard_input(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """`-` reads the query from standard input, and a CONSTRUCT comes as JSON-LD, RDF/XML or a table."""
    query = tmp_path / "query.rq"
    query.write_text("CONSTRUCT { ?a kg:extends ?b } WHERE { ?a kg:extends ?b }", encoding="utf8")
    for form, sign in (("json", '"@id"'), ("xml", "rdf:RDF"), ("csv", "subject,predicate,object")):
        with query.open(encoding="utf8") as file:
            monkeypatch.setattr("sys.stdin", file)
            assert run(["query", "-", "-s", str(store.path), "-f", form]) == 0
        assert sign in capsys.readouterr().out


def test_what_needs_another_form_is_said(store: Store) -> None:
    """A misspelt term, and a confidence for a query of one's own, are wrong usage; an update is refused."""
    path = str(store.path)
    with pytest.raises(QueryError, match="did you mean kg:extends"):
        run(["query", "SELECT ?a { ?a kg:extend ?b }", "-s", path])
    with pytest.raises(QueryError, match="is for named queries"):
        run(["query", "SELECT ?a { ?a kg:extends ?b }", "-s", path, "--min-confidence", "0.5"])
    with pytest.raises(QueryError, match="'b' is one too many"):
        run(["query", "extensions", "a", "b", "-s", path])
    with pytest.raises(QueryError, match="values are for named queries"):
        run(["query", "SELECT ?a { ?a kg:extends ?b }", "b", "-s", path])
    with pytest.raises(QueryError, match="DELETE is refused"):
        run_query(store, "DELETE WHERE { ?a ?b ?c }")


@pytest.mark.parametrize("pair", ["a b=1", "=1", "a", "?=1", "a=http://x/ y"])
def test_a_value_that_cannot_be_bound_is_wrong_usage(store: Store, pair: str) -> None:
    """A pair without a variable's name, or with what is no IRI, is refused before the query runs."""
    with pytest.raises(QueryError, match="--bind"):
        run(["query", "SELECT ?a { ?a kg:extends ?b }", "--bind", pair, "-s", str(store.path)])


def test_an_empty_answer_says_why(store: Store) -> None:
    """A name that nothing has is said, where a named query finds nothing; so is a text that is no file."""
    with pytest.raises(UnknownNameError, match="did you mean Swiftlet"):
        run(["query", "extensions", "Swiftlt", "-s", str(store.path)])
    with pytest.raises(UnknownNameError, match="no query or file"):
        run(["query", "a" * 10_000, "-s", str(store.path)])


def test_a_cut_answer_says_so(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    """What the row limit leaves out is told on standard error; `all` cuts nothing."""
    for limit, told in (("1", "cut after 1"), ("all", "")):
        assert run(["query", "SELECT ?a { ?a ?b ?c }", "--limit", limit, "-f", "csv", "-s", str(store.path)]) == 0
        assert told in capsys.readouterr().err


def test_describe_needs_no_brace(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    """A DESCRIBE without braces is a query and no file."""
    assert run(["query", f"DESCRIBE <{store.base}method/warbler>", "-f", "nt", "-s", str(store.path)]) == 0
    assert "method/warbler" in capsys.readouterr().out


def test_a_number_stands_beside_its_own_benchmark() -> None:
    """How much better is told only where the number was measured on what the statement speaks of, or it says where."""
    paper = make_paper("2401.00001", "On Birds", "Owl beats Wren.")
    owl, wren = make_entity("Method", "Owl", [paper]), make_entity("Method", "Wren", [paper])
    night, day, dusk = (make_entity("Benchmark", name, [paper]) for name in ("Night", "Day", "Dusk"))
    for said_on, expected in (
        (night, {("Night", "1")}),
        (dusk, {("Dusk", "")}),
        (None, {("Night", "1"), ("Day", "2")}),
    ):
        said = make_statement(paper, owl, "outperforms", wren, qualifiers=(said_on, None, None))
        numbers = (
            make_result(paper, owl, 1.0, benchmark=night.iri, baseline=wren.iri),
            make_result(paper, owl, 2.0, benchmark=day.iri, baseline=wren.iri),
        )
        with Store(None) as store:
            store.load(quads(make_graph([paper], [owl, wren, night, day, dusk], (said,), numbers)))
            for name, value in (("outperforms", "owl"), ("outperformed-by", "wren")):
                answer = run_named(store, name, {"name": value})
                assert isinstance(answer, Solutions)
                places = [answer.variables.index(column) for column in ("benchmark", "value")]
                assert {tuple(row[place] for place in places) for row in table(answer)[1]} == expected
