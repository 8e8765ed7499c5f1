"""The JSON API answers the questions of the table, and its description says what it does."""

from typing import Any

import httpx
import jsonschema_rs
import pytest

from kg.iri import BASE
from kg.questions import QUESTIONS, ask
from kg.serve.openapi import openapi_document
from kg.serve.schemas import LIMITS, answer_schema, question_schema
from kg.store import Store


def test_the_list_names_every_question(client: httpx.Client) -> None:
    """Each question of the table has an address and a description."""
    data = client.get("/api").json()
    assert [one["name"] for one in data["questions"]] == list(QUESTIONS)
    document = client.get("/openapi.json").json()
    assert set(document["paths"]) == {f"/api/{name}" for name in QUESTIONS}
    assert document == openapi_document()


def test_an_answer_is_that_of_the_question(client: httpx.Client, store: Any) -> None:
    """The API answers what `ask` answers, with its evidence."""
    response = client.get("/api/show", params={"name": "swiftlet", "limit": 5, "min_confidence": 0.5})
    with Store(store) as opened:
        wanted = ask(opened, "show", {"name": "swiftlet"}, limit=5, min_confidence=0.5).to_json()
    assert response.json() == wanted
    assert any(row["evidence"] for row in wanted["rows"])
    jsonschema_rs.validate(answer_schema(), wanted)


@pytest.mark.parametrize(
    ("media_type", "sign"),
    [
        ("text/csv", "quote,title"),
        ("text/tab-separated-values", "\tquote\t"),
        ("text/markdown", "# Swiftlet"),
        ("application/json", '"schema_version"'),
    ],
)
def test_formats(client: httpx.Client, media_type: str, sign: str) -> None:
    """An answer comes as data or as text, with its sentences."""
    response = client.get("/api/show", params={"name": "Swiftlet"}, headers={"Accept": media_type})
    assert response.headers["content-type"].partition(";")[0] == media_type
    assert sign in response.text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/nothing", 404),
        ("/api/show", 400),
        ("/api/show?name=", 400),
        ("/api/show?name=unheard+of", 404),
        ("/api/show?name=Swiftlet&name=Warbler", 400),
        ("/api/show?name=Swiftlet&colour=red", 400),
        ("/api/show?name=Swiftlet&limit=0", 400),
        ("/api/show?name=Swiftlet&limit=x", 400),
        ("/api/show?name=Swiftlet&limit=1001", 400),
        ("/api/show?name=Swiftlet&min_confidence=2", 400),
        ("/api/show?name=Swiftlet&min_confidence=nan", 400),
        ("/api/show?name=%FF", 400),
        ("/api/leaderboard?benchmark=Swiftlet", 404),
    ],
)
def test_errors_are_problems(client: httpx.Client, path: str, status: int) -> None:
    """What is wrong is said in a problem document with the status of the error."""
    response = client.get(path)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    data = response.json()
    assert data["status"] == status
    assert data["detail"]


def test_near_names_are_given(client: httpx.Client) -> None:
    """An unknown name comes with those that are near."""
    assert client.get("/api/show", params={"name": "Swiftlett"}).json()["nearest"] == ["Swiftlet"]


def test_an_iri_is_a_name(client: httpx.Client) -> None:
    """A thing may be named by its IRI."""
    assert client.get("/api/show", params={"name": f"{BASE}method/warbler"}).json()["title"] == "Warbler: Method"


def test_the_schemas_follow_the_table() -> None:
    """Each question's schema takes its example, and has its parameters and the limits."""
    for question in QUESTIONS.values():
        schema = question_schema(question)
        assert set(schema["properties"]) == {p.name for p in question.parameters} | set(LIMITS)
        jsonschema_rs.validate(schema, {**dict(question.example), "limit": 5})


def test_health_and_metrics(client: httpx.Client) -> None:
    """The server says that it is well, and counts what it answers."""
    assert client.get("/health").json()["status"] == "ok"
    client.get("/api/nothing")
    text = client.get("/metrics").text
    assert 'kg_requests_total{route="question",status="404"}' in text
    for line in text.splitlines():
        assert line.startswith(("# HELP ", "# TYPE ")) or len(line.rsplit(" ", 1)) == 2
