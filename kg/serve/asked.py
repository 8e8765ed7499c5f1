"""The jobs `question` and `tool`: one of the questions, as data for programs or as text and data for assistants.

Imports `questions`; runs in a child process.
"""

import json
from collections.abc import Mapping
from typing import Any

from kg.questions import ask, format_text
from kg.serve.media import negotiate
from kg.serve.reply import Bounds, Reply, not_acceptable
from kg.store import Store

Job = Mapping[str, Any]

ANSWERS = {
    "application/json": "json",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "text/markdown": "markdown",
}
"""Formats of answers by media type, preferred first."""


def answer_question(store: Store, job: Job, bounds: Bounds) -> Reply:
    """Answer a question in the format that the client likes best.

    Args:
        store: An open store.
        job: `question`, its `values`, `limit`, `min_confidence` and `accept`.
        bounds: Not needed: `limit` bounds the answer.

    Raises:
        KgError: As `kg.questions.ask`.
    """
    del bounds
    media_type = negotiate(job["accept"], tuple(ANSWERS))
    if media_type is None:
        return not_acceptable((), *ANSWERS)
    answer = ask(store, job["question"], job["values"], limit=job["limit"], min_confidence=job["min_confidence"])
    return Reply(200, media_type, format_text(answer, ANSWERS[media_type], evidence=True).encode())


def answer_tool(store: Store, job: Job, bounds: Bounds) -> Reply:
    """Answer a question as an assistant reads it: `text` in Markdown with the sentences, and `answer` as data.

    Raises:
        KgError: As `kg.questions.ask`.
    """
    del bounds
    answer = ask(store, job["question"], job["values"], limit=job["limit"], min_confidence=job["min_confidence"])
    data = {"text": format_text(answer, "markdown", evidence=True), "answer": answer.to_json()}
    return Reply(200, "application/json", json.dumps(data).encode())
