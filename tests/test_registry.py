"""Hold the registries: built-ins, plug-ins by entry point, unknown names."""

import importlib.metadata
from importlib import import_module

import pytest

from kg.errors import UnknownNameError
from kg.export import EXPORTERS
from kg.extract import EXTRACTORS
from kg.readers import READERS
from kg.registry import Plugin, Registry

ALL = [READERS, EXTRACTORS, EXPORTERS]


@pytest.mark.parametrize("registry", ALL, ids=lambda r: r.group)
def test_every_target_can_be_loaded(registry: Registry) -> None:
    """Each entry of each table names something that is there, and describes it."""
    for plugin in registry.plugins().values():
        assert plugin.load() is not None
        assert plugin.description


def test_an_unknown_name_lists_the_known() -> None:
    """Asking for a name that is not there says which are, and which is near."""
    with pytest.raises(UnknownNameError, match="did you mean gexf"):
        EXPORTERS.get("gefx")


def test_a_plugin_is_found_but_never_replaces_a_builtin(monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry point adds a name; one that a built-in has is passed over."""
    entries = [
        importlib.metadata.EntryPoint("mine", "json:dumps", "kg.exporters"),
        importlib.metadata.EntryPoint("json", "json:loads", "kg.exporters"),
    ]
    registry = Registry("format", "kg.exporters", [Plugin("json", "json:dumps", "built in")])
    monkeypatch.setattr("kg.registry.entry_points", lambda group: entries if group == "kg.exporters" else [])
    assert list(registry.plugins()) == ["json", "mine"]
    assert registry.get("json").description == "built in"
    assert registry.get("mine").load() is import_module("json").dumps
