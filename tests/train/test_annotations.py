"""Hold our own annotations: they fit the corpus, and they are stood off from it."""

import dataclasses
import json
from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.gold import read_gold
from kg.record import check_grounding
from kg.train.annotations import FIRST, SECOND, read_annotations, standoff, training_papers


@pytest.fixture(params=[FIRST, SECOND], ids=lambda path: path.name)
def file(request: pytest.FixtureRequest) -> Path:
    """Return each file of annotations."""
    path: Path = request.param
    return path


def test_the_annotations_fit_the_corpus(file: Path, shared: Path) -> None:
    """Every annotated paper is in the corpus, its text unchanged, its offsets inside."""
    papers = list(read_annotations(file, shared))
    assert len(papers) == len(file.read_text(encoding="utf8").splitlines())
    for paper in papers:
        check_grounding(paper.extraction)
        assert len(paper.required_statements) == len(paper.extraction.statements)


def test_training_leaves_dev_out(shared: Path) -> None:
    """No paper of gold/dev is among those that train."""
    dev = {g.extraction.paper.title for g in read_gold(shared / "gold/dev.gold.jsonl", shared / "gold/dev.texts.jsonl")}
    assert not dev & {g.extraction.paper.title for g in training_papers(shared).papers}


def test_no_paper_is_annotated_twice(shared: Path) -> None:
    """`gold/train` and the two rounds share no paper; `apart` marks the first round."""
    known = training_papers(shared)
    titles = [g.extraction.paper.title.casefold() for g in known.papers]
    assert len(set(titles)) == len(titles)
    assert sum(known.apart) == len(FIRST.read_text(encoding="utf8").splitlines())
    assert not any(known.apart[: known.gold])


def test_no_abstract_is_copied(file: Path, shared: Path) -> None:
    """A line of the file holds names and offsets, no sentence of the paper's."""
    for paper, line in zip(read_annotations(file, shared), file.read_text(encoding="utf8").splitlines(), strict=True):
        words = paper.extraction.paper.abstract.split()
        runs = (" ".join(words[n : n + 12]) for n in range(max(0, len(words) - 12)))
        assert not any(run in json.loads(f'"{json.dumps(line)[1:-1]}"') for run in runs), paper.extraction.paper.id


def test_what_stands_off_comes_back(file: Path, shared: Path) -> None:
    """Writing an annotated paper and reading it back changes nothing but the name of the extractor."""
    for paper, line in zip(read_annotations(file, shared), file.read_text(encoding="utf8").splitlines(), strict=True):
        assert json.loads(standoff(paper)) == json.loads(line)


def test_a_changed_text_is_refused(shared: Path, tmp_path: Path) -> None:
    """A row whose digest does not fit the corpus is a ReadError with its line."""
    row = json.loads(SECOND.read_text(encoding="utf8").splitlines()[0]) | {"text": "0" * 12}
    (tmp_path / "a.jsonl").write_text(json.dumps(row), encoding="utf8")
    with pytest.raises(ReadError, match=r"a\.jsonl:1: the text of"):
        list(read_annotations(tmp_path / "a.jsonl", shared))


def test_a_paper_that_is_not_there_is_refused(shared: Path, tmp_path: Path) -> None:
    """A row whose paper is not in the corpus is a ReadError with its line."""
    row = json.loads(SECOND.read_text(encoding="utf8").splitlines()[0]) | {"id": "no:such"}
    (tmp_path / "a.jsonl").write_text(json.dumps(row), encoding="utf8")
    with pytest.raises(ReadError, match=r"a\.jsonl:1: no:such is not in the corpus"):
        list(read_annotations(tmp_path / "a.jsonl", shared))


def test_required_flags_are_kept(shared: Path) -> None:
    """The flags stand in the order of the items."""
    paper = next(iter(read_annotations(SECOND, shared)))
    turned = dataclasses.replace(paper, required_entities=tuple(not r for r in paper.required_entities))
    rows = json.loads(standoff(turned))["entities"]
    assert [row["required"] for row in rows] == list(turned.required_entities)
