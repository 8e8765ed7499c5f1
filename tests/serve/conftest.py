"""A store and servers over it: real processes on loopback ports."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pytest
from pyoxigraph import NamedNode, Quad

from kg.iri import BASE
from kg.quads import quads
from kg.store import build_store
from kg.terms import dataset_graph, entities_graph, term
from tests.graphs import small_graph, texts_graph

ROOT = Path(__file__).parents[2]
MOVED = f"{BASE}method/swiftlet-old"

_SCRIPT = """
import json, sys
from pathlib import Path
from kg.serve.app import make_app
from kg.serve.guard import Policy
from kg.serve.limits import Limits
from kg.serve.server import open_socket, run_server
store, limits, policy = json.loads(sys.argv[1])
bound, limits = open_socket("127.0.0.1", 0), Limits(**limits)
def ready():
    print(f"serving at http://127.0.0.1:{bound.getsockname()[1]}/", file=sys.stderr, flush=True)
run_server(make_app(Path(store), limits, Policy(**policy)), bound, limits, ready)
"""


def write_store(path: Path) -> Path:
    """Write a store with readable papers, with hostile texts, and with an IRI that was merged into another."""
    base = small_graph()
    moved = Quad(
        NamedNode(MOVED), term("owl:sameAs"), NamedNode(f"{BASE}method/swiftlet"), _graph(entities_graph(BASE))
    )
    hostile = [quad for quad in quads(texts_graph()) if quad.graph_name != _graph(dataset_graph(BASE))]
    build_store(path, [*quads(base), *hostile, moved])
    return path


def _graph(iri: str) -> NamedNode:
    return NamedNode(iri)


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the store."""
    return write_store(tmp_path_factory.mktemp("serve") / "store")


@contextmanager
def running(command: list[str]) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start a server; yield it with its address, which it prints when it is ready; end it if it still runs."""
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process, _address(process)
        finally:
            process.terminate()
            try:
                process.wait(60)
            except subprocess.TimeoutExpired:
                process.kill()


def _address(process: subprocess.Popen[str]) -> str:
    lines = []
    for line in process.stderr or ():
        lines.append(line)
        if line.startswith("serving "):
            return line.partition(" at ")[2].split()[0]
    raise AssertionError("".join(lines))


def kg_serve(store: Path, *arguments: str) -> list[str]:
    """Return the command that serves a store at a free port."""
    return [sys.executable, "-m", "kg", "serve", "--store", str(store), "--port", "0", *arguments]


Start = Callable[..., httpx.Client]


@pytest.fixture(scope="module")
def start(store: Path) -> Iterator[Start]:
    """Return a function that starts a server with limits and a policy of its own, and gives a client for it."""
    with ExitStack() as stack:

        def begin(*, policy: dict[str, list[str]] | None = None, at: Path = store, **limits: float) -> httpx.Client:
            settings = json.dumps([str(at), limits, policy or {}])
            _, address = stack.enter_context(running([sys.executable, "-c", _SCRIPT, settings]))
            return stack.enter_context(httpx.Client(base_url=address, timeout=120))

        yield begin


@pytest.fixture(scope="session")
def address(store: Path) -> Iterator[str]:
    """Return the address of a server that `kg serve` started, with the usual limits."""
    with running(kg_serve(store)) as (_, found):
        yield found


@pytest.fixture(scope="session")
def client(address: str) -> Iterator[httpx.Client]:
    """Return a client of that server."""
    with httpx.Client(base_url=address, timeout=120) as made:
        yield made
