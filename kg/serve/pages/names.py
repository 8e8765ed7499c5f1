"""The names of all things of a store, to search in as one types."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from kg.model import ENTITY_TYPES
from kg.questions import Reader, Thing
from kg.store import Store
from kg.terms import term

CLASSES = (*ENTITY_TYPES, "Paper")
_MENTIONS = "SELECT ?thing (COUNT(?paper) AS ?n) WHERE { ?paper schema:mentions ?thing } GROUP BY ?thing"
_SHOWN = 80
"""Characters of another written form that a hit shows."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Hold something found: the thing, how many papers mention it, and the other form that was found, or ""."""

    thing: Thing
    papers: int
    form: str = ""


class Names:
    """Hold the names of a store's things in lower case, and find parts of them.

    Cost: some 100 bytes a name; two seconds to make for 47,000 things, a few milliseconds to search.
    """

    def __init__(self, store: Store) -> None:
        places = {f"{store.base}{name.lower()}/": name for name in CLASSES}
        self._forms = _forms(store, places)
        self._papers = mentions_of(store)
        order = sorted(self._forms, key=lambda thing: (-self._papers[thing.iri], thing.label.lower(), thing.iri))
        self._things = order
        self._texts = ["\n".join(("", *self._forms[thing], "")).casefold() for thing in order]

    def find(self, text: str, kind: str = "", *, limit: int = 20) -> tuple[list[Hit], int]:
        """Return the first things whose names hold all words of a text, and how many there are.

        A name that is the text goes first, then one that begins with it, then one with a word that does, then the
        rest; within each, what most papers mention. No text means all things.

        Args:
            text: What somebody types.
            kind: A class, or "" for all.
            limit: Hits at most.
        """
        words = text.casefold().split()
        places: Iterable[int] = range(len(self._texts))
        if kind:
            places = [n for n in places if self._things[n].type == kind]
        for word in words:
            places = [n for n in places if word in self._texts[n]]
        found = sorted(places, key=lambda n: (_rank(self._texts[n], " ".join(words)), n)) if words else list(places)
        return [self._hit(n, words) for n in found[:limit]], len(found)

    def _hit(self, place: int, words: Sequence[str]) -> Hit:
        thing = self._things[place]
        label = thing.label.casefold()
        if all(word in label for word in words):
            return Hit(thing, self._papers[thing.iri])
        forms = (form for form in self._forms[thing] if any(word in form.casefold() for word in words))
        return Hit(thing, self._papers[thing.iri], next(forms, "")[:_SHOWN])


def _rank(names: str, text: str) -> int:
    for rank, sought in enumerate((f"\n{text}\n", f"\n{text}", f" {text}")):
        if sought in names:
            return rank
    return 3


def _forms(store: Store, places: dict[str, str]) -> dict[Thing, list[str]]:
    """Return label and other written forms of each thing."""
    labels, others = dict(_texts(store, "rdfs:label")), defaultdict[str, set[str]](set)
    for iri, text in _texts(store, "skos:altLabel"):
        others[iri].add(text)
    starts = {iri: iri[: iri.find("/", len(store.base)) + 1] for iri in labels if iri.startswith(store.base)}
    return {
        Thing(labels[iri], iri, places[start]): [labels[iri], *sorted(others[iri])]
        for iri, start in starts.items()
        if start in places
    }


def _texts(store: Store, predicate: str) -> Iterator[tuple[str, str]]:
    for quad in store.database.quads_for_pattern(None, term(predicate), None, None):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            yield quad.subject.value, quad.object.value


@lru_cache(maxsize=1)
def mentions_of(store: Store) -> Counter[str]:
    """Return how many papers mention each thing, by IRI; what was counted of the last store is kept.

    Cost: half a second for 37,000 things, of which a tenth is the counting.
    """
    return Counter({s["thing"]: int(s["n"]) for s in Reader(store).select(_MENTIONS)})


@lru_cache(maxsize=1)
def names_of(store: Store) -> Names:
    """Return the names of a store; those of the last store asked for are kept."""
    return Names(store)
