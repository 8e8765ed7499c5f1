"""The table of questions: what each is called, what it is given, and which function answers it.

Imports `errors`, `model` and nothing heavy: a function is imported when its question is asked.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from kg.errors import UnknownNameError
from kg.model import ENTITY_TYPES, PREDICATES
from kg.questions.answer import Answer

ParameterKind = Literal["thing", "text", "predicate"]

ANY = (*ENTITY_TYPES, "Paper")


@dataclass(frozen=True, slots=True)
class Parameter:
    """Describe a parameter of a question.

    Attributes:
        name: Its name, `benchmark`.
        kind: `thing` is the name, the IRI or the CURIE of something in the graph; `predicate` one of `choices`; `text`
            any text.
        help: What it is, in a few words.
        types: Classes of which a thing may be.
        required: Whether it must be given; a value that is not given is "".
        choices: The values there are, where they are few.
    """

    name: str
    kind: ParameterKind
    help: str
    types: tuple[str, ...] = ANY
    required: bool = True
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """Describe a question.

    Attributes:
        name: What the user types, `leaderboard`.
        title: The question in one line.
        parameters: In the order of the command line.
        target: "module:function" that answers it.
        description: What a reader must know of the answer.
        example: Values that have an answer on the example papers, by parameter.
    """

    name: str
    title: str
    parameters: tuple[Parameter, ...]
    target: str
    description: str = ""
    example: tuple[tuple[str, str], ...] = ()

    def load(self) -> Callable[..., Answer]:
        """Import the function that answers it, and return it."""
        module, _, function = self.target.partition(":")
        found: Callable[..., Answer] = getattr(import_module(module), function)
        return found


_BENCHMARK = Parameter("benchmark", "thing", "the benchmark", ("Benchmark",))
_METHOD = Parameter("method", "thing", "the method, or a paper", ("Method", "Paper"))

_TABLE = (
    Question(
        "leaderboard",
        "Which results are reported on a benchmark, best first in each metric?",
        (
            _BENCHMARK,
            Parameter("metric", "text", "only this metric: accuracy", required=False),
            Parameter("hardware", "thing", "only measured on this hardware", ("Hardware",), required=False),
        ),
        "kg.questions.leaderboard:leaderboard",
        "Numbers of one metric and unit stand together, best first; gains and speedups apart from scores.",
        (("benchmark", "GSM8K"),),
    ),
    Question(
        "show",
        "What is known of a thing?",
        (Parameter("name", "thing", "an entity or a paper"),),
        "kg.questions.show:show",
        "What it is, what it is also called, and all that is said of it, by property.",
        (("name", "Medusa"),),
    ),
)

QUESTIONS: dict[str, Question] = {question.name: question for question in _TABLE}
"""All questions by name, in the order in which they are listed."""

PROPERTIES = PREDICATES
"""The values of a parameter of kind `predicate`."""


def get_question(name: str) -> Question:
    """Return the question of that name.

    Raises:
        UnknownNameError: There is none; names the known ones.
    """
    if name not in QUESTIONS:
        raise UnknownNameError("question", name, list(QUESTIONS))
    return QUESTIONS[name]
