"""Hold the training of relations: same bytes, calibrated, learns what it is shown, leaves optional ones out."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kg.extract.relations_model import LABELS, MAIN, WEIGHTS, Calibration, RelationModel, read_model, write_model
from kg.gold import read_gold
from kg.model import PAPER
from kg.train.relations import (
    ENOUGH,
    Example,
    Examples,
    answers,
    calibrate,
    fit,
    gold_docs,
    main_end,
    make_examples,
    train,
    train_relations,
    usable,
)

SIZE_BYTES = 450_000


def example(paper: int, features: str, required: str = "", optional: str = "") -> Example:
    """Return a candidate whose object is a Method."""
    names = {str(p): p for p in LABELS}
    says = [frozenset(names[p] for p in text.split()) for text in (required, optional)]
    return Example(paper, "Method", frozenset(features.split()), says[0], says[1])


def toy(papers: int = 40) -> Examples:
    """Return candidates of which those after "with" are used and those after "beats" outperformed."""
    own = []
    for n in range(papers):
        own += [example(n, "bias with", "uses", "extends"), example(n, "bias beats", "outperforms"), example(n, "bias")]
    return Examples(own, {"beats": (9, 1)}, {"uses": papers, "outperforms": papers})


def test_it_learns_what_it_is_shown() -> None:
    """A cue that always goes with a property gives it a high probability, another cue a low one."""
    model = train(toy())
    columns = list(LABELS)
    (used, beaten) = model.scores([["bias", "with"], ["bias", "beats"]])
    uses = model.calibration["uses"]
    assert uses.probability(used[columns.index("uses")]) > 0.9
    assert uses.probability(beaten[columns.index("uses")]) < 0.1


def test_a_property_without_examples_is_never_found() -> None:
    """Where the annotation holds no statement of a property, the model has no calibration for it."""
    assert set(train(toy()).calibration) == {"uses", "outperforms", "rule:beats"}


def test_optional_statements_teach_nothing() -> None:
    """A candidate whose statement is optional is neither an example for its property nor one against it."""
    rows = toy(3).own
    assert len(usable(rows, "extends")) == 6
    assert len(usable(rows, "uses")) == 9
    assert answers(usable(rows, "uses"), "uses").sum() == 3
    assert not usable(rows, "runsOn")


def test_rare_features_are_left_out() -> None:
    """A feature of fewer candidates than the least count gets no weight."""
    rows = [example(n, "bias with" if n < 10 else "bias", "uses" if n < 10 else "") for n in range(30)]
    rows.append(example(30, "bias once", "uses"))
    weights = fit(rows, answers(rows, "uses"))
    assert weights["with"] > 0
    assert "once" not in weights


def test_calibration_makes_shares_of_scores() -> None:
    """Of held-out candidates given a probability near p, about a share p is right."""
    rng = np.random.default_rng(0)
    scores = rng.normal(0, 3, 4000)
    answer = (rng.random(4000) < 1 / (1 + np.exp(-(0.5 * scores - 1)))).astype(float)
    found = calibrate(scores, answer)
    assert found.slope == pytest.approx(0.5, abs=0.05)
    assert found.offset == pytest.approx(-1, abs=0.15)
    assert 0 < found.threshold < 0.5


def test_what_no_candidate_gives_lowers_the_threshold() -> None:
    """Where recognition misses half of what is required, the best F1 and with it the threshold are lower."""
    scores = np.array([2.0, 1.0, -1.0, -2.0])
    answer = np.array([1.0, 1.0, 0.0, 0.0])
    assert calibrate(scores, answer).threshold == pytest.approx(0.5, abs=1e-3)
    assert calibrate(scores, answer, 4).threshold == pytest.approx(1 / 3, abs=1e-3)


def test_the_first_papers_decide_where_they_hold_enough() -> None:
    """Calibration comes from the papers to be judged by once these hold `ENOUGH`, and from all before that."""
    all_papers, first = toy(), toy()
    first.own = [replace(e, required=frozenset()) if e.paper % 3 == 0 else e for e in first.own]
    few, many = (replace(first, required=dict.fromkeys(first.required, n)) for n in (ENOUGH - 1, ENOUGH))
    usual = train(all_papers, all_papers).calibration["uses"]
    assert train(all_papers, all_papers, few).calibration["uses"] == usual
    assert train(all_papers, all_papers, many).calibration["uses"] != usual


def test_a_model_reads_back_as_written() -> None:
    """Text → model → text changes nothing, zeros and odd feature names included."""
    model = RelationModel(
        {"l==|\u2028": {"uses": -0.25}, "a": {"introduces": 1, "addresses": 2}}, {"uses": Calibration()}
    )
    text = write_model(model)
    assert write_model(read_model(text)) == text
    assert read_model(text).scores([["l==|\u2028"]])[0] == model.scores([["l==|\u2028"]])[0]


def test_no_features_score_zero() -> None:
    """A candidate without any known feature scores 0 for every label; no candidates give no scores."""
    model = RelationModel({"a": {"uses": 1.0}}, {})
    assert model.scores([["unknown"], []]) == [[0.0] * len(LABELS)] * 2
    assert model.scores([]) == []


def test_the_same_papers_give_the_same_bytes(shared: Path, tmp_path: Path) -> None:
    """Two trainings on the same papers write the same file."""
    few = list(read_gold(shared / "gold/train.gold.jsonl", shared / "gold/train.texts.jsonl"))[:12]
    written = []
    for name in ("a", "b"):
        train_relations(few, tmp_path / name)
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]
    assert written[0].count(b"\n") > 30


def test_examples_say_what_the_annotation_says(shared: Path) -> None:
    """With gold entities, nearly all required statements of a paper's own work are among the examples."""
    papers = list(read_gold(shared / "gold/train.gold.jsonl", shared / "gold/train.texts.jsonl"))[:40]
    made = make_examples(gold_docs(papers))
    need = sum(
        required and s.predicate == "introduces"
        for paper in papers
        for s, required in zip(paper.extraction.statements, paper.required_statements, strict=True)
    )
    assert sum("introduces" in e.required for e in made.own) >= 0.98 * need


def test_the_main_thing_is_the_subject_of_most_that_is_required(shared: Path) -> None:
    """One entity a paper is its main thing: no statement has another own subject more often; where none, any may be."""
    papers = list(read_gold(shared / "gold/train.gold.jsonl", shared / "gold/train.texts.jsonl"))[:40]
    made = make_examples(gold_docs(papers))
    named = 0
    for number, paper in enumerate(papers):
        own = [e for e in made.own if e.paper == number]
        main, count = main_end(paper), Counter(s.subject for s in paper.extraction.statements)
        assert sum(MAIN in e.required for e in own) <= (main not in ("", PAPER))
        assert all((MAIN in e.optional) == (main == "") for e in own)
        named += sum(MAIN in e.required for e in own)
        assert main == "" or count[main]
    assert made.required[MAIN] >= named > 20


def test_other_papers_found_write_nothing(shared: Path, tmp_path: Path) -> None:
    """Found papers that are not as many as the annotated ones raise and leave no weights behind."""
    few = list(read_gold(shared / "gold/train.gold.jsonl", shared / "gold/train.texts.jsonl"))[:2]
    found = [doc for _, doc in gold_docs(few[:1])]
    with pytest.raises(ValueError, match="zip"):
        train_relations(few, tmp_path / "out", found=found)
    assert not (tmp_path / "out").exists()


def test_the_shipped_weights_are_small() -> None:
    """The weights file is text of at most 0.45 MB."""
    path = Path(__file__).parent.parent.parent / "kg/data" / WEIGHTS
    assert path.stat().st_size <= SIZE_BYTES
    assert read_model(path.read_text(encoding="utf8")).calibration
