"""Mentions across papers → entities: which local entities are one thing, under which IRI, and why.

What is one thing follows from the papers alone, in whatever order they came. Which IRI it has follows from the papers
and from the ledger of what was published before. A store that grows keeps that ledger beside its quads:

    ledger = read_published(path) if path.exists() else Published()
    resolution = resolve(all_extractions, base=base, published=ledger)
    write_published(resolution.published, path)

Then every IRI that was ever published is the IRI of an entity, or `resolution.redirects` says which one it became;
`kg.graph.build_graph` puts these redirects into the graph. To resolve the same papers with the same ledger, or with
the one that came out, gives the same again. Papers that are gone keep their rows, so that they may come back.

What people decided (`curation.tsv`) is applied on top: `resolve(..., curation=read_curation(path))`. The ledger keeps
what resolution found by itself, so that to take a decision back is to lose nothing.
"""

from kg.resolve.curation import Change, Curation, Decision, change_curation, read_curation
from kg.resolve.link import resolve
from kg.resolve.published import Published, read_published, write_published
from kg.resolve.records import Cluster, Link, Resolution
from kg.resolve.table import read_resolution, write_resolution

__all__ = [
    "Change",
    "Cluster",
    "Curation",
    "Decision",
    "Link",
    "Published",
    "Resolution",
    "change_curation",
    "read_curation",
    "read_published",
    "read_resolution",
    "resolve",
    "write_published",
    "write_resolution",
]
