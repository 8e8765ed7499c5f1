"""Hold the grounding of a language model's answer."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate import evaluate, figures
from kg.extract.llm_reply import MAX_ITEMS, ground
from kg.gold import read_gold
from kg.model import PREDICATES, Extraction, Paper
from kg.ontology import load_ontology
from kg.record import check_grounding, format_record, parse_record

TEXT = Paper(
    "1",
    "Wombat: Patient Decoding",
    "We propose Wombat. It cuts latency by 1.5x to 2x on a Burrow X1 GPU, to 1,200 ms.\nOn QA it beats Echidna.",
    byline="den The Den",
    organization="The Den",
)
ENTITIES = [
    {"name": "Wombat", "type": "Method", "role": "proposed", "surfaces": []},
    {"name": "Echidna", "type": "Method", "role": "baseline", "surfaces": ["Echidna", "Echidnas"]},
    {"name": "QA", "type": "Benchmark", "role": "evaluation", "surfaces": ["QA"]},
    {"name": "Burrow X1 GPU", "type": "Hardware", "role": "evaluation", "surfaces": ["X1"]},
    {"name": "latency", "type": "Metric", "role": "evaluation", "surfaces": []},
]
RESULT = {
    "subject": "Wombat",
    "kind": "speedup",
    "metric": "latency",
    "value": 2,
    "value_low": 1.5,
    "unit": "x",
    "hardware": "X1",
    "quote": "cuts latency by 1.5x to 2x",
}
_NAMES = st.sampled_from(["@paper", "Wombat", "Echidna", "QA", "GPU", "X1", "latency", "Nothing", "", "wombat"])
_QUOTES = st.sampled_from(["We propose Wombat", "beats  Echidna", "On QA it", "no", "", "1,200 ms", TEXT.title])
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | _NAMES | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def some(fields: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    """Return lists of objects with these keys, some of them missing or of any type, and other things between."""
    loose = {name: values | _JSON for name, values in fields.items()}
    return st.lists(st.fixed_dictionaries({}, optional=loose) | _JSON, max_size=6) | _JSON


REPLIES = st.fixed_dictionaries(
    {},
    optional={
        "entities": some(
            {
                "name": _NAMES,
                "type": st.sampled_from(["Method", "Benchmark", "Hardware", "Thing"]),
                "role": st.sampled_from(["proposed", "hero"]),
                "surfaces": st.lists(_NAMES, max_size=3),
            }
        ),
        "relations": some(
            {
                "type": st.sampled_from(PREDICATES),
                "source": _NAMES,
                "target": _NAMES,
                "quote": _QUOTES,
                "metric": _NAMES,
            }
        ),
        "results": some(
            {
                "kind": st.sampled_from(["gain", "score"]),
                "subject": _NAMES,
                "value": st.sampled_from([2, 1.5, 1200, -2, 7, float("inf")]),
                "value_low": st.sampled_from([None, 1.5, 2]),
                "unit": st.sampled_from(["x", "ms", "kg", ""]),
                "metric": _NAMES,
                "hardware": _NAMES,
                "quote": _QUOTES,
            }
        ),
    },
)


def grounded(**lists: object) -> tuple[Extraction, dict[str, int]]:
    """Return what of an answer about the paper above is grounded, and what was dropped."""
    reply = {"entities": ENTITIES, **lists}
    found, dropped = ground(TEXT, reply, extractor="m/1", confidence=0.8)
    check_grounding(found)
    return found, dict(dropped)


def relation(predicate: str, source: object, target: object, quote: str, **more: object) -> dict[str, object]:
    """Return a relation as a model writes it."""
    return {"type": predicate, "source": source, "target": target, "quote": quote, **more}


@given(REPLIES)
def test_any_json_gives_a_record_that_passes_the_check(reply: dict[str, Any]) -> None:
    """Whatever the answer holds, what comes out is grounded, allowed by the ontology, and reads back the same."""
    found, dropped = ground(TEXT, reply, extractor="m/1", confidence=0.5)
    check_grounding(found)
    again = parse_record(format_record(found))
    assert (again.entities, again.statements, again.results) == (found.entities, found.statements, found.results)
    assert min(dropped.values(), default=1) > 0
    kinds = {"@paper": "Paper", **{e.id: e.type for e in found.entities}}
    for said in found.statements:
        assert load_ontology().allows(kinds[said.subject], said.predicate, kinds[said.object])
    for result in found.results:
        assert kinds.get(result.hardware, "Hardware") == "Hardware"
        assert result.value_low is None or result.value_low < result.value


@pytest.mark.parametrize("part", ["train", "dev"])
def test_true_answers_lose_next_to_nothing(shared: Path, part: str) -> None:
    """The annotations written as answers come back nearly whole: grounding costs a perfect model under two points."""
    gold_path, texts = (shared / f"gold/{part}.{kind}.jsonl" for kind in ("gold", "texts"))
    gold = list(read_gold(gold_path, texts))
    rows = [json.loads(line) for line in gold_path.read_text(encoding="utf8").splitlines()]
    found = [
        ground(paper.extraction.paper, as_answer(row), extractor="gold", confidence=1.0)[0]
        for paper, row in zip(gold, rows, strict=True)
    ]
    scores: Any = figures(evaluate(gold, found))
    for name, least in (("entity all", 0.995), ("relation all", 0.98), ("result value all", 0.99)):
        assert scores[name]["f1"] >= least


def as_answer(row: dict[str, Any]) -> dict[str, Any]:
    """Return an annotation in the form that a model is asked for."""
    names = {"@paper": "@paper", **{e["id"]: e["name"] for e in row["entities"]}}
    ends = ("source", "target", "subject", "benchmark", "metric", "baseline", "hardware")

    def named(item: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
        return {**item, **{k: names.get(item.get(k)) for k in keys if k in ends}, "quote": item.get("evidence") or ""}

    return {
        "entities": row["entities"],
        "relations": [named(r, ("source", "target", "benchmark", "metric", "hardware")) for r in row["relations"]],
        "results": [named(r, ("subject", "benchmark", "baseline", "hardware")) for r in row["results"]],
    }


def test_ends_are_found_by_any_name_and_class() -> None:
    """An end may be named by a surface or in another case; the reading that the ontology allows is taken."""
    both = [*ENTITIES, {"name": "X1", "type": "Method", "role": "proposed", "surfaces": []}]
    says = [
        relation("runsOn", "wombat", "X1", "latency by 1.5x to 2x on a Burrow X1 GPU"),
        relation("introduces", "@paper", "X1", "a Burrow X1 GPU"),
    ]
    found, dropped = ground(TEXT, {"entities": both, "relations": says}, extractor="m/1", confidence=1.0)
    kinds = {e.id: e.type for e in found.entities}
    assert [(s.predicate, kinds[s.object]) for s in found.statements] == [
        ("runsOn", "Hardware"),
        ("introduces", "Method"),
    ]
    assert not dropped


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (relation("likes", "Wombat", "Echidna", "beats Echidna"), "relation of an unknown type"),
        (relation("uses", "Wombat", "Dingo", "beats Echidna"), "relation end is no entity"),
        (relation("uses", "Wombat", ["Echidna"], "beats Echidna"), "relation end is no entity"),
        (relation("runsOn", "Wombat", "Echidna", "beats Echidna"), "relation breaks domain or range"),
        (relation("uses", "Wombat", "Wombat", "We propose Wombat"), "relation breaks domain or range"),
        (relation("introduces", "Echidna", "Wombat", "We propose Wombat"), "relation breaks domain or range"),
        (relation("uses", "Wombat", "Echidna", "defeats Echidna"), "relation quote not in the text"),
        (relation("uses", "Wombat", "Echidna", "We propose Wombat" * 500), "relation quote not in the text"),
        (relation("uses", "Wombat", "Echidna", "cuts latency"), "relation quote names neither end"),
    ],
)
def test_a_relation_is_dropped_for_a_reason(item: dict[str, object], reason: str) -> None:
    """Each way of being wrong has its own count."""
    found, dropped = grounded(relations=[item])
    assert (found.statements, dropped) == ((), {reason: 1})


def test_a_short_quote_grows_to_its_sentence() -> None:
    """A quote that names no end but stands in a sentence that does becomes that sentence."""
    found, _ = grounded(relations=[relation("outperforms", "Wombat", "Echidna", "it beats", metric="latency")])
    (said,) = found.statements
    assert found.quote(said.evidence) == "On QA it beats Echidna."
    assert said.metric == next(e.id for e in found.entities if e.type == "Metric")


def test_a_quote_may_differ_in_white_space_only() -> None:
    """The evidence is the verbatim slice, line end and all."""
    found, _ = grounded(relations=[relation("evaluatedOn", "Wombat", "QA", "ms. On  QA it")])
    assert found.quote(found.statements[0].evidence) == "ms.\nOn QA it"


def test_what_is_said_twice_stands_once() -> None:
    """The same triple again is dropped and counted; a comparison reads both ways."""
    one = relation("comparedWith", "Wombat", "Echidna", "beats Echidna")
    found, dropped = grounded(relations=[one, relation("comparedWith", "Echidna", "Wombat", "beats Echidna")])
    assert (len(found.statements), dropped) == (1, {"relation said twice": 1})


def test_a_result_is_read() -> None:
    """Range, unit, metric and ends of a result come out as the text has them; ends may be swapped in the answer."""
    found, dropped = grounded(results=[RESULT, {**RESULT, "value": 1.5, "value_low": 2}])
    (result,) = found.results
    hardware = next(e.id for e in found.entities if e.type == "Hardware")
    assert (result.value_low, result.value, result.unit, result.metric) == (1.5, 2.0, "x", "latency")
    assert (result.hardware, result.confidence, dropped) == (hardware, 0.8, {})


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"kind": "miracle"}, "result of an unknown kind"),
        ({"value": 3}, "result number not in its quote"),
        ({"value_low": 1.2}, "result number not in its quote"),
        ({"value": "2"}, "result malformed"),
        ({"value": None}, "result malformed"),
        ({"value_low": True}, "result malformed"),
        ({"value": 10**400}, "result malformed"),
        ({"quote": "cuts latency by 3x"}, "result quote not in the text"),
        ({"quote": None}, "result quote not in the text"),
        ({"unit": "kg"}, "result unit not in the text"),
        ({"unit": ["x"]}, "result unit not in the text"),
        ({"subject": "Dingo"}, "result subject is no entity"),
        ({"subject": "latency"}, "result subject is no entity"),
    ],
)
def test_a_result_is_dropped_for_a_reason(change: dict[str, object], reason: str) -> None:
    """Each way of being wrong has its own count."""
    found, dropped = grounded(results=[{**RESULT, **change}])
    assert (found.results, dropped) == ((), {reason: 1})


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"hardware": "Echidna"}, "qualifier is no entity of its class"),
        ({"baseline": "Dingo"}, "qualifier is no entity of its class"),
        ({"metric": "happiness"}, "metric not in the text"),
    ],
)
def test_a_wrong_part_of_a_result_is_left_out(change: dict[str, object], reason: str) -> None:
    """A qualifier or metric that is not there leaves the result, without it, and is counted."""
    found, dropped = grounded(results=[{**RESULT, **change}])
    assert (len(found.results), dropped) == (1, {reason: 1})


def test_numbers_with_separators_and_the_paper_as_subject() -> None:
    """A thousands separator is read, the paper may be the subject, and no subject is one too."""
    item = {**RESULT, "kind": "score", "value": 1200, "value_low": None, "unit": "ms", "quote": "1,200 ms"}
    found, dropped = grounded(results=[{**item, "subject": "@paper"}, {**item, "subject": None}])
    assert sorted((r.subject, r.value) for r in found.results) == [("", 1200.0), ("@paper", 1200.0)]
    assert not dropped


def test_endless_lists_are_cut() -> None:
    """What stands beyond the limit of a list is not looked at, and counted."""
    found, dropped = grounded(relations=[relation("introduces", "@paper", "Wombat", "We propose Wombat")] * 1000)
    assert len(found.statements) == 1
    assert dropped == {f"relation beyond the first {MAX_ITEMS}": 1000 - MAX_ITEMS, "relation said twice": MAX_ITEMS - 1}
