"""What abbreviations stand for over the corpus: one sense, one that prevails, or several.

Imports `model`, `normalise` and its neighbours.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from kg.normalise import content_words
from kg.resolve.joins import Joins, Node
from kg.resolve.keys import name_key
from kg.resolve.reading import Local

_PREVAILS = 0.8
"""Share of the papers that spell an abbreviation out which one sense needs to be meant by the papers that do not."""
_ESTABLISHED = 3
"""Papers that a prevailing sense needs at least."""
VOTE = 5
"""Papers that the word of the vocabulary, or of the table of abbreviations, counts for."""


@dataclass(frozen=True, slots=True)
class Sense:
    """Hold one meaning of an abbreviation: the root of its keys, its commonest wording, the papers that spell it out.

    `weight` counts the papers, and what is generally meant as several.
    """

    root: Node
    long: str
    papers: tuple[str, ...]
    weight: float


Spelt = Mapping[Node, Mapping[str, frozenset[str]]]
"""For each class and abbreviation the long forms, and the papers that give them."""
Votes = Mapping[Node, Mapping[str, float]]
"""For each class and abbreviation what it generally means, with the share in [0, 1] of each sense."""


def spelt_out(locals_: Iterable[Local], votes: Votes) -> Spelt:
    """Return what the papers spell abbreviations out as, and with no paper what is only voted for."""
    found: dict[Node, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for local in locals_:
        for pair in local.pairs:
            found[local.type, name_key(local.type, pair.short)][pair.long].add(local.paper.id)
    for node, shares in votes.items():
        for long in shares:
            found[node].setdefault(long, set())
    return {n: {long: frozenset(p) for long, p in sorted(longs.items())} for n, longs in sorted(found.items())}


def join_wordings(spelt: Spelt, joins: Joins) -> None:
    """Join the long forms of one abbreviation that differ in little words or in spelling.

    Cost: for each abbreviation the square of its long forms, which are few.
    """
    for (entity_type, short), longs in spelt.items():
        wordings = sorted({name_key(entity_type, long): long for long in longs}.items())
        for at, (key, long) in enumerate(wordings):
            for other_key, other in wordings[at + 1 :]:
                if same_wording(long, other):
                    joins.join(entity_type, key, other_key, f"two spellings: both are what {short.upper()} stands for")


def same_wording(first: str, second: str) -> bool:
    """Say whether two long forms differ only in little words, or in two letters of a longer word.

    >>> same_wording("Reinforcement Learning with Verifiable Rewards", "reinforcement learning from verifiable rewards")
    True
    >>> same_wording("low-rank adaption", "Low-Rank Adaptation"), same_wording("online tuning", "offline tuning")
    (True, False)
    """
    a, b = content_words(first), content_words(second)
    return len(a) == len(b) and all(_same_word(x, y) for x, y in zip(a, b, strict=True))


def _same_word(first: str, second: str) -> bool:
    if first == second:
        return True
    long_enough = min(len(first), len(second)) >= 7 and first[:4] == second[:4]
    return long_enough and Levenshtein.distance(first, second, score_cutoff=2) <= 2


def senses(node: Node, spelt: Spelt, votes: Votes, joins: Joins) -> tuple[Sense, ...]:
    """Return the senses of an abbreviation, most papers first."""
    grouped: dict[Node, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for long, papers in spelt.get(node, {}).items():
        grouped[joins.root((node[0], name_key(node[0], long)))].append((long, papers))
    found = []
    for root, wordings in grouped.items():
        commonest = min(wordings, key=lambda w: (-len(w[1]), w[0]))[0]
        papers = frozenset[str]().union(*(p for _, p in wordings))
        share = max(votes.get(node, {}).get(long, 0.0) for long, _ in wordings)
        found.append(Sense(root, commonest, tuple(sorted(papers)), len(papers) + VOTE * share))
    return tuple(sorted(found, key=lambda s: (-s.weight, s.root)))


def prevailing(found: tuple[Sense, ...]) -> Sense | None:
    """Return the only sense, or the one that nearly all papers mean; None where neither is so."""
    if len(found) == 1:
        return found[0]
    total = sum(s.weight for s in found)
    if found and found[0].weight >= max(_ESTABLISHED, _PREVAILS * total):
        return found[0]
    return None


def join_abbreviations(spelt: Spelt, votes: Votes, joins: Joins) -> dict[Node, tuple[Sense, ...]]:
    """Join each abbreviation with its only or prevailing sense; return the others, with their senses."""
    decided = {node: senses(node, spelt, votes, joins) for node in spelt}
    open_: dict[Node, tuple[Sense, ...]] = {}
    for (entity_type, short), found in decided.items():
        sense = prevailing(found)
        if sense is None:
            open_[entity_type, short] = found
        else:
            joins.join(entity_type, short, sense.root[1], _reason(short, sense, found))
    return open_


def _reason(short: str, sense: Sense, found: tuple[Sense, ...]) -> str:
    n_all = sum(len(s.papers) for s in found)
    said = f"{len(sense.papers)} of {n_all} papers that spell it out" if sense.papers else "common use"
    return f"abbreviation: {short.upper()} is {sense.long!r} by {said}"


def join_halves(locals_: Iterable[Local], joins: Joins) -> None:
    """Join half-abbreviated names, "KV cache", with the full ones that a paper gives beside them."""
    for local in locals_:
        for pair in local.pairs:
            if pair.whole and " " in pair.short:
                short, long = name_key(local.type, pair.short), name_key(local.type, pair.long)
                joins.join(local.type, short, long, f"abbreviation: a paper has {pair.short!r} and {pair.long!r}")
