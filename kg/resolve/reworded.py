"""Names that say the same in other words: in another order, with other endings, with "Bench" at the end.

Imports `model`, `normalise` and its neighbours. Two names that one paper has for two entities are never joined here:
who writes both means two things.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from kg.model import EntityType
from kg.normalise import words
from kg.resolve.joins import Joins, Node
from kg.resolve.keys import key_words, name_key
from kg.resolve.reading import Local

_ORDERED = frozenset(
    {"as", "at", "between", "by", "for", "from", "in", "of", "on", "over", "to", "versus", "via", "with"}
)
"""Words around which the order of the others says something."""
_PROPER = frozenset({"Benchmark", "Organization"})
"""Classes whose names are proper ones: their words stand as they are."""
_FREE = 3
"""Words that a name needs for their order to say nothing."""
_COINED = re.compile(r"[a-z][A-Z]|[A-Z]{2}(?!s?\b)")
_BENCH = re.compile(r"(.*(?:[a-z][A-Z]|\d)\w*)[\s\-]?[Bb]ench")
"""A coined name; not capitals alone, which mostly stand for several things: `GEO` is no `GEO-Bench`."""
_BENCHES = ("-Bench", "-bench", " Bench", " bench", "Bench", "bench")
"""What `_BENCH` takes off."""
_ENDINGS = (
    ("ional", "ion"),
    ("ural", "ure"),
    ("oral", "or"),
    ("ical", "ic"),
    ("ative", "ation"),
    ("ed", ""),
    ("ing", ""),
)
"""Endings that make another part of speech of a word, and what stands for them."""
_STEM = 4
"""Letters that a word keeps at least when its ending goes."""


class Company:
    """Hold which names each paper has for different entities of a class."""

    def __init__(self, locals_: Sequence[Local]) -> None:
        self._papers: dict[Node, list[str]] = defaultdict(list)
        for local in locals_:
            self._papers[local.node].append(local.paper.id)

    def apart(self, entity_type: EntityType, first: str, second: str) -> bool:
        """Say whether some paper has both keys."""
        return not set(self._papers[entity_type, first]).isdisjoint(self._papers[entity_type, second])


def join_reworded(locals_: Sequence[Local], joins: Joins) -> None:
    """Join names whose words are the same up to their order or their endings, and benchmarks with their "Bench".

    Cost: linear in the names.
    """
    company = Company(locals_)
    _join_forms(locals_, company, joins)
    _join_benches(locals_, company, joins)


def _join_forms(locals_: Sequence[Local], company: Company, joins: Joins) -> None:
    first: dict[tuple[EntityType, tuple[str, ...]], Local] = {}
    for (entity_type, long), local in sorted({(x.type, x.long): x for x in locals_ if x.type not in _PROPER}.items()):
        for form in _forms(key_words(entity_type, long), long):
            other = first.setdefault((entity_type, form), local)
            if other.key != local.key and not company.apart(entity_type, other.key, local.key):
                joins.join(entity_type, other.key, local.key, f"same words: {other.long!r} and {long!r}")


def _forms(parts: tuple[str, ...], long: str) -> list[tuple[str, ...]]:
    """Return what two names of the same words may have in common, where they have two words or more."""
    if len(parts) < 2:
        return []
    digits = [p for p in parts if p[0].isdigit()]
    if digits:
        rest = sorted(p for p in parts[1:] if not p[0].isdigit())
        return [(parts[0], *digits, *rest)] if len(parts) >= _FREE else []
    stems = tuple(map(stem, parts))
    free = len(words(long)) >= _FREE and not _COINED.search(long) and not any(map(_orders, parts[1:-1]))
    return [stems, ("", *sorted(stems))] if free else [stems]


def _orders(word: str) -> bool:
    """Say whether the words around a word may not change places: "of", and "augmented" between two nouns."""
    return word in _ORDERED or word.endswith("ed")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return a word without the ending that makes another part of speech of it.

    >>> stem("positional"), stem("architectural"), stem("squared") == stem("square"), stem("generative")
    ('position', 'architectur', True, 'generation')
    >>> stem("pretrained") == stem("pretraining"), stem("neural"), stem("speed")
    (True, 'neural', 'speed')
    """
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            word = word.removesuffix(ending) + instead
            break
    return word.removesuffix("e") if len(word) > _STEM else word


def _join_benches(locals_: Sequence[Local], company: Company, joins: Joins) -> None:
    """Join "ABC-Bench" with "ABC" where that is coined, too, and no commoner than the long form."""
    uses = Counter(x.entity.name for x in locals_ if x.type == "Benchmark")
    for name in sorted(uses):
        bench = _BENCH.fullmatch(name)
        if not bench or not 0 < uses[bench[1]] <= sum(uses[f"{bench[1]}{end}"] for end in _BENCHES):
            continue
        key, short = name_key("Benchmark", name), name_key("Benchmark", bench[1])
        if not company.apart("Benchmark", key, short):
            joins.join("Benchmark", key, short, f"benchmark: {name!r} is {bench[1]!r}")
