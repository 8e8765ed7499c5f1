"""Queries answer what is there, refuse what reaches outside, and stop when they are told to."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from pyoxigraph import Literal, NamedNode, QueryResultsFormat, RdfFormat, parse, parse_query_results

from kg.errors import QueryError, QueryTimeoutError, StoreError, UnknownNameError
from kg.quads import quads
from kg.query import (
    MEMORY_BYTES,
    QUERIES,
    Solutions,
    Triples,
    Truth,
    format_answer,
    load_query,
    run_named,
    run_query,
    table,
    worker,
)
from kg.store import Store, build_store
from kg.store.folder import QUADS
from kg.terms import paper_graph
from tests.graphs import small_graph, texts_graph

HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Return a store on disk with the small graph."""
    path = tmp_path_factory.mktemp("query") / "store"
    build_store(path, quads(small_graph()))
    with Store(path) as opened:
        yield opened


def rows(answer: object) -> list[list[str]]:
    """Return the shown rows of a SELECT."""
    assert isinstance(answer, Solutions)
    return table(answer)[1]


def column(answer: object, name: str) -> list[str]:
    """Return one column of a SELECT as shown."""
    assert isinstance(answer, Solutions)
    return [row[answer.variables.index(name)] for row in table(answer)[1]]


def test_select_over_all_graphs(store: Store) -> None:
    """The default graph is the union of the named graphs, and prefixes are known."""
    answer = run_query(store, "SELECT ?a ?b { ?a kg:extends ?b }")
    assert rows(answer) == [["https://w3id.org/paper-kg/method/swiftlet", "https://w3id.org/paper-kg/method/warbler"]]


def test_ask_and_construct(store: Store) -> None:
    """ASK gives a truth value, CONSTRUCT and DESCRIBE give sorted triples."""
    assert run_query(store, "ASK { ?a kg:outperforms ?b }") == Truth(value=True)
    built = run_query(store, "CONSTRUCT { ?b kg:extends ?a } WHERE { ?a kg:extends ?b }")
    assert isinstance(built, Triples)
    assert len(built.triples) == 1
    described = run_query(store, "DESCRIBE <https://w3id.org/paper-kg/method/warbler>")
    assert isinstance(described, Triples)
    assert list(described.triples) == sorted(described.triples, key=str)


def test_bound_variables_are_terms(store: Store) -> None:
    """A bound value never becomes part of the query, whatever it holds."""
    query = "SELECT ?label ?node { ?node skos:prefLabel ?label }"
    assert len(rows(run_query(store, query, bindings={"label": Literal("Warbler")}))) == 1
    hostile = Literal('x" } ; DROP ALL #')
    assert rows(run_query(store, query, bindings={"label": hostile})) == []


def test_bound_variable_must_be_selected(store: Store) -> None:
    """A bound variable that is not selected is said, not passed over."""
    with pytest.raises(QueryError, match="label"):
        run_query(store, "SELECT ?node { ?node skos:prefLabel ?label }", bindings={"label": Literal("Warbler")})


@pytest.mark.parametrize("limit", [0, 1, 3])
def test_row_limit(store: Store, limit: int) -> None:
    """The row limit cuts, and the answer says so."""
    answer = run_query(store, "SELECT ?s { ?s a kg:Statement }", limit=limit)
    assert isinstance(answer, Solutions)
    assert (len(answer.rows), answer.truncated) == (limit, True)
    graph = run_query(store, "CONSTRUCT WHERE { ?s a kg:Statement }", limit=limit)
    assert isinstance(graph, Triples)
    assert (len(graph.triples), graph.truncated) == (limit, True)


def test_row_limit_that_fits(store: Store) -> None:
    """A limit that equals the number of rows cuts nothing."""
    answer = run_query(store, "SELECT ?s { ?s a kg:Statement }", limit=8)
    assert isinstance(answer, Solutions)
    assert (len(answer.rows), answer.truncated) == (8, False)


def test_error_has_line_and_column(store: Store) -> None:
    """A wrong query is named with the line, the column and the word."""
    with pytest.raises(QueryError, match="'banana' is no keyword") as caught:
        run_query(store, "SELECT ?s\nWHERE { ?s banana ?o }")
    assert (caught.value.line, caught.value.column) == (2, 12)


def test_a_query_that_ends_too_early(store: Store) -> None:
    """A query that breaks off is said to."""
    with pytest.raises(QueryError, match="ends too early"):
        run_query(store, "SELECT ?s { ?s ?p")


@pytest.mark.parametrize(
    "update",
    ["INSERT DATA { <a:a> <a:b> <a:c> }", "DELETE WHERE { ?s ?p ?o }", "LOAD <http://localhost/x>", "drop all"],
)
def test_updates_are_refused(store: Store, update: str) -> None:
    """Updates are refused by name."""
    with pytest.raises(QueryError, match="changes nothing"):
        run_query(store, update)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT * { service silent ?x { ?s ?p ?o } }",
        "SELECT * { # SERVICE\n ?s ?p ?o . SeRvIcE <http://localhost:1/> { ?s ?p 'SERVICE' } }",
        'SELECT ?s { ?s ?p ?o FILTER(?p<?o#>"""\n) SERVICE <http://localhost:1/> {?a ?b ?c} } #"""',
        "SELECT * { OPTIONAL { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
    ],
)
def test_service_is_refused(store: Store, query: str) -> None:
    """A call to another server is refused before it is made, however it is written."""
    with pytest.raises(QueryError, match="SERVICE is refused"):
        run_query(store, query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service a kg:Statement } # SERVICE <http://x/>",
        "PREFIX service: <http://example.org/service#> SELECT ?s { ?s service:SERVICE 'SERVICE <http://x/>' }",
        'SELECT ?s { ?s <http://example.org/SERVICE> """ SERVICE { """ }',
    ],
)
def test_the_word_service_is_fine(store: Store, query: str) -> None:
    """The word in names, strings and comments is no call."""
    assert isinstance(run_query(store, query), Solutions)


def test_time_limit_stops(store: Store) -> None:
    """A query that runs past its limit is ended and named as such."""
    with pytest.raises(QueryTimeoutError, match=r"past 0\.5 s"):
        run_query(store, HEAVY, timeout_s=0.5)


def test_time_limit_answers_the_same(store: Store) -> None:
    """Within its limit a query answers what it answers without one."""
    for query in ("SELECT * { ?s a ?o } ORDER BY ?s ?o", "ASK { ?s ?p ?o }", "CONSTRUCT WHERE { ?s rdfs:label ?o }"):
        assert run_query(store, query, timeout_s=60) == run_query(store, query)


def test_time_limit_passes_errors_on(store: Store) -> None:
    """A wrong query is as wrong in the child process."""
    with pytest.raises(QueryError) as caught:
        run_query(store, "SELECT ?s {", timeout_s=60)
    assert caught.value.line == 1


@pytest.mark.parametrize("timeout_s", [None, 60.0])
def test_from_names_the_graphs(store: Store, timeout_s: float | None) -> None:
    """FROM and FROM NAMED bound what a query sees; the word in a text does not."""
    paper = store.papers()[0]
    graph = paper_graph(paper)
    every, one = "SELECT ?p { ?p a kg:Paper }", "SELECT ?p FROM <g> { ?p a kg:Paper }".replace("<g>", f"<{graph}>")
    assert len(rows(run_query(store, every, timeout_s=timeout_s))) == 2
    assert rows(run_query(store, one, timeout_s=timeout_s)) == [[paper]]
    named = "SELECT DISTINCT ?g FROM NAMED <g> { GRAPH ?g { ?s ?p ?o } }".replace("<g>", f"<{graph}>")
    assert rows(run_query(store, named, timeout_s=timeout_s)) == [[graph]]
    word = "ASK { ?s ?p ?o FILTER('from' != ' FROM <x>') }"
    assert run_query(store, word, timeout_s=timeout_s) == Truth(value=True)
    assert run_query(store, "ASK FROM <http://a/none> { ?s ?p ?o }", timeout_s=timeout_s) == Truth(value=False)


DOUBLED = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(24))


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits of a process")
@pytest.mark.parametrize(
    "query",
    [
        f'SELECT (STRLEN(?x24) AS ?n) {{ BIND("{"x" * 1000}" AS ?x0) {DOUBLED} }}',
        "SELECT * { " + "{ " * 20_000 + "?s ?p ?o" + " }" * 20_000 + " }",
    ],
    ids=["long text", "deep groups"],
)
def test_memory_is_limited(store: Store, query: str) -> None:
    """A query that takes too much memory, or the stack, ends its own process only, and is refused."""
    with pytest.raises(QueryError, match="more than 900 MiB of memory, or is nested too deeply"):
        run_query(store, query, timeout_s=60, memory_bytes=900 << 20)


def test_the_time_limit_holds_for_the_parser(store: Store) -> None:
    """A query that the parser alone works on for minutes is ended too."""
    with pytest.raises(QueryTimeoutError):
        run_query(store, "ASK { ?s " + "/".join(["kg:extends*"] * 2000) + " ?o }", timeout_s=1)


def test_time_limit_needs_a_disk() -> None:
    """A store in memory cannot be queried with a time limit, and says so."""
    with Store(None) as memory, pytest.raises(QueryError, match="on disk"):
        run_query(memory, "ASK {}", timeout_s=1)


def test_a_closed_store(tmp_path: Path) -> None:
    """A closed store answers nothing."""
    path = tmp_path / "store"
    build_store(path, [])
    opened = Store(path)
    opened.close()
    with pytest.raises(StoreError, match="closed"):
        run_query(opened, "ASK {}")


VALUES = {"name": "WARBLER", "other": "swiftlet!", "paper": "2401.00001", "since": "2024-01-01"}


@pytest.mark.parametrize("name", QUERIES)
def test_named_queries_answer(store: Store, name: str) -> None:
    """Each named query has a title, runs with and without values, and gives sorted rows, each once."""
    query = load_query(name)
    assert query.title
    assert "ORDER BY" in query.sparql
    values = {p.name: VALUES[p.name] for p in query.parameters}
    first, again = run_named(store, name, values), run_named(store, name, values)
    assert first == again
    assert len(rows(first)) == len({tuple(row) for row in rows(first)})
    assert isinstance(run_query(store, query.sparql), Solutions)


def test_there_are_enough_named_queries() -> None:
    """At least ten queries ship."""
    assert len(QUERIES) >= 10


@pytest.mark.parametrize("name", ["warbler", "WARBLER", " Warbler ", "warbler-7b", "Warbler 7B"])
def test_names_match_however_written(store: Store, name: str) -> None:
    """A name matches labels and aliases whatever its case and punctuation."""
    answer = run_named(store, "outperformed-by", {"name": name})
    assert set(column(answer, "winner")) == {"Swiftlet"}
    assert set(column(answer, "benchmark")) == {"TinyBench"}  # that of the number where the statement names none
    assert "4.2" in column(answer, "value")


def test_answers_of_the_small_graph(store: Store) -> None:
    """The named queries find what the small graph says, with its sentences."""
    board = run_named(store, "leaderboard", {"name": "tiny bench"})
    assert column(board, "subject") == ["Swiftlet"]
    assert column(board, "hardware") == ["Jetson"]
    assert set(column(run_named(store, "outperforms", {"name": "swiftlet"}), "loser")) == {"Warbler"}
    quotes = column(run_named(store, "outperformed-by", {"name": "warbler"}), "quote")
    assert any("Swiftlet outperforms Warbler" in quote for quote in quotes)
    assert column(run_named(store, "lineage", {"name": "swiftlet"}), "parent") == ["Warbler"]
    assert column(run_named(store, "lineage", {"name": "warbler"}), "child") == ["Swiftlet"]
    assert column(run_named(store, "methods-on-hardware", {"name": "jetson"}), "method") == ["Swiftlet"]
    assert column(run_named(store, "tasks", {"name": "lm"}), "method") == ["Warbler"]
    assert column(run_named(store, "organizations"), "organization") == ["Example Lab"]
    assert column(run_named(store, "papers", {"since": "2024-02-01"}), "title") == ["Warbler"]
    assert len(rows(run_named(store, "results", {"paper": "Swiftlet: drafting tokens early"}))) == 2
    assert set(column(run_named(store, "compare", {"name": "swiftlet", "other": "warbler"}), "predicate")) == {
        "kg:extends",
        "kg:outperforms",
    }
    assert column(run_named(store, "contradictions"), "first") == []


def test_parameters_are_checked(store: Store) -> None:
    """A missing, wrong or unknown parameter is named."""
    with pytest.raises(QueryError, match="needs name"):
        run_named(store, "outperforms")
    with pytest.raises(QueryError, match="no parameter 'nme'"):
        run_named(store, "outperforms", {"nme": "x"})
    with pytest.raises(QueryError, match="must be a date"):
        run_named(store, "papers", {"since": "yesterday"})
    with pytest.raises(UnknownNameError, match="did you mean outperform"):
        load_query("outperform")


def test_a_hostile_parameter_is_only_a_name(store: Store) -> None:
    """A value cannot end the block that it stands in."""
    assert rows(run_named(store, "outperforms", {"name": 'x" } SERVICE <http://x/> { ?s ?p "'})) == []


@pytest.fixture(scope="module")
def nasty() -> Iterator[Solutions]:
    """Return solutions with every nasty text."""
    with Store(None) as memory:
        memory.load(quads(texts_graph()))
        answer = run_query(memory, "SELECT ?paper ?title ?date { ?paper dcterms:title ?title } ORDER BY ?paper")
        assert isinstance(answer, Solutions)
        yield answer


def test_table_is_safe_in_a_terminal(nasty: Solutions) -> None:
    """No control or direction-changing character comes through to a table."""
    shown = "".join(cell for row in table(nasty)[1] for cell in row)
    assert "\\x1b[31m" in shown
    assert not set(shown) & {*map(chr, range(32)), "\x7f", "\x9f", "\u202e", "\u2028"}


def test_csv_reads_back(nasty: Solutions) -> None:
    """CSV holds the values as they are."""
    read = list(csv.reader(io.StringIO(format_answer(nasty, "csv"), newline="")))
    assert read[0] == ["paper", "title", "date"]
    titles = [row[1].value if isinstance(row[1], Literal) else None for row in nasty.rows]
    assert [row[1] for row in read[1:]] == titles


@pytest.mark.parametrize(("name", "parser"), [("json", QueryResultsFormat.JSON), ("tsv", QueryResultsFormat.TSV)])
def test_json_and_tsv_read_back(nasty: Solutions, name: str, parser: QueryResultsFormat) -> None:
    """JSON and TSV hold the terms as they are."""
    found = parse_query_results(format_answer(nasty, name).encode(), format=parser)
    assert [tuple(s[n] for n in range(3)) for s in found] == list(nasty.rows)  # type: ignore[union-attr]  # a SELECT


def test_xml_is_well_formed(nasty: Solutions) -> None:
    """XML parses whatever the texts hold."""
    found = ET.fromstring(format_answer(nasty, "xml"))  # noqa: S314  our own output
    assert len(found.findall(".//{*}result")) == len(nasty.rows)


def test_formats_of_other_answers(store: Store) -> None:
    """ASK is written in every result format, triples in every format, and ASK is refused as RDF."""
    truth = run_query(store, "ASK {}")
    assert json.loads(format_answer(truth, "json")) == {"head": {}, "boolean": True}
    assert [format_answer(truth, name).strip() for name in ("csv", "tsv")] == ["true", "true"]
    assert "<boolean>true</boolean>" in format_answer(truth, "xml")
    assert table(truth) == (["answer"], [["yes"]])
    triples = run_query(store, "CONSTRUCT WHERE { ?s kg:extends ?o }")
    assert "kg:extends" in format_answer(triples, "ttl")
    assert format_answer(triples, "nt").endswith(" .\n")
    assert table(triples)[1][0][1] == "kg:extends"
    assert format_answer(triples, "csv").splitlines()[0] == "subject,predicate,object"
    assert isinstance(triples, Triples)
    for name, format_ in (("json", RdfFormat.JSON_LD), ("xml", RdfFormat.RDF_XML), ("ttl", RdfFormat.TURTLE)):
        assert [q.triple for q in parse(format_answer(triples, name), format=format_)] == list(triples.triples)
    with pytest.raises(QueryError, match="holds triples"):
        format_answer(truth, "ttl")
    with pytest.raises(UnknownNameError, match="result format"):
        format_answer(truth, "xls")


def test_terms_of_every_kind_pass_the_child(store: Store) -> None:
    """Language tags, datatypes, unbound variables and triple terms come back from the child as they are."""
    query = 'SELECT ?a ?b ?c ?d { VALUES (?a ?b ?c) { ("x"@en 1.5 UNDEF) } BIND(<<( kg:a kg:b "c" )>> AS ?d) }'
    answer = run_query(store, query, timeout_s=60, bindings={"c": NamedNode("http://example.org/c")})
    assert answer == run_query(store, query, bindings={"c": NamedNode("http://example.org/c")})
    assert isinstance(answer, Solutions)
    assert '"type": "triple"' in format_answer(answer, "json")
    assert 'xml:lang="en"' in format_answer(answer, "xml")


@pytest.mark.parametrize("seconds", [0.0, -1.0, float("nan"), float("inf"), 1e9])
def test_a_time_limit_is_a_number_of_seconds(store: Store, seconds: float) -> None:
    """A time limit that is no span of time is wrong usage, not a query that took too long."""
    with pytest.raises(QueryError, match="seconds above 0") as error:
        run_query(store, "ASK { }", timeout_s=seconds)
    assert error.value.exit_code == QueryError.exit_code


def test_a_row_limit_below_zero_is_refused(store: Store) -> None:
    """A negative number of rows is wrong usage, not an empty answer."""
    with pytest.raises(QueryError, match="from 0, not -1"):
        run_query(store, "SELECT * { ?a ?b ?c }", limit=-1)


def test_a_query_ends_without_the_one_that_waits(store: Store) -> None:
    """The child process ends by itself at its time, as nobody ends it where its parent was killed."""
    assert store.folder is not None
    job: dict[str, object] = {
        "path": str(store.folder / QUADS),
        "query": HEAVY,
        "prefixes": {},
        "bindings": {},
        "limit": None,
    }
    done = subprocess.run(
        [sys.executable, "-S", "-P", str(Path(worker.__file__))],
        input=json.dumps({**job, "seconds": 1, "memory_bytes": MEMORY_BYTES}).encode(),
        env={**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)},
        check=False,
        timeout=60,
    )
    assert done.returncode == -signal.SIGALRM
