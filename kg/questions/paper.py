"""What a paper is and says."""

from kg.questions.answer import Cell, Thing
from kg.questions.reading import Reader

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
