"""Propose what quantity a number measures: noun phrases in the places where a metric stands beside its number.

Each proposal carries the name of the place (`after`, `of`, `by`, `paren`, …); a ranker chooses among them.
"""

import re
from collections.abc import Sequence

from kg.extract.results_context import Candidate, Sentence
from kg.extract.results_kind import unit_class
from kg.model import Kind

_STOP = (
    "of in on at for with without by to from and or while when than over under across among between against via through "
    "compared relative vs versus respectively but which that as during is are was were be been has have can our its it we "
    "this these those their the a an using within up per after before without where if respectively surpassing outperforming "
    "achieving reaching respectively exceeding compared only just also even both despite"
).split()
_STOPS = frozenset(_STOP)
_WORD = r"[A-Za-z][\w'@./+-]*(?:\s?\$?@\$?\d+)?"
_TOKEN = re.compile(rf"\s*(?:({_WORD})|([^\sA-Za-z]))")
_HEADS = frozenset(
    "improvement improvements gain gains increase increases boost boosts reduction reductions decrease decreases drop drops saving "
    "savings margin enhancement uplift lead advantage degradation decline compression advancement lift growth advance".split()
)
_COMPARE = frozenset("higher lower better less fewer smaller more greater larger shorter faster slower quicker worse cheaper best "
                     "increased reduced improved average relative absolute additional overall".split())  # fmt: skip
_FAST = frozenset(
    "faster slower quicker speedup speedups speed-up speed-ups acceleration accelerations speed-ups".split()
)
_CHANGE = re.compile(
    r"\b(?:reduc|improv|increas|boost|rais|enhanc|lower|decreas|cut|cutt|shorten|sav|accelerat|speed(?:s|ing)? up|minimi[sz]|elevat|lift"
    r"|compress|shrink|rais|drop|push|bring|doubl|halv|tripl|degrad|advanc|preserv|retain|maintain|achiev|reach|attain|yield|deliver"
    r"|provid|obtain|gain|amplif|outperform|surpass|exceed|recover|keep|us|requir|add|grow|grew|ris|rose|fall|fell|show|report|demonstrat)"
    r"(?:es|ed|e|ing|s|ting|ten|ens|ening|y|ies|ying)?\b",
    re.IGNORECASE,
)
_APPROX = r"(?:up to|over|about|around|roughly|approximately|nearly|almost|only|just|at least|at most|more than|less than|below|above|as (?:high|low|much) as|an? (?:average|impressive|remarkable|substantial|significant)(?: of)?|an? (?:factor|average) of)"
_TAIL = rf"(?:\s?{_APPROX}\b|[\s+~$≈<>\-]|\\?(?:sim|approx|textbf|emph|mathbf)[\s!{{]?){{0,6}}$"
_BY = re.compile(
    rf"\b(?P<p>by|from|to|of|at|is|was|are|reaches|equals?|exceeds|exceeding|reaching|hits?)\b{_TAIL}", re.IGNORECASE
)
_BARE = re.compile(rf"(?P<p>[\s(:=]){_TAIL}")


def proposals(candidate: Candidate, kind: Kind, sentence: Sentence) -> list[tuple[str, str]]:
    """Return pairs of place and phrase, best places first, no phrase empty; the same phrase may come from two places."""
    left, right = candidate.context.left, candidate.context.right
    found = [*_behind(right), *_before(left)]
    found += _mentioned(candidate, sentence)
    found += _default(candidate, kind)
    return [(place, phrase) for place, phrase in found if phrase]


def phrase_after(text: str, limit: int = 6) -> tuple[list[str], int]:
    """Return the words of the noun phrase at the start of a text, and where it ends.

    >>> phrase_after(" average accuracy on five tasks")
    (['average', 'accuracy'], 17)
    """
    words: list[str] = []
    at = 0
    while len(words) < limit:
        hit = _TOKEN.match(text, at)
        if hit is None or not hit.group(1) or hit.group(1).casefold() in _STOPS:
            break
        words.append(hit.group(1).rstrip(".'"))
        at = hit.end()
        if hit.group(1).endswith("."):
            break
    return words, at


def phrase_before(text: str, limit: int = 6) -> list[str]:
    """Return the words of the noun phrase at the end of a text, back to a stop word, a verb of change or a mark.

    >>> phrase_before("it reduces peak memory usage ")
    ['peak', 'memory', 'usage']
    """
    words: list[str] = []
    for piece in reversed(re.findall(rf"{_WORD}|[^\sA-Za-z]", text[-100:])):
        if (
            not piece[0].isalpha()
            or piece.casefold() in _STOPS
            or (words and _CHANGE.fullmatch(piece))
            or len(words) == limit
        ):
            break
        words.append(piece)
    return words[::-1]


def _behind(right: str) -> list[tuple[str, str]]:
    lead = re.match(r"[\s}$\\,]{0,3}(?:\([^()]{1,20}\)\s?)?(?:absolute|relative|average|overall|the|a|an)?\s?", right)
    text = right[lead.end() :] if lead else right
    words, at = phrase_after(text)
    compared = bool(words) and words[0].casefold() in _COMPARE
    first = words[0].casefold() if words else ""
    while words and words[0].casefold() in _COMPARE:
        words = words[1:]
    headed = next((i for i, w in enumerate(words) if w.casefold() in _HEADS), -1)
    out = []
    if headed == 0 or (not words and (compared or re.match(r"[\s}$\\]*(?:in|of)\s", text))):
        found = re.match(r"\s*(?:in|of|to|for|on)\s(?:the\s|its\s|their\s|average\s|terms of\s)?", text[at:])
        inner = phrase_after(text[at + found.end() :])[0] if found else []
        out.append(("head-in" if headed == 0 else "in", " ".join(inner)))
    if headed > 0:
        out.append(("headed", " ".join(words[:headed])))
    elif words and headed < 0:
        out.append(("compared" if compared else "after", " ".join(words)))
    if first in _FAST:
        out.append(("fast", "speedup"))
    return out


def _before(left: str) -> list[tuple[str, str]]:
    out = []
    hit = _BY.search(left[-60:])
    if hit:
        at = len(left) - len(left[-60:]) + hit.start()
        words = phrase_before(left[:at])
        heads = [w for w in words if w.casefold() not in _HEADS]
        out.append((f"{hit.group('p').casefold()}", " ".join(heads or words)))
        if not words or not heads:
            inner = re.search(rf"((?:{_WORD}\s){{1,4}})(?:{'|'.join(sorted(_HEADS))})\s*$", left[max(0, at - 80) : at])
            out.append(("head-of", inner.group(1).strip() if inner else ""))
        verbs = list(_CHANGE.finditer(left[max(0, at - 120) : at]))
        if verbs:
            words, _ = phrase_after(
                re.sub(r"^\s*(?:the|its|their|a|an|both)\s", "", left[max(0, at - 120) + verbs[-1].end() : at])
            )
            out.append(("verb", " ".join(words)))
    hit = _BARE.search(left[-40:])
    if hit:
        at = len(left) - len(left[-40:]) + hit.start()
        place = {"(": "paren", ":": "colon", "=": "colon"}.get(hit.group("p"), "bare")
        out.append((place, " ".join(phrase_before(left[:at]))))
    return out


def _mentioned(candidate: Candidate, sentence: Sentence) -> list[tuple[str, str]]:
    at = candidate.number.start + sentence.start
    metrics = [m for m in sentence.mentions if m.type == "Metric"]
    before = [m for m in metrics if m.end <= at]
    after = [m for m in metrics if m.start >= at]
    text = sentence.text
    out = []
    if before:
        out.append(("mention-before", text[before[-1].start - sentence.start : before[-1].end - sentence.start]))
    if after:
        out.append(("mention-after", text[after[0].start - sentence.start : after[0].end - sentence.start]))
    return out


def _default(candidate: Candidate, kind: Kind) -> list[tuple[str, str]]:
    unit = candidate.number.unit
    name = unit_class(unit)
    if kind == "speedup":
        return [("default", "speedup")]
    if name == "rate":
        return [("default", unit)]
    if name == "time":
        return [("default", "latency"), ("default-time", "time")]
    if name == "memory":
        return [("default", "memory")]
    if name == "other" or name in ("energy", "work"):
        return [("default", unit)]
    if kind == "score":
        return [("default", "accuracy" if unit else "score")]
    return [("default", "performance"), ("default-score", "score")]


def metric_features(place: str, phrase: str, kind: Kind, unit: str, *, known: bool, carried: bool) -> list[str]:
    """Return the features of one proposal.

    Args:
        place: Where it stands, as `proposals` names it, or `carry`.
        phrase: The proposal.
        kind: The result's kind.
        unit: The result's unit.
        known: Whether the phrase holds a metric mention or a word that metrics are made of.
        carried: Whether an earlier result of the sentence has the same metric.
    """
    name = unit_class(unit)
    last = phrase.split()[-1].casefold() if phrase else ""
    words = len(phrase.split())
    return [
        f"at={place}", f"at={place}|{kind}", f"at={place}|{name}", f"at={place}|{known}", f"known={known}", f"carried={carried}",
        f"last={last}", f"words={min(words, 4)}", f"upper={phrase[:1].isupper()}", f"at={place}|w{min(words, 3)}",
    ]  # fmt: skip


_MEASURE = re.compile(
    r"\b(?:accurac\w*|scores?|rates?|latenc\w*|throughput|speed\w*|times?|memory|usage|costs?|performance|error|recall|precision|F1\S*|F-?scores?"
    r"|perplexity|loss|BLEU\S*|ROUGE\S*|mAP\S*|AP\d*|IoU|mIoU|FID|FVD|PSNR|SSIM|LPIPS|AUC\S*|AUROC|EM|WER|CER|MAE|MSE|RMSE|MRR|nDCG\S*|NDCG\S*|pass@\S*"
    r"|efficiency|utili[sz]ation|consumption|energy|power|FLOPs?|MACs|parameters?|storage|size|footprint|bandwidth|overhead|FPS|fps|budget|compute"
    r"|computation\w*|quality|similarity|consistency|improvements?|length|ratio|correlation|Dice|acceleration|tokens|index|win|success|gap|delay|runtime)\b",
    re.IGNORECASE,
)


def is_measure(phrase: str, names: Sequence[str]) -> bool:
    """Say whether a phrase holds one of the paper's metric names or a common word for a quantity."""
    return bool(_MEASURE.search(phrase)) or any(name in phrase for name in names)
