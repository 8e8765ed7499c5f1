"""What several commands take reads the same everywhere, and what can never work is wrong usage."""

import argparse

import pytest

from kg.cli import COMMANDS, command_parser, main
from kg.commands import file_path, mebibytes, seconds, whole
from kg.serve.limits import LEAST_MEMORY_BYTES, Limits


def refused(*arguments: str) -> bool:
    """Return whether a command line is wrong usage."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    return caught.value.code == 2


WRONG = [
    ("show", "x", "--limit", "0"),
    ("show", "x", "--limit", "-5"),
    ("show", "x", "--limit", "9" * 5000),
    ("review", "--limit", "-3"),
    ("review", "--limit", "0"),
    ("build", "x", "--jobs", "-5"),
    ("build", "x", "--wait", "nan"),
    ("update", "x", "--wait", "-1"),
    ("query", "papers", "--timeout", "inf"),
    ("query", "papers", "--timeout", "0"),
    ("query", "papers", "--memory", "-1"),
    ("query", "papers", "--memory", "639"),
    ("query", "papers", "--memory", "99999999999999999"),
    ("view", "--depth", "1.5"),
    ("mcp", "--timeout", "-1"),
    ("review", "--below", "2"),
    ("show", "x", "--min-confidence", "nan"),
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_a_number_that_can_never_work_is_wrong_usage(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """It is refused before anything is read, with the option, the value and what it may be, in a line that ends."""
    assert refused(*arguments)
    last = capsys.readouterr().err.splitlines()[-1]
    assert arguments[-2] in last
    assert arguments[-1][:40] in last
    assert len(last) < 200


@pytest.mark.parametrize("arguments", [("build", ""), ("extract", ""), ("build", "x", "-o", ""), ("info", "-s", "")])
def test_an_empty_path_is_wrong_usage(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """A path that is empty, as of a variable that is not set, does not mean the folder kg runs in."""
    assert refused(*arguments)
    assert "an empty path" in capsys.readouterr().err


def test_what_is_typed_comes_as_what_is_meant() -> None:
    """MiB come as bytes, seconds and counts as they are."""
    assert mebibytes(640)("640") == LEAST_MEMORY_BYTES
    assert (seconds(0.0)("0"), seconds(0.001)("86400"), whole(0)("0")) == (0.0, 86_400.0, 0)
    assert str(file_path("a/b")) == "a/b"
    limits = Limits()
    args = command_parser("serve").parse_args([])
    assert (args.memory, args.cache, args.timeout) == (limits.memory_bytes, limits.cache_bytes, limits.timeout_s)


def test_one_option_is_one_thing() -> None:
    """An option of one name takes the same short form and the same unit in every command that has it."""
    shapes: dict[str, set[tuple[object, ...]]] = {}
    for name in COMMANDS:
        for action in command_parser(name)._actions:
            if action.option_strings:
                long = action.option_strings[-1]
                shapes.setdefault(long, set()).add((tuple(action.option_strings), action.nargs))
    differing = {long for long, found in shapes.items() if len(found) > 1}
    assert differing == set()
    stores = {
        str(action.default)
        for name in COMMANDS
        for action in command_parser(name)._actions
        if "--store" in action.option_strings
    }
    assert stores == {"exports/store"}


def test_who_writes_a_store_can_wait_for_it() -> None:
    """The error of a store that is being written names --wait, which each command that writes one has."""
    for name, values in (("build", ["x"]), ("update", ["x"]), ("remove", ["x"]), ("import", ["x"])):
        assert command_parser(name).parse_args([*values, "--wait", "2"]).wait == 2.0


def test_json_is_a_format() -> None:
    """Of --json and --format the last one holds, as of any option that is given twice."""
    for name, values in (("show", ["x"]), ("query", ["papers"])):
        parser = command_parser(name)
        assert parser.parse_args(values).format == "table"
        assert parser.parse_args([*values, "--json"]).format == "json"
        assert parser.parse_args([*values, "--json", "-f", "csv"]).format == "csv"


def test_all_is_no_limit() -> None:
    """`all` gives None, and is what kg review takes where nothing is said."""
    assert command_parser("show").parse_args(["x", "-n", "all"]).limit is None
    assert command_parser("review").parse_args([]).limit is None
    assert command_parser("review").parse_args(["-n", "3"]).limit == 3
    with pytest.raises(argparse.ArgumentTypeError, match="from 1 to 1000000000"):
        whole(1)("0")
