"""Hold the start-up cost: what must not be loaded to print a help text."""

import subprocess
import sys

HEAVY = {"spacy", "rdflib", "networkx", "pyvis", "numpy", "scipy", "pyoxigraph", "pyshacl", "rich"}


def loaded_by(code: str) -> set[str]:
    """Return the top-level modules that are loaded after running a piece of Python in a fresh interpreter."""
    probe = f"import sys\n{code}\nprint('\\n' + ' '.join(sorted({{m.split('.')[0] for m in sys.modules}})))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    return set(done.stdout.rsplit("\n", 2)[-2].split())


def test_import_kg_loads_nothing_heavy() -> None:
    """`import kg` loads none of the heavy libraries."""
    assert not loaded_by("import kg") & HEAVY


def test_help_loads_nothing_heavy() -> None:
    """`kg --help` loads none of the heavy libraries."""
    code = "from kg.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass"
    assert not loaded_by(code) & HEAVY


def test_formats_load_nothing_heavy() -> None:
    """Listing the formats loads none of the heavy libraries."""
    code = "from kg.cli import main\ntry: main(['formats'])\nexcept SystemExit: pass"
    assert not loaded_by(code) & HEAVY
