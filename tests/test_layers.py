"""Hold the floors, sizes and habits that `design.md` section 3 and the models of style ask for."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "kg"
BOUNDARY = PACKAGE / "extract" / "worker.py"
"""Where whatever fails in one paper is told as that paper's failure: the one place that may catch everything."""
FLOORS = (
    {"errors", "model", "iri", "files", "progress"},
    {
        "registry",
        "extras",
        "record",
        "spans",
        "normalise",
        "papers",
        "terms",
        "vocabulary",
        "ontology",
        "style",
        "terminal",
    },
    {"gold", "dataset", "metrics", "readers", "extract"},
    {"resolve"},
    {"graph"},
    {"quads", "inverse", "layout", "confidence"},
    {"store", "validate"},
    {"query"},
    {"export", "view", "evaluate", "evaluate_pairs", "train", "questions"},
    {"build", "serve", "load", "graph_readers"},
    {"update"},
    {"commands"},
    {"cli"},
    {"__main__"},
)
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

FILES = sorted(PACKAGE.rglob("*.py"))
NAMES = [str(p.relative_to(ROOT)) for p in FILES]


def module_of(path: Path) -> str:
    """Return the dotted name of a file of the package."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(path: Path) -> set[str]:
    """Return the modules of the package that a file imports, eagerly or inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    known = {module_of(p) for p in FILES}
    return (found & known) - {"kg", module_of(path)}


def room_of(module: str) -> str:
    """Return the room, the first name below `kg`."""
    return module.split(".")[1]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function of a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_every_room_has_a_floor() -> None:
    """Each file of the package stands on a floor, and the table names no room that is gone."""
    rooms = {room_of(module_of(p)) for p in FILES if module_of(p) != "kg"}
    assert rooms == set(FLOOR) & rooms
    assert not set(FLOOR) - rooms


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_module_imports_only_from_lower_floors(path: Path) -> None:
    """A module imports from lower floors or from its own folder."""
    module = module_of(path)
    if module == "kg":
        assert not imports_of(path)
        return
    room = room_of(module)
    for other in map(room_of, imports_of(path)):
        assert other == room or FLOOR[other] < FLOOR[room], f"{module} imports {other}"


def test_no_import_circle() -> None:
    """No module reaches itself by imports, lazy ones counted."""
    graph = {module_of(p): imports_of(p) for p in FILES}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " → ".join((*trail, module))
        if module not in done:
            for other in sorted(graph[module]):
                visit(other, (*trail, module))
            done.add(module)

    for module in graph:
        visit(module, ())


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_files_and_functions_stay_small(path: Path) -> None:
    """No file passes 450 lines and no function 60 without its docstring."""
    assert path.read_text(encoding="utf8").count("\n") <= 450
    for function in functions(path):
        doc = function.body[0] if ast.get_docstring(function) else None
        docs = (doc.end_lineno or 0) - doc.lineno if doc else 0
        assert (function.end_lineno or 0) - function.lineno - docs <= 60, function.name


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_public_things_have_docstrings(path: Path) -> None:
    """Every module, public class and public function says what it does."""
    tree = ast.parse(path.read_text(encoding="utf8"))
    assert ast.get_docstring(tree)
    for node in [*tree.body, *(n for c in tree.body if isinstance(c, ast.ClassDef) for n in c.body)]:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), node.name


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_habits(path: Path) -> None:
    """No assert for input, no print outside the command line, no bare except, no blanket one but at the boundary."""
    blanket = 0
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        assert not isinstance(node, ast.Assert)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "print" or path.name == "cli.py" or path.parent.name == "commands"
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None
            blanket += isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"}
    assert blanket == (path == BOUNDARY)


def test_module_names_are_nouns_of_the_field() -> None:
    """No file is called by a name that says nothing."""
    assert not {p.stem for p in FILES} & {"utils", "helpers", "common", "base", "core", "types", "misc"}


def test_spacy_is_imported_only_in_extract() -> None:
    """Only `kg/extract` and `kg/train` import spaCy."""
    users = {room_of(module_of(p)) for p in FILES if "spacy" in _third_party(p)}
    assert users <= {"extract", "train"}


def _third_party(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found
