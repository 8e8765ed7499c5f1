"""Fixtures for all tests: where the shared data lies."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared data (`KG_SHARED`, default `../shared`), or skip where it is absent."""
    path = Path(os.environ.get("KG_SHARED", ROOT.parent / "shared")).resolve()
    if not path.is_dir():
        pytest.skip(f"no shared data at {path}; set KG_SHARED")
    return path
