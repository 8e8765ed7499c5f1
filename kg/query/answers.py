"""What a query answers, as plain records: solutions, triples, or yes and no."""

from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

Term = NamedNode | BlankNode | Literal | Triple


@dataclass(frozen=True, slots=True)
class Solutions:
    """Hold the solutions of a SELECT.

    Attributes:
        variables: Names without the question mark, in the order of the query.
        rows: One a solution, in the order of the query; None where a variable is unbound.
        truncated: Whether the row limit cut some off.
    """

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Triples:
    """Hold the triples of a CONSTRUCT or DESCRIBE, sorted, each once."""

    triples: tuple[Triple, ...]
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class Truth:
    """Hold the answer of an ASK."""

    value: bool


Answer = Solutions | Triples | Truth
