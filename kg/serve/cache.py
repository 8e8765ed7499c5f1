"""Answers kept to be given again: the same request to the same data has the same answer.

Imports the replies only. An answer is known by a digest of its job and of the store's marker, which every writer
replaces; so an answer of old data is never found again, and goes when newer ones need its room.
"""

import hashlib
import json
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg import __version__
from kg.serve.reply import Reply
from kg.store.folder import MARKER, marker_state

_BESIDE_BYTES = 1024
"""What an answer takes beside its body and headers: its key, its places in the table, its objects."""


class Cache:
    """Keep answers, those asked for last, up to a number of bytes in all.

    Attributes:
        hits: How many were found.
        misses: How many were not.
        n_bytes: Bytes kept, with those beside the bodies.
    """

    def __init__(self, store: Path, max_bytes: int) -> None:
        self._marker, self.max_bytes = store / MARKER, max_bytes
        self._replies: OrderedDict[str, Reply] = OrderedDict()
        self.hits = self.misses = self.n_bytes = 0

    def key(self, job: Mapping[str, Any]) -> str:
        """Return what an answer to a job is known by, while the store stays as it is; "" where there is no store."""
        state = marker_state(self._marker)
        parts = json.dumps([__version__, state, job], sort_keys=True)
        return hashlib.sha256(parts.encode()).hexdigest()[:32] if state else ""

    def get(self, key: str) -> Reply | None:
        """Return the answer of that key, or None."""
        reply = self._replies.get(key)
        if reply is None:
            self.misses += 1
            return None
        self.hits += 1
        self._replies.move_to_end(key)
        return reply

    def put(self, key: str, reply: Reply) -> None:
        """Keep an answer, unless it is a problem, lies in a file or is too large."""
        size = _size(reply)
        if not key or reply.status != 200 or reply.file or key in self._replies or size > self.max_bytes:
            return
        self._replies[key] = reply
        self.n_bytes += size
        while self.n_bytes > self.max_bytes:
            _, oldest = self._replies.popitem(last=False)
            self.n_bytes -= _size(oldest)


def _size(reply: Reply) -> int:
    headers = sum(len(name) + len(value) for name, value in reply.headers.items())
    return _BESIDE_BYTES + headers + len(reply.body)
