"""Find the thing that a name means: as people type it, an IRI, a CURIE, or the end of an IRI."""

from collections.abc import Sequence

from pyoxigraph import Literal, NamedNode
from rapidfuzz import fuzz, process

from kg.errors import AmbiguousNameError, UnknownNameError
from kg.iri import expand
from kg.questions.answer import Thing
from kg.questions.catalogue import ANY
from kg.questions.reading import Reader
from kg.terms import key, plain, term

NEAR = 70
"""Likeness of two keys from which one is suggested for the other, in [0, 100]: two letters in eight may differ."""

_PLACES = frozenset({name.lower() for name in ANY} | {"statement", "result"})
_BY_KEY = "SELECT ?thing WHERE { VALUES ?key { } ?thing kg:key ?key }"
_BY_ADDRESS = "SELECT DISTINCT ?thing WHERE { VALUES ?address { } ?thing schema:url|schema:sameAs ?address }"


def find_thing(reader: Reader, text: str, types: Sequence[str] = ANY) -> Thing:
    """Return the one thing of these classes that a name means.

    An IRI, a CURIE and `method/kangaroo` mean themselves, a paper's address the paper. Else the name is compared by
    letters and digits, with labels and other written forms. Among several, one whose label is the name goes before
    those that are only also called so, and the exact spelling before others.

    Raises:
        UnknownNameError: Nothing is called so; suggests near names.
        AmbiguousNameError: Several things are; holds them.

    Cost: a millisecond; half a second for 50,000 names where near ones must be found.
    """
    text = text.strip()
    found = sorted(_by_iri(reader, text) or _by_key(reader, text))
    wanted = [thing for thing in found if thing.type in types]
    best = _best(wanted, text)
    if len(best) == 1:
        return best[0]
    if best:
        raise AmbiguousNameError(text, [(thing.label, thing.type, thing.iri) for thing in best])
    kind = types[0].lower() if len(types) == 1 else "entity or paper"
    hint = f"it is a {' and a '.join(sorted({thing.type for thing in found}))}" if found else ""
    raise UnknownNameError(kind, text, [], near=[] if found else near_names(reader, text, types), hint=hint)


def _best(found: Sequence[Thing], text: str) -> list[Thing]:
    for same in (lambda label: label == text, lambda label: key(label) == key(text)):
        best = [thing for thing in found if same(thing.label)]
        if best:
            return best
    return list(found)


def possible_iris(reader: Reader, text: str) -> list[str]:
    """Return the IRIs that a text may stand for: itself, what its prefix stands for, `method/x` under the base."""
    if any(mark.isspace() for mark in text):
        return []
    full = expand(text)
    tries = [full] if "://" in full else []
    head, mark, tail = text.replace(":", "/", 1).partition("/")
    if mark and head.lower() in _PLACES:
        tries.append(f"{reader.store.base}{head.lower()}/{tail}")
    return [node.value for node in map(_node, tries) if node]


def _by_iri(reader: Reader, text: str) -> list[Thing]:
    valid = possible_iris(reader, text)
    found = reader.things(valid)
    if not found and valid:
        found = reader.things(s["thing"] for s in reader.select(_BY_ADDRESS, address=valid))
    return list(found.values())


def _node(iri: str) -> NamedNode | None:
    try:
        return NamedNode(iri)
    except ValueError:
        return None


def _by_key(reader: Reader, text: str) -> list[Thing]:
    bare = text[6:] if text.lower().startswith("arxiv:") else text
    return list(reader.things(s["thing"] for s in reader.select(_BY_KEY, key=plain(key(bare)))).values())


def near_names(reader: Reader, text: str, types: Sequence[str] = ANY, *, limit: int = 3) -> list[str]:
    """Return labels of things of these classes that are written much like a name, nearest first.

    Cost: linear in the names of the graph, some 10 microseconds each.
    """
    starts = tuple(f"{reader.store.base}{name.lower()}/" for name in types)
    keys: dict[str, str] = {}
    for quad in reader.store.database.quads_for_pattern(None, term("kg:key"), None, None):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            iri = quad.subject.value
            if iri.startswith(starts):
                keys[iri] = min(quad.object.value, keys.get(iri, quad.object.value))
    hits = process.extract(key(text), keys, scorer=fuzz.ratio, limit=limit, score_cutoff=NEAR)
    things = reader.things(iri for _, _, iri in hits)
    return list(dict.fromkeys(things[iri].label for _, _, iri in hits if iri in things))
