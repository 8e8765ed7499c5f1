"""Group spans of one paper into entities: what is one thing, what it is called, where it stands.

One thing are spellings that differ in case, hyphens, a plural s or a class word ("DDPM model"), and an acronym with its
long form. Different digits are different things ("Medusa-1", "Medusa-2"): they are never folded away.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.extract.abbreviations import Pair
from kg.model import EntityType

CLASS_WORDS: dict[EntityType, frozenset[str]] = {
    "Method": frozenset(
        "model models method methods framework frameworks algorithm algorithms approach architecture network networks"
        " module modules system systems technique techniques mechanism strategy".split()
    ),
    "Benchmark": frozenset("dataset datasets benchmark benchmarks corpus corpora challenge suite".split()),
    "Task": frozenset("task tasks problem problems".split()),
    "Metric": frozenset("score scores metric metrics rate value values".split()),
    "Hardware": frozenset("gpu gpus device devices board boards platform processor processors chip chips".split()),
    "Organization": frozenset(),
}
"""Words at the end of a surface that name its class and may be left off."""


@dataclass(slots=True)
class Candidate:
    """Hold a span that some component takes for a mention: `[start, end)` in tokens, its class, who says so."""

    start: int
    end: int
    type: EntityType
    source: str


@dataclass(slots=True)
class Group:
    """Hold the spans of one thing, sorted, each once; `keys` are the normal forms of all its surfaces."""

    type: EntityType
    keys: set[str] = field(default_factory=set)
    spans: list[tuple[int, int]] = field(default_factory=list)
    sources: set[str] = field(default_factory=set)


def normal(words: Sequence[str], kind: EntityType) -> str:
    """Return the normal form of a surface: small letters and digits, class word and plural s left off.

    >>> normal(["Spec", "-", "Benchs"], "Benchmark"), normal(["DDPM", "models"], "Method")
    ('specbench', 'ddpm')
    """
    kept = [w for w in words if w.isalnum() or w == "+"]
    while len(kept) > 1 and kept[-1].casefold() in CLASS_WORDS[kind]:
        kept.pop()
    folded = "".join(kept).casefold()
    return folded[:-1] if len(folded) > 3 and folded[-1] == "s" and folded[-2] != "s" else folded


def group_candidates(words: Sequence[str], found: Iterable[Candidate], pairs: Iterable[Pair]) -> list[Group]:
    """Return the groups of candidates of each class, in order of first mention.

    Args:
        words: Tokens of the paper.
        found: The candidates; spans of one class may repeat.
        pairs: Acronyms with their long forms.
    """
    same = _acronym_keys(words, pairs)
    groups: dict[tuple[EntityType, str], Group] = {}
    for candidate in sorted(found, key=lambda c: (c.start, -c.end, c.type, c.source)):
        key = normal(words[candidate.start : candidate.end], candidate.type)
        if not key:
            continue
        name = (candidate.type, same.get((candidate.type, key), key))
        group = groups.setdefault(name, Group(candidate.type))
        group.keys.add(key)
        group.sources.add(candidate.source)
        if (candidate.start, candidate.end) not in group.spans:
            group.spans.append((candidate.start, candidate.end))
    return list(groups.values())


def _acronym_keys(words: Sequence[str], pairs: Iterable[Pair]) -> dict[tuple[EntityType, str], str]:
    """Return the key of the long form under the key of the short form, for every class."""
    same: dict[tuple[EntityType, str], str] = {}
    for long_start, long_end, short_start, short_end in pairs:
        for kind in CLASS_WORDS:
            short = normal(words[short_start:short_end], kind)
            same.setdefault((kind, short), normal(words[long_start:long_end], kind))
    return same
