"""The page of a question: a form for its values, and its answer."""

from collections.abc import Mapping

from kg.errors import AmbiguousNameError, KgError, QueryError, UnknownNameError
from kg.questions import QUESTIONS, Question, ask, get_question
from kg.serve.pages.content import Content, Shown
from kg.serve.pages.panels import MORE
from kg.serve.pages.visit import Visit

ROWS = 50


def questions_page(visit: Visit) -> Content:
    """Return the list of all questions, each with a form."""
    data = {"questions": [{"name": q.name, "title": q.title, "address": _place(visit, q)} for q in QUESTIONS.values()]}
    return Content("questions.html", "Questions", "questions", data=data, drawn={"questions": QUESTIONS.values()})


def question_page(visit: Visit) -> Content:
    """Return a question's form, and its answer where the address gives its values.

    Raises:
        UnknownNameError: There is no such question.
        QueryError: The limit is wrong.
    """
    question = get_question(visit.path["question"])
    names = [parameter.name for parameter in question.parameters]
    values = {name: visit.value(name) for name in names if visit.value(name)}
    asked = bool(values) or not any(p.required for p in question.parameters)
    limit = visit.number("limit", ROWS, MORE)
    error: KgError | None = None
    panels: tuple[Shown, ...] = ()
    try:
        panels = (_answered(visit, question, values, limit),) if asked else ()
    except (AmbiguousNameError, UnknownNameError, QueryError) as found:
        error = found
    drawn = {"question": question, "values": values or dict(question.example), "error": error}
    data = {"error": str(error) if error else None}
    status = error.http_status if error else 200
    title = panels[0].title if panels else question.title
    return Content("question.html", title, "question", panels=panels, data=data, drawn=drawn, status=status)


def _answered(visit: Visit, question: Question, values: Mapping[str, str], limit: int) -> Shown:
    answer = ask(visit.store, question.name, values, limit=limit)
    more = visit.place(f"ask/{question.name}", **values)
    return Shown("answer", answer.title, answer, more, visit.place(f"api/{question.name}", **values))


def _place(visit: Visit, question: Question) -> str:
    return visit.place(f"ask/{question.name}")
