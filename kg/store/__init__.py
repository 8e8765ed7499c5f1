"""The embedded store: a folder with the quads, the papers that they were made of, and a marker that says what it is."""

from kg.store.database import Store, build_store
from kg.store.folder import MARKER

__all__ = ["MARKER", "Store", "build_store"]
