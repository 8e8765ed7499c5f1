"""Hold the evaluation: the same figures as the reference scorer, and the rules one by one."""

import dataclasses
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from kg.evaluate import evaluate, figures, fold, format_table
from kg.gold import GoldPaper, read_gold
from kg.model import PAPER, Entity, Evidence, Extraction, Paper, Result, Statement
from kg.record import format_record


def damaged(paper: GoldPaper, rng: random.Random) -> Extraction:
    """Return the gold with items dropped, doubled, renamed and moved."""
    gold = paper.extraction
    entities = [e for e in gold.entities if rng.random() < 0.8]
    entities = [
        dataclasses.replace(e, name=e.name + "x", surfaces=(e.name + "x",)) if rng.random() < 0.1 else e
        for e in entities
    ]
    entities += [dataclasses.replace(e, id=e.id + "twice") for e in entities if rng.random() < 0.1]
    ids = [PAPER, *(e.id for e in entities)]
    statements = [s for s in gold.statements if rng.random() < 0.7]
    statements += [dataclasses.replace(s, subject=rng.choice(ids), object=rng.choice(ids)) for s in gold.statements[:3]]
    results = [dataclasses.replace(r, baseline="") if rng.random() < 0.3 else r for r in gold.results]
    results = [dataclasses.replace(r, value=r.value + 1) if rng.random() < 0.2 else r for r in results]
    return Extraction(gold.paper, tuple(entities), tuple(statements), tuple(results), "test")


def test_the_figures_are_those_of_the_reference_scorer(shared: Path, tmp_path: Path) -> None:
    """On damaged gold, every figure and interval equals that of `score.py`."""
    rng = random.Random(7)
    gold_path, texts = shared / "gold/dev.gold.jsonl", shared / "gold/dev.texts.jsonl"
    gold = list(read_gold(gold_path, texts))
    records = [damaged(paper, rng) for paper in gold[:-2]]
    path = tmp_path / "records.jsonl"
    path.write_text("\n".join(map(format_record, records)), encoding="utf8")
    command = [sys.executable, str(shared / "gold/score.py"), str(gold_path), str(path), "--texts", str(texts)]
    ours = evaluate(gold, records)
    theirs = subprocess.run([*command, "--json"], capture_output=True, text=True, check=True)
    assert figures(ours) == json.loads(theirs.stdout)
    assert format_table(ours) == subprocess.run(command, capture_output=True, text=True, check=True).stdout.rstrip("\n")


@pytest.mark.parametrize(
    ("one", "other"),
    [("The LSTMs", "lstm"), ("ResNet-50", "resnet 50"), ("naïve", "naive"), ("a Mamba", "Mamba")],
)
def test_fold_joins_spelling_variants(one: str, other: str) -> None:
    """Case, accents, articles, punctuation and a plural s do not count."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("BERT", "BERT+"), ("loss", "los"), ("GPT-4", "GPT-4o")])
def test_fold_keeps_names_apart(one: str, other: str) -> None:
    """A plus, a double s and a version letter count."""
    assert fold(one) != fold(other)


SPAN = Evidence("title", 0, 3)
PAPER_1 = Paper("1", "Roo hops")
ROO = Entity("e1", "Method", "Roo", ("Roo",), "proposed")
KANGA = Entity("e2", "Method", "Kanga", ("Kanga",), "baseline")


def gold_of(*statements: Statement, results: tuple[Result, ...] = ()) -> GoldPaper:
    """Return gold with two methods in which all is required."""
    extraction = Extraction(PAPER_1, (ROO, KANGA), statements, results)
    return GoldPaper(extraction, (True, True), (True,) * len(statements), (True,) * len(results))


def f1(gold: GoldPaper, predicted: Extraction, group: str) -> float:
    """Return one group's F1."""
    return evaluate([gold], [predicted]).tallies[group, "all"].f1


def test_the_paper_and_its_method_are_one_end() -> None:
    """A statement of the paper is right where gold has its proposed method."""
    gold = gold_of(Statement("e1", "outperforms", "e2", SPAN))
    found = Extraction(PAPER_1, (ROO, KANGA), (Statement(PAPER, "outperforms", "e2", SPAN),))
    assert f1(gold, found, "relation") == 1.0


def test_direction_counts_but_not_for_a_comparison() -> None:
    """A turned outperforms is wrong, a turned comparedWith is right."""
    turned = Extraction(PAPER_1, (ROO, KANGA), (Statement("e2", "outperforms", "e1", SPAN),))
    assert f1(gold_of(Statement("e1", "outperforms", "e2", SPAN)), turned, "relation") == 0.0
    turned = Extraction(PAPER_1, (ROO, KANGA), (Statement("e2", "comparedWith", "e1", SPAN),))
    assert f1(gold_of(Statement("e1", "comparedWith", "e2", SPAN)), turned, "relation") == 1.0


def test_a_result_needs_its_baseline_only_to_be_full() -> None:
    """A result without its baseline has the right value and is not full."""
    wanted = Result("e1", "gain", "accuracy", 3.0, "points", SPAN, baseline="e2")
    found = Extraction(PAPER_1, (ROO, KANGA), results=(Result("e1", "gain", "top-1 accuracy", 3.0, "%", SPAN),))
    gold = gold_of(results=(wanted,))
    assert f1(gold, found, "result value") == 1.0
    assert f1(gold, found, "result full") == 0.0


def test_papers_without_a_record_count_as_empty_and_titles_align() -> None:
    """A record with another id aligns by title; a gold paper without any counts as missed."""
    gold = gold_of()
    renamed = Extraction(Paper("other", "roo HOPS"), (ROO, KANGA))
    assert evaluate([gold], [renamed]).without_record == 0
    empty = evaluate([gold], [])
    assert empty.without_record == 1
    assert [m.text for m in empty.misses] == ["Roo", "Kanga"]
