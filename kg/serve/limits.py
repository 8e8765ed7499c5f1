"""How much a request may take: the one place where the endpoint's limits are named."""

import math
from dataclasses import asdict, dataclass

from kg.errors import SettingError

MIB = 1 << 20

LEAST_MEMORY_BYTES = 640 * MIB
"""Address space that a process which answers has at least: half a GiB is taken when a store is opened."""

_LEAST = {"cache_bytes": 0, "n_waiting": 0, "memory_bytes": LEAST_MEMORY_BYTES}
"""The least that a limit may be, where that is not 1."""

SECONDS = (0.001, 86_400.0)
"""The least and the most that a limit of time may be: a millisecond, a day."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Hold the limits of an endpoint.

    Attributes:
        timeout_s: Seconds that the store may work on a request; then its process is ended.
        wait_s: Seconds that a request waits for a free process.
        read_s: Seconds that a client has to send a request, and to begin the first one on a connection.
        write_s: Seconds that a client may go without taking anything of its answer.
        max_rows: Solutions or triples that a query may answer.
        max_answer_bytes: Bytes of an answer.
        max_request_bytes: Bytes of a request's body.
        max_target_bytes: Bytes of a request's path and query string.
        cache_bytes: Bytes of answers kept to be given again; 0 keeps none.
        memory_bytes: Address space of a process.
        n_workers: Processes, which is how many requests are worked on at once.
        n_waiting: Requests that wait at once; more are sent away.
        n_connections: Connections at once.

    Raises:
        SettingError: A limit lets nothing through, or is no limit.
    """

    timeout_s: float = 30.0
    wait_s: float = 10.0
    read_s: float = 10.0
    write_s: float = 30.0
    max_rows: int = 100_000
    max_answer_bytes: int = 1024 * MIB
    max_request_bytes: int = MIB
    max_target_bytes: int = 32 << 10
    cache_bytes: int = 64 * MIB
    memory_bytes: int = 8192 * MIB
    n_workers: int = 2
    n_waiting: int = 128
    n_connections: int = 512

    def __post_init__(self) -> None:
        """Refuse what is no limit."""
        for name, value in asdict(self).items():
            least, most = SECONDS if name.endswith("_s") else (_LEAST.get(name, 1), math.inf)
            if not least <= value <= most:
                to = f" to {most:g}" if most < math.inf else " on"
                raise SettingError(name, f"must be from {least:.12g}{to}; it is {value:.12g}")
