"""Read the public sets, each in its own format, into texts with labelled mentions and relations.

Three formats: JSON lines with token numbers (SciERC, SciER), columns with BIO labels (TDMSci: tabs; Heddes: CSV), and
JSON lines that give mentions as strings (the only form of SciER's training split).
"""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from kg.extract.tagger import spans_of

Mention = tuple[int, int, str]
"""`[start, end)` in tokens of the text, and the class."""
Relation = tuple[Mention, str, Mention]
"""Head, relation, tail."""


@dataclass(frozen=True, slots=True)
class Text:
    """Hold a text of a public set: an abstract, an article or a sentence.

    Attributes:
        sentences: Tokens as the set gives them.
        mentions: What is labelled, sorted.
        relations: Relations between mentions of one sentence.
    """

    sentences: tuple[tuple[str, ...], ...]
    mentions: tuple[Mention, ...] = ()
    relations: tuple[Relation, ...] = ()

    @property
    def starts(self) -> list[int]:
        """Return the first token of each sentence, and the count of tokens."""
        starts = [0]
        for sentence in self.sentences:
            starts.append(starts[-1] + len(sentence))
        return starts


@dataclass(frozen=True, slots=True)
class Splits:
    """Hold the splits of a set; `dev` is empty where it has none, `tests` goes by name."""

    train: list[Text]
    dev: list[Text]
    tests: dict[str, list[Text]]


def read_numbered(path: Path) -> Iterator[Text]:
    """Yield the texts of a file whose mentions are `[first token, last token, class]`, one JSON object a line."""
    for line in path.read_text(encoding="utf8").splitlines():
        yield numbered_text(json.loads(line))


def numbered_text(row: dict[str, Any]) -> Text:
    """Return the text of one JSON object of SciERC or of SciER.

    >>> row = {"sentences": [["LSTM", "for", "tagging"]], "ner": [[[0, 0, "Method"], [2, 2, "Task"]]]}
    >>> numbered_text(row | {"relations": [[[0, 0, 2, 2, "Used-For"]]]}).relations
    (((0, 1, 'Method'), 'Used-For', (2, 3, 'Task')),)
    """
    mentions = sorted({(start, last + 1, kind) for found in row["ner"] for start, last, kind in found})
    by_span = {mention[:2]: mention for mention in mentions}
    relations = [
        (by_span[a, b + 1], kind, by_span[c, d + 1])
        for found in row["relations"]
        for a, b, c, d, kind in found
        if (a, b + 1) in by_span and (c, d + 1) in by_span
    ]
    return Text(tuple(map(tuple, row["sentences"])), tuple(mentions), tuple(dict.fromkeys(relations)))


def read_named(path: Path) -> Iterator[Text]:
    """Yield the texts of a file of sentences whose mentions are strings, sentences of one `doc_id` together."""
    rows = map(json.loads, path.read_text(encoding="utf8").splitlines())
    for _, sentences in groupby(rows, lambda row: row["doc_id"]):
        yield named_text(list(sentences))


def named_text(rows: Iterable[dict[str, Any]]) -> Text:
    """Return the text of sentences whose mentions are strings, each placed right of the one before it.

    A relation between strings that stand in several places is one between the nearest.

    >>> named_text([{"sentence": "CNN ( CNN )", "ner": [["CNN", "Method"], ["CNN", "Method"]], "rel": []}]).mentions
    ((0, 1, 'Method'), (2, 3, 'Method'))
    """
    sentences: list[tuple[str, ...]] = []
    mentions: list[Mention] = []
    relations: list[Relation] = []
    at = 0
    for row in rows:
        words = tuple(row["sentence"].split())
        placed = place(words, row["ner"])
        shifted = [(name, (start + at, end + at, kind)) for name, (start, end, kind) in placed]
        mentions += sorted(mention for _, mention in shifted)
        relations += _nearest(shifted, row["rel"])
        sentences.append(words)
        at += len(words)
    return Text(tuple(sentences), tuple(mentions), tuple(dict.fromkeys(relations)))


def place(words: Sequence[str], names: Iterable[Sequence[str]]) -> list[tuple[str, Mention]]:
    """Return each name with its place: the first free one right of the name before it, else the first free one.

    Args:
        words: The sentence.
        names: Names, words parted by spaces, and their classes; what is not in the sentence is left out.
    """
    taken = [False] * len(words)
    placed: list[tuple[str, Mention]] = []
    last = 0
    for name, kind in names:
        parts = tuple(name.split())
        size = len(parts)
        free = [
            i
            for i in range(len(words) - size + 1)
            if tuple(words[i : i + size]) == parts and not any(taken[i : i + size])
        ]
        if free and parts:
            last = next((i for i in free if i >= last), free[0])
            taken[last : last + size] = [True] * size
            placed.append((name, (last, last + size, kind)))
    return placed


def _nearest(placed: Sequence[tuple[str, Mention]], relations: Iterable[Sequence[str]]) -> Iterator[Relation]:
    for head, kind, tail in relations:
        pairs = [
            (abs(a[0] - b[0]), a, b)
            for name, a in placed
            if name == head
            for other, b in placed
            if other == tail and a != b
        ]
        if pairs:
            _, a, b = min(pairs)
            yield a, kind, b


def bio_text(words: Sequence[str], labels: Sequence[str], kind: str = "") -> Text:
    """Return the text of one sentence with BIO labels; `kind` is the class where the labels name none.

    >>> bio_text(["on", "MNIST"], ["O", "B"], "Dataset").mentions
    ((1, 2, 'Dataset'),)
    """
    full = [f"{label}-{kind}" if label in {"B", "I"} else label for label in labels]
    return Text((tuple(words),), tuple(spans_of(full)))


def read_columns(path: Path) -> Iterator[Text]:
    """Yield the sentences of a file with a word a line, its offset, and its BIO label, parted by tabs (TDMSci)."""
    lines = path.read_text(encoding="utf8").split("\n")
    for filled, group in groupby(lines, lambda line: bool(line.strip())):
        if filled:
            rows = [line.split("\t") for line in group]
            yield bio_text([row[0] for row in rows], [row[-1].strip() for row in rows])


def read_csv(path: Path) -> Iterator[Text]:
    """Yield the sentences of a CSV file with a word a row, in columns `Sentence #`, `Word` and `Tag` (Heddes)."""
    with path.open(encoding="utf8", newline="") as file:
        for _, group in groupby(csv.DictReader(file), lambda row: row["Sentence #"]):
            rows = list(group)
            yield bio_text([row["Word"] or "-" for row in rows], [row["Tag"] for row in rows], "Dataset")


def read_scierc(data: Path) -> Splits:
    """Return SciERC: 350 abstracts to train on, 50 and 100."""
    train, dev, test = (list(read_numbered(data / "scierc" / f"{name}.json")) for name in ("train", "dev", "test"))
    return Splits(train, dev, {"test": test})


def read_scier(data: Path) -> Splits:
    """Return SciER: 80 articles to train on, 10 and 10, and 6 of other fields."""
    numbered = data / "scier" / "PLM"
    tests = {name: list(read_numbered(numbered / f"{name}.jsonl")) for name in ("test", "test_ood")}
    train = list(read_named(data / "scier" / "LLM" / "train.jsonl"))
    return Splits(train, list(read_numbered(numbered / "dev.jsonl")), tests)


def read_tdmsci(data: Path) -> Splits:
    """Return TDMSci: 1,500 sentences to train on, and 500."""
    train, test = (list(read_columns(data / "tdmsci" / f"{name}_v2.conll")) for name in ("train_1500", "test_500"))
    return Splits(train, [], {"test": test})


def read_heddes(data: Path) -> Splits:
    """Return the sentences of Heddes et al.: 4,640 to train on, 1,160, and 200 with names that are in neither."""
    train, test, zero = (
        list(read_csv(data / "heddes" / f"{name}.csv")) for name in ("Train_set", "Test_set", "Zero-shot")
    )
    return Splits(train, [], {"test": test, "zero-shot": zero})


READERS = {"scierc": read_scierc, "scier": read_scier, "tdmsci": read_tdmsci, "heddes": read_heddes}
"""The reader of each set; its argument is the folder of all sets."""
