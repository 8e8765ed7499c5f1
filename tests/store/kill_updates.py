"""End updates of a store at growing delays and look at what is left; run by `test_kills.py`, or by hand.

python tests/store/kill_updates.py FOLDER KILLS, where FOLDER holds a build's `out/` and a file `more.jsonl`. Each
update adds the papers of that file, or removes them where they are there. The children are forked from a process that
has opened no store, so that an update takes its own time only.
"""

import hashlib
import json
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from kg.store import Store
from kg.store.folder import current_data
from kg.store.papers import read_book
from kg.update import UpdateOptions, remove, update


def in_child(call: Callable[[], str], delay_s: float | None = None) -> str:
    """Return what a call says in a forked child, or "" where it was killed first, after the delay."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.write(writing, call().encode())
        os._exit(0)
    os.close(writing)
    if delay_s is not None:
        time.sleep(delay_s)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reading) as said:
        text = said.read()
    os.waitpid(child, 0)
    return text


def state(store: Path) -> str:
    """Return a hash of the quads of a store and of what it keeps of its papers; both must name the same papers."""
    dump = store.parent / "dump.nq"
    with Store(store) as opened, current_data(store) as (_, data):
        opened.dump(dump)
        book = read_book(data)
        if len(opened.papers()) != len(book.papers):
            return "torn"
    return hashlib.sha256(dump.read_bytes() + repr(sorted(book.papers.items())).encode()).hexdigest()


def change(folder: Path, *, add: bool) -> str:
    """Add the papers of `more.jsonl`, or remove them."""
    store, more, quick = folder / "out/store", folder / "more.jsonl", UpdateOptions(store_only=True)
    if add:
        update(store, [more], quick)
    else:
        remove(store, [json.loads(line)["id"] for line in more.read_text(encoding="utf8").splitlines()], quick)
    return "done"


def main() -> None:
    """Print how often the old state, the new one, or another was left."""
    folder, kills = Path(sys.argv[1]), int(sys.argv[2])
    store = folder / "out/store"
    seen = [in_child(lambda: state(store))]
    times = []
    for add in (True, False):
        start = time.monotonic()
        in_child(lambda add=add: change(folder, add=add))  # type: ignore[misc]  # a default binds the loop's value
        times.append(time.monotonic() - start)
        seen.append(in_child(lambda: state(store)))
    with_out, with_them, again = seen
    counts: Counter[str] = Counter()
    now = again
    # The first is killed at once; the last is let end, so that both states are seen however slow the machine is today.
    delays = [*(1.2 * max(times) * kill / kills for kill in range(kills - 1)), None]
    for delay_s in delays:
        add = now != with_them
        in_child(lambda add=add: change(folder, add=add), delay_s)  # type: ignore[misc]  # the same
        before, now = now, in_child(lambda: state(store))
        counts["old" if now == before else "new" if now in (with_out, with_them) else "torn"] += 1
    sys.stdout.write(
        json.dumps({"whole": with_out == again != with_them, **counts, "left": len(list(store.iterdir()))})
    )


if __name__ == "__main__":
    main()
