"""What a store holds at a glance: counts, the newest papers, and what is measured and mentioned most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import NamedNode

from kg.dataset import counts_of
from kg.iri import ONTOLOGY
from kg.questions import Reader, Thing
from kg.serve.pages.names import CLASSES
from kg.store import Store
from kg.terms import dataset_graph

_SHOWN = 8
_NEWEST = """
SELECT ?paper ?date WHERE {
  { SELECT DISTINCT ?date WHERE { ?any dcterms:issued ?date } ORDER BY DESC(?date) LIMIT %d }
  ?paper dcterms:issued ?date
} ORDER BY DESC(?date) ?paper LIMIT %d
"""
"""To put all papers in order takes ten times as long as to find the newest days."""

_MEASURED = "SELECT ?thing (COUNT(?said) AS ?n) WHERE { ?said kg:benchmark ?thing } GROUP BY ?thing"
_MENTIONED = """
SELECT ?thing (COUNT(?paper) AS ?n) WHERE { ?paper schema:mentions ?thing } GROUP BY ?thing HAVING (COUNT(?paper) >= %d)
"""
_MANY = 4
"""Papers that mention what a large graph's first page shows; to name all things takes ten times as long as to count."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Hold what the first page shows.

    Attributes:
        counts: How many of each class there are.
        said: How many statements and results there are.
        newest: Papers with their dates.
        benchmarks: Benchmarks with how many numbers are reported on each, most first.
        methods: Methods that most papers mention, with how many do.
        hardware: Hardware that most papers mention, with how many do.
    """

    counts: tuple[tuple[str, int], ...]
    said: tuple[tuple[str, int], ...]
    newest: tuple[tuple[Thing, str], ...]
    benchmarks: tuple[tuple[Thing, int], ...]
    methods: tuple[tuple[Thing, int], ...]
    hardware: tuple[tuple[Thing, int], ...]


@lru_cache(maxsize=1)
def overview_of(store: Store) -> Overview:
    """Return the overview of a store; that of the last store asked for is kept."""
    reader, counts = Reader(store), _counts(store)
    methods, hardware = _mentioned(reader, (f"{store.base}method/", f"{store.base}hardware/"))
    return Overview(
        tuple((name, counts.get(name, 0)) for name in ("Paper", *CLASSES[:-1])),
        tuple((name, counts.get(name, 0)) for name in ("Statement", "Result")),
        _newest(reader),
        _named(reader, {s["thing"]: int(s["n"]) for s in reader.select(_MEASURED)}),
        _named(reader, methods),
        _named(reader, hardware),
    )


def _counts(store: Store) -> dict[str, int]:
    name = NamedNode(dataset_graph(store.base))
    counts = counts_of(store.database.quads_for_pattern(None, None, None, name))
    return {iri.removeprefix(ONTOLOGY): n for (kind, iri), n in counts.items() if kind == "class"}


def _newest(reader: Reader) -> tuple[tuple[Thing, str], ...]:
    found = reader.select(_NEWEST % (_SHOWN, _SHOWN))
    things = reader.things(s["paper"] for s in found)
    return tuple((things[s["paper"]], s["date"]) for s in found if s["paper"] in things)


def _mentioned(reader: Reader, starts: Sequence[str]) -> list[dict[str, int]]:
    """Return how many papers mention the things whose IRIs begin so, at least those that most do, by beginning."""
    for least in (_MANY, 1):
        counts = {s["thing"]: int(s["n"]) for s in reader.select(_MENTIONED % least)}
        found = [{iri: n for iri, n in counts.items() if iri.startswith(start)} for start in starts]
        if all(len(one) >= _SHOWN for one in found):
            break
    return found


def _named(reader: Reader, numbers: Mapping[str, int]) -> tuple[tuple[Thing, int], ...]:
    first = sorted(numbers, key=lambda iri: (-numbers[iri], iri))[:_SHOWN]
    things = reader.things(first)
    return tuple((things[iri], numbers[iri]) for iri in first if iri in things)
