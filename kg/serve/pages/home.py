"""The first page: what can be asked here, and how much there is."""

from pyoxigraph import NamedNode

from kg.dataset import counts_of
from kg.iri import ONTOLOGY
from kg.questions import QUESTIONS
from kg.serve.pages.table import Visit
from kg.serve.pages.templates import render
from kg.store import Store
from kg.terms import dataset_graph


def home_page(visit: Visit) -> str:
    """Return the first page: a form a question, and the counts of the data set."""
    examples = {name: dict(question.example) for name, question in QUESTIONS.items()}
    values = {"questions": QUESTIONS.values(), "examples": examples, "counts": _counts(visit.store)}
    return render("home.html", root=visit.root, **values)


def _counts(store: Store) -> list[tuple[str, int]]:
    """Return how many of each class there are, most first."""
    name = NamedNode(dataset_graph(store.base))
    counts = counts_of(store.database.quads_for_pattern(None, None, None, name))
    classes = [(iri.removeprefix(ONTOLOGY), n) for (kind, iri), n in counts.items() if kind == "class"]
    return sorted(classes, key=lambda one: (-one[1], one[0]))
