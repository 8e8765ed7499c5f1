"""JSON Schema of what questions take and give, made from the table of questions: for the API's and the tools' users.

Imports the table only.
"""

from typing import Any

from kg.questions import LIMIT, SCHEMA_VERSION, Parameter, Question

Schema = dict[str, Any]

MAX_LIMIT = 1000
"""Rows that one answer may have."""

LIMITS: dict[str, Schema] = {
    "limit": {
        "type": "integer",
        "minimum": 1,
        "maximum": MAX_LIMIT,
        "default": LIMIT,
        "description": "rows at most",
    },
    "min_confidence": {
        "type": "number",
        "minimum": 0,
        "maximum": 1,
        "default": 0,
        "description": "leave out what is less certain, in [0, 1]",
    },
}
"""What every question takes beside its own parameters."""

_TEXT: Schema = {"type": "string"}
_THING: Schema = {
    "type": "object",
    "description": "something in the graph: its label, its IRI and its class",
    "properties": {"label": _TEXT, "iri": _TEXT, "type": _TEXT},
    "required": ["label", "iri", "type"],
    "additionalProperties": False,
}
_EVIDENCE: Schema = {
    "type": "object",
    "description": "a sentence that says so, verbatim, and the paper that it stands in",
    "properties": {
        "quote": _TEXT,
        "title": _TEXT,
        "paper": _TEXT,
        "link": _TEXT,
        "date": _TEXT,
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "said": {"type": "string", "description": "IRI of the statement or result"},
    },
    "required": ["quote", "title", "paper", "link", "date", "confidence", "said"],
    "additionalProperties": False,
}


def parameter_schema(parameter: Parameter) -> Schema:
    """Return the schema of a parameter's value.

    >>> parameter_schema(Parameter("benchmark", "thing", "the benchmark", ("Benchmark",)))["description"]
    'the benchmark: a name as people type it, an IRI or a CURIE (Benchmark)'
    """
    schema: Schema = {"type": "string", "description": parameter.help, "maxLength": 1000}
    if parameter.kind == "thing":
        kinds = ", ".join(parameter.types)
        schema["description"] = f"{parameter.help}: a name as people type it, an IRI or a CURIE ({kinds})"
    if parameter.choices:
        schema["enum"] = list(parameter.choices)
    elif parameter.required:
        schema["pattern"] = r"[^\s\u0000-\u001f\u0080-\u009f]"  # what Python strips, in JSON Schema's terms
    return schema


def question_schema(question: Question) -> Schema:
    """Return the schema of all that a question takes, as one object."""
    return {
        "type": "object",
        "properties": {**{p.name: parameter_schema(p) for p in question.parameters}, **LIMITS},
        "required": [p.name for p in question.parameters if p.required],
        "additionalProperties": False,
    }


def answer_schema() -> Schema:
    """Return the schema of `kg.questions.Answer.to_json`, complete in itself."""
    cell = {"anyOf": [_THING, {"type": ["string", "number", "boolean", "null"]}]}
    cells = {"type": "object", "additionalProperties": cell}
    row = {
        "type": "object",
        "properties": {
            "values": {**cells, "description": "the cells by column"},
            "group": _TEXT,
            "depth": {"type": "integer", "minimum": 0},
            "evidence": {"type": "array", "items": _EVIDENCE},
        },
        "required": ["values", "group", "depth", "evidence"],
        "additionalProperties": False,
    }
    column = {
        "type": "object",
        "properties": {"name": _TEXT, "kind": _TEXT, "help": _TEXT},
        "required": ["name", "kind", "help"],
        "additionalProperties": False,
    }
    properties = {
        "schema_version": {"const": SCHEMA_VERSION},
        "question": _TEXT,
        "title": _TEXT,
        "asked": {**cells, "description": "the parameters as they were understood"},
        "facts": cells,
        "columns": {"type": "array", "items": column},
        "rows": {"type": "array", "items": row},
        "total": {"type": "integer", "minimum": 0},
        "truncated": {"type": "boolean"},
        "notes": {"type": "array", "items": _TEXT},
        "layout": _TEXT,
    }
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
