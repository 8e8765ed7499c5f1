"""What abbreviations commonly stand for: `ontology/vocabularies/abbreviations.tsv`, counted in 140,000 abstracts.

Imports `errors`, `vocabulary` and its neighbours.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.errors import ReadError
from kg.resolve.joins import Joins, Node
from kg.resolve.keys import name_key
from kg.vocabulary import vocabulary_folder

HEADER = ("short", "long", "papers", "of")
_UNAMBIGUOUS = 0.9
"""Share from which a sense counts although the corpus at hand never writes it out."""


@dataclass(frozen=True, slots=True, order=True)
class Abbreviation:
    """Hold one sense: in `papers` of the `of` papers that spell `short` out, it is `long`."""

    short: str
    long: str
    papers: int
    of: int


def abbreviations_file() -> Path:
    """Return the path of the table that ships."""
    return vocabulary_folder() / "abbreviations.tsv"


@lru_cache(maxsize=2)
def load_abbreviations(path: Path | None = None) -> tuple[Abbreviation, ...]:
    """Return the table, in file order; read once a process.

    Raises:
        ReadError: The file cannot be read, or a line has not the four columns.
    """
    source = path or abbreviations_file()
    try:
        lines = source.read_text(encoding="utf8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(str(source), "cannot be read as UTF-8 text") from error
    if not lines or tuple(lines[0].split("\t")) != HEADER:
        raise ReadError(str(source), f"the first line must be {' '.join(HEADER)}, with tabs", 1)
    return tuple(_row(str(source), number, line) for number, line in enumerate(lines[1:], 2))


def _row(path: str, number: int, line: str) -> Abbreviation:
    cells = line.split("\t")
    if len(cells) != len(HEADER) or not (cells[2].isdecimal() and cells[3].isdecimal()) or int(cells[3]) == 0:
        raise ReadError(path, "a line needs short, long and two counts", number)
    return Abbreviation(cells[0], cells[1], int(cells[2]), int(cells[3]))


def vote(
    rows: tuple[Abbreviation, ...], roots: frozenset[Node], shorts: frozenset[Node], joins: Joins
) -> dict[Node, dict[str, float]]:
    """Return for each class and abbreviation that occurs the share of each sense that counts.

    A sense counts where the corpus at hand writes its long form in that class, or where hardly any other is known.

    Args:
        rows: The table.
        roots: Roots of the keys that occur; a long form occurs where one that it is joined with does.
        shorts: Keys of abbreviations that occur.
        joins: What is one thing so far.

    Cost: linear in the abbreviations that occur, once the table is keyed.
    """
    senses = _by_short(rows)
    found: dict[Node, dict[str, float]] = {}
    for node in sorted(node for node in shorts if node[1] in senses):
        known = {
            long: share
            for long, share in senses[node[1]]
            if share >= _UNAMBIGUOUS or joins.root((node[0], name_key(node[0], long))) in roots
        }
        if known:
            found[node] = known
    return found


@lru_cache(maxsize=2)
def _by_short(rows: tuple[Abbreviation, ...]) -> dict[str, list[tuple[str, float]]]:
    """Return long forms and their shares by the key of the abbreviation, which is the same in every class."""
    found: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for row in rows:
        found[name_key("Method", row.short)].append((row.long, row.papers / row.of))
    return dict(found)
