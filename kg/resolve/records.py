"""The records of a resolution: links, clusters and both together. Imports `model`, `curation` and `published`."""

from dataclasses import dataclass, field

from kg.model import EntityType
from kg.resolve.curation import Curation
from kg.resolve.published import Published


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Say that a paper's local entity is the entity `iri`, and why; one row of `resolution.tsv`.

    `automatic` is the IRI that resolution alone gives, where curation gives another one, else "".
    """

    paper: str
    entity: str
    type: EntityType
    name: str
    iri: str
    why: str
    automatic: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Cluster:
    """Hold one entity over the corpus; fields as in `kg.graph.GraphEntity`.

    `parents` are the organizations that it is a part of, nearest first.
    """

    iri: str
    type: EntityType
    label: str
    aliases: tuple[str, ...] = ()
    exact_match: str = ""
    family: str = ""
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Past:
    """Hold what was published and what was decided before a resolution."""

    published: Published = field(default_factory=Published)
    curation: Curation = field(default_factory=Curation)


@dataclass(frozen=True, slots=True)
class Resolution:
    """Hold the links, sorted by paper and local id, the clusters, sorted by IRI, and the redirects, sorted.

    A redirect leads from an IRI that an entity would have, or had, under another of its names to the one that it has;
    so an IRI that was published from fewer papers still leads somewhere after a merge. `published` is the ledger to
    give to the next resolution.
    """

    links: tuple[Link, ...]
    clusters: tuple[Cluster, ...]
    redirects: tuple[tuple[str, str], ...] = ()
    published: Published = field(default_factory=Published)
