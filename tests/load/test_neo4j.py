"""Loading without a server: what is wrong is said with what would mend it; `tests/peers` asks the real one."""

import socket
import sys
from pathlib import Path

import pytest

from kg.cli import run
from kg.errors import ExtraMissingError, LoadError
from kg.load.neo4j import Server, load_neo4j
from kg.quads import quads
from kg.store import build_store
from tests.graphs import small_graph


def closed_port() -> int:
    """Return a port of the loopback interface on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def test_no_server_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody answers, the command says so, with exit code 6, and never asks for a password in a pipe."""
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    build_store(tmp_path / "store", quads(small_graph()))
    with pytest.raises(LoadError, match="no Neo4j server answers there") as caught:
        run(["load", "neo4j", "--uri", f"bolt://127.0.0.1:{closed_port()}", "-s", str(tmp_path / "store")])
    assert caught.value.exit_code == 6


@pytest.mark.parametrize("uri", ["localhost:7687", "http://localhost", "bolt:localhost", "", "bolt+x://a"])
def test_a_wrong_address_is_said(uri: str) -> None:
    """An address without a scheme that the driver takes is refused before anything is tried."""
    with pytest.raises(LoadError, match="must begin with one of bolt://"):
        load_neo4j(small_graph(), Server(uri))


def test_a_missing_driver_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the driver the message holds the command that installs it."""
    monkeypatch.setitem(sys.modules, "neo4j", None)
    with pytest.raises(ExtraMissingError, match=r"pip install 'paper-kg\[neo4j\]'"):
        load_neo4j(small_graph(), Server("bolt://localhost"))


def test_the_password_shows_nowhere() -> None:
    """A server as text does not hold its password, and no option of the command takes one."""
    assert "secret" not in repr(Server("bolt://localhost", password="secret"))  # noqa: S106  of no server
    with pytest.raises(SystemExit):
        run(["load", "neo4j", "--password", "secret"])
