"""Names that hold an abbreviation or a maker: "LLM inference" and "OpenAI o1". Imports `model` and its neighbours."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from kg.model import EntityType
from kg.resolve.abbreviations import Abbreviation
from kg.resolve.joins import Joins, same_digits
from kg.resolve.keys import name_key
from kg.resolve.reading import Local
from kg.resolve.senses import VOTE, Spelt

_ONE_SENSE = 0.8
"""Share of the papers, over all classes, that one sense needs to be read inside a longer name."""
_SHORT = re.compile(r"(?<![\w\-])\d?[A-Z][A-Za-z\d]*[A-Z]s?(?!\w|-[A-Z\d])")
_SPACE, _GAP = re.compile(r"\s"), re.compile(r"[\s\-]")
_PRODUCTS: dict[EntityType, re.Pattern[str]] = {
    "Method": re.compile(r"[^\s\d]*(?:[A-Z][^\s\d]*[A-Z]|[^\s\d]\S*\s*\d).*"),
    "Benchmark": re.compile(r".*(?:[A-Z].*[A-Z]|\d).*"),
}
"""How products are written: a first word with two capitals, or one that a number follows, `GPT-4o` and `Nova 2`, not
"Sparse Attention"; of benchmarks two capitals or a digit, "Chatbot Arena"."""
_MAKERS = frozenset(
    [
        "alibaba",
        "anthropic",
        "baidu",
        "bytedance",
        "deepseek",
        "google",
        "huawei",
        "ibm",
        "intel",
        "meta",
        "microsoft",
        "mistralai",
        "nvidia",
        "openai",
        "salesforce",
        "tencent",
        "tii",
        "xai",
    ]
)
"""Makers of models that every corpus knows."""


def join_expanded(locals_: Sequence[Local], spelt: Spelt, rows: Iterable[Abbreviation], joins: Joins) -> None:
    """Join names that are one when the abbreviations in them are spelt out.

    Cost: linear in the names.
    """
    first = {x.node: x.key for x in locals_}
    meanings = _Meanings(spelt, rows)
    forms = {(x.type, form) for x in locals_ for form in (x.entity.name, x.long)}
    for entity_type, name in sorted(form for form in forms if _SHORT.search(form[1]) and _SPACE.search(form[1])):
        full = _SHORT.sub(lambda m: meanings.of(m[0]), name)
        if full == name:
            continue
        key, own = name_key(entity_type, full), name_key(entity_type, name)
        other = first.setdefault((entity_type, key), own)
        joins.join(entity_type, own, other, f"abbreviation inside: {name!r} is {full!r}")


class _Meanings:
    """Hold what abbreviations stand for, whatever the class; the long forms of those that are asked for are keyed."""

    def __init__(self, spelt: Spelt, rows: Iterable[Abbreviation]) -> None:
        self._uses: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for (_, short), longs in spelt.items():
            self._uses[short] += [(long, float(len(papers))) for long, papers in longs.items()]
        for row in rows:
            self._uses[name_key("Method", row.short)].append((row.long, VOTE * row.papers / row.of))
        self._known: dict[str, str] = {}

    def of(self, short: str) -> str:
        """Return the one long form of an abbreviation that has one, else the abbreviation."""
        key = name_key("Method", short)
        if key not in self._known:
            self._known[key] = self._one_sense(self._uses.get(key, ()))
        return self._known[key] or short

    def _one_sense(self, uses: Sequence[tuple[str, float]]) -> str:
        """Return the commonest wording of the sense that nearly all papers mean, or ""."""
        weights: dict[str, float] = defaultdict(float)
        written: dict[str, Counter[str]] = defaultdict(Counter)
        for long, weight in uses:
            weights[name_key("Method", long)] += weight
            written[name_key("Method", long)][long] += 1
        key, best = min(weights.items(), key=lambda item: (-item[1], item[0]), default=("", 0.0))
        if not weights or best < _ONE_SENSE * sum(weights.values()):
            return ""
        return min(written[key], key=lambda long: (-written[key][long], long))


def join_makers(locals_: Sequence[Local], spelt: Spelt, joins: Joins) -> None:
    """Join "OpenAI o1" with "o1" where a maker of models, or an organization of the corpus, stands in front.

    The rest must occur alone, be written like a product, and be no abbreviation of something.
    """
    makers = _MAKERS | {form.casefold() for x in locals_ if x.type == "Organization" for form in x.entity.surfaces}
    present = {x.node for x in locals_}
    for entity_type, name in sorted({(x.type, x.entity.name) for x in locals_ if x.type in _PRODUCTS}):
        maker, rest = (*_GAP.split(name, maxsplit=1), "")[:2]
        if maker.casefold() not in makers or not _PRODUCTS[entity_type].fullmatch(rest):
            continue
        key, short = name_key(entity_type, name), name_key(entity_type, rest)
        node = (entity_type, short)
        if node in present and node not in spelt and same_digits(key, short):
            joins.join(entity_type, key, short, f"maker: {maker!r} makes {rest!r}")
