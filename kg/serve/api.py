"""What requests to the JSON API say: a question's values and limits.

Imports the table of questions.
"""

from collections.abc import Mapping
from typing import Any

from kg.errors import QueryError
from kg.questions import LIMIT, QUESTIONS
from kg.serve.schemas import LIMITS, MAX_LIMIT


def question_job(name: str, parameters: Mapping[str, list[str]], accept: str) -> Mapping[str, Any]:
    """Return the job that answers a question.

    Args:
        name: Name of the question; whether there is one is found out when it is asked.
        parameters: As the address gives them; each once.
        accept: The Accept header.

    Raises:
        QueryError: A parameter stands twice, or a limit is wrong.

    >>> question_job("show", {"name": ["LoRA"], "limit": ["3"]}, "")["limit"]
    3
    """
    for parameter, values in parameters.items():
        if len(values) > 1:
            raise QueryError(f"give {parameter} once, not {len(values)} times")
    given = {parameter: values[0] for parameter, values in parameters.items()}
    return {
        "kind": "question",
        "question": name,
        "values": {parameter: value for parameter, value in given.items() if parameter not in LIMITS},
        "limit": read_number("limit", given.get("limit", str(LIMIT)), MAX_LIMIT),
        "min_confidence": read_confidence(given.get("min_confidence", "0")),
        "accept": accept,
    }


def read_number(name: str, text: str, most: int) -> int:
    """Return the value of a parameter that is a whole number from 1 to `most`.

    Raises:
        QueryError: It is none.
    """
    if text.isascii() and text.isdigit() and len(text) < 9 and 1 <= int(text) <= most:
        return int(text)
    raise QueryError(f"{name} must be a whole number from 1 to {most}, not {text!r}")


def read_confidence(text: str) -> float:
    """Return a least confidence.

    Raises:
        QueryError: It is no number in [0, 1].
    """
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1.0:
        raise QueryError(f"min_confidence must be a number in [0, 1], not {text!r}")
    return value


def listing(root: str) -> dict[str, Any]:
    """Return the questions there are, each with the address of an example."""
    return {
        "openapi": f"{root}openapi.json",
        "questions": [
            {
                "name": question.name,
                "title": question.title,
                "description": question.description,
                "address": f"{root}api/{question.name}",
                "parameters": [{"name": p.name, "help": p.help, "required": p.required} for p in question.parameters],
                "example": dict(question.example),
            }
            for question in QUESTIONS.values()
        ],
    }
