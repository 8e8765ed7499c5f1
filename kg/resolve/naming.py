"""Labels, aliases, IRIs and families of what has been resolved.

Imports `iri`, `model`, `normalise`, `vocabulary` and its neighbours.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from kg.iri import digest, mint_entity
from kg.normalise import content_words, words
from kg.resolve.family import find_families
from kg.resolve.homonyms import Placed
from kg.resolve.joins import Node
from kg.resolve.reading import Local
from kg.resolve.records import Cluster, Link, Resolution
from kg.vocabulary import Concept

Redirects = tuple[tuple[str, str], ...]
Thing = tuple[Node, str]
"""The root of an entity's keys, and which of the homonyms under it."""


def name_clusters(placed: Sequence[Placed], concepts: Mapping[Node, Concept], *, base: str) -> Resolution:
    """Return the resolution with an IRI for every thing; the earliest paper's name for it makes the IRI."""
    things: dict[Thing, list[Placed]] = defaultdict(list)
    for place in sorted(placed, key=lambda p: p.local.order):
        things[place.root, place.homonym].append(place)
    iris = _mint(things, concepts, base)
    families = find_families({thing: [p.local for p in found] for thing, found in things.items()})
    clusters = [
        _cluster(iris[thing], found, concepts.get(thing[0]), iris.get(families.get(thing, thing), ""))
        for thing, found in things.items()
    ]
    links = [_link(p, iris[thing], found) for thing, found in things.items() for p in found]
    redirects = _redirects(things, iris, base)
    return Resolution(tuple(sorted(links, key=_link_order)), tuple(sorted(clusters)), redirects)


def _mint(things: Mapping[Thing, Sequence[Placed]], concepts: Mapping[Node, Concept], base: str) -> dict[Thing, str]:
    """Give the plain IRI to the first thing of a slug, a vocabulary's before all, and a qualified one to the others."""
    order = sorted(things, key=lambda t: (t[0] not in concepts, things[t][0].local.order, t))
    taken: dict[str, Thing] = {}
    for thing in order:
        local, (entity_type, key) = things[thing][0].local, thing[0]
        name = _name_for_iri(local, concepts.get(thing[0]))
        qualifiers = ("", qualifier(local, named=bool(thing[1])), digest(key, thing[1]), digest(key, *thing[1], name))
        options = (mint_entity(entity_type, name, base=base, qualifier=q) for q in qualifiers)
        taken[next(iri for iri in options if iri not in taken)] = thing
    return {thing: iri for iri, thing in taken.items()}


def _redirects(things: Mapping[Thing, Sequence[Placed]], iris: Mapping[Thing, str], base: str) -> Redirects:
    """Return where the IRIs lead that the names of each thing would make; one that two things claim leads nowhere."""
    taken = frozenset(iris.values())
    claimed: dict[str, set[str]] = defaultdict(set)
    for thing, found in things.items():
        for local in {p.local.entity.name: p.local for p in found}.values():
            plain = mint_entity(local.type, _name_for_iri(local, None), base=base)
            told = mint_entity(
                local.type, _name_for_iri(local, None), base=base, qualifier=qualifier(local, named=bool(thing[1]))
            )
            for iri in {plain, told} - taken:
                claimed[iri].add(iris[thing])
    return tuple(sorted((old, min(new)) for old, new in claimed.items() if len(new) == 1))


def _name_for_iri(local: Local, concept: Concept | None) -> str:
    if concept:
        return concept.label
    name = local.entity.name
    return name[:-1] if re.search(r"[A-Z0-9]s$", name) else name


def qualifier(local: Local, *, named: bool) -> str:
    """Return words that tell a homonym from the others: its long form, else words of its paper's title.

    Of the title, the part after "with", "via" or a colon comes first; at most four words, none of the name.
    """
    if local.long != local.entity.name:
        return local.long
    if not named and not local.introduced:
        return ""
    title = local.paper.title
    parts = [*reversed(re.split(r"\bwith\b|\bvia\b|\busing\b|:", title)), title]
    own = set(words(local.entity.name))
    for part in parts:
        rest = [w for w in re.findall(r"[\w\-]+", part) if not own & set(words(w)) and content_words(w)]
        if len(rest) > 1:
            return " ".join(rest[:4])
    return ""


def _cluster(iri: str, found: Sequence[Placed], concept: Concept | None, family: str) -> Cluster:
    names = Counter(p.local.entity.name for p in found)
    label = best_label(names)
    forms = {form for p in found for form in (p.local.entity.name, *p.local.entity.surfaces)} - {label}
    match = concept.iri if concept else ""
    return Cluster(iri, found[0].local.type, label, tuple(sorted(forms)), match, family if family != iri else "")


def best_label(names: Mapping[str, int]) -> str:
    """Return the commonest name; among equals the one whose spelling in any case is commonest, then the longest.

    >>> best_label({"LLMs": 2, "large language models": 2, "Large Language Models": 1})
    'large language models'
    """
    folded = Counter[str]()
    for name, count in names.items():
        folded[name.casefold()] += count
    return min(names, key=lambda n: (-folded[n.casefold()], -names[n], -len(n), n))


def _link(placed: Placed, iri: str, found: Sequence[Placed]) -> Link:
    local = placed.local
    if placed.why:
        why = placed.why
    elif len(found) == 1:
        why = "only mention"
    elif local.long != local.entity.name:
        why = f"same normal form of its long form {local.long!r}"
    else:
        why = "same normal form"
    return Link(local.paper.id, local.entity.id, local.type, local.entity.name, iri, why)


def _link_order(link: Link) -> tuple[str, int, str, Link]:
    number = re.search(r"\d+$", link.entity)
    return (link.paper, int(number[0]) if number else 0, link.entity, link)
