"""Labels, aliases, IRIs and families of what has been resolved, and the redirects of former IRIs.

Imports `iri`, `model`, `normalise`, `vocabulary` and its neighbours.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from kg.resolve.curate import Curated, Found, curate
from kg.resolve.curation import SPLIT
from kg.resolve.family import find_families
from kg.resolve.homonyms import Placed
from kg.resolve.joins import Node
from kg.resolve.minting import Thing, assign_iris, claimed_iris, paper_name
from kg.resolve.published import Published
from kg.resolve.records import Cluster, Link, Past, Resolution
from kg.vocabulary import Concept


def name_clusters(placed: Sequence[Placed], concepts: Mapping[Node, Concept], past: Past, *, base: str) -> Resolution:
    """Return the resolution with an IRI for every thing, published before or made of its earliest paper's name.

    Raises:
        ReadError: A decision of the curation cannot be applied; names its line.
    """
    things: dict[Thing, list[Placed]] = defaultdict(list)
    for place in sorted(placed, key=lambda p: p.local.order):
        things[place.root, place.homonym].append(place)
    reserved = {decision.object for decision in past.curation.of(SPLIT)}
    iris = assign_iris(things, concepts, past.published, reserved=reserved, base=base)
    alone = {iris[thing]: places for thing, places in things.items()}
    moved = {**claimed_iris(alone, base=base), **_followed(alone, past.published)}
    gone = {iri for known in past.published.rows.values() for iri in known} if past.curation.decisions else ()
    curated = curate(alone, moved, gone, past.curation)
    known = {iris[thing]: concepts[thing[0]].iri for thing in things if thing[0] in concepts}
    return _resolution(alone, moved, curated, known, past)


def _resolution(
    alone: Found, moved: Mapping[str, str], curated: Curated, known: Mapping[str, str], past: Past
) -> Resolution:
    """Put links, entities, redirects and ledger together.

    Args:
        alone: The entities that resolution alone finds.
        moved: Where IRIs lead that none of these has.
        curated: The entities after the decisions.
        known: IRI of the concept of entities that a vocabulary names.
        past: What was published and decided before.
    """
    found, merged = curated.found, curated.merged
    automatic = {(p.local.paper.id, p.local.entity.id): iri for iri, places in alone.items() for p in places}
    families = find_families({iri: [p.local for p in places] for iri, places in found.items()})
    matches = {**{_now(iri, merged): match for iri, match in sorted(known.items(), reverse=True)}, **known}
    clusters = [
        _cluster(iri, places, curated.labels.get(iri, ""), matches.get(iri, ""), families.get(iri, ""))
        for iri, places in found.items()
    ]
    links = [_link(p, iri, places, automatic) for iri, places in found.items() for p in places]
    redirects = {old: _now(new, merged) for old, new in {**moved, **merged}.items() if old not in found}
    return Resolution(
        tuple(sorted(links, key=_link_order)),
        tuple(sorted(clusters)),
        tuple(sorted(redirects.items())),
        past.published.after(
            (paper_name(p.local), automatic[p.local.paper.id, p.local.entity.id], iri)
            for iri, places in found.items()
            for p in places
        ),
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


def _cluster(iri: str, found: Sequence[Placed], given: str, match: str, family: str) -> Cluster:
    label = given or best_label(Counter(p.local.entity.name for p in found))
    forms = {form for p in found for form in (p.local.entity.name, *p.local.entity.surfaces)} - {label}
    return Cluster(iri, found[0].local.type, label, tuple(sorted(forms)), match, family)


def best_label(names: Mapping[str, int]) -> str:
    """Return the commonest name; among equals the one whose spelling in any case is commonest, then the longest.

    >>> best_label({"LLMs": 2, "large language models": 2, "Large Language Models": 1})
    'large language models'
    """
    folded = Counter[str]()
    for name, count in names.items():
        folded[name.casefold()] += count
    return min(names, key=lambda n: (-folded[n.casefold()], -names[n], -len(n), n))


def _link(placed: Placed, iri: str, found: Sequence[Placed], automatic: Mapping[tuple[str, str], str]) -> Link:
    local = placed.local
    if placed.why:
        why = placed.why
    elif len(found) == 1:
        why = "only mention"
    elif local.long != local.entity.name:
        why = f"same normal form of its long form {local.long!r}"
    else:
        why = "same normal form"
    before = automatic[local.paper.id, local.entity.id]
    return Link(
        local.paper.id, local.entity.id, local.type, local.entity.name, iri, why, before if before != iri else ""
    )


def _link_order(link: Link) -> tuple[str, int, str, Link]:
    number = re.search(r"\d+$", link.entity)
    return (link.paper, int(number[0]) if number else 0, link.entity, link)
