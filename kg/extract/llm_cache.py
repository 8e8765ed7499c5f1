"""Answers on disk, one small file each, named by the hash of all that decides the answer; standard library only.

An entry holds its own name and a checksum: one that was cut, changed or put under another name counts as not there.
"""

import hashlib
import json
from pathlib import Path
from threading import Lock

from kg.files import write_atomically


class AnswerCache:
    """Keep answers by key; never raises for the disk's sake, since an answer can be asked for again.

    Args:
        folder: Where to keep them, made on first use; None keeps nothing.
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._lock = Lock()

    def get(self, key: str) -> str | None:
        """Return the answer under a key, or None where there is none that is whole.

        >>> cache = AnswerCache(tmp_path / "answers")
        >>> cache.put(cache_key("model", "text"), "{}"), cache.get(cache_key("model", "text"))
        (True, '{}')
        """
        if self.folder is None:
            return None
        try:
            entry = json.loads(self._path(self.folder, key).read_text(encoding="utf8"))
            answer = entry["answer"]
            whole = entry["key"] == key and entry["checksum"] == cache_key(answer)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None
        return str(answer) if whole else None

    def put(self, key: str, answer: str) -> bool:
        """Keep an answer; return False where it could not be written."""
        if self.folder is None:
            return True
        path = self._path(self.folder, key)
        entry = {"key": key, "checksum": cache_key(answer), "answer": answer}
        try:
            with self._lock:
                path.parent.mkdir(parents=True, exist_ok=True)
                with write_atomically(path) as beside:
                    beside.write_text(json.dumps(entry), encoding="utf8")
        except OSError:
            return False
        return True

    @staticmethod
    def _path(folder: Path, key: str) -> Path:
        return folder / key[:2] / f"{key}.json"


def cache_key(*parts: str) -> str:
    """Return the hash of the parts, kept apart; 64 hexadecimal digits.

    >>> cache_key("a", "b") == cache_key("ab", "")
    False
    """
    return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()
