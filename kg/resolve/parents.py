"""Which organization is a part of which: `ontology/vocabularies/organization-parents.tsv`.

Imports `errors`, `vocabulary` and its neighbours.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from kg.errors import ReadError
from kg.resolve.joins import Joins, Node
from kg.resolve.keys import name_key
from kg.vocabulary import vocabulary_folder


@lru_cache(maxsize=2)
def load_parents(path: Path | None = None) -> tuple[tuple[str, str], ...]:
    """Return the names of parts and of what they are a part of, in file order; read once a process.

    Raises:
        ReadError: The file cannot be read, or a line has not two names, or a part stands twice.
    """
    source = path or vocabulary_folder() / "organization-parents.tsv"
    try:
        lines = source.read_text(encoding="utf8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(str(source), "cannot be read as UTF-8 text") from error
    found: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            part, tab, whole = line.partition("\t")
            if not (part and tab and whole) or part in found:
                raise ReadError(str(source), "a line needs a part and its parent, with a tab; each part once", number)
            found[part] = whole
    return tuple(found.items())


def root_parents(rows: Iterable[tuple[str, str]], joins: Joins) -> dict[Node, Node]:
    """Return for the root of each part's keys the root of its parent's."""

    def root(name: str) -> Node:
        """Return the root of an organization's key."""
        return joins.root(("Organization", name_key("Organization", name)))

    return {root(part): root(whole) for part, whole in rows}


def above(root: Node, parents: Mapping[Node, Node]) -> Iterator[Node]:
    """Yield what something is a part of, nearest first; a circle ends where it closes.

    >>> lab, firm, group = (("Organization", name) for name in ("lab", "firm", "group"))
    >>> [name for _, name in above(lab, {lab: firm, firm: group, group: lab})]
    ['firm', 'group']
    """
    seen = {root}
    while (root := parents.get(root, root)) not in seen:
        seen.add(root)
        yield root
