"""Mentions across papers → entities: which local entities are one thing, under which IRI, and why."""

from kg.resolve.link import resolve
from kg.resolve.records import Cluster, Link, Resolution

__all__ = ["Cluster", "Link", "Resolution", "resolve"]
