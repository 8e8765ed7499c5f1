"""Each question answers what the small graph holds, with the sentences."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kg.errors import AmbiguousNameError, QueryError, UnknownNameError
from kg.metrics import one_metric
from kg.quads import Form, quads
from kg.questions import QUESTIONS, SCHEMA_VERSION, Answer, Thing, ask, format_text, path
from kg.questions.uncertain import LEAST
from kg.store import Store, build_store
from tests.graphs import make_graph, make_paper, make_result, make_statement
from tests.questions.conftest import asked_graph

VALUES: dict[str, dict[str, str]] = {
    "leaderboard": {"benchmark": "tinybench"},
    "compare": {"one": "swiftlet 1", "other": "WARBLER"},
    "lineage": {"method": "swiftlet-1"},
    "show": {"name": "swiftlet-1"},
    "paper": {"paper": "arXiv:2401.00001"},
    "hardware": {"hardware": "jetson"},
    "org": {"organization": "example lab"},
    "path": {"one": "owl", "other": "jetson"},
    "timeline": {"benchmark": "TinyBench"},
    "pareto": {"benchmark": "TinyBench", "x": "accuracy", "y": "latency"},
    "similar": {"method": "Warbler"},
    "contradictions": {},
    "results": {"name": "swiftlet-1"},
    "uncertain": {},
    "explain": {"statement": "owl"},
}


def shown(answer: Answer) -> list[dict[str, Any]]:
    """Return the rows by column, things by their labels."""
    names = [column.name for column in answer.columns]
    cells = ([cell.label if isinstance(cell, Thing) else cell for cell in row.cells] for row in answer.rows)
    return [dict(zip(names, row, strict=True)) for row in cells]


@pytest.mark.parametrize("name", list(QUESTIONS))
def test_every_question_answers_with_evidence(store: Store, name: str) -> None:
    """Each question has rows; each row that rests on statements has their quotes, and the JSON is plain."""
    answer = ask(store, name, VALUES[name])
    assert answer.rows
    assert all(row.evidence for row in answer.rows if row.said)
    assert all(one.quote and one.title and one.paper for row in answer.rows for one in row.evidence)
    data = json.loads(json.dumps(answer.to_json()))
    assert (data["schema_version"], data["question"]) == (SCHEMA_VERSION, name)
    assert all(list(row["values"]) == [c["name"] for c in data["columns"]] for row in data["rows"])


def test_numbers_of_one_metric_stand_together_in_the_right_direction(store: Store) -> None:
    """Accuracy is better when higher, latency when lower, and a speedup stands apart from scores."""
    rows = shown(ask(store, "leaderboard", VALUES["leaderboard"]))
    assert [(r["rank"], r["method"], r["value"]) for r in rows] == [
        (1, "Warbler", 85.0),
        (2, "Swiftlet-1", 80.0),
        (3, "Owl", 70.0),
        (1, "Swiftlet-1", 12.0),
        (2, "Warbler", 20.0),
        (1, "Swiftlet-1", 2.0),
    ]
    assert rows[0]["reported_by"] == "Warbler Strikes Back"


def test_equal_numbers_share_a_rank() -> None:
    """Who comes after two that are equal has as many before them as there are."""
    base = asked_graph()
    benchmark = next(one for one in base.entities if one.label == "TinyBench")
    paper, method = base.papers[0], base.entities[0]
    numbers = (make_result(paper, method, value, benchmark=benchmark.iri) for value in (85.0, 80, 60))
    with Store(None) as store:
        store.load(quads(replace(base, results=(*base.results, *numbers))))
        rows = shown(ask(store, "leaderboard", {"benchmark": "tinybench", "metric": "accuracy"}))
    assert [(row["rank"], row["value"]) for row in rows] == [(1, 85), (1, 85), (3, 80), (3, 80), (5, 70), (6, 60)]


def test_leaderboard_of_one_metric_and_hardware(store: Store) -> None:
    """A metric is matched as people write it, hardware narrows, and a metric that is not there names those that are."""
    values = {"benchmark": "TinyBench", "metric": "ACCURACY"}
    assert [r["value"] for r in shown(ask(store, "leaderboard", values))] == [85.0, 80.0, 70.0]
    values = {"benchmark": "TinyBench", "hardware": "Jetson"}
    assert [r["value"] for r in shown(ask(store, "leaderboard", values))] == [12.0]
    with pytest.raises(UnknownNameError, match=r"no metric on TinyBench 'bleu'.*accuracy, latency, speedup"):
        ask(store, "leaderboard", {"benchmark": "TinyBench", "metric": "bleu"})


def test_compare_marks_what_contradicts(store: Store) -> None:
    """Both directions are there, both marked, with the numbers of both on the benchmark they share."""
    answer = ask(store, "compare", VALUES["compare"])
    rows = shown(answer)
    said = [(r["subject"], r["contradicted"]) for r in rows if r["relation"] == "outperforms"]
    assert sorted(said) == [("Swiftlet-1", True), ("Warbler", True)]
    assert [r["number"] for r in rows if r["relation"] == "score"] == [
        "80% accuracy",
        "85% Accuracy",
        "80% accuracy",
        "12 ms latency",
        "20 ms latency",
    ]
    assert any("contradict" in note for note in answer.notes)


def test_less_certain_statements_count_for_nothing(store: Store) -> None:
    """Above the confidence of one side, nothing contradicts any more, and a way over it is gone."""
    assert ask(store, "contradictions", {}, min_confidence=0.7).rows == ()
    assert not any(r["contradicted"] for r in shown(ask(store, "compare", VALUES["compare"], min_confidence=0.7)))
    assert ask(store, "lineage", VALUES["lineage"], min_confidence=0.7).total == 1
    assert ask(store, "path", VALUES["path"], min_confidence=0.85).rows == ()


def test_lineage_of_a_circle_ends(store: Store) -> None:
    """Two methods that extend each other stand once on either side."""
    answer = ask(store, "lineage", VALUES["lineage"])
    assert [(row.group, row.depth) for row in answer.rows] == [("builds on", 1), ("is built on by", 1)]


def test_the_shortest_way_is_found(store: Store) -> None:
    """From Owl to Jetson it leads over Swiftlet, with what is said at each step."""
    rows = shown(ask(store, "path", VALUES["path"]))
    assert [(r["from"], r["relation"], r["to"]) for r in rows] == [
        ("Owl", "extends, extended by", "Swiftlet-1"),
        ("Swiftlet-1", "runs on", "Jetson"),
    ]


def test_timeline_and_pareto(store: Store) -> None:
    """The timeline holds what beat all before, the front what no other beats in both metrics."""
    rows = [r for r in shown(ask(store, "timeline", VALUES["timeline"])) if r["unit"] == "%"]
    assert [(r["date"], r["value"]) for r in rows] == [("2024-01-02", 80.0), ("2024-02-10", 85.0)]
    front = shown(ask(store, "pareto", VALUES["pareto"]))
    assert [(r["method"], r["x"], r["y"], r["on_front"]) for r in front] == [
        ("Warbler", 85.0, 20.0, True),
        ("Swiftlet-1", 80.0, 12.0, True),
    ]


def test_a_limit_cuts_rows_and_says_so(store: Store) -> None:
    """A limit keeps the best of each group and notes how many there are; where groups are whole it counts these."""
    answer = ask(store, "leaderboard", VALUES["leaderboard"], limit=3)
    assert (len(answer.rows), answer.total, answer.to_json()["truncated"]) == (3, 6, True)
    assert len({row.group for row in answer.rows}) == 2
    assert any("3 of 6" in note for note in answer.notes)
    assert {row.group for row in answer.rows} == {
        "accuracy, %, higher is better (2 of 3)",
        "latency, ms, lower is better (1 of 2)",
    }
    assert len(ask(store, "path", VALUES["path"], limit=1).rows) == 2
    assert not ask(store, "leaderboard", VALUES["leaderboard"], limit=None).to_json()["truncated"]


def test_explain_keeps_its_forms(store: Store) -> None:
    """One name, two names, a property between them, and a statement's or result's IRI."""
    both = ask(store, "explain", {"statement": "warbler", "other": "swiftlet 1"})
    assert {r["subject"] for r in shown(both)} == {"Warbler", "Swiftlet-1"}
    one = ask(store, "explain", {"statement": "warbler", "property": "outperforms", "other": "swiftlet 1"})
    assert [(r["subject"], r["object"]) for r in shown(one)] == [("Warbler", "Swiftlet-1")]
    assert ask(store, "explain", {"statement": one.rows[0].said[0]}).rows == one.rows
    result = ask(store, "leaderboard", VALUES["leaderboard"]).rows[0].said[0]
    assert [r["number"] for r in shown(ask(store, "explain", {"statement": result}))] == ["85% Accuracy"]
    with pytest.raises(UnknownNameError, match="no statement"):
        ask(store, "explain", {"statement": "https://w3id.org/paper-kg/statement/0"})


def test_wrong_parameters_are_said(store: Store) -> None:
    """A missing, an unknown and a wrong value, and an unknown question, are errors that name the fix."""
    with pytest.raises(QueryError, match="needs benchmark"):
        ask(store, "leaderboard", {})
    with pytest.raises(QueryError, match="no parameter 'colour'; it has method"):
        ask(store, "lineage", {"method": "owl", "colour": "red"})
    with pytest.raises(UnknownNameError, match="no property 'beats'"):
        ask(store, "explain", {"statement": "owl", "property": "beats"})
    with pytest.raises(UnknownNameError, match="no question 'leader'"):
        ask(store, "leader")
    with pytest.raises(AmbiguousNameError):
        ask(store, "show", {"name": "sam"})


_ASK_ALL = """
import json, sys
from pathlib import Path
from kg.questions import ask
from kg.store import Store
path, values = json.loads(sys.argv[1])
with Store(Path(path)) as store:
    for name, given in values.items():
        print(json.dumps(ask(store, name, given, limit=None).to_json()))
"""


def test_the_same_question_has_the_same_answer(tmp_path: Path) -> None:
    """Answers do not depend on the order of sets, which differs from process to process."""
    build_store(tmp_path / "store", quads(asked_graph()))
    given = json.dumps([str(tmp_path / "store"), VALUES])
    answers = [
        subprocess.run(
            [sys.executable, "-c", _ASK_ALL, given],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        for seed in ("1", "2", "3")
    ]
    assert len(answers[0]) == len(VALUES)
    assert answers[0] == answers[1] == answers[2]


@pytest.mark.parametrize("form", ["rdf12", "none"])
def test_a_store_without_statements_says_so(form: Form) -> None:
    """Questions about statements say that a store of another form has none; those about numbers answer."""
    with Store(None) as bare:
        bare.load(quads(asked_graph(), form=form))
        assert any(f"--rdf {form}" in note for note in ask(bare, "explain", VALUES["explain"]).notes)
        numbers = ask(bare, "leaderboard", VALUES["leaderboard"])
        assert numbers.rows
        assert not numbers.notes


def test_two_names_of_one_thing_are_said(store: Store) -> None:
    """A thing is not compared with itself, and no way is looked for."""
    values = {"one": "swiftlet 1", "other": "SWIFTLET 1"}
    for name in ("compare", "path"):
        assert ask(store, name, values).notes == ("both names mean one thing",)


def test_a_misspelt_property_is_named(store: Store) -> None:
    """What stands where a second name may, and is near a property, gets the property suggested."""
    with pytest.raises(UnknownNameError, match="did you mean outperforms"):
        ask(store, "explain", {"statement": "Warbler", "other": "outperform"})


def test_an_empty_answer_says_so(store: Store) -> None:
    """Where two things have nothing between them, the note names both, and the table has no empty heading."""
    answer = ask(store, "explain", {"statement": "Warbler", "other": "Jetson"})
    assert answer.notes == ("nothing is said of Warbler with Jetson",)
    assert format_text(answer, "table") == "note: nothing is said of Warbler with Jetson\n"


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize("name", list(QUESTIONS))
def test_text_has_no_gaps(store: Store, name: str, form: str) -> None:
    """Blank lines stand alone, whatever an answer has or lacks."""
    assert "\n\n\n" not in format_text(ask(store, name, VALUES[name]), form, evidence=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [("score", "Scores"), ("F1", "F1-score"), ("win rate", "Win-Rate"), ("tokens/s", "tokens per second")],
)
def test_spellings_of_a_metric_meet(one: str, other: str) -> None:
    """Case, plurals, hyphens and a trailing *score* make no other metric."""
    assert one_metric(one) == one_metric(other)


def test_other_metrics_stay_apart() -> None:
    """Digits and words that say something keep metrics apart, and a bare *score* is one of its own."""
    names = ("score", "F1", "F2", "pass@1", "pass@10", "average accuracy", "accuracy", "top-1 accuracy")
    assert len({one_metric(name) for name in names}) == len(names)


@pytest.mark.parametrize("on_disk", [True, False])
def test_the_least_certain_statements_come_first(tmp_path: Path, on_disk: bool) -> None:  # noqa: FBT001  a parameter
    """Of all statements, or those of one property, the least certain are shown, in memory and on disk."""
    rng = Random(1)
    base = asked_graph()
    papers = [make_paper(f"2405.{n:05}", f"Paper {n}", "It uses this.") for n in range(150)]
    confidences = [round(rng.random(), rng.randint(1, 4)) for _ in range(2 * len(papers))]
    of = [(paper, name) for paper in papers for name in ("uses", "addresses")]
    statements = tuple(
        make_statement(paper, paper, name, base.entities[0], None, confidence)  # type: ignore[arg-type]  # properties
        for (paper, name), confidence in zip(of, confidences, strict=True)
    )
    numbers = tuple(make_result(papers[0], base.entities[0], float(n)) for n in range(5))
    made = list(quads(make_graph(papers, base.entities[:1], statements, numbers)))
    build_store(tmp_path / "store", made)
    with Store(tmp_path / "store" if on_disk else None) as store:
        if not on_disk:
            store.load(made)
        for values, least in (({}, 0.0), ({"property": "uses"}, 0.0), ({}, 0.35), ({"property": "addresses"}, 0.8)):
            answer = ask(store, "uncertain", values, limit=None, min_confidence=least)
            wanted = sorted(
                said.confidence
                for said in statements
                if said.confidence >= least and said.predicate == values.get("property", said.predicate)
            )
            assert [row.cells[-1] for row in answer.rows] == wanted[:LEAST]
            assert any("there are more" in note for note in answer.notes) == (len(wanted) > LEAST)


def test_equal_points_share_the_front() -> None:
    """Of two methods with the same two numbers neither beats the other; one that is worse in one is behind."""
    base = asked_graph()
    named = {entity.label: entity for entity in base.entities}
    bench = named["TinyBench"].iri
    results = tuple(
        result
        for method, latency in (("Swiftlet-1", 5.0), ("Warbler", 5.0), ("Owl", 6.0))
        for result in (
            make_result(base.papers[0], named[method], 90.0, benchmark=bench),
            make_result(base.papers[0], named[method], latency, "ms", metric="latency", benchmark=bench),
        )
    )
    with Store(None) as store:
        store.load(quads(replace(base, results=results)))
        rows = shown(ask(store, "pareto", VALUES["pareto"]))
    assert sorted((row["method"], row["on_front"]) for row in rows) == [
        ("Owl", None),
        ("Swiftlet-1", True),
        ("Warbler", True),
    ]


def test_a_search_that_was_given_up_says_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not looked for to the end is not said to be missing."""
    monkeypatch.setattr(path, "_FAR", 3)
    assert ask(store, "path", VALUES["path"]).notes == (
        "no way was found among the 3 things that are nearest to one or the other",
    )
    monkeypatch.undo()
    assert ask(store, "path", {"one": "owl", "other": "method/sam-b"}, min_confidence=0.99).notes == (
        "no way leads from one to the other",
    )


def test_a_long_way_is_followed() -> None:
    """A way of any length is put together, the branches in their order."""
    side = path._Side("0")
    side.before |= {str(n): [str(n - 1)] for n in range(1, 5000)}
    side.before["5000"] = ["4999", "4998"]
    first, second = side.ways("5000")
    assert (len(first), len(second)) == (5001, 5000)
    assert first[:2] == ["5000", "4999"]
    assert first[-1] == second[-1] == "0"


def test_what_is_introduced_without_certainty_does_not_speak() -> None:
    """A paper that introduces a thing less certainly than is asked for neither speaks for it nor is said to."""
    base = asked_graph()
    doubtful = tuple(
        said._replace(confidence=0.4) if said.predicate == "introduces" else said for said in base.statements
    )
    paper = base.papers[0]
    bench = next(one for one in base.entities if one.label == "TinyBench")
    number = make_result(paper, paper, 99.0, benchmark=bench.iri)
    with Store(None) as store:
        store.load(quads(replace(base, statements=doubtful, results=(number,))))
        for least, introduced, n_numbers in ((0.0, "Swiftlet-1", 1), (0.3, "Swiftlet-1", 1), (0.5, "", 0)):
            papers = shown(ask(store, "org", VALUES["org"], min_confidence=least))
            assert [row["introduces"] for row in papers] == [introduced]
            assert len(ask(store, "results", VALUES["results"], min_confidence=least).rows) == n_numbers
