"""All that is known of a thing: what it is, what it is called, and what is said of it."""

from collections import defaultdict
from collections.abc import Sequence

from kg.iri import ONTOLOGY
from kg.model import PREDICATES
from kg.questions.answer import Answer, Cell, Column, Row, Thing
from kg.questions.paper import paper_facts
from kg.questions.reading import IS_SAID, SAYS, Reader, Solution, bare
from kg.questions.statements import find_results, number, variants
from kg.style import PREDICATE_WORDS

_NAMES = """
SELECT ?also ?match ?family WHERE {
  VALUES ?node { }
  { ?node skos:altLabel ?also } UNION { ?node skos:exactMatch ?match } UNION { ?node kg:variantOf ?family }
}
"""
_PAPERS = "SELECT ?paper WHERE { VALUES ?node { } ?paper schema:mentions ?node }"
_COLUMNS = (
    Column("relation", "text", "how the thing asked about stands to the other", in_heading=True),
    Column("thing", "thing"),
    Column("number", "text", "value, unit and metric of a result"),
    Column("papers", "number", "how many papers say so"),
    Column("confidence", "number", "of the most certain statement, in [0, 1]"),
)


def show(reader: Reader, *, name: Thing) -> Answer:
    """Answer what is known of a thing."""
    rows = [*_said(reader, name, SAYS, 0), *_said(reader, name, IS_SAID, 1), *_variants(reader, name)]
    facts = paper_facts(reader, name) if name.type == "Paper" else thing_facts(reader, name)
    rows += _numbers(reader, name)
    return Answer(f"{name.label}: {name.type}", _COLUMNS, tuple(rows), facts=facts)


def thing_facts(reader: Reader, thing: Thing) -> dict[str, Cell]:
    """Return what is known of an entity itself: how it is written, what it is a variant of, how many papers name it."""
    found = reader.select(_NAMES, node=[thing.iri])
    also = ", ".join(sorted(s["also"] for s in found if s["also"]))
    family = next((s["family"] for s in found if s["family"]), "")
    papers = len(reader.select(_PAPERS, node=[thing.iri]))
    facts: dict[str, Cell] = {
        "IRI": thing.iri,
        "also written": also,
        "variant of": bare(family),
        "same as": next((s["match"] for s in found if s["match"]), ""),
        "papers": papers,
    }
    return {name: cell for name, cell in facts.items() if cell}


def _said(reader: Reader, thing: Thing, query: str, side: int) -> list[Row]:
    """Return one row for each property and other end, what most papers say first."""
    parts: defaultdict[tuple[str, str], list[Solution]] = defaultdict(list)
    for s in reader.select(query, node=[thing.iri]):
        parts[s["predicate"].removeprefix(ONTOLOGY), s["other"]].append(s)

    def order(part: tuple[str, str]) -> tuple[int, int, str]:
        """Sort by property, then what most papers say first."""
        return PREDICATES.index(part[0]), -len({s["paper"] for s in parts[part]}), part[1]

    return [_row(PREDICATE_WORDS[p][side], other, parts[p, other]) for p, other in sorted(parts, key=order)]


def _row(relation: str, other: str, said: Sequence[Solution]) -> Row:
    best = sorted(said, key=lambda s: (-float(s["confidence"]), s["said"]))
    cells = (relation, bare(other), "", len({s["paper"] for s in said}), float(best[0]["confidence"]))
    return Row(cells, tuple(s["said"] for s in best), relation)


def _variants(reader: Reader, thing: Thing) -> list[Row]:
    word = PREDICATE_WORDS["variantOf"][1]
    return [Row((word, bare(iri), "", None, None), (), word) for iri in variants(reader, thing.iri)]


def _numbers(reader: Reader, thing: Thing) -> list[Row]:
    found = sorted(find_results(reader, subject=[thing.iri]), key=lambda s: (s["name"], s["benchmark"], s["said"]))
    return [
        Row(("result", bare(s["benchmark"]), number(s), 1, float(s["confidence"])), (s["said"],), "results")
        for s in found
    ]
