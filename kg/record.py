"""The record: one JSON object a paper, between extraction and everything after it (design, section 4).

Imports `errors` and `model`. Another extractor may write records, so that `parse_record` checks all that it reads,
`check_record` what was made in Python instead, and `check_grounding`, in both, that all of it is in the text.
"""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import replace
from types import UnionType
from typing import Any, TypeVar, cast

from kg.errors import GroundingError, ReadError
from kg.model import (
    ENTITY_TYPES,
    FIELDS,
    KINDS,
    PAPER,
    PREDICATES,
    ROLES,
    Entity,
    Evidence,
    Extraction,
    Mention,
    Paper,
    Result,
    Source,
    Statement,
)

Json = dict[str, Any]
T = TypeVar("T")

NOT_TEXT = re.compile("[\x00\ud800-\udfff]")
"""What no file can hold: NUL and halves of surrogate pairs."""


def format_record(extraction: Extraction) -> str:
    """Return the record as one line of JSON, keys in a fixed order, without a line end.

    >>> format_record(Extraction(Paper("1", "A title")))
    '{"id": "1", "title": "A title", "abstract": "", "entities": [], "relations": [], "results": []}'
    """
    return json.dumps(record_of(extraction), ensure_ascii=False)


def record_of(extraction: Extraction) -> Json:
    """Return the record as plain JSON values; empty optional keys are left out."""
    return {
        **_paper_json(extraction.paper),
        **({"extractor": extraction.extractor} if extraction.extractor else {}),
        "entities": [_entity_json(e) for e in extraction.entities],
        "relations": [_statement_json(s) for s in extraction.statements],
        "results": [_result_json(r) for r in extraction.results],
    }


def _paper_json(paper: Paper) -> Json:
    optional: Json = {
        "published": paper.published,
        "byline": paper.byline,
        "organization": paper.organization,
        "authors": list(paper.authors),
        "keywords": list(paper.keywords),
        "url": paper.url,
        "code": paper.code,
        "upvotes": paper.upvotes,
        "comments": paper.comments,
        "identifiers": dict(paper.identifiers),
        "sources": [_source_json(s) for s in paper.sources],
        "truncated": paper.truncated,
    }
    kept = {k: v for k, v in optional.items() if v or (isinstance(v, int) and v is not False)}
    return {"id": paper.id, "title": paper.title, "abstract": paper.abstract, **kept}


def _source_json(source: Source) -> Json:
    line = {"line": source.line} if source.line else {}
    return {"path": source.path, "format": source.format, **line, **({"date": source.date} if source.date else {})}


def _span_json(span: Mention | Evidence) -> Json:
    return {"field": span.field, "start": span.start, "end": span.end}


def _entity_json(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "surfaces": list(entity.surfaces),
        "role": entity.role,
        "confidence": entity.confidence,
        "mentions": [_span_json(m) for m in entity.mentions],
    }


def _statement_json(statement: Statement) -> Json:
    qualifiers = {k: getattr(statement, k) for k in ("benchmark", "metric", "hardware")}
    return {
        "type": statement.predicate,
        "source": statement.subject,
        "target": statement.object,
        **{k: v for k, v in qualifiers.items() if v},
        "confidence": statement.confidence,
        "evidence": _span_json(statement.evidence),
    }


def _result_json(result: Result) -> Json:
    low = {} if result.value_low is None else {"value_low": result.value_low}
    return {
        "subject": result.subject,
        "kind": result.kind,
        "metric": result.metric,
        **low,
        "value": result.value,
        "unit": result.unit,
        "benchmark": result.benchmark or None,
        "baseline": result.baseline or None,
        "hardware": result.hardware or None,
        "confidence": result.confidence,
        "evidence": _span_json(result.evidence),
    }


def parse_record(line: str, *, path: str = "<record>", number: int = 0) -> Extraction:
    """Return the extraction that a record holds, checked against the text it carries.

    Args:
        line: One JSON object.
        path: The file, for messages.
        number: Line in the file from 1, for messages; 0 where unknown.

    Raises:
        ReadError: Not JSON, a key is missing or has the wrong type, or a type, role or kind is not known.
        GroundingError: An offset lies outside its field, or a surface is not in the text.

    >>> parse_record('{"id": "1", "title": "A title"}').paper.title
    'A title'
    """
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        raise ReadError(path, f"not JSON: {error.msg} at column {error.colno}", number or error.lineno) from error
    except ValueError as error:  # a number of more digits than are read
        raise ReadError(path, f"not a record: {error}", number) from error
    return extraction_of(data, path=path, number=number)


def extraction_of(data: object, *, path: str = "<record>", number: int = 0) -> Extraction:
    """Return the extraction that a record holds, as `parse_record` does; `record_of` is the way back.

    Args:
        data: The record as JSON values.
        path: The file, for messages.
        number: Line in the file from 1, for messages; 0 where unknown.

    Raises:
        ReadError: A key is missing or has the wrong type, or a type, role or kind is not known.
        GroundingError: An offset lies outside its field, or a surface is not in the text.
    """
    try:
        if not isinstance(data, dict):
            raise TypeError("a record is a JSON object")  # noqa: TRY301  one handler for all malformed input
        extraction = _extraction(data, path, number)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        what = f"key {error} is missing" if isinstance(error, KeyError) else str(error)
        raise ReadError(path, f"not a record: {what}", number) from error
    check_grounding(extraction)
    return extraction


def _one_of(value: object, known: tuple[str, ...], what: str) -> Any:  # noqa: ANN401  a Literal at the caller
    if value not in known:
        raise ValueError(f"{what} {value!r} is none of {', '.join(known)}")
    return value


def _text(value: object, what: str) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{what} must be text, not {type(value).__name__}")
    return value


def _texts(data: Mapping[str, Any], *keys: str) -> dict[str, str]:
    return {key: _text(data.get(key) or "", key) for key in keys}


def _confidence(value: float | str) -> float:
    number = float(value)
    if not 0.0 <= number <= 1.0:
        raise ValueError(f"confidence {number} lies outside [0, 1]")
    return number


def _count(value: object, what: str) -> int | None:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise TypeError(f"{what} must be a whole number")
    return value


def _number(value: object) -> float:
    number = float(value)  # type: ignore[arg-type]  # what is no number raises, as it should
    if not math.isfinite(number):
        raise ValueError(f"{value!r} is not a finite number")
    return number


def parse_paper(data: Mapping[str, Any]) -> Paper:
    """Return the paper part of a record; wrong types raise KeyError, TypeError or ValueError."""
    sources = data.get("sources") or ([data["source"]] if data.get("source") else [])
    return Paper(
        id=_text(data["id"], "id"),
        title=_text(data["title"], "title"),
        **_texts(data, "abstract", "published", "byline", "organization", "url", "code"),
        authors=tuple(_text(a, "author") for a in data.get("authors", ())),
        keywords=tuple(_text(k, "keyword") for k in data.get("keywords", ())),
        upvotes=_count(data.get("upvotes"), "upvotes"),
        comments=_count(data.get("comments"), "comments"),
        identifiers=tuple(sorted((str(k), str(v)) for k, v in data.get("identifiers", {}).items())),
        sources=tuple(sorted(map(_source, sources))),
        truncated=bool(data.get("truncated", False)),
    )


def _source(data: Json) -> Source:
    date = _text(data.get("date", ""), "source date")
    return Source(
        _text(data["path"], "source path"), _text(data["format"], "source format"), int(data.get("line", 0)), date
    )


def _extraction(data: Json, path: str, number: int) -> Extraction:
    paper = parse_paper(data)
    if not paper.sources:
        paper = replace(paper, sources=(Source(path, "records", number),))
    return Extraction(
        paper=paper,
        entities=tuple(_entity(e) for e in data.get("entities", ())),
        statements=tuple(_statement(r) for r in data.get("relations", ())),
        results=tuple(_result(r) for r in data.get("results", ())),
        extractor=_text(data.get("extractor", ""), "extractor"),
    )


def _mention(data: Json) -> Mention:
    return Mention(_one_of(data["field"], FIELDS, "field"), int(data["start"]), int(data["end"]))


def _evidence(data: Json) -> Evidence:
    return Evidence(_one_of(data["field"], FIELDS, "field"), int(data["start"]), int(data["end"]))


def _entity(data: Json) -> Entity:
    return Entity(
        id=_text(data["id"], "entity id"),
        type=_one_of(data["type"], ENTITY_TYPES, "entity type"),
        name=_text(data["name"], "entity name"),
        surfaces=tuple(_text(s, "surface") for s in data.get("surfaces") or [data["name"]]),
        role=_one_of(data.get("role", "background"), ROLES, "role"),
        confidence=_confidence(data.get("confidence", 1.0)),
        mentions=tuple(sorted(_mention(m) for m in data.get("mentions", ()))),
    )


def _statement(data: Json) -> Statement:
    return Statement(
        subject=_text(data["source"], "source"),
        predicate=_one_of(data["type"], PREDICATES, "relation type"),
        object=_text(data["target"], "target"),
        evidence=_evidence(data["evidence"]),
        confidence=_confidence(data.get("confidence", 1.0)),
        **_texts(data, "benchmark", "metric", "hardware"),
    )


def _result(data: Json) -> Result:
    low = data.get("value_low")
    return Result(
        subject=_text(data["subject"] or "", "subject"),
        kind=_one_of(data["kind"], KINDS, "kind"),
        value=_number(data["value"]),
        evidence=_evidence(data["evidence"]),
        value_low=None if low is None else _number(low),
        confidence=_confidence(data.get("confidence", 1.0)),
        **_texts(data, "metric", "unit", "benchmark", "baseline", "hardware"),
    )


def check_record(extraction: Extraction) -> None:
    """Refuse an extraction that could not be written as a record and read back.

    Raises:
        GroundingError: A value is not of its type, is no class, role or kind that is known, or lies outside its range;
            or `check_grounding` refuses it.

    Cost: some 0.1 ms a paper.
    """
    try:
        _check_values(extraction)
    except (TypeError, ValueError, AttributeError) as error:
        raise GroundingError(extraction.paper.id, "record", str(error)) from error
    check_grounding(extraction)


def _check_values(extraction: Extraction) -> None:
    """Refuse of values made in Python what `extraction_of` refuses of JSON, by raising what it raises."""
    _check_texts(extraction.extractor)
    for entity in _checked(extraction.entities, tuple | list, "entities"):
        _one_of(entity.type, ENTITY_TYPES, "entity type")
        _one_of(entity.role, ROLES, "role")
        _check_texts(entity.id, entity.name, *_checked(entity.surfaces, tuple | list, "surfaces"))
        _check_places(entity.confidence, *_checked(entity.mentions, tuple | list, "mentions"))
    for said in _checked(extraction.statements, tuple | list, "statements"):
        _one_of(said.predicate, PREDICATES, "relation type")
        _check_texts(said.subject, said.object, said.benchmark, said.metric, said.hardware)
        _check_places(said.confidence, said.evidence)
    for result in _checked(extraction.results, tuple | list, "results"):
        _one_of(result.kind, KINDS, "kind")
        _check_texts(result.subject, result.metric, result.unit, result.benchmark, result.baseline, result.hardware)
        _check_places(result.confidence, result.evidence)
        for number in (result.value, result.value if result.value_low is None else result.value_low):
            _number(_checked(number, float | int, "value"))


def _checked(value: T, kind: type | UnionType, what: str) -> T:
    if not isinstance(value, kind):
        raise TypeError(f"{what} must not be of type {type(value).__name__}")
    return value


def _check_texts(*texts: str) -> None:
    for text in texts:
        _text(text, "a name")
    if NOT_TEXT.search("".join(texts)):
        raise ValueError("a name holds NUL or half of a surrogate pair")


def _check_places(confidence: float, *spans: Mention | Evidence) -> None:
    _confidence(_checked(confidence, float | int, "confidence"))
    for span in spans:
        _one_of(span.field, FIELDS, "field")
        _checked(span.start, int, "start")
        _checked(span.end, int, "end")


def check_grounding(extraction: Extraction) -> None:
    """Refuse an extraction whose offsets, surfaces or ends are not there.

    Raises:
        GroundingError: A span lies outside its field or is empty, a mention's text is none of its entity's surfaces,
            an entity has no name, no id or that of another, or an end is missing or no entity of the record.
    """
    paper, ids = extraction.paper, {PAPER}
    for entity in extraction.entities:
        if not entity.id or entity.id in ids:
            raise GroundingError(paper.id, f"entity {entity.id}", "the id is empty or stands twice")
        ids.add(entity.id)
        _check_entity(extraction, entity)
    for statement in extraction.statements:
        if not (statement.subject and statement.object):
            raise GroundingError(paper.id, statement.predicate, "the subject or the object is missing")
        ends = (statement.subject, statement.object, statement.benchmark, statement.metric, statement.hardware)
        _check_ends(paper, f"{statement.subject} {statement.predicate} {statement.object}", ends, ids)
        _check_span(paper, f"{statement.predicate} evidence", statement.evidence)
    for result in extraction.results:
        named = (result.subject, result.benchmark, result.baseline, result.hardware)
        _check_ends(paper, f"result {result.metric} {result.value:g}", named, ids)
        _check_span(paper, f"result {result.value:g} evidence", result.evidence)


def _check_entity(extraction: Extraction, entity: Entity) -> None:
    paper, what = extraction.paper, f"entity {entity.id} {entity.name!r}"
    if not entity.name:
        raise GroundingError(paper.id, what, "it has no name")
    for mention in entity.mentions:
        _check_span(paper, what, mention)
        if extraction.quote(mention) not in entity.surfaces:
            raise GroundingError(paper.id, what, f"{extraction.quote(mention)!r} is none of its surfaces")
    if not entity.mentions:
        fields = [paper.text(f) for f in FIELDS]
        lost = [s for s in entity.surfaces if not any(s in text for text in fields)]
        if lost or not entity.surfaces:
            raise GroundingError(paper.id, what, f"{(lost or [entity.name])[0]!r} is not in the text")


def _check_ends(paper: Paper, what: str, ends: tuple[str, ...], ids: set[str]) -> None:
    lost = [end for end in ends if end and end not in ids]
    if lost:
        raise GroundingError(paper.id, what, f"{lost[0]!r} is no entity of the record")


def _check_span(paper: Paper, what: str, span: Mention | Evidence) -> None:
    length = len(paper.text(cast("str", span.field)))
    if not 0 <= span.start < span.end <= length:
        raise GroundingError(paper.id, what, f"[{span.start}, {span.end}) lies outside {span.field} of {length}")
