"""The page of a paper: its abstract with the sentences marked that say something, and what they say."""

from kg.questions import Reader, Thing
from kg.serve.pages.marks import Part, cut_text
from kg.serve.pages.panels import Panel
from kg.serve.pages.visit import Visit

PANELS = (Panel("says", "What it says", "paper", "paper", query="results"),)

_QUOTED = """
SELECT ?start ?end WHERE {
  VALUES ?node { }
  ?evidence oa:hasSource ?node ; kg:field "abstract" ; oa:hasSelector ?place .
  ?place oa:start ?start ; oa:end ?end .
}
"""


def drawn(visit: Visit, paper: Thing, abstract: str) -> dict[str, tuple[Part, ...]]:
    """Return the abstract in parts: those that something rests on, and those between."""
    found = Reader(visit.store).select(_QUOTED, node=[paper.iri])
    return {"abstract": cut_text(abstract, [(int(s["start"]), int(s["end"])) for s in found])}
