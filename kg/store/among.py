"""What to read of papers' records where a part of the graph is wanted: the statements among some things, no others.

Imports `record` only. Checking and joining all that the papers of a part say is most of the time that reading them
takes, and the part shows little of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.record import Json

_RESULT = ("subject", "benchmark", "baseline", "hardware")


@dataclass(frozen=True, slots=True)
class Among:
    """Say what to read of papers' records; more may be read.

    Attributes:
        names: IRIs of things and papers: what is said among these is read, and who introduces one of them.
        measured: IRI of the thing whose numbers are read.
    """

    names: frozenset[str]
    measured: str

    def cut(self, data: Json, ends: Mapping[str, str], least: float) -> Json:
        """Return a record as `kg.record.format_record` writes it without what need not be read.

        Args:
            data: The record.
            ends: The IRI of the paper and of each of its entities, by local id.
            least: What is less certain is in the graph only where something else speaks of it; in [0, 1].
        """
        entities = [{**one, "mentions": one["mentions"][:1]} for one in data["entities"]]
        if any(one["confidence"] < least for one in entities):  # what speaks of it may be what would be cut
            return {**data, "entities": entities}
        statements = [one for one in data["relations"] if self._is_among(one, ends)]
        results = [one for one in data["results"] if self.measured in _iris(one, ends, _RESULT)]
        return {**data, "entities": entities, "relations": statements, "results": results}

    def _is_among(self, said: Json, ends: Mapping[str, str]) -> bool:
        known = ends[said["source"]] in self.names or said["type"] == "introduces"
        return known and ends[said["target"]] in self.names


def _iris(said: Json, ends: Mapping[str, str], names: Sequence[str]) -> set[str]:
    return {ends[said[name]] for name in names if said[name]}
