"""What a paper is, and all that it says."""

from kg.model import PREDICATES
from kg.questions.answer import Answer, Cell, Thing
from kg.questions.reading import Reader, Solution
from kg.questions.statements import COLUMNS, find_results, find_statements, result_row, statement_row, without
from kg.style import PREDICATE_WORDS

_FACTS = """
SELECT ?date ?abstract ?link ?code ?id ?organization ?upvotes WHERE {
  VALUES ?node { }
  ?node dcterms:identifier ?id .
  OPTIONAL { ?node dcterms:issued ?date }
  OPTIONAL { ?node dcterms:abstract ?abstract }
  OPTIONAL { ?node schema:url ?link }
  OPTIONAL { ?node kg:codeRepository ?code }
  OPTIONAL { ?node kg:organization ?organization }
  OPTIONAL { ?node kg:upvotes ?upvotes }
}
"""
_AUTHORS = """
SELECT ?author ?place WHERE {
  VALUES ?node { }
  ?node schema:author ?one .
  ?one schema:name ?author ; schema:position ?place .
}
"""


def paper_facts(reader: Reader, paper: Thing) -> dict[str, Cell]:
    """Return what is known of a paper itself: date, authors, link, code, abstract."""
    found = reader.select(_FACTS, node=[paper.iri])
    authors = sorted(reader.select(_AUTHORS, node=[paper.iri]), key=lambda s: int(s["place"]))
    facts: dict[str, Cell] = {"IRI": paper.iri}
    for s in found[:1]:
        facts |= {"identifier": s["id"], "date": s["date"], "authors": ", ".join(a["author"] for a in authors)}
        facts |= {"organization": s["organization"], "link": s["link"], "code": s["code"], "abstract": s["abstract"]}
    return {name: cell for name, cell in facts.items() if cell}


def paper(reader: Reader, *, paper: Thing) -> Answer:
    """Answer what a paper is and says: statements by property, then numbers."""
    said = sorted(find_statements(reader, paper=[paper.iri]), key=_by_property)
    rows = [statement_row(s, PREDICATE_WORDS[s["predicate"]][0]) for s in said]
    rows += [result_row(s, "numbers") for s in find_results(reader, paper=[paper.iri])]
    answer = Answer(paper.label, COLUMNS, tuple(rows), facts=paper_facts(reader, paper))
    return without(answer, "reported_by", "date")


def _by_property(s: Solution) -> tuple[int, float, str]:
    return PREDICATES.index(s["predicate"]), -float(s["confidence"]), s["said"]
