"""The description of the JSON API, made from the table of questions.

Source: OpenAPI Specification 3.1.1.
"""

from functools import lru_cache
from typing import Any

from kg import __version__
from kg.questions import QUESTIONS, Question
from kg.serve.asked import ANSWERS
from kg.serve.media import PROBLEM
from kg.serve.schemas import LIMITS, Schema, answer_schema, parameter_schema

_PROBLEMS = {
    "400": "a parameter is missing, unknown, wrong, or given twice",
    "404": "nothing in the graph has that name; the nearest names are given",
    "406": "none of the formats is acceptable",
    "409": "the name is that of several things; they are given",
    "414": "the address is too long",
    "503": "all processes are busy, or the time is over",
}
_PROBLEM_SCHEMA: Schema = {
    "type": "object",
    "description": "what went wrong (RFC 9457)",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
    "required": ["type", "title", "status", "detail"],
}


@lru_cache(maxsize=1)
def openapi_document() -> dict[str, Any]:
    """Return the OpenAPI document of the questions."""
    paths = {f"/api/{name}": {"get": _operation(question)} for name, question in QUESTIONS.items()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "kg: questions of a paper knowledge graph",
            "version": __version__,
            "description": "Each answer holds the sentences of the papers that say so.",
        },
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {
            "schemas": {"Answer": answer_schema(), "Problem": _PROBLEM_SCHEMA},
            "responses": {status: _problem(text) for status, text in _PROBLEMS.items()},
        },
    }


def _operation(question: Question) -> dict[str, Any]:
    examples = dict(question.example)
    own = [
        _parameter(p.name, parameter_schema(p), required=p.required, example=examples.get(p.name, ""))
        for p in question.parameters
    ]
    limits = [_parameter(name, schema, required=False) for name, schema in LIMITS.items()]
    content = {kind: {"schema": {"type": "string"}} for kind in ANSWERS}
    content["application/json"] = {"schema": {"$ref": "#/components/schemas/Answer"}}
    return {
        "operationId": question.name,
        "summary": question.title,
        "description": question.description,
        "parameters": own + limits,
        "responses": {
            "200": {"description": "the answer", "content": content},
            **{status: {"$ref": f"#/components/responses/{status}"} for status in _PROBLEMS},
        },
    }


def _parameter(name: str, schema: Schema, *, required: bool, example: str = "") -> dict[str, Any]:
    inner = {key: value for key, value in schema.items() if key != "description"}
    made = {"name": name, "in": "query", "required": required, "description": schema["description"], "schema": inner}
    return {**made, "example": example} if example else made


def _problem(text: str) -> dict[str, Any]:
    return {"description": text, "content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
