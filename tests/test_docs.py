"""Hold the prose to the code: every console block of the README and the walk-throughs runs and prints what it says."""

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.cli import COMMANDS
from kg.export import EXPORTERS
from kg.readers import READERS

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "docs/questions.md", *sorted((ROOT / "examples").glob("*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


def commands(page: Path) -> Iterator[tuple[str, str]]:
    """Yield each command of a page's console blocks, with the output that stands below it."""
    for block in BLOCK.findall(page.read_text(encoding="utf8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the examples, in which `kg` is the one under test."""
    folder = tmp_path_factory.mktemp("docs")
    shutil.copytree(ROOT / "examples", folder / "examples")
    (folder / "bin").mkdir()
    script = folder / "bin/kg"
    script.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m kg "$@"\n', encoding="utf8")
    script.chmod(0o755)
    return folder


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_console_block_prints_what_it_says(page: Path, workplace: Path) -> None:
    """Run in order, each command prints what stands below it; `...` stands for what differs from run to run."""
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    found = list(commands(page))
    assert found
    path = f"{workplace / 'bin'}{os.pathsep}{os.environ['PATH']}"
    env = {"PATH": path, "LANG": "C.UTF-8", "HOME": str(workplace)}
    for command, wanted in found:
        if command.startswith(("pip ", "pytest", "git ")):
            continue  # `.ci/run` runs these two
        done = subprocess.run(
            ["sh", "-c", command], cwd=workplace, env=env, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        if wanted:
            assert doctest.OutputChecker().check_output(wanted, done.stdout, flags), f"{command}\n{done.stdout}"


def test_the_python_of_the_readme_runs(workplace: Path) -> None:
    """The Python block of the README runs as it stands and finds what EAGLE-2 outperforms."""
    (block,) = re.findall(
        r"^```python\n(.*?)^```", (ROOT / "README.md").read_text(encoding="utf8"), re.MULTILINE | re.DOTALL
    )
    command = [sys.executable, "-c", f"{block}\nprint(len(answer.rows))"]
    done = subprocess.run(
        command, cwd=workplace, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 0


def test_the_readme_is_short() -> None:
    """The README keeps under 200 lines."""
    assert len((ROOT / "README.md").read_text(encoding="utf8").splitlines()) <= 200


def test_every_command_and_format_is_in_the_readme() -> None:
    """The README names each command, each format that is read and each that is written."""
    text = (ROOT / "README.md").read_text(encoding="utf8")
    wanted = [*(f"kg {name}" for name in COMMANDS), *READERS.plugins(), *EXPORTERS.plugins()]
    assert [name for name in wanted if name not in text] == []


def test_links_in_the_docs_lead_somewhere() -> None:
    """Each relative link of a page names a file that is there."""
    for page in [*PAGES, *sorted((ROOT / "docs").glob("*.md")), ROOT / "CONTRIBUTING.md"]:
        for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text(encoding="utf8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
