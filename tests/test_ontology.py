"""The ontology says what the records say, and each term explains itself."""

import pytest

from kg import ontology
from kg.errors import KgError
from kg.model import ENTITY_TYPES, PREDICATES
from kg.ontology import OntologyClass, OntologyProperty, data_folder, load_ontology, parse_ontology

RANGES = {
    "introduces": ({"Paper"}, {"Method", "Benchmark"}),
    "extends": ({"Paper", "Method", "Benchmark"}, {"Method", "Benchmark"}),
    "uses": ({"Paper", "Method", "Benchmark"}, {"Method"}),
    "outperforms": ({"Paper", "Method", "Hardware"}, {"Method", "Hardware"}),
    "comparedWith": ({"Paper", "Method", "Hardware"}, {"Method", "Hardware"}),
    "evaluatedOn": ({"Paper", "Method"}, {"Benchmark"}),
    "trainedOn": ({"Paper", "Method"}, {"Benchmark"}),
    "runsOn": ({"Paper", "Method"}, {"Hardware"}),
    "addresses": ({"Paper", "Method", "Benchmark"}, {"Task"}),
    "affiliatedWith": ({"Paper"}, {"Organization"}),
}


def test_classes_equal_the_records() -> None:
    """The classes of entities are those of `kg.model`."""
    assert load_ontology().entity_classes() == sorted(ENTITY_TYPES)


def test_predicates_equal_the_records() -> None:
    """The predicates of statements are those of `kg.model`."""
    assert load_ontology().predicates() == sorted(PREDICATES)


@pytest.mark.parametrize("name", PREDICATES)
def test_domain_and_range(name: str) -> None:
    """Each predicate has the domain and range of the annotation guidelines."""
    found = load_ontology().properties[name]
    assert (set(found.domain), set(found.range)) == RANGES[name]


def test_every_term_explains_itself() -> None:
    """Each class and property has a label and a definition that ends as a sentence does."""
    terms: list[OntologyClass | OntologyProperty] = [*load_ontology().classes.values()]
    terms += load_ontology().properties.values()
    assert len(terms) > 40
    assert [t.name for t in terms if not t.label or not t.definition.endswith(".")] == []


def test_every_class_has_a_near_one() -> None:
    """Each class but Evidence, which narrows a standard one, points at the nearest term of another vocabulary."""
    assert [c.name for c in load_ontology().classes.values() if not c.close] == ["Evidence"]


def test_allows_follows_the_ranges() -> None:
    """A statement is allowed between classes just where the domain and the range hold them."""
    allowed = load_ontology().allows
    assert allowed("Paper", "introduces", "Benchmark")
    assert not allowed("Method", "introduces", "Benchmark")
    assert not allowed("Method", "affiliatedWith", "Organization")


def test_data_folder_holds_the_shapes() -> None:
    """The data folder has the ontology, the shapes and the context."""
    names = {path.name for path in data_folder().iterdir()}
    assert {"kg.ttl", "shapes.ttl", "context.jsonld"} <= names


def test_missing_data_is_said(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken installation is named as such."""
    monkeypatch.setattr(ontology, "__file__", f"{tmp_path}/kg/ontology.py")
    with pytest.raises(KgError, match="install the package anew"):
        data_folder()


def test_other_namespaces_are_left_out() -> None:
    """Terms of others that the Turtle speaks of are not own ones."""
    turtle = "<https://schema.org/Thing> a <http://www.w3.org/2002/07/owl#Class> ."
    assert parse_ontology(turtle).classes == {}


def test_bad_turtle_is_refused() -> None:
    """What is no Turtle raises SyntaxError."""
    with pytest.raises(SyntaxError):
        parse_ontology("<a> <b>")
