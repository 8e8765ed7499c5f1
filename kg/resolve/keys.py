"""The key of a name within its class: what is left when words that add nothing are gone. Imports `model`, `normalise`.

Which words add nothing depends on the class: the GPU of "A100 GPU", the score of "Dice score", the data set of "GLUE
data set"; some only after a proper name, since "math benchmarks" are not `MATH`. What is left is never empty and
keeps every digit.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from kg.model import EntityType
from kg.normalise import is_acronym, squash, words

_FILLERS = frozenset({"conventional", "original", "popular", "standard", "traditional", "vanilla"})
_HEADS: dict[EntityType, frozenset[str]] = {
    "Method": frozenset({"algorithm", "approach", "architecture", "mechanism", "method", "model", "technique"}),
    "Benchmark": frozenset(),
    "Task": frozenset({"problem", "task"}),
    "Metric": frozenset(
        {"coefficient", "consumption", "count", "metric", "rating", "ratio", "score", "usage", "value"}
    ),
    "Hardware": frozenset({"hardware"}),
    "Organization": frozenset({"co", "company", "corp", "corporation", "gmbh", "inc", "limited", "llc", "ltd"}),
}
"""Class words that a name may end in without meaning anything else."""
_CAPITAL, _COINED = re.compile(r"[A-Z\d]"), re.compile(r"[A-Z]{2}|[a-z][A-Z]|\d")
_NAME_HEADS: dict[EntityType, tuple[re.Pattern[str], frozenset[str]]] = {
    "Method": (_COINED, frozenset({"family", "framework", "library", "network", "series", "system", "toolkit"})),
    "Benchmark": (
        _CAPITAL,
        frozenset({"benchmark", "collection", "corpus", "database", "dataset", "environment", "leaderboard"})
        | {"suite", "task", "testbed"},
    ),
    "Hardware": (_CAPITAL, frozenset({"arm", "manipulator", "platform", "robot", "robotic"})),
}
"""Class words that only a proper name may end in, with what is a proper name: a capital, or a coined form."""
_WORDS: dict[EntityType, Mapping[str, str]] = {
    "Method": {"adaption": "adaptation", "maths": "mathematical", "math": "mathematical", "robotic": "robot"},
    "Task": {"adaption": "adaptation", "maths": "mathematical", "math": "mathematical", "robotic": "robot"},
    "Organization": {"laboratory": "lab", "univ": "university"},
}
"""Words that mean the same wherever they stand in a name of the class."""
_DEVICES = frozenset(
    {"accelerator", "board", "card", "chip", "cpu", "device", "fpga", "gpu", "graphic", "platform", "processing"}
    | {"processor", "soc", "unit"}
)
_VENDORS = frozenset({"amd", "apple", "aws", "google", "huawei", "intel", "nvidia", "qualcomm", "samsung", "xilinx"})
_SERIES = frozenset({"core", "force", "ge", "geforce", "gtx", "quadro", "rtx", "tensor", "tesla"})
_LITTLE: dict[EntityType, frozenset[str]] = {
    "Method": frozenset({"an", "the"}),
    "Benchmark": frozenset({"an", "the"}),
    "Task": frozenset({"an", "the"}),
    "Metric": frozenset({"an", "the"}),
    "Hardware": frozenset({"an", "grade", "the"}),
    "Organization": frozenset({"and", "at", "of", "the"}),
}
"""Words that add nothing inside a name of the class."""
_BASED = frozenset({"based"})
_NUMBER_FORMAT = re.compile(r"(?:u?int|b?fp?|nf|mxfp)\d*")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{1,12})[)\]]")
_COUNTED = re.compile(r"(?<=\d)s$")
_POSSESSIVE = re.compile(r"['’]s$")
_ARTICLE = re.compile(r"(?<=[A-Za-z][\s\-])a[\s\-](?=[A-Za-z])")
_STAR = re.compile(r"\b([A-Z])[\s$^{]*\*")
_SCALED = re.compile(r"[gkmpt](flops?|macs?|param)")


@lru_cache(maxsize=1 << 17)
def name_key(entity_type: EntityType, name: str) -> str:
    """Return the key under which names of one class are one thing.

    >>> name_key("Hardware", "NVIDIA A100 GPUs") == name_key("Hardware", "A100")
    True
    >>> name_key("Hardware", "Nvidia GPUs"), name_key("Hardware", "GPU"), name_key("Hardware", "DGX A100")
    ('nvidiagpu', 'gpu', 'dgx a 100')
    >>> name_key("Task", "Text-to-video (T2V) generation") == name_key("Task", "text-to-video")
    True
    >>> name_key("Method", "early exiting") == name_key("Method", "early-exit")
    True
    >>> name_key("Method", "finetuning") == name_key("Method", "fine-tuning"), name_key("Hardware", "H100s")
    (True, 'h 100')
    >>> name_key("Organization", "University of Finch at Nest") == name_key("Organization", "University of Finch, Nest")
    True
    """
    return squash(_stemmed(_ordered(key_words(entity_type, name)))) or name.casefold().strip()


@lru_cache(maxsize=1 << 17)
def key_words(entity_type: EntityType, name: str) -> tuple[str, ...]:
    """Return the words of a name that mean something in its class, in their order.

    >>> key_words("Method", "LLM-based agents"), key_words("Benchmark", "GLUE dataset"), key_words("Task", "math tasks")
    (('llm', 'agent'), ('glue',), ('mathematical',))
    >>> key_words("Benchmark", "math benchmarks"), key_words("Method", "ReAct framework")
    (('math', 'benchmark'), ('re', 'act'))
    """
    plain = _POSSESSIVE.sub("", without_brackets(name)).replace("data set", "dataset")
    plain = _ARTICLE.sub("", plain)
    if "*" in plain:
        plain = _STAR.sub(r"\1star", plain)
    if entity_type == "Hardware":
        plain = _COUNTED.sub("", plain)
    parts = words(plain)
    if same := _WORDS.get(entity_type):
        parts = tuple([same.get(p, p) for p in parts])
    return _without_head(_inside(_drop(_inside(parts, _LITTLE[entity_type]), entity_type), _BASED), entity_type, plain)


def _inside(parts: tuple[str, ...], little: frozenset[str]) -> tuple[str, ...]:
    """Leave out words that add nothing between the first and the last one: the "based" of "LLM-based agents"."""
    if len(parts) < 3 or little.isdisjoint(parts):
        return parts
    return (parts[0], *(p for p in parts[1:-1] if p not in little), parts[-1])


def _without_head(parts: tuple[str, ...], entity_type: EntityType, name: str) -> tuple[str, ...]:
    """Leave out class words in the singular after a proper name: the dataset of "GLUE dataset"."""
    proper, heads = _NAME_HEADS.get(entity_type, (_COINED, frozenset[str]()))
    front, _, last = name.rpartition(" ")
    while len(parts) > 1 and parts[-1] in heads and parts[-1] == last.lower() and proper.search(front):
        parts = parts[:-1]
        front, _, last = front.rpartition(" ")
    return parts


def without_brackets(name: str) -> str:
    """Return the name without an abbreviation in brackets that only repeats the words before it.

    >>> without_brackets("key-value (KV) caching"), without_brackets("direct preference optimization (TDPO)")
    ('key-value caching', 'direct preference optimization (TDPO)')
    >>> without_brackets("autoregressive (AR) models")
    'autoregressive models'
    """
    match = _BRACKETS.search(name) if "(" in name or "[" in name else None
    before = name[: match.start()] if match else ""
    if match and (bracketed_long(before, match[1]) or _of_one_word(before, match[1])):
        return (name[: match.start()] + name[match.end() :]).strip()
    return name


def bracketed(name: str) -> tuple[str, str]:
    """Return the abbreviation in brackets and the words before it that it stands for, or two empty texts.

    >>> bracketed("density functional theory (DFT) calculations")
    ('DFT', 'density functional theory')
    """
    match = _BRACKETS.search(name)
    long = bracketed_long(name[: match.start()], match[1]) if match else ""
    return (match[1], long) if match and long else ("", "")


def _of_one_word(before: str, short: str) -> bool:
    """Say whether capitals in brackets are letters of the one word before them, in order: autoregressive (AR)."""
    word = before.casefold().split()[-1:] or [""]
    rest = iter(word[0])
    return short.isupper() and word[0][:1] == short[0].casefold() and all(c in rest for c in short.casefold())


def bracketed_long(before: str, short: str) -> str:
    """Return the shortest end of `before` that `short` abbreviates, or ""."""
    starts = [m.start() for m in re.finditer(r"(?<![^\s\-])\S", before)]
    return next((before[at:].strip() for at in reversed(starts) if is_acronym(short, before[at:])), "")


def _drop(parts: tuple[str, ...], entity_type: EntityType) -> tuple[str, ...]:
    while len(parts) > 1 and parts[0] in _FILLERS:
        parts = parts[1:]
    parts = _RULES.get(entity_type, _same)(parts)
    while len(parts) > 1 and parts[-1] in _HEADS[entity_type]:
        parts = parts[:-1]
    return parts


def _same(parts: tuple[str, ...]) -> tuple[str, ...]:
    return parts


def _method(parts: tuple[str, ...]) -> tuple[str, ...]:
    if len(parts) == 3 and parts[2] in {"format", "precision", "quantization"} and _NUMBER_FORMAT.fullmatch(parts[0]):
        return parts[:2]
    return parts


def _task(parts: tuple[str, ...]) -> tuple[str, ...]:
    if len(parts) > 2 and parts[0] in {"automated", "automatic"}:
        parts = parts[1:]
    if len(parts) == 4 and parts[1] == "to" and parts[3] in {"generation", "synthesis"}:
        return parts[:3]
    for word in ("in", "of"):
        if word in parts[1:-1]:
            at = parts.index(word, 1)
            return (*parts[at + 1 :], *parts[:at])
    return parts


def _metric(parts: tuple[str, ...]) -> tuple[str, ...]:
    if len(parts) > 2 and parts[:2] == ("number", "of"):
        parts = parts[2:]
    if len(parts) > 1 and parts[0] == "task":
        parts = parts[1:]
    return tuple(_metric_word(p) for p in parts)


def _metric_word(word: str) -> str:
    scaled = _SCALED.fullmatch(word)
    plain = scaled[1] if scaled else word
    return "parameter" if plain == "param" else plain


def _hardware(parts: tuple[str, ...]) -> tuple[str, ...]:
    core = tuple(p for p in parts if p not in _DEVICES)
    if any(p[0].isdigit() for p in core):
        parts = tuple(p for p in core if p not in _SERIES) or core
    if len(parts) > 1 and parts[0] in _VENDORS and any(p not in _DEVICES for p in parts[1:]):
        parts = parts[1:]
    return parts


_RULES: dict[EntityType, Callable[[tuple[str, ...]], tuple[str, ...]]] = {
    "Method": _method,
    "Task": _task,
    "Metric": _metric,
    "Hardware": _hardware,
}


def _ordered(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Sort the two words around the only "and", which may stand in either order."""
    if parts.count("and") == 1 and 0 < (at := parts.index("and")) < len(parts) - 1:
        first, last = sorted((parts[at - 1], parts[at + 1]))
        return (*parts[: at - 1], first, "and", last, *parts[at + 2 :])
    return parts


_LONG = 8
"""Letters from which one word may be two written as one: finetuning, fine-tuning."""


def _stemmed(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Let the last word be a noun or its gerund: exit and exiting, cache and caching; a short word alone stays."""
    if not parts or any(p[0].isdigit() for p in parts):
        return parts
    if len(parts) == 1 and (len(parts[0]) < _LONG or parts[0].endswith("e")):
        return parts
    last = parts[-1]
    if last.endswith("ing") and len(last) > 5:
        last = last[:-3]
        last = last[:-1] if len(last) > 3 and last[-1] == last[-2] and last[-1] not in "ls" else last
    elif last.endswith("e") and len(last) > 3:
        last = last[:-1]
    return (*parts[:-1], last)
