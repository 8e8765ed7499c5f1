"""Fixtures for all tests: where the shared data lies, and a real browser."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
settings.register_profile("kg", deadline=10_000)  # ms: a hang is a failure, a busy machine is none
settings.load_profile("kg")

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared data (`KG_SHARED`, default `../shared`), or skip where it is absent."""
    path = Path(os.environ.get("KG_SHARED", ROOT.parent / "shared")).resolve()
    if not path.is_dir():
        pytest.skip(f"no shared data at {path}; set KG_SHARED")
    return path


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return headless Chromium, one for all tests: Playwright runs once in a process. Skip where there is none."""
    path = os.environ.get("KG_CHROMIUM") or next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if not path:
        pytest.skip(f"no browser: none of {', '.join(CHROMIUM)} on the path; set KG_CHROMIUM")
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=arguments)
        yield chromium
        chromium.close()
