"""Write files and folders so that nobody ever sees half of one: beside the target first, then renamed.

Standard library only; imports nothing of the package.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def write_atomically(path: Path) -> Iterator[Path]:
    """Yield a path beside `path` to write a file or a folder at; rename it on success, remove it on failure.

    The name beside is hidden and holds the process id, so that two processes never write the same one.

    Raises:
        OSError: The folder of `path` is missing or cannot be written.

    >>> target = tmp_path / "a.txt"
    >>> with write_atomically(target) as beside:
    ...     _ = beside.write_text("whole", encoding="utf8")
    >>> target.read_text(encoding="utf8"), [p.name for p in tmp_path.iterdir()]
    ('whole', ['a.txt'])
    """
    if not path.parent.is_dir():
        raise FileNotFoundError(f"no folder {path.parent}")
    beside = path.parent / f".{path.name}.{os.getpid()}.part"
    remove(beside)
    try:
        yield beside
        replace(beside, path)
    finally:
        remove(beside)


def replace(source: Path, target: Path) -> None:
    """Put `source` in the place of `target`; a folder that stands there is moved aside first and then removed.

    Raises:
        IsADirectoryError: The source is a file and the target a folder, which a mistyped path must not cost anybody.
    """
    if target.is_dir() and not source.is_dir():
        raise IsADirectoryError(f"{target} is a folder")
    if not target.is_dir() or target.is_symlink():
        source.replace(target)
        return
    aside = target.parent / f".{target.name}.{os.getpid()}.old"
    remove(aside)
    target.rename(aside)
    try:
        source.rename(target)
    except OSError:
        aside.rename(target)
        raise
    remove(aside)


def remove(path: Path) -> None:
    """Remove a file or a folder, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
