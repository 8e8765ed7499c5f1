"""Which keys are one thing: a union of keys within a class, with the reason for each step.

Imports `model` and `certainty`.
"""

from kg.model import EntityType
from kg.resolve.certainty import certainty

Node = tuple[EntityType, str]


class Joins:
    """Hold sets of keys that are one thing; a set never mixes classes.

    The smallest key is the root of its set, so that the order of joining leaves no trace.
    """

    def __init__(self) -> None:
        self._parent: dict[Node, Node] = {}
        self._reasons: dict[Node, str] = {}

    def root(self, node: Node) -> Node:
        """Return the smallest key of the set that the node is in."""
        top = node
        while self._parent.get(top, top) != top:
            top = self._parent[top]
        while self._parent.get(node, node) != top:
            self._parent[node], node = top, self._parent[node]
        return top

    def join(self, entity_type: EntityType, first: str, second: str, reason: str) -> None:
        """Make two keys of a class one thing, and note why at both, where nothing more certain is noted."""
        a, b = self.root((entity_type, first)), self.root((entity_type, second))
        if first != second:
            for key in (first, second):
                known = self._reasons.get((entity_type, key), reason)
                self._reasons[entity_type, key] = min(known, reason, key=_by_certainty)
        if a != b:
            self._parent[max(a, b)] = min(a, b)

    def reason(self, node: Node) -> str:
        """Return the most certain reason by which the key was joined, the first in the alphabet among equals, or ""."""
        return self._reasons.get(node, "")


def _by_certainty(reason: str) -> tuple[float, str]:
    return -certainty(reason), reason


def same_digits(first: str, second: str) -> bool:
    """Say whether two keys agree in every part that has a digit.

    >>> same_digits("llama 2", "llama 3"), same_digits("llama 2 chat", "meta llama 2")
    (False, True)
    """
    return [p for p in first.split() if p[0].isdigit()] == [p for p in second.split() if p[0].isdigit()]
