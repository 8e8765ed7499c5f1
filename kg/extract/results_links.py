"""Say what a result is about: metric, subject, benchmark, baseline, hardware, each chosen by a ranker.

The rankers' weights are package data that `kg.train.results` writes beside those of the kinds.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kg.extract.results_context import Candidate, Near, Sentence
from kg.extract.results_cues import measure_class
from kg.extract.results_kind import unit_class
from kg.extract.results_metric import EXPLICIT, metric_features, proposals
from kg.extract.results_numbers import POINTS, TIMES
from kg.extract.results_rank import Ranker
from kg.model import EntityType, Kind

LINKS = ("metric", "subject", "benchmark", "baseline", "hardware")
TYPES: dict[str, tuple[EntityType, ...]] = {
    "subject": ("Method", "Hardware"),
    "benchmark": ("Benchmark",),
    "baseline": ("Method", "Hardware"),
    "hardware": ("Hardware",),
}
_GOVERNOR = re.compile(
    r"(?<![\w-])(?:on|over|than|to|vs|versus|against|from|using|with|for|of|in|by|at|for|and|or|like|as"
    r"|across|under|via|through|both"
    r"|outperform\w*|surpass\w*|exceed\w*|beat\w*|compared|relative|achiev\w*|improv\w*|boost\w*|reduc\w*"
    r"|accelerat\w*|match\w*|enabl\w*"
    r"|reach\w*|evaluat\w*|experiments?|applied|applying|train\w*|fine-tun\w*|running|deploy\w*|implement\w*"
    r"|baselines?)(?![\w-])|[,;:(/]",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:(?P<beat>outperform\w*|surpass\w*|exceed\w*|beat\w*|superior to)|(?P<than>than|that of)"
    r"|(?P<over>over|above|vs\.?|versus|against)"
    r"|(?P<compared>compared (?:to|with|against)|relative to|in comparison (?:to|with)|improv\w* (?:up)?on)"
    r"|(?P<match>match\w*|on par with|comparable (?:to|with)))"
    r"\s(?:(?!\b(?:on|in|for|with|from|using|by|while|across|at|when|achiev\w*|reach\w*|under)\b)[^.;:()]){0,70}\(?$",
    re.IGNORECASE,
)
_COMPARED_ANY = re.compile(r"\b(?:outperform\w*|surpass\w*|exceed\w*|than|over|compared)\b", re.IGNORECASE)
_VERBISH = re.compile(
    r"\b(?:achiev|reach|attain|obtain|improv|reduc|increas|boost|outperform|surpass|exceed|beat|deliver|yield"
    r"|scor|enabl|accelerat|maintain|requir|us"
    r"|generat|run|operat|support|accomplish|deliver|lower|cut|sav|shorten|lead|set|provid|demonstrat"
    r"|show)(?:s|es|ed|e|ing|ning|ting)?\b"
    r"|\b(?:is|are|was|can|has|have)\b",
    re.IGNORECASE,
)
_CLASS = re.compile(
    r"\b(?:methods|models|approaches|techniques|baselines?|systems|algorithms|frameworks|networks|solutions"
    r"|counterparts?|works|state-of-the-art|datasets|tasks"
    r"|benchmarks|devices|hardware|platforms|GPUs|CPUs)$",
    re.IGNORECASE,
)
_JOIN = re.compile(
    r"[^.;:]{0,28}?(?:,\s?(?:and\s|or\s)?|/|\sand\s|\sor\s|\s&\s|\svs\.?\s)(?:on\s|the\s|in\s|for\s"
    r"|over\s){0,2}[^.;:,]{0,28}"
)
_COUNTED = re.compile(
    r"\b(?:scores?|accurac\w*|performance|improvements?|absolute|gains?|rates?|wins?|success|pass)\b|\bF1|pass@",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.-])\d[\d.,]*\s?(?:\\?%|x\b|×|times|points)?")
_BOUND = re.compile(r"[;:]\s|,\s|\s(?:while|whereas|but|and|compared)\s|\s[-–—]{1,3}\s")


@dataclass(frozen=True, slots=True)
class Links:
    """Hold what was found of one result beside its number; ids are local entity ids, "" where none."""

    kind: Kind
    unit: str
    metric: str = ""
    subject: str = ""
    benchmark: str = ""
    baseline: str = ""
    hardware: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """Hold one number that counts as a result, with its kind."""

    candidate: Candidate
    kind: Kind


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
                links = _chosen(links, name, values[ranker.choose(names) if ranker else 0])
            out.append(replace(links, unit=_unit(links)))
        return out


def _unit(links: Links) -> str:
    """Return the unit, where none is written: times for a speedup, points for a gain in something counted in them."""
    if links.unit or links.kind not in ("speedup", "gain"):
        return links.unit
    if links.kind == "speedup":
        return TIMES
    return POINTS if _COUNTED.search(links.metric) else ""


def _chosen(links: Links, name: str, value: str) -> Links:
    changes: dict[str, Any] = {name: value}
    return replace(links, **changes)


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
    seen = {""} | ({main} if name == "subject" else set())
    at = one.candidate.sentence
    for back in (0, 1):
        if at - back < 0:
            break
        sentence = sentences[at - back]
        of_type = [m for m in sentence.mentions if m.type in TYPES[name]]
        for near in _nearest(of_type, one, sentence, back):
            if near.id in seen and not (near.id == main and back == 0):
                continue
            seen.add(near.id)
            values.append(near.id)
            names.append(
                _features(name, near, of_type, sentence, one, back=back, earlier=earlier, links=links, main=main)
            )
    return values, names


def _nearest(of_type: Sequence[Near], one: Judged, sentence: Sentence, back: int) -> list[Near]:
    """Return one mention an entity: the nearest to the number, in order of distance."""
    at = sentence.start + one.candidate.number.start if not back else sentence.end
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


def _features(
    name: str, near: Near, of_type: Sequence[Near], sentence: Sentence, one: Judged, **known: object
) -> list[str]:
    number = one.candidate.number
    start, end = near.start - sentence.start, near.end - sentence.start
    back = known["back"]
    if back:
        side, between = "back", sentence.text[end:]
    elif end <= number.start:
        side, between = "left", sentence.text[end : number.start]
    else:
        side, between = "right", sentence.text[number.end : start]
    governor = _governor(sentence.text[max(0, start - 60) : start])
    count = len({m.id for m in of_type})
    numbers = len(_NUMBER.findall(between[:200]))
    bounds = len(_BOUND.findall(between[:200]))
    out = [
        "some",
        f"side={side}",
        f"side={side}|{one.kind}",
        f"gov={governor}",
        f"gov={governor}|{side}",
        f"own={near.own}",
        f"own={near.own}|{side}",
        f"nums={side}|{min(numbers, 2)}",
        f"bounds={side}|{min(bounds, 3)}",
        f"count={side}|{min(count, 3)}",
        f"far={side}|{min(len(between) // 30, 4)}",
        f"gov={governor}|{one.kind}",
        f"type={near.type}",
        f"gov={governor}|own{near.own}",
    ]
    out += _list_features(near, of_type, sentence, one, side)
    out += _place_features(near, of_type, sentence, one, side=side, numbers=numbers)
    out += _known_features(name, near, known)
    likely = _likely(name, out, one, side=side, numbers=numbers)
    named = _named(sentence.text[start:end])
    out += [named, f"{named}|{side}"]
    out += [f"likely={likely}", f"likely={likely}|{one.kind}", f"likely={likely}|{named}"] if likely else ["unlikely"]
    if side == "left" and re.fullmatch(r"[\s)]{0,2}\((?:[^()]{0,24}\s)?[~$+]?", between):
        out.append("owns-paren")
    if side == "right" and re.fullmatch(r"[\s)]{0,2}(?:\w+\s){0,5}?on\s(?:the\s)?", between):
        out.append("right-on")
    if start < 14 and side == "left":
        out.append(f"opens|{governor}")
    if number.from_ or number.to_:
        out.append(f"from={number.from_}|{governor}|{side}")
    return out


def _named(phrase: str) -> str:
    """Return `proper` for a name, `class` for a class of things, `phrase` for other words."""
    if _CLASS.search(phrase):
        return "class"
    return "proper" if any(c.isupper() or c.isdigit() for c in phrase) else "phrase"


def _likely(name: str, names: Sequence[str], one: Judged, *, side: str, numbers: int) -> str:
    """Return the rule under which a mention is plainly the one meant, or ""."""
    held = set(names)
    if held & {"aligned=True", "spread=True", "aligned=False"}:
        return "" if "aligned=False" in held else "aligned"
    cue = next((n[4:] for n in names if n.startswith("cmp=") and "|" not in n), "")
    if name == "baseline":
        return _likely_baseline(held, one, cue, side, numbers)
    if cue or side == "back" or numbers:
        return ""
    if name == "subject":
        return "acts" if {"acts|left|0", "bounds=left|0"} <= held else ""
    if name == "benchmark" and {"nums=left|0", "bounds=left|0", "last-left|False"} <= held:
        return "own-phrase"
    return f"on-{side}" if held & {"gov=on", "gov=across", "gov=in", "gov=for", "gov=using", "right-on"} else ""


def _likely_baseline(held: set[str], one: Judged, cue: str, side: str, numbers: int) -> str:
    if one.kind == "score" or cue in ("", "match") or "own=True" in held:
        return ""
    if side == "right":
        return "than-right" if numbers == 0 else ""
    return f"than-{side}" if numbers <= 1 and cue in ("beat", "compared") else ""


def _place_features(
    near: Near, of_type: Sequence[Near], sentence: Sentence, one: Judged, *, side: str, numbers: int
) -> list[str]:
    start, end = near.start - sentence.start, near.end - sentence.start
    before = sentence.text[max(0, start - 110) : start]
    compared = _COMPARED.search(before)
    out = []
    if compared:
        cue = next(k for k, v in compared.groupdict().items() if v)
        out += [
            f"cmp={cue}",
            f"cmp={cue}|{side}",
            f"cmp={cue}|{one.kind}",
            f"cmp|{side}|{min(numbers, 2)}",
            f"cmp|own{near.own}",
        ]
        mine = _COMPARED_ANY.findall(sentence.text[:start])
        out.append(f"cmp-rank|{side}|{min(len(mine), 2)}")
    else:
        out.append(f"no-cmp|{side}")
    if start < 40 and re.match(r"\W*compared\b", sentence.text, re.IGNORECASE):
        out.append("opens-compared")
    nearest = min(of_type, key=lambda m: abs(m.start - sentence.start - one.candidate.number.start))
    if nearest.id == near.id:
        out += ["nearest", f"nearest|{side}|{min(numbers, 2)}"]
    if side == "right" and not numbers:
        verbs = _VERBISH.search(sentence.text[one.candidate.number.end : start])
        out.append(f"first-right|{bool(verbs)}")
    if side == "left" and not numbers:
        verbs = _VERBISH.search(sentence.text[end : one.candidate.number.start])
        out.append(f"last-left|{bool(verbs)}")
    after = sentence.text[end : end + 24]
    verb = _VERBISH.match(after.lstrip(" )"))
    if verb:
        out.append(f"acts|{side}|{min(numbers, 2)}")
    return out


def _governor(before: str) -> str:
    hits = list(_GOVERNOR.finditer(before))
    if not hits:
        return "-"
    word = hits[-1].group().casefold()
    return re.sub(r"(?:ing|es|ed|e|s)$", "", word) if len(word) > 5 else word


def _list_features(near: Near, of_type: Sequence[Near], sentence: Sentence, one: Judged, side: str) -> list[str]:
    length = one.candidate.context.run_length
    place = one.candidate.number.run[1]
    out = []
    group = _group(near, of_type, sentence)
    at = next(i for i, m in enumerate(group) if m.id == near.id)
    if length > 1 and len(group) == length:
        out += [f"aligned={at == place}", f"aligned={at == place}|{side}"]
    elif length > 1:
        distinct = list(dict.fromkeys(m.id for m in of_type))
        if len(distinct) == length:
            out.append(f"spread={distinct.index(near.id) == place}")
    if len(group) > 1 and length == 1:
        out.append(f"in-list={side}|{at == 0}")
    return out


def _group(near: Near, of_type: Sequence[Near], sentence: Sentence) -> list[Near]:
    """Return the mentions that are listed together with one, in order."""
    groups: list[list[Near]] = []
    for mention in of_type:
        last = groups[-1][-1] if groups else None
        gap = sentence.text[last.end - sentence.start : mention.start - sentence.start] if last else ""
        if (
            last is not None
            and mention.start >= last.end
            and len(gap) < 40
            and _JOIN.fullmatch(gap)
            and not _NUMBER.search(gap)
        ):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return next(g for g in groups if any(m.id == near.id and m.start == near.start for m in g))


def _known_features(name: str, near: Near, known: Mapping[str, object]) -> list[str]:
    earlier, links, main = known["earlier"], known["links"], known["main"]
    out = []
    if earlier:
        out.append(f"carry={getattr(earlier[-1], name) == near.id}")  # type: ignore[index]  # a sequence of Links
    if name == "baseline":
        out.append(f"is-subject={near.id == links.subject}")  # type: ignore[attr-defined]  # Links
    out.append(f"is-main={near.id == main}")
    return out


def _metric_options(
    sentences: Sequence[Sentence], one: Judged, earlier: Sequence[Links]
) -> tuple[list[str], list[list[str]]]:
    sentence = sentences[one.candidate.sentence]
    unit = one.candidate.number.unit
    metrics = {s.text[m.start - s.start : m.end - s.start] for s in sentences for m in s.mentions if m.type == "Metric"}
    found = proposals(one.candidate, one.kind, sentence)
    explicit = [
        place for place, phrase in found if place in EXPLICIT and (measure_class(phrase) != "-" or phrase in metrics)
    ]
    found += _carried(one, earlier, has_explicit=bool(explicit))
    if one.candidate.sentence and not earlier:
        before = sentences[one.candidate.sentence - 1]
        found += [
            ("previous", before.text[m.start - before.start : m.end - before.start])
            for m in before.mentions
            if m.type == "Metric"
        ][-1:]
    merged: dict[str, list[str]] = {}
    for place, phrase in found:
        names = metric_features(place, phrase, one.kind, unit, known=any(metric in phrase for metric in metrics))
        if place == (explicit[0] if explicit else ""):
            names.append("first-explicit")
        merged[phrase] = list(dict.fromkeys([*merged.get(phrase, []), *names]))
    return list(merged), list(merged.values())


def _carried(one: Judged, earlier: Sequence[Links], *, has_explicit: bool) -> list[tuple[str, str]]:
    if not earlier or not earlier[-1].metric:
        return []
    last = earlier[-1]
    same = f"{last.kind == one.kind}{unit_class(last.unit) == unit_class(one.candidate.number.unit)}"
    out = [(f"carry-{same}-{has_explicit}", last.metric)]
    if one.candidate.number.run[1] or one.candidate.context.lead != one.candidate.context.left:
        out.append((f"carry-run-{same}", last.metric))
    return out
