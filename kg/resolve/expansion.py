"""Names that hold an abbreviation or a maker: "LLM inference" and "OpenAI o1". Imports `model` and its neighbours."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from kg.resolve.abbreviations import Abbreviation
from kg.resolve.joins import Joins, Node, same_digits
from kg.resolve.keys import name_key
from kg.resolve.reading import Local
from kg.resolve.senses import VOTE, Spelt

_ONE_SENSE = 0.8
"""Share of the papers, over all classes, that one sense needs to be read inside a longer name."""
_SHORT = re.compile(r"(?<![\w\-])\d?[A-Z][A-Za-z\d]*[A-Z]s?(?!\w|-[A-Z\d])")
_PRODUCT = re.compile(r"[^\s\d]*(?:[A-Z][^\s\d]*[A-Z]|[^\s\d]\S*\s*\d).*")
"""A first word with two capitals, or one that a number follows: `GPT-4o`, `Nova 2`; not "Sparse Attention"."""
_TITLE = re.compile(r".*(?:[A-Z].*[A-Z]|\d).*")
"""Two capitals or a digit: "Chatbot Arena"."""
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
    first = {(x.type, x.key): x.key for x in locals_}
    meaning = _meanings(spelt, rows)
    for entity_type, name in sorted({(x.type, form) for x in locals_ for form in (x.entity.name, x.long)}):
        if not re.search(r"\s", name):
            continue
        full = _SHORT.sub(lambda m: meaning.get(name_key("Method", m[0]), m[0]), name)
        if full == name:
            continue
        key, own = name_key(entity_type, full), name_key(entity_type, name)
        other = first.setdefault((entity_type, key), own)
        joins.join(entity_type, own, other, f"abbreviation inside: {name!r} is {full!r}")


def _meanings(spelt: Spelt, rows: Iterable[Abbreviation]) -> dict[str, str]:
    """Return the one long form of each abbreviation that has one, whatever the class."""
    counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    written: dict[str, Counter[str]] = defaultdict(Counter)
    uses = [(short, long, float(len(p))) for (_, short), longs in spelt.items() for long, p in longs.items()]
    uses += [(name_key("Method", row.short), row.long, VOTE * row.papers / row.of) for row in rows]
    for short, long, weight in uses:
        counts[short][name_key("Method", long)] += weight
        written[name_key("Method", long)][long] += 1
    found = {}
    for short, longs_ in counts.items():
        key, best = min(longs_.items(), key=lambda item: (-item[1], item[0]))
        if best >= _ONE_SENSE * sum(longs_.values()):
            found[short] = min(written[key], key=lambda long: (-written[key][long], long))
    return found


def join_makers(locals_: Sequence[Local], spelt: Spelt, joins: Joins) -> None:
    """Join "OpenAI o1" with "o1" where a maker of models, or an organization of the corpus, stands in front.

    The rest must occur alone, be written like a product, and be no abbreviation of something.
    """
    makers = _MAKERS | {form.casefold() for x in locals_ if x.type == "Organization" for form in x.entity.surfaces}
    present: set[Node] = {(x.type, x.key) for x in locals_}
    for entity_type, name in sorted({(x.type, x.entity.name) for x in locals_ if x.type in {"Method", "Benchmark"}}):
        maker, rest = (*re.split(r"[\s\-]", name, maxsplit=1), "")[:2]
        key, short = name_key(entity_type, name), name_key(entity_type, rest)
        node = (entity_type, short)
        product = (_PRODUCT if entity_type == "Method" else _TITLE).fullmatch(rest)
        if product and maker.casefold() in makers and node in present and node not in spelt and same_digits(key, short):
            joins.join(entity_type, key, short, f"maker: {maker!r} makes {rest!r}")
