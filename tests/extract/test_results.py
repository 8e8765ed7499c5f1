"""What `kg.extract.results` and its parts find in papers: phrases, links, laws, and accuracy on annotated papers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.document import make_doc, set_entities
from kg.extract.results import extract_results, main_method, main_of, shipped_model
from kg.gold import read_gold
from kg.model import KINDS, PAPER, Entity, EntityType, Mention, Paper, Result
from kg.train.results import language, lay_out_gold, same_value, train

LANGUAGE = language()
DATA = Path(__file__).parent.parent / "data"
LEAD = "We present a new method for this problem. Experiments show its worth. "


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a table of phrases, notes left out."""
    for line in (DATA / name).read_text(encoding="utf8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@pytest.fixture(scope="module")
def nlp() -> Language:
    """Return a blank pipeline that splits sentences."""
    return language()


def read(nlp: Language, abstract: str, entities: list[tuple[EntityType, str]] | None = None) -> Doc:
    """Return a Doc of an abstract; the first entity given is the proposed one."""
    doc = make_doc(nlp, Paper("1", "A method", abstract))
    nlp.get_pipe("kg_sentences")(doc)
    found = []
    for i, (kind, name) in enumerate(entities or [], 1):
        at = abstract.index(name)
        mention = Mention("abstract", at, at + len(name))
        found.append(Entity(f"e{i}", kind, name, (name,), "background" if i > 1 else "proposed", 1.0, (mention,)))
    set_entities(doc, found)
    doc._.main = found[0].id if found else PAPER
    return doc


def results(doc: Doc) -> list[Result]:
    """Return the results of a Doc by the shipped model."""
    return extract_results(doc, shipped_model())


@pytest.mark.parametrize("row", list(rows("results_valid.tsv")), ids=lambda row: str(row[0])[:48])
def test_a_phrase_gives_its_results(nlp: Language, row: list[str]) -> None:
    """Each phrase of the table gives the values, units, kinds and metrics that stand beside it, and no more."""
    wanted = [one.split("|") for one in row[1].split("; ")]
    found = results(read(nlp, LEAD + row[0]))
    assert [(r.value, r.value_low, r.unit, r.kind) for r in found] == [
        (float(value), float(low) if low else None, unit, kind) for value, low, unit, kind, _ in wanted
    ]
    for result, (*_, metric) in zip(found, wanted, strict=True):
        assert metric.casefold() in result.metric.casefold()


@pytest.mark.parametrize("row", list(rows("results_invalid.tsv")), ids=lambda row: str(row[0])[:48])
def test_sizes_counts_and_settings_are_no_results(nlp: Language, row: list[str]) -> None:
    """Sizes, counts, settings, dates, versions and numbers inside names give no result."""
    assert results(read(nlp, LEAD + row[0])) == []


def test_lists_of_numbers_and_data_sets_are_aligned(nlp: Language) -> None:
    """The second of three numbers belongs to the second of three data sets."""
    text = "Foo9 reaches 93.1%, 70.2% and 67.7% accuracy on SetA, SetB and SetC, respectively."
    entities: list[tuple[EntityType, str]] = [("Method", "Foo9"), *(("Benchmark", f"Set{c}") for c in "ABC")]
    found = results(read(nlp, LEAD + text, entities))
    assert [(r.value, r.benchmark) for r in found] == [(93.1, "e2"), (70.2, "e3"), (67.7, "e4")]


def test_a_gain_knows_its_baseline(nlp: Language) -> None:
    """What a method beats by a number is the number's baseline; the method is its subject."""
    text = "Foo9 outperforms BarNet by 3.2% in accuracy on SetA."
    found = results(read(nlp, LEAD + text, [("Method", "Foo9"), ("Method", "BarNet"), ("Benchmark", "SetA")]))
    assert [(r.kind, r.subject, r.baseline, r.benchmark) for r in found] == [("gain", "e1", "e2", "e3")]


def test_a_measured_speed_knows_its_hardware(nlp: Language) -> None:
    """The device on which a speed was measured is its hardware."""
    found = results(read(nlp, LEAD + "Foo9 runs at 30 FPS on a Board7.", [("Method", "Foo9"), ("Hardware", "Board7")]))
    assert [(r.value, r.unit, r.hardware) for r in found] == [(30.0, "FPS", "e2")]


@pytest.mark.parametrize(
    ("text", "named", "metric"),
    [
        ("Foo9 reaches a model FLOPs utilization of 72%.", "FLOPs", "model FLOPs utilization"),
        ("Foo9 reaches 81.2 mAP score on images.", "mAP", "mAP"),
        ("Foo9 reaches up to 740 TFLOPs/s, a utilization of 75%.", "utilization", "TFLOPs/s"),
    ],
)
def test_a_metric_is_named_whole_and_by_its_own_phrase(nlp: Language, text: str, named: str, metric: str) -> None:
    """A metric that is part of a longer name, or of the next number's phrase, is not what was measured."""
    found = results(read(nlp, LEAD + text, [("Method", "Foo9"), ("Metric", named)]))
    assert found[0].metric.startswith(metric)


@pytest.mark.parametrize(
    ("text", "baseline"), [("Foo9 is 3x faster on a Board7.", ""), ("Foo9 is 3x faster than a Board7.", "e2")]
)
def test_a_device_is_a_baseline_only_where_it_is_compared(nlp: Language, text: str, baseline: str) -> None:
    """What something ran on is not what it was compared with, and what it was compared with not what it ran on."""
    (found,) = results(read(nlp, LEAD + text, [("Method", "Foo9"), ("Hardware", "Board7")]))
    assert found.baseline == baseline
    assert found.hardware != baseline or not baseline


def test_numbers_inside_names_are_left_alone(nlp: Language) -> None:
    """A number that is part of an entity's name is no result."""
    doc = read(nlp, LEAD + "Foo9 is tested on Wan 2.1 with care.", [("Method", "Foo9"), ("Method", "Wan 2.1")])
    assert results(doc) == []


def test_an_unsure_main_method_gives_way_to_the_paper(nlp: Language) -> None:
    """Where relations leave no main method, the subject of the paper's own result is the paper."""
    doc = read(nlp, LEAD + "Foo9 is new. It reaches 91.3% accuracy.", [("Method", "Foo9")])
    assert results(doc)[0].subject == main_of(doc) == "e1"
    doc._.main = PAPER
    assert results(doc)[0].subject == PAPER


def test_evidence_is_the_sentence_and_holds_the_number(nlp: Language) -> None:
    """The evidence of a result is a slice of the field that holds the number."""
    doc = read(nlp, LEAD + "It reaches 91.3% accuracy on images. It is simple.")
    (result,) = results(doc)
    quote = doc._.paper.text(result.evidence.field)[result.evidence.start : result.evidence.end]
    assert quote == "It reaches 91.3% accuracy on images."
    assert 0 <= result.confidence <= 1
    assert round(result.confidence, 4) == result.confidence


def test_the_component_sets_results(nlp: Language) -> None:
    """The component `kg_results` leaves the results on the Doc, a result in the title among them."""
    nlp = language()
    nlp.add_pipe("kg_results")
    doc = make_doc(nlp, Paper("1", "Rendering at 1000 FPS", "It is 3x faster than the reference."))
    for _, component in nlp.pipeline:
        doc = component(doc)
    assert doc._.results[-1].unit == "x"
    assert all(r.kind in KINDS for r in doc._.results)


@pytest.mark.parametrize(
    "text", ["", " ", "%", "9" * 4000, "1.1" * 3000, "$\\times{" * 2000, "5x/" * 2000, "((((" * 200]
)
def test_odd_abstracts_give_no_error(nlp: Language, text: str) -> None:
    """Empty and hostile abstracts are read; every value that comes of them is finite."""
    assert all(r.value < 1e10 for r in results(read(nlp, text)))


@settings(max_examples=30, deadline=None)
@given(text=st.text(alphabet="0123456789.,%x×$\\{}()-+~ abetorfs\n", max_size=120))
def test_results_are_grounded_and_repeatable(text: str) -> None:
    """Whatever the text, evidence lies in it, values are finite, and a second run finds the same."""
    doc = read(LANGUAGE, "It reaches " + text)
    found = results(doc)
    assert found == results(doc)
    for result in found:
        assert 0 <= result.evidence.start < result.evidence.end <= len(doc._.paper.text(result.evidence.field))
        assert result.value_low is None or result.value_low <= result.value < 1e300


def test_training_twice_gives_the_same_weights(nlp: Language, shared: Path) -> None:
    """Training is deterministic."""
    gold = shared / "gold"
    papers = list(read_gold(gold / "train.gold.jsonl", gold / "train.texts.jsonl"))[:12]
    laid = [lay_out_gold(nlp, paper) for paper in papers]
    assert train(laid).weights == train(laid).weights


def test_values_on_annotated_papers_stay_accurate(nlp: Language, shared: Path) -> None:
    """On the development papers with annotated entities, values with their units reach an F1 of 0.90 at least."""
    gold = shared / "gold"
    hits = needed = given_ = 0
    for paper in read_gold(gold / "dev.gold.jsonl", gold / "dev.texts.jsonl"):
        laid = lay_out_gold(nlp, paper)
        doc = make_doc(nlp, paper.extraction.paper)
        nlp.get_pipe("kg_sentences")(doc)
        set_entities(doc, paper.extraction.entities)
        doc._.main = main_method(paper.extraction.entities)
        found = results(doc)
        numbers = {(c.number.value, c.number.low): c.number for c in laid.numbers}
        free = [numbers[r.value, r.value_low] for r in found]
        for result, required in zip(paper.extraction.results, paper.required_results, strict=True):
            match = next((n for n in free if same_value(result, n)), None)
            if match is not None:
                free.remove(match)
            hits += required and match is not None
            needed += required
            given_ += required and match is not None
        given_ += len(free)
    assert 2 * hits / (needed + given_) >= 0.90
