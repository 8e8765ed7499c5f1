"""The table of questions: what each is called, what it is given, and which function answers it.

Imports `errors`, `model` and what answers are; a function is imported when its question is asked.
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
        reads_statements: Whether it reads statement nodes, which not every form of a store has.
    """

    name: str
    title: str
    parameters: tuple[Parameter, ...]
    target: str
    description: str = ""
    example: tuple[tuple[str, str], ...] = ()
    reads_statements: bool = True

    def load(self) -> Callable[..., Answer]:
        """Import the function that answers it, and return it."""
        module, _, function = self.target.partition(":")
        found: Callable[..., Answer] = getattr(import_module(module), function)
        return found


_BENCHMARK = Parameter("benchmark", "thing", "the benchmark, by its name or IRI", ("Benchmark",))
_METRIC = Parameter("metric", "text", "only this metric, as papers write it", required=False)
_METHOD = Parameter("method", "thing", "the method, by its name or IRI", ("Method",))
_ONE = Parameter("one", "thing", "an entity or a paper, by its name or IRI")
_OTHER = Parameter("other", "thing", "another one")
_NAME = Parameter("name", "thing", "an entity or a paper, by its name or IRI")

_TABLE = (
    Question(
        "leaderboard",
        "Which results are reported on a benchmark, best first?",
        (
            _BENCHMARK,
            _METRIC,
            Parameter("hardware", "thing", "only measured on this hardware", ("Hardware",), required=False),
        ),
        "kg.questions.leaderboard:leaderboard",
        "Numbers of one metric and unit stand together, the better first; gains and speedups apart from scores.",
        (("benchmark", "ImageNet"),),
        reads_statements=False,
    ),
    Question(
        "compare",
        "How do two things compare?",
        (_ONE, _OTHER),
        "kg.questions.compare:compare",
        "What is said to either side, with contradictions marked, and their numbers on the same benchmarks.",
        (("one", "EAGLE-2"), ("other", "Medusa")),
    ),
    Question(
        "lineage",
        "What does a method build on, and what builds on it?",
        (_METHOD,),
        "kg.questions.lineage:lineage",
        "Two trees over extends and variantOf, each method once.",
        (("method", "LoRA"),),
    ),
    Question(
        "show",
        "What is known of a thing?",
        (_NAME,),
        "kg.questions.show:show",
        "What it is, what it is also called, and all that is said of it, by property; what most papers say first.",
        (("name", "LoRA"),),
    ),
    Question(
        "paper",
        "What is a paper, and what does it say?",
        (Parameter("paper", "thing", "the paper by its title, identifier or address", ("Paper",)),),
        "kg.questions.paper:paper",
        "Date, authors, links and abstract; its statements by property, and its numbers.",
        (("paper", "2106.09685"),),
    ),
    Question(
        "hardware",
        "What runs on a piece of hardware, and how fast?",
        (Parameter("hardware", "thing", "the hardware, by its name or IRI", ("Hardware",)),),
        "kg.questions.hardware:hardware",
        "What runs on it or one of its variants, and the numbers measured there, newest first.",
        (("hardware", "NVIDIA A100"),),
    ),
    Question(
        "org",
        "Which papers come from an organization?",
        (Parameter("organization", "thing", "the organization, by its name or IRI", ("Organization",)),),
        "kg.questions.organization:organization",
        "Newest first, with what each introduces.",
        (("organization", "Microsoft"),),
    ),
    Question(
        "path",
        "How are two things connected?",
        (_ONE, _OTHER),
        "kg.questions.path:path",
        "The shortest ways over what is said, in any direction; the limit counts ways.",
        (("one", "Medusa"), ("other", "GSM8K")),
    ),
    Question(
        "timeline",
        "How did the best result on a benchmark move?",
        (_BENCHMARK, _METRIC),
        "kg.questions.timeline:timeline",
        "The numbers that beat all before them, by metric, oldest first.",
        (("benchmark", "ImageNet"),),
        reads_statements=False,
    ),
    Question(
        "pareto",
        "Which methods give up least of one metric for another?",
        (_BENCHMARK, Parameter("x", "text", "one metric"), Parameter("y", "text", "another metric")),
        "kg.questions.pareto:pareto",
        "Methods with both numbers in one paper; those that no other beats in both are marked.",
        (("benchmark", "ImageNet"), ("x", "accuracy"), ("y", "top-1 accuracy")),
        reads_statements=False,
    ),
    Question(
        "similar",
        "Which methods are like one?",
        (_METHOD,),
        "kg.questions.similar:similar",
        "Those that use, extend, address and are measured on the same things; rare things in common weigh more.",
        (("method", "LoRA"),),
    ),
    Question(
        "contradictions",
        "Where do papers disagree on which of two is better?",
        (Parameter("name", "thing", "only about this", required=False),),
        "kg.questions.contradictions:contradictions",
        "Both sentences of each pair; the limit counts pairs.",
    ),
    Question(
        "explain",
        "Which sentences are behind a statement?",
        (
            Parameter("statement", "text", "a name, or the IRI of a statement or a result"),
            Parameter("property", "predicate", "only this property", required=False, choices=PREDICATES),
            Parameter("other", "text", "the name of the other end", required=False),
        ),
        "kg.questions.explain:explain",
        "All that is said of a thing, between two, or the one statement of an IRI; the most certain first.",
        (("statement", "EAGLE-2"), ("property", "outperforms"), ("other", "Medusa")),
    ),
    Question(
        "results",
        "Which numbers are reported of a thing?",
        (_NAME,),
        "kg.questions.results:results",
        "Newest first, then the numbers of others that are measured against it.",
        (("name", "LoRA"),),
        reads_statements=False,
    ),
    Question(
        "uncertain",
        "Which statements are least certain?",
        (Parameter("property", "predicate", "only this property", required=False, choices=PREDICATES),),
        "kg.questions.uncertain:uncertain",
        "The least certain first, each with its sentence: where a review begins.",
    ),
)

QUESTIONS: dict[str, Question] = {question.name: question for question in _TABLE}
"""All questions by name, in the order in which they are listed."""


def get_question(name: str) -> Question:
    """Return the question of that name.

    Raises:
        UnknownNameError: There is none; names the known ones.
    """
    if name not in QUESTIONS:
        raise UnknownNameError("question", name, list(QUESTIONS))
    return QUESTIONS[name]
