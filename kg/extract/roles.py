"""Say which part an entity plays in its paper, and which proposed method is the main one."""

from collections.abc import Sequence

from kg.extract.selection import LEARNED_ROLES, Chosen
from kg.model import Entity, EntityType, Role

_BY_CLASS: dict[EntityType, Role] = {
    "Metric": "evaluation",
    "Task": "evaluation",
    "Hardware": "evaluation",
    "Organization": "background",
}


def find_role(chosen: Chosen) -> Role:
    """Return the role of an entity: by its class, or for methods and benchmarks by the model."""
    fixed = _BY_CLASS.get(chosen.type)
    if fixed:
        return fixed
    best = LEARNED_ROLES[max(range(len(LEARNED_ROLES)), key=chosen.roles.__getitem__)]
    if chosen.type == "Benchmark" and best != "proposed":
        return "evaluation"
    return best


def find_main(entities: Sequence[Entity], strength: Sequence[float]) -> str:
    """Return the local id of the main proposed method, or "" where the paper names none.

    Args:
        entities: The entities in order of first mention.
        strength: How surely each is a proposed method; minus infinity for all others. Ties go to the first.
    """
    ranked = [(-value, at) for at, value in enumerate(strength) if value > float("-inf")]
    return entities[min(ranked)[1]].id if ranked else ""
