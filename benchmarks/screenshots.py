"""Take the pictures for `docs/`, of pages and explorer, from what `kg build examples/ -o OUT` wrote: give it OUT."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from kg.cli import run

DOCS = Path(__file__).parent.parent / "docs"
WIDE: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
MIDDLE: dict[str, Any] = {"viewport": {"width": 1030, "height": 660}}
FLAT: dict[str, Any] = {"viewport": {"width": 1200, "height": 640}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 780}, "has_touch": True, "is_mobile": True}
DARK: dict[str, Any] = {**FLAT, "color_scheme": "dark"}

PICTURES: list[tuple[str, list[str], str, dict[str, Any]]] = [
    ("graph", [], "#node=method/lora", WIDE),
    ("view-regions", [], "#regions=1", MIDDLE),
    ("view-neighbourhood", [], "#node=method/flashattention&focus=1", DARK),
    ("view-phone", [], "#node=method/flashattention", PHONE),
    ("view-layers", ["--layers", "ImageNet"], "", FLAT),
    ("view-lineage", ["--lineage", "FlashAttention"], "", FLAT),
    ("view-compare", ["--compare", "ImageNet"], "#cell=0", FLAT),
    ("view-heatmap", ["--heatmap"], "", WIDE),
    ("view-benchmark", ["--benchmark", "ImageNet"], "", FLAT),
]
EXPLORER: list[tuple[str, str]] = [
    ("explorer-home", ""),
    ("explorer-method", "method/lora"),
    ("explorer-benchmark", "benchmark/imagenet"),
]
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}


def main() -> None:
    """Write each view, open it, save its picture; then those of the explorer's pages."""
    store = Path(sys.argv[1]) / "store"
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, options, address, screen in PICTURES:
            page = Path(folder) / f"{name}.html"
            run(["view", "-s", str(store), "-o", str(page), *options])
            take(browser, f"{page.as_uri()}{address}", DOCS / f"{name}.png", screen)
        explore(browser, store)
        browser.close()


def explore(browser: Browser, store: Path) -> None:
    """Serve the store and take the explorer's pages."""
    command = [sys.executable, "-m", "kg", "serve", "--store", str(store), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        line = server.stderr.readline() if server.stderr else ""
        address = line[line.index("http") :].split()[0].rstrip("/")
        for name, page in EXPLORER:
            take(browser, f"{address}/{page}", DOCS / f"{name}.png", DESK)
        server.terminate()


def take(browser: Browser, address: str, target: Path, screen: dict[str, Any]) -> None:
    """Save the page as it looks once it stands still."""
    page = browser.new_context(reduced_motion="reduce", **screen).new_page()
    page.goto(address)
    page.wait_for_timeout(800)
    page.screenshot(path=target)
    page.context.close()


if __name__ == "__main__":
    main()
