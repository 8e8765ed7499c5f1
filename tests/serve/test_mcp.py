"""Assistants get the questions as tools, with the sentences; spoken to by the SDK's own client."""

import asyncio
import subprocess
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from mcp import Client, StdioServerParameters

from kg.questions import QUESTIONS
from tests.serve.conftest import ROOT


def talk(store: Path, work: Callable[[Client], Awaitable[Any]]) -> Any:
    """Start `kg mcp`, have a client do some work with it, and return what that gives."""
    server = StdioServerParameters(
        command=sys.executable, args=["-m", "kg", "mcp", "--store", str(store)], cwd=str(ROOT)
    )

    async def session() -> Any:
        async with Client(server) as client:
            return await work(client)

    with ThreadPoolExecutor(1) as beside:  # Playwright keeps an event loop in the thread of the tests
        return beside.submit(asyncio.run, session()).result()


def test_every_question_is_a_tool(store: Path) -> None:
    """There is a tool a question, which says that it only reads."""
    listed = talk(store, lambda client: client.list_tools())
    assert [tool.name for tool in listed.tools] == list(QUESTIONS)
    for tool in listed.tools:
        assert tool.annotations.read_only_hint
        assert not tool.annotations.open_world_hint
        assert tool.input_schema["required"] == [p.name for p in QUESTIONS[tool.name].parameters if p.required]


def test_answers_and_errors(store: Path) -> None:
    """An answer has its sentences, as text and as data; an error says what is wrong, and the next call is answered."""

    async def work(client: Client) -> list[Any]:
        return [
            await client.call_tool("show", {"name": "swiftlet", "limit": 4, "min_confidence": 0.5}),
            await client.call_tool("show", {"name": "swiftlett"}),
            await client.call_tool("show", {"name": ["swiftlet"]}),
            await client.call_tool("show", {"name": "swiftlet", "limit": 0}),
            await client.call_tool("nothing", {}),
            await client.call_tool("show", {"name": "jetson"}),
        ]

    good, near, typed, limit, unknown, again = talk(store, work)
    assert not good.is_error
    assert "“Swiftlet extends Warbler.”" in good.content[0].text
    assert any(row["evidence"] for row in good.structured_content["rows"])
    assert [one.is_error for one in (near, typed, limit, unknown)] == [True] * 4
    assert "did you mean Swiftlet?" in near.content[0].text
    assert not again.is_error


def test_without_the_sdk(store: Path, tmp_path: Path) -> None:
    """Where the SDK is not installed, the error names the command that installs it."""
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['mcp'] = None\n", encoding="utf8")
    command = [sys.executable, "-m", "kg", "mcp", "--store", str(store)]
    env = {"PYTHONPATH": f"{tmp_path}:{ROOT}", "PATH": ""}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "pip install 'paper-kg[mcp]'" in done.stderr


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    """A missing store is said, with the exit code of stores."""
    command = [sys.executable, "-m", "kg", "mcp", "--store", str(tmp_path / "none")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == 5
    assert "make a store with kg build" in done.stderr
