"""Every exception that the package raises, with its fields, exit code and HTTP status.

Standard library only; imports nothing of the package. The data is on the object, the text is made from it, and the
text is one sentence that says what to do. Exit codes: 0 done, 1 a check failed or nothing could be read, 2 wrong
usage or a wrong query, 3 an unknown name, 4 done but some input was skipped, 5 the store, 6 an export, 7 a time limit.
"""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, ClassVar

EXIT_SKIPPED = 4
"""Exit code of a build that finished but passed over some input."""


class KgError(Exception):
    """Be the root of all errors of the package; `str()` is one sentence that a user can act on."""

    exit_code: ClassVar[int] = 1
    http_status: ClassVar[int] = 500

    def __reduce__(self) -> tuple[Any, ...]:
        """Be the same error in another process, though `__init__` takes other arguments than `args`."""
        return _rebuilt, (type(self), self.args), self.__dict__


def _rebuilt(kind: type[KgError], args: tuple[object, ...]) -> KgError:
    return kind.__new__(kind, *args)


class ReadError(KgError):
    """Say that a file, or a line of it, cannot be read.

    Args:
        path: The file.
        reason: What is wrong and what would mend it.
        line: Line from 1, or 0 where the whole file is meant.
    """

    http_status = 400

    def __init__(self, path: str, reason: str, line: int = 0) -> None:
        self.path, self.reason, self.line = path, reason, line
        super().__init__(f"{path}:{line}: {reason}" if line else f"{path}: {reason}")


class GroundingError(KgError):
    """Say what of a record does not hold: a mention or a quote that is not in its text, an end that is not there.

    Args:
        paper: Id of the paper.
        what: The entity, statement or result, as text.
        reason: What does not fit.
    """

    http_status = 422

    def __init__(self, paper: str, what: str, reason: str) -> None:
        self.paper, self.what, self.reason = paper, what, reason
        super().__init__(f"paper {paper}: {what}: {reason}")


class OntologyError(KgError):
    """Say where a graph breaks the ontology or the shapes; holds all violations, not the first."""

    http_status = 422

    def __init__(self, violations: Sequence[str]) -> None:
        self.violations = tuple(violations)
        more = f" (and {len(self.violations) - 1} more)" if len(self.violations) > 1 else ""
        super().__init__(f"the graph does not conform: {self.violations[0] if self.violations else 'unknown'}{more}")


class ModelMissingError(KgError):
    """Say that a trained model is not there, and the command that makes it."""

    def __init__(self, model: str, command: str) -> None:
        self.model, self.command = model, command
        super().__init__(f"no model at {model}; make it with: {command}")


class SettingError(KgError, ValueError):
    """Say which setting of an extractor is missing or cannot be used, and what would be right."""

    exit_code = 2
    http_status = 400

    def __init__(self, setting: str, reason: str) -> None:
        self.setting, self.reason = setting, reason
        super().__init__(f"setting {setting}: {reason}")


class StoreError(KgError):
    """Say what is wrong with a store: locked, read-only, full, or not a store."""

    exit_code = 5

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"store {path}: {reason}")


class QueryError(KgError, ValueError):
    """Say what is wrong with a query.

    Args:
        reason: What is wrong.
        line: Line of the query from 1, or 0 where unknown.
        column: Column from 1, or 0 where unknown.
    """

    exit_code = 2
    http_status = 400

    def __init__(self, reason: str, line: int = 0, column: int = 0) -> None:
        self.reason, self.line, self.column = reason, line, column
        super().__init__(f"line {line}, column {column}: {reason}" if line else reason)


class QueryTimeoutError(QueryError):
    """Say that a query ran past its limit, in seconds."""

    exit_code = 7
    http_status = 503

    def __init__(self, limit_s: float) -> None:
        self.limit_s = limit_s
        super().__init__(f"the query ran past {limit_s:g} s; narrow it, or raise --timeout")


class ExportError(KgError, ValueError):
    """Say what an export format cannot hold, or why its file cannot be written.

    Args:
        format_name: The format.
        path: The file or folder.
        reason: What is wrong; names the entity and the attribute where there is one.
    """

    exit_code = 6

    def __init__(self, format_name: str, path: str, reason: str) -> None:
        self.format_name, self.path, self.reason = format_name, path, reason
        super().__init__(f"export {format_name} to {path}: {reason}")


class LoadError(KgError):
    """Say why a server did not take a graph: out of reach, a wrong password, a count that differs.

    Args:
        server: Address of the server.
        reason: What is wrong and what would mend it.
    """

    exit_code = 6
    http_status = 502

    def __init__(self, server: str, reason: str) -> None:
        self.server, self.reason = server, reason
        super().__init__(f"load into {server}: {reason}")


class ExtraMissingError(KgError):
    """Say which package is missing, and the command that installs it."""

    http_status = 501

    def __init__(self, package: str, extra: str) -> None:
        self.package, self.extra = package, extra
        super().__init__(f"this needs {package}, which is not installed; run: pip install 'paper-kg[{extra}]'")


_SHOWN = 80
"""Characters of a name that a message repeats; who typed more knows it."""


def _quoted(name: str) -> str:
    return repr(name if len(name) <= _SHOWN else f"{name[: _SHOWN - 1]}…")


class UnknownNameError(KgError, LookupError):
    """Say that a name is not known, and which names are near.

    Args:
        kind: What it should be a name of: `format`.
        name: What was typed.
        known: All names there are; empty where they are too many to list.
        near: Names that are near, where the caller knows better than the spelling of `known` tells.
        hint: What else helps, in a few words.

    >>> str(UnknownNameError("format", "gefx", ["gexf", "graphml"]))
    "no format 'gefx'; did you mean gexf? known: gexf, graphml"
    """

    exit_code = 3
    http_status = 404

    def __init__(self, kind: str, name: str, known: Sequence[str], *, near: Sequence[str] = (), hint: str = "") -> None:
        self.kind, self.name, self.known = kind, name, tuple(sorted(known))
        self.nearest = tuple(near) or tuple(get_close_matches(name, self.known, n=3))
        parts = [f"no {kind} {_quoted(name)}"]
        parts += [hint] if hint else []
        parts += [f"did you mean {' or '.join(self.nearest)}?"] if self.nearest else []
        text = "; ".join(parts)
        if self.known:
            shown = ", ".join(self.known[:20]) + (" …" if len(self.known) > 20 else "")
            text += ("" if self.nearest else ";") + f" known: {shown}"
        super().__init__(text)

    def __str__(self) -> str:
        return str(self.args[0])


class AmbiguousNameError(KgError, LookupError):
    """Say that a name is that of several things, and which.

    Args:
        name: What was typed.
        candidates: Label, class and IRI of each.

    >>> str(AmbiguousNameError("sam", [("SAM", "Method", "http://a/1"), ("SAM", "Benchmark", "http://a/2")]))
    "'sam' names 2 things; give the IRI of one: SAM (Method) http://a/1, SAM (Benchmark) http://a/2"
    """

    exit_code = 3
    http_status = 409

    def __init__(self, name: str, candidates: Sequence[tuple[str, str, str]]) -> None:
        self.name, self.candidates = name, tuple(candidates)
        shown = ", ".join(f"{label} ({kind}) {iri}" for label, kind, iri in self.candidates[:20])
        more = " …" if len(self.candidates) > 20 else ""
        super().__init__(f"{_quoted(name)} names {len(self.candidates)} things; give the IRI of one: {shown}{more}")

    def __str__(self) -> str:
        return str(self.args[0])
