"""Which entity is a version or size of which: Llama-2 7B of Llama-2. Imports `normalise` and its neighbours."""

from collections.abc import Iterator, Mapping, Sequence

from kg.model import EntityType
from kg.normalise import words
from kg.resolve.keys import name_key
from kg.resolve.reading import Local

_VARIANTS = frozenset(
    {
        "base",
        "chat",
        "flash",
        "giant",
        "huge",
        "instruct",
        "it",
        "large",
        "lite",
        "max",
        "medium",
        "mini",
        "nano",
        "plus",
        "preview",
        "pro",
        "small",
        "thinking",
        "tiny",
        "turbo",
        "ultra",
        "xl",
        "xs",
        "xxl",
    }
)
"""Words that stand for a version or a size after a name."""


def find_families(things: Mapping[str, Sequence[Local]]) -> dict[str, str]:
    """Return for the IRI of each version or size that of the nearest entity that it is one of, where there is one.

    Cost: linear in the names.
    """
    at: dict[tuple[EntityType, str], str] = {}
    for iri, found in sorted(things.items(), key=lambda t: (t[1][0].order, t[0])):
        for local in found:
            at.setdefault(local.node, iri)
    families: dict[str, str] = {}
    for iri, found in things.items():
        names = sorted({local.entity.name for local in found} | {local.long for local in found})
        parents = (at.get((found[0].type, key)) for name in names for key in shorter_keys(found[0].type, name))
        family = next((p for p in parents if p is not None and p != iri), None)
        if family is not None:
            families[iri] = family
    return families


def shorter_keys(entity_type: EntityType, name: str) -> Iterator[str]:
    """Yield the keys of a name with its versions and sizes taken off its end one by one.

    >>> list(shorter_keys("Method", "Llama-2 7B-Instruct")), list(shorter_keys("Method", "GPT-4o"))
    (['llama 2 7b', 'llama 2', 'llama'], ['gpt 4', 'gpt'])
    """
    parts = list(words(name))
    while len(parts) > 1 or (parts and parts[0][0].isdigit()):
        last = parts.pop()
        if last[0].isdigit() and last[-1].isalpha() and last[:-1].isdigit() and last[-1] not in "bdkm":
            parts.append(last[:-1])
        elif not (last[0].isdigit() or len(last) == 1 or last in _VARIANTS):
            return
        if parts and any(len(p) > 1 and p[0].isalpha() for p in parts):
            yield name_key(entity_type, " ".join(parts))
