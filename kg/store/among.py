"""What to read of papers' records where a part of the graph is wanted: what is said among some things, nothing else.

Imports `record` only. Checking and joining all that the papers of a part say is most of the time that reading them
takes, and the part shows little of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.record import Json

_RESULT = ("subject", "benchmark", "baseline", "hardware")
_STATEMENT = ("source", "target", "benchmark", "metric", "hardware")


@dataclass(frozen=True, slots=True)
class Among:
    """Say what to read of papers' records; more may be read.

    Attributes:
        names: IRIs of things and papers: these are read, what is said among them with all it speaks of, and who
            introduces one of them.
        measured: IRI of the thing whose numbers are read.
    """

    names: frozenset[str]
    measured: str

    def cut(self, records: Sequence[Json], ends: Sequence[Mapping[str, str]], least: float) -> Iterator[Json]:
        """Yield records as `kg.record.format_record` writes them without what need not be read.

        Args:
            records: All records of the part: what one of them speaks of is read in each that mentions it.
            ends: For each record the IRI of the paper and of each of its entities, by local id.
            least: What is less certain is in the graph only where something else speaks of it; in [0, 1].
        """
        said = [self._said(data, iris) for data, iris in zip(records, ends, strict=True)]
        names = self.names.union(*(_named(part, iris) for part, iris in zip(said, ends, strict=True)))
        for data, iris, part in zip(records, ends, said, strict=True):
            entities = [_shortened(one) for one in data["entities"] if iris[one["id"]] in names]
            if any(one["confidence"] < least for one in entities):  # what speaks of it may be what would be cut
                yield {**data, "entities": [_shortened(one) for one in data["entities"]]}
            else:
                yield {**data, **part, "entities": entities}

    def _said(self, data: Json, ends: Mapping[str, str]) -> dict[str, list[Json]]:
        """Return the statements and the results of a record that are wanted."""
        statements = [one for one in data["relations"] if self._is_among(one, ends)]
        results = [one for one in data["results"] if any(ends.get(one[end]) == self.measured for end in _RESULT)]
        return {"relations": statements, "results": results}

    def _is_among(self, said: Json, ends: Mapping[str, str]) -> bool:
        known = ends[said["source"]] in self.names or said["type"] == "introduces"
        return known and ends[said["target"]] in self.names


def _named(said: Mapping[str, Sequence[Json]], ends: Mapping[str, str]) -> set[str]:
    """Return the IRIs of all that statements and results speak of."""
    local = {one.get(end) for one in said["relations"] for end in _STATEMENT}
    local |= {one[end] for one in said["results"] for end in _RESULT}
    return {ends[one] for one in local if one}


def _shortened(entity: Json) -> Json:
    """Return an entity with one mention, which is enough to know that it is in the text."""
    return {**entity, "mentions": entity["mentions"][:1]}
