"""Ctrl-C ends a command, its processes too, with one line and without a half-written file."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest


def children(parent: int) -> list[int]:
    """Return the ids of the processes that a process started."""
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
    return [int(pid) for pid in listed.stdout.split()]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a group of processes")
@pytest.mark.parametrize("command", ["build", "extract"])
def test_ctrl_c_ends_a_pool(tmp_path: Path, command: str) -> None:
    """As a terminal does, the signal goes to all processes of the command; it ends soon, and says that once."""
    rows = (f'{{"id": "2404.{n:05}", "title": "Paper {n}", "abstract": "It runs."}}\n' for n in range(200))
    (tmp_path / "in.jsonl").write_text("".join(rows), encoding="utf8")
    out = ["-o", str(tmp_path / "out")] if command == "build" else []
    with subprocess.Popen(
        [sys.executable, "-m", "kg", command, str(tmp_path / "in.jsonl"), "--jobs", "2", *out],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        while len(begun := children(process.pid)) < 3 and process.poll() is None:  # two, and what tracks their locks
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        try:
            said = process.communicate(timeout=60)[1]
        finally:
            process.kill()
    assert (process.returncode, said) == (130, "kg: stopped\n")
    latest = time.monotonic() + 60
    while (left := [pid for pid in begun if Path(f"/proc/{pid}").exists()]) and time.monotonic() < latest:
        time.sleep(0.05)
    assert not left
    assert not list(tmp_path.glob("out/*"))
