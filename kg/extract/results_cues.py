"""Read the words around a number that say whether it is a gain, a speedup, a reduction or a level reached.

Imports `spans` only. The guess is one feature among others of the kind model: see `results_kind`. The patterns read
text in small letters, since one that ignores case takes several times as long.
"""

import re
from functools import lru_cache

from kg.spans import lower

_STOP = (
    r"(?:in|on|of|for|at|with|by|to|and|while|than|over|across|compared|when|from|versus|vs|relative|without|against)"
)
_NOUN_PHRASE = re.compile(rf"(?:(?!\s?\b{_STOP}\b)(?:[^.,;:()]|\([\w -]{{1,24}}\)\s)){{0,60}}")
FAST = r"faster|quicker|speed-?\s?ups?|acceleration\w*|speeding|accelerat\w*"
FLOW = r"throughput|speeds?|fps|frame rates?|tokens per second|utili[sz]ation|runtime performance"
LESS = (
    r"lower|less|fewer|smaller|shorter|cheaper|lighter|reductions?|reduced|decreases?|drops?|sav(?:es?|ings?)"
    r"|degradations?|loss(?:es)?"
    r"|compression|cuts?|slower|slowdown|decline|declines|shrinkage|pruned|sparser"
)
MORE = (
    r"higher|more|better|larger|greater|longer|improvements?|improved|gains?|increases?|boosts?|enhancements?"
    r"|uplifts?|lifts?|growth|advantages?"
    r"|leads?|margins?|increments?|stronger|advancements?|points?"
)
_RIGHT = re.compile(rf"\b(?:(?P<speedup>{FAST})|(?P<reduction>{LESS})|(?P<gain>{MORE}))\b")
_VERB = re.compile(
    r"\b(?:(?P<reduction>reduc(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|lower(?:s|ed|ing)?|cut(?:s|ting)?"
    r"|sav(?:e|es|ed|ing)|shorten(?:s|ed|ing)?"
    r"|shrink(?:s|ing)?|compress(?:es|ed|ing)?|minimi[sz](?:e|es|ed|ing)|drop(?:s|ped|ping)?|remov(?:e|es|ed"
    r"|ing)|prun(?:e|es|ed|ing)"
    r"|eliminat(?:e|es|ed|ing)|degrad(?:e|es|ed|ing)|mitigat(?:e|es|ed|ing)|trim(?:s|med|ming)?|los(?:e|es"
    r"|ing)|fall(?:s|ing)?|suppress(?:es|ed|ing)?"
    r"|slash(?:es|ed|ing)?|curtail(?:s|ed|ing)?|diminish(?:es|ed|ing)?|declin(?:e|es|ed|ing)|requir(?:e|es|ed"
    r"|ing)\s(?:only|just|merely)"
    r"|us(?:e|es|ed|ing)\s(?:only|just|merely|less))"
    r"|(?P<speedup>accelerat(?:e|es|ed|ing)|speed(?:s|ed|ing)?[\s-]up|expedit(?:e|es|ed|ing))"
    r"|(?P<gain>improv(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|boost(?:s|ed|ing)?|enhanc(?:e|es|ed|ing)"
    r"|rais(?:e|es|ed|ing)|elevat(?:e|es|ed|ing)"
    r"|lift(?:s|ed|ing)?|gain(?:s|ed|ing)?|add(?:s|ed|ing)?|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?"
    r"|exceed(?:s|ed|ing)?|beat(?:s|ing)?"
    r"|lead(?:s|ing)?|advanc(?:e|es|ed|ing)|amplif(?:y|ies|ied|ying)|strengthen(?:s|ed|ing)?|extend(?:s|ed"
    r"|ing)?|scal(?:e|es|ed|ing)|better)"
    r"|(?P<score>achiev(?:e|es|ed|ing)|reach(?:es|ed|ing)?|attain(?:s|ed|ing)?|obtain(?:s|ed|ing)?|scor(?:ed"
    r"|ing)|yield(?:s|ed|ing)?"
    r"|deliver(?:s|ed|ing)?|record(?:s|ed|ing)?|maintain(?:s|ed|ing)?|retain(?:s|ed|ing)?|preserv(?:e|es|ed"
    r"|ing)|recover(?:s|ed|ing)?"
    r"|run(?:s|ning)?|report(?:s|ed|ing)?|operat(?:e|es|ed|ing)|support(?:s|ed|ing)?|generat(?:e|es|ed|ing)"
    r"|provid(?:e|es|ed|ing)"
    r"|demonstrat(?:e|es|ed|ing)|show(?:s|ed|ing|n)?|achievement|sustain(?:s|ed|ing)?|produc(?:e|es|ed|ing)"
    r"|perform(?:s|ed|ing)?"
    r"|is|are|was|were|has|have|takes?|taking|requir(?:e|es|ed|ing)))\b",
)  # fmt: skip
COST = re.compile(
    r"\b(?:times?|costs?|flops|tflops|gflops|macs|compute|computations?|parameters?|params|memory|budgets?"
    r"|storage|tokens?|latency|energy|power|size|data"
    r"|samples?|resources?|consumption|usage|overheads?|bandwidth|hours|steps|delay|footprint|vram|errors?"
    r"|communication|traffic|runtime|weights|inputs?)\b",
)
_FILLER = re.compile(
    r"(?:[\s~+$≈<>({\\}-]|\b(?:up to|over|about|around|roughly|approximately|nearly|almost|only|just|at least"
    r"|at most|more than|less than|merely|above|below"
    r"|as (?:high|low|much|many) as|an?|the|sim|approx|average|averaged|impressive|remarkable|substantial"
    r"|significant|factor of|total|maximum|mean|textbf|emph"
    r"|notable|relative|absolute|further|additional|average of|respectively|even|well over|a factor of"
    r"|an average of|under))+$",
)
_LAST = re.compile(r"([A-Za-z-]+|[^\sA-Za-z])\s*$")
_WORSE_IF_MORE = re.compile(
    r"\b(?:latency|runtime(?! perf)|memory|overheads?|footprint|perplexity|costs?|(?:training|inference"
    r"|decoding) time)\b",
)
_PREPOSITIONS = frozenset(re.findall(r"\S+", "to from of at with in is are was were on for reaching achieving"))
_CHAINED = re.compile(
    r"\s?(?:\([^()]{1,30}\)\s?)?(?:on|for|in|at|when|with|over|under|to)\s[^.;:%()]{1,60}?(?:,(?:\sand)?|\sand)"
)


@lru_cache(maxsize=1000)  # the numbers of a list share what stands around it
def right_guess(right: str, unit: str) -> str:
    """Return the kind that the noun phrase after a number speaks for, or "-".

    >>> right_guess(" lower memory usage than", "%"), right_guess(" accuracy on", "%")
    ('reduction', '-')
    """
    right = right.lower()
    phrase = _NOUN_PHRASE.match(right.lstrip("}$ \\)"))
    text = phrase.group() if phrase else ""
    kinds = [str(hit.lastgroup) for hit in _RIGHT.finditer(text)]
    flow = unit == "x" and re.search(rf"\b(?:{FLOW})\b", right[:50])
    if not kinds:
        return "flow" if flow and text.strip() else "-"
    if "speedup" in kinds:
        return "speedup"
    return "flow" if kinds[-1] == "gain" and flow else kinds[-1]


@lru_cache(maxsize=1000)
def left_guess(left: str, unit: str) -> tuple[str, str]:
    """Return the word that governs a number from before, and the kind that the nearest verb or noun there speaks for.

    >>> left_guess("It reduces peak memory by up to ", "%"), left_guess("speedups of ", "x")
    (('by', 'reduction'), ('of', 'noun-speedup'))
    """
    before = _FILLER.sub("", left[-160:].lower())
    last = _LAST.search(before)
    word = last.group(1).casefold() if last else "^"
    verbs = list(_VERB.finditer(before))
    verb = str(verbs[-1].lastgroup) if verbs else "-"
    if verb == "gain" and unit == "x" and re.search(rf"\b(?:{FLOW})\b", before[max(0, verbs[-1].start() - 24) :]):
        verb = "flow"
    nouns = list(_RIGHT.finditer(before[-40:]))
    if nouns and len(before[-40:]) - nouns[-1].end() < (5 if word in ("of", ":", "are", "is", "by", "to") else 1):
        if word in ("by", "to"):
            return word, verb if verb == "flow" else str(nouns[-1].lastgroup)
        return word if word in ("of", ":") else "noun", f"noun-{nouns[-1].lastgroup}"
    return word, verb


def chained(gap: str) -> bool:
    """Say whether the text between two numbers carries one statement on: "40.2 *on A, and* 73.1 on B".

    >>> chained(" on A, and "), chained(" on A, outperforming B by ")
    (True, False)
    """
    small = lower(gap)
    return bool(_CHAINED.fullmatch(gap, 0, len(_FILLER.sub("", small)))) and not _VERB.search(small)


def guess(left: str, right: str, unit: str, sign: str) -> str:
    """Return the likeliest kind by rule: the phrase after the number first, then the governing word before it.

    Source: the gold guidelines' rulings on gain, speedup, reduction and score.

    >>> guess("cuts latency by ", ".", "%", ""), guess("from 20% to ", " on X", "%", ""), guess("", " faster", "x", "")
    ('reduction', 'score', 'speedup')
    >>> guess("an accuracy improvement by ", "", "%", "")
    'gain'
    """
    after = right_guess(right, unit)
    word, verb = left_guess(left, unit)
    if after != "-":
        return {"flow": "speedup"}.get(after, after)
    share = unit == "%" and bool(
        re.match(r"[\s}$]*(?:of\s)?(?:the\s|its\s|their\s)?(?:[\w-]+\s){0,3}?" + COST.pattern, right[:60].lower())
    )
    if share and (
        verb == "reduction" or re.search(r"\b(?:only|with|using|requir\w*|in|just|merely|saves?|saving)\W", left[-30:])
    ):
        return "reduction"
    if sign in ("+", "-") and sign:
        return "gain" if sign == "+" else "reduction"
    if verb.startswith("noun-"):
        return verb[5:]
    if word == "of" and re.search(r"\bby\s(?:an?\s)?(?:[\w-]+\s){0,3}of\W", left[-50:]):
        word = "by"
    return _by_verb(word, verb, unit, left)


def _by_verb(word: str, verb: str, unit: str, left: str) -> str:
    if verb == "gain" and unit in ("x", "%", "points") and word != "to":
        near = left[-160:].lower()
        verbs = list(_VERB.finditer(near))
        if verbs and _WORSE_IF_MORE.search(near[verbs[-1].end() :]) and word not in ("of", "with", "at"):
            return "reduction"
    if word in ("by", "^", "noun") or unit in ("x", "points"):
        named = {"flow": "speedup", "-": "gain", "score": "gain"}.get(verb, verb)
        return "speedup" if unit == "x" and verb in ("-", "score") else named
    inside = left.count("(") > left.count(")")
    if unit == "%" and not inside and word not in _PREPOSITIONS and verb in ("gain", "reduction", "speedup"):
        return verb
    return "score"


_MEASURES = (
    ("fast", r"speed\w*|throughput|acceleration\w*|fps|frame rate|utili[sz]ation"),
    ("time", r"latenc\w*|times?|delay|runtime|hours|duration"),
    ("cost", (r"memory|usage|costs?|consumption|energy|power|flops?|tflops|macs|parameters?|params|storage"
             r"|size|footprint|bandwidth|overhead"
             r"|budget|compute|computations?|tokens?|steps?|complexity|communication|traffic|samples|payload|cache")),
    ("error", r"errors?|perplexity|loss|fid|fvd|lpips|wer|cer|mae|mse|rmse|hallucinations?|bias|dispersion|gap"),
    ("good", (r"accurac\w*|scores?|rates?|performance|recall|precision|f1\S*|f-?scores?|bleu\S*|rouge\S*"
             r"|map\S*|ap\d*|miou|iou|psnr|ssim|auc\S*|auroc"
             r"|em|mrr|ndcg\S*|pass@\S*|efficiency|quality|similarity|consistency|correlation|dice|success"
             r"|index|match|wins?|ratio|fidelity|diversity|probability")),
    ("change", r"improvements?|gains?|increases?|reductions?|boosts?|margin|advantage|drop|savings?"),
)  # fmt: skip
_MEASURE = re.compile(rf"\b(?:{'|'.join(f'(?P<{name}>{body})' for name, body in _MEASURES)})(?!\w)")


@lru_cache(maxsize=4000)  # the words beside a number are proposed, known and described
def measure_class(phrase: str) -> str:
    """Return what kind of quantity the last telling word of a phrase names, or "-".

    >>> measure_class("peak memory usage"), measure_class("top-1 accuracy"), measure_class("the wind")
    ('cost', 'good', '-')
    """
    hits = [str(hit.lastgroup) for hit in _MEASURE.finditer(phrase.lower())]
    return hits[-1] if hits else "-"
