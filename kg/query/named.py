"""The named queries, one file each in `kg/queries`: a title, the parameters, then SPARQL that runs as it stands.

A parameter is a comment `# name: kind, what it is`, or `# name: kind = default, what it is`, and stands in the query
as `VALUES ?name { "an example" }`. A value goes in there as a term that the serializer wrote: bound as a substitution
instead, the planner does not know it and takes up to a hundred times as long (80 ms against 0.9 ms, 129,000 quads).
Kind `name` is looked up by `kg.terms.key`; `date` is compared as text.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError, UnknownNameError
from kg.iri import expand
from kg.query.answers import Answer
from kg.query.run import run_query
from kg.store import Store
from kg.terms import decimal, key, plain

_FOLDER = Path(__file__).resolve().parent.parent / "queries"
_PARAMETER = re.compile(r"# (\w+): (name|date)(?: = ([^,]*))?, (.+)")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")

QUERIES: tuple[str, ...] = tuple(sorted(path.stem for path in _FOLDER.glob("*.rq")))
"""Names of the queries that ship, sorted."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """Hold a parameter of a named query; `default` is "" where a value must be given."""

    name: str
    kind: str
    description: str
    default: str = ""


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """Hold a named query: its title, its parameters in order, and its SPARQL."""

    name: str
    title: str
    parameters: tuple[Parameter, ...]
    sparql: str

    def bind(self, values: Mapping[str, str], *, min_confidence: float = 0.0) -> str:
        """Return the SPARQL with these values in place of the examples.

        Args:
            values: By parameter, as text; where a name is wanted, an IRI or a CURIE means the thing itself.
            min_confidence: In [0, 1]; solutions that are less certain are left out.

        Raises:
            QueryError: A value is missing, is not of its kind, or is of no parameter; or a confidence is asked of a
                query that has none.
        """
        names = {parameter.name for parameter in self.parameters}
        extra = sorted(set(values) - names)
        if extra:
            raise QueryError(
                f"query {self.name} has no parameter {extra[0]!r}; it has {', '.join(sorted(names)) or 'none'}"
            )
        sparql = self._confident(min_confidence) if min_confidence else self.sparql
        for parameter in self.parameters:
            value = values.get(parameter.name, "").strip() or parameter.default
            iri = _iri(value) if parameter.kind == "name" else None
            if iri:
                sparql = _with_iri(sparql, parameter.name, iri)
            else:
                sparql = _with_term(sparql, parameter.name, _term(self.name, parameter, value))
        return sparql

    def in_order(self, given: Sequence[str], named: Mapping[str, str]) -> dict[str, str]:
        """Return the values by parameter: those given in order fill, in order, what has none by its name.

        Raises:
            QueryError: There are more values than parameters to fill.
        """
        names = [parameter.name for parameter in self.parameters if parameter.name not in named]
        if len(given) > len(names):
            takes = f"{', '.join(names)} only" if names else "no value"
            raise QueryError(f"query {self.name} takes {takes}; {given[len(names)]!r} is one too many")
        return {**dict(zip(names, given, strict=False)), **named}

    def _confident(self, least: float) -> str:
        if "?confidence" not in self.sparql.partition("WHERE")[0]:
            raise QueryError(f"query {self.name} has no confidence; leave --min-confidence out")
        test = f"FILTER(!BOUND(?confidence) || ?confidence >= {decimal(least)})"
        return self.sparql.replace("WHERE {", f"WHERE {{\n  {test}", 1)


def _iri(value: str) -> NamedNode | None:
    """Return the IRI that a value is, in full or as a CURIE; None where it is a name."""
    full = expand(value)
    try:
        return NamedNode(full) if "://" in full and not any(c.isspace() for c in full) else None
    except ValueError:
        return None


def _with_term(sparql: str, name: str, term: Literal) -> str:
    return re.sub(rf'VALUES \?{name} \{{ "[^"]*" \}}', lambda _: f"VALUES ?{name} {{ {term} }}", sparql)


def _with_iri(sparql: str, name: str, iri: NamedNode) -> str:
    """Return the query with a thing itself where it looked one up by its name: `?node kg:key ?name`."""
    sparql = re.sub(rf'VALUES \?{name} \{{ "[^"]*" \}} *\.?', "", sparql)
    looked_up = rf"(\?\w+) kg:key \?{name}\b\s*([;.])"
    return re.sub(
        looked_up, lambda hit: f"VALUES {hit[1]} {{ {iri} }} {hit[1] if hit[2] == ';' else ''}".rstrip(), sparql
    )


def _term(query: str, parameter: Parameter, value: str) -> Literal:
    if not value:
        raise QueryError(f"query {query} needs {parameter.name}: {parameter.description}")
    if parameter.kind == "name":
        return plain(key(value))
    if not _DATE.fullmatch(value):
        raise QueryError(f"query {query}: {parameter.name} must be a date such as 2024-04-29, not {value!r}")
    return plain(value)


@lru_cache(maxsize=64)
def load_query(name: str) -> NamedQuery:
    """Return the named query of that name.

    Raises:
        UnknownNameError: There is none; names the known ones.

    >>> load_query("outperforms").parameters[0].name
    'name'
    """
    if name not in QUERIES:
        raise UnknownNameError("query", name, list(QUERIES))
    sparql = (_FOLDER / f"{name}.rq").read_text(encoding="utf8")
    head = [line for line in sparql.splitlines() if line.startswith("#")]
    found = (_PARAMETER.fullmatch(line) for line in head[1:])
    parameters = tuple(Parameter(hit[1], hit[2], hit[4], hit[3] or "") for hit in found if hit)
    return NamedQuery(name, head[0].removeprefix("# "), parameters, sparql)


def run_named(
    store: Store,
    name: str,
    values: Mapping[str, str] | None = None,
    *,
    limit: int | None = None,
    timeout_s: float | None = None,
    min_confidence: float = 0.0,
) -> Answer:
    """Answer a named query; names of entities match labels and aliases whatever their case and punctuation.

    Args:
        store: An open store.
        name: One of `QUERIES`.
        values: Values of the parameters by name, as text.
        limit: As in `run_query`.
        timeout_s: As in `run_query`.
        min_confidence: As in `NamedQuery.bind`.

    Raises:
        UnknownNameError: There is no such query.
        QueryError: A parameter is missing or wrong.
        QueryTimeoutError: The time is over.
    """
    sparql = load_query(name).bind(values or {}, min_confidence=min_confidence)
    return run_query(store, sparql, limit=limit, timeout_s=timeout_s)
