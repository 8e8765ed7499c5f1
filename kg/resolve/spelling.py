"""Keys that are nearly or quite one thing without sharing a form: slips of the pen, initials, equal terms.

Imports `errors`, `model`, `vocabulary` and its neighbours.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from pathlib import Path

from kg.errors import ReadError
from kg.model import ENTITY_TYPES, EntityType
from kg.normalise import initials, is_acronym, words
from kg.resolve.joins import Joins, Node
from kg.resolve.keys import name_key
from kg.resolve.reading import Local
from kg.vocabulary import vocabulary_folder

_GAP = re.compile(r"[\s\-]")
_MIN_SLIP = 10
"""Letters that a key needs for one of them to be a slip; shorter names differ in one letter on purpose."""
_MIN_WORD = 7
"""Letters that a word among others needs for one of them to be a slip."""
_MAX_VOTE = 6
"""Letters up to which an equal term that abbreviates the first one may mean something else, and only votes."""
_MIN_INITIALS = 3
"""Letters that an abbreviation needs to be read off the initials of a name in another paper."""


def join_slips(locals_: Sequence[Local], joins: Joins) -> None:
    """Join long keys without digits that no paper introduces, where one has an inner letter less or two swapped.

    Cost: linear in the letters of the names: keys meet under what is left when one letter is taken out.
    """
    introduced = {x.node for x in locals_ if x.introduced}
    written: dict[Node, str] = {}
    for local in locals_:
        if len(local.key) >= _MIN_SLIP and local.key.isalpha() and local.node not in introduced:
            written[local.node] = min(local.long, written.get(local.node, local.long))
    ends: dict[tuple[EntityType, str, str], list[str]] = defaultdict(list)
    for entity_type, key in sorted(written):
        ends[entity_type, key[0], key[-1]].append(key)
    for (entity_type, _, _), keys in ends.items():
        for first, other in _near(keys):
            if _in_long_word(written[entity_type, first], written[entity_type, other]) and one_slip(first, other):
                joins.join(entity_type, first, other, f"one letter apart: {first!r} and {other!r}")


def _near(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the keys that are the same when an inner letter of one or of both is left out, each with the first one."""
    first: dict[str, str] = {}
    for key in keys:
        for form in {key, *(key[:i] + key[i + 1 :] for i in range(1, len(key) - 1))}:
            if (other := first.setdefault(form, key)) is not key:
                yield other, key


def _in_long_word(first: str, second: str) -> bool:
    """Say whether two names differ in one word only, a long one or a part of a name written as one."""
    a, b = words(first), words(second)
    differing = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if len(a) != len(b) or len(differing) != 1:
        return False
    needed = 4 if first.isalpha() and second.isalpha() else _MIN_WORD
    return min(len(word) for word in differing[0]) >= needed


def one_slip(first: str, second: str) -> bool:
    """Say whether one inner letter was added or left out, or two neighbours changed places.

    Another letter in the place of one makes another word: "egocentric" is not "exocentric".

    >>> one_slip("meansquarederror", "meansquareerror"), one_slip("textclassifier", "textclassified")
    (True, False)
    >>> one_slip("egocentricvideo", "exocentricvideo")
    False
    >>> one_slip("segmentation", "segmentaiton")
    True
    """
    if first == second or abs(len(first) - len(second)) > 1 or first[-1] != second[-1]:
        return False
    at = _differ_at(first, second)
    if len(first) == len(second):
        return at > 0 and _swapped(first, second, at)
    return at > 0 and first[at + (len(first) > len(second)) :] == second[at + (len(second) > len(first)) :]


def _differ_at(first: str, second: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), len(first) - 1)


def _swapped(first: str, second: str, at: int) -> bool:
    return first[at : at + 2] == second[at : at + 2][::-1] and first[at + 2 :] == second[at + 2 :]


def join_misspelt(locals_: Sequence[Local], joins: Joins) -> None:
    """Join two names that one paper has and that differ in a small letter left out or in two that changed places.

    Across papers names that are one letter apart are mostly two things (`RewardBench`, `M-RewardBench`); within one
    paper what distinguishes them is a capital, a digit, or the first or last letter.

    Cost: linear in the papers; the square of the names of a class in each.
    """
    names: dict[tuple[str, EntityType], set[str]] = defaultdict(set)
    for local in locals_:
        if len(local.key) >= _MIN_WORD and local.key.isalpha():
            names[local.paper.id, local.type].add(local.entity.name)
    for (_, entity_type), found in names.items():
        joined = {name: _GAP.sub("", name) for name in sorted(found)}
        for first, second in combinations(joined, 2):
            if misspelt(joined[first], joined[second]):
                key, other = name_key(entity_type, first), name_key(entity_type, second)
                joins.join(entity_type, key, other, f"one letter apart in one paper: {first!r} and {second!r}")


def misspelt(first: str, second: str) -> bool:
    """Say whether one name is the other with a small inner letter left out or two such letters swapped.

    Args:
        first: A name without spaces and hyphens.
        second: Another one.

    >>> misspelt("SVDQuant", "SVDQunat"), misspelt("WildJailbreak", "WildJailbeak")
    (True, True)
    >>> misspelt("MFuser", "MVFuser"), misspelt("Mistral", "Mixtral"), misspelt("SphereAR", "SphereARs")
    (False, False, False)
    """
    a, b = sorted((first, second), key=lambda name: (len(name), name))
    if not one_slip(a, b):
        return False
    at = _differ_at(a, b)
    if len(a) == len(b):
        return a[at : at + 2].islower()
    return b[at].islower() and b[at - 1].isalpha()


def join_initials(locals_: Sequence[Local], settled: Container[Node], joins: Joins) -> None:
    """Join an abbreviation that nobody spells out with the only long name of its class that has its initials.

    The long name must stand in two papers, or beside the abbreviation in one: three letters fit many a name by chance.

    Cost: linear in the names.
    """
    wanted = {
        x.node
        for x in locals_
        if x.entity.name.rstrip("s").isupper() and len(x.key) >= _MIN_INITIALS and x.node not in settled
    }
    coined = {x.node for x in locals_ if x.introduced}
    beside = {(*x.node, x.paper.id) for x in locals_ if x.node in wanted}
    longs: dict[Node, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for local in locals_:
        node = (local.type, "" if local.pairs else initials(local.long))
        if node in wanted:
            longs[node][local.key].add(local.paper.id)
    for node, keys in sorted(longs.items()):
        papers = {paper for found in keys.values() for paper in found}
        one = len({joins.root((node[0], key)) for key in keys}) == 1 and not coined & {
            node,
            *((node[0], k) for k in keys),
        }
        if one and (len(papers) > 1 or any((*node, paper) in beside for paper in papers)):
            joins.join(node[0], node[1], min(keys), f"initials: {node[1].upper()} fits no other name here")


def join_equivalents(
    rows: Iterable[tuple[EntityType, tuple[str, ...]]], present: Container[Node], joins: Joins
) -> dict[Node, dict[str, float]]:
    """Join the names that stand on one line, as far as they occur; return what abbreviations among them vote for."""
    votes: dict[Node, dict[str, float]] = {}
    for entity_type, (first, *others) in rows:
        for name in others:
            node = (entity_type, name_key(entity_type, name))
            if len(name) <= _MAX_VOTE and is_acronym(name, first):
                votes[node] = {first: 1.0}
            elif node in present:
                joins.join(entity_type, name_key(entity_type, first), node[1], f"equal terms: {name!r} and {first!r}")
    return votes


@lru_cache(maxsize=2)
def load_equivalents(path: Path | None = None) -> tuple[tuple[EntityType, tuple[str, ...]], ...]:
    """Return the classes and equal terms of the table, in file order; read once a process.

    Raises:
        ReadError: The file cannot be read, or a line has no known class or fewer than two names.
    """
    source = path or vocabulary_folder() / "equivalents.tsv"
    try:
        lines = source.read_text(encoding="utf8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(str(source), "cannot be read as UTF-8 text") from error
    return tuple(_rows(str(source), lines))


def _rows(path: str, lines: Sequence[str]) -> Iterator[tuple[EntityType, tuple[str, ...]]]:
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            entity_type, *names = line.split("\t")
            if entity_type not in ENTITY_TYPES or len(names) < 2 or not all(names):
                raise ReadError(path, "a line needs a class and two names or more, with tabs", number)
            yield entity_type, tuple(names)
