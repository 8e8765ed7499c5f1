"""Hold the readers, the offsets, the features and the scores of `benchmarks/public_sets` on tiny samples."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.public_sets.__main__ import Measuring, Row, annotation, main, table_line
from benchmarks.public_sets.docs import STAND_INS, join_tokens, prepare_texts
from benchmarks.public_sets.entities import bio_labels
from benchmarks.public_sets.published import PUBLISHED
from benchmarks.public_sets.relations import PairClassifier, Pairs, make_pairs
from benchmarks.public_sets.scoring import boundaries, mention_tallies, micro
from benchmarks.public_sets.texts import (
    READERS,
    Splits,
    Text,
    bio_text,
    place,
    read_columns,
    read_csv,
    read_named,
    read_numbered,
)
from kg.evaluate import Tally
from kg.extract.lexicon import Lexicon

WORDS = ("LSTM", "-", "CRF", "models", "beat", "rules", "on", "POS", "tagging", ".")
TEXT = Text(
    (WORDS, ("They", "use", "LSTM", "cells", ".")),
    ((0, 4, "Method"), (7, 9, "Task"), (12, 14, "Method")),
    (((0, 4, "Method"), "Used-For", (7, 9, "Task")),),
)


def test_numbered_mentions_become_half_open_spans(tmp_path: Path) -> None:
    """SciERC's last tokens are inside; a relation takes the classes of its ends; doubled ones count once."""
    row = {
        "sentences": [["A", "parser", "for", "speech"], ["It", "works"]],
        "ner": [[[1, 1, "Method"], [3, 3, "Task"]], [[4, 4, "Generic"]]],
        "relations": [[[1, 1, 3, 3, "USED-FOR"], [1, 1, 3, 3, "USED-FOR"], [0, 0, 3, 3, "PART-OF"]], []],
    }
    path = tmp_path / "dev.json"
    path.write_text(json.dumps(row) + "\n", encoding="utf8")
    (text,) = read_numbered(path)
    assert text.mentions == ((1, 2, "Method"), (3, 4, "Task"), (4, 5, "Generic"))
    assert text.relations == (((1, 2, "Method"), "USED-FOR", (3, 4, "Task")),)
    assert text.starts == [0, 4, 6]


def test_named_mentions_are_placed_left_to_right_and_documents_kept_together(tmp_path: Path) -> None:
    """A name that stands twice takes the two places in turn, and a relation takes the nearest."""
    rows = [
        {"doc_id": "1", "sentence": "We like tea .", "ner": [], "rel": []},
        {
            "doc_id": "1",
            "sentence": "CNN on MNIST , CNN on SVHN",
            "ner": [["CNN", "Method"], ["MNIST", "Dataset"], ["CNN", "Method"], ["SVHN", "Dataset"], ["gone", "Task"]],
            "rel": [["CNN", "Evaluated-With", "SVHN"], ["gone", "Used-For", "CNN"]],
        },
        {"doc_id": "2", "sentence": "End", "ner": [], "rel": []},
    ]
    path = tmp_path / "train.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")
    first, second = read_named(path)
    assert [first.mentions[i][:2] for i in range(4)] == [(4, 5), (6, 7), (8, 9), (10, 11)]
    assert first.relations == (((8, 9, "Method"), "Evaluated-With", (10, 11, "Dataset")),)
    assert second.sentences == (("End",),)
    assert not second.mentions


def test_a_name_left_of_the_one_before_is_still_placed() -> None:
    """Where nothing is free to the right, the first free place to the left is taken; a taken one never twice."""
    placed = place(("a", "b", "a"), [("b", "X"), ("a", "X"), ("a", "X"), ("a", "X")])
    assert [mention[:2] for _, mention in placed] == [(1, 2), (2, 3), (0, 1)]


def test_columns_are_parted_by_blank_lines(tmp_path: Path) -> None:
    """TDMSci's sentences come as word, offset and label; blank lines in a row part them once."""
    path = tmp_path / "train.conll"
    path.write_text("F1\t0\tB-METRIC\nscore\t3\tI-METRIC\n\n\nSQuAD\t9\tB-DATASET\n", encoding="utf8")
    first, second = read_columns(path)
    assert first.mentions == ((0, 2, "METRIC"),)
    assert second.mentions == ((0, 1, "DATASET"),)


def test_csv_rows_are_grouped_by_sentence(tmp_path: Path) -> None:
    """Heddes' labels name no class; quoted commas and empty words stay tokens."""
    path = tmp_path / "Train_set.csv"
    path.write_text(
        ",Sentence #,Word,POS,Tag\n0,Sentence: 1,on,IN,O\n1,Sentence: 1,MNIST,NN,B\n2,Sentence: 1,data,NN,I\n"
        '0,Sentence: 2,",",",",O\n1,Sentence: 2,,NN,B\n',
        encoding="utf8",
    )
    first, second = read_csv(path)
    assert first.mentions == ((1, 3, "Dataset"),)
    assert second.sentences[0][0] == ","
    assert second.mentions == ((1, 2, "Dataset"),)


@given(st.lists(st.sampled_from(["we", "(", ")", "-", "2", "CNN", ".", "-LRB-", "'s", " ", "/", "é"]), max_size=12))
def test_joined_tokens_stand_where_their_offsets_say(tokens: list[str]) -> None:
    """Each token is the slice of the text at its offsets, in order, and nothing but single spaces stands between."""
    text, spans = join_tokens(tokens)
    written = ["(" if t == "-LRB-" else t.strip() for t in tokens]
    assert [text[start:end] for start, end in spans] == written
    assert "".join(written) == text.replace(" ", "")
    assert "  " not in text


def test_spans_go_both_ways_between_their_tokens_and_ours() -> None:
    """A mention of the set's tokens comes back from our tokens as it was, in the first and in later sentences."""
    (prepared,) = prepare_texts([TEXT], Lexicon([]))
    for start, end, _ in TEXT.mentions:
        ours = prepared.to_ours(start, end)
        assert prepared.to_theirs(*ours) == (start, end)
    assert prepared.doc[slice(*prepared.to_ours(0, 4))].text == "LSTM-CRF models"
    starts = [token.text for token in prepared.doc if token.is_sent_start]
    assert starts[1:] == ["LSTM", "They"] or starts == ["\n\n", "LSTM", "They"]


def test_labels_take_the_longest_of_overlapping_mentions() -> None:
    """SciERC nests mentions; a sequence of labels can hold only one of them."""
    text = Text((("hidden", "Markov", "model"),), ((0, 3, "Method"), (1, 2, "OtherScientificTerm")))
    (prepared,) = prepare_texts([text], Lexicon([]))
    labels = bio_labels(prepared, STAND_INS["scierc"])
    assert [label for label in labels if label != "O"] == ["B-Method", "I-Method", "I-Method"]


def test_each_ordered_pair_of_a_sentence_is_described_from_both_ends() -> None:
    """Two mentions give two pairs; the annotated one bears its relation; a mention alone in a sentence gives none."""
    pairs = make_pairs([TEXT], [annotation(TEXT)], STAND_INS["scier"], Lexicon([]))
    assert [place[1] for place in pairs.places] == [
        ((0, 4, "Method"), (7, 9, "Task")),
        ((7, 9, "Task"), (0, 4, "Method")),
    ]
    assert pairs.kinds == ["Used-For", ""]
    forward, backward = pairs.features
    assert "<Method>then<Task>" in forward
    assert "<Task>after<Method>" in backward
    assert {f for f in forward if not f.startswith("<")} != {f for f in backward if not f.startswith("<")}


def test_scores_count_what_is_exactly_right() -> None:
    """A shifted end or another class is wrong; counts are summed over texts before F1 is taken."""
    gold = [((0, 2, "A"), (3, 4, "B")), ((0, 1, "A"),)]
    found = [((0, 2, "A"), (3, 5, "B")), ((0, 1, "B"),)]
    tallies = mention_tallies(gold, found)
    assert tallies["all"].f1 == pytest.approx(1 / 3, abs=1e-4)
    assert tallies["A"].precision == 1.0
    assert tallies["A"].recall == 0.5
    assert tallies["B"].f1 == 0.0
    assert micro([set()], [set()]).f1 == 0.0


def test_boundaries_leave_the_classes_of_the_ends_out() -> None:
    """Rel asks for spans and the relation, Rel+ for the classes too."""
    gold = {((0, 1, "A"), "R", (2, 3, "B"))}
    found = {((0, 1, "B"), "R", (2, 3, "B"))}
    assert boundaries(gold) == boundaries(found)
    assert gold != found


def test_the_threshold_lies_below_what_the_best_choice_takes() -> None:
    """It is halfway between the last pair that is worth taking and the next; without a next it is that pair's score."""
    pairs = make_pairs([TEXT], [annotation(TEXT)], STAND_INS["scier"], Lexicon([]))
    index = {feature: row for row, feature in enumerate(sorted({f for row in pairs.features for f in row}))}
    weights = np.zeros((len(index), 1))
    weights[index["<Method>then<Task>"]], weights[index["<Task>after<Method>"]] = 3.0, 1.0
    model = PairClassifier(index, weights, ["Used-For"])
    model.set_threshold(pairs, 1)
    assert model.threshold == 2.0
    assert model.find(pairs, 1) == [set(TEXT.relations)]
    model.set_threshold(Pairs(pairs.places[:1], pairs.features[:1], pairs.kinds[:1]), 1)
    assert model.threshold == 3.0


def test_the_table_shows_published_figures_beside_ours() -> None:
    """A row of a published measure names the systems, lowest first; others leave the cell empty."""
    line = table_line("scier", Row("test", "Rel+", Tally(1, 4, 2, 1)))
    assert line.startswith("| scier | test | Rel+ | 50.0 | 25.0 | 33.3 | GPT-3.5 8.6 (a language model, zero-shot), ")
    assert table_line("scier", Row("dev", "Rel+", Tally())).endswith("|  |")
    for rows in PUBLISHED.values():
        assert [p.f1 for p in rows] == sorted(p.f1 for p in rows)
    assert {name for name, _, _ in PUBLISHED} <= set(READERS) == set(STAND_INS)


def test_the_page_gives_each_measured_row_as_the_command_prints_it() -> None:
    """Each published measure of each split has a row in `docs/public-sets.md`, with the published figures beside it."""
    page = (Path(__file__).parents[2] / "docs" / "public-sets.md").read_text(encoding="utf8")
    rows = [[cell.strip() for cell in line[1:-1].split("|")] for line in page.splitlines() if line.startswith("| ")]
    given = {tuple(row[:3]): row for row in rows if row[0] in READERS}
    assert set(PUBLISHED) <= set(given)
    assert {name for name, _, _ in given} == set(READERS)
    for (name, split, measure), row in given.items():
        printed = table_line(name, Row(split, measure, Tally()))
        assert row[-1] == printed.split("|")[-2].strip()
        precision, recall, f1 = map(float, row[3:6])
        assert f1 == pytest.approx(2 * precision * recall / (precision + recall), abs=0.1)


def test_a_set_is_trained_and_measured_from_end_to_end() -> None:
    """On sentences that are all alike, entities and relations are found in a sentence that was not trained on."""
    methods = ("LSTM", "CNN", "SVM", "HMM", "CRF", "MLP")
    texts = [
        Text(
            (("We", "use", name, "for", task, "parsing", "."),),
            ((2, 3, "Method"), (4, 6, "Task")),
            (((2, 3, "Method"), "Used-For", (4, 6, "Task")),),
        )
        for name in methods
        for task in ("syntactic", "semantic", "neural", "shallow", "deep", "robust")
    ]
    measuring = Measuring("scier", Splits(texts, texts[::5], {"test": texts[1::5]}), Lexicon([]))
    figures = {(row.split, row.measure): row.tally.f1 for row in (*measuring.entities(), *measuring.relations())}
    assert figures["test", "entities"] == 1.0
    assert figures["test", "entities: Task"] == 1.0
    assert figures["test", "Rel+"] == 1.0
    assert figures["test", "Rel, annotated entities"] == 1.0
    assert measuring.bytes["entities"] > 0


def test_class_words_belong_to_names_where_a_set_says_so() -> None:
    """One set annotates "the DIGITS dataset" with its class word, another without: each finds its own."""
    names = ("DIGITS", "FACES", "ROADS", "NEWS", "BIRDS", "SONGS")
    for last in (3, 4):
        texts = [
            Text((("We", verb, name, "dataset", "."),), ((2, last, "Dataset"),))
            for name in names
            for verb in ("use", "like", "take", "read", "give", "see")
        ]
        measuring = Measuring("heddes", Splits(texts, [], {"test": texts[1::5]}), Lexicon([]))
        figures = {(row.split, row.measure): row.tally.f1 for row in measuring.entities()}
        assert figures["test", "entities"] == 1.0


def opening(text: Text, sentences: int) -> Text:
    """Return the first sentences of a text with what is annotated in them."""
    end = text.starts[: sentences + 1][-1]
    mentions = tuple(mention for mention in text.mentions if mention[1] <= end)
    relations = tuple(r for r in text.relations if max(r[0][1], r[2][1]) <= end)
    return Text(text.sentences[:sentences], mentions, relations)


@pytest.mark.parametrize(("name", "count"), [("scierc", 8), ("scier", 5), ("tdmsci", 45), ("heddes", 45)])
def test_each_set_runs_on_its_first_texts(shared: Path, name: str, count: int) -> None:
    """Every published measure of a set comes out of its first texts, and what was trained on is found again."""
    splits = READERS[name](shared / "data")
    train = [opening(text, 4) for text in splits.train[:count]]
    tests = {split: [opening(text, 4) for text in texts[:3]] for split, texts in splits.tests.items()}
    measuring = Measuring(name, Splits(train, train if splits.dev else [], {"seen": train, **tests}), Lexicon([]))
    rows = list(measuring.entities())
    if splits.dev:
        rows += measuring.relations()
    figures = {(row.split, row.measure): row.tally for row in rows}
    wanted = {(split, measure) for _, split, measure in (key for key in PUBLISHED if key[0] == name)}
    assert wanted <= set(figures)
    assert {split for split, _ in figures} == {"seen", *tests, *(["dev"] if splits.dev else [])}
    assert figures["seen", "entities"].required == sum(len(text.mentions) for text in train)
    assert all(tally.f1 > 0.4 for (split, measure), tally in figures.items() if split == "seen" and ":" not in measure)


def test_an_unknown_set_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The message names what was asked for and what there is."""
    monkeypatch.setattr("sys.argv", ["public_sets", "nosuch"])
    with pytest.raises(SystemExit):
        main()
    message = capsys.readouterr().err
    assert "nosuch" in message
    assert "scierc" in message


def test_a_folder_without_the_sets_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message names the set, the folder and the option."""
    monkeypatch.setattr("sys.argv", ["public_sets", "scier", "--shared", str(tmp_path)])
    with pytest.raises(SystemExit):
        main()
    message = capsys.readouterr().err
    assert f"no scier in {tmp_path / 'data'}" in message
    assert "--shared" in message


def test_bare_labels_take_the_class_that_is_given() -> None:
    """B and I without a class become mentions of the class; labels with one keep theirs."""
    assert bio_text(["a", "b"], ["B", "I"], "Dataset").mentions == ((0, 2, "Dataset"),)
    assert bio_text(["a", "b"], ["B-X", "B-X"]).mentions == ((0, 1, "X"), (1, 2, "X"))


@pytest.mark.parametrize(
    ("name", "train", "tests"),
    [
        ("scierc", (350, 5598), {"test": 1685}),
        ("scier", (80, 18041), {"test": 2948, "test_ood": 1295}),
        ("tdmsci", (1523, 2175), {"test": 762}),
        ("heddes", (4640, 2741), {"test": 675, "zero-shot": 253}),
    ],
)
def test_the_splits_hold_what_their_makers_count(
    shared: Path, name: str, train: tuple[int, int], tests: dict[str, int]
) -> None:
    """Texts and mentions of each split are as many as its file holds."""
    splits = READERS[name](shared / "data")
    assert (len(splits.train), sum(len(text.mentions) for text in splits.train)) == train
    assert {split: sum(len(t.mentions) for t in texts) for split, texts in splits.tests.items()} == tests
