"""The commands, a file each: `add_arguments(parser)` and `run(args) -> int`. A command parses, calls, prints.

The options that several commands share are here, so that they read the same everywhere.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from kg.errors import EXIT_SKIPPED, ReadError, SettingError
from kg.extract import Planning, load_extractor
from kg.model import Paper
from kg.papers import merge_papers
from kg.readers import read_papers
from kg.serve.limits import LEAST_MEMORY_BYTES, MIB, SECONDS
from kg.terminal import safe

STORE = Path("exports/store")
"""Where commands look for a store that is not named: where `kg build` writes it by default."""

_MOST = 10**9
"""The largest whole number that an option takes."""


def add_paths(parser: argparse.ArgumentParser) -> None:
    """Add the files and folders to read."""
    parser.add_argument(
        "paths", nargs="+", type=file_path, metavar="PATH", help="file or folder; the format is recognised"
    )


def add_store(parser: argparse.ArgumentParser) -> None:
    """Add `--store`."""
    parser.add_argument(
        "-s", "--store", type=file_path, default=STORE, help="store that kg build made (default: %(default)s)"
    )


def add_min_confidence(parser: argparse.ArgumentParser) -> None:
    """Add `--min-confidence`."""
    text = "leave out what is less certain, in [0, 1] (default: %(default)s)"
    parser.add_argument("--min-confidence", type=fraction, default=0.0, metavar="C", help=text)


def add_extraction(parser: argparse.ArgumentParser) -> None:
    """Add `--extractor`, its settings, `--dry-run`, and what `add_running` adds."""
    parser.add_argument("--extractor", default="kg", help="name of the extractor (default: %(default)s)")
    parser.add_argument("--model", metavar="NAME", help="model of the extractor: a name or a path")
    parser.add_argument("--base-url", metavar="URL", help="address of the language model's server")
    text = "a setting of the extractor; may be given again (docs/extractors.md)"
    parser.add_argument("--set", type=_setting, action="append", default=[], metavar="NAME=VALUE", help=text)
    parser.add_argument("--dry-run", action="store_true", help="say what would be sent and what it costs; send nothing")
    add_running(parser)


def add_running(parser: argparse.ArgumentParser) -> None:
    """Add `--debug` and `--jobs`."""
    text = "let an exception in the extraction of a paper end the run, with its traceback; else the paper is skipped"
    parser.add_argument("--debug", action="store_true", help=text)
    text = "processes; 0 takes one a core on long input (default: %(default)s)"
    parser.add_argument("--jobs", type=whole(0), default=0, metavar="N", help=text)


def settings_of(args: argparse.Namespace) -> tuple[tuple[str, str], ...]:
    """Return the settings that `--model`, `--base-url` and `--set` give, sorted; the last of one name holds."""
    given = {"model": args.model, "base_url": args.base_url, **dict(args.set)}
    return tuple(sorted((name, value) for name, value in given.items() if value is not None))


def dry_run(args: argparse.Namespace) -> int:
    """Print what the extractor would send for the papers, name what was skipped.

    Raises:
        SettingError: The extractor sends nothing.
    """
    extractor = load_extractor(args.extractor, dict(settings_of(args)))
    if not isinstance(extractor, Planning):
        raise SettingError("dry-run", f"the extractor {args.extractor} sends nothing")
    skipped: list[ReadError] = []
    papers = merge_papers(read_papers(args.paths, on_skip=skipped.append))
    print(extractor.plan(p for p in papers if isinstance(p, Paper)))
    tell_skipped(skipped)
    return EXIT_SKIPPED if skipped else 0


def tell(text: str) -> None:
    """Print a report, on standard error."""
    print("\n".join(map(safe, text.splitlines())), file=sys.stderr)


def _setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not name or not equals:
        raise argparse.ArgumentTypeError(f"{text!r} is not NAME=VALUE")
    return name.replace("-", "_"), value


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add `--json`."""
    parser.add_argument("--json", action="store_true", help="print JSON with a schema_version")


def add_format(parser: argparse.ArgumentParser, formats: Iterable[str]) -> None:
    """Add `--format`, a table where nothing is said, and `--json` for the commonest other one."""
    parser.add_argument("-f", "--format", choices=tuple(formats), default="table", help="default: %(default)s")
    text = "the same as --format json"
    parser.add_argument("--json", dest="format", action="store_const", const="json", help=text)


def add_wait(parser: argparse.ArgumentParser) -> None:
    """Add `--wait`."""
    text = "wait so long for another process that writes the store (default: %(default)g)"
    parser.add_argument("--wait", type=seconds(0.0), default=0.0, metavar="SECONDS", help=text)


def add_timeout(parser: argparse.ArgumentParser, default: float, work: str) -> None:
    """Add `--timeout`: what its process is given for one `work`."""
    text = f"time for one {work}, then its process is ended (default: %(default)g)"
    parser.add_argument("--timeout", type=seconds(SECONDS[0]), default=default, metavar="SECONDS", help=text)


def add_memory(parser: argparse.ArgumentParser, default: int) -> None:
    """Add `--memory`, which is typed in MiB and gives bytes, as `default` does."""
    text = "memory of a process that answers (default: %(default)s)"
    parser.add_argument(
        "--memory", type=mebibytes(LEAST_MEMORY_BYTES // MIB), default=f"{default // MIB}", metavar="MIB", help=text
    )


def add_limit(parser: argparse.ArgumentParser, default: int | str) -> None:
    """Add `--limit`: a number of rows from 1, or `all`, which gives None."""
    text = "rows at most, or all (default: %(default)s)"
    parser.add_argument("-n", "--limit", type=_limit, default=str(default), metavar="N", help=text)


def _limit(text: str) -> int | None:
    return None if text == "all" else whole(1, " nor all")(text)


def file_path(text: str) -> Path:
    """Return the path of a file or folder; an empty text, which would be the folder kg runs in, is wrong usage."""
    if not text:
        raise argparse.ArgumentTypeError("an empty path; . is this folder")
    return Path(text)


def whole(least: int, more: str = "") -> Callable[[str], int]:
    """Return what reads a whole number from `least` on; all else is wrong usage, and `more` is said of it."""

    def read(text: str) -> int:
        """Return the number."""
        if not text.isdecimal() or len(text) > len(str(_MOST)) or not least <= int(text) <= _MOST:
            raise argparse.ArgumentTypeError(f"{text[:40]!r} is no whole number from {least} to {_MOST}{more}")
        return int(text)

    return read


def mebibytes(least: int) -> Callable[[str], int]:
    """Return what reads a number of MiB from `least` on, and gives bytes; all else is wrong usage."""
    return lambda text: whole(least, " MiB")(text) * MIB


def seconds(least: float) -> Callable[[str], float]:
    """Return what reads a number of seconds from `least` to a day; all else is wrong usage."""

    def read(text: str) -> float:
        """Return the number."""
        return _between(text, least, SECONDS[1], f"is no number of seconds from {least:g} to {SECONDS[1]:g}")

    return read


def fraction(text: str) -> float:
    """Return a number in [0, 1], or refuse it as wrong usage."""
    return _between(text, 0.0, 1.0, "is no number in [0, 1]")


def _between(text: str, least: float, most: float, wrong: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not least <= value <= most:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} {wrong}")
    return value


def tell_skipped(skipped: Sequence[ReadError]) -> None:
    """Name each file or line that was passed over, on standard error."""
    for error in skipped:
        print(f"skipped {safe(str(error))}", file=sys.stderr)
