"""Counts and durations of what the server does, in Prometheus' text format, and whether it is well.

Imports the pool and Starlette.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from starlette.responses import JSONResponse, Response

from kg.serve.cache import Cache
from kg.serve.pool import Pool

_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Upper bounds of the durations, in seconds."""

_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Metrics:
    """Hold the counts of one server; names are those of routes, so that there are few whatever is asked.

    Attributes:
        n_open: Requests whose answers are not all taken yet.
    """

    def __init__(self, pool: Pool, cache: Cache) -> None:
        self.pool, self.cache, self.n_open = pool, cache, 0
        self._requests: defaultdict[tuple[str, int], int] = defaultdict(int)
        self._durations: defaultdict[str, list[int]] = defaultdict(lambda: [0] * (len(_BUCKETS) + 1))
        self._seconds: defaultdict[str, float] = defaultdict(float)

    def count(self, route: str, status: int, seconds: float) -> None:
        """Count one answer."""
        self._requests[route, status] += 1
        self._durations[route][bisect_left(_BUCKETS, seconds)] += 1
        self._seconds[route] += seconds

    def health(self) -> Response:
        """Return 200 where processes are there to answer, 503 where none is."""
        living = self.pool.n_living
        data = {"status": "ok" if living else "down", "processes": living, "working": self.pool.working}
        return JSONResponse(data, 200 if living else 503)

    def response(self) -> Response:
        """Return all counts.

        Source: Prometheus, Exposition formats, text format 0.0.4.
        """
        return Response("\n".join(self._lines()) + "\n", headers={"Content-Type": _TYPE})

    def _lines(self) -> Iterator[str]:
        yield "# HELP kg_requests_total Answers given, by route and HTTP status."
        yield "# TYPE kg_requests_total counter"
        for (route, status), number in sorted(self._requests.items()):
            yield f'kg_requests_total{{route="{route}",status="{status}"}} {number}'
        yield "# HELP kg_request_seconds Seconds from a request's head to its answer's end."
        yield "# TYPE kg_request_seconds histogram"
        for route, counts in sorted(self._durations.items()):
            total = 0
            for bound, number in zip((*map(str, _BUCKETS), "+Inf"), counts, strict=True):
                total += number
                yield f'kg_request_seconds_bucket{{route="{route}",le="{bound}"}} {total}'
            yield f'kg_request_seconds_sum{{route="{route}"}} {self._seconds[route]:.6f}'
            yield f'kg_request_seconds_count{{route="{route}"}} {total}'
        yield "# HELP kg_process_restarts_total Processes that were ended and replaced, by reason."
        yield "# TYPE kg_process_restarts_total counter"
        for reason, number in sorted(self.pool.restarts.items()):
            yield f'kg_process_restarts_total{{reason="{reason}"}} {number}'
        yield "# HELP kg_cache_lookups_total Requests looked up among the answers kept, by outcome."
        yield "# TYPE kg_cache_lookups_total counter"
        yield f'kg_cache_lookups_total{{outcome="hit"}} {self.cache.hits}'
        yield f'kg_cache_lookups_total{{outcome="miss"}} {self.cache.misses}'
        for name, text, value in (
            ("kg_cache_bytes", "Bytes of the answers kept.", self.cache.n_bytes),
            ("kg_processes", "Processes that hold the store open.", self.pool.n_living),
            ("kg_requests_open", "Requests whose answers are not all taken yet.", self.n_open),
            ("kg_requests_working", "Requests that are being answered.", self.pool.working),
            ("kg_requests_waiting", "Requests that wait for a process.", self.pool.waiting),
        ):
            yield f"# HELP {name} {text}"
            yield f"# TYPE {name} gauge"
            yield f"{name} {value}"
