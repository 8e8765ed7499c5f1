"""The command line: which commands there are, and the one place that turns an error into a message and an exit code.

A command is a file in `kg/commands/` with `add_arguments(parser)` and `run(args) -> int`; it is imported only when it
is asked for, so that `kg --help` costs next to nothing. Data goes to standard output, messages to standard error.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module

from kg import __version__
from kg.errors import KgError
from kg.terminal import safe

QUESTIONS = {
    "leaderboard": "list the results on a benchmark, best first",
    "compare": "set two things side by side",
    "lineage": "show what a method builds on, and what builds on it",
    "show": "show what is known of a thing",
    "paper": "show what a paper is and says",
    "hardware": "list what runs on a piece of hardware",
    "org": "list the papers of an organization",
    "path": "find the shortest ways from one thing to another",
    "timeline": "show how the best result on a benchmark moved",
    "pareto": "weigh two metrics on a benchmark against each other",
    "similar": "list the methods that are like one",
    "contradictions": "list where papers disagree",
    "explain": "show the sentences behind a statement",
    "results": "list the numbers that are reported of a thing",
    "uncertain": "list the least certain statements",
}
"""The commands that `kg/commands/question.py` serves, from the table of `kg.questions`."""

COMMANDS = {
    "build": "read, extract, resolve, check, store, export",
    "extract": "print one record a paper, as JSON lines",
    "update": "add papers to a store, replace those that changed",
    "remove": "remove papers from a store, and what only they support",
    "backup": "write a store into one file",
    "info": "say what a store is: version, size, papers, settings",
    "query": "answer SPARQL: a text, a file, or a named query",
    **QUESTIONS,
    "view": "show the graph, or a part of it, as one page",
    "export": "write a store's graph in another format",
    "import": "merge graphs that were exported into a store",
    "load": "load a store's graph into a running Neo4j",
    "serve": "serve a store: SPARQL, linked data, JSON API",
    "mcp": "offer the questions as tools to an assistant",
    "why": "show why names are one entity",
    "merge": "say that two entities are one",
    "split": "say that a form of an entity is another thing",
    "rename": "give an entity another label",
    "review": "ask about the least certain links",
    "formats": "list what kg reads and writes",
    "validate": "check a store's graph against the SHACL shapes",
    "stats": "count what a store holds",
    "evaluate": "print precision, recall and F1 against gold",
    "train": "rebuild the shipped models and vocabularies from the data",
}

_EXAMPLES = """\
examples:
  kg build examples/
  kg query outperforms --bind method=Medusa
  kg explain medusa outperforms

exit codes:
  0 done                     4 done, but some input was skipped
  1 a check failed, or       5 the store: locked, read-only, full, not a store
    nothing could be read    6 an export could not be written
  2 wrong usage or query     7 a query ran past its time limit
  3 an unknown name
"""


def top_parser() -> argparse.ArgumentParser:
    """Return the parser of `kg` itself, which only finds the command."""
    width = max(map(len, COMMANDS))
    listing = "\n".join(f"  {name:{width}}  {text}" for name, text in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="kg",
        usage="kg COMMAND [ARGUMENT ...]",
        description="Turn papers into a knowledge graph with the sentence behind every statement.",
        epilog=f"commands (kg COMMAND --help tells more):\n{listing}\n\n{_EXAMPLES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("-V", "--version", action="version", version=f"kg {__version__}")
    parser.add_argument("command", metavar="COMMAND", nargs="?", help=argparse.SUPPRESS)
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return parser


def command_parser(name: str) -> argparse.ArgumentParser:
    """Return the parser of one command; the docstring of its module, or the text of its question, is the help."""
    module = import_module(f"kg.commands.{'question' if name in QUESTIONS else name}")
    parser = argparse.ArgumentParser(
        prog=f"kg {name}", description=module.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    if name in QUESTIONS:
        module.add_arguments(parser, name)
    else:
        module.add_arguments(parser)
    parser.set_defaults(run=module.run)
    return parser


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; errors of the package pass through."""
    top = top_parser()
    given = top.parse_args(arguments)
    if given.command is None:
        top.print_help(sys.stderr)
        return 2
    if given.command not in COMMANDS:
        near = get_close_matches(given.command, COMMANDS, n=1)
        top.error(f"no command {given.command!r}" + (f"; did you mean {near[0]}?" if near else "; see kg --help"))
    args = command_parser(given.command).parse_args(given.arguments)
    code: int = args.run(args)
    sys.stdout.flush()
    return code


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit."""
    _prepare_streams()
    try:
        code = run(arguments)
    except KgError as error:
        _let_output_go()
        print(f"kg: {safe(str(error))}", file=sys.stderr)
        code = error.exit_code
    except KeyboardInterrupt:
        print("kg: stopped", file=sys.stderr)
        code = 130
    except BrokenPipeError:
        _let_output_go()  # the reader went away (`kg … | head`): nobody is left to tell
        code = 0
    except OSError as error:
        # A file that cannot be read, a disk that is full: a traceback would say nothing more of it.
        _let_output_go()
        where = f"{os.fsdecode(error.filename)}: " if error.filename else ""
        print(f"kg: {safe(f'{where}{error.strerror or error}')}", file=sys.stderr)
        code = 1
    sys.exit(code)


def _prepare_streams() -> None:
    """Write UTF-8 into pipes and files whatever the locale, and let no character and no closed stream end a run."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the shell, `kg … >&-`
            setattr(sys, name, open(os.devnull, "w", encoding="utf8"))  # noqa: PTH123, SIM115  open for as long as kg runs
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf8", errors="backslashreplace")


def _let_output_go() -> None:
    """Write what is left for standard output; where that fails, drop it, as Python would try again at exit."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
