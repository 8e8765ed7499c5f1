"""Hold the command line: help, usage errors, exit codes, messages, and that each command is documented."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from kg.cli import COMMANDS, QUESTIONS, command_parser, main, run
from kg.questions import catalogue

ROOT = Path(__file__).parent.parent


def kg(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run kg in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "kg", *arguments], capture_output=True, text=True, cwd=cwd, check=False
    )


def exit_code(*arguments: str) -> int:
    """Return the exit code of kg run in this process."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    return int(caught.value.code or 0)


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """The help text names each command and each exit code."""
    assert exit_code("--help") == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)
    assert all(f"  {code} " in shown for code in range(8))


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_with_an_example(name: str) -> None:
    """A command's help shows how it is called, and says what each argument is."""
    parser = command_parser(name)
    assert f"\nkg {name}" in (parser.description or "")
    assert all(action.help for action in parser._actions)


def test_the_table_and_the_folder_agree() -> None:
    """Each file in `kg/commands` is a command and the other way round; one file serves all questions."""
    files = {p.stem for p in (ROOT / "kg/commands").glob("*.py")} - {"__init__"}
    assert files == set(COMMANDS) - set(QUESTIONS) | {"question"}
    assert list(catalogue.QUESTIONS) == list(QUESTIONS)
    assert all(hasattr(import_module(f"kg.commands.{name}"), "run") for name in files)


def test_no_command_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """`kg` alone prints its help to standard error and exits with 2."""
    assert exit_code() == 2
    assert "usage: kg" in capsys.readouterr().err


def test_an_unknown_command_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt command is wrong usage and gets a suggestion."""
    assert exit_code("buidl") == 2
    assert "did you mean build?" in capsys.readouterr().err


def test_a_confidence_outside_the_range_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """A confidence of 2 is refused."""
    assert exit_code("extract", "x", "--min-confidence", "2") == 2
    assert "no number in [0, 1]" in capsys.readouterr().err


def test_an_error_is_one_line_without_a_traceback(tmp_path: Path) -> None:
    """A missing file is named, on standard error, in one line; nothing goes to standard output."""
    done = kg("build", "no\x1bsuch.txt", "-o", str(tmp_path / "out"))
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("kg: no\\x1bsuch.txt: ")
    assert done.stderr.count("\n") == 1


def test_a_file_that_cannot_be_read_is_named_once(tmp_path: Path) -> None:
    """Where nothing was extracted, the last reason is not told twice."""
    done = kg("extract", str(tmp_path / "one"), str(tmp_path / "two"))
    assert (done.returncode, done.stdout) == (1, "")
    assert [line.split(": ")[0] for line in done.stderr.splitlines()] == [f"skipped {tmp_path}/two", "kg"]


def test_gold_needs_its_texts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the name of the gold does not tell that of its texts, the option is named."""
    (tmp_path / "a.jsonl").write_text("", encoding="utf8")
    assert exit_code("evaluate", str(tmp_path / "a.jsonl")) == 2
    assert "--texts" in capsys.readouterr().err


def test_records_that_cannot_be_read_are_no_score(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is nothing to score, that is said instead of a table of zeros."""
    for name in ("a.gold.jsonl", "a.texts.jsonl"):
        (tmp_path / name).write_text("", encoding="utf8")
    assert exit_code("evaluate", str(tmp_path / "a.gold.jsonl"), str(tmp_path / "none")) == 1
    shown = capsys.readouterr()
    assert (shown.out, shown.err.count("\n")) == ("", 1)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """`kg --version` prints the version."""
    assert exit_code("--version") == 0
    assert capsys.readouterr().out.startswith("kg 0.")


def test_a_closed_pipe_is_no_error() -> None:
    """`kg formats | head -1` ends without a message."""
    command = f"{sys.executable} -m kg formats | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.stdout == "reads:\n"
    assert done.stderr == ""


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_is_no_error(closed: str) -> None:
    """Where the shell closes an output, what goes there is dropped."""
    command = f"{sys.executable} -m kg formats {closed}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0
    assert done.stderr == ""
    assert bool(done.stdout) == (closed == "2>&-")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_disk_is_one_line() -> None:
    """Where the answer cannot be written, one line says so and the exit code is 1."""
    for unbuffered in ("", "1"):
        command = f"{sys.executable} -m kg formats > /dev/full"
        env = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
        done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, cwd=ROOT, env=env, check=False)
        assert (done.returncode, done.stderr) == (1, "kg: No space left on device\n")


def test_a_file_that_no_command_expects_to_fail_is_one_line(tmp_path: Path) -> None:
    """What the system says of a file comes with its name, without a traceback."""
    done = kg("train", "--shared", str(tmp_path), "--models-only", "--out", str(tmp_path / "out"))
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith(f"kg: {tmp_path}")
    assert "Traceback" not in done.stderr


def test_pipes_get_utf8_whatever_the_locale() -> None:
    """A pipe gets UTF-8 where the locale has another encoding."""
    command = [sys.executable, "-m", "kg", "build", "Größe.txt"]
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, capture_output=True, env=env, check=False)
    assert done.stderr.startswith("kg: Größe.txt: ".encode())


def test_formats_lists_every_plugin(capsys: pytest.CaptureFixture[str]) -> None:
    """`kg formats` names readers, extractors and writers."""
    assert run(["formats"]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in ("daily-papers-page", "records", "turtle", "gexf", "neo4j"))
