"""Say what a result is about: metric, subject, benchmark, baseline, hardware, each chosen by a ranker.

The rankers' weights are package data that `kg.train.results` writes beside those of the kinds.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kg.extract.results_context import Judged, Links, Near, Sentence
from kg.extract.results_cues import measure_class
from kg.extract.results_kind import unit_class
from kg.extract.results_mentions import Listing, governor, listed, mention_features, setting
from kg.extract.results_metric import EXPLICIT, HEADS, SPEEDUP, metric_features, proposals
from kg.extract.results_numbers import POINTS, TIMES
from kg.extract.results_rank import Ranker
from kg.extract.tokens import word_set
from kg.model import EntityType

LINKS = ("metric", "subject", "benchmark", "baseline", "hardware")
TYPES: dict[str, tuple[EntityType, ...]] = {
    "subject": ("Method", "Hardware"),
    "benchmark": ("Benchmark",),
    "baseline": ("Method", "Hardware"),
    "hardware": ("Hardware",),
}
_OTHERS: tuple[EntityType, ...] = ("Benchmark", "Method", "Hardware")
_IMPLIED = ("default", "previous", "carry", "mention")
"""Places whose phrase does not stand beside the number: what else there is decides whether they count."""
_GENERIC = HEADS | word_set("score scores value values metric metrics performance results points gap")
"""Last words of a phrase that say nothing, or no more than a change, beyond the name of a metric before them."""
_COUNTED = re.compile(
    r"\b(?:scores?|accurac\w*|performance|improvements?|absolute|gains?|rates?|wins?|success|pass)\b|\bF1|pass@",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Linker:
    """Hold the five rankers; without weights each takes its first option."""

    rankers: Mapping[str, Ranker] = field(default_factory=dict)

    def link(self, sentences: Sequence[Sentence], judged: Sequence[Judged], main: str) -> list[Links]:
        """Return what each result is about, left to right, each knowing the choices before it."""
        out: list[Links] = []
        for index, one in enumerate(judged):
            earlier = [
                o for o, j in zip(out, judged[:index], strict=True) if j.candidate.sentence == one.candidate.sentence
            ]
            links = Links(one.kind, one.candidate.number.unit)
            for name in LINKS:
                values, names = options(name, sentences, one, main, earlier=earlier, links=links)
                ranker = self.rankers.get(name)
                chosen: dict[str, Any] = {name: values[ranker.choose(names) if ranker else 0]}
                links = links._replace(**chosen)
            out.append(links._replace(unit=_unit(links)))
        return out


def _unit(links: Links) -> str:
    """Return the unit, where none is written: times for a speedup, points for a gain in something counted in them."""
    if links.unit or links.kind not in ("speedup", "gain"):
        return links.unit
    if links.kind == "speedup":
        return TIMES
    return POINTS if _COUNTED.search(links.metric) else ""


def options(
    name: str, sentences: Sequence[Sentence], one: Judged, main: str, *, earlier: Sequence[Links], links: Links
) -> tuple[list[str], list[list[str]]]:
    """Return the values that a link of a result may take, and the features of each.

    Args:
        name: One of `LINKS`.
        sentences: The paper's sentences.
        one: The result.
        main: The main proposed method's id, or `PAPER`.
        earlier: Links of the results before it in its sentence.
        links: Links of the result chosen so far, in the order of `LINKS`.
    """
    if name == "metric":
        return _metric_options(sentences, one, earlier)
    values, names = [""], [_none_features(name, sentences, one, earlier, links)]
    if name == "subject":
        values, names = [main], [_none_features(name, sentences, one, earlier, links)]
    seen = {"", {"subject": main, "baseline": links.subject, "hardware": links.baseline}.get(name, "")}
    types = TYPES[name]
    at = one.candidate.sentence
    for back in (0, 1):
        if at - back < 0:
            break
        sentence = sentences[at - back]
        listing = listed(types, sentence, sentence.start + one.candidate.number.start)
        for near in _nearest(listing, one, sentence, back):
            if near.id in seen and not (name == "subject" and near.id == main and not back):
                continue
            if name == "baseline" and near.type == "Hardware" and not back and not _is_compared(near, sentence):
                continue  # it ran there
            seen.add(near.id)
            values.append(near.id)
            names.append(
                mention_features(name, near, listing, sentence, one, back=back, earlier=earlier, links=links, main=main)
            )
    return values, names


def _is_compared(near: Near, sentence: Sentence) -> bool:
    """Say whether a comparison names a mention; each device that is a baseline in the annotated papers is so named."""
    return bool(setting(sentence.text, near.start - sentence.start, near.end - sentence.start).compared)


def _nearest(listing: Listing, one: Judged, sentence: Sentence, back: int) -> list[Near]:
    """Return one mention an entity: the nearest to the number, in order of distance."""
    at = sentence.start + one.candidate.number.start if not back else sentence.end
    of_type = [mention for group in listing.groups for mention in group]
    ordered = sorted(of_type, key=lambda m: (min(abs(m.start - at), abs(m.end - at)), m.start, m.id))
    return list({m.id: m for m in reversed(ordered)}.values())[::-1]


def _none_features(
    name: str, sentences: Sequence[Sentence], one: Judged, earlier: Sequence[Links], links: Links
) -> list[str]:
    here = sentences[one.candidate.sentence]
    there = sum(m.type in TYPES[name] for m in here.mentions)
    unit = unit_class(one.candidate.number.unit)
    carry = getattr(earlier[-1], name) if earlier else "-"
    out = [
        "none",
        f"none|{one.kind}",
        f"none|{unit}",
        f"none|has{min(there, 3)}",
        f"none|carry{bool(carry) if earlier else '-'}",
    ]
    if one.candidate.context.left.count("(") > one.candidate.context.left.count(")"):
        out.append("none|paren")
    if one.candidate.number.from_:
        out.append("none|from")
    length = one.candidate.context.run_length
    if length > 1 and len({m.id for m in here.mentions if m.type in TYPES[name]}) == length:
        out.append("none|listed")
    if name != "subject" and links.subject in {m.id for m in here.mentions if not m.own}:
        out.append("none|other-subject")
    return out


def _metric_options(
    sentences: Sequence[Sentence], one: Judged, earlier: Sequence[Links]
) -> tuple[list[str], list[list[str]]]:
    sentence = sentences[one.candidate.sentence]
    metrics = {s.phrase(m) for s in sentences for m in s.mentions if m.type == "Metric"}
    others = [(sentence.phrase(m), m.type) for m in sentence.mentions if m.type in _OTHERS]
    found = _whole(proposals(one.candidate, one.kind, sentence))
    explicit = [
        place for place, phrase in found if place in EXPLICIT and (measure_class(phrase) != "-" or phrase in metrics)
    ]
    found += _carried(one, earlier, has_explicit=bool(explicit))
    if one.candidate.sentence and not earlier:
        before = sentences[one.candidate.sentence - 1]
        found += [("previous", before.phrase(m)) for m in before.mentions if m.type == "Metric"][-1:]
    near = any(place in ("mention-before", "mention-after") for place, _ in found)
    rivals = f"{bool(explicit)}|{near}"
    word = governor(one.candidate.context.left[-60:])
    merged: dict[str, list[str]] = {}
    for place, phrase in found:
        other = next((kind for text, kind in others if text in phrase), "")
        known = any(metric in phrase for metric in metrics)
        names = metric_features(place, phrase, one.kind, one.candidate.number.unit, known=known, other=other)
        if place == (explicit[0] if explicit else ""):
            names.append("first-explicit")
        if place.startswith(_IMPLIED):
            names += [f"{place.split('-')[0]}|{rivals}", f"{place}|{one.kind}|{rivals}"]
            names.append(f"{place}|{word}")
        merged[phrase] = list(dict.fromkeys([*merged.get(phrase, []), *names]))
    return list(merged), list(merged.values())


def _whole(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return proposals without the mentions that are only part of a phrase: "FLOPs" of "model FLOPs utilization"."""
    phrases = [phrase for place, phrase in found if place in EXPLICIT and phrase.split()[-1].casefold() not in _GENERIC]
    return [
        (place, text)
        for place, text in found
        if not place.startswith("mention") or all(text not in phrase or phrase.endswith(text) for phrase in phrases)
    ]


def _carried(one: Judged, earlier: Sequence[Links], *, has_explicit: bool) -> list[tuple[str, str]]:
    if not earlier or not earlier[-1].metric:
        return []
    last = earlier[-1]
    if last.metric == SPEEDUP and one.kind == "score":  # a level is no speedup
        return []
    same = f"{last.kind == one.kind}{unit_class(last.unit) == unit_class(one.candidate.number.unit)}"
    out = [(f"carry-{same}-{has_explicit}", last.metric)]
    if one.candidate.number.run[1] or one.candidate.context.lead != one.candidate.context.left:
        out.append((f"carry-run-{same}", last.metric))
    return out
