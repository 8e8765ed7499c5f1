"""Which IRI each thing has: the published one where there is one, else one made from its earliest name.

Imports `iri`, `normalise`, `vocabulary` and its neighbours.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.iri import digest, mint_entity
from kg.normalise import content_words, words
from kg.resolve.homonyms import Placed
from kg.resolve.joins import Node
from kg.resolve.published import PaperName, Published, one_line
from kg.resolve.reading import Local
from kg.vocabulary import Concept

_PLURAL_S = re.compile(r"[A-Z0-9]s$")
_HINGE = re.compile(r"\bwith\b|\bvia\b|\busing\b|:")
_WORD = re.compile(r"[\w\-]+")

Thing = tuple[Node, str]
"""The root of an entity's keys, and which of the homonyms under it."""

Order = tuple[str, str, str]

Things = Mapping[Thing, Sequence[Placed]]
"""The places of each thing, earliest paper first."""


def paper_name(local: Local) -> PaperName:
    """Return what the ledger knows a local entity by."""
    return local.paper.id, local.type, one_line(local.entity.name)


def assign_iris(
    things: Things,
    concepts: Mapping[Node, Concept],
    published: Published,
    *,
    reserved: Iterable[str] = (),
    base: str,
) -> dict[Thing, str]:
    """Return an IRI for each thing; none twice.

    A thing keeps the published IRI that most of its names have; another one is minted for it only where it has none,
    or where all of them went to other parts of what was one thing. An IRI none of whose names is here any more is
    free to be minted again, for what has its name.

    Args:
        things: The things.
        concepts: Concepts of roots that a vocabulary names; their labels make the IRI of what was never published.
        published: The ledger.
        reserved: IRIs that no thing may get.
        base: Base of the IRIs.
    """
    iris = _kept(things, published)
    here = (p.local for found in things.values() for p in found) if published.rows else ()
    known = (published.rows.get(paper_name(local), ()) for local in here)
    taken = {*reserved, *iris.values(), *(iri for row in known for iri in row)}
    fresh = [thing for thing in things if thing not in iris]
    for thing in sorted(fresh, key=lambda t: (t[0] not in concepts, things[t][0].local.order, t)):
        iris[thing] = _mint(thing, things[thing][0].local, concepts.get(thing[0]), taken, base)
        taken.add(iris[thing])
    return iris


def _kept(things: Things, published: Published) -> dict[Thing, str]:
    """Match things with published IRIs: by the present IRI of most names first, then by former ones."""
    if not published.rows:
        return {}
    present: list[tuple[int, int, Order, Thing, str]] = []
    former: list[tuple[int, int, Order, Thing, str]] = []
    for thing, found in things.items():
        rows = [(p.local.order, known) for p in found if (known := published.rows.get(paper_name(p.local)))]
        votes, alone = Counter(known[0] for _, known in rows), Counter(known[0] for _, known in rows if not known[1:])
        first: dict[str, Order] = {}
        for order, known in rows:
            for iri in known:
                first.setdefault(iri, order)
        present += [(-n, -alone[iri], first[iri], thing, iri) for iri, n in votes.items()]
        others = Counter(iri for _, known in rows for iri in known[1:])
        former += [(-n, 0, first[iri], thing, iri) for iri, n in others.items()]
    iris: dict[Thing, str] = {}
    gone: set[str] = set()
    for *_, thing, iri in (*sorted(present), *sorted(former)):
        if thing not in iris and iri not in gone:
            iris[thing] = iri
            gone.add(iri)
    return iris


def _mint(thing: Thing, local: Local, concept: Concept | None, taken: set[str], base: str) -> str:
    """Return the plain IRI of a thing's earliest name, or where that is taken the first of the qualified ones."""
    (entity_type, _), homonym = thing
    name = name_for_iri(local, concept)
    plain = mint_entity(entity_type, name, base=base)
    if plain not in taken:
        return plain
    told = qualifier(local, named=bool(homonym)) or digest(local.key, homonym)
    while (iri := mint_entity(entity_type, name, base=base, qualifier=told)) in taken:
        told = digest(told, local.key, homonym)
    return iri


def claimed_iris(things: Mapping[str, Sequence[Placed]], *, base: str) -> dict[str, str]:
    """Return where the IRIs lead that the other names of each thing would make; one that two things claim is left out.

    So an IRI that was minted from fewer papers, without a ledger, still leads somewhere after a merge.

    Args:
        things: The places of each thing by its IRI.
        base: Base of the IRIs.
    """
    claimed: dict[str, set[str]] = defaultdict(set)
    for iri, found in things.items():
        for place in {(p.local.entity.name, p.local.introduced and p.local.paper.id): p for p in found}.values():
            local, name = place.local, name_for_iri(place.local, None)
            plain = mint_entity(local.type, name, base=base)
            claimed[plain].add(iri)
            told = _told(local, named=bool(place.homonym)) if len(found) > 1 or plain != iri else ""
            if told:
                claimed[mint_entity(local.type, name, base=base, qualifier=told)].add(iri)
    return {old: min(new) for old, new in sorted(claimed.items()) if len(new) == 1 and old not in things}


def _told(local: Local, *, named: bool) -> str:
    """Return what told a local entity from its homonyms when it was, or was taken for, one of them."""
    return qualifier(local, named=named) or (digest(local.key, local.paper.id) if local.introduced else "")


def name_for_iri(local: Local, concept: Concept | None) -> str:
    """Return the name that makes an IRI: the concept's label, or the paper's name without the `s` of a plural."""
    if concept:
        return concept.label
    name = local.entity.name
    return name[:-1] if _PLURAL_S.search(name) else name


def qualifier(local: Local, *, named: bool) -> str:
    """Return words that tell a homonym from the others: its long form, else words of its paper's title.

    Of the title, the part after "with", "via" or a colon comes first; at most four words, none of the name.
    """
    if local.long != local.entity.name:
        return local.long
    if not named and not local.introduced:
        return ""
    title = local.paper.title
    parts = [*reversed(_HINGE.split(title)), title]
    own = set(words(local.entity.name))
    for part in parts:
        rest = [w for w in _WORD.findall(part) if not own & set(words(w)) and content_words(w)]
        if len(rest) > 1:
            return " ".join(rest[:4])
    return ""
