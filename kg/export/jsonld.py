"""JSON-LD by the project's context: quads in, one line a node out, the context inside the file.

Terms are used where the context coerces a value to what it is; every other value says its type, so that a reader gets
the same quads back whatever the texts hold.
"""

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from kg.iri import PREFIXES, compress
from kg.ontology import data_folder

_STRING = f"{PREFIXES['xsd']}string"
_TYPE = f"{PREFIXES['rdf']}type"


@lru_cache(maxsize=1)
def load_context() -> dict[str, Any]:
    """Return the context that ships in `ontology/context.jsonld`: the value of its `@context`."""
    found: dict[str, Any] = json.loads((data_folder() / "context.jsonld").read_text(encoding="utf8"))["@context"]
    return found


@lru_cache(maxsize=1)
def _terms() -> tuple[dict[str, str], dict[str, tuple[str, str]]]:
    """Return class terms by IRI, and property terms with what they coerce to by IRI."""
    classes, properties = {}, {}
    for term, definition in load_context().items():
        if term.startswith("@") or term in PREFIXES:
            continue
        iri = definition if isinstance(definition, str) else definition["@id"]
        kind = "" if isinstance(definition, str) else _expand(definition["@type"])
        properties[_expand(iri)] = (term, kind)
        if term[0].isupper():
            classes[_expand(iri)] = term
    return classes, properties


def _expand(curie: str) -> str:
    prefix, _, local = curie.partition(":")
    return PREFIXES[prefix] + local if prefix in PREFIXES else curie


def json_lines(quads: Iterable[Quad]) -> Iterator[str]:
    """Yield the lines of a JSON-LD document of quads that stand sorted by graph and subject."""
    context = json.dumps(load_context(), ensure_ascii=True)
    yield f'{{"@context": {context},\n"@graph": ['
    comma = "\n"
    for graph, part in groupby(quads, key=lambda quad: quad.graph_name):
        yield f'{comma}{{"@id": {json.dumps(str(getattr(graph, "value", "")))}, "@graph": [\n'
        nodes = (json.dumps(_node(list(said))) for _, said in groupby(part, key=lambda quad: quad.subject))
        first = next(nodes, "")
        yield first
        for node in nodes:
            yield f",\n{node}"
        yield "\n]}"
        comma = ",\n"
    yield "\n]}\n"


def _node(quads: list[Quad]) -> dict[str, Any]:
    classes, properties = _terms()
    node: dict[str, Any] = {"@id": str(getattr(quads[0].subject, "value", ""))}
    for quad in quads:
        predicate = quad.predicate.value
        if predicate == _TYPE and isinstance(quad.object, NamedNode):
            node.setdefault("@type", []).append(classes.get(quad.object.value, quad.object.value))
            continue
        name, kind = properties.get(predicate, (compress(predicate), ""))
        node.setdefault(name, []).append(_value(quad.object, kind))
    return {name: found[0] if isinstance(found, list) and len(found) == 1 else found for name, found in node.items()}


def _value(value: object, kind: str) -> Any:  # noqa: ANN401  JSON
    if isinstance(value, NamedNode):
        return value.value if kind == "@id" else {"@id": value.value}
    if isinstance(value, Literal):
        if value.language:
            return {"@value": value.value, "@language": value.language}
        datatype = value.datatype.value
        if datatype == kind or (datatype == _STRING and not kind):
            return value.value
        return {"@value": value.value, "@type": datatype}
    raise TypeError(f"{value} has no form in JSON-LD")
