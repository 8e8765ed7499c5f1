"""Serve a store: SPARQL, linked data and the questions as a JSON API, read-only, on this machine alone.

kg serve
kg serve --store exports/store --port 8080 --open
curl http://127.0.0.1:7878/sparql --data-urlencode 'query=SELECT * { ?s kg:uses ?o } LIMIT 5'

docs/serving.md says what it answers at which address, and what its limits are.
"""

import argparse
import sys
import webbrowser

from kg.commands import add_memory, add_store, add_timeout, mebibytes, whole
from kg.errors import SettingError
from kg.serve.limits import MIB, Limits
from kg.terminal import safe

_LOOPBACK = ("127.0.0.1", "::1", "localhost")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command."""
    usual = Limits()
    add_store(parser)
    parser.add_argument("-p", "--port", type=int, default=7878, help="0 takes a free one (default: %(default)s)")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen at (default: %(default)s)")
    parser.add_argument("--public", action="store_true", help="allow a --host that other machines reach")
    text = "host name by which the server may be addressed; repeatable"
    parser.add_argument("--allow-host", action="append", default=[], metavar="NAME", help=text)
    text = "origin whose web pages may read answers, or *; repeatable (default: none)"
    parser.add_argument("--cors", action="append", default=[], metavar="ORIGIN", help=text)
    parser.add_argument("--open", action="store_true", help="open the address in a browser")
    add_timeout(parser, usual.timeout_s, "request")
    text = "solutions or triples of an answer (default: %(default)s)"
    parser.add_argument("--max-rows", type=whole(1), default=usual.max_rows, metavar="N", help=text)
    text = "requests worked on at once, a process each (default: %(default)s)"
    parser.add_argument("--processes", type=whole(1), default=usual.n_workers, metavar="N", help=text)
    text = "answers kept to be given again (default: %(default)s)"
    parser.add_argument("--cache", type=mebibytes(0), default=f"{usual.cache_bytes // MIB}", metavar="MIB", help=text)
    add_memory(parser, usual.memory_bytes)


def run(args: argparse.Namespace) -> int:
    """Serve until Ctrl-C or SIGTERM."""
    from kg.serve.app import make_app  # noqa: PLC0415  the help text needs no server
    from kg.serve.guard import Policy  # noqa: PLC0415
    from kg.serve.server import open_socket, run_server  # noqa: PLC0415
    from kg.store import Store  # noqa: PLC0415

    if args.host not in _LOOPBACK:
        if not args.public:
            raise SettingError("host", f"{args.host} is reached by other machines; add --public if that is meant")
        print("kg: warning: anyone who reaches this address can read the whole store", file=sys.stderr)
    limits = Limits(
        timeout_s=args.timeout,
        max_rows=args.max_rows,
        n_workers=args.processes,
        cache_bytes=args.cache,
        memory_bytes=args.memory,
    )
    Store(args.store).close()
    bound = open_socket(args.host, args.port)
    host = f"[{args.host}]" if ":" in args.host else args.host
    address = f"http://{host}:{bound.getsockname()[1]}/"

    def ready() -> None:
        """Say where the server listens, and open it where that was asked for."""
        print(f"serving {safe(str(args.store))} at {address} (Ctrl-C ends it)", file=sys.stderr, flush=True)
        if args.open:
            webbrowser.open(address)

    hosts = [name.lower() for name in (args.host, *args.allow_host)]
    run_server(make_app(args.store, limits, Policy(hosts, args.cors)), bound, limits, ready)
    return 0
