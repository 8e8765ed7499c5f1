"""Hold the errors: one root, a sentence each, exit codes that are documented."""

import inspect
import pickle

import pytest

from kg import errors

CASES = [
    (errors.ReadError("a.txt", "is empty", 3), "a.txt:3: is empty"),
    (errors.ReadError("a.txt", "is empty"), "a.txt: is empty"),
    (errors.GroundingError("1", "entity e1", "not there"), "paper 1: entity e1: not there"),
    (errors.OntologyError(["a", "b"]), "the graph does not conform: a (and 1 more)"),
    (errors.OntologyError([]), "the graph does not conform: unknown"),
    (errors.ModelMissingError("m", "kg train"), "no model at m; make it with: kg train"),
    (errors.SettingError("timeout", "must be a number"), "setting timeout: must be a number"),
    (errors.StoreError("s", "is locked"), "store s: is locked"),
    (errors.QueryError("what?", 1, 2), "line 1, column 2: what?"),
    (errors.QueryTimeoutError(2.5), "the query ran past 2.5 s; narrow it, or raise --timeout"),
    (errors.ExportError("gexf", "a.gexf", "no"), "export gexf to a.gexf: no"),
    (errors.LoadError("bolt://a", "no answer"), "load into bolt://a: no answer"),
    (
        errors.ExtraMissingError("pyarrow", "parquet"),
        "this needs pyarrow, which is not installed; run: pip install 'paper-kg[parquet]'",
    ),
    (errors.UnknownNameError("query", "zzz", ["b", "a"]), "no query 'zzz'; known: a, b"),
    (errors.UnknownNameError("method", "lara", [], near=["LoRA"]), "no method 'lara'; did you mean LoRA?"),
    (errors.UnknownNameError("metric", "lora", [], hint="it is a Method"), "no metric 'lora'; it is a Method"),
    (
        errors.AmbiguousNameError("sam", [("SAM", "Method", "http://a/1"), ("SAM", "Task", "http://a/2")]),
        "'sam' names 2 things; give the IRI of one: SAM (Method) http://a/1, SAM (Task) http://a/2",
    ),
]


@pytest.mark.parametrize(("error", "text"), CASES, ids=lambda c: str(c)[:30])
def test_the_text_is_made_from_the_fields(error: errors.KgError, text: str) -> None:
    """Each error reads as one sentence."""
    assert str(error) == text


@pytest.mark.parametrize(("error", "text"), CASES, ids=lambda c: str(c)[:30])
def test_an_error_comes_whole_out_of_another_process(error: errors.KgError, text: str) -> None:
    """An error that is pickled comes back of its class, with its text and its fields."""
    back = pickle.loads(pickle.dumps(error))  # noqa: S301  our own bytes
    assert (type(back), str(back), vars(back)) == (type(error), text, vars(error))


def test_all_errors_are_cases_here() -> None:
    """Every error class of the package is tested above."""
    classes = {c for _, c in inspect.getmembers(errors, inspect.isclass) if issubclass(c, errors.KgError)}
    assert classes - {errors.KgError} == {type(e) for e, _ in CASES}


def test_exit_codes_are_the_documented_ones() -> None:
    """No error uses an exit code outside the table in the module's docstring, nor that of skipped input."""
    assert {type(e).exit_code for e, _ in CASES} == {1, 2, 3, 5, 6, 7}
    assert errors.EXIT_SKIPPED == 4
