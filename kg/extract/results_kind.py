"""Say whether a number is a result and of which kind: features of its surroundings and a small log-linear model.

Imports `model` and `results_numbers`. The weights are package data that `kg.train.results` writes.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from kg.extract.results_cues import COST, guess, left_guess, measure_class, right_guess
from kg.extract.results_numbers import Number
from kg.model import KINDS

CLASSES: tuple[str, ...] = ("none", *KINDS)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WORD = re.compile(r"[A-Za-z][A-Za-z'@]*|\d[\d.,]*|[%()\[\],;:/+]|[^\sA-Za-z\d]")
_CLAUSE = re.compile(r"[;:]\s|,\s(?!and\s\d|\d|[+~-])|\s(?:while|whereas|but|and)\s(?![\d+~$-])|\s[-–—]{1,3}\s")
_APPROX = _words(
    "up to over under than more less about around roughly approximately nearly almost only just merely at least "
    "as much an average averaging remarkable significant substantial considerable a the $ ~ + - \\ { approx sim "
    "impressive notable"
)
_CUES = (
    ("speed", r"faster|speed[- ]?ups?|speeds?|speeding|accelerat\w*|throughputs?|quicker|slow\w*"),
    ("dec", (r"reduc\w*|decreas\w*|lower\w*|less|fewer|smaller|sav(?:es?|ed|ings?)|cut(?:s|ting)?|drop\w*"
            r"|degrad\w*|loss|shorten\w*|shorter"
            r"|compress\w*|shrink\w*|declin\w*|lightweight|lighter|alleviat\w*|minimi[sz]\w*|fewer|mitigat\w*"
            r"|prun\w*|diminish\w*")),
    ("inc", (r"improv\w*|increas\w*|gains?|boost\w*|higher|better|enhanc\w*|rais\w*|greater|larger|elevat\w*"
            r"|more|uplift|lifts?|advanc\w*")),
    ("beat", r"outperform\w*|surpass\w*|exceed\w*|beat\w*|superior\w*|ahead|margin|advantage|over|leads?"),
    ("reach", (r"achiev\w*|reach\w*|attain\w*|obtain\w*|scor(?:es?|ing)|yield\w*|deliver\w*|record\w*|accuracy"
              r"|maintain\w*|retain\w*"
              r"|preserv\w*|recover\w*|runs?|running|report\w*|accura\w*|perplexity|success|rates?"
              r"|state-of-the-art|performance")),
    ("size", (r"parameters?|params|datasets?|samples?|layers?|tasks?|models?|languages?|tokens?|images?|hours?"
             r"|videos?|pages?|frames?|classes|categories"
             r"|examples?|questions?|bits?|resolution|context|window|size|length|epochs?|steps?|iterations?"
             r"|gpus?|pairs?|papers?|participants?|users?")),
    ("make", (r"contain\w*|compris\w*|consist\w*|collect\w*|curat\w*|spanning|cover\w*|includ\w*|train(?:ed"
             r"|ing)?|annotat\w*|construct\w*|scal(?:es?|ed|ing)"
             r"|across|among|introduc\w*|propos\w*|requir\w*|us(?:es|ed|ing)|account\w*")),
    ("from", r"from|compared|versus|vs|than|relative"),
    ("only", r"only|merely|just|within"),
)  # fmt: skip
_CUE = re.compile(rf"\b(?:{'|'.join(f'(?P<{name}>{body})' for name, body in _CUES)})\b")
"""Reads text in small letters."""
_UNIT_CLASSES = (
    ("time", re.compile(r"(?:[mμµunp]?s|.*(?:second|minute|hour|day)s?|secs?|mins?|hrs?)$", re.IGNORECASE)),
    ("rate", re.compile(r"fps|.*(?:/| per )\w+|.*hz|.*ops(?:/.*)?", re.IGNORECASE)),
    ("memory", re.compile(r"[KMGT]i?B.*")),
    ("energy", re.compile(r".*[WJ]h?$")),
    ("work", re.compile(r".*flops?.*", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Context:
    """Hold what stands around one number.

    Attributes:
        left: Text of the sentence before the number.
        right: Text of the sentence after the number's unit.
        lead: Text of the sentence before the list that the number stands in; `left` where there is no list.
        tail: Text of the sentence after that list; `right` where there is no list.
        place: Where the sentence stands in the abstract, in [0, 1]; -1 in the title.
        near: Labels of entity mentions by relation, `before:Benchmark`, `after:Hardware`, `in:Method`, `has:Metric`.
        run_length: How many numbers stand in the same list.
    """

    left: str
    right: str
    lead: str
    tail: str
    place: float
    near: tuple[str, ...] = ()
    run_length: int = 1


def features(number: Number, context: Context) -> list[str]:
    """Return the names of the features that hold for one number, each once, in a fixed order."""
    left = [w.casefold() for w in _WORD.findall(context.lead[-90:])]
    right = [w.casefold() for w in _WORD.findall(context.right[:70])]
    unit = unit_class(number.unit)
    size = _size(number)
    out = ["bias", f"u={unit}", f"u={unit}|{size}", f"sign={number.sign}|{unit}"]
    lead = [w for w in left[-7:] if w not in _APPROX]
    head = lead[-1] if lead else "^"
    out += [f"p={_folded(head)}", f"p={_folded(head)}|{unit}"]
    out += [f"l{i}={_folded(w)}" for i, w in enumerate(reversed(left[-2:]))]
    out += [f"r{i}={_folded(w)}" for i, w in enumerate(right[:2])] + [f"r0={_folded(w)}|{unit}" for w in right[:1]]
    if left[-1:] == ["+"] or number.sign == "+":
        out.append("plus")
    if left[-2:] == ["up", "to"]:
        out.append(f"upto|{unit}")
    out += _cue_features(context, unit, _folded(head)) + _guess_features(number, context, unit)
    out += [f"run={min(context.run_length, 3)}", f"place={int(context.place * 4) if context.place >= 0 else 't'}"]
    out += [
        f"from={number.from_}",
        f"to={number.to_}",
        f"low={number.low is not None}|{unit}",
        f"w={number.shape == 'word'}",
    ]
    out += [f"n={n}" for n in context.near] + [f"n={n}|{unit}" for n in context.near]
    if context.left.count("(") > context.left.count(")"):
        out.append(f"paren|{unit}")
    return list(dict.fromkeys(out))


@lru_cache(maxsize=1000)  # units are few
def unit_class(unit: str) -> str:
    """Return the kind of a unit: `%`, `x`, `points`, `time`, `rate`, `memory`, `energy`, `work`, `other` or "".

    >>> unit_class("tokens/s"), unit_class("ms"), unit_class("GB")
    ('rate', 'time', 'memory')
    """
    if unit in ("", "%", "x", "points"):
        return unit
    return next((name for name, pattern in _UNIT_CLASSES if pattern.fullmatch(unit)), "other")


def _size(number: Number) -> str:
    if number.shape != "integer":
        return number.shape if number.value >= 1 else "fraction"
    return f"i{min(len(str(int(number.value))), 4)}"


def _folded(word: str) -> str:
    return "#" if word[0].isdigit() else word


def _cue_features(context: Context, unit: str, head: str) -> list[str]:
    start = 0
    for hit in _CLAUSE.finditer(context.lead):
        start = hit.end()
    clause = context.lead[max(start, len(context.lead) - 140) :]
    stop = _CLAUSE.search(context.tail)
    after = context.tail[: min(stop.start() if stop else 60, 60)]
    before = [str(m.lastgroup) for m in _CUE.finditer(clause.lower())]
    behind = [str(m.lastgroup) for m in _CUE.finditer(after.lower())]
    near_left = before[-1] if before else "-"
    near_right = behind[0] if behind else "-"
    out = [f"cl={near_left}", f"cl={near_left}|{unit}", f"cr={near_right}", f"cr={near_right}|{unit}"]
    out += [f"cl={near_left}|{head}", f"c={near_left}|{near_right}"]
    out += [f"L={c}" for c in sorted(set(before))] + [f"R={c}" for c in sorted(set(behind))]
    return out


def _guess_features(number: Number, context: Context, unit: str) -> list[str]:
    right = right_guess(context.tail, unit)
    word, verb = left_guess(context.lead, unit)
    likely = guess(context.lead, context.tail, unit, number.sign)
    out = [f"rg={right}", f"rg={right}|{unit}", f"lg={word}|{verb}", f"lv={verb}", f"lw={word}", f"lw={word}|{unit}"]
    out += [f"h={likely}", f"h={likely}|{unit}", f"h={likely}|{number.sign}", f"h={likely}|lw={word}"]
    before, after = measure_class(context.lead[-36:]), measure_class(re.split(r"[.,;:(]", context.tail[:40])[0])
    out += [f"ml={before}|{unit}", f"mr={after}|{unit}", f"m={before != '-' or after != '-'}|{unit}|{number.shape}"]
    if COST.search(context.tail[:30].lower()):
        out += ["cost-right", f"cost-right|{unit}"]
    return out


class KindModel:
    """Score a number as no result or a result of a kind; linear in the features, softmax over `CLASSES`."""

    def __init__(self, weights: dict[str, list[float]]) -> None:
        self._index = {name: i for i, name in enumerate(weights)}
        self._rows = np.array(list(weights.values()), dtype=np.float64).reshape(-1, len(CLASSES))

    def probabilities(self, names: list[str]) -> list[float]:
        """Return the probability of each of `CLASSES`, in [0, 1], summing to 1."""
        rows = [self._index[n] for n in names if n in self._index]
        scores = np.add.reduce(self._rows.take(rows, axis=0))
        scores = np.exp(scores - np.maximum.reduce(scores))
        probabilities: list[float] = (scores / np.add.reduce(scores)).tolist()
        return probabilities
