"""A process that is ended while it writes a store loses nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.build import BuildOptions, build
from kg.store import Store

KILLS = int(os.environ.get("KG_KILLS", "15"))
"""How often to end an update; a run with 200 is reported in docs/store.md."""


def record(paper: int) -> str:
    """Return a record, as a line, of a paper that shares its method with all others."""
    text = f"We propose Kangaroo {paper}, which extends Kangaroo."
    names = (f"Kangaroo {paper}", "Kangaroo")
    entities = [{"id": f"e{at}", "type": "Method", "name": name} for at, name in enumerate(names)]
    evidence = {"field": "abstract", "start": 0, "end": len(text)}
    relations = [{"type": "extends", "source": "e0", "target": "e1", "evidence": evidence}]
    found = {"id": f"p{paper}", "title": f"Paper {paper}", "abstract": text}
    return json.dumps({**found, "entities": entities, "relations": relations, "results": []})


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_a_killed_update_leaves_the_old_state_or_the_new(tmp_path: Path) -> None:
    """However long after its start an update is killed, the store is what it was or what it was to become."""
    for name, papers in (("first", range(20)), ("more", range(20, 30))):
        (tmp_path / f"{name}.jsonl").write_text("".join(f"{record(p)}\n" for p in papers), encoding="utf8")
    build([tmp_path / "first.jsonl"], BuildOptions(tmp_path / "out"))
    command = [sys.executable, str(Path(__file__).parent / "kill_updates.py"), str(tmp_path), str(KILLS)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert told["whole"], "the states before and after differ, and come back"
    assert told.get("torn", 0) == 0
    assert told["old"] > 0
    assert told["new"] > 0
    assert told["old"] + told["new"] == KILLS
    with Store(tmp_path / "out/store") as store:
        assert len(store.papers()) in (20, 30)
