"""The built-in extractor: components with names, that can be swapped."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import GroundingError, ModelMissingError
from kg.extract import load_extractor
from kg.extract.document import to_doc
from kg.extract.entities import byline_entity, load_selector
from kg.extract.pipeline import BATCH, BATCH_CHARACTERS, COMPONENTS, KgExtractor, batches, make_pipeline
from kg.extract.wordinfo import read_words
from kg.model import PAPER, Entity, Mention, Paper

TEXT = Paper(
    "1", "Wombat: A Study", "We propose Wombat, a Mixture of Experts (MoE) method. MoE layers beat LSTM on SQuAD."
)


@pytest.fixture(scope="module")
def extractor() -> KgExtractor:
    """Return the built-in extractor, loaded once."""
    loaded = load_extractor()
    assert isinstance(loaded, KgExtractor)
    return loaded


def test_components_stand_in_order(extractor: KgExtractor) -> None:
    """The pipeline holds the named components, and each can be left out."""
    assert tuple(extractor.nlp.pipe_names) == COMPONENTS
    assert make_pipeline(COMPONENTS[:2]).pipe_names == list(COMPONENTS[:2])


def test_a_paper_reads_the_same_alone_and_among_others(extractor: KgExtractor) -> None:
    """What is found in a paper does not depend on what goes through the pipeline with it."""
    others = [Paper(str(n), f"On rain {n}", "It rained for a week in 3 of 5 towns. " * n) for n in range(BATCH + 5)]
    among = list(extractor.extract([*others[:3], TEXT, *others[3:]]))
    assert among[3] == next(extractor.extract([TEXT]))
    assert [e.paper.id for e in among] == [p.id for p in (*others[:3], TEXT, *others[3:])]


def test_long_papers_end_a_batch() -> None:
    """Batches double up to `BATCH` papers; one ends once it is long."""
    short, long = Paper("1", "Rain", "It rains."), Paper("2", "Snow", "x" * BATCH_CHARACTERS)
    assert [len(batch) for batch in batches([short] * 7)] == [1, 2, 4]
    assert [len(batch) for batch in batches([short, long, short, short])] == [1, 1, 2]
    sizes = [len(batch) for batch in batches([short] * (4 * BATCH))]
    assert (max(sizes), sum(sizes)) == (BATCH, 4 * BATCH)


class Watched(KgExtractor):
    """Be a pipeline that only splits sentences, and write down how many papers go through it together."""

    def __init__(self) -> None:
        super().__init__(make_pipeline(COMPONENTS[:1]))
        self.sizes: list[int] = []

    def run(self, papers: Iterable[Paper]) -> Iterable[Doc]:
        """Return the Docs of papers, sentences split."""
        papers = list(papers)
        self.sizes.append(len(papers))
        return super().run(papers)


def test_only_papers_still_to_be_read_go_in_growing_batches() -> None:
    """The papers of a list go through `BATCH` at a time; of an iterator the first goes alone."""
    papers, watched = [TEXT] * (BATCH + 1), Watched()
    assert [e.paper for e in watched.extract(papers)] == papers
    assert watched.sizes == [BATCH, 1]
    assert [e.paper for e in watched.extract(iter(papers))] == papers
    assert watched.sizes[2:5] == [1, 2, 4]


def test_the_main_method_is_named(extractor: KgExtractor) -> None:
    """`doc._.main` is the proposed method's local id, and the paper where none is proposed."""
    (doc,) = extractor.run([TEXT])
    main = next(e for e in doc._.entities if e.id == doc._.main)
    assert (main.name, main.role) == ("Wombat", "proposed")
    (doc,) = extractor.run([Paper("2", "On rain", "It rained for a week.")])
    assert doc._.main == PAPER


def test_an_acronym_and_its_long_form_are_one(extractor: KgExtractor) -> None:
    """Both forms are surfaces of one entity, the longer is its name."""
    (extraction,) = extractor.extract([TEXT])
    found = [e for e in extraction.entities if "MoE" in e.surfaces]
    assert [e.name for e in found] == ["Mixture of Experts"]


def test_a_device_is_found_behind_its_count(extractor: KgExtractor) -> None:
    """A count written onto a device does not hide it; the device is one with its other mentions, in their order."""
    text = "We propose Wombat. It was trained on 8xA100 and 16xH100s, and it is faster on one A100. It has 2xFoo."
    (found,) = extractor.extract([Paper("1", "Wombat", text)])
    devices = [e for e in found.entities if e.type == "Hardware"]
    assert [(e.surfaces, len(e.mentions)) for e in devices] == [(("A100",), 2), (("H100s",), 1)]
    assert [e.id for e in found.entities] == [f"e{n}" for n in range(1, len(found.entities) + 1)]
    firsts = [text.index(e.name) for e in found.entities if e.name in text]
    assert firsts == sorted(firsts)


def test_mention_spans_are_those_of_the_entities(extractor: KgExtractor) -> None:
    """Each mention stands in `doc.spans["mentions"]`, with class and local id."""
    (doc,) = extractor.run([TEXT])
    spans = {(s.start_char, s.end_char, s.label_, s.id_) for s in doc.spans["mentions"]}
    assert spans == {(*to_doc(TEXT, m), e.type, e.id) for e in doc._.entities for m in e.mentions}


@Language.component("kg_test_liar")
def invent(doc: Doc) -> Doc:
    """Make up an entity, as a component of a user might."""
    doc._.entities = (Entity("e1", "Method", "Yeti", ("Yeti",), mentions=(Mention("title", 0, 4),)),)
    return doc


def test_what_is_not_in_the_text_is_refused() -> None:
    """A component that makes up an entity is stopped by the grounding check."""
    nlp = make_pipeline()
    nlp.add_pipe("kg_test_liar")
    with pytest.raises(GroundingError, match="Yeti"):
        list(KgExtractor(nlp, "liar/1").extract([TEXT]))


def test_the_byline_names_an_organization() -> None:
    """The name is found in the line; where it is not in it, there is none."""
    assert byline_entity(Paper("1", "t", byline="acme ACME Lab", organization="ACME Lab")) is not None
    assert byline_entity(Paper("1", "t", byline="5 authors", organization="ACME Lab")) is None
    assert byline_entity(Paper("1", "t")) is None


def test_a_missing_model_says_how_to_make_it(tmp_path: Path) -> None:
    """Words and selection models name the file and the command."""
    with pytest.raises(ModelMissingError, match="kg train"):
        load_selector(tmp_path / "none.npz")
    with pytest.raises(ModelMissingError, match="kg train"):
        read_words(tmp_path / "none.gz")
