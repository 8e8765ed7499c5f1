"""Apply decisions to what was resolved: first parts are split off, then entities are merged, then renamed.

Imports `normalise` and its neighbours.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.normalise import version_key
from kg.resolve.curation import KEEP, MERGE, RENAME, SPLIT, Curation, Decision
from kg.resolve.homonyms import Placed

Found = Mapping[str, Sequence[Placed]]
"""The places of each entity by its IRI."""


@dataclass(frozen=True, slots=True)
class Curated:
    """Hold the entities after the decisions, where the IRIs of merged ones lead, and the labels that were given."""

    found: dict[str, list[Placed]]
    merged: dict[str, str]
    labels: dict[str, str]


def curate(found: Found, moved: Mapping[str, str], gone: Container[str], curation: Curation) -> Curated:
    """Return what the decisions make of the entities.

    An IRI that has become another one by resolution stands for that one; a decision about an entity that was
    published, but of which no paper is left, waits for it to come back.

    Args:
        found: The entities that resolution alone finds.
        moved: Where IRIs lead that are no entity's any more.
        gone: IRIs that were published.
        curation: The decisions.

    Raises:
        ReadError: A decision names an unknown IRI or form, an entity of another class or version, or contradicts
            another one; names the line.
    """
    return _Desk(found, moved, gone, curation).curated()


class _Desk:
    """Hold the entities while the decisions are applied."""

    def __init__(self, found: Found, moved: Mapping[str, str], gone: Container[str], curation: Curation) -> None:
        self.found = {iri: list(places) for iri, places in found.items()}
        self.moved, self.gone, self.curation = moved, gone, curation
        self.merged: dict[str, str] = {}
        self.made = {decision.object for decision in curation.of(SPLIT)}
        self.there = frozenset(found)

    def curated(self) -> Curated:
        """Apply all decisions."""
        for decision in self.curation.of(SPLIT):
            self._split(decision)
        for decision in self.curation.of(MERGE):
            self._merge(decision)
        labels: dict[str, str] = {}
        for decision in self.curation.of(RENAME):
            iri = self._known(decision, decision.subject)
            if iri and labels.setdefault(iri, decision.label) != decision.label:
                raise self.curation.wrong(decision, f"{iri} is called {labels[iri]!r} in an earlier line")
        for decision in self.curation.of(KEEP):
            self._known(decision, decision.subject)
        return Curated(self.found, self.merged, labels)

    def _known(self, decision: Decision, iri: str) -> str:
        """Return the IRI that an IRI stands for now, or "" where its papers are gone."""
        iri = iri if iri in self.found else self.moved.get(iri, iri)
        while iri in self.merged:
            iri = self.merged[iri]
        if iri in self.found:
            return iri
        if iri in self.gone or iri in self.made:
            return ""
        raise self.curation.wrong(decision, f"there is no entity {iri}; name one that is there, or take the line out")

    def _split(self, decision: Decision) -> None:
        iri = self._known(decision, decision.subject)
        if not iri:
            return
        part = written(self.found[iri], decision.label, decision.paper)
        where = f"{decision.label!r}" + (f" in {decision.paper}" if decision.paper else "")
        if not part:
            raise self.curation.wrong(decision, f"{iri} is nowhere written {where}")
        if len(part) == len(self.found[iri]):
            raise self.curation.wrong(decision, f"all of {iri} is written {where}; there is nothing to split off")
        if decision.object in self.there:
            raise self.curation.wrong(decision, f"{decision.object} is another entity; give the part an IRI of its own")
        why = self._why(decision, f"{where} is not {_short(iri)}")
        apart = {id(place) for place in part}
        self.found[iri] = [place for place in self.found[iri] if id(place) not in apart]
        self.found.setdefault(decision.object, []).extend(replace(place, why=why) for place in part)
        self.found[decision.object].sort(key=lambda place: place.local.order)

    def _merge(self, decision: Decision) -> None:
        source, target = self._known(decision, decision.subject), self._known(decision, decision.object)
        if not source or not target or source == target:
            return
        first, second = self.found[target], self.found[source]
        if first[0].local.type != second[0].local.type:
            raise self.curation.wrong(
                decision, f"{source} is a {second[0].local.type}, {target} a {first[0].local.type}; they are not one"
            )
        if differ_in_version(_names(first), _names(second)):
            raise self.curation.wrong(decision, f"{source} and {target} differ in a version, a size or a digit")
        why = self._why(decision, f"{_short(source)} is {_short(target)}")
        joined = [*first, *(replace(place, why=why) for place in second)]
        self.found[target] = sorted(joined, key=lambda place: place.local.order)
        del self.found[source]
        self.merged[source] = target

    def _why(self, decision: Decision, said: str) -> str:
        return f"curated: {said} (line {decision.line})" + (f": {decision.comment}" if decision.comment else "")


def written(places: Iterable[Placed], form: str, paper: str = "") -> list[Placed]:
    """Return the places whose name is the form; where none is, those that have it among their surfaces.

    Args:
        places: Places of an entity.
        form: A written form, in its case.
        paper: Id of the paper to look in, or "" for all.
    """
    here = [place for place in places if paper in ("", place.local.paper.id)]
    named = [place for place in here if place.local.entity.name == form]
    return named or [place for place in here if form in place.local.entity.surfaces]


def differ_in_version(first: Iterable[str], second: Iterable[str]) -> bool:
    """Say whether no name of the one has the digits of a name of the other, or the letters of versions differ.

    >>> differ_in_version(["GPT-4"], ["GPT-4o"]), differ_in_version(["ViT-B"], ["ViT-L"])
    (True, True)
    >>> differ_in_version(["MoE", "mixture of experts"], ["expert mixture"]), differ_in_version(["T2I"], ["T2I model"])
    (False, False)
    """
    one, other = ({version_key(name) for name in names} for names in (first, second))
    digits = ({tuple(part for part in key if part[0].isdigit()) for key in keys} for keys in (one, other))
    letters = [{tuple(part for part in key if not part[0].isdigit()) for key in keys} for keys in (one, other)]
    return set.isdisjoint(*digits) or (() not in letters[0] | letters[1] and letters[0].isdisjoint(letters[1]))


def _names(places: Iterable[Placed]) -> list[str]:
    return sorted({place.local.entity.name for place in places})


def _short(iri: str) -> str:
    return "/".join(iri.split("/")[-2:])
