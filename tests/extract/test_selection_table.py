"""Test the table of candidates that the trees read."""

import numpy as np

from kg.extract.candidates import gather
from kg.extract.document import make_doc
from kg.extract.entities import hardware_spans, load_selector
from kg.extract.pipeline import COMPONENTS, make_pipeline
from kg.extract.selection_features import MEASURES, Describer
from kg.extract.selection_table import FLAGS, Flags, lay_table
from kg.extract.wordinfo import default_words
from kg.gold import GoldPaper
from kg.model import ENTITY_TYPES, Extraction, Paper
from kg.train.selection import make_examples, score_named
from kg.train.trees import DIGITS, table_of

PAPER = Paper(
    "p",
    "Roo: Warm Routing for Mixture of Experts",
    "We propose Roo, a warm routing method for mixture-of-experts (MoE) models. On GSM8K, Roo reaches 71.2% accuracy.",
)


def test_training_and_use_lay_the_same_table() -> None:
    """The table made of features by name is the table made of features by number, rounded."""
    nlp = make_pipeline(COMPONENTS[:5])
    doc = make_doc(nlp, PAPER)
    for _, component in nlp.pipeline:
        doc = component(doc)
    selector, info = load_selector(), default_words()
    view, tagging = doc._.view, doc._.tagging
    candidates = gather(view, tagging, hardware_spans(doc))
    described = Describer(selector.numbering, info)(view, tagging, candidates)
    scores = selector.scores(described)
    spans = [c.spans for c in candidates]
    used = lay_table(described.measures, Flags(selector.numbering)(described), scores, spans)
    examples = make_examples(doc, view, tagging, info, GoldPaper(Extraction(PAPER), (), (), ()))
    named = score_named(selector, [e.features for e in examples])
    assert np.allclose(named, scores)
    assert np.allclose(table_of(examples, named, apart=False), used.round(DIGITS))
    assert used.shape == (len(candidates), len(MEASURES) + len(FLAGS) + scores.shape[1] + 3 * len(ENTITY_TYPES) + 8)


def test_overlapping_candidates_are_compared() -> None:
    """A candidate inside another sees that one's probability as the outer's; an apart one sees nothing."""
    scores = np.full((3, 10), -9.0)
    scores[0, 0], scores[1, 0] = 2.0, 1.0
    flags, measures = np.zeros((3, len(FLAGS))), np.zeros((3, len(MEASURES)))
    table = lay_table(measures, flags, scores, [[(0, 3)], [(1, 2)], [(5, 6)]])
    outer = len(MEASURES) + len(FLAGS) + 10
    inner = outer + len(ENTITY_TYPES)
    odds = 1 / (1 + np.exp(-scores[:, 0]))
    assert table[:, outer].tolist() == [0.0, odds[0], 0.0]
    assert table[:, inner].tolist() == [odds[1], 0.0, 0.0]
    assert table[:, inner + len(ENTITY_TYPES)].tolist() == [0, 1, 2]


def test_what_is_of_our_own_annotation_is_told() -> None:
    """Only the last column differs for a paper of our own annotation."""
    cells = np.zeros((1, len(MEASURES))), np.zeros((1, len(FLAGS))), np.zeros((1, 10)), [[(0, 1)]]
    usual, apart = lay_table(*cells), lay_table(*cells, apart=True)
    assert np.array_equal(usual[:, :-1], apart[:, :-1])
    assert (usual[0, -1], apart[0, -1]) == (0, 1)
