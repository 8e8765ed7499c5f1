"""Labels, aliases, IRIs and families of what has been resolved, and the redirects of former IRIs.

Imports `iri`, `model`, `normalise`, `vocabulary` and its neighbours.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.resolve.curate import Curated, curate
from kg.resolve.curation import SPLIT
from kg.resolve.family import find_families
from kg.resolve.homonyms import Placed
from kg.resolve.joins import Node
from kg.resolve.minting import Thing, assign_iris, claimed_iris, paper_name
from kg.resolve.parents import above
from kg.resolve.published import Published
from kg.resolve.records import Cluster, Link, Past, Resolution
from kg.vocabulary import Concept

_NUMBER = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class Known:
    """Hold what vocabularies know of roots of keys: the concept that one is, and what an organization is a part of."""

    concepts: Mapping[Node, Concept]
    parents: Mapping[Node, Node]


def name_clusters(placed: Sequence[Placed], known: Known, past: Past, *, base: str) -> Resolution:
    """Return the resolution with an IRI for every thing, published before or made of its earliest paper's name.

    Raises:
        ReadError: A decision of the curation cannot be applied; names its line.
    """
    things: dict[Thing, list[Placed]] = defaultdict(list)
    for place in sorted(placed, key=lambda p: p.local.order):
        things[place.root, place.homonym].append(place)
    reserved = {decision.object for decision in past.curation.of(SPLIT)}
    iris = assign_iris(things, known.concepts, past.published, reserved=reserved, base=base)
    alone = {iris[thing]: places for thing, places in things.items()}
    moved = {**claimed_iris(alone, base=base), **_followed(alone, past.published)}
    gone = {iri for row in past.published.rows.values() for iri in row} if past.curation.decisions else ()
    curated = curate(alone, moved, gone, past.curation)
    found, merged = curated.found, curated.merged
    redirects = {old: _now(new, merged) for old, new in {**moved, **merged}.items() if old not in found}
    automatic = {id(p.local): iri for iri, places in alone.items() for p in places}
    links = [_link(p, iri, places, automatic) for iri, places in found.items() for p in places]
    names = ((paper_name(p.local), automatic[id(p.local)], iri) for iri, places in found.items() for p in places)
    return Resolution(
        tuple(sorted(links, key=_link_order)),
        tuple(sorted(_clusters(curated, iris, known), key=lambda cluster: cluster.iri)),
        tuple(sorted(redirects.items())),
        past.published.after(names),
    )


def _clusters(curated: Curated, iris: Mapping[Thing, str], known: Known) -> Iterator[Cluster]:
    """Yield the entities, with what they are a version, a concept and a part of."""
    found = curated.found
    now = {thing: _now(iri, curated.merged) for thing, iri in iris.items()}
    families = find_families({iri: [p.local for p in places] for iri, places in found.items()})
    own_last = sorted((t for t in now if t[0] in known.concepts), key=lambda t: (iris[t] == now[t], t))
    matches = {now[thing]: known.concepts[thing[0]].iri for thing in own_last}
    at = {thing[0]: iri for thing, iri in sorted(now.items(), reverse=True)}
    for iri, places in found.items():
        label = curated.labels.get(iri) or best_label(Counter(p.local.entity.name for p in places))
        forms = {form for p in places for form in (p.local.entity.name, *p.local.entity.surfaces)} - {label}
        parents = [at[root] for root in above(places[0].root, known.parents) if root in at]
        yield Cluster(
            iri,
            places[0].local.type,
            label,
            tuple(sorted(forms)),
            matches.get(iri, ""),
            families.get(iri, ""),
            tuple(parent for parent in parents if parent != iri),
        )


def _now(iri: str, merged: Mapping[str, str]) -> str:
    while iri in merged:
        iri = merged[iri]
    return iri


def _followed(found: Mapping[str, Sequence[Placed]], published: Published) -> dict[str, str]:
    """Return where the published IRIs lead that no entity has any more: to where most of their names are now."""
    if not published.rows:
        return {}
    now = {paper_name(p.local): iri for iri, places in sorted(found.items(), reverse=True) for p in places}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name, known in published.rows.items():
        home = now.get(name) or next((iri for iri in known if iri in found), "")
        for iri in known:
            if home and iri not in found:
                votes[iri][home] += 1
    return {old: min(homes, key=lambda new: (-homes[new], new)) for old, homes in votes.items()}


def best_label(names: Mapping[str, int]) -> str:
    """Return the commonest name; among equals the one whose spelling in any case is commonest, then the longest.

    >>> best_label({"LLMs": 2, "large language models": 2, "Large Language Models": 1})
    'large language models'
    """
    if len(names) == 1:
        return next(iter(names))
    folded: Counter[str] = Counter()
    for name, count in names.items():
        folded[name.casefold()] += count
    return min(names, key=lambda n: (-folded[n.casefold()], -names[n], -len(n), n))


def _link(placed: Placed, iri: str, found: Sequence[Placed], automatic: Mapping[int, str]) -> Link:
    """Return the link of a place, its entity's places and, by the id of each local entity, the IRIs before curation."""
    local = placed.local
    if placed.why:
        why = placed.why
    elif len(found) == 1:
        why = "only mention"
    elif local.long != local.entity.name:
        why = f"same normal form of its long form {local.long!r}"
    else:
        why = "same normal form"
    before = automatic[id(local)]
    return Link(
        local.paper.id, local.entity.id, local.type, local.entity.name, iri, why, before if before != iri else ""
    )


def _link_order(link: Link) -> tuple[str, int, str, Link]:
    number = _NUMBER.search(link.entity)
    return (link.paper, int(number[0]) if number else 0, link.entity, link)
