"""Ground a language model's answer in the paper: what the text does not hold is dropped and counted.

The answer is untrusted JSON of any shape. Entities stand only where their names are in the text; relations and results
only with a quote that is there, ends that are such entities, and classes that the ontology allows.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from kg.extract.named import Named, place_entities
from kg.extract.results_numbers import find_numbers
from kg.extract.sentences import sentence_starts
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
    Kind,
    Paper,
    Predicate,
    Result,
    Statement,
)
from kg.ontology import load_ontology
from kg.spans import find_quote

Json = Mapping[str, Any]

MAX_ITEMS = 400
"""Items of one list that are looked at; an abstract's longest list has about 40."""

MAX_NAME = 300
"""Characters of a name that is looked at."""

MAX_QUOTE = 3000
"""Characters of a quote that is looked for."""

_LARGEST = 1e15
_UNITS = frozenset({"", "%", "x", "points"})
_METRICS = frozenset({"speedup", "score"})
_NUMBER = re.compile(
    r"(\d{1,3}(?:,\d{3})+(?:\.\d{1,15})?|\d{1,15}(?:\.\s?\d{1,15})?|\.\d{1,15})\s?([kKM](?![a-zA-Z]))?"
)
_SCALE = {"k": 1e3, "K": 1e3, "M": 1e6}


class _DroppedError(Exception):
    """Say why an item is left out."""


def ground(paper: Paper, reply: Json, *, extractor: str, confidence: float) -> tuple[Extraction, Counter[str]]:
    """Return what of an answer is in the paper's text, and how often something was dropped for which reason.

    Args:
        paper: The paper that was asked about.
        reply: The answer, any JSON object.
        extractor: Name and version for the provenance.
        confidence: In [0, 1], of all that is found.
    """
    dropped: Counter[str] = Counter()
    things = list(_things(reply, confidence, dropped))
    entities, ids = place_entities(paper, things)
    dropped["entity not in the text"] += ids.count("")
    grounder = _Grounder(paper, entities, _names(things, ids), confidence)
    statements: dict[tuple[str, str, str], Statement] = {}
    for item in _items(reply, "relations", dropped):
        try:
            statement = grounder.statement(item, dropped)
        except _DroppedError as error:
            dropped[str(error)] += 1
        else:
            if statements.setdefault(_said(statement), statement) is not statement:
                dropped["relation said twice"] += 1
    results: list[Result] = []
    for item in _items(reply, "results", dropped):
        try:
            results.append(grounder.result(item, dropped))
        except _DroppedError as error:
            dropped[str(error)] += 1
    said = tuple(sorted(statements.values(), key=lambda s: (_place(s.evidence), s.predicate, s.subject, s.object)))
    once = dict.fromkeys(sorted(results, key=lambda r: (_place(r.evidence), r.metric, r.value)))
    return Extraction(paper, entities, said, tuple(once), extractor), +dropped


def _place(evidence: Evidence) -> tuple[int, int, int]:
    return FIELDS.index(evidence.field), evidence.start, evidence.end


def _said(statement: Statement) -> tuple[str, str, str]:
    ends = (statement.subject, statement.object)
    if statement.predicate == "comparedWith":
        ends = (min(ends), max(ends))
    return (statement.predicate, *ends)


def _items(reply: Json, key: str, dropped: Counter[str]) -> Iterator[Json]:
    """Yield the objects of one of the answer's lists."""
    found = reply.get(key)
    one = {"entities": "entity", "relations": "relation", "results": "result"}[key]
    if not isinstance(found, list):
        dropped[f"{one} list malformed"] += found is not None
        return
    dropped[f"{one} beyond the first {MAX_ITEMS}"] += max(0, len(found) - MAX_ITEMS)
    for item in found[:MAX_ITEMS]:
        if isinstance(item, dict):
            yield item
        else:
            dropped[f"{one} malformed"] += 1


def _things(reply: Json, confidence: float, dropped: Counter[str]) -> Iterator[Named]:
    for item in _items(reply, "entities", dropped):
        kind, name = item.get("type"), item.get("name")
        surfaces = item.get("surfaces")
        listed = surfaces[:MAX_ITEMS] if isinstance(surfaces, list) else []
        kept = tuple(s.strip() for s in listed if isinstance(s, str) and 0 < len(s.strip()) <= MAX_NAME)
        role = item.get("role")
        if kind not in ENTITY_TYPES:
            dropped["entity of an unknown type"] += 1
        elif not isinstance(name, str) or not 0 < len(name.strip()) <= MAX_NAME:
            dropped["entity malformed"] += 1
        else:
            yield Named(kind, name.strip(), kept, role if role in ROLES else "background", confidence)


def _names(things: Sequence[Named], ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the ids that a name may mean, as written and in small letters."""
    names: dict[str, list[str]] = {}
    for thing, number in zip(things, ids, strict=True):
        for written in (thing.name, *thing.surfaces) if number else ():
            for name in (written, written.casefold()):
                meant = names.setdefault(name, [])
                meant += [] if number in meant else [number]
    return {name: tuple(meant) for name, meant in names.items()}


class _Grounder:
    """Read relations and results against a paper's placed entities."""

    def __init__(
        self, paper: Paper, entities: Sequence[Entity], names: Mapping[str, tuple[str, ...]], confidence: float
    ) -> None:
        self.paper, self.names, self.confidence = paper, names, confidence
        self.entities = {e.id: e for e in entities}
        self.text = " ".join(paper.text(f) for f in FIELDS)
        self.ontology = load_ontology()

    def statement(self, item: Json, dropped: Counter[str]) -> Statement:
        """Return a relation as a statement."""
        if item.get("type") not in PREDICATES:
            raise _DroppedError("relation of an unknown type")
        predicate = cast("Predicate", item["type"])
        subjects, objects = self._meant(item.get("source")), self._meant(item.get("target"))
        if not subjects or not objects:
            raise _DroppedError("relation end is no entity")
        allowed = [(s, o) for s in subjects for o in objects if s != o and self._allows(s, predicate, o)]
        if not allowed:
            raise _DroppedError("relation breaks domain or range")
        subject, target = allowed[0]
        evidence = self._naming(self._evidence(item, "relation"), (subject, target))
        more = {}
        if predicate in ("outperforms", "comparedWith"):
            more = {k: self._one(item.get(k), (k.capitalize(),), dropped) for k in ("benchmark", "metric", "hardware")}
        if more.get("hardware") in (subject, target):
            more["hardware"] = ""
        return Statement(subject, predicate, target, evidence, self.confidence, **more)

    def result(self, item: Json, dropped: Counter[str]) -> Result:
        """Return a result whose number stands in its quote."""
        if item.get("kind") not in KINDS:
            raise _DroppedError("result of an unknown kind")
        evidence = self._evidence(item, "result")
        value, low = self._value(item, evidence)
        subject = item.get("subject")
        found = PAPER if subject == PAPER else self._one(subject, ("Method", "Benchmark", "Hardware"), Counter())
        if subject is not None and not found:
            raise _DroppedError("result subject is no entity")
        unit = item.get("unit") or ""
        if not isinstance(unit, str) or (unit not in _UNITS and unit not in self.text):
            raise _DroppedError("result unit not in the text")
        return Result(
            subject=found,
            kind=cast("Kind", item["kind"]),
            metric=self._metric(item.get("metric"), dropped),
            value=value,
            unit=unit,
            evidence=evidence,
            value_low=low,
            benchmark=self._one(item.get("benchmark"), ("Benchmark",), dropped),
            baseline=self._one(item.get("baseline"), ("Method", "Hardware"), dropped),
            hardware=self._one(item.get("hardware"), ("Hardware",), dropped),
            confidence=self.confidence,
        )

    def _meant(self, name: object) -> tuple[str, ...]:
        if not isinstance(name, str):
            return ()
        if name == PAPER:
            return (PAPER,)
        return self.names.get(name.strip()) or self.names.get(name.strip().casefold(), ())

    def _allows(self, subject: str, predicate: Predicate, target: str) -> bool:
        kinds = ["Paper" if end == PAPER else self.entities[end].type for end in (subject, target)]
        return self.ontology.allows(kinds[0], predicate, kinds[1])

    def _one(self, name: object, kinds: Sequence[str], dropped: Counter[str]) -> str:
        """Return the entity of one of the classes that a name means, or "" (counted, where there is a name)."""
        meant = [end for end in self._meant(name) if end != PAPER and self.entities[end].type in kinds]
        dropped["qualifier is no entity of its class"] += bool(name) and not meant
        return meant[0] if meant else ""

    def _evidence(self, item: Json, what: str) -> Evidence:
        quote = item.get("quote")
        found = find_quote(self.paper, quote) if isinstance(quote, str) and len(quote) <= MAX_QUOTE else None
        if found is None:
            raise _DroppedError(f"{what} quote not in the text")
        return found

    def _quote(self, evidence: Evidence) -> str:
        return self.paper.text(evidence.field)[evidence.start : evidence.end]

    def _naming(self, evidence: Evidence, ends: tuple[str, str]) -> Evidence:
        """Return the quote where it names an end, else its sentence where that does."""
        if any(self._stands_in(end, evidence) for end in ends):
            return evidence
        text = self.paper.text(evidence.field)
        starts = [*sentence_starts(text), len(text)]
        start = max(at for at in starts if at <= evidence.start)
        end = start + len(text[start : min(at for at in starts if at >= evidence.end)].rstrip())
        sentence = Evidence(evidence.field, start, end)
        if not any(self._stands_in(end, sentence) for end in ends):
            raise _DroppedError("relation quote names neither end")
        return sentence

    def _stands_in(self, end: str, evidence: Evidence) -> bool:
        return end != PAPER and any(
            m.field == evidence.field and evidence.start <= m.start and m.end <= evidence.end
            for m in self.entities[end].mentions
        )

    def _value(self, item: Json, evidence: Evidence) -> tuple[float, float | None]:
        value, low = _finite(item.get("value")), _finite(item.get("value_low"))
        if value is None or (low is None and item.get("value_low") is not None):
            raise _DroppedError("result malformed")
        quote = self._quote(evidence)
        if not all(any(math.isclose(abs(v), n) for n in _numbers(quote)) for v in (value, low) if v is not None):
            raise _DroppedError("result number not in its quote")
        if low is not None and low > value:
            value, low = low, value
        return value, None if low == value else low

    def _metric(self, metric: object, dropped: Counter[str]) -> str:
        """Return the quantity, or "" (counted) where one of its words is not in the text."""
        if not isinstance(metric, str) or not metric.strip():
            return ""
        text = self.text.casefold()
        if all(word in text or word in _METRICS for word in metric.casefold().split()):
            return " ".join(metric.split())
        dropped["metric not in the text"] += 1
        return ""


def _finite(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if -_LARGEST <= value <= _LARGEST else None


def _numbers(quote: str) -> set[float]:
    """Return the numbers that a quote holds, spelled ones too.

    >>> sorted(_numbers("1,024 of 1.5k"))
    [1.5, 1024.0, 1500.0]
    """
    found: set[float] = set()
    for digits, scale in _NUMBER.findall(quote):
        value = float(re.sub(r"[,\s]", "", digits))
        found |= {value, value * _SCALE.get(scale, 1.0)}
    for number in find_numbers(quote):
        found |= {abs(v) for v in (number.value, number.low) if v is not None}
    return found
