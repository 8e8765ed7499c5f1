"""A process that answers queries is started as its parent was, and allocates in its own way."""

import os

import pytest

from kg.query.child import child_environment


def test_the_environment_of_a_child_keeps_what_the_user_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """All variables are handed on, and the allocator is told nothing where the user told it something."""
    monkeypatch.setenv("GLIBC_TUNABLES", "glibc.malloc.check=1")
    made = child_environment()
    assert {**made, "PYTHONPATH": ""} == {**os.environ, "PYTHONPATH": ""}
    monkeypatch.delenv("GLIBC_TUNABLES")
    assert child_environment()["GLIBC_TUNABLES"].startswith("glibc.malloc.")
