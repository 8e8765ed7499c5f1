"""Hold the record's codec and its grounding check."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import GroundingError, ReadError
from kg.model import (
    ENTITY_TYPES,
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
from kg.record import check_grounding, format_record, parse_record

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
CONFIDENCE = st.integers(0, 10_000).map(lambda n: n / 10_000)


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    """Draw an extraction whose spans are in its text."""
    title, abstract = draw(TEXT), draw(TEXT)
    paper = Paper(
        id=draw(TEXT),
        title=title,
        abstract=abstract,
        authors=tuple(draw(st.lists(TEXT, max_size=2))),
        upvotes=draw(st.none() | st.integers(0, 9)),
        identifiers=tuple(sorted(draw(st.dictionaries(TEXT, TEXT, max_size=2)).items())),
        sources=(Source(draw(TEXT), "json-lines", draw(st.integers(0, 9))),),
        truncated=draw(st.booleans()),
    )

    def span() -> tuple[int, int]:
        start = draw(st.integers(0, len(abstract) - 1))
        return start, draw(st.integers(start + 1, len(abstract)))

    def entity(number: int) -> Entity:
        start, end = span()
        surface = abstract[start:end]
        kind, role = draw(st.sampled_from(ENTITY_TYPES)), draw(st.sampled_from(ROLES))
        mention = Mention("abstract", start, end)
        return Entity(f"e{number}", kind, surface, (surface,), role, draw(CONFIDENCE), (mention,))

    entities = tuple(entity(n) for n in range(draw(st.integers(1, 3))))
    end = st.sampled_from([PAPER, *(e.id for e in entities)])
    statements = tuple(
        Statement(
            draw(end), draw(st.sampled_from(PREDICATES)), draw(end), Evidence("abstract", *span()), draw(CONFIDENCE)
        )
        for _ in range(draw(st.integers(0, 2)))
    )
    number = st.floats(allow_nan=False, allow_infinity=False)
    results = tuple(
        Result(draw(end), draw(st.sampled_from(KINDS)), draw(TEXT), draw(number), "%", Evidence("abstract", *span()))
        for _ in range(draw(st.integers(0, 2)))
    )
    return Extraction(paper, entities, statements, results, "test/1")


@given(extractions())
def test_a_record_reads_back_as_it_was(extraction: Extraction) -> None:
    """Writing and reading a record changes nothing."""
    line = format_record(extraction)
    assert "\n" not in line
    assert parse_record(line) == extraction


def record(**changes: Any) -> str:
    """Return a small record as JSON, some keys changed."""
    entity = {"id": "e1", "type": "Method", "name": "Roo", "mentions": [{"field": "title", "start": 0, "end": 3}]}
    relation = {
        "type": "introduces",
        "source": PAPER,
        "target": "e1",
        "evidence": {"field": "title", "start": 0, "end": 3},
    }
    return json.dumps({"id": "1", "title": "Roo hops", "entities": [entity], "relations": [relation], **changes})


def test_the_file_and_line_become_the_source() -> None:
    """A record without a source gets the file and the line it was read from."""
    assert parse_record(record(), path="a.jsonl", number=7).paper.sources == (Source("a.jsonl", "records", 7),)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "not JSON"),
        ("[]", "a record is a JSON object"),
        ('{"id": "1"}', "key 'title' is missing"),
        ('{"id": 1, "title": "T"}', "id must be text"),
        (record(entities=[{"id": "e1", "type": "Animal", "name": "Roo"}]), "'Animal' is none of"),
        (record(entities=[{"id": "e1", "type": "Method", "name": "Roo", "confidence": 2}]), "outside [0, 1]"),
        (
            record(
                results=[
                    {
                        "subject": "e1",
                        "kind": "score",
                        "value": "x",
                        "evidence": {"field": "title", "start": 0, "end": 1},
                    }
                ]
            ),
            "could not convert",
        ),
        (record(results=[{"subject": "e1", "kind": "score", "value": "inf"}]), "not a finite number"),
        (record(upvotes="many"), "upvotes must be a whole number"),
        (record(entities=3), "not a record"),
    ],
)
def test_a_malformed_record_is_refused_by_name_and_line(line: str, words: str) -> None:
    """A malformed record is a ReadError that names the file, the line and what is wrong."""
    with pytest.raises(ReadError) as caught:
        parse_record(line, path="a.jsonl", number=7)
    assert str(caught.value).startswith("a.jsonl:7: ")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": "Hops"}, "is none of its surfaces"),
        ({"title": "Ro"}, "lies outside title"),
        ({"entities": []}, "'e1' is no entity of the record"),
        ({"entities": [{"id": "e1", "type": "Method", "name": "Kanga"}]}, "'Kanga' is not in the text"),
        ({"entities": [{"id": "e1", "type": "Method", "name": "Roo"}] * 2}, "stands twice"),
    ],
)
def test_what_is_not_in_the_text_is_refused(changes: dict[str, Any], words: str) -> None:
    """A mention, a surface or an end that is not there is a GroundingError."""
    with pytest.raises(GroundingError, match=words.replace("(", r"\(")):
        parse_record(record(**changes))


def test_a_quote_past_the_text_is_refused() -> None:
    """Evidence that ends after the text is refused, also on records made in Python."""
    statement = Statement(PAPER, "introduces", PAPER, Evidence("title", 0, 99))
    with pytest.raises(GroundingError, match="lies outside title of 1"):
        check_grounding(Extraction(Paper("1", "T"), statements=(statement,)))
