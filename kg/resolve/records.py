"""The records of a resolution: links, clusters and both together. Imports `model`."""

from dataclasses import dataclass

from kg.model import EntityType


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Say that a paper's local entity is the entity `iri`, and why; one row of `resolution.tsv`."""

    paper: str
    entity: str
    type: EntityType
    name: str
    iri: str
    why: str


@dataclass(frozen=True, slots=True, order=True)
class Cluster:
    """Hold one entity over the corpus; fields as in `kg.graph.GraphEntity`."""

    iri: str
    type: EntityType
    label: str
    aliases: tuple[str, ...] = ()
    exact_match: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Hold the links, sorted by paper and local id, and the clusters, sorted by IRI."""

    links: tuple[Link, ...]
    clusters: tuple[Cluster, ...]
