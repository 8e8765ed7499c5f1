"""What people decided about entities: a table of lines, one decision each, that every resolution applies.

Imports `errors`, `files` and `iri`. The columns are those of SSSOM where it has one: `subject_id`, `predicate_id`,
`object_id`, `object_label`, `comment`, `author_label`; `paper_id` is our own. No clock and no order: what holds follows
from the lines that are there.

Source: A Simple Standard for Sharing Ontological Mappings, https://mapping-commons.github.io/sssom/
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from kg.errors import ReadError, SettingError
from kg.files import write_atomically
from kg.iri import PREFIXES
from kg.resolve.published import one_line

MERGE, SPLIT, RENAME, KEEP = "owl:sameAs", "owl:differentFrom", "skos:prefLabel", "skos:altLabel"
"""What a line may say: subject is object; the form `object_label` of subject is the new thing object; subject is called
`object_label`; subject is rightly written `object_label`, which changes nothing but is not asked again."""

HEADER = ("subject_id", "predicate_id", "object_id", "object_label", "paper_id", "comment", "author_label")
FILE = "curation.tsv"
"""Name of the table beside a store."""

_NEEDS = {MERGE: ("object",), SPLIT: ("object", "label"), RENAME: ("label",), KEEP: ("label",)}
_COLUMNS = {"object": "object_id", "label": "object_label"}


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """Hold one line; `paper` narrows a split to one paper, `line` counts from 1 and is 0 for a line not yet written."""

    subject: str
    predicate: str
    object: str = ""
    label: str = ""
    paper: str = ""
    comment: str = ""
    author: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Curation:
    """Hold the decisions in file order, and the file for messages."""

    decisions: tuple[Decision, ...] = ()
    path: str = FILE

    def of(self, predicate: str) -> Iterator[Decision]:
        """Yield the decisions of one kind, in file order."""
        return (decision for decision in self.decisions if decision.predicate == predicate)

    def wrong(self, decision: Decision, reason: str) -> ReadError:
        """Return the error that names the decision's line."""
        return ReadError(self.path, reason, decision.line)


def read_curation(path: Path) -> Curation:
    """Return the decisions of a file; lines that start with `#` are for people.

    Raises:
        ReadError: The file cannot be read, a line is none, or two lines contradict each other; names the line.
    """
    try:
        lines = path.read_text(encoding="utf8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(str(path), f"cannot be read as UTF-8 text: {error}") from error
    numbered = [(n, line) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not numbered or tuple(numbered[0][1].split("\t")) != HEADER:
        raise ReadError(str(path), f"the first line must be {' '.join(HEADER)}, with tabs", 1)
    curation = Curation(tuple(_decision(str(path), number, line) for number, line in numbered[1:]), str(path))
    check_curation(curation)
    return curation


def _decision(path: str, number: int, line: str) -> Decision:
    cells = [cell.strip() for cell in line.split("\t")]
    cells += [""] * (len(HEADER) - len(cells))
    if len(cells) > len(HEADER):
        raise ReadError(path, f"a line has {len(HEADER)} cells at most", number)
    subject, predicate, object_, label, paper, comment, author = cells
    decision = Decision(_expanded(subject), predicate, _expanded(object_), label, paper, comment, author, number)
    if decision.predicate not in _NEEDS:
        raise ReadError(path, f"predicate_id must be one of {', '.join(_NEEDS)}", number)
    for part in ("subject", *_NEEDS[decision.predicate]):
        if not getattr(decision, part):
            raise ReadError(path, f"{decision.predicate} needs {_COLUMNS.get(part, 'subject_id')}", number)
    return decision


def _expanded(cell: str) -> str:
    prefix, colon, local = cell.partition(":")
    return PREFIXES[prefix] + local if colon and prefix in PREFIXES else cell


def check_curation(curation: Curation) -> None:
    """Refuse decisions that contradict each other, whatever the entities.

    Raises:
        ReadError: An entity is merged into two, or around a circle, or into what it is kept apart from; it has two
            names; or a new IRI is given to two things.
    """
    into: dict[str, Decision] = {}
    for decision in curation.of(MERGE):
        other = into.setdefault(decision.subject, decision)
        if other.object != decision.object:
            raise curation.wrong(decision, f"{decision.subject} is merged into {other.object} in line {other.line}")
        if decision.subject in _trail(decision.object, into):
            raise curation.wrong(decision, f"{decision.subject} is merged into itself")
    made: dict[str, Decision] = {}
    for decision in curation.of(SPLIT):
        other = made.setdefault(decision.object, decision)
        if other.subject != decision.subject:
            raise curation.wrong(decision, f"{decision.object} is split off {other.subject} in line {other.line}")
        if decision.subject in _trail(decision.object, into) or decision.object in _trail(decision.subject, into):
            raise curation.wrong(decision, f"{decision.object} is also merged with {decision.subject}")
    names: dict[str, Decision] = {}
    for decision in curation.of(RENAME):
        other = names.setdefault(decision.subject, decision)
        if other.label != decision.label:
            raise curation.wrong(decision, f"{decision.subject} is called {other.label!r} in line {other.line}")


def _trail(iri: str, into: dict[str, Decision]) -> list[str]:
    """Return an IRI and all that it is merged into, one after another."""
    trail = [iri]
    while trail[-1] in into and into[trail[-1]].object not in trail:
        trail.append(into[trail[-1]].object)
    return trail


@dataclass(frozen=True, slots=True)
class Change:
    """Hold the lines to put into a curation, and those to take out of it."""

    added: tuple[Decision, ...] = ()
    dropped: tuple[Decision, ...] = ()


def change_curation(path: Path, change: Change) -> int:
    """Write a change into a file, made where it is missing; all other lines stay as they are.

    Returns:
        How many lines were added: those that stood there are not written again.

    Raises:
        ReadError: The file is no curation, or what is new contradicts it; then nothing is written.
        SettingError: What is new holds a byte that is no UTF-8.
        OSError: The file cannot be written.
    """
    there = read_curation(path) if path.exists() else Curation(path=str(path))
    lines = path.read_text(encoding="utf8").splitlines() if path.exists() else ["\t".join(HEADER)]
    gone = {decision.line for decision in there.decisions if decision in change.dropped}
    lines = [line for number, line in enumerate(lines, 1) if number not in gone]
    stay = tuple(decision for decision in there.decisions if decision.line not in gone)
    fresh = [decision for decision in dict.fromkeys(change.added) if decision not in stay]
    placed = (replace(decision, line=len(lines) + n) for n, decision in enumerate(fresh, 1))
    check_curation(Curation((*stay, *placed), str(path)))
    try:
        text = "".join(f"{line}\n" for line in (*lines, *map(_line, fresh))).encode()
    except UnicodeEncodeError as error:
        raise SettingError(
            "decision", f"{error.object[error.start]!r} is no UTF-8; type the text in that encoding"
        ) from error
    with write_atomically(path) as beside:
        beside.write_bytes(text)
    return len(fresh)


def _line(decision: Decision) -> str:
    ends = (decision.subject, decision.predicate, decision.object)
    cells = (*ends, decision.label, decision.paper, decision.comment, decision.author)
    return "\t".join(map(one_line, cells)).rstrip("\t")
