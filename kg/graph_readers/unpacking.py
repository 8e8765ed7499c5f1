"""How much a packed file may unpack to, so that a small one cannot fill the memory."""

from pathlib import Path

from kg.errors import ReadError

ALWAYS_BYTES = 2**26
"""What any file may unpack to."""

MOST_TIMES = 100
"""How many times its size a larger file may unpack to; gzip makes kg's N-Quads 16 to 22 times smaller, zeros 1,000."""


def most_bytes(path: Path) -> int:
    """Return how many bytes a file may unpack to."""
    return max(ALWAYS_BYTES, MOST_TIMES * path.stat().st_size)


def check_unpacked(path: Path, n_bytes: int, fix: str) -> None:
    """Refuse what unpacks to too much.

    Args:
        path: The packed file.
        n_bytes: What was unpacked so far.
        fix: What the user can do.

    Raises:
        ReadError: It is more than `most_bytes`; names the file, both sizes and the fix.
    """
    if n_bytes > most_bytes(path):
        sizes = f"{path.stat().st_size:,} bytes unpack to more than {most_bytes(path):,}"
        raise ReadError(str(path), f"{sizes}, which a graph of kg never does; {fix}")
