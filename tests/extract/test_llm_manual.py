"""Hold the manual of the extractors to the code, and the command line's side of them."""

import doctest
import json
import re
import shlex
from dataclasses import fields
from pathlib import Path

import pytest

from kg.cli import main
from kg.extract import EXTRACTORS
from kg.extract.llm_settings import KEY_VARIABLE, LlmSettings
from tests.extract.llm_server import Reply, Server, good, serve

ROOT = Path(__file__).parents[2]
MANUAL = ROOT / "docs/extractors.md"
ADDRESS = "http://localhost:8000/v1"
COMMANDS = re.findall(r"^\$ kg (.*)$", MANUAL.read_text(encoding="utf8"), re.MULTILINE)
PAPER = {"id": "1", "title": "Wombat: Patient Decoding", "abstract": "We propose Wombat, which is patient. " * 8}
ANSWER = {
    "entities": [{"name": "Wombat", "type": "Method", "role": "proposed", "surfaces": ["Wombat"]}],
    "relations": [
        {"type": "introduces", "source": "@paper", "target": "Wombat", "quote": "We propose Wombat"},
        {"type": "introduces", "source": "@paper", "target": "Wombat\x1b[31m", "quote": "no\x1b[31m"},
    ],
    "results": [],
}


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv(KEY_VARIABLE, "sk-unseen")
    monkeypatch.chdir(ROOT)


@pytest.fixture
def papers(tmp_path: Path) -> str:
    """Return the path of a file with one paper."""
    path = tmp_path / "papers.jsonl"
    path.write_text(json.dumps(PAPER) + "\n", encoding="utf8")
    return str(path)


def kg(*arguments: str) -> int:
    """Return the exit code of kg run in this process."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    return int(caught.value.code or 0)


def llm(server: Server, *more: str) -> tuple[str, ...]:
    """Return the options that name the model."""
    return ("--extractor", "llm", "--model", "m", "--base-url", server.url, *more)


def test_the_examples_in_python_run(tmp_path: Path) -> None:
    """Every Python example of the manual prints what stands there."""
    test = doctest.DocTestParser().get_doctest(
        MANUAL.read_text(encoding="utf8"), {"folder": tmp_path}, MANUAL.name, str(MANUAL), 0
    )
    assert len(test.examples) > 10
    result = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test)
    assert result.failed == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_the_commands_run(command: str) -> None:
    """Every command of the manual does its work against a server at the address it names."""
    with serve([good(ANSWER)]) as server:
        assert kg(*shlex.split(command.replace(ADDRESS, server.url))) == 0
        assert bool(server.requests) is ("--dry-run" not in command)


def test_every_setting_and_extractor_is_in_the_manual() -> None:
    """The manual names each setting of the language model and each built-in extractor."""
    text = MANUAL.read_text(encoding="utf8")
    for name in [*(f.name for f in fields(LlmSettings)), *EXTRACTORS.plugins()]:
        assert f"`{name}`" in text or f"`--{name.replace('_', '-')}`" in text, name


def test_records_go_out_and_the_report_beside(papers: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Standard output holds the record alone; standard error what it cost and what was dropped."""
    with serve([good(ANSWER)]) as server:
        assert kg("extract", papers, *llm(server)) == 0
    out, err = capsys.readouterr()
    record = json.loads(out)
    assert [(r["type"], r["target"]) for r in record["relations"]] == [("introduces", "e1")]
    assert record["extractor"].startswith("llm:m/")
    assert "llm m: 1 papers, 1 requests" in err
    assert "dropped: 1 relation end is no entity" in err
    assert "sk-unseen" not in out + err


def test_a_dry_run_sends_nothing(papers: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The plan goes to standard output and the server hears nothing; an extractor without a plan says so."""
    with serve([good(ANSWER)]) as server:
        assert kg("extract", papers, *llm(server, "--dry-run", "--set", "price-in=1")) == 0
        assert server.requests == []
    assert capsys.readouterr().out.startswith("would send 1 requests to http://127.0.0.1")
    assert kg("extract", papers, "--dry-run") == 2
    assert "the extractor kg sends nothing" in capsys.readouterr().err


def test_jobs_do_not_ask_twice(papers: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A language model stays in one process, so that its budget and its count are one."""
    with serve([good(ANSWER)]) as server:
        assert kg("extract", papers, *llm(server, "--jobs", "2")) == 0
        assert len(server.requests) == 1
    assert "1 requests" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "code", "message"),
    [
        (("--set", "tiemout=3"), 3, "did you mean timeout"),
        (("--set", "timeout=soon"), 2, "setting timeout: must be a number"),
        (("--set", "timeout"), 2, "'timeout' is not NAME=VALUE"),
        (("--base-url", "http://llm.example.org"), 2, "use https"),
    ],
)
def test_wrong_settings_are_wrong_usage(
    papers: str, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], code: int, message: str
) -> None:
    """A setting that is not known or cannot be used is one line and its exit code."""
    with serve([good(ANSWER)]) as server:
        assert kg("extract", papers, *llm(server, *more)) == code
        assert server.requests == []
    assert message in capsys.readouterr().err


def test_a_refused_key_is_one_line(papers: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The error says which variable to set, and the report still says what was asked."""
    with serve([Reply(401)]) as server:
        assert kg("extract", papers, *llm(server)) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "refuses the key; set KG_LLM_API_KEY" in err
    assert "1 requests" in err
