"""Score a resolution against pairs of gold entities that are, or are not, one thing.

Imports `errors` and `resolve`. A pair refers to entities by paper, class and name.
"""

from dataclasses import dataclass
from pathlib import Path

from kg.errors import ReadError
from kg.resolve import Resolution

_COLUMNS = ("verdict", "type_a", "name_a", "paper_a", "type_b", "name_b", "paper_b")


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Hold one pair: its verdict, `same` or `different`, the two entities as (paper, class, name), and a note."""

    verdict: str
    first: tuple[str, str, str]
    second: tuple[str, str, str]
    note: str


@dataclass(frozen=True, slots=True)
class PairScore:
    """Hold how many pairs were judged as they should be, those that were not, and those with an unknown entity."""

    n_same: int
    n_same_found: int
    n_different: int
    n_different_kept: int
    misses: tuple[Pair, ...]
    unknown: tuple[Pair, ...]

    @property
    def same(self) -> float:
        """Return the share in [0, 1] of `same` pairs that were found; 1 where there are none."""
        return self.n_same_found / self.n_same if self.n_same else 1.0

    @property
    def different(self) -> float:
        """Return the share in [0, 1] of `different` pairs that were kept apart; 1 where there are none."""
        return self.n_different_kept / self.n_different if self.n_different else 1.0


def read_pairs(path: Path) -> tuple[Pair, ...]:
    """Return the pairs of a TSV file with a header line.

    Raises:
        ReadError: The file cannot be read, the header is another one, or a line has no known verdict.
    """
    try:
        lines = path.read_text(encoding="utf8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(str(path), f"cannot be read as UTF-8 text: {error}") from error
    if not lines or tuple(lines[0].split("\t")[: len(_COLUMNS)]) != _COLUMNS:
        raise ReadError(str(path), f"the first line must have the columns {', '.join(_COLUMNS)}", 1)
    return tuple(_pair(str(path), number, line) for number, line in enumerate(lines[1:], 2) if line.strip())


def _pair(path: str, number: int, line: str) -> Pair:
    cells = line.split("\t")
    if len(cells) < len(_COLUMNS) or cells[0] not in {"same", "different"}:
        raise ReadError(path, "a line needs a verdict, same or different, and two entities", number)
    verdict, type_a, name_a, paper_a, type_b, name_b, paper_b = cells[:7]
    return Pair(verdict, (paper_a, type_a, name_a), (paper_b, type_b, name_b), "".join(cells[7:8]))


def evaluate_pairs(resolution: Resolution, path: Path) -> PairScore:
    """Return how many pairs of a file the resolution judges as the file does.

    A pair with an entity that the resolution has no link for counts as judged wrongly, and is listed as unknown.

    Raises:
        ReadError: The file is not one of pairs.
    """
    iris: dict[tuple[str, str, str], str] = {
        (link.paper, link.type, link.name): link.iri for link in reversed(resolution.links)
    }
    pairs = read_pairs(path)
    judged = {pair: _judge(pair, iris) for pair in pairs}
    right = [pair for pair in pairs if judged[pair] == pair.verdict]
    return PairScore(
        n_same=sum(p.verdict == "same" for p in pairs),
        n_same_found=sum(p.verdict == "same" for p in right),
        n_different=sum(p.verdict == "different" for p in pairs),
        n_different_kept=sum(p.verdict == "different" for p in right),
        misses=tuple(p for p in pairs if judged[p] != p.verdict),
        unknown=tuple(p for p in pairs if not judged[p]),
    )


def _judge(pair: Pair, iris: dict[tuple[str, str, str], str]) -> str:
    first, second = iris.get(pair.first), iris.get(pair.second)
    if first is None or second is None:
        return ""
    return "same" if first == second else "different"


def format_pair(pair: Pair) -> str:
    """Return a pair on one line.

    >>> format_pair(Pair("same", ("1", "Method", "MoE"), ("2", "Method", "mixture of experts"), "long form"))
    "same: Method 'MoE' (1) and Method 'mixture of experts' (2); long form"
    """
    ends = (f"{kind} {name!r} ({paper})" for paper, kind, name in (pair.first, pair.second))
    return f"{pair.verdict}: {' and '.join(ends)}" + (f"; {pair.note}" if pair.note else "")
