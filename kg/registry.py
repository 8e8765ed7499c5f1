"""Name → "module:attribute" for readers, extractors and exporters: built-ins in a table, plug-ins by entry point.

Imports `errors` only. Nothing named here is imported before it is used, so that listing formats costs nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from kg.errors import UnknownNameError


@dataclass(frozen=True, slots=True)
class Plugin:
    """Describe one reader, extractor or exporter.

    Attributes:
        name: What the user types, `gexf`.
        target: "module:attribute" of the function or class.
        description: One line for `kg formats`.
        extensions: File endings, the first is the one written; empty for a folder.
        media_type: IANA media type, or "".
        keeps: What survives the format, for the manual.
        loses: What does not.
        needs: Settings without which it does not load, for the manual and for tests: `model`.
        one_process: Whether its work must stay in one process, since it is counted or paid for there.
    """

    name: str
    target: str
    description: str
    extensions: tuple[str, ...] = ()
    media_type: str = ""
    keeps: str = ""
    loses: str = ""
    needs: tuple[str, ...] = ()
    one_process: bool = False

    def load(self) -> Any:  # noqa: ANN401  what a plug-in names is known only when it is loaded
        """Import the target and return it."""
        module, _, attribute = self.target.partition(":")
        return getattr(import_module(module), attribute)


class Registry:
    """Hold the plug-ins of one kind; a plug-in never replaces a built-in of the same name.

    Args:
        kind: What they are, for messages: `format`, `extractor`.
        group: Entry-point group of third-party ones, `kg.exporters`.
        builtins: The table of those that ship.
    """

    def __init__(self, kind: str, group: str, builtins: Iterable[Plugin]) -> None:
        self.kind, self.group = kind, group
        self._builtins = {p.name: p for p in builtins}

    def plugins(self) -> Mapping[str, Plugin]:
        """Return all plug-ins by name, sorted, built-ins first in precedence."""
        found = {
            e.name: Plugin(e.name, e.value, f"from {e.dist.name if e.dist else 'an entry point'}")
            for e in entry_points(group=self.group)
        }
        return dict(sorted({**found, **self._builtins}.items()))

    def get(self, name: str) -> Plugin:
        """Return the plug-in of that name.

        Raises:
            UnknownNameError: There is none; names the known ones.
        """
        known = self.plugins()
        if name not in known:
            raise UnknownNameError(self.kind, name, list(known))
        return known[name]
