"""Names that the docstring examples use."""

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _names(request: pytest.FixtureRequest, doctest_namespace: dict[str, Any]) -> None:
    """Give `tmp_path` to the examples in docstrings."""
    if request.node.__class__.__name__ == "DoctestItem":
        doctest_namespace["tmp_path"] = Path(request.getfixturevalue("tmp_path"))
