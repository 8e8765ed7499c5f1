"""Papers to resolve, and what was made of them: made-up birds, so that no shipped vocabulary knows them."""

from hypothesis import strategies as st

from kg.model import Entity, EntityType, Extraction, Paper, Role
from kg.resolve import Cluster, Link, Resolution, resolve
from kg.vocabulary import Concept

BASE = "https://w3id.org/paper-kg/"
Named = tuple[EntityType, str, Role] | tuple[EntityType, str, Role, tuple[str, ...]]


def extraction(paper: str, *entities: Named, title: str = "", date: str = "", abstract: str = "") -> Extraction:
    """Make an extraction of (class, name, role, further surfaces)."""
    found = tuple(
        Entity(f"e{n}", e[0], e[1], (e[1], *(e[3] if len(e) == 4 else ())), e[2]) for n, e in enumerate(entities, 1)
    )
    return Extraction(Paper(paper, title or f"Title {paper}", abstract, date), found)


def bare(*extractions: Extraction, concepts: tuple[Concept, ...] = ()) -> Resolution:
    """Resolve without the vocabularies that ship."""
    return resolve(extractions, concepts=concepts)


def link(resolution: Resolution, paper: str, name: str) -> Link:
    """Return the link of a paper's entity."""
    return next(x for x in resolution.links if x.paper == paper and x.name == name)


def cluster(resolution: Resolution, paper: str, name: str) -> Cluster:
    """Return the entity that a paper's entity was resolved to."""
    iri = link(resolution, paper, name).iri
    return next(c for c in resolution.clusters if c.iri == iri)


def same(first: str, second: str, entity_type: EntityType = "Method") -> bool:
    """Say whether two names of two papers are resolved to one entity."""
    r = bare(extraction("1", (entity_type, first, "background")), extraction("2", (entity_type, second, "background")))
    return link(r, "1", first).iri == link(r, "2", second).iri


_NAMES = [
    "Finch",
    "finch",
    "FINCH",
    "Finch-2",
    "Finch 2",
    "Finch-2 7B",
    "FN",
    "Fine Nest",
    "Far Nose",
    "Finch v2",
    "Finch-B",
]
_NAMES += [
    "MoE",
    "mixture of experts",
    "Finch model",
    "finches",
    "Finch 1.5",
    "Finch-15",
    "VBench",
    "V Bench 2.0",
    "A100 GPU",
]
_ROLES: list[Role] = ["proposed", "base", "background"]
_TYPES: list[EntityType] = ["Method", "Benchmark", "Metric", "Hardware", "Task"]


@st.composite
def papers(draw: st.DrawFn, first: int = 0, date: str = "") -> list[Extraction]:
    """Draw a few papers with entities of names that are near to one another."""
    found = []
    for number in range(first, first + draw(st.integers(1, 6))):
        names = draw(st.lists(st.sampled_from(_NAMES), min_size=1, max_size=5, unique=True))
        forms: list[Named] = []
        for name in names:
            further = ("FN",) if name in {"Fine Nest", "Far Nose"} and draw(st.booleans()) else ()
            forms.append((draw(st.sampled_from(_TYPES)), name, draw(st.sampled_from(_ROLES)), further))
        when = date or draw(st.sampled_from(["", "2020-01-01", "2021-05-05"]))
        found.append(extraction(f"p{number:02}", *forms, title=f"On {names[0]} with {names[-1]}", date=when))
    return found
