"""The ledger of published IRIs: under which IRI each name of each paper is known, so that it stays so.

Imports `errors`, `files` and `model`. It is plain data: a table with a row for each name of each paper. A resolution
is given the one of the last time and holds the one for the next time.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from sys import intern

from kg.errors import ReadError
from kg.files import write_atomically
from kg.model import ENTITY_TYPES

PaperName = tuple[str, str, str]
"""Id of a paper, a class, and a name that the paper has for an entity of that class."""

HEADER = ("paper", "type", "name", "iri", "former")


@dataclass(frozen=True, slots=True)
class Published:
    """Hold the IRIs of each mention: first the one that resolution gave it last, then all others it was known under.

    Rows of papers that are gone stay, so that what comes back is known again. Where curation gives another IRI than
    resolution does, that one stands among the others: to take a line of curation back is then to lose nothing.

    >>> ledger = Published({("1", "Method", "Kangaroo"): ("urn:kangaroo",)})
    >>> ledger.after([(("1", "Method", "Kangaroo"), "urn:roo", "urn:roo")]).rows
    {('1', 'Method', 'Kangaroo'): ('urn:roo', 'urn:kangaroo')}
    """

    rows: Mapping[PaperName, tuple[str, ...]] = field(default_factory=dict)

    def under(self, base: str) -> "Published":
        """Return the part of the ledger whose IRIs begin with a base: another base is another data set."""
        if all(known[0].startswith(base) for known in self.rows.values()):
            return self
        return Published({name: known for name, known in self.rows.items() if known[0].startswith(base)})

    def after(self, found: Iterable[tuple[PaperName, str, str]]) -> "Published":
        """Return the ledger with what a resolution found: mentions, the IRI that resolution gives and the final one.

        Of two entities with one name in one paper the first one counts.
        """
        rows = dict(self.rows)
        fresh: set[PaperName] = set()
        for mention, automatic, final in found:
            if mention not in fresh:
                fresh.add(mention)
                rows[mention] = tuple(dict.fromkeys((automatic, *rows.get(mention, ()), final)))
        return Published(rows)


def read_published(path: Path) -> Published:
    """Return the ledger of a file that `write_published` or a build wrote; a `resolution.tsv` is one, too.

    Raises:
        ReadError: The file cannot be read, has not the columns paper, type, name and iri, or a row lacks one.
    """
    try:
        lines = path.read_text(encoding="utf8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(str(path), f"cannot be read as UTF-8 text: {error}") from error
    columns = lines[0].split("\t")
    if not set(HEADER[:4]) <= set(columns):
        raise ReadError(str(path), f"the first line must have the columns {', '.join(HEADER[:4])}, with tabs", 1)
    at = [columns.index(name) for name in HEADER[:4]]
    former = columns.index(HEADER[4]) if HEADER[4] in columns else -1
    return Published(dict(_rows(path, lines, (*at, former))))


def _rows(path: Path, lines: list[str], at: tuple[int, ...]) -> Iterator[tuple[PaperName, tuple[str, ...]]]:
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) <= max(at):
            raise ReadError(str(path), "a row needs as many cells as the first line has columns", number)
        paper, kind, name, iri = (cells[place] for place in at[:4])
        if kind not in ENTITY_TYPES or not paper or not iri:
            raise ReadError(str(path), "a row needs a paper, a known class, a name and an IRI", number)
        former = cells[at[4]].split() if at[4] >= 0 else []
        yield (intern(paper), intern(kind), name), tuple(intern(one) for one in dict.fromkeys((iri, *former)))


def write_published(published: Published, path: Path) -> int:
    """Write the ledger as tab-separated text, sorted, atomically; return the number of rows.

    >>> ledger = Published({("1", "Method", "Kangaroo"): ("urn:roo", "urn:kangaroo")})
    >>> write_published(ledger, tmp_path / "published.tsv"), read_published(tmp_path / "published.tsv") == ledger
    (1, True)
    """
    with write_atomically(path) as beside, beside.open("w", encoding="utf8", newline="\n") as out:
        out.write("\t".join(HEADER) + "\n")
        for mention, iris in sorted(published.rows.items()):
            out.write("\t".join((*map(one_line, mention), iris[0], " ".join(iris[1:]))) + "\n")
    return len(published.rows)


def one_line(cell: str) -> str:
    """Return a cell of a tab-separated table on one line: each run of white space as one space."""
    return " ".join(cell.split())
