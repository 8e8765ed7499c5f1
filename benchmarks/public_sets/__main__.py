"""Train our architecture on public sets, in their own splits, and print our figures beside the published ones.

Run in the root of the checkout: `python -m benchmarks.public_sets scierc scier tdmsci heddes [--shared DIR]`; the extra
`train` has to be installed. Nothing is tuned on a test split: the settings are those of what ships, the thresholds of
entities come from what is held out of the training split, those of relations from the dev split. One thread, seeded;
the models are not kept.
"""

import os

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")  # before numpy is there

import argparse
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.public_sets.docs import STAND_INS, Found, prepare_texts
from benchmarks.public_sets.entities import Recogniser, train_recogniser
from benchmarks.public_sets.published import PUBLISHED
from benchmarks.public_sets.relations import Pairs, make_pairs, train_pairs
from benchmarks.public_sets.scoring import boundaries, mention_tallies, micro
from benchmarks.public_sets.texts import READERS, Relation, Splits, Text
from kg.evaluate import Tally
from kg.extract.lexicon import Lexicon
from kg.extract.wordinfo import default_words
from kg.extras import load_extra
from kg.vocabulary import load_vocabularies

HEAD = "| set | split | measure | precision | recall | F1 | published F1 (pretrained with) |\n" + "| --- " * 7 + "|"


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one measured figure."""

    split: str
    measure: str
    tally: Tally


class Measuring:
    """Train on one set and measure on its splits.

    Args:
        name: The set, one of `READERS`.
        splits: Its texts.
        lexicon: Labels of the vocabularies.
    """

    def __init__(self, name: str, splits: Splits, lexicon: Lexicon) -> None:
        self.name, self.splits, self.lexicon = name, splits, lexicon
        self.stand_ins = STAND_INS[name]
        self.seconds: dict[str, float] = {}
        self.bytes: dict[str, int] = {}
        self.learned: list[Found] = []
        self.found: dict[str, list[Found]] = {}

    @property
    def judged(self) -> dict[str, list[Text]]:
        """Return the splits that are measured on, by name."""
        return {name: texts for name, texts in {"dev": self.splits.dev, **self.splits.tests}.items() if texts}

    def entities(self) -> Iterator[Row]:
        """Train recognition, and yield its rows for each split, classes apart."""
        start = time.process_time()
        train = prepare_texts(self.splits.train, self.lexicon)
        recogniser, scored = train_recogniser(train, default_words(), self.stand_ins)
        self.learned = [recogniser.keep(*row, loose=True) for row in zip(train, scored, strict=True)]
        self.seconds["entities"] = time.process_time() - start
        with tempfile.TemporaryDirectory() as folder:
            self.bytes["entities"] = recogniser.save(Path(folder))
        for split, texts in self.judged.items():
            yield from self._recognise(split, texts, recogniser)

    def _recognise(self, split: str, texts: Sequence[Text], recogniser: Recogniser) -> Iterator[Row]:
        prepared = prepare_texts(texts, self.lexicon)
        gold = [text.mentions for text in texts]
        tagged = [recogniser.tagged(text) for text in prepared]
        yield Row(split, "entities, tagger alone", mention_tallies(gold, tagged)["all"])
        scored = [(text, recogniser.score(text)) for text in prepared]
        self.found[split] = [recogniser.keep(*row, loose=True) for row in scored]
        for kind, tally in mention_tallies(gold, [recogniser.keep(*row) for row in scored]).items():
            if kind == "all":
                yield Row(split, "entities", tally)
            elif len(self.stand_ins) > 1:
                yield Row(split, f"entities: {kind}", tally)

    def relations(self) -> Iterator[Row]:
        """Train relations on entities as annotated and as found, and yield a row for each split and measure."""
        start = time.process_time()
        train = self.splits.train
        annotated = {split: list(map(annotation, texts)) for split, texts in self.judged.items()}
        model = train_pairs(self._pairs([*train, *train], [*map(annotation, train), *self.learned]))
        self.seconds["relations"] = time.process_time() - start
        with tempfile.TemporaryDirectory() as folder:
            self.bytes["relations"] = model.save(Path(folder) / "relations.npz")
        for suffix, mentions in ((", annotated entities", annotated), ("", self.found)):
            pairs = {split: self._pairs(texts, mentions[split]) for split, texts in self.judged.items()}
            model.set_threshold(pairs["dev"], sum(len(text.relations) for text in self.splits.dev))
            for split, texts in self.judged.items():
                yield from relation_rows(split, suffix, texts, model.find(pairs[split], len(texts)))

    def _pairs(self, texts: Sequence[Text], mentions: Sequence[Found]) -> Pairs:
        return make_pairs(texts, mentions, self.stand_ins, self.lexicon)


def annotation(text: Text) -> Found:
    """Return what is annotated as mentions that are sure."""
    return dict.fromkeys(text.mentions, 1.0)


def relation_rows(split: str, suffix: str, texts: Sequence[Text], found: Sequence[set[Relation]]) -> Iterator[Row]:
    """Yield the figures of relations: ends and relation right, and the classes of the ends too."""
    gold = [set(text.relations) for text in texts]
    yield Row(split, f"Rel{suffix}", micro([boundaries(x) for x in gold], [boundaries(x) for x in found]))
    if not suffix:
        yield Row(split, "Rel+", micro(gold, found))


def table_line(name: str, row: Row) -> str:
    """Return a row as a line of the table, published figures at its end."""
    published = PUBLISHED.get((name, row.split, row.measure), ())
    others = ", ".join(f"{p.system} {p.f1:.1f} ({p.pretrained})" for p in published)
    figures = (f"{100 * x:.1f}" for x in (row.tally.precision, row.tally.recall, row.tally.f1))
    return f"| {name} | {row.split} | {row.measure} | {' | '.join(figures)} | {others} |"


def cost_line(name: str, seconds: Mapping[str, float], sizes: Mapping[str, int]) -> str:
    """Return what training took, in processor seconds, and the size of the models."""
    parts = (f"{what} {seconds[what]:.0f} s, {sizes[what] / 1e6:.1f} MB" for what in seconds)
    return f"{name}: {'; '.join(parts)}"


def main() -> None:
    """Print the table, then what training took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("sets", nargs="*", default=list(READERS), help=f"of {', '.join(READERS)}; default all")
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("KG_SHARED", "../shared")))
    args = parser.parse_args()
    if unknown := sorted(set(args.sets) - set(READERS)):
        parser.error(f"no set of the name {', '.join(unknown)}; there are {', '.join(READERS)}")
    if missing := [name for name in args.sets if not (args.shared / "data" / name).is_dir()]:
        parser.error(f"no {', '.join(missing)} in {args.shared / 'data'}; give the shared folder by --shared")
    load_extra("lightgbm", "train")  # said before minutes of work, not after
    lexicon = Lexicon(load_vocabularies())
    costs = []
    print(HEAD, flush=True)
    for name in args.sets:
        measuring = Measuring(name, READERS[name](args.shared / "data"), lexicon)
        for row in measuring.entities():
            print(table_line(name, row), flush=True)
        if any(text.relations for text in measuring.splits.train):
            for row in measuring.relations():
                print(table_line(name, row), flush=True)
        costs.append(cost_line(name, measuring.seconds, measuring.bytes))
    print("\nTraining, in seconds of one core, and size of the models:\n")
    print("\n".join(f"- {line}" for line in costs))


if __name__ == "__main__":
    main()
