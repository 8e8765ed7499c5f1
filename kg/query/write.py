"""Answers as text: a table for people, and the standard result formats for programs.

CSV and TSV carry values as they are. A value that starts with `=`, `+`, `-` or `@` is a formula to a spreadsheet; who
opens papers' text in one should prefix such values, which the standard format does not allow us to do here.
"""

import csv
import io
import json
import re
from collections.abc import Callable
from html import escape

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, serialize

from kg.errors import QueryError, UnknownNameError
from kg.iri import PREFIXES, compress
from kg.query.answers import Answer, Solutions, Term, Triples, Truth
from kg.terminal import safe

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STRING = "http://www.w3.org/2001/XMLSchema#string"
_SPARQL = "http://www.w3.org/2005/sparql-results#"


def table(answer: Answer) -> tuple[list[str], list[list[str]]]:
    r"""Return the head and the rows of an answer as text that is safe to show in a terminal.

    IRIs come as CURIEs where a prefix is known; control and direction-changing characters as `\\x1b`.
    """
    if isinstance(answer, Truth):
        return ["answer"], [["yes" if answer.value else "no"]]
    if isinstance(answer, Triples):
        rows: list[tuple[Term | None, ...]] = [(t.subject, t.predicate, t.object) for t in answer.triples]
        return ["subject", "predicate", "object"], [[_shown(cell) for cell in row] for row in rows]
    return [safe(name) for name in answer.variables], [[_shown(cell) for cell in row] for row in answer.rows]


def _shown(term: Term | None) -> str:
    if term is None:
        return ""
    if isinstance(term, NamedNode):
        return safe(compress(term.value))
    return safe(term.value if isinstance(term, Literal) else str(term))


def format_answer(answer: Answer, name: str) -> str:
    """Return an answer in a standard format.

    Solutions and ASK answers come as the SPARQL results formats, triples as RDF: Turtle, N-Triples, JSON-LD for `json`,
    RDF/XML for `xml`, and as rows of three for `csv` and `tsv`.

    Raises:
        UnknownNameError: No such format.
        QueryError: The format does not hold this kind of answer.
    """
    if name not in FORMATS:
        raise UnknownNameError("result format", name, list(FORMATS))
    if isinstance(answer, Triples) and name in _RDF:
        return _triples(answer, name)
    if isinstance(answer, Triples):
        rows = tuple((triple.subject, triple.predicate, triple.object) for triple in answer.triples)
        answer = Solutions(("subject", "predicate", "object"), rows, answer.truncated)
    if name not in _WRITERS:
        raise QueryError(f"{name} holds triples; take {', '.join(_WRITERS)}, or write a CONSTRUCT query")
    return _WRITERS[name](answer)


def _triples(answer: Triples, name: str) -> str:
    prefixes = PREFIXES if name != "nt" else None
    try:
        return (serialize(answer.triples, format=_RDF[name], prefixes=prefixes) or b"").decode()
    except (ValueError, OSError) as error:
        raise QueryError(f"{name} cannot hold this graph: {error}; take ttl or nt") from error


def _csv(answer: Solutions | Truth) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    if isinstance(answer, Truth):
        writer.writerow([str(answer.value).lower()])
        return out.getvalue()
    writer.writerow(answer.variables)
    writer.writerows([_value(cell) for cell in row] for row in answer.rows)
    return out.getvalue()


def _value(term: Term | None) -> str:
    if term is None:
        return ""
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def _tsv(answer: Solutions | Truth) -> str:
    if isinstance(answer, Truth):
        return f"{str(answer.value).lower()}\n"
    lines = ["\t".join(f"?{name}" for name in answer.variables)]
    lines += ["\t".join("" if c is None else str(c).replace("\t", "\\t") for c in row) for row in answer.rows]
    return "\n".join(lines) + "\n"


def _json(answer: Solutions | Truth) -> str:
    if isinstance(answer, Truth):
        return json.dumps({"head": {}, "boolean": answer.value}) + "\n"
    rows = [
        {name: _json_term(cell) for name, cell in zip(answer.variables, row, strict=True) if cell is not None}
        for row in answer.rows
    ]
    data = {"head": {"vars": list(answer.variables)}, "results": {"bindings": rows}}
    return json.dumps(data, ensure_ascii=False) + "\n"


def _json_term(term: Term) -> dict[str, object]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, Literal):
        kind: dict[str, object] = {"type": "literal", "value": term.value}
        if term.language:
            return {**kind, "xml:lang": term.language}
        return kind if term.datatype.value == _STRING else {**kind, "datatype": term.datatype.value}
    parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
    return {"type": "triple", "value": {name: _json_term(part) for name, part in parts.items()}}


def _xml(answer: Solutions | Truth) -> str:
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="{_SPARQL}">'
    if isinstance(answer, Truth):
        return f"{head}<head/><boolean>{str(answer.value).lower()}</boolean></sparql>\n"
    names = "".join(f'<variable name="{_xml_text(name)}"/>' for name in answer.variables)
    rows = []
    for row in answer.rows:
        cells = (
            f'<binding name="{_xml_text(name)}">{_xml_term(cell)}</binding>'
            for name, cell in zip(answer.variables, row, strict=True)
            if cell is not None
        )
        rows.append(f"<result>{''.join(cells)}</result>")
    return f"{head}<head>{names}</head><results>\n" + "\n".join(rows) + "\n</results></sparql>\n"


def _xml_term(term: Term) -> str:
    """Return a term as XML; characters that XML 1.0 cannot hold become U+FFFD."""
    if isinstance(term, NamedNode):
        return f"<uri>{_xml_text(term.value)}</uri>"
    if isinstance(term, BlankNode):
        return f"<bnode>{_xml_text(term.value)}</bnode>"
    if isinstance(term, Literal):
        mark = f' datatype="{_xml_text(term.datatype.value)}"' if term.datatype.value != _STRING else ""
        mark = f' xml:lang="{term.language}"' if term.language else mark
        return f"<literal{mark}>{_xml_text(term.value)}</literal>"
    parts = (("subject", term.subject), ("predicate", term.predicate), ("object", term.object))
    return f"<triple>{''.join(f'<{name}>{_xml_term(part)}</{name}>' for name, part in parts)}</triple>"


def _xml_text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text)).replace("\r", "&#13;")


_WRITERS: dict[str, Callable[[Solutions | Truth], str]] = {"csv": _csv, "tsv": _tsv, "json": _json, "xml": _xml}
_RDF = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "json": RdfFormat.JSON_LD,
    "xml": RdfFormat.RDF_XML,
}
FORMATS: tuple[str, ...] = tuple(dict.fromkeys((*_WRITERS, *_RDF)))
"""Names of the result formats: all but the last two hold solutions and ASK answers, all of them triples."""
