"""Which keys are one thing: a union of keys within a class, with the reason for each step. Imports `model`."""

from kg.model import EntityType

Node = tuple[EntityType, str]


class Joins:
    """Hold sets of keys that are one thing; a set never mixes classes.

    The smallest key is the root of its set, so that the order of joining leaves no trace.
    """

    def __init__(self) -> None:
        self._parent: dict[Node, Node] = {}
        self._reasons: dict[Node, list[str]] = {}

    def root(self, node: Node) -> Node:
        """Return the smallest key of the set that the node is in."""
        top = node
        while self._parent.get(top, top) != top:
            top = self._parent[top]
        while self._parent.get(node, node) != top:
            self._parent[node], node = top, self._parent[node]
        return top

    def join(self, entity_type: EntityType, first: str, second: str, reason: str) -> None:
        """Make two keys of a class one thing, and note why at both."""
        a, b = self.root((entity_type, first)), self.root((entity_type, second))
        if first != second:
            for key in (first, second):
                self._reasons.setdefault((entity_type, key), []).append(reason)
        if a != b:
            self._parent[max(a, b)] = min(a, b)

    def reason(self, node: Node) -> str:
        """Return the first reason in alphabetical order by which the key was joined, or ""."""
        return min(self._reasons.get(node, [""]))


def same_digits(first: str, second: str) -> bool:
    """Say whether two keys agree in every part that has a digit.

    >>> same_digits("llama 2", "llama 3"), same_digits("llama 2 chat", "meta llama 2")
    (False, True)
    """
    return [p for p in first.split() if p[0].isdigit()] == [p for p in second.split() if p[0].isdigit()]
