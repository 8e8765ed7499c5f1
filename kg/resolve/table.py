"""The links as a table, `resolution.tsv`: written by each build, read by those who ask why or decide otherwise.

Imports `errors`, `files`, `iri`, `model` and its neighbours.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import cast

from kg.errors import ReadError, UnknownNameError
from kg.files import write_atomically
from kg.iri import slug
from kg.model import ENTITY_TYPES, EntityType
from kg.resolve.certainty import certainty, rule_of
from kg.resolve.published import one_line
from kg.resolve.records import Link

HEADER = ("paper", "entity", "type", "name", "iri", "why", "certainty", "automatic")
FILE = "resolution.tsv"
"""Name of the table beside a store."""
_NEAR = 5
"""Names that are shown beside one that is not known."""


@dataclass(frozen=True, slots=True)
class Form:
    """Hold the links by which one written form is an entity's for one reason: paper, rule and evidence of each."""

    name: str
    why: str
    links: tuple[Link, ...]

    @property
    def papers(self) -> tuple[str, ...]:
        """Return the papers, sorted, each once."""
        return tuple(sorted({link.paper for link in self.links}))

    @property
    def rule(self) -> str:
        """Return the rule that made the links."""
        return rule_of(self.why)

    @property
    def certainty(self) -> float:
        """Return how certain the links are, in [0, 1]."""
        return certainty(self.why)


def write_resolution(path: Path, links: Iterable[Link]) -> None:
    """Write a row for each link, in order, atomically."""
    with write_atomically(path) as beside, beside.open("w", encoding="utf8", newline="\n") as out:
        out.write("\t".join(HEADER) + "\n")
        for link in links:
            row = (link.paper, link.entity, link.type, link.name, link.iri, link.why)
            out.write("\t".join(map(one_line, (*row, f"{certainty(link.why):g}", link.automatic))).rstrip("\t") + "\n")


def read_resolution(path: Path) -> tuple[Link, ...]:
    """Return the links of a table, in order.

    Raises:
        ReadError: The file cannot be read or is no such table; names the line.
    """
    try:
        lines = path.read_text(encoding="utf8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(str(path), "cannot be read; kg build writes it beside the store") from error
    if tuple(lines[0].split("\t")) != HEADER:
        raise ReadError(str(path), f"the first line must be {' '.join(HEADER)}, with tabs; build anew", 1)
    return tuple(_link(str(path), number, line) for number, line in enumerate(lines[1:], 2) if line)


def _link(path: str, number: int, line: str) -> Link:
    cells = line.split("\t")
    if not len(HEADER) - 1 <= len(cells) <= len(HEADER) or cells[2] not in ENTITY_TYPES:
        raise ReadError(path, f"a row needs the cells {' '.join(HEADER)} and a known class", number)
    paper, entity, kind, name, iri, why, _, *automatic = cells
    return Link(paper, entity, cast("EntityType", kind), name, iri, why, "".join(automatic))


def find_entity(links: Sequence[Link], name: str) -> str:
    """Return the IRI of the entity that a name, the end of an IRI (`method/moe`) or an IRI means.

    Raises:
        UnknownNameError: No entity is called so, or several are; then their IRIs are listed.
    """
    iris = {link.iri for link in links}
    if name in iris:
        return name
    ends = [iri for iri in iris if iri.endswith(f"/{name}")] if "/" in name else []
    hits = sorted(ends) or _called(links, name)
    if len(hits) == 1:
        return hits[0]
    if hits:
        raise UnknownNameError("single entity", name, hits)
    names = sorted({link.name for link in links if slug(link.name)[:1] == slug(name)[:1]})
    raise UnknownNameError("entity", name, (), near=get_close_matches(name, names, n=_NEAR))


def _called(links: Sequence[Link], name: str) -> list[str]:
    """Return the IRIs of entities with a name, as it is written before in other writing, sorted."""
    exact = sorted({link.iri for link in links if link.name == name})
    wanted = slug(name).replace("-", "")
    return exact or sorted({link.iri for link in links if slug(link.name).replace("-", "") == wanted})


def forms_of(links: Iterable[Link]) -> dict[str, tuple[Form, ...]]:
    """Return the forms of each entity by its IRI, most papers first, each reason apart."""
    found: dict[str, dict[tuple[str, str], list[Link]]] = defaultdict(lambda: defaultdict(list))
    for link in links:
        found[link.iri][link.name, link.why].append(link)
    return {
        iri: tuple(sorted((Form(*form, tuple(own)) for form, own in forms.items()), key=_commonest))
        for iri, forms in sorted(found.items())
    }


def _commonest(form: Form) -> tuple[int, str, str]:
    return -len(form.links), form.name, form.why
