"""Questions that people ask of the graph, and their answers with the sentences behind them.

One call answers any of them; the command line, the JSON API, the assistant's tools and the HTML explorer are built on
nothing else:

    ask(store, "leaderboard", {"benchmark": "GSM8K"}, limit=20, min_confidence=0.5) -> Answer

- `QUESTIONS` is the table: `Question(name, title, parameters, description, example)`. A `Parameter` has `name`, `kind`
  (`thing`, `text`, `predicate`), `help`, `types`, `required`, `choices`. Values are given as text by name; optional
  ones may be left out. What to show as a form, an OpenAPI schema or a tool is made from this table.
- Things are named as people type them: `kangaroo`, `KANGAROO`, `medusa 1`; an IRI, a CURIE or `method/kangaroo` works
  too. `find_thing(Reader(store), text, types)` looks one up. A name of several things raises `AmbiguousNameError`,
  which holds the candidates; one of none raises `UnknownNameError`, which suggests near ones. Both exit with 3.
- An `Answer` has `title`, `columns`, `rows`, `asked`, `facts`, `notes`, `total`, `layout`; `Answer.to_json()` gives
  plain JSON values with `schema_version`. A cell is a `Thing` (label, IRI, class), text, a number, a truth value or
  None; each `Row` carries its `Evidence` (quote, title, paper, link, date, confidence, statement).
- `format_text(answer, "table" | "csv" | "tsv" | "json" | "markdown", evidence=…)` gives it as text.

Errors are those of `kg.errors`, with exit code and HTTP status: UnknownNameError (404), AmbiguousNameError (409),
QueryError (400) where a parameter is missing, unknown or wrong.

A question only reads. Cost: a few milliseconds for most things, below 150 ms for nearly all in a graph of 10,000
papers (`benchmarks/questions.py`); nothing is loaded whole.
"""

from kg.questions.answer import SCHEMA_VERSION, Answer, Cell, Column, Evidence, Row, Thing
from kg.questions.asking import LIMIT, ask
from kg.questions.catalogue import QUESTIONS, Parameter, Question, get_question
from kg.questions.names import find_thing
from kg.questions.reading import Reader
from kg.questions.text import FORMATS, format_text

__all__ = [
    "FORMATS",
    "LIMIT",
    "QUESTIONS",
    "SCHEMA_VERSION",
    "Answer",
    "Cell",
    "Column",
    "Evidence",
    "Parameter",
    "Question",
    "Reader",
    "Row",
    "Thing",
    "ask",
    "find_thing",
    "format_text",
    "get_question",
]
