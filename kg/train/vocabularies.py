"""Make the SKOS vocabularies of `ontology/vocabularies` from the public lists, kept where the corpus bears them out.

A name is kept where it stands in the corpora as written at least a few times, and where that writing is not mostly an
ordinary word. Sources and licences: `data/README.md` beside the data; names are facts. Takes about three minutes.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.extract.lexicon import Lexicon
from kg.extract.tokens import split_tokens, word_set
from kg.iri import slug
from kg.model import EntityType
from kg.train.embeddings import corpus_texts
from kg.train.established import established_names
from kg.vocabulary import CasePolicy, Concept, concept_iri

FILES: dict[EntityType, str] = {
    "Benchmark": "benchmarks",
    "Hardware": "hardware",
    "Method": "methods",
    "Metric": "metrics",
    "Organization": "organizations",
    "Task": "tasks",
}
LEAST: dict[EntityType, int] = {
    "Benchmark": 2,
    "Hardware": 1,
    "Method": 2,
    "Metric": 3,
    "Organization": 2,
    "Task": 3,
}
"""How often a name must stand in the corpora as written."""

_FOLDED: frozenset[EntityType] = frozenset({"Task", "Metric"})
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*$")


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """Hold a name from a list: class, preferred label, alternatives, the list it came from."""

    type: EntityType
    label: str
    source: str
    alternatives: tuple[str, ...] = ()


def listed_names(shared: Path) -> Iterator[Name]:
    """Yield the names of all lists, spam and duplicates and all."""
    lists = shared / "data" / "vocabularies"
    plain: tuple[tuple[str, EntityType], ...] = (
        ("pwc_datasets.txt", "Benchmark"),
        ("sota_dataset.txt", "Benchmark"),
        ("helm_scenarios.txt", "Benchmark"),
        ("opencompass_datasets.txt", "Benchmark"),
        ("mteb_tasks.txt", "Benchmark"),
        ("pwc_tasks.txt", "Task"),
        ("sota_task.txt", "Task"),
        ("pwc_metrics.txt", "Metric"),
        ("sota_metric.txt", "Metric"),
        ("sota_model.txt", "Method"),
    )
    for file, kind in plain:
        for line in (lists / file).read_text(encoding="utf8").splitlines():
            yield from _variants(kind, line, file.removesuffix(".txt"))
    for line in (lists / "mteb_models.txt").read_text(encoding="utf8").splitlines():
        yield from _variants("Method", line.partition("/")[2], "mteb_models")
    for line in (lists / "helm_models.tsv").read_text(encoding="utf8").splitlines():
        _, label, creator = line.split("\t")
        yield from _variants("Method", label, "helm_models")
        yield Name("Organization", creator, "helm_models")
    yield from _epoch_names(shared / "data" / "epoch")
    yield from _organizations(lists / "affiliations.tsv")
    yield from _labelled_names(shared / "data")
    for kind, label in established_names():
        yield Name(kind, label, "established")


def _variants(kind: EntityType, line: str, source: str) -> Iterator[Name]:
    """Yield a listed name, and it without its bracket, and the bracket where that is an acronym."""
    label = line.strip()
    yield Name(kind, label, source)
    bare = _BRACKETS.sub("", label)
    if bare != label:
        yield Name(kind, bare, source)
        acronym = label[len(bare) :].strip(" ()[]")
        if acronym.isupper() and 2 < len(acronym) < 9:
            yield Name(kind, acronym, source)
    if kind == "Benchmark" and " / " in label:
        yield from (Name(kind, part, source) for part in label.split(" / "))


def _epoch_names(folder: Path) -> Iterator[Name]:
    with (folder / "data_All_ML_Systems_-_full_view.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield from _variants("Method", row["Model"], "epoch")
            for organization in row["Organization"].split(","):
                yield from _variants("Organization", organization.strip(), "epoch")
            for data in row["Training dataset"].split(","):
                yield from _variants("Benchmark", data.strip(' "'), "epoch")
    with (folder / "data_Chip_dataset-Grid_view.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield Name("Hardware", row["Hardware name"].strip(), "epoch")


_CONLL: tuple[tuple[str, dict[str, EntityType]], ...] = (
    ("tdmsci/train_1500_v2.conll", {"TASK": "Task", "DATASET": "Benchmark", "METRIC": "Metric"}),
    ("crossner_ai/train.txt", {"algorithm": "Method", "metrics": "Metric", "task": "Task"}),
    ("crossner_ai/dev.txt", {"algorithm": "Method", "metrics": "Metric", "task": "Task"}),
    ("crossner_ai/test.txt", {"algorithm": "Method", "metrics": "Metric", "task": "Task"}),
)


def _labelled_names(folder: Path) -> Iterator[Name]:
    """Yield the names that the labelled sets mark, with their classes."""
    for file, classes in _CONLL:
        rows = [line.split() for line in (folder / file).read_text(encoding="utf8").splitlines()]
        for words, label in _labelled_spans((row[0], row[-1]) if row else ("", "O") for row in rows):
            if label in classes:
                yield Name(classes[label], " ".join(words).replace(" - ", "-"), file.partition("/")[0])
    with (folder / "heddes" / "Train_set.csv").open(encoding="utf8", newline="") as lines:
        for words, _ in _labelled_spans((row["Word"], row["Tag"]) for row in csv.DictReader(lines)):
            kept = [w for w in words if w.casefold() not in {"dataset", "datasets", "data", "set", "corpus", "the"}]
            label = " ".join(kept).replace(" - ", "-")
            if re.search(r"[A-Z].*[A-Z0-9]", label):
                yield Name("Benchmark", label, "heddes")


def _labelled_spans(rows: Iterable[tuple[str, str]]) -> Iterator[tuple[list[str], str]]:
    words: list[str] = []
    kind = ""
    for word, tag in rows:
        if words and not tag.startswith("I"):
            yield words, kind
            words = []
        if tag != "O":
            words, kind = [*words, word], tag[2:]
    if words:
        yield words, kind


def _organizations(path: Path) -> Iterator[Name]:
    for line in path.read_text(encoding="utf8").splitlines():
        label, count, _ = line.split("\t")
        if int(count) >= 5:
            yield Name("Organization", label, "affiliations")


_GENERIC = word_set(
    """
    dataset datasets benchmark corpus data test train dev score average overall all total model models baseline
    ours time runtime parameters params speed size length accuracy performance task tasks language image text
    speech video sota cpu gpu lm ssl cad sgd nlp llm ai ml cv rl dl cnn rnn lstm gan vae mlp bert transformer
    english chinese amazon twitter reddit wikipedia google meta apple cifar uci nyu icl imu hri usd ucb books
    movies news python java
    """
)


def plausible(name: Name) -> bool:
    """Tell whether a listed name is a name at all, by its form.

    >>> plausible(Name("Benchmark", "!(()&&!|*|*|", "x")), plausible(Name("Benchmark", "MS COCO", "x"))
    (False, True)
    """
    label = name.label
    if label != label.strip() or name.source == "established":
        return label == label.strip()
    spam = re.search(r"[!?#~|*<>=\"@{}\\]|\d{3}-\d{3}|http", label)
    if spam or not 2 <= len(label) <= 60 or len(split_tokens(label)) > 12 or not label[0].isalnum():
        return False
    if not re.search(r"[A-Za-z]{2}|[A-Za-z]\d", label) or label.casefold() in _GENERIC:
        return False
    return _plausible_of(name.type, label)


def _plausible_of(kind: EntityType, label: str) -> bool:
    ordinary = label.isalpha() and not label.isupper()
    if kind == "Task":
        return bool(re.fullmatch(r"[A-Za-z0-9 -]+", label)) and len(label.split()) > 1
    if kind == "Metric":
        return not ordinary and not re.search(r"\d\d|test|train|dev|\(", label, re.IGNORECASE)
    plain = label.isalpha() and (label.islower() or label.istitle())
    return kind not in {"Benchmark", "Method"} or not plain or len(label) > 3


class Evidence:
    """Count how often labels stand in the corpora: as written, and in any case.

    Args:
        names: The labels to count.
        texts: The corpora; one pass is made.
    """

    def __init__(self, names: Iterable[str], texts: Iterable[str]) -> None:
        labels = sorted(set(names))
        lexicon = Lexicon(Concept("", "Method", label, (), "fold") for label in labels)
        self.written: Counter[str] = Counter()
        self.folded: Counter[str] = Counter()
        for text in texts:
            words = [t for t in split_tokens(text) if not t.isspace()]
            for match in lexicon.find(words):
                span = words[match.start : match.end]
                self.folded[match.label] += 1
                self.written[match.label] += _squeeze("".join(span)) == _squeeze(match.label)


def _squeeze(text: str) -> str:
    return re.sub(r"[\s_-]", "", text)


def keep(name: Name, evidence: Evidence) -> CasePolicy | None:
    """Return the case policy under which a name is kept, or None.

    A name of the folded classes, and a technique under its ordinary name, matches in any case. Any other must be
    written so at least half as often as in all other ways together, unless it has inner capitals or digits, which
    nobody writes by chance.
    """
    written, folded = evidence.written[name.label], evidence.folded[name.label]
    technique = name.source == "established" and name.label.islower() and len(name.label) > 4
    if technique or (name.type in _FOLDED and not re.fullmatch(r"[A-Z0-9@-]{2,6}", name.label)):
        return "fold" if folded >= LEAST[name.type] else None
    if written < LEAST[name.type]:
        return None
    distinct = bool(re.search(r"[a-z][A-Z]|[A-Z]{2}|\d", name.label))
    if distinct or written * 2 >= folded:
        return "exact"
    return None


def make_concepts(shared: Path) -> dict[EntityType, list[tuple[Concept, str]]]:
    """Return the kept concepts with their sources by class, sorted by IRI; spelling variants are one concept."""
    names = sorted({n for n in listed_names(shared) if plausible(n)})
    evidence = Evidence((a for n in names for a in (n.label, *n.alternatives)), corpus_texts(shared, step=3))
    kept: dict[tuple[EntityType, str], list[tuple[Name, CasePolicy]]] = {}
    for name in names:
        case = keep(name, evidence)
        if case:
            kept.setdefault((name.type, slug(name.label)), []).append((name, case))
    concepts: dict[EntityType, list[tuple[Concept, str]]] = {kind: [] for kind in FILES}
    for (kind, key), group in sorted(kept.items()):
        concepts[kind].append(_merge(kind, key, group, evidence))
    return concepts


def _merge(kind: EntityType, key: str, group: list[tuple[Name, CasePolicy]], evidence: Evidence) -> tuple[Concept, str]:
    labels = sorted(
        {a for name, _ in group for a in (name.label, *name.alternatives)},
        key=lambda label: (-evidence.written[label], label),
    )
    case: CasePolicy = "fold" if any(c == "fold" for _, c in group) else "exact"
    if case == "fold":
        labels = labels[:1]
    sources = ", ".join(sorted({name.source for name, _ in group}))
    return Concept(concept_iri(FILES[kind], key), kind, labels[0], tuple(sorted(labels[1:])), case), sources


def format_vocabulary(kind: EntityType, concepts: Iterable[tuple[Concept, str]]) -> str:
    """Return the concepts of one class as Turtle, sorted, one line a concept."""
    lines = [
        "@prefix kg: <https://w3id.org/paper-kg/ontology#> .",
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
        "@prefix dcterms: <http://purl.org/dc/terms/> .",
        f"@prefix v: <{concept_iri(FILES[kind], '')}> .",
        "",
        f"<{concept_iri(FILES[kind], '').rstrip('/')}> a skos:ConceptScheme .",
    ]
    for concept, source in sorted(concepts):
        alternatives = "".join(f" ; skos:altLabel {_quote(a)}" for a in concept.alternatives)
        local = concept.iri.rpartition("/")[2]
        lines.append(
            f"v:{local} a skos:Concept ; kg:conceptOf kg:{kind} ; kg:casePolicy {_quote(concept.case)}"
            f" ; skos:prefLabel {_quote(concept.label)}{alternatives} ; dcterms:source {_quote(source)} ."
        )
    return "\n".join(lines) + "\n"


def _quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'


def train_vocabularies(shared: Path, folder: Path) -> dict[EntityType, int]:
    """Write one SKOS file a class into `folder`; return how many concepts each holds."""
    concepts = make_concepts(shared)
    folder.mkdir(parents=True, exist_ok=True)
    for kind, rows in concepts.items():
        (folder / f"{FILES[kind]}.ttl").write_text(format_vocabulary(kind, rows), encoding="utf8")
    return {kind: len(rows) for kind, rows in concepts.items()}
