"""Answers are counted and cut exactly, and errors of the package become problem documents."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import QueryResultsFormat, QuerySolutions, Store

from kg.errors import AmbiguousNameError, KgError, QueryError, QueryTimeoutError, StoreError, UnknownNameError
from kg.serve.cache import Cache
from kg.serve.guard import Policy
from kg.serve.reply import IN_MEMORY, Bounds, Reply, Sink, problem, problem_of, write_solutions
from kg.store import MARKER

TEXTS = st.text(alphabet=st.sampled_from(list('},{"\\\n\t<>result:[]abc')), max_size=12)
ROWS = st.lists(st.tuples(TEXTS, st.booleans()), min_size=1, max_size=12)


def solutions(rows: list[tuple[str, bool]]) -> QuerySolutions:
    """Return solutions of two variables, the second of which may be unbound, as the engine gives them."""
    escaped = [(json.dumps(text), '"x"' if bound else "UNDEF") for text, bound in rows]
    values = " ".join(f"({first} {second})" for first, second in escaped)
    found = Store().query(f"SELECT ?a ?b {{ VALUES (?a ?b) {{ {values} }} }}")
    assert isinstance(found, QuerySolutions)
    return found


@pytest.mark.parametrize("writer", [QueryResultsFormat.JSON, QueryResultsFormat.XML, QueryResultsFormat.TSV])
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS)
def test_rows_are_counted_exactly(rows: list[tuple[str, bool]], writer: QueryResultsFormat, tmp_path: Path) -> None:
    """As many rows as the limit pass, one more does not, whatever stands in the texts."""
    whole = Bounds(tmp_path, 1 << 20, len(rows))
    assert write_solutions(solutions(rows), writer, "x/x", whole).status == 200
    if len(rows) > 1:
        with pytest.raises(QueryError, match="solutions"):
            write_solutions(solutions(rows), writer, "x/x", Bounds(tmp_path, 1 << 20, len(rows) - 1))


@given(st.lists(st.binary(max_size=200_000), max_size=12))
@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_body_is_whole(tmp_path: Path, parts: list[bytes]) -> None:
    """What is written comes out, out of memory or out of a file."""
    sink = Sink(Bounds(tmp_path, 1 << 30, 1))
    for part in [*parts, b"x" * (IN_MEMORY - 1000)]:
        sink.write(part)
    reply = sink.reply("x/x")
    assert (reply.file.read_bytes() if reply.file else reply.body) == b"".join(parts) + b"x" * (IN_MEMORY - 1000)
    assert bool(reply.file) == (sink.n_bytes > IN_MEMORY)


def test_nothing_is_left_of_what_is_too_long(tmp_path: Path) -> None:
    """An answer that passes the limit of bytes leaves no file."""
    sink = Sink(Bounds(tmp_path, 3 * IN_MEMORY, 1))
    for _ in range(3):
        sink.write(b"x" * IN_MEMORY)
    with pytest.raises(QueryError, match="bytes"):
        sink.write(b"x")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("error", "status", "fields"),
    [
        (QueryError("wrong", 2, 3), 400, {"line": 2, "column": 3, "detail": "wrong"}),
        (QueryTimeoutError(5), 503, {}),
        (UnknownNameError("format", "gefx", ["gexf"]), 404, {"nearest": ["gexf"], "kind": "format", "name": "gefx"}),
        (
            AmbiguousNameError("sam", [("SAM", "Method", "http://a/1")]),
            409,
            {"candidates": [{"label": "SAM", "type": "Method", "iri": "http://a/1"}]},
        ),
        (StoreError("/s", "is gone"), 500, {}),
    ],
)
def test_errors_keep_their_fields(error: KgError, status: int, fields: dict[str, object]) -> None:
    """A problem document has the status and the fields of the error."""
    reply = problem_of(error)
    data = json.loads(reply.body)
    assert reply.status == data["status"] == status
    assert fields.items() <= data.items()


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 4000)), max_size=60))
def test_the_cache_holds_no_more_than_it_may(asked: list[tuple[int, int]]) -> None:
    """The cache keeps the answers asked for last, within its bytes, and gives back what it was given."""
    cache = Cache(Path("/nowhere"), 10_000)
    kept: dict[str, Reply] = {}
    for number, size in asked:
        key = str(number)
        found = cache.get(key)
        assert found is None or found == kept[key]
        if found is None:
            kept[key] = Reply(200, "x/x", bytes(size))
            cache.put(key, kept[key])
        assert cache.get(key) == kept[key]
        assert cache.n_bytes <= 10_000
    assert cache.hits + cache.misses == 2 * len(asked)


def test_answers_take_room_beside_their_bodies() -> None:
    """Answers without a body do not pile up, and one that is larger than all the room pushes out no other."""
    cache = Cache(Path("/nowhere"), 10_000)
    for number in range(100):
        cache.put(str(number), Reply(200, "x/x", headers={"Link": "x" * 1000}))
    assert 0 < sum(cache.get(str(number)) is not None for number in range(100)) < 10
    cache.put("large", Reply(200, "x/x", bytes(20_000)))
    assert cache.get("99")
    assert not cache.get("large")


def test_problems_are_not_kept(tmp_path: Path) -> None:
    """Errors are found out anew, and without a store nothing is known by a key."""
    cache = Cache(tmp_path, 1000)
    assert cache.key({"kind": "query"}) == ""
    cache.put("", Reply(200, "x/x", b"x"))
    cache.put("a", problem(404, "no"))
    assert not cache.n_bytes
    (tmp_path / MARKER).touch()
    key = cache.key({"kind": "query"})
    assert key == cache.key({"kind": "query"}) != cache.key({"kind": "graph"})
    (tmp_path / MARKER).write_text("changed", encoding="utf8")
    assert key != cache.key({"kind": "query"})


@pytest.mark.parametrize(
    ("host", "allowed"),
    [
        ("localhost", True),
        ("LOCALHOST:80", True),
        ("127.0.0.1:7878", True),
        ("[::1]:80", True),
        ("192.0.2.1", True),
        ("kg.example", True),
        ("kg.example.:80", True),
        ("", False),
        ("evil.example", False),
        ("127.0.0.1.evil.example", False),
        ("localhost.evil.example", False),
        ("2130706433", False),
        ("[::1].evil.example", False),
    ],
)
def test_hosts(host: str, allowed: bool) -> None:  # noqa: FBT001  a column of the table
    """Bare addresses and the server's names are allowed, whatever the port; other names are not."""
    assert Policy(["kg.example"]).allows(host) is allowed
